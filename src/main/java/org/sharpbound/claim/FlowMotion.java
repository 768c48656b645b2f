package org.sharpbound.claim;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharpbound.claim.shape.Shaped;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;

/** A {@code flow} (section 5 of the claim language), expanded. */
final class FlowMotion implements Motion {

    private final Elaboration elaboration;
    private final DraftMotion.Flow flow;
    private final MotionExpansion expansion;
    private final Map<String, Shaped> starts = new HashMap<>();
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
            flow.slopes().forEach((name, slope) -> {
                Shaped start = start(name);
                Shaped rate = expansion.fitting(
                        expansion.moving(slope, this::isState), start.shape(), "the start of '" + name + "'", slope);
                List<String> entries = Shaped.names(name, start.shape());
                for (int i = 0; i < entries.size(); i++) {
                    made.put(
                            entries.get(i),
                            new Implicit.Equation(
                                    rate.entries().get(i), start.entries().get(i)));
                }
            });
            equations = made;
        }
        return equations;
    }

    private Shaped start(String state) {
        Shaped start = starts.get(state);
        if (start == null) {
            start = expansion.fixed(flow.starts().get(state));
            starts.put(state, start);
        }
        return start;
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
    public boolean isConstant(String name) {
        return false;
    }

    @Override
    public boolean isState(String name) {
        return flow.states().contains(Motion.whole(name));
    }

    @Override
    public Expr value(String name) {
        return elaboration.variables(name, start(name).shape()).expr();
    }
}
