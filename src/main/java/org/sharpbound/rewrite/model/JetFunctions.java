package org.sharpbound.rewrite.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sharpbound.enclose.BigAlgebraic;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigPiecewise;
import org.sharpbound.enclose.series.Decimals;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Elementary functions of {@link Jet}s, by the recurrences that their differential equations give (A. Griewank, A. Walther,
 * Evaluating Derivatives, table 13.2).
 *
 * <p>Where an enclosure sticks out of the domain of a root, an inverse function or a power, it is cut there, as in the
 * set-based flavour of IEEE 1788-2015; where nothing is left, there is no value.
 */
final class JetFunctions {

    private final JetArithmetic in;
    private final Decimals decimals;

    JetFunctions(JetArithmetic in) {
        this.in = in;
        this.decimals = in.decimals();
    }

    /** @throws Unevaluated where there is no value, or too few derivatives */
    Jet of(Op op, Jet u) {
        if (u.level() == 0) {
            boolean undefined = op == Op.LOG && !decimals.isPositive(u.base());
            return Jet.of(bounded(op, undefined ? BigInterval.EMPTY : decimals.apply(op, u.base())));
        }
        return switch (op) {
            case EXP -> exponential(u);
            case SIN, COS -> wave(u, op, Op.COS, -1).get(op == Op.SIN ? 0 : 1);
            case SINH, COSH -> wave(u, op, Op.COSH, 1).get(op == Op.SINH ? 0 : 1);
            case TAN -> in.div(of(Op.SIN, u), of(Op.COS, u));
            case TANH -> integral(op, u, in.div(in.number(1), in.square(of(Op.COSH, u))));
            case LOG -> integral(op, u, in.div(in.number(1), u));
            case ATAN -> integral(op, u, in.div(in.number(1), in.add(in.number(1), in.square(u))));
            case ASIN -> integral(op, u, rootOfOneMinusSquare(u));
            case ACOS -> integral(op, u, in.neg(rootOfOneMinusSquare(u)));
            case ERF -> integral(op, u, bell(u));
            case ERFC -> integral(op, u, in.neg(bell(u)));
            case SQRT -> power(u, Rational.HALF);
            case CBRT -> sign(u) > 0 ? power(u, Rational.of(1, 3)) : in.neg(power(in.neg(u), Rational.of(1, 3)));
            case ABS -> sign(u) > 0 ? u : in.neg(u);
            case RELU -> sign(u) > 0 ? u : in.number(0);
            case STEP -> in.number(sign(u) > 0 ? 1 : 0);
            case SIGN -> in.number(sign(u));
            case FLOOR -> floor(u);
            case FACTORIAL -> throw new Unevaluated("a factorial has no derivative");
            default -> throw new IllegalArgumentException("not of one argument: " + op);
        };
    }

    private static BigInterval bounded(Op op, BigInterval value) {
        if (value.isEmpty() || !value.isBounded()) {
            throw new Unevaluated(op.text() + " is not defined, or too large");
        }
        return value;
    }

    /** @throws Unevaluated if the sign is not known, or it is 0 */
    private int sign(Jet u) {
        if (decimals.holdsZero(u.base())) {
            throw new Unevaluated("a derivative at a kink or a jump, or too near to it");
        }
        return decimals.isPositive(u.base()) ? 1 : -1;
    }

    private Jet floor(Jet u) {
        BigInterval below = BigPiecewise.floor(u.base(), in.precision());
        if (!below.isPoint() || u.base().contains(below.lo())) {
            throw new Unevaluated("a derivative at a jump");
        }
        return Jet.of(below);
    }

    /** h times its derivative with respect to h. */
    private Jet rate(Jet u) {
        List<Jet> terms = new ArrayList<>();
        for (int j = 0; j < u.count(); j++) {
            terms.add(in.mul(u.term(j), in.number(j)));
        }
        return Jet.series(u.level(), terms);
    }

    private static Jet padded(int level, List<Jet> known, int count) {
        List<Jet> terms = new ArrayList<>(known);
        while (terms.size() < count) {
            terms.add(Jet.of(BigInterval.ZERO));
        }
        return Jet.series(level, terms);
    }

