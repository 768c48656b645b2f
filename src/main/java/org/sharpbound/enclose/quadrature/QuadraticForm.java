package org.sharpbound.enclose.quadrature;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.Interval;

/**
 * A value of the form c + Σ qᵢ wᵢ + rᵢ wᵢ² with coefficients somewhere in intervals: what an exponential function needs to
 * know of its argument.
 *
 * @param linear qᵢ
 * @param square rᵢ
 */
record QuadraticForm(Interval constant, List<Interval> linear, List<Interval> square) {

    static QuadraticForm constant(Interval value, int variables) {
        List<Interval> zeros = Collections.nCopies(variables, Interval.ZERO);
        return new QuadraticForm(value, zeros, zeros);
    }

    static QuadraticForm variable(int index, int variables) {
        List<Interval> linear = new ArrayList<>(constant(Interval.ZERO, variables).linear);
        linear.set(index, Interval.ONE);
        return new QuadraticForm(Interval.ZERO, linear, constant(Interval.ZERO, variables).square);
    }

    QuadraticForm plus(QuadraticForm other) {
        List<Interval> sums = new ArrayList<>();
        List<Interval> squares = new ArrayList<>();
        for (int i = 0; i < linear.size(); i++) {
            sums.add(linear.get(i).plus(other.linear.get(i)));
            squares.add(square.get(i).plus(other.square.get(i)));
        }
        return new QuadraticForm(constant.plus(other.constant), sums, squares);
    }

    QuadraticForm times(Interval factor) {
        return new QuadraticForm(
                constant.times(factor),
                linear.stream().map(factor::times).toList(),
                square.stream().map(factor::times).toList());
    }

    private boolean isLinear() {
        return square.stream().allMatch(Interval.ZERO::equals);
    }

    private boolean isConstant() {
        return isLinear() && linear.stream().allMatch(Interval.ZERO::equals);
    }

    /**
     * The product, if it has such a form: of two linear ones, with v w ≤ (v² + w²)/2; and powers of one variable beyond the
     * second, wᵏ ≥ Rᵏ⁻² w² where w ≥ R.
     */
    Optional<QuadraticForm> times(QuadraticForm other, double[] from) {
        if (isConstant()) {
            return Optional.of(other.times(constant));
        } else if (other.isConstant()) {
            return Optional.of(times(other.constant));
        }
        int n = linear.size();
        if (n > 1 && !(isLinear() && other.isLinear())) {
            return Optional.empty();
        }
        QuadraticForm sum = new QuadraticForm(Interval.ZERO, linear, square)
                .times(other.constant)
                .plus(new QuadraticForm(Interval.ZERO, other.linear, other.square).times(constant))
                .plus(constant(constant.times(other.constant), n));
        List<Interval> squares = new ArrayList<>(sum.square);
        for (int i = 0; i < n; i++) {
            Interval beyond = Interval.of(from[i], Double.POSITIVE_INFINITY);
            Interval third =
                    linear.get(i).times(other.square.get(i)).plus(square.get(i).times(other.linear.get(i)));
            Interval fourth = square.get(i).times(other.square.get(i));
            Interval own = linear.get(i).times(other.linear.get(i));
            Interval higher = third.times(beyond).plus(fourth.times(beyond.sqr()));
            squares.set(i, squares.get(i).plus(own).plus(higher));
            for (int j = 0; j < n; j++) {
                if (j != i) {
                    double mixed = linear.get(i).times(other.linear.get(j)).mag() / 2;
                    Interval share = Interval.of(-mixed, mixed);
                    squares.set(i, squares.get(i).plus(share));
                    squares.set(j, squares.get(j).plus(share));
                }
            }
        }
        return Optional.of(new QuadraticForm(sum.constant, sum.linear, squares));
    }

    /** The exponential function of the largest or least value; empty if that has no such form. */
    Optional<Rate> exponential(boolean largest) {
        double[] exponents = new double[Rate.KINDS * linear.size()];
        for (int i = 0; i < linear.size(); i++) {
            exponents[Rate.KINDS * i + 1] =
                    largest ? linear.get(i).hi() : linear.get(i).lo();
            exponents[Rate.KINDS * i + 2] =
                    largest ? square.get(i).hi() : square.get(i).lo();
            if (Double.isInfinite(exponents[Rate.KINDS * i + 1]) || Double.isInfinite(exponents[Rate.KINDS * i + 2])) {
                return Optional.empty();
            }
        }
        Interval factor = constant.exp();
        double bound = largest ? factor.hi() : factor.lo();
        return Double.isInfinite(bound) ? Optional.empty() : Optional.of(new Rate(bound, exponents));
    }
}
