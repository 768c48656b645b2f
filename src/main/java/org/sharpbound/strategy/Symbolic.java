package org.sharpbound.strategy;

import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Derivative;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Sharing;
import org.sharpbound.term.normal.NormalForm;

/** Expressions rewritten as guides for searches; the kernel works out for itself what a step rests on. */
final class Symbolic {

    private static final int MAX_NODES = 2_000;
    private static final int MAX_DEPTH = 500;

    private Symbolic() {}

    /** The simplest form, or the expression where none is found. */
    static Expr simplified(Expr expr) {
        return NormalForm.of(expr).map(NormalForm::simplified).orElse(expr);
    }

    /** The derivative by a variable; empty where it cannot be written down, or is too large. */
    static Optional<Expr> derivative(Expr expr, String variable) {
        try {
            Sharing sharing = new Sharing(MAX_NODES, MAX_DEPTH);
            return Optional.of(new Derivative(variable, sharing).of(sharing.substitute(expr, Map.of())));
        } catch (Derivative.NotDifferentiable | Sharing.TooLarge outOfReach) {
            return Optional.empty();
        }
    }
}
