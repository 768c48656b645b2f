package org.sharpbound.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.ClaimText;

/**
 * The steps that show a goal piece by piece.
 *
 * <p>Soundness: every point of the domain lies in one of the parts.
 */
final class Cutting {

    private static final Precision PRECISION = Precision.ofDigits(40);

    private Cutting() {}

    static Reduction split(Scope scope, Step.Split split) {
        int variable = scope.box().variables().indexOf(split.variable());
        if (variable < 0 || !scope.box().holdsInside(variable, split.at())) {
            return Reduction.refused("no cut of the box: " + split.variable() + " at " + split.at());
        }
        return Reduction.to(
                Obligation.goal(scope.on(scope.box().below(variable, split.at()))),
                Obligation.goal(scope.on(scope.box().above(variable, split.at()))));
    }

    /**
     * Either part has the cut as an end of its range, which is what a contact at that point refers to. An end of the box is
     * taken out, so that beside it the variable has a sign.
     */
    static Reduction cut(Scope scope, Step.Cut cut) {
        int variable = scope.box().variables().indexOf(cut.variable());
        Optional<Expr> at = Written.constant(cut.at());
        if (variable < 0
                || at.isEmpty()
                || !BigRun.ofConstant(at.get(), PRECISION).defined(0)) {
            return Reduction.refused("no cut of the domain: " + cut.variable() + " at " + cut.at());
        }
        Optional<Rational> exact = Constants.value(at.get());
        if (exact.isPresent() && isClosedEnd(scope.box(), variable, exact.get())) {
            return end(scope, variable, at.get());
        }
        Domain.Range whole = scope.range(cut.variable()).orElse((Domain.Range) Domain.REALS);
        Domain.Range below = new Domain.Range(whole.lower(), whole.lowerOpen(), at, false);
        Domain.Range above = new Domain.Range(at, false, whole.upper(), whole.upperOpen());
        Scope lower = scope.within(variable, below);
        Scope upper = scope.within(variable, above);
        return lower.box().isEmpty() || upper.box().isEmpty()
                ? Reduction.refused("the cut leaves nothing on one side: " + cut.variable() + " at " + cut.at())
                : Reduction.to(Obligation.goal(lower), Obligation.goal(upper));
    }

    private static boolean isClosedEnd(Box box, int variable, Rational at) {
        double lower = box.lower(variable);
        double upper = box.upper(variable);
        boolean first = Double.isFinite(lower)
                && !box.lowerOpen(variable)
                && Rational.of(lower).equals(at);
        boolean last = Double.isFinite(upper)
                && !box.upperOpen(variable)
                && Rational.of(upper).equals(at);
        return first != last;
    }

    /** The variable has the value of the end, or lies beside it. */
    private static Reduction end(Scope scope, int variable, Expr at) {
        String name = scope.box().variables().get(variable);
        Domain.Range whole = scope.range(name).orElse((Domain.Range) Domain.REALS);
        double first = scope.box().lower(variable);
        boolean lower = Double.isFinite(first)
                && Rational.of(first).equals(Constants.value(at).orElseThrow());
        Domain.Range beside = lower
                ? new Domain.Range(Optional.of(at), true, whole.upper(), whole.upperOpen())
                : new Domain.Range(whole.lower(), whole.lowerOpen(), Optional.of(at), true);
        Scope alone = scope.substituted(name, at).without(variable);
        Scope rest = scope.within(variable, beside);
        return lower
                ? Reduction.to(Obligation.goal(alone), Obligation.goal(rest))
                : Reduction.to(Obligation.goal(rest), Obligation.goal(alone));
    }

    static Reduction cases(Scope scope, Step.Cases cases) {
        Domain domain = scope.finite().get(cases.variable());
        if (domain == null) {
            return Reduction.refused("not a quantity of a finite domain: " + cases.variable());
        }
        if (domain instanceof Domain.Integers integers
                && !integers.last()
                        .subtract(integers.first())
                        .equals(BigInteger.valueOf(cases.values().size() - 1L))) {
            return Reduction.refused("the cases are not as many as the integers of the domain of " + cases.variable());
        }
        List<Expr> elements = Scope.elements(domain);
        List<String> texts = elements.stream().map(ClaimText::of).toList();
        if (!texts.equals(cases.values())) {
            return Reduction.refused("the cases are not the elements of the domain of " + cases.variable());
        }
        List<Obligation> parts = new ArrayList<>();
        elements.forEach(element -> parts.add(Obligation.goal(scope.with(cases.variable(), element))));
        return new Reduction(parts, "");
    }

    static Reduction conjunction(Scope scope, Step.Conjunction step) {
        if (!(scope.goal() instanceof Relation.And and) || and.parts().size() != step.parts()) {
            return Reduction.refused("the goal is not a conjunction of " + step.parts() + " parts");
        }
        return new Reduction(
                and.parts().stream()
                        .map(part -> Obligation.restated(scope.proving(part)))
                        .toList(),
                "");
    }
}
