package org.sharpbound.enclose.flow;

import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Lower;
import org.sharpbound.enclose.Upper;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Values at order 0: elementary functions by the directed primitives, and the branches of what is defined in pieces.
 *
 * <p>Soundness: a function is used only where it is analytic on the whole argument, a branch only where it holds on the whole
 * argument; otherwise the value is NaN, which every later operation keeps. A branch of abs, relu, min and max must hold strictly:
 * in relu((x − 1)²) both hold at the point 1, but only one of them around it, and the point must choose as the box does. What is
 * constant in pieces has one value on the whole argument, so that a part of it cannot choose another.
 */
final class Elementary {

    static final int UNDECIDED = Integer.MIN_VALUE;

    private Reason reason;
    private double lo;
    private double hi;

    void clear() {
        reason = null;
    }

    Reason reason() {
        return reason == null ? Reason.UNDEFINED : reason;
    }

    /** Takes note of why a value is not known, if its argument was. */
    void blame(double argument, Reason why) {
        if (argument == argument && reason == null) {
            reason = why;
        }
    }

    void constant(Jets jets, int i, Rational value) {
        store(jets, i * jets.stride, Interval.of(value));
    }

    void pi(Jets jets, int i) {
        store(jets, i * jets.stride, Interval.PI);
    }

    void square(Jets jets, int at, double mid, double rad) {
        double left = Ball.lower(mid, rad);
        double right = Ball.upper(mid, rad);
        if (left <= right) {
            store(jets, at, Lower.sqr(left, right), Upper.sqr(left, right));
        } else {
            jets.mid[at] = Double.NaN;
        }
    }

    private static void store(Jets jets, int at, Interval value) {
        store(jets, at, value.lo(), value.hi());
    }

    private static void store(Jets jets, int at, double lo, double hi) {
        double mid = Ball.middle(lo, hi);
        jets.mid[at] = mid;
        jets.rad[at] = Ball.radius(mid, lo, hi);
    }

    private boolean read(Jets jets, int a) {
        lo = Ball.lower(jets.mid[a * jets.stride], jets.rad[a * jets.stride]);
        hi = Ball.upper(jets.mid[a * jets.stride], jets.rad[a * jets.stride]);
        return lo <= hi && Math.abs(lo) <= Double.MAX_VALUE && Math.abs(hi) <= Double.MAX_VALUE;
    }

    void value(Jets jets, int i) {
        Op op = jets.program.operators()[i];
        int a = jets.program.first()[i];
        int at = i * jets.stride;
        if (!read(jets, a)) {
            jets.mid[at] = Double.NaN;
        } else if (!analytic(op)) {
            blame(lo, Reason.UNDEFINED);
            jets.mid[at] = Double.NaN;
        } else {
            function(jets, i, op, at);
        }
    }

    /** Whether the function is analytic on the argument. */
    private boolean analytic(Op op) {
        return switch (op) {
            case SQRT, LOG, POW -> lo > 0;
            case CBRT -> lo > 0 || hi < 0;
            case ASIN, ACOS -> lo > -1 && hi < 1;
            case TAN -> Lower.tan(lo, hi) > Double.NEGATIVE_INFINITY;
            default -> true;
        };
    }

