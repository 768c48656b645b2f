package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.Interval;

/**
 * Faces of a box, on which numbers are least and most where their slopes have signs.
 *
 * <p>Soundness: from any point of a part, moving one quantity after the other to its end on a face changes a number by slopes that hold on
 * the whole box (of swept quantities: on the part, in which they stay). Where none of the moves goes up, the number is no less
 * than what it is somewhere on the face.
 */
final class Faces {

    private static final int MOST_FACES = 16;

    /** Where signs are looked at beside the whole ranges of swept quantities: half of the way to the middle, and the end. */
    private static final double[] SHARES = {0.5, 1};

    private final Problem problem;
    private final Map<String, Interval> box;
    private final Solution whole;
    private final List<Solving.Face> found = new ArrayList<>();
    private final List<Solution> solutions = new ArrayList<>();

    Faces(Problem problem, Map<String, Interval> box, Solution whole) {
        this.problem = problem;
        this.box = box;
        this.whole = whole;
    }

    List<Solving.Face> found() {
        return List.copyOf(found);
    }

    /** Solves on the faces that signs suggest. */
    void find(BooleanSupplier stop) throws Unsolved {
        for (Map<String, Boolean> pattern : patterns()) {
            Solution face = problem.solve(face(pattern), Optional.empty(), stop);
            found.add(new Solving.Face(pattern, face.grids()));
            solutions.add(face);
        }
    }

    /** Solves on a face as it was found. */
    void add(Solving.Face face) throws Unsolved {
        if (!problem.quantities().containsAll(face.upper().keySet())) {
            throw new Unsolved("a face of what is no quantity");
        }
        found.add(face);
        solutions.add(problem.solve(face(face.upper()), Optional.of(face.grids()), () -> false));
    }

    /** The patterns of signs on the whole box, and at some values of swept quantities. */
    private Set<Map<String, Boolean>> patterns() throws Unsolved {
        Set<Map<String, Boolean>> patterns = new LinkedHashSet<>();
        addPatterns(box, patterns);
        for (double share : SHARES) {
            Map<String, Interval> part = new TreeMap<>(box);
            problem.sweptQuantities().forEach(q -> part.computeIfPresent(q, (name, range) -> at(range, share)));
            if (!part.equals(box)) {
                addPatterns(part, patterns);
            }
        }
        return patterns;
    }

    private static Interval at(Interval range, double share) {
        if (!range.isBounded()) {
            return range;
        }
        return share == 1 ? end(range, true) : Interval.of(range.lo() + share * (range.mid() - range.lo()));
    }

    private void addPatterns(Map<String, Interval> part, Set<Map<String, Boolean>> patterns) throws Unsolved {
        Map<String, Known> known = whole.over(part);
        for (String name : problem.names()) {
            for (boolean most : new boolean[] {false, true}) {
                Map<String, Boolean> pattern = pattern(known.get(name), most);
                if (!pattern.isEmpty() && patterns.size() < MOST_FACES) {
                    patterns.add(pattern);
                }
            }
        }
    }

    private Map<String, Boolean> pattern(Known number, boolean most) {
        Map<String, Boolean> pattern = new TreeMap<>();
        for (String quantity : problem.quantities()) {
            Interval slope = number.slope(quantity);
            boolean free = problem.sweptQuantities().contains(quantity)
                    || box.get(quantity).isPoint();
            if (!free && slope.lo() >= 0) {
                pattern.put(quantity, most && slope.hi() > 0);
            } else if (!free && slope.hi() <= 0) {
                pattern.put(quantity, !most);
            }
        }
        return pattern;
    }

    private Map<String, Interval> face(Map<String, Boolean> pattern) {
        Map<String, Interval> face = new TreeMap<>(box);
        pattern.forEach((quantity, upper) -> face.put(quantity, end(box.get(quantity), upper)));
        return face;
    }

    /** One end of a range; the range where it has no such end, for what is somewhere on the range bounds a number too. */
    private static Interval end(Interval range, boolean upper) {
        double end = upper ? range.hi() : range.lo();
        return Double.isInfinite(end) ? range : Interval.of(end);
    }

    /**
     * What the faces say of a part.
     *
     * @param known on the box, with the ranges of swept quantities in the part
     */
    Bounds on(Map<String, Interval> part, Map<String, Known> known) {
        return new Bounds(part, known);
    }

    /** Bounds of numbers on a part. */
    final class Bounds {

        private final Map<String, Interval> part;
        private final Map<String, Known> known;
        private final Map<Map<String, Interval>, Map<String, Known>> wholeAt = new HashMap<>();
        private final List<Map<Map<String, Interval>, Map<String, Known>>> facesAt = new ArrayList<>();

        private Bounds(Map<String, Interval> part, Map<String, Known> known) {
            this.part = part;
            this.known = known;
            solutions.forEach(solution -> facesAt.add(new HashMap<>()));
        }

        /** The part of an enclosure that is within the bounds; perhaps empty, after a fault. */
        Interval narrow(String name, Interval value) throws Unsolved {
            Interval narrowed = slide(name, value, Map.of(), whole, wholeAt);
            for (int f = 0; f < solutions.size(); f++) {
                narrowed = slide(name, narrowed, found.get(f).upper(), solutions.get(f), facesAt.get(f));
            }
            return narrowed;
        }

        private Interval slide(
                String name,
                Interval value,
                Map<String, Boolean> pattern,
                Solution face,
                Map<Map<String, Interval>, Map<String, Known>> seen)
                throws Unsolved {
            Interval narrowed = value;
            if (leads(name, pattern, false)) {
                double lo = there(name, pattern, face, seen, false).lo();
                narrowed = narrowed.intersect(Interval.of(lo, Double.POSITIVE_INFINITY));
            }
            if (leads(name, pattern, true)) {
                double hi = there(name, pattern, face, seen, true).hi();
                narrowed = narrowed.intersect(Interval.of(Double.NEGATIVE_INFINITY, hi));
            }
            return narrowed;
        }

        /** Whether moves to the face never go up, or never down where the largest value is asked for. */
        private boolean leads(String name, Map<String, Boolean> pattern, boolean most) {
            return pattern.entrySet().stream().allMatch(end -> {
                Interval slope = known.get(name).slope(end.getKey());
                return end.getValue() == most ? slope.lo() >= 0 : slope.hi() <= 0;
            });
        }

        private Interval there(
                String name,
                Map<String, Boolean> pattern,
                Solution face,
                Map<Map<String, Interval>, Map<String, Known>> seen,
                boolean most)
                throws Unsolved {
            Map<String, Interval> where = face(pattern);
            for (String quantity : problem.sweptQuantities()) {
                Interval slope = known.get(name).slope(quantity);
                Interval range = part.get(quantity);
                where.put(quantity, slope.lo() >= 0 ? end(range, most) : slope.hi() <= 0 ? end(range, !most) : range);
            }
            Map<String, Known> values = seen.get(where);
            if (values == null) {
                values = face.over(where);
                seen.put(where, values);
            }
            return values.get(name).value();
        }
    }
}
