package org.sharpbound.enclose;

import org.sharpbound.term.Rational;

/**
 * Enclosures of the second derivative of one instruction of one argument, from the enclosures of the argument and of the
 * value; and whether the instruction is twice continuously differentiable there.
 *
 * <p>Where a formula has no value on the box, the second derivative is the whole line.
 */
final class LocalCurvature {

    double lo;
    double hi;

    private final LocalDerivative derivative = new LocalDerivative();

    /** Whether the instruction has two continuous derivatives by its arguments at every value that they take on the box. */
    static boolean isSmooth(IntervalRun run, int i) {
        if (run.tape().code(i).arguments() == 0) {
            return true;
        }
        int a = run.tape().first(i);
        double alo = run.lo[a];
        double ahi = run.hi[a];
        int flags = run.flags[a];
        return switch (run.tape().code(i)) {
            case CONSTANT, VARIABLE, PI, NEG, SQR, EXP, SIN, COS, TAN, ATAN, SINH, COSH, TANH, ERF, ERFC -> true;
            case ADD, SUB, MUL, DIV, POWN -> true;
            case ABS, RELU -> alo > 0 || ahi < 0;
            case SQRT, LOG, POWR, POW -> Flags.positive(alo, flags);
            case CBRT -> Flags.nonzero(alo, ahi, flags);
            case ASIN, ACOS ->
                (alo > -1 || alo == -1 && (flags & Flags.ABOVE) != 0)
                        && (ahi < 1 || ahi == 1 && (flags & Flags.BELOW) != 0);
            case MIN, MAX -> {
                int b = run.tape().second(i);
                yield ahi < run.lo[b] || alo > run.hi[b];
            }
            case STEP, SIGN, FLOOR, FACTORIAL -> run.lo[i] == run.hi[i];
            // of a choice, the branch that is taken tells
            case NONNEGATIVE, POSITIVE, ZERO, NOT, AND, OR, SELECT -> false;
        };
    }

    void of(IntervalRun run, int i) {
        int a = run.tape().first(i);
        double alo = run.lo[a];
        double ahi = run.hi[a];
        double vlo = run.lo[i];
        double vhi = run.hi[i];
        switch (run.tape().code(i)) {
            case SQR -> set(2, 2);
            case SQRT -> inversePower(-1, 4, vlo, vhi, 3);
            case CBRT -> inversePower(-2, 9, vlo, vhi, 5);
            case EXP, SINH, COSH -> set(vlo, vhi);
            case LOG -> inversePower(-1, 1, Math.max(alo, 0), ahi, 2);
            case SIN, COS -> set(-vhi, -vlo);
            case TAN -> {
                // 2 v (1 + v²), which increases
                double lower = Lower.add(vlo, vlo, Lower.pown(vlo, vlo, 3), Upper.pown(vlo, vlo, 3));
                double upper = Upper.add(vhi, vhi, Lower.pown(vhi, vhi, 3), Upper.pown(vhi, vhi, 3));
                times(lower, upper, 2, 2);
            }
            case TANH -> {
                // -2 v (1 - v²)
                derivative.of(run, i);
                times(derivative.lo, derivative.hi, vlo, vhi);
                times(lo, hi, -2, -2);
            }
            case ATAN -> {
                // -2 x / (1 + x²)²
                derivative.of(run, i);
                double lower = Lower.sqr(derivative.lo, derivative.hi);
                double upper = Upper.sqr(derivative.lo, derivative.hi);
                times(lower, upper, alo, ahi);
                times(lo, hi, -2, -2);
            }
            case ASIN, ACOS -> {
                // ± x / (1 - x²)^(3/2), and ± (1 - x²)^(-1/2) is the first derivative
                derivative.of(run, i);
                times(
                        Lower.pown(derivative.lo, derivative.hi, 3),
                        Upper.pown(derivative.lo, derivative.hi, 3),
                        alo,
                        ahi);
            }
            case ERF, ERFC -> {
                derivative.of(run, i);
                times(derivative.lo, derivative.hi, alo, ahi);
                times(lo, hi, -2, -2);
            }
            case POWN -> integerPower(alo, ahi, run.tape().second(i));
            case POWR -> rationalPower(alo, ahi, run.tape().constant(run.tape().second(i)));
            case NEG, ABS, RELU, STEP, SIGN, FLOOR, FACTORIAL -> set(0, 0);
            default ->
                throw new IllegalStateException(
                        "not of one argument: " + run.tape().code(i));
        }
    }

    /** p / (q b^n) for an interval b. */
    private void inversePower(double p, double q, double blo, double bhi, int n) {
        double lower = Lower.pown(blo, bhi, n);
        double upper = Upper.pown(blo, bhi, n);
        double below = Lower.mul(q, q, lower, upper);
        double above = Upper.mul(q, q, lower, upper);
        set(Lower.div(p, p, below, above), Upper.div(p, p, below, above));
    }

    private void integerPower(double alo, double ahi, int n) {
        if (n == 0 || n == 1) {
            set(0, 0);
        } else if (n < Integer.MIN_VALUE + 2) {
            // n - 2 is no int
            entire();
        } else {
            double factor = (double) n * (n - 1.0);
            boolean exact = Math.abs(factor) <= 0x1p53;
            double lower = exact ? factor : Math.nextDown(factor);
            double upper = exact ? factor : Math.nextUp(factor);
            double powerLo = Lower.pown(alo, ahi, n - 2);
            double powerHi = Upper.pown(alo, ahi, n - 2);
            times(powerLo, powerHi, lower, upper);
        }
    }

    private void rationalPower(double alo, double ahi, Rational exponent) {
        Interval factor = Interval.of(exponent.times(exponent.minus(Rational.ONE)));
        Rational less = exponent.minus(Rational.of(2));
        long p = less.numerator().longValueExact();
        long q = less.denominator().longValueExact();
        times(Lower.powr(alo, ahi, p, q), Upper.powr(alo, ahi, p, q), factor.lo(), factor.hi());
    }

    private void times(double alo, double ahi, double blo, double bhi) {
        if (Double.isNaN(alo) || Double.isNaN(blo)) {
            entire();
        } else {
            set(Lower.mul(alo, ahi, blo, bhi), Upper.mul(alo, ahi, blo, bhi));
        }
    }

    private void entire() {
        lo = Double.NEGATIVE_INFINITY;
        hi = Double.POSITIVE_INFINITY;
    }

    private void set(double lower, double upper) {
        if (lower <= upper) {
            lo = lower;
            hi = upper;
        } else {
            entire();
        }
    }
}