    /** The function of u with the given derivative. */
    private Jet integral(Op op, Jet u, Jet derivative) {
        Jet rate = rate(u);
        Jet slope = derivative.level() == u.level() ? derivative : padded(u.level(), List.of(derivative), u.count());
        List<Jet> terms = new ArrayList<>(List.of(of(op, u.term(0))));
        for (int k = 1; k < u.count(); k++) {
            terms.add(in.over(in.convolution(rate, slope, 1, k), k));
        }
        return Jet.series(u.level(), terms);
    }

    private Jet exponential(Jet u) {
        Jet rate = rate(u);
        List<Jet> terms = new ArrayList<>(List.of(of(Op.EXP, u.term(0))));
        for (int k = 1; k < u.count(); k++) {
            Jet known = padded(u.level(), terms, u.count());
            terms.add(in.over(in.convolution(rate, known, 1, k), k));
        }
        return Jet.series(u.level(), terms);
    }

    /** Sine and cosine, or their hyperbolic counterparts. */
    private List<Jet> wave(Jet u, Op asked, Op even, int sign) {
        Op odd = even == Op.COS ? Op.SIN : Op.SINH;
        Jet rate = rate(u);
        List<Jet> sines = new ArrayList<>(List.of(of(odd, u.term(0))));
        List<Jet> cosines = new ArrayList<>(List.of(of(even, u.term(0))));
        for (int k = 1; k < u.count(); k++) {
            Jet sine = in.over(in.convolution(rate, padded(u.level(), cosines, u.count()), 1, k), k);
            Jet cosine = in.over(in.convolution(rate, padded(u.level(), sines, u.count()), 1, k), k);
            sines.add(sine);
            cosines.add(sign > 0 ? cosine : in.neg(cosine));
        }
        return List.of(Jet.series(u.level(), sines), Jet.series(u.level(), cosines));
    }

    private Jet rootOfOneMinusSquare(Jet u) {
        return power(in.sub(in.number(1), in.square(u)), Rational.of(-1, 2));
    }

    private Jet bell(Jet u) {
        Jet scale = in.div(in.number(2), of(Op.SQRT, in.apply(Op.PI, List.of())));
        return in.mul(scale, of(Op.EXP, in.neg(in.square(u))));
    }

    Jet least(Jet a, Jet b) {
        if (a.level() == 0 && b.level() == 0) {
            return Jet.of(BigPiecewise.min(a.base(), b.base()));
        }
        return sign(in.sub(a, b)) < 0 ? a : b;
    }

    Jet power(Jet base, Jet exponent) {
        if (exponent.level() == 0 && exponent.base().isPoint()) {
            return power(base, Rational.of(exponent.base().lo()));
        } else if (base.level() == 0 && exponent.level() == 0) {
            return Jet.of(bounded(Op.POW, decimals.power(base.base(), exponent.base())));
        }
        return of(Op.EXP, in.mul(exponent, of(Op.LOG, base)));
    }

    private Jet power(Jet base, Rational exponent) {
        if (base.level() == 0) {
            boolean pole = exponent.signum() < 0 && base.base().contains(BigDecimal.ZERO);
            BigInterval power = pole ? BigInterval.EMPTY : BigAlgebraic.pow(base.base(), exponent, in.precision());
            return Jet.of(bounded(Op.POW, power));
        } else if (exponent.isInteger() && exponent.signum() >= 0) {
            Jet power = in.number(1);
            for (int bit = exponent.numerator().bitLength() - 1; bit >= 0; bit--) {
                power = in.mul(power, power);
                power = exponent.numerator().testBit(bit) ? in.mul(power, base) : power;
            }
            return power;
        } else if (exponent.isInteger()) {
            return in.div(in.number(1), power(base, exponent.negate()));
        }
        if (decimals.holdsZero(base.base())) {
            throw new Unevaluated("a derivative of a root at 0, or too near to it");
        }
        List<Jet> terms = new ArrayList<>(List.of(power(base.term(0), exponent)));
        for (int k = 1; k < base.count(); k++) {
            Jet sum = in.number(0);
            for (int j = 1; j <= k; j++) {
                Rational factor = exponent.times(Rational.of(j)).minus(Rational.of(k - j));
                sum = in.add(sum, in.mul(in.number(factor), in.mul(base.term(j), terms.get(k - j))));
            }
            terms.add(in.div(sum, in.mul(in.number(k), base.term(0))));
        }
        return Jet.series(base.level(), terms);
    }
}
