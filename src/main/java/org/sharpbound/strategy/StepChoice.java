package org.sharpbound.strategy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Growth;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Step;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** The steps that may lead somewhere from a scope, the likeliest first. */
final class StepChoice {

    private static final int MAX_ORDER = 4;
    private static final int MAX_PIECES = 4;
    private static final List<String> PERIODS = List.of("pi", "2*pi", "1", "2", "4*pi");

    private final Scope scope;
    private final Box box;
    private final Samples samples;
    private final Set<Step> steps = new LinkedHashSet<>();

    private StepChoice(Scope scope) {
        this.scope = scope;
        this.box = scope.box();
        this.samples = new Samples(box);
    }

    /** Steps on a relation as it is written. */
    static List<Step> asWritten(Scope scope) {
        StepChoice choice = new StepChoice(scope);
        choice.orders();
        scope.assumptions().forEach(choice::chart);
        if (scope.goal() instanceof Relation.Compare goal && isInequality(scope.goal())) {
            choice.decay(goal.margin());
            choice.steps.addAll(Scalings.of(scope).other());
            choice.periods(goal.margin());
            choice.transform(goal);
            if (choice.steps.stream().noneMatch(new Step.Transform(Growth.SQUARE)::equals)) {
                choice.roots(goal.margin());
            }
            choice.signs();
        }
        return List.copyOf(choice.steps);
    }

    /** Steps on a relation in its simplest form. */
    static List<Step> restated(Scope scope) {
        StepChoice choice = new StepChoice(scope);
        if (scope.goal() instanceof Relation.Compare goal) {
            if (isInequality(scope.goal())) {
                choice.slopes();
                choice.touches(goal.margin());
                choice.declines();
                choice.roots(goal.margin());
            }
            choice.rescale(goal.margin());
            choice.pieces();
            choice.reciprocals();
        }
        return List.copyOf(choice.steps);
    }

    static boolean isInequality(Relation goal) {
        return goal instanceof Relation.Compare compare
                && compare.comparison() != Comparison.EQ
                && compare.comparison() != Comparison.NE;
    }

    private void pieces() {
        for (int piece = 0; piece < Math.min(scope.pieces().size(), MAX_PIECES); piece++) {
            steps.add(new Step.Resolve(piece, 0));
            steps.add(new Step.Resolve(piece, 1));
            steps.add(new Step.Branches(piece, false));
        }
    }

    /** Two places in order, at which a function has the same value if they are the same. */
    private void orders() {
        if (scope.assumptions().isEmpty() || !isInequality(scope.goal())) {
            return;
        }
        Expr margin = ((Relation.Compare) scope.goal()).margin();
        for (String lesser : box.variables()) {
            for (String greater : box.variables()) {
                Substitution equal = new Substitution(Map.of(greater, Expr.variable(lesser)));
                if (samples.side(scope, lesser, greater) > 0 && samples.vanishes(equal.in(margin))) {
                    steps.add(new Step.Order(lesser, greater));
                }
            }
        }
    }

    private void signs() {
        for (int v = 0; v < box.dimension(); v++) {
            if (box.holdsInside(v, 0)) {
                steps.add(new Step.Split(box.variables().get(v), 0));
            }
        }
    }

    private void periods(Expr margin) {
        for (int v = 0; v < box.dimension(); v++) {
            if (Double.isInfinite(box.lower(v)) && Double.isInfinite(box.upper(v))) {
                String name = box.variables().get(v);
                for (String period : PERIODS) {
                    Expr later = Expr.variable(name)
                            .plus(Parser.expression(period).value().orElseThrow());
                    if (samples.vanishes(
                            new Substitution(Map.of(name, later)).in(margin).minus(margin))) {
                        steps.add(new Step.Period(name, period));
                        break;
                    }
                }
            }
        }
    }

    private void reciprocals() {
        for (int v = 0; v < box.dimension(); v++) {
            if (scope.isHalfBounded(v)) {
                steps.add(new Step.Reciprocal(box.variables().get(v)));
            }
        }
    }

    private void slopes() {
        for (int v = 0; v < box.dimension(); v++) {
            for (boolean lower : new boolean[] {true, false}) {
                if (Double.isFinite(lower ? box.lower(v) : box.upper(v))) {
                    steps.add(new Step.Slope(box.variables().get(v), lower));
                }
            }
        }
    }

