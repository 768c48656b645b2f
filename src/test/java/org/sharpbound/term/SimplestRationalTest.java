package org.sharpbound.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SimplestRationalTest {

    @Test
    void it_is_the_first_that_a_search_by_denominator_finds() {
        List<Rational> ends = new ArrayList<>();
        for (int q = 1; q <= 7; q++) {
            for (int p = -9; p <= 9; p++) {
                ends.add(Rational.of(p, q));
            }
        }
        List<Rational> distinct = ends.stream().distinct().toList();
        int checked = 0;
        for (Rational lower : distinct) {
            for (Rational upper : distinct) {
                for (int flags = 0; flags < 4; flags++) {
                    boolean lowerOpen = (flags & 1) != 0;
                    boolean upperOpen = (flags & 2) != 0;
                    assertThat(SimplestRational.between(lower, lowerOpen, upper, upperOpen))
                            .as("%s %s to %s %s", lower, lowerOpen, upper, upperOpen)
                            .isEqualTo(bySearch(lower, lowerOpen, upper, upperOpen));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(20_000);
    }

    /** Two numbers with denominators up to 7 have one with a denominator of at most 14 between them. */
    private static Optional<Rational> bySearch(Rational lower, boolean lowerOpen, Rational upper, boolean upperOpen) {
        for (int q = 1; q <= 14; q++) {
            Rational below = Rational.of(lower.times(Rational.of(q)).floor()).over(Rational.of(q));
            Optional<Rational> best = Optional.empty();
            for (Rational x = below; x.compareTo(upper) <= 0; x = x.plus(Rational.of(1, q))) {
                boolean inside = (lowerOpen ? x.compareTo(lower) > 0 : x.compareTo(lower) >= 0)
                        && (upperOpen ? x.compareTo(upper) < 0 : x.compareTo(upper) <= 0);
                Rational candidate = x;
                if (inside
                        && best.map(Rational::abs)
                                .filter(b -> b.compareTo(candidate.abs()) <= 0)
                                .isEmpty()) {
                    best = Optional.of(x);
                }
            }
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    @Test
    void it_lies_in_narrow_intervals_and_nothing_simpler_does() {
        Random random = new Random(20);
        for (int i = 0; i < 300; i++) {
            Rational lower = Rational.of(random.nextLong(), Math.abs(random.nextLong()) + 1);
            Rational upper = lower.plus(Rational.of(1, 1 + random.nextInt(1_000_000)));
            Rational simplest =
                    SimplestRational.between(lower, true, upper, true).orElseThrow();
            assertThat(simplest).isGreaterThan(lower).isLessThan(upper);
            BigInteger smaller = simplest.denominator().subtract(BigInteger.ONE);
            for (int back = 0; back < 20 && smaller.signum() > 0; back++, smaller = smaller.subtract(BigInteger.ONE)) {
                Rational denominator = Rational.of(smaller);
                Rational next = Rational.of(lower.times(denominator).floor().add(BigInteger.ONE))
                        .over(denominator);
                assertThat(next).isGreaterThanOrEqualTo(upper);
            }
        }
    }

    @Test
    void pi_between_its_doubles_is_a_known_convergent_like_fraction() {
        Rational low = Rational.parse("3.1415926");
        Rational high = Rational.parse("3.1415927");
        assertThat(SimplestRational.between(low, false, high, false)).contains(Rational.of(86953, 27678));
        assertThat(SimplestRational.between(Rational.parse("3.14159"), false, Rational.parse("3.14160"), false))
                .contains(Rational.of(355, 113));
    }

    @Test
    void an_interval_without_points_has_none() {
        assertThat(SimplestRational.between(Rational.ONE, false, Rational.ZERO, false))
                .isEmpty();
        assertThat(SimplestRational.between(Rational.HALF, true, Rational.HALF, false))
                .isEmpty();
        assertThat(SimplestRational.between(Rational.HALF, false, Rational.HALF, false))
                .contains(Rational.HALF);
    }
}
