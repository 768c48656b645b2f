package org.sharpbound.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.sharpbound.report.plot.Curve;
import org.sharpbound.report.plot.CurvePlot;
import org.sharpbound.report.plot.HeatMap;
import org.sharpbound.report.plot.Plot;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.print.ClaimText;
import org.sharpbound.term.print.Symbol;

/** The plots of a relation in one or two quantities: both sides and the margin, or a map of the margin. */
final class Plots {

    private static final int CURVE_SAMPLES = 201;
    private static final int ACROSS = 54;
    private static final int UP = 36;

    /** Side texts longer than this are called by their place. */
    private static final int SHORT = 20;

    private final Statement statement;
    private final Map<String, Double> witness;
    private final Sampler sampler;
    private final List<String> names;
    private final List<String> free = new ArrayList<>();
    private final double[] point;

    private Plots(Statement statement, Map<String, Double> witness, Sampler sampler) {
        this.statement = statement;
        this.witness = witness;
        this.sampler = sampler;
        this.names = List.copyOf(statement.quantities().keySet());
        this.point = new double[names.size()];
        for (int i = 0; i < names.size(); i++) {
            Domain domain = statement.quantities().get(names.get(i));
            if (domain instanceof Domain.Finite finite && finite.values().size() == 1) {
                point[i] = constant(finite.values().get(0));
            } else {
                free.add(names.get(i));
            }
        }
    }

    /**
     * The plots of a statement; none where it has more than two quantities that vary, is no conjunction of comparisons, or speaks of suprema and limits.
     *
     * @param asWritten the goal before definitions are expanded, for the names of its sides
     * @param witness the values of the quantities at a witness, empty if there is none
     */
    static List<Plot> of(Statement statement, Relation asWritten, Map<String, Double> witness, Sampler sampler) {
        if (!statement.functionals().isEmpty() || !statement.implicits().isEmpty()) {
            return List.of();
        }
        if (statement.goal() instanceof Relation.Implies implies) {
            List<Relation> assumptions = new ArrayList<>(statement.assumptions());
            assumptions.add(implies.premise());
            Statement rest = new Statement(statement.quantities(), assumptions, implies.conclusion());
            Relation written = asWritten instanceof Relation.Implies i ? i.conclusion() : asWritten;
            return of(rest, written, witness, sampler);
        }
        Plots plots = new Plots(statement, witness, sampler);
        if (plots.free.isEmpty() || plots.free.size() > 2) {
            return List.of();
        }
        Optional<Margins> margins = Margins.of(statement.goal(), plots.names, sampler);
        if (margins.isEmpty()) {
            return List.of();
        }
        return plots.free.size() == 1
                ? plots.curves(margins.get(), sideNames(asWritten))
                : List.of(plots.map(margins.get()));
    }

    private double constant(Expr value) {
        return sampler.compile(value, List.of()).applyAsDouble(new double[0]);
    }

    private Places places(String name, int count) {
        OptionalDouble seen = witness.containsKey(name) ? OptionalDouble.of(witness.get(name)) : OptionalDouble.empty();
        return Places.of(Symbol.of(name), statement.quantities().get(name), this::constant, seen, count);
    }

    private Predicate<double[]> assumptions() {
        return Truths.of(new Relation.And(statement.assumptions()), names, sampler);
    }

    private List<Plot> curves(Margins margins, List<String> sideNames) {
        String name = free.get(0);
        Places places = places(name, CURVE_SAMPLES);
        int index = names.indexOf(name);
        OptionalDouble mark = witness.containsKey(name) ? OptionalDouble.of(witness.get(name)) : OptionalDouble.empty();
        List<Curve> sides = new ArrayList<>();
        for (int i = 0; i < margins.sides().size(); i++) {
            String label = i < sideNames.size() ? sideNames.get(i) : "side " + (i + 1);
            sides.add(sampled(label, margins.sides().get(i), places, index));
        }
        CurvePlot both = new CurvePlot(
                "Both sides", places.axis(), "value", places.values(), sides, places.discrete(), false, mark);
        // where the sides span decades, a plain difference shows nothing but its largest values
        boolean relative = both.spansDecades();
        Curve margin = sampled("margin", at -> margins.at(at, relative), places, index);
        if (margin.values().stream().allMatch(value -> value == 0 || value.isNaN())) {
            return List.of(both.titled("Both sides, which agree"));
        }
        Predicate<double[]> allowed = assumptions();
        DoubleUnaryOperator between = at -> {
            point[index] = at;
            return !places.discrete() && allowed.test(point) ? margins.at(point, relative) : Double.NaN;
        };
        List<Double> tight = witness.isEmpty() ? Tightest.along(places.values(), margin.values(), between) : List.of();
        return List.of(
                both.tightAt(tight),
                new CurvePlot(
                        relative ? "Relative margin" : "Margin",
                        places.axis(),
                        margins.label(relative),
                        places.values(),
                        List.of(margin),
                        places.discrete(),
                        true,
                        mark,
                        tight));
    }

    private Curve sampled(String label, ToDoubleFunction<double[]> function, Places places, int index) {
        Predicate<double[]> allowed = assumptions();
        List<Double> values = new ArrayList<>();
        for (double place : places.values()) {
            point[index] = place;
            values.add(allowed.test(point) ? function.applyAsDouble(point) : Double.NaN);
        }
        return new Curve(label, values);
    }

    private HeatMap map(Margins margins) {
        Places across = places(free.get(0), ACROSS);
        Places up = places(free.get(1), UP);
        Predicate<double[]> allowed = assumptions();
        List<List<Double>> rows = new ArrayList<>();
        for (double y : up.cells(UP)) {
            List<Double> row = new ArrayList<>();
            for (double x : across.cells(ACROSS)) {
                point[names.indexOf(free.get(0))] = x;
                point[names.indexOf(free.get(1))] = y;
                row.add(allowed.test(point) ? margins.at(point) : Double.NaN);
            }
            rows.add(row);
        }
        Optional<HeatMap.Mark> mark = witness.keySet().containsAll(free)
                ? Optional.of(new HeatMap.Mark(witness.get(free.get(0)), witness.get(free.get(1))))
                : Optional.empty();
        Optional<HeatMap.Mark> tight = across.discrete() || up.discrete() || !witness.isEmpty()
                ? Optional.empty()
                : Tightest.on(across.axis(), up.axis(), rows, (x, y) -> {
                    point[names.indexOf(free.get(0))] = x;
                    point[names.indexOf(free.get(1))] = y;
                    return allowed.test(point) ? margins.at(point) : Double.NaN;
                });
        return new HeatMap("Where the relation holds", across.axis(), up.axis(), rows, mark, tight);
    }

    /** The sides in the author's words where these are short. */
    static List<String> sideNames(Relation asWritten) {
        if (asWritten instanceof Relation.Compare compare) {
            return List.of(sideName(compare.left(), "left side"), sideName(compare.right(), "right side"));
        }
        List<String> names = new ArrayList<>();
        if (asWritten instanceof Relation.Chain chain) {
            for (Expr term : chain.terms()) {
                names.add(sideName(term, "term " + (names.size() + 1)));
            }
        }
        return names;
    }

    private static String sideName(Expr side, String otherwise) {
        String text = ClaimText.of(side);
        return text.length() <= SHORT ? text : otherwise;
    }
}
