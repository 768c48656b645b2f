package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharpbound.claim.shape.Shape;
import org.sharpbound.claim.shape.Shaped;
import org.sharpbound.term.Derivative;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;

/**
 * A {@code train} (section 6 of the claim language), expanded: the weights w of a model h, and those of its linearisation, follow
 * the gradient flow of the rescaled square loss,
 *
 * <p>w′ = −α⁻² ∇(R(αh(w)) + λ|w − w₀|²/2), R(v) = |v − y|²/2,
 *
 * <p>(L. Chizat, E. Oyallon, F. Bach, On lazy training in differentiable programming, 2019, equation 1, with the term of a
 * regulariser). With the residual r = y − αh(w) and the derivative Dh(w) this is w′ = Dh(w)ᵀr/α − λ(w − w₀)/α². For the
 * linearisation h̄(w) = h(w₀) + Dh(w₀)(w − w₀), the derivative stays what it is at w₀.
 */
final class Training implements Motion {

    private final Elaboration elaboration;
    private final DraftMotion.Training training;
    private final MotionExpansion expansion;
    private final Tidying tidy;
    /** By the names of the weights. */
    private Map<String, Shape> shapes;
    /** By the names of all numbers among them. */
    private Map<String, Expr> starts;

    private TrainedModel model;
    private Shaped target;
    private Map<String, Implicit.Equation> equations;
    private final Map<String, Expr> values = new HashMap<>();

    Training(Elaboration elaboration, DraftMotion.Training training) {
        this.elaboration = elaboration;
        this.training = training;
        this.expansion = new MotionExpansion(elaboration, training);
        this.tidy = new Tidying(elaboration.build(), Map.of());
    }

    @Override
    public String time() {
        return training.time();
    }

    @Override
    public Expr start() {
        return training.range().isPresent() ? expansion.end(false) : tidy.number(0);
    }

    @Override
    public Expr end() {
        return training.end().map(expansion::number).orElseGet(() -> expansion.end(true));
    }

    @Override
    public boolean isWhole() {
        return false;
    }

    @Override
    public Set<String> names() {
        Set<String> names = training.moving();
        names.addAll(training.constants());
        return names;
    }

    @Override
    public boolean isConstant(String name) {
        return training.constants().contains(name);
    }

    @Override
    public boolean isState(String name) {
        return isWeight(name) || isLinearised(name);
    }

    private boolean isWeight(String name) {
        return training.weights().containsKey(Motion.whole(name));
    }

    private boolean isLinearised(String name) {
        return training.weights().keySet().stream()
                .map(DraftMotion.Training::linearised)
                .anyMatch(Motion.whole(name)::equals);
    }

    @Override
    public Map<String, Implicit.Equation> equations() {
        if (equations == null) {
            Map<String, Implicit.Equation> made = new LinkedHashMap<>();
            equations(made, false);
            equations(made, true);
            equations = made;
        }
        return equations;
    }

    private void equations(Map<String, Implicit.Equation> made, boolean linearised) {
        List<Expr> residuals = residuals(linearised).entries();
        List<List<Expr>> derivative = linearised ? model().derivativeAtStart() : model().derivative();
        int weight = 0;
        for (String name : starts().keySet()) {
            int at = weight++;
            List<Expr> column = derivative.stream().map(row -> row.get(at)).toList();
            Expr force = tidy.over(tidy.dot(column, residuals), scale());
            Expr rate = training.regulariser()
                    .map(expansion::number)
                    .map(lambda -> tidy.minus(force, pull(lambda, moved(name, linearised))))
                    .orElse(force);
            made.put(of(name, linearised), new Implicit.Equation(rate, starts().get(name)));
        }
    }

    private Expr pull(Expr lambda, Expr moved) {
        return tidy.over(tidy.times(lambda, moved), tidy.times(scale(), scale()));
    }

    @Override
    public Expr value(String name) {
        Expr known = values.get(name);
        if (known == null) {
            known = made(name).expr();
            values.put(name, known);
        }
        return known;
    }

