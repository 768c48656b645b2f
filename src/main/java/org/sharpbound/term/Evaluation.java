package org.sharpbound.term;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The walk by which core expressions and relations are evaluated at a point, whatever the values are.
 *
 * <p>Each node is evaluated at most once, however often it is shared, and results are kept between calls. The walk has
 * a stack of its own, so that its depth is bounded by memory alone. Parts that {@link Relation} says need not be
 * defined are not looked at, nor is the branch of an {@code if} that is not taken. One thread at a time.
 *
 * <p>Soundness: a connective that looked past an undefined or an unknown part could make a false statement hold.
 *
 * @param <V> the values; they represent "undefined here" and "not known" themselves
 */
public abstract class Evaluation<V> {

    private final Map<Expr, V> values = new IdentityHashMap<>();
    private final Map<Relation, Truth> truths = new IdentityHashMap<>();

    /** The value of a literal. */
    protected abstract V number(Rational value);

    /** @throws IllegalArgumentException if the point has no such coordinate */
    protected abstract V variable(Expr.Var variable);

    /** The value of an operation at the values of its arguments; undefined where one of them is. */
    protected abstract V apply(Apply node, List<V> arguments);

    /** The value of an {@code if} whose condition is undefined. */
    protected abstract V undefined(Expr.If node);

    /** The value of an {@code if} whose condition is unknown. */
    protected abstract V unknown(Expr.If node);

    protected abstract Truth compare(V left, Comparison comparison, V right);

    /** @throws IllegalArgumentException if the expression holds what only an author may write */
    public final V value(Expr expr) {
        run(expr);
        return values.get(expr);
    }

    /** @throws IllegalArgumentException if the relation holds what only an author may write */
    public final Truth truth(Relation relation) {
        run(relation);
        return truths.get(relation);
    }

    /** A node whose first {@code next} parts are evaluated. */
    private static final class Frame {
        final Object node;
        int next;

        Frame(Object node) {
            this.node = node;
        }
    }

    private void run(Object root) {
        if (isKnown(root)) {
            return;
        }
        Deque<Frame> stack = new ArrayDeque<>();
        stack.push(new Frame(root));
        while (!stack.isEmpty()) {
            Frame frame = stack.peek();
            Object missing =
                    frame.node instanceof Expr expr ? advance(frame, expr) : advance(frame, (Relation) frame.node);
            if (missing == null) {
                stack.pop();
            } else {
                stack.push(new Frame(missing));
            }
        }
    }

    private boolean isKnown(Object node) {
        return node instanceof Expr expr ? values.containsKey(expr) : truths.containsKey((Relation) node);
    }

    /** Evaluates the node if its parts are known, else names the part to evaluate first. */
    private Object advance(Frame frame, Expr expr) {
        if (expr instanceof Apply apply) {
            for (; frame.next < apply.arguments().size(); frame.next++) {
                if (!isKnown(apply.argument(frame.next))) {
                    return apply.argument(frame.next);
                }
            }
            List<V> arguments = new ArrayList<>(apply.arguments().size());
            apply.arguments().forEach(argument -> arguments.add(values.get(argument)));
            values.put(expr, apply(apply, arguments));
        } else if (expr instanceof Expr.If choice) {
            return advance(choice);
        } else if (expr instanceof Expr.Num number) {
            values.put(expr, number(number.value()));
        } else if (expr instanceof Expr.Var variable) {
            values.put(expr, variable(variable));
        } else {
            throw notCore(expr);
        }
        return null;
    }

    private Object advance(Expr.If choice) {
        Truth condition = truths.get(choice.condition());
        if (condition == null) {
            return choice.condition();
        }
        if (condition == Truth.UNDEFINED || condition == Truth.UNKNOWN) {
            values.put(choice, condition == Truth.UNDEFINED ? undefined(choice) : unknown(choice));
            return null;
        }
        Expr branch = condition == Truth.TRUE ? choice.then() : choice.otherwise();
        if (!isKnown(branch)) {
            return branch;
        }
        values.put(choice, values.get(branch));
        return null;
    }

    private Object advance(Frame frame, Relation relation) {
        if (relation instanceof Relation.Compare compare) {
            if (!isKnown(compare.left())) {
                return compare.left();
            } else if (!isKnown(compare.right())) {
                return compare.right();
            }
            V left = values.get(compare.left());
            truths.put(relation, compare(left, compare.comparison(), values.get(compare.right())));
            return null;
        } else if (relation instanceof Relation.And and) {
            return advance(frame, relation, and.parts(), Truth.TRUE);
        } else if (relation instanceof Relation.Or or) {
            return advance(frame, relation, or.parts(), Truth.FALSE);
        } else if (relation instanceof Relation.Not not) {
            if (!isKnown(not.part())) {
                return not.part();
            }
            truths.put(relation, truths.get(not.part()).negated());
            return null;
        } else if (relation instanceof Relation.Implies implies) {
            return advance(implies);
        }
        throw notCore(relation);
    }

    /** Looks at the parts from the left while they are {@code neutral}; the first that is not is the whole's truth. */
    private Object advance(Frame frame, Relation whole, List<Relation> parts, Truth neutral) {
        for (; frame.next < parts.size(); frame.next++) {
            Truth part = truths.get(parts.get(frame.next));
            if (part == null) {
                return parts.get(frame.next);
            } else if (part != neutral) {
                truths.put(whole, part);
                return null;
            }
        }
        truths.put(whole, neutral);
        return null;
    }

    private Object advance(Relation.Implies implies) {
        Truth premise = truths.get(implies.premise());
        if (premise == null) {
            return implies.premise();
        }
        if (premise == Truth.TRUE && !isKnown(implies.conclusion())) {
            return implies.conclusion();
        }
        truths.put(
                implies,
                switch (premise) {
                    case TRUE -> truths.get(implies.conclusion());
                    case FALSE -> Truth.TRUE;
                    case UNDEFINED, UNKNOWN -> premise;
                });
        return null;
    }

    private static IllegalArgumentException notCore(Object node) {
        return new IllegalArgumentException("not expanded: " + node.getClass().getSimpleName());
    }
}
