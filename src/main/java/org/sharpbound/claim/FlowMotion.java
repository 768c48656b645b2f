package org.sharpbound.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;

/** A {@code flow} (section 5 of the claim language), expanded. */
final class FlowMotion implements Motion {

    private final Elaboration elaboration;
    private final Draft.DraftFlow flow;
    private Map<String, Implicit.Equation> equations;

    FlowMotion(Elaboration elaboration, Draft.DraftFlow flow) {
        this.elaboration = elaboration;
        this.flow = flow;
    }

    @Override
    public String time() {
        return flow.time().value().variable();
    }

    @Override
    public Expr start() {
        return elaboration.expand(range().lower().orElseThrow(), Scope.outer(flow.time()));
    }

    @Override
    public Expr end() {
        return elaboration.expand(range().upper().orElseThrow(), Scope.outer(flow.time()));
    }

    private Domain.Range range() {
        return (Domain.Range) flow.time().value().domain();
    }

    @Override
    public Map<String, Implicit.Equation> equations() {
        if (equations == null) {
            Map<String, Implicit.Equation> made = new LinkedHashMap<>();
            flow.states()
                    .forEach((name, rate) -> made.put(
                            name,
                            new Implicit.Equation(
                                    rate(rate), start(flow.starts().get(name)))));
            equations = made;
        }
        return equations;
    }

    private Expr rate(Written<Expr> written) {
        elaboration.conditions().begin();
        Expr rate = elaboration.expand(written.value(), Scope.outer(written).at(new Moment.Moving()));
        Set<DerivedConditions.Condition> conditions = elaboration.conditions().end();
        if (conditions.stream()
                .anyMatch(c -> FreeVariables.of(c.relation()).stream().anyMatch(this::moves))) {
            throw elaboration.stop(
                    written.value(),
                    Scope.outer(written),
                    "not-supported",
                    "A derived result that holds for some states only is not supported in a rate.");
        }
        elaboration.conditions().addAll(conditions);
        return numbers(rate, written);
    }

    private boolean moves(String name) {
        return flow.states().containsKey(name) || name.equals(Trajectories.clock(time()));
    }

    private Expr start(Written<Expr> written) {
        return numbers(elaboration.expression(written), written);
    }

    private Expr numbers(Expr expr, Written<Expr> written) {
        if (FreeVariables.of(expr).stream().anyMatch(elaboration.functionals()::isNamed)) {
            throw elaboration.stop(
                    written.value(),
                    Scope.outer(written),
                    "not-supported",
                    "A sup, inf, limit or integral in a flow is not supported yet.");
        }
        return expr;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public Optional<Expr> value(String name) {
        return flow.states().containsKey(name) ? Optional.of(elaboration.build().variable(name)) : Optional.empty();
    }
}
