package org.sharpbound.enclose;

import org.sharpbound.term.Rational;

/**
 * Enclosures of the derivative of one instruction by an argument, from the enclosures of the argument and of the value.
 *
 * <p>Where a formula has no value on the box, the derivative is the whole line.
 */
final class LocalDerivative {

    private static final Interval ROOT_PI =
            Interval.of(Lower.sqrt(Interval.PI.lo(), Interval.PI.hi()), Upper.sqrt(Interval.PI.lo(), Interval.PI.hi()));
    private static final Interval TWO_OVER_ROOT_PI =
            Interval.of(Lower.div(2, 2, ROOT_PI.lo(), ROOT_PI.hi()), Upper.div(2, 2, ROOT_PI.lo(), ROOT_PI.hi()));

    double lo;
    double hi;

    /** For instructions of one argument. */
    void of(IntervalRun run, int i) {
        int a = run.tape().first(i);
        double alo = run.lo[a];
        double ahi = run.hi[a];
        double vlo = run.lo[i];
        double vhi = run.hi[i];
        switch (run.tape().code(i)) {
            case NEG -> set(-1, -1);
            case ABS -> set(alo > 0 ? 1 : -1, ahi < 0 ? -1 : 1);
            case RELU -> set(alo > 0 ? 1 : 0, ahi < 0 ? 0 : 1);
            case SQR -> product(2, 2, alo, ahi);
            case SQRT -> reciprocal(2 * vlo, 2 * vhi);
            case CBRT -> {
                double lower = Lower.sqr(vlo, vhi);
                double upper = Upper.sqr(vlo, vhi);
                reciprocal(Lower.mul(3, 3, lower, upper), Upper.mul(3, 3, lower, upper));
            }
            case EXP -> set(vlo, vhi);
            case LOG -> reciprocal(Math.max(alo, 0), ahi);
            case SIN -> set(Lower.cos(alo, ahi), Upper.cos(alo, ahi));
            case COS -> set(-Upper.sin(alo, ahi), -Lower.sin(alo, ahi));
            case TAN -> onePlusSquare(vlo, vhi);
            case ASIN -> inverseSine(alo, ahi, false);
            case ACOS -> inverseSine(alo, ahi, true);
            case ATAN -> {
                onePlusSquare(alo, ahi);
                reciprocal(lo, hi);
            }
            case SINH -> set(Lower.cosh(alo, ahi), Upper.cosh(alo, ahi));
            case COSH -> set(Lower.sinh(alo, ahi), Upper.sinh(alo, ahi));
            case TANH -> {
                double lower = Lower.sqr(vlo, vhi);
                double upper = Upper.sqr(vlo, vhi);
                set(Math.max(0, Lower.sub(1, 1, lower, upper)), Upper.sub(1, 1, lower, upper));
            }
            case ERF -> gauss(alo, ahi, false);
            case ERFC -> gauss(alo, ahi, true);
            case STEP, SIGN, FLOOR, FACTORIAL -> {
                // Constant where there is one value; elsewhere not continuous, and then nothing may be said.
                if (vlo == vhi) {
                    set(0, 0);
                } else {
                    entire();
                }
            }
            case POWN -> integerPower(alo, ahi, run.tape().second(i));
            case POWR -> rationalPower(alo, ahi, run.tape().constant(run.tape().second(i)));
            default ->
                throw new IllegalStateException(
                        "not of one argument: " + run.tape().code(i));
        }
    }

