package org.sharpbound.enclose;

/**
 * A {@link Tape} evaluated at points in plain double arithmetic: fast, and good for plots and for the search of
 * candidates. It proves nothing. Not for use by several threads.
 */
public final class PointRun {

    private final Tape tape;
    private final double[] value;

    public PointRun(Tape tape) {
        this.tape = tape;
        value = new double[tape.size()];
    }

    /** Evaluates all roots at a point, a coordinate for every variable of the tape. */
    public void evaluate(double... point) {
        for (int i = 0; i < value.length; i++) {
            value[i] = evaluate(i, point);
        }
    }

    /** The value of a root; not a number where it is undefined. */
    public double value(int root) {
        return value[tape.root(root)];
    }

    private double evaluate(int i, double[] point) {
        int first = tape.first(i);
        double a = value[first < i ? first : 0];
        double b = value[tape.second(i) >= 0 && tape.second(i) < i ? tape.second(i) : 0];
        return switch (tape.code(i)) {
            case CONSTANT -> {
                Interval enclosure = tape.constantEnclosure(first);
                yield Math.abs(enclosure.lo()) < Math.abs(enclosure.hi()) ? enclosure.lo() : enclosure.hi();
            }
            case VARIABLE -> point[first];
            case PI -> Math.PI;
            case NEG -> -a;
            case ABS -> Math.abs(a);
            case SQR -> a * a;
            case SQRT -> Math.sqrt(a);
            case CBRT -> Math.cbrt(a);
            case EXP -> Math.exp(a);
            case LOG -> a > 0 ? Math.log(a) : Double.NaN;
            case SIN -> Math.sin(a);
            case COS -> Math.cos(a);
            case TAN -> Math.tan(a);
            case ASIN -> Math.asin(a);
            case ACOS -> Math.acos(a);
            case ATAN -> Math.atan(a);
            case SINH -> Math.sinh(a);
            case COSH -> Math.cosh(a);
            case TANH -> Math.tanh(a);
            case ERF, ERFC, FACTORIAL -> midpoint(tape.code(i), a);
            case RELU -> Math.max(a, 0);
            case STEP -> a > 0 ? 1 : 0;
            case SIGN -> Math.signum(a);
            case FLOOR -> Math.floor(a);
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? Double.NaN : a / b;
            case MIN -> Math.min(a, b);
            case MAX -> Math.max(a, b);
            case POWN -> Math.pow(a, tape.second(i));
            case POWR -> a < 0 ? Double.NaN : Math.pow(a, exponent(tape.second(i)));
            case POW -> a < 0 ? Double.NaN : Math.pow(a, b);
            case NONNEGATIVE -> bit(a >= 0);
            case POSITIVE -> bit(a > 0);
            case ZERO -> bit(a == 0);
            case NOT -> 1 - a;
            case AND -> Math.min(a, b);
            case OR -> Math.max(a, b);
            case SELECT -> a == 1 ? b : value[tape.third(i)];
        };
    }

    private double exponent(int constant) {
        Interval enclosure = tape.constantEnclosure(constant);
        return (enclosure.lo() + enclosure.hi()) / 2;
    }

    private static double midpoint(Code code, double a) {
        if (!Double.isFinite(a)) {
            return Double.NaN;
        }
        return switch (code) {
            case ERF -> (Lower.erf(a, a) + Upper.erf(a, a)) / 2;
            case ERFC -> (Lower.erfc(a, a) + Upper.erfc(a, a)) / 2;
            default -> (Lower.factorial(a, a) + Upper.factorial(a, a)) / 2;
        };
    }

    private static double bit(boolean value) {
        return value ? 1 : 0;
    }
}
