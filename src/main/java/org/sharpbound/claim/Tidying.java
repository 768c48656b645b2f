package org.sharpbound.claim;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.PostOrder;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Sharing;
import org.sharpbound.term.Totality;

/**
 * Expressions, with variables put in place, in a form that rates are well computed in: 0 + x, 1 x and 0 x are gone, and signs
 * are decided rather than quotients x/|x|.
 *
 * <p>Soundness: the result is defined at the very same points, and has the same values there. So 0 x is 0 only where x is made
 * of operations that are defined everywhere, and x/|x| is {@code sign(x) + 0/x}.
 */
final class Tidying {

    private final Sharing build;
    private final Map<String, Expr> values;
    private final Map<Expr, Expr> known = new IdentityHashMap<>();
    private final Totality totality = new Totality("");

    /** @param values of variables, built by {@code build} */
    Tidying(Sharing build, Map<String, Expr> values) {
        this.build = build;
        this.values = new HashMap<>(values);
    }

    Expr of(Expr expr) {
        for (Expr node : PostOrder.of(expr, known, n -> n instanceof Apply a ? a.arguments() : List.of())) {
            known.put(node, made(node));
        }
        return known.get(expr);
    }

    private Expr made(Expr node) {
        if (node instanceof Expr.Var v) {
            Expr value = values.get(v.name());
            return value == null ? build.variable(v.name()) : value;
        } else if (node instanceof Expr.Num n) {
            return build.number(n.value());
        } else if (node instanceof Apply a) {
            return applied(a.op(), a.arguments().stream().map(known::get).toList());
        }
        // what is conditional keeps its form
        return build.substitute(node, values);
    }

    private Expr applied(Op op, List<Expr> arguments) {
        if (op == Op.NEG && arguments.get(0) instanceof Apply inner && inner.op() == Op.NEG) {
            return inner.argument(0);
        } else if (arguments.size() != 2) {
            return build.apply(op, arguments);
        }
        Expr a = arguments.get(0);
        Expr b = arguments.get(1);
        return switch (op) {
            case ADD -> isNumber(a, 0) ? b : isNumber(b, 0) ? a : build.apply(op, a, b);
            case SUB -> isNumber(b, 0) ? a : isNumber(a, 0) ? negated(b) : build.apply(op, a, b);
            case MUL -> product(a, b);
            case DIV -> isNumber(b, 1) ? a : quotient(a, b);
            default -> build.apply(op, a, b);
        };
    }

    Expr number(long value) {
        return build.number(Rational.of(value));
    }

    Expr plus(Expr a, Expr b) {
        return applied(Op.ADD, List.of(a, b));
    }

    Expr minus(Expr a, Expr b) {
        return applied(Op.SUB, List.of(a, b));
    }

    Expr times(Expr a, Expr b) {
        return a.equals(b) ? build.apply(Op.POW, a, number(2)) : applied(Op.MUL, List.of(a, b));
    }

    Expr over(Expr a, Expr b) {
        return applied(Op.DIV, List.of(a, b));
    }

    /** The sum of the products of the entries of two lists, in halves of halves. */
    Expr dot(List<Expr> a, List<Expr> b) {
        if (a.size() == 1) {
            return times(a.get(0), b.get(0));
        }
        int half = a.size() / 2;
        return plus(
                dot(a.subList(0, half), b.subList(0, half)), dot(a.subList(half, a.size()), b.subList(half, b.size())));
    }

    private Expr negated(Expr a) {
        return applied(Op.NEG, List.of(a));
    }

    private Expr product(Expr a, Expr b) {
        if (isNumber(a, 0) && totality.isTotal(b) || isNumber(b, 0) && totality.isTotal(a)) {
            return number(0);
        }
        return isNumber(a, 1) ? b : isNumber(b, 1) ? a : build.apply(Op.MUL, a, b);
    }

    private Expr quotient(Expr a, Expr b) {
        if (isNumber(a, 0) && b instanceof Expr.Num n && !n.value().isZero()) {
            return a;
        } else if (b.equals(build.apply(Op.ABS, a))) {
            return applied(Op.ADD, List.of(build.apply(Op.SIGN, a), zeroOver(a)));
        }
        // the derivative of relu(x), (1 + x/|x|)/2, is the step at x; it is not defined at x = 0
        boolean step = isNumber(b, 2)
                && a instanceof Apply sum
                && sum.op() == Op.ADD
                && isNumber(sum.argument(0), 1)
                && sum.argument(1) instanceof Apply sign
                && sign.op() == Op.ADD
                && sign.argument(0) instanceof Apply of
                && of.op() == Op.SIGN
                && sign.argument(1).equals(zeroOver(of.argument(0)));
        if (step) {
            Apply sign = (Apply) ((Apply) ((Apply) a).argument(1)).argument(0);
            return build.apply(Op.ADD, build.apply(Op.STEP, sign.argument(0)), zeroOver(sign.argument(0)));
        }
        return build.apply(Op.DIV, a, b);
    }

    private Expr zeroOver(Expr a) {
        return build.apply(Op.DIV, number(0), a);
    }

    private static boolean isNumber(Expr expr, long value) {
        return expr instanceof Expr.Num n && n.value().equals(Rational.of(value));
    }
}
