package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Derivative.NotDifferentiable;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.LieSeries;
import org.sharpbound.term.Op;
import org.sharpbound.term.Sharing;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;

/**
 * A statement about states read at a time q that is a quantity, with each state as its Taylor polynomial from the start and a tail:
 * x(q) = x₀ + x₁ q + … + d qᵏ. So what both sides have in common at q = 0 can be cancelled exactly.
 *
 * <p>Soundness: by Taylor's formula with Lagrange's remainder, d is the coefficient of order k at some time between 0 and q, and the
 * tail encloses that coefficient at all times from 0 to the end of the part, for all quantities of it; that it is defined there shows
 * that the solution has k derivatives.
 */
final class StartForm {

    private static final String TAIL = "'tail";
    private static final int MOST_NODES = 20_000;
    private static final int MOST_DEPTH = 500;

    /** Coefficients of higher order are not worked out. */
    static final int MOST_ORDER = 6;

    private final String clock;
    private final Map<String, String> readings = new LinkedHashMap<>();
    private final Scope template;
    private final Tape tails;

    private StartForm(Statement statement, Implicit.Flow flow, String clock, int order) throws NotDifferentiable {
        this.clock = clock;
        Sharing build = new Sharing(MOST_NODES, MOST_DEPTH);
        LieSeries series = new LieSeries(shared(flow, build), build);
        Map<String, Expr> forms = new LinkedHashMap<>();
        Map<String, Domain> quantities = new LinkedHashMap<>(statement.quantities());
        List<Expr> along = new ArrayList<>();
        List<String> inside = new ArrayList<>(statement.quantities().keySet());
        inside.add(flow.time());
        inside.addAll(flow.states().keySet());
        Expr time = build.variable(clock);
        for (Implicit.Reading reading : flow.readings()) {
            readings.put(reading.state(), reading.name());
            Expr form = build.variable(reading.name() + TAIL);
            for (int k = order - 1; k >= 0; k--) {
                Expr coefficient = series.atStart(k).get(reading.state());
                form = build.apply(Op.ADD, coefficient, build.apply(Op.MUL, time, form));
            }
            forms.put(reading.name(), form);
            quantities.put(reading.name() + TAIL, Domain.REALS);
            along.add(series.along(order).get(reading.state()));
        }
        Substitution in = new Substitution(forms);
        this.template = Scope.of(new Statement(
                quantities, statement.assumptions().stream().map(in::in).toList(), in.in(statement.goal())));
        this.tails = Tape.of(inside, along);
    }

    /**
     * The form of a statement whose one flow is read at one quantity, in all of its states.
     *
     * @param order k, from 1 to {@link #MOST_ORDER}
     * @return empty if the statement is of another kind, or its rates have no such derivatives
     */
    static Optional<StartForm> of(Statement statement, int order) {
        if (order < 1
                || order > MOST_ORDER
                || statement.implicits().size() != 1
                || !(statement.implicits().get(0) instanceof Implicit.Flow flow)) {
            return Optional.empty();
        }
        Optional<String> clock = clock(statement, flow);
        if (clock.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new StartForm(statement, flow, clock.get(), order));
        } catch (NotDifferentiable | Sharing.TooLarge none) {
            return Optional.empty();
        }
    }

    /** The quantity at which all states are read once, and on which their solution does not depend. */
    private static Optional<String> clock(Statement statement, Implicit.Flow flow) {
        Set<Expr> times = new HashSet<>();
        Set<String> states = new HashSet<>();
        flow.readings().forEach(reading -> {
            times.add(reading.at());
            states.add(reading.state());
        });
        boolean once = states.size() == flow.readings().size()
                && states.size() == flow.states().size();
        if (!once || times.size() != 1 || !(times.iterator().next() instanceof Expr.Var clock)) {
            return Optional.empty();
        }
        boolean swept = flow.states().values().stream()
                .noneMatch(e -> FreeVariables.of(e.rate()).contains(clock.name())
                        || FreeVariables.of(e.start()).contains(clock.name()));
        return swept && statement.quantities().get(clock.name()) instanceof Domain.Range
                ? Optional.of(clock.name())
                : Optional.empty();
    }

    private static Implicit.Flow shared(Implicit.Flow flow, Sharing build) {
        Map<String, Implicit.Equation> states = new LinkedHashMap<>();
        flow.states()
                .forEach((state, equation) -> states.put(
                        state,
                        new Implicit.Equation(
                                build.substitute(equation.rate(), Map.of()),
                                build.substitute(equation.start(), Map.of()))));
        return new Implicit.Flow(flow.time(), states, flow.readings());
    }

    /** The quantity at which the flow is read. */
    String clock() {
        return clock;
    }

    /** What is to be shown in the quantities and the tails, of which it says nothing. */
    Scope template() {
        return template;
    }

    /**
     * Where the tails lie.
     *
     * @param part a range for every quantity
     * @param values of what is read, at all times from 0 to the end of the clock's range
     * @return by the names of the tails; empty if a coefficient is not shown to be defined
     */
    Optional<Map<String, Interval>> tails(Map<String, Interval> part, Map<String, Interval> values) {
        IntervalRun run = new IntervalRun(tails);
        Interval times = Interval.of(0, part.get(clock).hi());
        for (int v = 0; v < tails.variables().size(); v++) {
            String name = tails.variables().get(v);
            Interval range = part.containsKey(name) && !name.equals(clock)
                    ? part.get(name)
                    : readings.containsKey(name) ? values.get(readings.get(name)) : times;
            run.set(v, range.lo(), range.hi(), false, false);
        }
        run.evaluate();
        Map<String, Interval> found = new LinkedHashMap<>();
        int root = 0;
        for (String name : readings.values()) {
            if (!run.defined(root) || !Double.isFinite(run.lower(root)) || !Double.isFinite(run.upper(root))) {
                return Optional.empty();
            }
            found.put(name + TAIL, Interval.of(run.lower(root), run.upper(root)));
            root++;
        }
        return Optional.of(found);
    }
}
