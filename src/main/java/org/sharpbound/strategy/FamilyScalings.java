package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Region;
import org.sharpbound.kernel.Scaling;
import org.sharpbound.term.Rational;

/**
 * Chooses units in which as many parameters of a family of flows as scalings allow are 1, those first that leave the ranges of the others
 * least wide.
 */
final class FamilyScalings {

    /** What a range of a time at which flows are only read counts beside one of a parameter. */
    private static final double SWEPT_SHARE = 0.2;

    private static final int MOST_CHOICES = 4;

    private final Region region;
    private final List<Map<String, Rational>> basis;
    private final List<Choice> choices = new ArrayList<>();

    /** @param size how wide the ranges of the other quantities become */
    private record Choice(List<Scaling> scalings, double size) {}

    private FamilyScalings(Region region) {
        this.region = region;
        this.basis = Dimensions.of(region.statement());
    }

    /** The best choices, each of scalings that are done one after the other; none where there are no scalings. */
    static List<List<Scaling>> of(Region region) {
        Box box = region.box();
        List<String> positive = new ArrayList<>();
        Set<String> swept = region.swept();
        for (int v = 0; v < box.dimension(); v++) {
            String name = box.variables().get(v);
            if (box.lower(v) > 0 && box.upper(v) < Double.POSITIVE_INFINITY && !swept.contains(name)) {
                positive.add(name);
            }
        }
        FamilyScalings search = new FamilyScalings(region);
        for (int count = Math.min(search.basis.size(), positive.size());
                count > 0 && search.choices.isEmpty();
                count--) {
            search.choose(positive, 0, new ArrayList<>(), count);
        }
        return search.choices.stream()
                .sorted(Comparator.comparingDouble(Choice::size))
                .limit(MOST_CHOICES)
                .map(Choice::scalings)
                .toList();
    }

    private void choose(List<String> from, int next, List<String> units, int count) {
        if (units.size() == count) {
            dual(units).ifPresent(this::consider);
            return;
        }
        for (int i = next; i < from.size(); i++) {
            units.add(from.get(i));
            choose(from, i + 1, units, count);
            units.remove(units.size() - 1);
        }
    }

    /** For each unit a scaling that changes it and none of the others. */
    private Optional<List<Scaling>> dual(List<String> units) {
        List<Map<String, Rational>> vectors = new ArrayList<>();
        basis.forEach(vector -> vectors.add(new HashMap<>(vector)));
        List<Map<String, Rational>> chosen = new ArrayList<>();
        for (String unit : units) {
            Optional<Map<String, Rational>> pivot = vectors.stream()
                    .filter(vector -> !vector.get(unit).isZero())
                    .findFirst();
            if (pivot.isEmpty()) {
                return Optional.empty();
            }
            Map<String, Rational> vector = pivot.get();
            vectors.remove(vector);
            Rational scale = vector.get(unit).reciprocal();
            vector.replaceAll((name, value) -> value.times(scale));
            vectors.forEach(other -> subtract(other, vector, unit));
            chosen.forEach(other -> subtract(other, vector, unit));
            chosen.add(vector);
        }
        List<Scaling> scalings = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Map<String, Rational> weights = new TreeMap<>(chosen.get(i));
            weights.keySet().removeIf(name -> name.startsWith("'"));
            weights.values().removeIf(Rational::isZero);
            scalings.add(new Scaling(units.get(i), weights));
        }
        return Optional.of(scalings);
    }

    private static void subtract(Map<String, Rational> vector, Map<String, Rational> other, String unit) {
        Rational factor = vector.get(unit);
        vector.replaceAll((name, value) -> value.minus(factor.times(other.get(name))));
    }

    private void consider(List<Scaling> scalings) {
        Region current = region;
        for (Scaling scaling : scalings) {
            Optional<Region> next = current.scaled(scaling);
            if (next.isEmpty()) {
                return;
            }
            current = next.get();
        }
        double size = 0;
        Set<String> swept = current.swept();
        for (int v = 0; v < current.box().dimension(); v++) {
            double width = current.box().lower(v) > 0
                    ? Math.log(current.box().upper(v) / current.box().lower(v))
                    : current.box().upper(v) - current.box().lower(v);
            size += width * (swept.contains(current.box().variables().get(v)) ? SWEPT_SHARE : 1);
        }
        choices.add(new Choice(scalings, size));
    }
}
