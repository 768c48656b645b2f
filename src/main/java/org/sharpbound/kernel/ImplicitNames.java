package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;

/** The names of a statement that speaks of flows and functions of matrices. */
final class ImplicitNames {

    private ImplicitNames() {}

    /** Why the statement is not one that can be judged; empty if it is. */
    static Optional<String> objection(Statement statement) {
        if (!statement.functionals().isEmpty()) {
            return Optional.of("suprema, infima, limits and integrals beside flows and functions of matrices");
        }
        if (statement.implicits().stream().anyMatch(Implicit.Estimated.class::isInstance)) {
            return Optional.of(
                    "the claim is statistical: its means are estimated by samples, which prove and refute nothing");
        }
        Set<String> known = new HashSet<>(statement.quantities().keySet());
        for (Implicit implicit : statement.implicits()) {
            List<String> bound = new ArrayList<>();
            if (implicit instanceof Implicit.Flow flow) {
                bound.addAll(flow.states().keySet());
                bound.add(flow.time());
            } else if (implicit instanceof Implicit.FiniteMean mean) {
                mean.variables().forEach(variable -> bound.add(variable.variable()));
            } else if (implicit instanceof Implicit.Root root) {
                bound.add(root.variable());
            }
            Set<String> own = new HashSet<>(bound);
            boolean clash = own.size() != bound.size() || own.stream().anyMatch(known::contains);
            if (clash || !implicit.names().stream().allMatch(known::add)) {
                return Optional.of("a name stands for two things");
            } else if (!isClosed(implicit, known)) {
                return Optional.of(
                        "a flow, a function of a matrix, a mean, a root or a kernel depends on what is not known before");
            }
        }
        return FunctionalExponents.occur(statement)
                ? Optional.of("the value of a flow or of a function of a matrix stands in an exponent")
                : Optional.empty();
    }

    /** Whether start values, times and entries depend on what is known before, and rates on time and states besides. */
    private static boolean isClosed(Implicit implicit, Set<String> knownWithOwn) {
        Set<String> known = new HashSet<>(knownWithOwn);
        implicit.names().forEach(known::remove);
        if (implicit instanceof Implicit.FiniteMean mean) {
            Set<String> inside = new HashSet<>(known);
            mean.variables().forEach(variable -> inside.add(variable.variable()));
            return inside.containsAll(FreeVariables.of(mean.body()))
                    && mean.variables().stream()
                            .flatMap(v -> Stream.concat(v.values().stream(), v.weights().stream()))
                            .allMatch(e -> known.containsAll(FreeVariables.of(e)));
        }
        if (implicit instanceof Implicit.Root root) {
            Set<String> inside = new HashSet<>(known);
            inside.add(root.variable());
            return inside.containsAll(FreeVariables.of(root.function()))
                    && known.containsAll(FreeVariables.of(root.lower()))
                    && known.containsAll(FreeVariables.of(root.upper()));
        }
        if (!(implicit instanceof Implicit.Flow flow)) {
            return implicit.expressions().stream().allMatch(e -> known.containsAll(FreeVariables.of(e)));
        }
        Set<String> inside = new HashSet<>(known);
        inside.add(flow.time());
        inside.addAll(flow.states().keySet());
        return flow.states().values().stream()
                        .allMatch(e -> inside.containsAll(FreeVariables.of(e.rate()))
                                && known.containsAll(FreeVariables.of(e.start())))
                && flow.readings().stream()
                        .allMatch(r ->
                                flow.states().containsKey(r.state()) && known.containsAll(FreeVariables.of(r.at())));
    }

    /** The statement with a constant in the place of a quantity. */
    static Statement fixed(Statement statement, String quantity, Expr value) {
        var quantities = new LinkedHashMap<>(statement.quantities());
        quantities.remove(quantity);
        Substitution at = new Substitution(Map.of(quantity, value));
        return new Statement(
                quantities,
                statement.implicits().stream().map(i -> in(at, i)).toList(),
                statement.assumptions().stream().map(at::in).toList(),
                statement.functionals(),
                at.in(statement.goal()));
    }

    /** What is put in is constant, so that no name is captured. */
    private static Implicit in(Substitution at, Implicit implicit) {
        if (implicit instanceof Implicit.OfMatrix m) {
            return new Implicit.OfMatrix(
                    m.function(),
                    m.rows(),
                    m.columns(),
                    m.entries().stream().map(at::in).toList(),
                    m.names());
        }
        if (implicit instanceof Implicit.FiniteMean mean) {
            return new Implicit.FiniteMean(
                    mean.name(),
                    at.in(mean.body()),
                    mean.variables().stream()
                            .map(v -> new Implicit.Outcomes(
                                    v.variable(),
                                    v.values().stream().map(at::in).toList(),
                                    v.weights().stream().map(at::in).toList()))
                            .toList());
        }
        if (implicit instanceof Implicit.Root root) {
            return new Implicit.Root(
                    root.name(), root.variable(), at.in(root.function()), at.in(root.lower()), at.in(root.upper()));
        }
        if (implicit instanceof Implicit.DeepKernel kernel) {
            return kernel.with(kernel.expressions().stream().map(at::in).toList());
        }
        Implicit.Flow flow = (Implicit.Flow) implicit;
        Map<String, Implicit.Equation> states = new LinkedHashMap<>();
        flow.states()
                .forEach((state, equation) ->
                        states.put(state, new Implicit.Equation(at.in(equation.rate()), at.in(equation.start()))));
        return new Implicit.Flow(
                flow.time(),
                states,
                flow.readings().stream()
                        .map(r -> new Implicit.Reading(r.name(), r.state(), at.in(r.at())))
                        .toList());
    }
}
