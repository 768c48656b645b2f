package org.sharpbound.strategy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sharpbound.kernel.Scope;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Rational;

/** The values that a person would try first in a domain: its ends, 0, 1, and a few small and large ones. */
final class SimpleValues {

    private static final List<Rational> FAVOURITES = Stream.of(
                    "0",
                    "1",
                    "-1",
                    "2",
                    "-2",
                    "1/2",
                    "-1/2",
                    "3",
                    "-3",
                    "1/3",
                    "4",
                    "1/4",
                    "5",
                    "10",
                    "-10",
                    "1/10",
                    "-1/10",
                    "20",
                    "100",
                    "-100",
                    "1/100",
                    "-1/100",
                    "1000",
                    "-1000",
                    "1/1000",
                    "1000000",
                    "1/1000000")
            .map(Rational::parse)
            .toList();

    /** The elements of a long finite domain that are tried at either end. */
    private static final int ENDS = 40;

    /** The length of ranges of integers that count as long. */
    private static final int MANY_BITS = 12;

    private SimpleValues() {}

    /** Rational members of the domain; ends that are no rational numbers are left out. */
    static List<Rational> of(Domain domain) {
        if (!(domain instanceof Domain.Range range)) {
            return ofFinite(domain);
        }
        Optional<Rational> lower = range.lower().flatMap(Constants::value);
        Optional<Rational> upper = range.upper().flatMap(Constants::value);
        List<Rational> values = new ArrayList<>(FAVOURITES);
        lower.ifPresent(end -> {
            values.add(0, end);
            FAVOURITES.stream().filter(f -> f.signum() > 0).forEach(f -> values.add(end.plus(f)));
        });
        upper.ifPresent(end -> {
            values.add(0, end);
            FAVOURITES.stream().filter(f -> f.signum() > 0).forEach(f -> values.add(end.minus(f)));
        });
        if (lower.isPresent() && upper.isPresent()) {
            Rational width = upper.get().minus(lower.get());
            for (int i = 1; i < 16; i++) {
                values.add(lower.get().plus(width.times(Rational.of(i, 16))));
            }
        }
        return values.stream()
                .filter(v -> contains(range, lower, upper, v))
                .distinct()
                .sorted(Comparator.comparingInt(Rational::bitLength))
                .toList();
    }

    private static boolean contains(
            Domain.Range range, Optional<Rational> lower, Optional<Rational> upper, Rational v) {
        boolean aboveLower = lower.map(end -> v.compareTo(end) > 0 || v.equals(end) && !range.lowerOpen())
                .orElse(true);
        boolean belowUpper = upper.map(end -> v.compareTo(end) < 0 || v.equals(end) && !range.upperOpen())
                .orElse(true);
        return aboveLower && belowUpper;
    }

    /** Whether a finite domain has so many elements that they are not tried one by one. */
    static boolean isLong(Domain domain) {
        return domain instanceof Domain.Integers integers
                && integers.last().subtract(integers.first()).bitLength() > MANY_BITS;
    }

    /** Those near either end and near 0, and one of each order of magnitude. */
    private static List<Rational> ofMany(Domain.Integers integers) {
        Set<BigInteger> values = new LinkedHashSet<>();
        for (int i = 0; i < ENDS; i++) {
            values.add(integers.first().add(BigInteger.valueOf(i)));
            values.add(integers.last().subtract(BigInteger.valueOf(i)));
            values.add(BigInteger.valueOf(i));
            values.add(BigInteger.valueOf(-i));
        }
        BigInteger length = integers.last().subtract(integers.first());
        for (BigInteger step = BigInteger.TEN; step.compareTo(length) < 0; step = step.multiply(BigInteger.TEN)) {
            values.add(step);
            values.add(step.negate());
            values.add(integers.first().add(step));
            values.add(integers.last().subtract(step));
        }
        for (int i = 1; i < 16; i++) {
            values.add(
                    integers.first().add(length.multiply(BigInteger.valueOf(i)).shiftRight(4)));
        }
        return values.stream()
                .filter(v -> v.compareTo(integers.first()) >= 0 && v.compareTo(integers.last()) <= 0)
                .map(Rational::of)
                .toList();
    }

    private static List<Rational> ofFinite(Domain domain) {
        if (isLong(domain) && domain instanceof Domain.Integers integers) {
            return ofMany(integers);
        }
        List<Rational> values = Scope.elements(domain).stream()
                .flatMap(e -> Constants.value(e).stream())
                .toList();
        if (values.size() <= 2 * ENDS) {
            return values;
        }
        List<Rational> some = new ArrayList<>(values.subList(0, ENDS));
        some.addAll(values.subList(values.size() - ENDS, values.size()));
        return some;
    }
}
