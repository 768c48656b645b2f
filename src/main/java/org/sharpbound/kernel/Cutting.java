package org.sharpbound.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
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

    /** Either part has the cut as an end of its range, which is what a contact at that point refers to. */
    static Reduction cut(Scope scope, Step.Cut cut) {
        int variable = scope.box().variables().indexOf(cut.variable());
        Optional<Expr> at = Written.constant(cut.at());
        if (variable < 0
                || at.isEmpty()
                || !BigRun.ofConstant(at.get(), PRECISION).defined(0)) {
            return Reduction.refused("no cut of the domain: " + cut.variable() + " at " + cut.at());
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
