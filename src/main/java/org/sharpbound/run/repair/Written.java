package org.sharpbound.run.repair;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Brackets;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Substitution;

/** Expressions as their author wrote them: what is in them, and what is made of them without more change than is needed. */
final class Written {

    private Written() {}

    /** The names in an expression, those of functions too. */
    static Set<String> names(Expr expr) {
        Set<String> names = new LinkedHashSet<>();
        collect(expr, names);
        return names;
    }

    private static void collect(Expr expr, Set<String> names) {
        if (expr instanceof Expr.Var variable) {
            names.add(variable.name());
        } else if (expr instanceof Apply apply) {
            apply.arguments().forEach(a -> collect(a, names));
        } else if (expr instanceof Expr.Call call) {
            names.add(call.name());
            call.arguments().forEach(a -> collect(a, names));
        } else if (expr instanceof Expr.Bind bind) {
            collect(bind.body(), names);
            bind.arguments().forEach(a -> collect(a, names));
        } else if (expr instanceof Expr.If choice) {
            collect(choice.then(), names);
            collect(choice.otherwise(), names);
        }
    }

    /** Whether any of some names, of functions too, is in an expression. */
    static boolean mentions(Expr expr, Set<String> names) {
        if (expr instanceof Expr.Num || names.isEmpty()) {
            return false;
        } else if (expr instanceof Expr.Var variable) {
            return names.contains(variable.name());
        } else if (expr instanceof Apply apply) {
            for (Expr argument : apply.arguments()) {
                if (mentions(argument, names)) {
                    return true;
                }
            }
            return false;
        }
        return !Collections.disjoint(names(expr), names);
    }

    /** Whether names that an expression does not show may matter to it, as in results of derivations and in what binds. */
    static boolean isOpaque(Expr expr) {
        if (expr instanceof Apply apply) {
            return apply.arguments().stream().anyMatch(Written::isOpaque);
        } else if (expr instanceof Expr.Var variable) {
            return variable.name().indexOf('.') >= 0 || variable.name().indexOf('(') >= 0;
        } else if (expr instanceof Expr.Call call) {
            return Brackets.isOwn(call)
                    || call.name().equals("derived")
                    || call.arguments().stream().anyMatch(Written::isOpaque);
        }
        return !(expr instanceof Expr.Num);
    }

    /** With other expressions for names; empty where the expression is opaque. */
    static Optional<Expr> substituted(Expr expr, Map<String, Expr> by) {
        return isOpaque(expr) ? Optional.empty() : Optional.of(new Substitution(by).in(expr));
    }

    /** The nearest double. */
    static double value(Rational number) {
        return new BigDecimal(number.numerator())
                .divide(new BigDecimal(number.denominator()), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** Of a constant. */
    static double value(Expr constant) {
        PointRun run = new PointRun(Tape.of(List.of(), List.of(constant)));
        run.evaluate();
        return run.value(0);
    }

    static boolean holds(Expr expr, Expr part) {
        return expr.equals(part) || Place.parts(expr).stream().anyMatch(p -> holds(p, part));
    }

    static int size(Expr expr) {
        return 1 + Place.parts(expr).stream().mapToInt(Written::size).sum();
    }

    static boolean is(Expr expr, Op op) {
        return expr instanceof Apply apply && apply.op() == op;
    }

    static Expr argument(Expr expr, int index) {
        return ((Apply) expr).argument(index);
    }

    /** The value of a rational constant, such as {@code 1/5}. */
    static Optional<Rational> number(Expr expr) {
        if (expr instanceof Expr.Num n) {
            return Optional.of(n.value());
        }
        return isConstant(expr) ? Constants.value(expr) : Optional.empty();
    }

    /** An expression times a factor, where a person would write the factor: numbers join numbers, in front. */
    static Expr times(Expr expr, Expr factor) {
        Optional<Rational> number = number(factor);
        if (number.isPresent() && !(factor instanceof Expr.Num)) {
            return times(expr, Expr.num(number.get()));
        } else if (number.filter(Rational.ONE::equals).isPresent()) {
            return expr;
        } else if (number(expr).filter(Rational.ONE::equals).isPresent()) {
            return factor;
        } else if (number.isPresent() && number(expr).isPresent()) {
            return Expr.num(number(expr).get().times(number.get()));
        } else if (number.isPresent() && is(expr, Op.DIV) && isDivisor(argument(expr, 1))) {
            Rational share = number.get().over(number(argument(expr, 1)).orElseThrow());
            return quotient(
                    times(argument(expr, 0), Expr.num(Rational.of(share.numerator()))),
                    Expr.num(Rational.of(share.denominator())));
        } else if (is(expr, Op.DIV)) {
            return quotient(times(argument(expr, 0), factor), argument(expr, 1));
        } else if (is(expr, Op.NEG)) {
            return times(argument(expr, 0), factor).negated();
        } else if (is(expr, Op.MUL) && leads(expr) && isConstant(factor)) {
            return product(times(argument(expr, 0), factor), argument(expr, 1));
        }
        return isConstant(factor) ? factor.times(expr) : expr.times(factor);
    }

    private static Expr product(Expr left, Expr right) {
        return number(left).filter(Rational.ONE::equals).isPresent() ? right : left.times(right);
    }

    private static boolean isDivisor(Expr below) {
        return number(below).filter(b -> !b.isZero()).isPresent();
    }

    private static Expr quotient(Expr above, Expr below) {
        if (number(below).filter(Rational.ONE::equals).isPresent()) {
            return above;
        } else if (number(above).isPresent() && isDivisor(below)) {
            return Expr.num(number(above).get().over(number(below).get()));
        }
        return above.over(below);
    }

    private static boolean leads(Expr expr) {
        return number(expr).isPresent() || (is(expr, Op.MUL) || is(expr, Op.DIV)) && leads(argument(expr, 0));
    }

    static boolean isConstant(Expr expr) {
        return expr instanceof Expr.Num
                || expr instanceof Apply apply && apply.arguments().stream().allMatch(Written::isConstant);
    }
}
