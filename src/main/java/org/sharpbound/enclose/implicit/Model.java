package org.sharpbound.enclose.implicit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.Interval;

/**
 * The numbers that are implicit in a statement, as functions on a box of its quantities.
 *
 * <p>Soundness: on a part of the box, with the whole ranges of what solutions depend on, slopes hold between any two points: those of the part
 * and the middle, or the points of a face. All that is found holds together.
 */
public final class Model {

    private final Problem problem;
    private final Map<String, Interval> box;
    private final Solution whole;
    private final Optional<Solution> centre;
    private final Faces faces;

    private Model(Problem problem, Map<String, Interval> box, Solution whole, Optional<Solution> centre) {
        this.problem = problem;
        this.box = new TreeMap<>(box);
        this.whole = whole;
        this.centre = centre;
        this.faces = new Faces(problem, this.box, whole);
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
                    problem.isDirect() ? whole : problem.solve(centre(problem, box), Optional.empty(), stop));
        }
        Model model = new Model(problem, box, whole, centre);
        if (monotone) {
            model.faces.find(stop);
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
                    problem.isDirect() ? whole : problem.solve(centre(problem, box), solving.centre(), never));
        }
        Model model = new Model(problem, box, whole, centre);
        for (Solving.Face face : solving.faces()) {
            model.faces.add(face);
        }
        return model;
    }

    /** What the kernel needs to enclose everything again. */
    public Solving solving() {
        return new Solving(whole.grids(), centre.map(c -> c == whole ? List.of() : c.grids()), faces.found());
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
        Faces.Bounds bounds = faces.on(part, known);
        Map<String, Interval> values = new TreeMap<>();
        for (String name : problem.names()) {
            Interval value = near.get(name).value().intersect(known.get(name).value());
            value = bounds.narrow(name, value);
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

    /** Midpoints of what solutions depend on. */
    private static Map<String, Interval> centre(Problem problem, Map<String, Interval> box) {
        Map<String, Interval> centre = new TreeMap<>(middle(problem, box, box));
        problem.sweptQuantities().forEach(quantity -> centre.put(quantity, box.get(quantity)));
        return centre;
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
}
