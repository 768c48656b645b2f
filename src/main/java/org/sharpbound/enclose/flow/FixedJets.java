package org.sharpbound.enclose.flow;

import java.math.BigInteger;

/**
 * Taylor coefficients at a point in numbers of many digits: what {@link Jets} are in doubles, by the same recurrences.
 *
 * <p>Coefficients are {@link Fixed} numbers with a radius in units. Sums of products are exact, and rounded once. Which branches of
 * what is defined in pieces hold, and whether functions are analytic, has been found in doubles before.
 */
final class FixedJets {

    private final Program program;
    private final Fixed fixed;
    private final int stride;
    final BigInteger[] mid;
    /** In units. */
    final double[] rad;
    /** At least the sizes of midpoints, in ordinary units. */
    final double[] size;

    private int shift;
    private BigInteger sum;
    private double spread;

    FixedJets(Program program, Fixed fixed, int most) {
        this.program = program;
        this.fixed = fixed;
        this.stride = most + 1;
        this.mid = new BigInteger[program.size() * stride];
        this.rad = new double[mid.length];
        this.size = new double[mid.length];
        for (int i = 0; i < program.size(); i++) {
            for (int k = 0; k < stride; k++) {
                put(i, k, BigInteger.ZERO, 0);
            }
        }
    }

    int place(int instruction, int k) {
        return instruction * stride + k;
    }

    void set(int instruction, Fixed.Value value) {
        put(instruction, 0, value.mid(), value.rad());
    }

    /**
     * Computes all coefficients up to an order, of states also the next.
     *
     * @param shift the unit of time is 2^shift
     * @param rough decides branches
     */
    void expand(int newShift, int order, Jets rough) {
        this.shift = newShift;
        for (int k = 0; k <= order; k++) {
            for (int i = program.states(); i < program.size(); i++) {
                if (k <= program.degrees()[i]) {
                    coefficient(i, k, rough);
                }
            }
            if (k < stride - 1) {
                for (int i = 0; i < program.states(); i++) {
                    next(program.roots()[i], i, k);
                }
            }
        }
    }

    private void next(int root, int state, int k) {
        int at = place(root, k);
        BigInteger scaled = mid[at].shiftLeft(shift);
        put(state, k + 1, scaled.divide(BigInteger.valueOf(k + 1)), Ball.up(Math.scalb(rad[at], shift) / (k + 1) + 2));
    }

    private void put(int i, int k, BigInteger middle, double radius) {
        int at = place(i, k);
        mid[at] = middle;
        rad[at] = radius;
        size[at] = middle.signum() == 0 ? 0 : fixed.size(middle);
    }

    private void put(int i, Fixed.Value value) {
        put(i, 0, value.mid(), value.rad());
    }

    private void coefficient(int i, int k, Jets rough) {
        int a = program.first()[i];
        int b = program.second()[i];
        if (k == 0 && !(Math.abs(rough.mid[i * rough.stride]) <= Double.MAX_VALUE)) {
            unknown(i, 0);
            return;
        }
        switch (program.kinds()[i]) {
            case PARAMETER -> {}
            case TIME -> {
                if (k == 1) {
                    put(i, 1, BigInteger.ONE.shiftLeft(fixed.bits).shiftLeft(shift), shift < -fixed.bits ? 1 : 0);
                }
            }
            case CONSTANT -> put(i, fixed.of(program.exponents()[i]));
            case PI -> put(i, fixed.pi());
            case NEG -> put(i, k, mid[place(a, k)].negate(), rad[place(a, k)]);
            case ADD -> put(i, k, mid[place(a, k)].add(mid[place(b, k)]), Ball.up(rad[place(a, k)] + rad[place(b, k)]));
            case SUB ->
                put(i, k, mid[place(a, k)].subtract(mid[place(b, k)]), Ball.up(rad[place(a, k)] + rad[place(b, k)]));
            case MUL -> {
                clear();
                int from = k - Math.min(k, program.degrees()[b]);
                if (a == b) {
                    square(a, k, from);
                } else {
                    products(a, b, k, from, Math.min(k, program.degrees()[a]), false);
                }
                put(i, k, sum.shiftRight(fixed.bits), Ball.up(spread + 1, k));
            }
            case DIV -> quotient(i, k, a, b);
            case FUNCTION -> function(i, k, a, b);
            default -> chosen(i, k, a, rough.choice(i));
        }
    }