    private void declines() {
        for (int v = 0; v < box.dimension(); v++) {
            decline(v, true).ifPresent(steps::add);
            decline(v, false).ifPresent(steps::add);
        }
    }

    /** Towards an end at which the margin of an inequality has no value. */
    static Optional<Step> decline(Scope scope, int variable, boolean lower) {
        return isInequality(scope.goal()) ? new StepChoice(scope).decline(variable, lower) : Optional.empty();
    }

    private Optional<Step> decline(int variable, boolean lower) {
        Expr margin = ((Relation.Compare) scope.goal()).margin();
        String name = box.variables().get(variable);
        double end = lower ? box.lower(variable) : box.upper(variable);
        boolean open = lower ? box.lowerOpen(variable) : box.upperOpen(variable);
        boolean singular =
                Double.isInfinite(end) || open && samples.hasNoValue(margin, variable, Expr.num(Rational.of(end)));
        return singular
                ? Symbolic.derivative(margin, name)
                        .filter(derivative -> samples.keepsSign(derivative, lower))
                        .map(derivative -> new Step.Decline(name, lower))
                : Optional.empty();
    }

    private void touches(Expr margin) {
        for (int v = 0; v < box.dimension(); v++) {
            String name = box.variables().get(v);
            for (Expr at : places(v)) {
                if (samples.vanishes(new Substitution(Map.of(name, at)).in(margin))) {
                    for (int order = 1; order <= MAX_ORDER; order++) {
                        steps.add(new Step.Touch(name, ClaimText.of(at), order));
                    }
                }
            }
        }
    }

    /** Where sides touch along a face or a plane. */
    private Set<Expr> places(int variable) {
        Set<Expr> places = new LinkedHashSet<>();
        Optional<Domain.Range> domain = scope.range(box.variables().get(variable));
        domain.flatMap(Domain.Range::lower).ifPresent(places::add);
        domain.flatMap(Domain.Range::upper).ifPresent(places::add);
        for (double end : new double[] {box.lower(variable), box.upper(variable), 0, 1}) {
            if (box.lower(variable) <= end && end <= box.upper(variable) && Double.isFinite(end)) {
                places.add(Expr.num(Rational.of(end)));
            }
        }
        for (String other : box.variables()) {
            if (!other.equals(box.variables().get(variable))) {
                places.add(Expr.variable(other));
            }
        }
        if (box.dimension() > 1) {
            stationary(variable).ifPresent(places::add);
        }
        return places;
    }

    /** Where the margin's derivative by a variable vanishes, as a function of the others. */
    private Optional<Expr> stationary(int variable) {
        String name = box.variables().get(variable);
        return Symbolic.derivative(((Relation.Compare) scope.goal()).margin(), name)
                .flatMap(derivative -> Isolation.zero(Symbolic.simplified(derivative), name))
                .map(Symbolic::simplified);
    }

    /** Terms with a root that stand on the smaller side. */
    private void roots(Expr margin) {
        Set<Expr> found = new LinkedHashSet<>();
        collect(margin, false, found);
        found.forEach(term -> steps.add(new Step.Apart(ClaimText.of(term))));
    }

    private static void collect(Expr sum, boolean negative, Set<Expr> found) {
        if (!(sum instanceof Apply apply)) {
            return;
        }
        switch (apply.op()) {
            case ADD -> apply.arguments().forEach(part -> collect(part, negative, found));
            case NEG -> collect(apply.argument(0), !negative, found);
            case SUB -> {
                collect(apply.argument(0), negative, found);
                collect(apply.argument(1), !negative, found);
            }
            default -> {
                Set<Op> ops = new LinkedHashSet<>();
                operations(sum, ops);
                boolean minus = apply.op() == Op.MUL
                        && apply.argument(0) instanceof Expr.Num factor
                        && factor.value().signum() < 0;
                if (negative != minus && ops.contains(Op.SQRT)) {
                    found.add(minus ? Symbolic.simplified(sum.negated()) : sum);
                }
            }
        }
    }

    private void rescale(Expr margin) {
        denominators(margin).ifPresent(product -> steps.add(new Step.Rescale(ClaimText.of(product), false)));
    }

