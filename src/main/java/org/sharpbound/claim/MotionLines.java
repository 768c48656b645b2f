package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;

/** Writes what moves in a claim for people. */
final class MotionLines {

    private final DraftMotion motion;
    private final List<MotionAsWritten.Line> lines = new ArrayList<>();

    private MotionLines(DraftMotion motion) {
        this.motion = motion;
    }

    /**
     * @param trajectories of the motion
     * @param moment of the relation that is told of
     */
    static MotionAsWritten of(DraftMotion motion, Trajectories trajectories, Optional<Draft.DraftMoment> moment) {
        MotionLines of = new MotionLines(motion);
        Domain.Range range = motion.range()
                .map(r -> (Domain.Range) r.value().domain())
                .orElseGet(() -> new Domain.Range(
                        Optional.of(Expr.num(0)),
                        false,
                        Optional.of(((DraftMotion.Training) motion)
                                .end()
                                .orElseThrow()
                                .value()),
                        false));
        if (motion instanceof DraftMotion.Flow flow) {
            of.flow(flow, range);
        } else {
            of.training((DraftMotion.Training) motion, trajectories.equations(), range);
        }
        return new MotionAsWritten(
                motion.time(),
                range,
                of.lines,
                moment.filter(m -> m.at().isEmpty()).isPresent(),
                moment.flatMap(Draft.DraftMoment::at).map(Written::value));
    }

    private void flow(DraftMotion.Flow flow, Domain.Range range) {
        flow.slopes().forEach((state, slope) -> {
            moves(state, slope.value());
            starts(state, flow.starts().get(state).value(), range);
        });
    }

    private void training(DraftMotion.Training training, Map<String, Implicit.Equation> equations, Domain.Range range) {
        Expr model = new Expr.Call(
                DraftMotion.Training.MODEL,
                training.weights().keySet().stream().map(Expr::variable).toList());
        lines.add(new MotionAsWritten.Line(model, training.model().value()));
        Expr scaled = training.scale().map(alpha -> alpha.value().times(model)).orElse(model);
        lines.add(new MotionAsWritten.Line(
                Expr.variable(DraftMotion.Training.RESIDUAL),
                training.target().value().minus(scaled)));
        equations.forEach((weight, equation) -> {
            moves(weight, equation.rate());
            starts(weight, equation.start(), range);
        });
    }

    private void moves(String state, Expr rate) {
        Expr slope = new Expr.Bind(Binder.DIFF, Expr.variable(state), motion.time(), List.of());
        lines.add(new MotionAsWritten.Line(slope, rate));
    }

    private void starts(String state, Expr start, Domain.Range range) {
        Expr first = new Expr.Call(state, List.of(range.lower().orElseThrow()));
        lines.add(new MotionAsWritten.Line(first, start));
    }
}