    /** What a branch that is not taken may hold; the radius makes everything unknown that depends on it. */
    private void unknown(int i, int k) {
        put(i, k, BigInteger.ZERO, Double.NaN);
    }

    private void chosen(int i, int k, int a, int choice) {
        if (choice == Elementary.UNDECIDED) {
            unknown(i, k);
            return;
        }
        switch (program.kinds()[i]) {
            case ABS, RELU -> {
                BigInteger value = mid[place(a, k)].multiply(BigInteger.valueOf(choice));
                put(i, k, value, choice == 0 ? 0 : rad[place(a, k)]);
            }
            case MIN, MAX, SELECT -> put(i, k, mid[place(choice, k)], rad[place(choice, k)]);
            default -> put(i, k, BigInteger.valueOf(choice).shiftLeft(fixed.bits), 0);
        }
    }

    private void function(int i, int k, int a, int b) {
        if (k == 0) {
            Fixed.Value value =
                    fixed.apply(program.operators()[i], program.exponents()[i], mid[place(a, 0)], rad[place(a, 0)]);
            if (value == null) {
                unknown(i, 0);
            } else {
                put(i, value);
            }
            return;
        }
        clear();
        products(a, b, k, 1, Math.min(k, program.degrees()[a]), true);
        BigInteger value = sum.shiftRight(fixed.bits).divide(BigInteger.valueOf(k));
        put(i, k, value, Ball.up(spread / k + 2, k));
    }

    private void quotient(int i, int k, int a, int b) {
        clear();
        products(b, i, k, 1, Math.min(k, program.degrees()[b]), false);
        BigInteger divisor = mid[place(b, 0)];
        if (divisor.signum() == 0) {
            unknown(i, k);
            return;
        }
        BigInteger value = mid[place(a, k)].shiftLeft(fixed.bits).subtract(sum).divide(divisor);
        double least = Math.abs(divisor.doubleValue()) * fixed.unit * (1 - 0x1p-50)
                - rad[place(b, 0)] * fixed.unit * (1 + 0x1p-50);
        double quotient = fixed.size(value) + fixed.unit;
        double radius = least > 0
                ? (rad[place(a, k)] + spread + quotient * rad[place(b, 0)]) / (least * (1 - 0x1p-50)) + 1
                : Double.NaN;
        put(i, k, value, Ball.up(radius, k));
    }

    private void clear() {
        sum = BigInteger.ZERO;
        spread = 0;
    }

    /** Every product of two different coefficients stands in a square twice. */
    private void square(int a, int k, int from) {
        products(a, a, k, from, (k + 1) / 2 - 1, false);
        sum = sum.shiftLeft(1);
        spread *= 2;
        if (k % 2 == 0) {
            products(a, a, k, k / 2, k / 2, false);
        }
    }

    private void products(int a, int b, int k, int from, int to, boolean weighted) {
        for (int i = from; i <= to; i++) {
            int left = place(a, i);
            int right = place(b, k - i);
            double factor = weighted ? i : 1;
            spread += factor * (size[left] * rad[right] + rad[left] * (size[right] + rad[right] * fixed.unit));
            if (mid[left].signum() != 0 && mid[right].signum() != 0) {
                BigInteger product = mid[left].multiply(mid[right]);
                sum = sum.add(weighted ? product.multiply(BigInteger.valueOf(i)) : product);
            }
        }
    }
}
