package org.sharpbound.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Rational;

/**
 * A box that holds all values which the quantities of an integral may have.
 *
 * <p>Soundness: a side of a quantity that ranges over an interval holds the enclosures of its ends, and that of one with finitely many values
 * holds the enclosures of these; a cut leaves on each side whatever lies there.
 */
public record Parameters(Map<String, Interval> box, Map<String, List<Interval>> choices) {

    private static final Precision PRECISION = Precision.ofDigits(30);
    private static final int MOST_CHOICES = 400;

    public Parameters {
        box = new TreeMap<>(box);
        choices = Map.copyOf(choices);
    }

    /** Empty if a domain has no bounds that are numbers, or too many elements. */
    public static Optional<Parameters> of(Iterable<String> names, Map<String, Domain> quantities) {
        Map<String, Interval> box = new TreeMap<>();
        Map<String, List<Interval>> choices = new TreeMap<>();
        for (String name : names) {
            Domain domain = quantities.get(name);
            if (domain instanceof Domain.Range range
                    && range.lower().isPresent()
                    && range.upper().isPresent()) {
                box.put(
                        name,
                        value(range.lower().get()).hull(value(range.upper().get())));
            } else {
                List<Interval> values = values(domain);
                choices.put(name, values);
                box.put(name, values.stream().reduce(Interval.EMPTY, Interval::hull));
            }
            if (box.get(name).isEmpty() || !box.get(name).isBounded()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Parameters(box, choices));
    }

    private static List<Interval> values(Domain domain) {
        List<Interval> values = new ArrayList<>();
        if (domain instanceof Domain.Finite finite && finite.values().size() <= MOST_CHOICES) {
            finite.values().forEach(element -> values.add(value(element)));
        } else if (domain instanceof Domain.Integers integers
                && integers.last().subtract(integers.first()).bitLength() < 9) {
            for (BigInteger i = integers.first(); i.compareTo(integers.last()) <= 0; i = i.add(BigInteger.ONE)) {
                values.add(Interval.of(Rational.of(i)));
            }
        }
        return values;
    }

    /** The whole line where the end is not a number that is known. */
    private static Interval value(Expr constant) {
        if (!FreeVariables.of(constant).isEmpty()) {
            return Interval.ENTIRE;
        }
        BigRun run = BigRun.ofConstant(constant, PRECISION);
        BigInterval value = run.value(0);
        return run.defined(0) && value.isBounded() ? Interval.of(value.loDouble(), value.hiDouble()) : Interval.ENTIRE;
    }

    /** What lies on one side of a cut: below the number, or not below it; empty if nothing does, or nothing is cut off. */
    public Optional<Parameters> side(String quantity, Rational at, boolean below) {
        Interval side = box.get(quantity);
        Interval cut = Interval.of(at);
        if (side == null || side.lo() >= cut.lo() || cut.hi() >= side.hi()) {
            return Optional.empty();
        }
        Map<String, Interval> cutBox = new TreeMap<>(box);
        Map<String, List<Interval>> left = new TreeMap<>(choices);
        if (choices.containsKey(quantity)) {
            List<Interval> there = choices.get(quantity).stream()
                    .filter(value -> below ? value.lo() <= cut.hi() : value.hi() >= cut.lo())
                    .toList();
            left.put(quantity, there);
            cutBox.put(quantity, there.stream().reduce(Interval.EMPTY, Interval::hull));
        } else {
            cutBox.put(quantity, below ? Interval.of(side.lo(), cut.hi()) : Interval.of(cut.lo(), side.hi()));
        }
        return Optional.of(new Parameters(cutBox, left));
    }
}