    /** What to multiply a margin by so that no divisor is left, positive as far as samples tell. */
    private Optional<Expr> denominators(Expr margin) {
        Denominators denominators = new Denominators();
        denominators.collect(margin);
        Expr product = null;
        for (Expr divisor : denominators.found) {
            int sign = samples.sign(divisor);
            Expr factor = sign > 0 ? divisor : sign < 0 ? divisor.negated() : divisor.pow(2);
            product = product == null ? factor : product.times(factor);
        }
        return Optional.ofNullable(product);
    }

    /** Where exponentials grow towards infinity, all are divided by the one that grows fastest. */
    private void decay(Expr written) {
        Expr product = denominators(written).orElse(null);
        Expr margin = product == null ? written : written.times(product);
        for (int v = 0; v < box.dimension(); v++) {
            double rate = scope.isHalfBounded(v) ? new Growing(box, v).rate(margin) : 0;
            if (rate > 0 && Double.isFinite(rate)) {
                Expr x = Expr.variable(box.variables().get(v));
                Expr exponent =
                        Expr.num(Rational.of(box.upper(v) > 0 ? -rate : rate)).times(x);
                Expr decaying = Expr.apply(Op.EXP, exponent);
                steps.add(new Step.Rescale(ClaimText.of(product == null ? decaying : product.times(decaying)), true));
            } else if (scope.isHalfBounded(v)) {
                new Dominant(box, v)
                        .exponent(written)
                        .ifPresent(u -> steps.add(new Step.Rescale(
                                ClaimText.of(Expr.apply(Op.EXP, Symbolic.simplified(u.negated()))), true)));
            }
        }
    }

    /** The divisors of the terms of a sum. */
    private static final class Denominators {
        private final Set<Expr> found = new LinkedHashSet<>();

        void collect(Expr expr) {
            if (expr instanceof Apply apply) {
                switch (apply.op()) {
                    case ADD, SUB, NEG, MUL, ABS -> apply.arguments().forEach(this::collect);
                    case DIV -> {
                        collect(apply.argument(0));
                        if (!FreeVariables.of(apply.argument(1)).isEmpty()) {
                            found.add(apply.argument(1));
                        }
                    }
                    case POW -> {
                        if (apply.argument(0) instanceof Apply base && base.op() == Op.DIV) {
                            found.add(base.argument(1).pow(apply.argument(1)));
                        } else if (apply.argument(1) instanceof Expr.Num n
                                && n.value().signum() < 0) {
                            found.add(apply.argument(0).pow(Expr.num(n.value().negate())));
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private void transform(Relation.Compare goal) {
        if (hasLogarithm(goal.left()) || hasLogarithm(goal.right())) {
            steps.add(new Step.Transform(Growth.EXP));
        }
        int left = samples.sign(goal.left());
        int right = samples.sign(goal.right());
        if (left > 0 && right > 0) {
            Set<Op> ops = new LinkedHashSet<>();
            operations(goal.left(), ops);
            operations(goal.right(), ops);
            if (ops.contains(Op.SQRT)) {
                steps.add(new Step.Transform(Growth.SQUARE));
            }
            if (ops.contains(Op.EXP) || ops.contains(Op.POW)) {
                steps.add(new Step.Transform(Growth.LOG));
            }
            if (ops.contains(Op.CBRT) || ops.contains(Op.POW)) {
                steps.add(new Step.Transform(Growth.CUBE));
            }
        }
    }

    /** Whether a multiple of a logarithm is among the terms of a sum, so that its exponential is a power. */
    private static boolean hasLogarithm(Expr sum) {
        return sum instanceof Apply apply
                && switch (apply.op()) {
                    case LOG -> true;
                    case ADD, SUB, NEG -> apply.arguments().stream().anyMatch(StepChoice::hasLogarithm);
                    case MUL -> apply.argument(0) instanceof Expr.Num && hasLogarithm(apply.argument(1));
                    default -> false;
                };
    }

    /** The operations of factors. */
    private static void operations(Expr expr, Set<Op> found) {
        if (expr instanceof Apply apply) {
            found.add(apply.op());
            if (apply.op() != Op.ADD && apply.op() != Op.SUB) {
                apply.arguments().forEach(a -> operations(a, found));
            }
        }
    }

    /** An assumption that is linear in a variable gives it a range that does not depend on the others. */
    private void chart(Relation assumption) {
        if (assumption instanceof Relation.Compare compare && !scope.isEvident(compare)) {
            Assumed.of(compare, scope).forEach(steps::add);
        } else if (assumption instanceof Relation.And and) {
            and.parts().forEach(this::chart);
        }
    }
}
