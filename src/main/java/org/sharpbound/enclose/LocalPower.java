package org.sharpbound.enclose;

/**
 * Enclosures of the first and second partial derivatives of a^b for a positive base a, from the enclosures of base, exponent
 * and value.
 */
final class LocalPower {

    Interval first;
    Interval second;
    Interval twiceFirst;
    Interval twiceSecond;
    Interval mixed;

    void of(IntervalRun run, int i) {
        Interval base = enclosure(run, run.tape().first(i));
        Interval exponent = enclosure(run, run.tape().second(i));
        Interval value = enclosure(run, i);
        Interval positive = Interval.of(Math.max(base.lo(), 0), base.hi());
        Interval log = known(positive.log());
        Interval less = known(positive.pow(exponent.minus(Interval.ONE)));
        first = known(exponent.times(less));
        second = known(value.times(log));
        twiceFirst = known(exponent.times(exponent.minus(Interval.ONE))
                .times(known(positive.pow(exponent.minus(Interval.of(2))))));
        twiceSecond = known(second.times(log));
        mixed = known(less.times(Interval.ONE.plus(exponent.times(log))));
    }

    private static Interval enclosure(IntervalRun run, int i) {
        return Interval.of(run.lo[i], run.hi[i]);
    }

    private static Interval known(Interval value) {
        return value.isEmpty() ? Interval.ENTIRE : value;
    }
}
