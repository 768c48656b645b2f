package org.sharpbound.kernel;

/** What each step leaves to be shown. */
final class Steps {

    private Steps() {}

    static Reduction reduce(Scope scope, Step step) {
        if (step instanceof Step.Split split) {
            return Cutting.split(scope, split);
        } else if (step instanceof Step.Cut cut) {
            return Cutting.cut(scope, cut);
        } else if (step instanceof Step.Cases cases) {
            return Cutting.cases(scope, cases);
        } else if (step instanceof Step.Relax relax) {
            return Relaxation.of(scope, relax);
        } else if (step instanceof Step.Conjunction conjunction) {
            return Cutting.conjunction(scope, conjunction);
        } else if (step instanceof Step.Reciprocal reciprocal) {
            return Charts.of(scope, reciprocal);
        } else if (step instanceof Step.Period period) {
            return Charts.of(scope, period);
        } else if (step instanceof Step.Chart chart) {
            return Charts.of(scope, chart);
        } else if (step instanceof Step.Touch touch) {
            return Contact.of(scope, touch);
        } else if (step instanceof Step.Slope slope) {
            return Slope.of(scope, slope);
        } else if (step instanceof Step.Decline decline) {
            return Decline.of(scope, decline);
        } else if (step instanceof Step.Order order) {
            return Ordered.of(scope, order);
        } else if (step instanceof Step.Resolve resolve) {
            return Pieces.of(scope, resolve);
        } else if (step instanceof Step.Branches branches) {
            return Pieces.of(scope, branches);
        } else if (step instanceof Step.Forget forget) {
            return Charts.of(scope, forget);
        } else if (step instanceof Step.Rescale rescale) {
            return Rescaling.of(scope, rescale);
        }
        if (step instanceof Step.Apart apart) {
            return Rescaling.of(scope, apart);
        }
        return step instanceof Step.Transform transform ? Rescaling.of(scope, transform) : GivenFacts.of(scope);
    }
}
