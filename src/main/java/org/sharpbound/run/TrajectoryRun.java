package org.sharpbound.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.enclose.flow.Bounds;
import org.sharpbound.enclose.flow.Effort;
import org.sharpbound.enclose.flow.FlowEnclosure;
import org.sharpbound.enclose.flow.FlowProblem;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.enclose.flow.Integrator;
import org.sharpbound.enclose.flow.StepEnclosure;
import org.sharpbound.enclose.flow.VectorField;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;

/** Integrates the flow of a statement at one point of its domain, for the report. */
final class TrajectoryRun {

    private static final int SAMPLES = 80;
    private static final int MOST_STEPS = 3_000;
    private static final int MOST_STATES = 6;
    private static final Duration TIME = Duration.ofMillis(300);

    private final Statement statement;
    private final Implicit.Flow flow;
    private final Map<String, Rational> point = new LinkedHashMap<>();
    private final Optional<String> clock;
    private final List<Double> times = new ArrayList<>();
    private final List<FlowEnclosure> seen = new ArrayList<>();

    private TrajectoryRun(Statement statement, Implicit.Flow flow) {
        this.statement = statement;
        this.flow = flow;
        this.clock = clock(statement, flow);
    }

    /**
     * The trajectories of a statement's flow; empty where it has none, or more is needed than its quantities to integrate it.
     *
     * @param witness the point to look at; where it is empty, the middle of the domain
     */
    static Optional<Trajectories> of(Statement statement, Map<String, Rational> witness) {
        if (statement.implicits().isEmpty() || !(statement.implicits().get(0) instanceof Implicit.Flow flow)) {
            return Optional.empty();
        }
        TrajectoryRun run = new TrajectoryRun(statement, flow);
        return run.choose(witness) ? run.end().flatMap(run::integrate) : Optional.empty();
    }

    /** The quantity that is the time of readings and of nothing else. */
    private static Optional<String> clock(Statement statement, Implicit.Flow flow) {
        List<Expr> rates = flow.states().values().stream()
                .flatMap(e -> List.of(e.rate(), e.start()).stream())
                .toList();
        return flow.readings().stream()
                .map(Implicit.Reading::at)
                .filter(at -> at instanceof Expr.Var)
                .map(at -> ((Expr.Var) at).name())
                .filter(statement.quantities()::containsKey)
                .filter(name ->
                        rates.stream().noneMatch(rate -> FreeVariables.of(rate).contains(name)))
                .findFirst();
    }

    private boolean choose(Map<String, Rational> witness) {
        statement
                .quantities()
                .forEach((name, domain) -> middle(domain)
                        .map(value -> witness.getOrDefault(name, value))
                        .ifPresent(value -> point.put(name, value)));
        return point.size() == statement.quantities().size();
    }

    private static Optional<Rational> middle(Domain domain) {
        if (domain instanceof Domain.Integers integers) {
            return Optional.of(Rational.of(integers.first()));
        } else if (domain instanceof Domain.Finite finite) {
            return Constants.value(finite.values().get(0));
        }
        Domain.Range range = (Domain.Range) domain;
        Optional<Rational> lower = range.lower().flatMap(Constants::value);
        Optional<Rational> upper = range.upper().flatMap(Constants::value);
        return lower.flatMap(lo -> upper.map(hi -> lo.plus(hi).times(Rational.HALF)));
    }

    /** Up to where to integrate: the last time of a reading, that of the clock as far as it goes. */
    private Optional<Rational> end() {
        Map<String, Expr> values = new LinkedHashMap<>();
        point.forEach((name, value) -> values.put(name, Expr.num(value)));
        clock.map(statement.quantities()::get)
                .filter(Domain.Range.class::isInstance)
                .flatMap(domain -> ((Domain.Range) domain).upper())
                .ifPresent(upper -> values.put(clock.orElseThrow(), upper));
        Substitution there = new Substitution(values);
        return flow.readings().stream()
                .flatMap(reading -> Constants.value(new Constants().fold(there.in(reading.at()))).stream())
                .max(Rational::compareTo)
                .filter(last -> last.signum() > 0);
    }

