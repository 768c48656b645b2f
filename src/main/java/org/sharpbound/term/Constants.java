package org.sharpbound.term;

import java.util.Map;
import java.util.Optional;

/**
 * Computes the constant parts of expressions exactly: {@code 2*3/7} becomes 6/7.
 *
 * <p>Soundness: only an operation whose arguments are all numbers is replaced, and only by its exact value; an undefined
 * one, {@code 1/0}, stays as it is, and {@code 0*f} is not 0, for {@code f} may be undefined. An exponent that turns out
 * to be an integer counts as written so.
 */
public final class Constants extends Rewriting {

    /** Enough for a literal of 1000 digits, and few enough that no chain of products takes long. */
    static final int MAX_BITS = 4096;

    public Expr fold(Expr expr) {
        return rewrite(expr);
    }

    public Relation fold(Relation relation) {
        return rewrite(relation);
    }

    /** The exact value of a constant expression, where it is rational for sure and not too large. */
    public static Optional<Rational> value(Expr expr) {
        return new Constants().fold(expr) instanceof Expr.Num n ? Optional.of(n.value()) : Optional.empty();
    }

    @Override
    protected Expr rebuilt(Expr node) {
        return folded(node);
    }

    /** A node whose arguments have been folded. */
    static Expr folded(Expr node) {
        if (!(node instanceof Apply apply) || apply.op().arity() == 0) {
            return node;
        }
        for (Expr argument : apply.arguments()) {
            if (!(argument instanceof Expr.Num)) {
                return node;
            }
        }
        return ExactValue.of(node, Map.of(), MAX_BITS) instanceof ExactValue.Value v ? new Expr.Num(v.value()) : node;
    }
}
