package org.sharpbound.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;

/** A {@code flow} (section 5 of the claim language), expanded. */
final class FlowMotion implements Motion {

    private final Elaboration elaboration;
    private final DraftMotion.Flow flow;
    private final MotionExpansion expansion;
    private Map<String, Implicit.Equation> equations;

    FlowMotion(Elaboration elaboration, DraftMotion.Flow flow) {
        this.elaboration = elaboration;
        this.flow = flow;
        this.expansion = new MotionExpansion(elaboration, flow);
    }

    @Override
    public String time() {
        return flow.time();
    }

    @Override
    public Expr start() {
        return expansion.end(false);
    }

    @Override
    public Expr end() {
        return expansion.end(true);
    }

    @Override
    public Map<String, Implicit.Equation> equations() {
        if (equations == null) {
            Map<String, Implicit.Equation> made = new LinkedHashMap<>();
            flow.slopes()
                    .forEach((name, slope) -> made.put(
                            name,
                            new Implicit.Equation(
                                    expansion.moving(slope, this::isState),
                                    expansion.fixed(flow.starts().get(name)))));
            equations = made;
        }
        return equations;
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public Set<String> names() {
        return flow.states();
    }

    @Override
    public boolean isState(String name) {
        return flow.states().contains(name);
    }

    @Override
    public Expr value(String name) {
        return elaboration.build().variable(name);
    }
}
