package org.sharpbound.enclose;

/** The functions of one argument, on a tape over boxes: bounds, where they are defined, and whether bounds are attained. */
final class IntervalFunctions {

    /** Less than π/2. */
    private static final double QUARTER_TURN = 1.57;

    private IntervalFunctions() {}

    static void evaluate(IntervalRun run, int i, Code code, double lo, double hi, int flags) {
        switch (code) {
            case NEG -> run.put(i, -hi, -lo, Flags.swapped(flags));
            case ABS -> run.put(i, Lower.abs(lo, hi), Upper.abs(lo, hi), Flags.even(lo, hi, flags));
            case SQR -> run.put(i, Lower.sqr(lo, hi), Upper.sqr(lo, hi), Flags.even(lo, hi, flags));
            case SQRT -> run.put(i, Lower.sqrt(lo, hi), Upper.sqrt(lo, hi), lo >= 0 ? flags : 0);
            case CBRT -> run.put(i, Lower.cbrt(lo, hi), Upper.cbrt(lo, hi), flags);
            case EXP -> range(run, i, Lower.exp(lo, hi), Upper.exp(lo, hi), flags, 0, Double.NaN);
            case LOG -> run.put(i, Lower.log(lo, hi), Upper.log(lo, hi), Flags.positive(lo, flags) ? flags : 0);
            case SIN -> run.put(i, Lower.sin(lo, hi), Upper.sin(lo, hi), sine(lo, hi, flags));
            case COS -> run.put(i, Lower.cos(lo, hi), Upper.cos(lo, hi), cosine(lo, hi, flags));
            case TAN -> {
                double lower = Lower.tan(lo, hi);
                double upper = Upper.tan(lo, hi);
                boolean defined = Double.isFinite(lower) && Double.isFinite(upper);
                run.put(i, lower, upper, defined ? flags : 0);
            }
            case ASIN -> run.put(i, Lower.asin(lo, hi), Upper.asin(lo, hi), lo >= -1 && hi <= 1 ? flags : 0);
            case ACOS ->
                run.put(i, Lower.acos(lo, hi), Upper.acos(lo, hi), lo >= -1 && hi <= 1 ? Flags.swapped(flags) : 0);
            case ATAN -> run.put(i, Lower.atan(lo, hi), Upper.atan(lo, hi), flags);
            case SINH -> run.put(i, Lower.sinh(lo, hi), Upper.sinh(lo, hi), flags);
            case COSH -> run.put(i, Lower.cosh(lo, hi), Upper.cosh(lo, hi), Flags.even(lo, hi, flags));
            case TANH -> range(run, i, Lower.tanh(lo, hi), Upper.tanh(lo, hi), flags, -1, 1);
            case ERF -> range(run, i, Lower.erf(lo, hi), Upper.erf(lo, hi), flags, -1, 1);
            case ERFC -> range(run, i, Lower.erfc(lo, hi), Upper.erfc(lo, hi), Flags.swapped(flags), 0, 2);
            case RELU -> run.put(i, Lower.relu(lo, hi), Upper.relu(lo, hi), relu(lo, hi, flags));
            case STEP -> step(run, i, lo, hi, flags);
            case SIGN -> sign(run, i, lo, hi, flags);
            case FLOOR -> constantPiece(run, i, Math.floor(lo), highestFloor(hi, flags), flags);
            case FACTORIAL -> {
                boolean defined = lo == hi && lo >= 0 && lo == Math.rint(lo) && lo < Double.POSITIVE_INFINITY;
                run.put(i, Lower.factorial(lo, hi), Upper.factorial(lo, hi), defined ? flags & Flags.REGULAR : 0);
            }
            default -> throw new IllegalStateException("not a function of one argument: " + code);
        }
    }

    /** Increasing near 0; positive between 0 and a half-turn, where a lower bound 0 is the value at 0 or no value. */
    private static int sine(double lo, double hi, int flags) {
        if (lo >= -QUARTER_TURN && hi <= QUARTER_TURN) {
            return flags;
        }
        boolean positive = Flags.positive(lo, flags) && hi <= 2 * QUARTER_TURN;
        boolean negative = Flags.negative(hi, flags) && lo >= -2 * QUARTER_TURN;
        int regular = flags & Flags.REGULAR;
        return regular | (positive && lo == 0 ? Flags.ABOVE : 0) | (negative && hi == 0 ? Flags.BELOW : 0);
    }

    /** Decreasing on the half-turn after 0, increasing on the one before. */
    private static int cosine(double lo, double hi, int flags) {
        if (lo >= 0 && hi <= 2 * QUARTER_TURN) {
            return Flags.swapped(flags);
        }
        return lo >= -2 * QUARTER_TURN && hi <= 0 ? flags : flags & Flags.REGULAR;
    }

    /** For functions that do not attain the ends of their range. */
    private static void range(
            IntervalRun run, int i, double lower, double upper, int flags, double least, double most) {
        int above = lower == least ? Flags.ABOVE : 0;
        int below = upper == most ? Flags.BELOW : 0;
        run.put(i, lower, upper, flags | above | below);
    }

    private static double highestFloor(double hi, int flags) {
        double floor = Math.floor(hi);
        return floor == hi && (flags & Flags.BELOW) != 0 ? hi - 1 : floor;
    }

    private static int relu(double lo, double hi, int flags) {
        return flags & ~(lo >= 0 ? 0 : Flags.ABOVE) & ~(hi > 0 ? 0 : Flags.BELOW);
    }

    private static void step(IntervalRun run, int i, double lo, double hi, int flags) {
        constantPiece(run, i, Flags.positive(lo, flags) ? 1 : 0, hi > 0 ? 1 : 0, flags);
    }

    private static void sign(IntervalRun run, int i, double lo, double hi, int flags) {
        double lower = Flags.positive(lo, flags) ? 1 : lo >= 0 ? 0 : -1;
        double upper = Flags.negative(hi, flags) ? -1 : hi <= 0 ? 0 : 1;
        constantPiece(run, i, lower, upper, flags);
    }

    /** For functions constant but for jumps: continuous where there is one value. */
    private static void constantPiece(IntervalRun run, int i, double lower, double upper, int flags) {
        int regular = flags & Flags.REGULAR;
        run.put(i, lower, upper, lower == upper ? regular : Flags.discontinuous(regular));
    }
}