    private Optional<Trajectories> integrate(Rational end) {
        List<String> states = List.copyOf(flow.states().keySet());
        List<String> parameters = List.copyOf(point.keySet());
        FlowProblem problem;
        try {
            problem = new FlowProblem(
                    VectorField.of(
                            flow.time(),
                            states,
                            parameters,
                            flow.states().values().stream()
                                    .map(Implicit.Equation::rate)
                                    .toList()),
                    flow.states().values().stream()
                            .map(Implicit.Equation::start)
                            .toList(),
                    point.values().stream().map(Bounds::of).toList(),
                    Rational.ZERO,
                    end);
        } catch (IllegalArgumentException depends) {
            // on what is enclosed before it
            return Optional.empty();
        }
        long deadline = System.nanoTime() + TIME.toNanos();
        Integrator.search(
                problem,
                new Effort(Grid.DOUBLES, MOST_STEPS, () -> System.nanoTime() - deadline > 0),
                step -> sample(step, end));
        if (times.size() < 2) {
            return Optional.empty();
        }
        List<Trajectories.Band> bands = new ArrayList<>();
        for (int i = 0; i < Math.min(states.size(), MOST_STATES); i++) {
            int state = i;
            bands.add(band(states.get(i), seen.stream().map(s -> s.state(state)).toList()));
        }
        return Optional.of(new Trajectories(clock.orElse(flow.time()), place(), times, bands, sides(states)));
    }

    private boolean sample(StepEnclosure step, Rational end) {
        for (int k = times.size(); k <= SAMPLES; k++) {
            Rational at = end.times(Rational.of(k)).over(Rational.of(SAMPLES));
            if (at.compareTo(step.to()) > 0) {
                break;
            }
            times.add(Interval.of(at).mid());
            seen.add(step.during(at, at));
        }
        return true;
    }

    private static Trajectories.Band band(String label, List<Interval> values) {
        return new Trajectories.Band(
                label,
                values.stream().map(Interval::lo).toList(),
                values.stream().map(Interval::hi).toList());
    }

    private String place() {
        return point.entrySet().stream()
                .filter(e -> !e.getKey().equals(clock.orElse("")))
                .filter(e -> !(statement.quantities().get(e.getKey()) instanceof Domain.Finite finite
                        && finite.values().size() == 1))
                .map(e -> e.getKey() + " = " + shown(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(Rational value) {
        String exact = value.toString();
        return exact.length() <= 8
                ? exact
                : new BigDecimal(value.numerator())
                        .divide(new BigDecimal(value.denominator()), new MathContext(5))
                        .toString();
    }

    private List<Trajectories.Band> sides(List<String> states) {
        if (clock.isEmpty() || !(statement.goal() instanceof Relation.Compare goal) || !isOfClock(goal)) {
            return List.of();
        }
        List<String> names = new ArrayList<>(point.keySet());
        flow.readings().forEach(reading -> names.add(reading.name()));
        IntervalRun run = new IntervalRun(Tape.of(names, List.of(goal.left(), goal.right())));
        List<Interval> left = new ArrayList<>();
        List<Interval> right = new ArrayList<>();
        for (int k = 0; k < times.size(); k++) {
            for (int v = 0; v < names.size(); v++) {
                Interval value = value(names.get(v), k, states);
                run.set(v, value.lo(), value.hi(), false, false);
            }
            run.evaluate();
            left.add(enclosure(run, 0));
            right.add(enclosure(run, 1));
        }
        return List.of(band("left side", left), band("right side", right));
    }

    /** Whether everything that the goal speaks of is read at the time that the clock shows. */
    private boolean isOfClock(Relation goal) {
        List<String> known = new ArrayList<>(point.keySet());
        flow.readings().stream()
                .filter(r -> r.at().equals(Expr.variable(clock.orElseThrow())))
                .forEach(r -> known.add(r.name()));
        return known.containsAll(FreeVariables.of(goal));
    }

    private Interval value(String name, int sample, List<String> states) {
        if (clock.orElseThrow().equals(name)) {
            return Interval.of(times.get(sample));
        } else if (point.containsKey(name)) {
            return Interval.of(point.get(name));
        }
        return flow.readings().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .map(r -> seen.get(sample).state(states.indexOf(r.state())))
                .orElseThrow();
    }

    private static Interval enclosure(IntervalRun run, int root) {
        boolean known = run.defined(root) && Double.isFinite(run.lower(root)) && Double.isFinite(run.upper(root));
        return known ? Interval.of(run.lower(root), run.upper(root)) : Interval.EMPTY;
    }
}
