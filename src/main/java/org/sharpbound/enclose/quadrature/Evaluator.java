package org.sharpbound.enclose.quadrature;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Scoping;

/**
 * An integrand evaluated in one kind of values, each node once.
 *
 * <p>Soundness: where a condition is not decided, both branches must be defined, and it must not depend on what is
 * differentiated; all arguments of an operation are to be defined always.
 */
final class Evaluator<V> {

    private static final int YES = 1;
    private static final int NO = -1;
    private static final int OPEN = 0;

    private final Values<V> in;
    private final Map<String, V> variables;
    private final Effort effort;
    private final Map<Expr, V> known = new IdentityHashMap<>();

    Evaluator(Values<V> in, Map<String, V> variables, Effort effort) {
        this.in = in;
        this.variables = variables;
        this.effort = effort;
    }

    /** @throws Unknown if the expression is not shown to be defined, and as smooth as the values ask */
    V of(Expr expr) {
        V value = known.get(expr);
        if (value == null) {
            value = computed(expr);
            known.put(expr, value);
        }
        return value;
    }

    private V computed(Expr expr) {
        if (expr instanceof Expr.Num number) {
            return in.number(number.value());
        } else if (expr instanceof Expr.Var variable) {
            V value = variables.get(variable.name());
            if (value == null) {
                throw new Unknown("nothing is known of " + variable.name());
            }
            return value;
        } else if (expr instanceof Apply apply) {
            return applied(apply);
        } else if (expr instanceof Expr.If choice) {
            int holds = truth(choice.condition());
            return holds == YES ? of(choice.then()) : holds == NO ? of(choice.otherwise()) : either(choice);
        } else if (expr instanceof Expr.Bind bind) {
            return new Integration<>(in, variables, effort).of(bind);
        }
        throw new Unknown("a function that is not expanded");
    }

    /** Where the place of the switch moves with what is differentiated, neither branch has the derivatives. */
    private V either(Expr.If choice) {
        if (!isFixed(choice.condition())) {
            throw new Unknown("a switch is not decided");
        }
        return in.either(of(choice.then()), of(choice.otherwise()));
    }

    private boolean isFixed(Relation relation) {
        return Scoping.sides(relation).stream().allMatch(side -> in.isFixed(of(side)));
    }

    private V applied(Apply apply) {
        if (apply.op().arity() == 0) {
            return in.apply(apply.op(), in.number(0));
        }
        V first = of(apply.argument(0));
        if (apply.op().arity() == 1) {
            return in.apply(apply.op(), first);
        } else if (apply.op() == Op.POW && apply.argument(1) instanceof Expr.Num exponent) {
            return in.power(first, exponent.value());
        }
        if (apply.op() == Op.MUL && apply.argument(0) == apply.argument(1)) {
            return in.power(first, org.sharpbound.term.Rational.TWO);
        }
        V second = of(apply.argument(1));
        return switch (apply.op()) {
            case ADD -> in.add(first, second);
            case SUB -> in.sub(first, second);
            case MUL -> in.mul(first, second);
            case DIV -> in.div(first, second);
            case POW -> in.power(first, second);
            case MIN -> in.min(first, second);
            case MAX -> in.max(first, second);
            default -> throw new IllegalArgumentException("not of two arguments: " + apply.op());
        };
    }

    private int truth(Relation relation) {
        if (relation instanceof Relation.Compare compare) {
            return truth(in.sub(of(compare.left()), of(compare.right())), compare.comparison());
        } else if (relation instanceof Relation.Not not) {
            return -truth(not.part());
        } else if (relation instanceof Relation.And and) {
            return all(and.parts(), 1);
        } else if (relation instanceof Relation.Or or) {
            return -all(or.parts(), -1);
        } else if (relation instanceof Relation.Implies implies) {
            int premise = truth(implies.premise());
            return premise == NO ? YES : premise == YES ? truth(implies.conclusion()) : either(implies.conclusion());
        }
        throw new Unknown("a chain that is not expanded");
    }

    private int either(Relation conclusion) {
        return truth(conclusion) == YES ? YES : OPEN;
    }

    /** Whether all parts are true, or with the sign -1 false; from the left, and no further than to one that is not. */
    private int all(List<Relation> parts, int sign) {
        int result = YES;
        for (Relation part : parts) {
            int holds = sign * truth(part);
            if (holds == NO) {
                return NO;
            }
            result = Math.min(result, holds);
        }
        return result;
    }

    private int truth(V difference, Comparison comparison) {
        boolean zero = in.isZero(difference);
        int sign = in.sign(difference);
        if (!zero && sign == 0) {
            return OPEN;
        }
        return comparison.holdsFor(zero ? 0 : sign) ? YES : NO;
    }
}
