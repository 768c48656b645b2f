package org.sharpbound.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;

/**
 * Points of a product of domains, the same for the same seed: even indices lie at or near ends, odd ones form a
 * low-discrepancy sequence, every other one of them drawn towards the ends.
 */
final class PointSequence {

    private final List<String> names;
    private final List<Coordinates> coordinates;
    private final LowDiscrepancy places;

    private PointSequence(List<String> names, List<Coordinates> coordinates, long seed) {
        this.names = names;
        this.coordinates = coordinates;
        this.places = new LowDiscrepancy(names.size(), seed);
    }

    /** Empty if a domain is, or if its ends cannot be computed. */
    static Optional<PointSequence> of(Map<String, Domain> quantities, long seed) {
        List<Coordinates> coordinates = new ArrayList<>();
        for (Domain domain : quantities.values()) {
            Optional<Coordinates> values = Coordinates.of(domain);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            coordinates.add(values.get());
        }
        return Optional.of(new PointSequence(List.copyOf(quantities.keySet()), coordinates, seed));
    }

    Point at(int index) {
        int round = index / 2;
        Map<String, Expr> point = new LinkedHashMap<>();
        for (int d = 0; d < names.size(); d++) {
            Expr value = index % 2 == 0
                    ? nearAnEnd(round, d)
                    : coordinates.get(d).spread().at(places.rational(round, d), round % 2 == 1);
            point.put(names.get(d), value);
        }
        return new Point(point);
    }

    /** In the first rounds all quantities take their chosen values in step, later at a stride of their own. */
    private Expr nearAnEnd(int round, int d) {
        List<Expr> chosen = coordinates.get(d).chosen();
        int longest =
                coordinates.stream().mapToInt(c -> c.chosen().size()).max().orElse(1);
        int shift = round / longest;
        return chosen.get((int) ((round + (long) shift * d) % chosen.size()));
    }
}
