package org.sharpbound.rewrite.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/** Makes {@link Node}s of core expressions in which integrals stand; what is the same is made once. */
final class Formulas {

    private final Floats in;
    private final FloatFunctions functions;
    private final Sums sums;
    private final Map<String, Node> names = new HashMap<>();
    private final Map<String, Node.Variable> variables = new HashMap<>();
    private final Map<Expr, Node> known = new IdentityHashMap<>();
    private final Map<List<Object>, Node> alike = new HashMap<>();

    /** @param values of the free variables */
    Formulas(Floats in, FloatFunctions functions, Sums sums, Map<String, Binary> values) {
        this.in = in;
        this.functions = functions;
        this.sums = sums;
        values.forEach((name, value) -> names.put(name, constant(value)));
    }

    private static Node constant(Binary value) {
        return Node.of(List.of(), () -> value);
    }

    /** @throws Unestimated if there is something in it that is no core expression */
    Node of(Expr expr, int depth) {
        Node node = known.get(expr);
        if (node == null) {
            node = made(expr, depth);
            known.put(expr, node);
        }
        return node;
    }

    private Node made(Expr expr, int depth) {
        if (expr instanceof Expr.Num n) {
            return alike.computeIfAbsent(List.of(n.value()), key -> constant(in.number(n.value())));
        } else if (expr instanceof Expr.Var v && names.containsKey(v.name())) {
            return names.get(v.name());
        } else if (expr instanceof Apply a) {
            List<Node> parts =
                    a.arguments().stream().map(part -> of(part, depth)).toList();
            List<Object> key = new ArrayList<>(parts);
            key.add(a.op());
            Node node = alike.get(key);
            if (node == null) {
                node = applied(a, parts);
                alike.put(key, node);
            }
            return node;
        } else if (expr instanceof Expr.If choice) {
            return choice(choice, depth);
        } else if (expr instanceof Expr.Bind bind && bind.binder() == Binder.INTEGRAL) {
            return integral(bind, depth).node();
        }
        throw new Unestimated("what is no core expression");
    }

    private Node applied(Apply a, List<Node> parts) {
        Op op = a.op();
        if (parts.isEmpty()) {
            return Node.of(parts, () -> functions.of(op, Binary.ZERO));
        }
        Node first = parts.get(0);
        if (parts.size() == 1) {
            boolean isSwitch = op == Op.ABS || op == Op.RELU || op == Op.STEP || op == Op.SIGN;
            return Node.switching(parts, isSwitch ? List.of(first) : List.of(), () -> functions.of(op, first.value()));
        }
        Node second = parts.get(1);
        if (op == Op.MUL && (first.isZero() || second.isZero())) {
            return first.isZero() ? first : second;
        }
        return switch (op) {
            case ADD -> Node.of(parts, () -> in.add(first.value(), second.value()));
            case SUB -> Node.of(parts, () -> in.sub(first.value(), second.value()));
            case MUL -> Node.of(parts, () -> product(first, second));
            case DIV -> Node.of(parts, () -> in.div(first.value(), second.value()));
            case MIN, MAX -> extreme(op == Op.MAX ? 1 : -1, first, second);
            case POW -> power(a.argument(1), first, second);
            default -> throw new Unestimated(op.text() + " under an integral");
        };
    }

    private Binary product(Node first, Node second) {
        Binary value = first.value();
        return value.isZero() ? value : in.mul(value, second.value());
    }

    private Node difference(Node first, Node second) {
        return Node.of(List.of(first, second), () -> in.sub(first.value(), second.value()));
    }

    private Node extreme(int sign, Node first, Node second) {
        Node difference = difference(first, second);
        return Node.switching(
                List.of(first, second),
                List.of(difference),
                () -> sign * difference.value().signum() >= 0 ? first.value() : second.value());
    }

    private Node power(Expr exponent, Node base, Node second) {
        if (exponent instanceof Expr.Num n) {
            Rational fixed = n.value();
            return Node.of(List.of(base), () -> functions.power(base.value(), fixed));
        }
        return Node.of(List.of(base, second), () -> functions.power(base.value(), second.value()));
    }

    private Node choice(Expr.If choice, int depth) {
        List<Node> margins = new ArrayList<>();
        BooleanSupplier condition = condition(choice.condition(), depth, margins);
        Node then = of(choice.then(), depth);
        Node otherwise = of(choice.otherwise(), depth);
        List<Node> parts =
                Stream.concat(margins.stream(), Stream.of(then, otherwise)).toList();
        return Node.switching(parts, margins, () -> (condition.getAsBoolean() ? then : otherwise).value());
    }

    private BooleanSupplier condition(Relation relation, int depth, List<Node> margins) {
        if (relation instanceof Relation.Compare c) {
            Node margin = difference(of(c.left(), depth), of(c.right(), depth));
            margins.add(margin);
            return () -> c.comparison().holdsFor(margin.value().signum());
        } else if (relation instanceof Relation.Not n) {
            BooleanSupplier part = condition(n.part(), depth, margins);
            return () -> !part.getAsBoolean();
        } else if (relation instanceof Relation.And a) {
            List<BooleanSupplier> parts = a.parts().stream()
                    .map(part -> condition(part, depth, margins))
                    .toList();
            return () -> parts.stream().allMatch(BooleanSupplier::getAsBoolean);
        } else if (relation instanceof Relation.Or o) {
            List<BooleanSupplier> parts = o.parts().stream()
                    .map(part -> condition(part, depth, margins))
                    .toList();
            return () -> parts.stream().anyMatch(BooleanSupplier::getAsBoolean);
        }
        throw new Unestimated("a condition that is not written out");
    }

    /** An integral that stands in no other. */
    Integral outermost(Expr.Bind bind) {
        return integral(bind, 0);
    }

    private Integral integral(Expr.Bind bind, int depth) {
        // parts of one integral have the same variable
        Node.Variable variable = variables.computeIfAbsent(bind.variable(), name -> new Node.Variable(depth + 1));
        names.put(bind.variable(), variable);
        Node body = of(bind.body(), depth + 1);
        List<Node> ends = bind.arguments().subList(0, 2).stream()
                .filter(end -> Expr.infinity(end) == 0)
                .map(end -> of(end, depth))
                .toList();
        return new Integral(in, sums, body, variable, infinities(bind), ends);
    }

    private static int[] infinities(Expr.Bind bind) {
        return bind.arguments().subList(0, 2).stream().mapToInt(Expr::infinity).toArray();
    }
}
