package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private Map<String, Expr> start;
    private TrainedModel model;
    private List<Expr> target;
    private Map<String, Implicit.Equation> equations;

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
        return training.end().map(expansion::fixed).orElseGet(() -> expansion.end(true));
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
    public boolean isState(String name) {
        return training.weights().keySet().stream()
                .anyMatch(w -> name.equals(w) || name.equals(DraftMotion.Training.linearised(w)));
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
        List<Expr> residuals = residuals(linearised);
        List<List<Expr>> derivative = linearised ? model().derivativeAtStart() : model().derivative();
        int weight = 0;
        for (String name : starts().keySet()) {
            List<Expr> column = column(derivative, weight++);
            Expr force = tidy.over(tidy.dot(column, residuals), scale());
            Expr pull = tidy.over(tidy.times(regulariser(), moved(name, linearised)), tidy.times(scale(), scale()));
            made.put(of(name, linearised), new Implicit.Equation(tidy.minus(force, pull), starts().get(name)));
        }
    }

    @Override
    public Expr value(String name) {
        boolean linearised =
                !training.weights().containsKey(name) && name.endsWith(DraftMotion.Training.linearised(""));
        if (isState(name)) {
            return elaboration.build().variable(name);
        }
        return switch (name) {
            case DraftMotion.Training.MODEL, DraftMotion.Training.MODEL + "bar" -> vector(outputs(linearised));
            case DraftMotion.Training.RESIDUAL, DraftMotion.Training.RESIDUAL + "bar" -> vector(residuals(linearised));
            case DraftMotion.Training.KERNEL -> kernel(model().derivative());
            case DraftMotion.Training.KERNEL_AT_START -> kernel(model().derivativeAtStart());
            case DraftMotion.Training.DERIVATIVE_AT_START ->
                vector(model().derivativeAtStart().get(0));
            case DraftMotion.Training.LOSS_AT_START -> lossAtStart();
            default -> throw new IllegalArgumentException("a training does not define " + name);
        };
    }

    private Expr lossAtStart() {
        List<Expr> residuals = new ArrayList<>();
        for (int i = 0; i < target().size(); i++) {
            residuals.add(tidy.minus(
                    target().get(i),
                    tidy.times(scale(), model().outputsAtStart().get(i))));
        }
        return tidy.over(tidy.dot(residuals, residuals), tidy.number(2));
    }

    private Expr kernel(List<List<Expr>> derivative) {
        return tidy.dot(derivative.get(0), derivative.get(0));
    }

    private Expr vector(List<Expr> entries) {
        return entries.get(0);
    }

    private List<Expr> residuals(boolean linearised) {
        List<Expr> outputs = outputs(linearised);
        List<Expr> residuals = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            residuals.add(tidy.minus(target().get(i), tidy.times(scale(), outputs.get(i))));
        }
        return residuals;
    }

    private List<Expr> outputs(boolean linearised) {
        if (!linearised) {
            return model().outputs();
        }
        List<Expr> moved =
                starts().keySet().stream().map(name -> moved(name, true)).toList();
        List<Expr> outputs = new ArrayList<>();
        for (int i = 0; i < model().outputs().size(); i++) {
            outputs.add(tidy.plus(
                    model().outputsAtStart().get(i),
                    tidy.dot(model().derivativeAtStart().get(i), moved)));
        }
        return outputs;
    }

    /** How far a weight is from its start. */
    private Expr moved(String name, boolean linearised) {
        return tidy.minus(elaboration.build().variable(of(name, linearised)), starts().get(name));
    }

    private static List<Expr> column(List<List<Expr>> matrix, int index) {
        return matrix.stream().map(row -> row.get(index)).toList();
    }

    private static String of(String name, boolean linearised) {
        return linearised ? DraftMotion.Training.linearised(name) : name;
    }

    private TrainedModel model() {
        if (model == null) {
            Written<Expr> written = training.model();
            Expr outputs = expansion.moving(written, this::isState);
            if (FreeVariables.of(outputs).contains(Trajectories.clock(time()))) {
                throw elaboration.stop(
                        written.value(),
                        Scope.outer(written),
                        "trained-in-model",
                        "A model does not depend on the time.");
            }
            try {
                model = TrainedModel.of(List.of(outputs), starts(), elaboration.build());
            } catch (Derivative.NotDifferentiable e) {
                throw elaboration.stop(written.value(), Scope.outer(written), "not-differentiable", e.getMessage());
            }
        }
        return model;
    }

    private Map<String, Expr> starts() {
        if (start == null) {
            Map<String, Expr> made = new LinkedHashMap<>();
            training.weights().forEach((name, written) -> made.put(name, expansion.fixed(written)));
            start = made;
        }
        return start;
    }

    private List<Expr> target() {
        target = target == null ? List.of(expansion.fixed(training.target())) : target;
        return target;
    }

    private Expr scale() {
        return training.scale().map(expansion::fixed).orElse(tidy.number(1));
    }

    private Expr regulariser() {
        return training.regulariser().map(expansion::fixed).orElse(tidy.number(0));
    }
}
