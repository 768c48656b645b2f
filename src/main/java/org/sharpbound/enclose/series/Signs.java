package org.sharpbound.enclose.series;

import java.util.OptionalInt;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Functions that are defined by cases, where the sign of a series tells the case. */
final class Signs<T> {

    private final SeriesField<T> field;
    private final Arithmetic<T> in;

    Signs(SeriesField<T> field) {
        this.field = field;
        this.in = field.numbers();
    }

    /**
     * The sign for all s ≠ 0: -1, 1, or 0 of what vanishes.
     *
     * @throws NoSeries if there is no one sign, or it cannot be told
     */
    int of(Series<T> series) {
        Series<T> u = field.leading(series);
        if (field.isZero(u)) {
            return 0;
        }
        T bracket = field.bracket(u);
        if (in.holdsZero(bracket)) {
            throw new NoSeries("a sign is not decided near the point");
        } else if (u.first() % 2 != 0 && !field.oneSided()) {
            throw new NoSeries("a sign changes at the point");
        }
        return in.isPositive(bracket) ? 1 : -1;
    }

    private OptionalInt known(Series<T> series) {
        try {
            return OptionalInt.of(of(series));
        } catch (NoSeries undecided) {
            return OptionalInt.empty();
        }
    }

    Series<T> abs(Series<T> u) {
        OptionalInt sign = known(u);
        return sign.isPresent() ? sign.getAsInt() < 0 ? field.neg(u) : u : enclosed(Op.ABS, u);
    }

    /** max(u, 0). */
    Series<T> relu(Series<T> u) {
        OptionalInt sign = known(u);
        return sign.isEmpty()
                ? enclosed(Op.RELU, u)
                : sign.getAsInt() > 0 ? u : field.number(Rational.ZERO).regular(u.regular());
    }

    /** |u| or max(u, 0), both of which take a factor that is not negative out: with u = sⁿ h and sⁿ >= 0. */
    private Series<T> enclosed(Op op, Series<T> series) {
        Series<T> u = field.leading(series);
        int n = u.first() % 2 == 0 || field.oneSided() ? u.first() : u.first() - 1;
        return field.enclosed(n, in.apply(op, field.range(field.shifted(u, -n))), u.regular());
    }

    /** A value that is taken for all s ≠ 0, and at 0 if the argument does not vanish there. */
    Series<T> jump(Series<T> argument, int value) {
        Series<T> u = field.leading(argument);
        boolean kept = field.isZero(u) || u.first() == 0;
        return field.number(Rational.of(value)).regular(argument.regular() && kept);
    }

    Series<T> floor(Series<T> u) {
        T value = in.apply(Op.FLOOR, field.range(u));
        if (!in.isPoint(value)) {
            throw new NoSeries("a floor has more than one value near the point");
        }
        double floor = in.lower(value);
        if (floor != in.upper(value)) {
            throw new NoSeries("a floor is too large");
        }
        return field.number(Rational.of(floor)).regular(u.regular());
    }

    /** max(x, y) = y + max(x - y, 0), min(x, y) = x - max(x - y, 0). */
    Series<T> extreme(Series<T> x, Series<T> y, boolean least) {
        Series<T> difference = field.sub(x, y);
        boolean regular = x.regular() && y.regular();
        OptionalInt sign = known(difference);
        if (sign.isPresent()) {
            return (sign.getAsInt() >= 0 != least ? x : y).regular(regular);
        }
        Series<T> excess = relu(difference);
        return least ? field.sub(x, excess) : field.add(y, excess);
    }
}
