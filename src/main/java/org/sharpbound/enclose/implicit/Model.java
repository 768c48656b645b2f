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
 * The numbers that are implicit in a statement, as functions on a box of its quantities.
 *
 * <p>Soundness: on a part of the box, with the whole ranges of what solutions depend on, slopes hold between any two points. So where
 * the slope by a quantity has a sign, a number is least or most where that quantity is at an end, the others being as they are:
 * what is found on a face that is reached by such moves bounds it. All that is found holds together.
 */
public final class Model {

    private static final int MOST_FACES = 16;

    /** Where signs are looked at beside the whole ranges of swept quantities: half of the way to the middle, and the end. */
    private static final double[] SHARES = {0.5, 1};

    private final Problem problem;
    private final Map<String, Interval> box;
    private final Solution whole;
    private final Optional<Solution> centre;
    private final List<Solving.Face> patterns = new ArrayList<>();
    private final List<Solution> faces = new ArrayList<>();

    private Model(Problem problem, Map<String, Interval> box, Solution whole, Optional<Solution> centre) {
        this.problem = problem;
        this.box = new TreeMap<>(box);
        this.whole = whole;
        this.centre = centre;
    }

    /**
     * Looks for what encloses everything on a box.
     *
     * @param centred whether slopes and the middle are asked for, else ranges alone
     * @param monotone whether faces are asked for
     */
    public static Model find(
            Problem problem, Map<String, Interval> box, boolean centred, boolean monotone, BooleanSupplier stop)
            throws Unsolved {
        Solution whole = problem.solve(box, Optional.empty(), stop);
        Optional<Solution> centre = Optional.empty();
        if (centred) {
            centre = Optional.of(
                    problem.isDirect() ? whole : problem.solve(middle(problem, box, box), Optional.empty(), stop));
        }
        Model model = new Model(problem, box, whole, centre);
        if (monotone) {
            for (Map<String, Boolean> pattern : model.patterns()) {
                Solution face = problem.solve(model.face(pattern), Optional.empty(), stop);
                model.patterns.add(new Solving.Face(pattern, face.grids()));
                model.faces.add(face);
            }
        }
        return model;
    }

    /** Encloses everything on a box as it was found. */
    public static Model of(Problem problem, Map<String, Interval> box, Solving solving) throws Unsolved {
        BooleanSupplier never = () -> false;
        Solution whole = problem.solve(box, Optional.of(solving.whole()), never);
        Optional<Solution> centre = Optional.empty();
        if (solving.centre().isPresent()) {
            centre = Optional.of(
                    problem.isDirect() ? whole : problem.solve(middle(problem, box, box), solving.centre(), never));
        }
        Model model = new Model(problem, box, whole, centre);
        for (Solving.Face face : solving.faces()) {
            if (!problem.quantities().containsAll(face.upper().keySet())) {
                throw new Unsolved("a face of what is no quantity");
            }
            model.patterns.add(face);
            model.faces.add(problem.solve(model.face(face.upper()), Optional.of(face.grids()), never));
        }
        return model;
    }

    /** What the kernel needs to enclose everything again. */
    public Solving solving() {
        return new Solving(whole.grids(), centre.map(c -> c == whole ? List.of() : c.grids()), patterns);
    }

    /** The box on which the flows were solved. */
    public Map<String, Interval> box() {
        return box;
    }

    /**
     * What is known on a part of the box.
     *
     * @throws Unsolved where something is not shown to exist
     */
    public Enclosed on(Map<String, Interval> part) throws Unsolved {
        Map<String, Interval> wide = new TreeMap<>(box);
        problem.sweptQuantities().forEach(q -> wide.put(q, part.get(q)));
        Map<String, Known> known = whole.over(wide);
        Map<String, Known> near = wide.equals(part) ? known : whole.over(part);
        Optional<Enclosed.Centred> centred = centre.isPresent() ? Optional.of(centred(known, part)) : Optional.empty();
        Faces slides = new Faces(part, known);
        Map<String, Interval> values = new TreeMap<>();
        for (String name : problem.names()) {
            Interval value = near.get(name).value().intersect(known.get(name).value());
            value = slides.narrow(name, value);
            if (centred.isPresent()) {
                value = value.intersect(value(centred.get(), name, part));
            }
            if (value.isEmpty()) {
                throw new Unsolved("enclosures of " + name + " exclude each other");
            }
            values.put(name, value);
        }
        return new Enclosed(values, centred);
    }

