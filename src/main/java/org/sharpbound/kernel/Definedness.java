package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * Conditions under which an expression is defined: one for each operation in it that is not defined everywhere.
 *
 * <p>Soundness: the conditions suffice. They stand in an order in which the argument that a condition speaks of is defined
 * where the conditions before it hold; so it may be written in another form, equal to it where it is defined. Thus 1/(x - x·t)
 * is defined where x·(1 - t) is not 0, which interval arithmetic sees.
 */
final class Definedness {

    private static final Expr ZERO = Expr.num(0);

    /** Beyond this an expression is evaluated as it stands. */
    private static final int MAX_CONDITIONS = 200;

    private final Forms forms;
    private final List<Relation> conditions = new ArrayList<>();
    private final Map<Expr, Boolean> seen = new IdentityHashMap<>();

    private Definedness(Forms forms) {
        this.forms = forms;
    }

    /** A relation that is true only where the expression is defined. */
    static Relation of(Expr expr, Forms forms) {
        Definedness definedness = new Definedness(forms);
        definedness.walk(expr);
        List<Relation> found = definedness.conditions.stream().distinct().toList();
        return found.size() > MAX_CONDITIONS
                ? evaluated(expr)
                : found.size() == 1
                        ? found.get(0)
                        : new Relation.And(found.isEmpty() ? List.of(evaluated(ZERO)) : found);
    }

    /** Whether the expression is plainly defined everywhere. */
    static boolean isTotal(Expr expr, Forms forms) {
        Definedness definedness = new Definedness(forms);
        definedness.walk(expr);
        return definedness.conditions.isEmpty();
    }

    /** True where the expression is defined, undefined elsewhere: evaluation never drops a factor 0. */
    static Relation evaluated(Expr expr) {
        return new Relation.Compare(ZERO.times(expr), Comparison.EQ, ZERO);
    }

    private void walk(Expr expr) {
        if (seen.put(expr, true) != null) {
            return;
        } else if (expr instanceof Apply apply) {
            apply.arguments().forEach(this::walk);
            condition(apply);
        } else if (!(expr instanceof Expr.Num) && !(expr instanceof Expr.Var)) {
            conditions.add(evaluated(expr));
        }
    }

    private void condition(Apply apply) {
        switch (apply.op()) {
            case PI, E, NEG, ABS, CBRT, EXP, SIN, COS, ATAN, SINH, COSH, TANH, ERF, ERFC -> {}
            case RELU, STEP, SIGN, FLOOR, ADD, SUB, MUL, MIN, MAX -> {}
            case SQRT -> require(apply.argument(0), Comparison.GE);
            case LOG -> require(apply.argument(0), Comparison.GT);
            case DIV -> require(apply.argument(1), Comparison.NE);
            case ASIN, ACOS -> {
                require(Expr.num(1).minus(apply.argument(0)), Comparison.GE);
                require(Expr.num(1).plus(apply.argument(0)), Comparison.GE);
            }
            case TAN -> require(Expr.apply(Op.COS, apply.argument(0)), Comparison.NE);
            case FACTORIAL -> conditions.add(evaluated(apply));
            case POW -> power(apply);
        }
    }

    /** As {@link org.sharpbound.term.Op#POW} says; where the exponent is not written as a number, a positive base will do. */
    private void power(Apply power) {
        if (!(power.argument(1) instanceof Expr.Num exponent)) {
            if (Constants.value(power.argument(1)).isPresent()) {
                conditions.add(evaluated(power));
            } else {
                require(power.argument(0), Comparison.GT);
            }
            return;
        }
        Rational value = exponent.value();
        if (value.isInteger()) {
            if (value.signum() < 0) {
                require(power.argument(0), Comparison.NE);
            }
        } else {
            require(power.argument(0), value.signum() > 0 ? Comparison.GE : Comparison.GT);
        }
    }

    private void require(Expr argument, Comparison comparison) {
        boolean given = argument instanceof Expr.Num n && holds(n.value().signum(), comparison);
        if (!given) {
            conditions.add(new Relation.Compare(forms.best(argument), comparison, ZERO));
        }
    }

    private static boolean holds(int sign, Comparison comparison) {
        return switch (comparison) {
            case NE -> sign != 0;
            case GT -> sign > 0;
            default -> sign >= 0;
        };
    }
}