    /** By the first argument, for {@code DIV}, {@code MIN}, {@code MAX}, {@code POW}. */
    void ofFirst(IntervalRun run, int i) {
        int a = run.tape().first(i);
        int b = run.tape().second(i);
        double alo = run.lo[a];
        double ahi = run.hi[a];
        double blo = run.lo[b];
        double bhi = run.hi[b];
        switch (run.tape().code(i)) {
            case DIV -> reciprocal(blo, bhi);
            case MIN -> set(ahi < blo ? 1 : 0, alo > bhi ? 0 : 1);
            case MAX -> set(alo > bhi ? 1 : 0, ahi < blo ? 0 : 1);
            default -> {
                double exponentLo = Lower.sub(blo, bhi, 1, 1);
                double exponentHi = Upper.sub(blo, bhi, 1, 1);
                double lower = Lower.pow(alo, ahi, exponentLo, exponentHi);
                double upper = Upper.pow(alo, ahi, exponentLo, exponentHi);
                product(blo, bhi, lower, upper);
            }
        }
    }

    /** By the second argument, for {@code DIV}, {@code MIN}, {@code MAX}, {@code POW}. */
    void ofSecond(IntervalRun run, int i) {
        int a = run.tape().first(i);
        int b = run.tape().second(i);
        switch (run.tape().code(i)) {
            case DIV -> {
                // d(a/b)/db = -(a/b)/b
                double lower = Lower.div(run.lo[i], run.hi[i], run.lo[b], run.hi[b]);
                double upper = Upper.div(run.lo[i], run.hi[i], run.lo[b], run.hi[b]);
                set(-upper, -lower);
            }
            case MIN -> set(run.hi[b] < run.lo[a] ? 1 : 0, run.lo[b] > run.hi[a] ? 0 : 1);
            case MAX -> set(run.lo[b] > run.hi[a] ? 1 : 0, run.hi[b] < run.lo[a] ? 0 : 1);
            default -> {
                double lower = Lower.log(run.lo[a], run.hi[a]);
                double upper = Upper.log(run.lo[a], run.hi[a]);
                product(run.lo[i], run.hi[i], lower, upper);
            }
        }
    }

    private void inverseSine(double alo, double ahi, boolean negative) {
        double lower = Lower.sqr(alo, ahi);
        double upper = Upper.sqr(alo, ahi);
        double restLo = Math.max(0, Lower.sub(1, 1, lower, upper));
        double restHi = Upper.sub(1, 1, lower, upper);
        reciprocal(Lower.sqrt(restLo, restHi), Upper.sqrt(restLo, restHi));
        if (negative) {
            set(-hi, -lo);
        }
    }

    private void gauss(double alo, double ahi, boolean negative) {
        double lower = -Upper.sqr(alo, ahi);
        double upper = -Lower.sqr(alo, ahi);
        product(TWO_OVER_ROOT_PI.lo(), TWO_OVER_ROOT_PI.hi(), Lower.exp(lower, upper), Upper.exp(lower, upper));
        if (negative) {
            set(-hi, -lo);
        }
    }

    private void integerPower(double alo, double ahi, int n) {
        if (n == 0) {
            set(0, 0);
        } else if (n == Integer.MIN_VALUE) {
            // n - 1 is no int
            entire();
        } else {
            product(n, n, Lower.pown(alo, ahi, n - 1), Upper.pown(alo, ahi, n - 1));
        }
    }

    private void rationalPower(double alo, double ahi, Rational exponent) {
        long p = exponent.numerator().longValueExact();
        long q = exponent.denominator().longValueExact();
        double lower = Lower.powr(alo, ahi, p - q, q);
        double upper = Upper.powr(alo, ahi, p - q, q);
        // p and q have at most 32 bits, and so are doubles
        product(Lower.div(p, p, q, q), Upper.div(p, p, q, q), lower, upper);
    }

    private void onePlusSquare(double alo, double ahi) {
        double lower = Lower.sqr(alo, ahi);
        double upper = Upper.sqr(alo, ahi);
        set(Lower.add(1, 1, lower, upper), Upper.add(1, 1, lower, upper));
    }

    private void reciprocal(double blo, double bhi) {
        set(Lower.div(1, 1, blo, bhi), Upper.div(1, 1, blo, bhi));
    }

    private void product(double alo, double ahi, double blo, double bhi) {
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