    private Enclosed.Centred centred(Map<String, Known> known, Map<String, Interval> part) throws Unsolved {
        Map<String, Interval> middle = middle(problem, box, part);
        Solution solution = centre.orElseThrow();
        Map<String, Known> there = solution == whole ? whole.middle(middle) : solution.over(middle);
        Map<String, Double> points = new TreeMap<>();
        middle.forEach((quantity, point) -> points.put(quantity, point.lo()));
        Map<String, Interval> centres = new TreeMap<>();
        Map<String, Map<String, Interval>> slopes = new TreeMap<>();
        for (String name : problem.names()) {
            centres.put(name, there.get(name).value());
            slopes.put(name, known.get(name).slopes());
        }
        return new Enclosed.Centred(points, centres, slopes);
    }

    private static Interval value(Enclosed.Centred form, String name, Map<String, Interval> part) {
        Interval sum = form.centres().get(name);
        for (Map.Entry<String, Interval> slope : form.slopes().get(name).entrySet()) {
            Interval way =
                    part.get(slope.getKey()).minus(Interval.of(form.middle().get(slope.getKey())));
            sum = sum.plus(slope.getValue().times(way));
        }
        return sum;
    }

    /** Midpoints: of swept quantities in the part, of the others in the box. */
    private static Map<String, Interval> middle(
            Problem problem, Map<String, Interval> box, Map<String, Interval> part) {
        Map<String, Interval> middle = new TreeMap<>();
        for (String quantity : problem.quantities()) {
            Interval range = (problem.sweptQuantities().contains(quantity) ? part : box).get(quantity);
            middle.put(quantity, Interval.of(range.mid()));
        }
        return middle;
    }

    private Map<String, Interval> face(Map<String, Boolean> pattern) {
        Map<String, Interval> face = new TreeMap<>(box);
        pattern.forEach((quantity, upper) -> face.put(quantity, end(box.get(quantity), upper)));
        return face;
    }

    private static Interval end(Interval range, boolean upper) {
        return Interval.of(upper ? range.hi() : range.lo());
    }

    /** The faces on which numbers are least and most on the whole box, or at some values of swept quantities. */
    private Set<Map<String, Boolean>> patterns() throws Unsolved {
        Set<Map<String, Boolean>> found = new LinkedHashSet<>();
        addPatterns(box, found);
        for (double share : SHARES) {
            Map<String, Interval> part = new TreeMap<>(box);
            problem.sweptQuantities().forEach(q -> part.computeIfPresent(q, (name, range) -> at(range, share)));
            if (!part.equals(box)) {
                addPatterns(part, found);
            }
        }
        return found;
    }

    private static Interval at(Interval range, double share) {
        return share == 1 ? end(range, true) : Interval.of(range.lo() + share * (range.mid() - range.lo()));
    }

    private void addPatterns(Map<String, Interval> part, Set<Map<String, Boolean>> found) throws Unsolved {
        Map<String, Known> known = whole.over(part);
        for (String name : problem.names()) {
            for (boolean most : new boolean[] {false, true}) {
                Map<String, Boolean> pattern = pattern(known.get(name), most);
                if (!pattern.isEmpty() && found.size() < MOST_FACES) {
                    found.add(pattern);
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

    /** What the faces say of a part. */
    private final class Faces {

        private final Map<String, Interval> part;
        private final Map<String, Known> known;
        private final Map<Map<String, Interval>, Map<String, Known>> seen = new HashMap<>();

        Faces(Map<String, Interval> part, Map<String, Known> known) {
            this.part = part;
            this.known = known;
        }

        Interval narrow(String name, Interval value) throws Unsolved {
            Interval narrowed = slide(name, value, Map.of(), whole);
            for (int f = 0; f < faces.size(); f++) {
                narrowed = slide(name, narrowed, patterns.get(f).upper(), faces.get(f));
            }
            return narrowed;
        }

        private Interval slide(String name, Interval value, Map<String, Boolean> pattern, Solution face)
                throws Unsolved {
            Interval narrowed = value;
            if (leads(name, pattern, false)) {
                double lo = there(name, pattern, face, false).lo();
                narrowed = narrowed.intersect(Interval.of(lo, Double.POSITIVE_INFINITY));
            }
            if (leads(name, pattern, true)) {
                double hi = there(name, pattern, face, true).hi();
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

        private Interval there(String name, Map<String, Boolean> pattern, Solution face, boolean most) throws Unsolved {
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