    private void function(Jets jets, int i, Op op, int at) {
        switch (op) {
            case SQRT -> store(jets, at, Lower.sqrt(lo, hi), Upper.sqrt(lo, hi));
            case CBRT -> store(jets, at, Lower.cbrt(lo, hi), Upper.cbrt(lo, hi));
            case EXP -> store(jets, at, Lower.exp(lo, hi), Upper.exp(lo, hi));
            case LOG -> store(jets, at, Lower.log(lo, hi), Upper.log(lo, hi));
            case SIN -> store(jets, at, Lower.sin(lo, hi), Upper.sin(lo, hi));
            case COS -> store(jets, at, Lower.cos(lo, hi), Upper.cos(lo, hi));
            case TAN -> store(jets, at, Lower.tan(lo, hi), Upper.tan(lo, hi));
            case ASIN -> store(jets, at, Lower.asin(lo, hi), Upper.asin(lo, hi));
            case ACOS -> store(jets, at, Lower.acos(lo, hi), Upper.acos(lo, hi));
            case ATAN -> store(jets, at, Lower.atan(lo, hi), Upper.atan(lo, hi));
            case SINH -> store(jets, at, Lower.sinh(lo, hi), Upper.sinh(lo, hi));
            case COSH -> store(jets, at, Lower.cosh(lo, hi), Upper.cosh(lo, hi));
            case TANH -> store(jets, at, Lower.tanh(lo, hi), Upper.tanh(lo, hi));
            case ERF -> store(jets, at, Lower.erf(lo, hi), Upper.erf(lo, hi));
            case ERFC -> store(jets, at, Lower.erfc(lo, hi), Upper.erfc(lo, hi));
            case POW ->
                store(jets, at, Interval.of(lo, hi).pow(Interval.of(jets.program.exponents()[i])));
            default -> throw new IllegalStateException("no function: " + op);
        }
    }

    /** The branch that holds: a factor, a value, or the place of an instruction; {@link #UNDECIDED} if none is shown to. */
    int choose(Jets jets, int i) {
        Kind kind = jets.program.kinds()[i];
        int a = jets.program.first()[i];
        int b = jets.program.second()[i];
        double left = jets.mid[a * jets.stride];
        int result;
        switch (kind) {
            case MIN, MAX -> result = smaller(jets, a, b, kind == Kind.MIN);
            case AND -> result = left == 0 ? 0 : left == 1 ? truth(jets, b) : UNDECIDED;
            case OR -> result = left == 1 ? 1 : left == 0 ? truth(jets, b) : UNDECIDED;
            case NOT -> result = left == 1 ? 0 : left == 0 ? 1 : UNDECIDED;
            case SELECT -> result = left == 1 ? b : left == 0 ? jets.program.third()[i] : UNDECIDED;
            default -> result = read(jets, a) ? sided(kind) : UNDECIDED;
        }
        if (result == UNDECIDED) {
            blame(left, Reason.KINK);
        }
        return result;
    }

    private static int truth(Jets jets, int b) {
        double value = jets.mid[b * jets.stride];
        return value == 1 ? 1 : value == 0 ? 0 : UNDECIDED;
    }

    private int smaller(Jets jets, int a, int b, boolean smaller) {
        if (!read(jets, a)) {
            return UNDECIDED;
        }
        double least = lo;
        double most = hi;
        if (!read(jets, b)) {
            return UNDECIDED;
        }
        return most < lo ? (smaller ? a : b) : hi < least ? (smaller ? b : a) : UNDECIDED;
    }

    private int sided(Kind kind) {
        return switch (kind) {
            case ABS -> lo > 0 ? 1 : hi < 0 ? -1 : UNDECIDED;
            case RELU -> lo > 0 ? 1 : hi < 0 ? 0 : UNDECIDED;
            case STEP -> lo > 0 ? 1 : hi <= 0 ? 0 : UNDECIDED;
            case SIGN -> lo > 0 ? 1 : hi < 0 ? -1 : lo == 0 && hi == 0 ? 0 : UNDECIDED;
            case NONNEGATIVE -> lo >= 0 ? 1 : hi < 0 ? 0 : UNDECIDED;
            case POSITIVE -> lo > 0 ? 1 : hi <= 0 ? 0 : UNDECIDED;
            case ZERO -> lo == 0 && hi == 0 ? 1 : lo > 0 || hi < 0 ? 0 : UNDECIDED;
            case FLOOR -> floor();
            default -> throw new IllegalStateException("not in pieces: " + kind);
        };
    }

    private int floor() {
        double whole = Math.floor(lo);
        return whole == Math.floor(hi) && Math.abs(whole) < Integer.MAX_VALUE ? (int) whole : UNDECIDED;
    }
}
