package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sharpbound.term.Derivative;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Sharing;
import org.sharpbound.term.Substitution;

/**
 * Derivatives of a margin for leaves of higher order.
 *
 * <p>With s₀ the margin in its best form, Dⱼ is the derivative of sⱼ₋₁ and sⱼ is Dⱼ in its best form.
 *
 * <p>Soundness: s₀ equals the margin where that is defined, and sⱼ equals Dⱼ where Dⱼ is defined. So where D₁, …, Dₖ are all
 * defined on a box, s₀ is k times differentiable there, and Dₖ is its k-th derivative; what is defined must be shown of
 * every one of them, for sⱼ may be defined where Dⱼ is not.
 */
final class Derivatives {

    private static final int MAX_NODES = 20_000;
    private static final int MAX_DEPTH = 2_000;

    private Derivatives() {}

    /** D₁, …, Dₖ, if s₀, …, sₖ₋₁ vanish where the variable has the value {@code at}. */
    static Optional<List<Expr>> vanishing(Forms forms, Expr margin, String variable, Expr at, int order) {
        Substitution point = new Substitution(Map.of(variable, at));
        return chain(forms, margin, variable, order, s -> forms.isZero(point.in(s)));
    }

    /** D₁. */
    static Optional<Expr> first(Forms forms, Expr margin, String variable) {
        return chain(forms, margin, variable, 1, s -> true).map(d -> d.get(0));
    }

    private static Optional<List<Expr>> chain(
            Forms forms, Expr margin, String variable, int order, Predicate<Expr> condition) {
        List<Expr> chain = new ArrayList<>();
        Sharing sharing = new Sharing(MAX_NODES, MAX_DEPTH);
        Derivative derivative = new Derivative(variable, sharing);
        Expr current = forms.best(margin);
        try {
            for (int j = 0; j < order; j++) {
                if (!condition.test(current)) {
                    return Optional.empty();
                }
                Expr next = derivative.of(sharing.substitute(current, Map.of()));
                chain.add(next);
                current = forms.best(next);
            }
        } catch (Derivative.NotDifferentiable | Sharing.TooLarge outOfReach) {
            return Optional.empty();
        }
        return Optional.of(chain);
    }
}