    private Shaped made(String name) {
        if (isWeight(name)) {
            return elaboration.variables(name, shapes().get(name));
        } else if (isLinearised(name)) {
            String weight = name.substring(0, name.length() - DraftMotion.Training.LINEARISED.length());
            return elaboration.variables(name, shapes().get(weight));
        }
        return switch (name) {
            case DraftMotion.Training.MODEL -> model().outputs();
            case DraftMotion.Training.MODEL + DraftMotion.Training.LINEARISED -> outputs(true);
            case DraftMotion.Training.RESIDUAL -> residuals(false);
            case DraftMotion.Training.RESIDUAL + DraftMotion.Training.LINEARISED -> residuals(true);
            case DraftMotion.Training.KERNEL -> model().kernel(model().derivative(), tidy);
            case DraftMotion.Training.KERNEL_AT_START -> model().kernel(model().derivativeAtStart(), tidy);
            case DraftMotion.Training.DERIVATIVE_AT_START -> model().shaped(model().derivativeAtStart());
            case DraftMotion.Training.LOSS_AT_START -> lossAtStart();
            default -> throw new IllegalArgumentException("a training does not define " + name);
        };
    }

    private Shaped lossAtStart() {
        List<Expr> residuals = residuals(model().outputsAtStart()).entries();
        return Shaped.number(tidy.over(tidy.dot(residuals, residuals), tidy.number(2)));
    }

    private Shaped residuals(boolean linearised) {
        return residuals(outputs(linearised));
    }

    private Shaped residuals(Shaped outputs) {
        return target().zip(outputs, (y, h) -> tidy.minus(y, tidy.times(scale(), h)));
    }

    private Shaped outputs(boolean linearised) {
        if (!linearised) {
            return model().outputs();
        }
        List<Expr> moved =
                starts().keySet().stream().map(name -> moved(name, true)).toList();
        List<Expr> outputs = new ArrayList<>();
        for (int i = 0; i < model().derivative().size(); i++) {
            Expr atStart = model().outputsAtStart().entries().get(i);
            Expr output =
                    tidy.plus(atStart, tidy.dot(model().derivativeAtStart().get(i), moved));
            outputs.add(tidy.of(TrainedModel.simplified(output)));
        }
        return new Shaped(model().outputs().shape(), outputs);
    }

    /** How far a weight is from its start. */
    private Expr moved(String name, boolean linearised) {
        return tidy.minus(elaboration.build().variable(of(name, linearised)), starts().get(name));
    }

    /** The name of a number among the weights, or of the same for the linearised model. */
    private static String of(String name, boolean linearised) {
        String whole = Motion.whole(name);
        return linearised ? DraftMotion.Training.linearised(whole) + name.substring(whole.length()) : name;
    }

    private TrainedModel model() {
        if (model == null) {
            Written<Expr> written = training.model();
            Shaped outputs = expansion.moving(written, this::isState);
            if (outputs.shape().isMatrix()) {
                throw stop(
                        written,
                        "shape-mismatch",
                        "A model gives a number or a vector, and this is " + outputs.shape() + ".");
            }
            if (FreeVariables.of(outputs.expr()).contains(Trajectories.clock(time()))) {
                throw stop(written, "trained-in-model", "A model does not depend on the time.");
            }
            try {
                model = TrainedModel.of(outputs, starts(), elaboration.build());
            } catch (Derivative.NotDifferentiable e) {
                throw stop(written, "not-differentiable", e.getMessage());
            }
        }
        return model;
    }

    private Elaboration.Stop stop(Written<Expr> written, String code, String message) {
        return elaboration.stop(written.value(), Scope.outer(written), code, message);
    }

    private Map<String, Shape> shapes() {
        starts();
        return shapes;
    }

    private Map<String, Expr> starts() {
        if (starts == null) {
            Map<String, Shape> shaped = new HashMap<>();
            Map<String, Expr> made = new LinkedHashMap<>();
            training.weights().forEach((name, written) -> {
                Shaped start = expansion.fixed(written);
                shaped.put(name, start.shape());
                List<String> entries = Shaped.names(name, start.shape());
                for (int i = 0; i < entries.size(); i++) {
                    made.put(entries.get(i), start.entries().get(i));
                }
            });
            shapes = shaped;
            starts = made;
        }
        return starts;
    }

    private Shaped target() {
        if (target == null) {
            Written<Expr> written = training.target();
            target = expansion.fitting(
                    expansion.fixed(written), model().outputs().shape(), "the model", written);
        }
        return target;
    }

    private Expr scale() {
        return training.scale().map(expansion::number).orElse(tidy.number(1));
    }
}
