package org.sharpbound.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.sharpbound.term.Rational;

/**
 * What a sample says of means and probabilities: intervals that hold all of them, but for a stated chance.
 *
 * @param unit what the sample is made of
 * @param size how many there are
 * @param seed of the generator that it came from
 * @param level the chance that any interval misses what it is to hold, at most; more than 0 and less than 1
 * @param estimates one or more; each interval misses with at most an equal part of the level
 */
public record SampleTest(Unit unit, long size, long seed, Rational level, List<Estimate> estimates)
        implements Supported.Grounds {

    /** What a sample is made of. */
    public enum Unit {
        /** Of random numbers. */
        DRAWS,
        /** Of an experiment. */
        RUNS
    }

    /**
     * A mean that was estimated.
     *
     * @param name what stands for it in the relation
     * @param text as people read it, {@code P(x^2 + y^2 <= 1)}
     * @param method of the interval
     * @param mean of the sample
     * @param lower end of the interval, {@code upper} the other
     */
    public record Estimate(String name, String text, String method, double mean, double lower, double upper) {

        private static final int FEWEST_DIGITS = 3;
        private static final int MOST_DIGITS = 15;

        /** {@code [0.7831, 0.7876]}: rounded outwards, to digits that tell the ends apart. */
        public String interval() {
            return "[" + rounded(lower, RoundingMode.FLOOR) + ", " + rounded(upper, RoundingMode.CEILING) + "]";
        }

        /** The mean of the sample, to as many digits. */
        public String estimate() {
            return rounded(mean, RoundingMode.HALF_EVEN);
        }

        private String rounded(double value, RoundingMode mode) {
            double share = (upper - lower) / Math.max(Math.abs(lower), Math.abs(upper));
            int digits = share > 0 ? FEWEST_DIGITS - (int) Math.floor(Math.log10(share)) : MOST_DIGITS;
            BigDecimal exact = new BigDecimal(value);
            // the same place for both ends: as many digits as the larger of them has
            BigDecimal large = new BigDecimal(Math.max(Math.abs(lower), Math.abs(upper)));
            int scale = Math.min(digits, MOST_DIGITS) - (large.precision() - large.scale());
            BigDecimal few = exact.setScale(scale, mode).stripTrailingZeros();
            return few.signum() == 0 ? "0" : Math.abs(few.scale()) > MOST_DIGITS ? few.toString() : few.toPlainString();
        }
    }

    public SampleTest {
        estimates = List.copyOf(estimates);
    }

    /** {@code 1 of 1000 runs}; where the level is no such part, {@code a share of 0.03 of the runs}. */
    public String runs() {
        Rational inverse = level.reciprocal();
        return inverse.isInteger() ? "1 of " + inverse + " runs" : "a share of " + decimal(level) + " of the runs";
    }

    /** {@code 100000 draws (L64X128MixRandom, seed 1)}, {@code 40 runs of the experiment (L64X128MixRandom, seed 1)}. */
    public String sample() {
        return size + (unit == Unit.DRAWS ? " draws" : " runs of the experiment") + " (L64X128MixRandom, seed " + seed
                + ")";
    }

    /** {@code a sample of 100000 draws (...) gives}, {@code 40 runs of the experiment (...) give}. */
    public String gives() {
        return unit == Unit.DRAWS ? "a sample of " + sample() + " gives" : sample() + " give";
    }

    /** What the intervals hold. */
    public String estimated() {
        return unit == Unit.DRAWS ? "means" : "medians and probabilities";
    }

    /** What the intervals are worth, in a sentence. */
    public String confidence() {
        String what = unit == Unit.DRAWS ? "misses its mean" : "misses what it is to hold";
        return (estimates.size() == 1 ? "The interval " : "Any of the intervals ") + what + " in at most " + runs()
                + " (seeds); no more often does the test support a false claim, or speak against a true one.";
    }

    private static String decimal(Rational value) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }
}
