package org.sharpbound.term;

import java.util.List;
import java.util.Optional;

/**
 * A real-valued expression.
 *
 * <p>{@link Num}, {@link Var}, {@link Apply} and {@link If} are the core that the prover and the kernel know.
 * {@link Call} and {@link Bind} are what an author may write besides; reading a claim expands them away.
 */
public sealed interface Expr permits Expr.Num, Expr.Var, Apply, Expr.If, Expr.Call, Expr.Bind {

    /** An exact number. */
    record Num(Rational value) implements Expr {}

    /** A quantity, a bound variable, or (as written) a definition, by name. */
    record Var(String name) implements Expr {}

    /**
     * {@code then} where the condition holds, {@code otherwise} elsewhere; only the branch taken must be defined.
     *
     * <p>Keeps its hash, for the reason that {@link Apply} does.
     */
    final class If implements Expr {

        private final Relation condition;
        private final Expr then;
        private final Expr otherwise;
        private final int hash;

        public If(Relation condition, Expr then, Expr otherwise) {
            this.condition = condition;
            this.then = then;
            this.otherwise = otherwise;
            this.hash = Apply.mix(Apply.mix(condition.hashCode(), then.hashCode()), otherwise.hashCode());
        }

        public Relation condition() {
            return condition;
        }

        public Expr then() {
            return then;
        }

        public Expr otherwise() {
            return otherwise;
        }

        @Override
        public boolean equals(Object other) {
            return this == other
                    || other instanceof If that
                            && hash == that.hash
                            && condition.equals(that.condition)
                            && then.equals(that.then)
                            && otherwise.equals(that.otherwise);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public String toString() {
            return "if[…, " + Apply.shown(then, 2) + ", " + Apply.shown(otherwise, 2) + "]";
        }
    }

    /** As written only: the use of a defined function, or of a state at an index, {@code f(t + 1)}. */
    record Call(String name, List<Expr> arguments) implements Expr {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * As written only: an operation that binds {@code variable} in {@code body}.
     *
     * @param arguments what follows the variable: both ends for a sum, product or integral, an order for a derivative,
     *     the point for a limit ({@link #INFINITY} or its negative among them) and perhaps the side it is approached from
     * @param domain where the variable of a supremum or infimum runs
     */
    record Bind(Binder binder, Expr body, String variable, List<Expr> arguments, Optional<Domain> domain)
            implements Expr {
        public Bind {
            arguments = List.copyOf(arguments);
        }

        public Bind(Binder binder, Expr body, String variable, List<Expr> arguments) {
            this(binder, body, variable, arguments, Optional.empty());
        }
    }

    /** As written only: where a variable may tend to, and what a limit may be; no quantity has this name. */
    Expr INFINITY = new Var("inf");

    /** 1 for {@link #INFINITY}, −1 for its negative, 0 for what is to be a number. */
    static int infinity(Expr expr) {
        if (expr.equals(INFINITY)) {
            return 1;
        }
        return expr instanceof Apply a && a.op() == Op.NEG && a.argument(0).equals(INFINITY) ? -1 : 0;
    }

    static Expr num(Rational value) {
        return new Num(value);
    }

    static Expr num(long value) {
        return new Num(Rational.of(value));
    }

    static Expr variable(String name) {
        return new Var(name);
    }

    static Expr apply(Op op, Expr... arguments) {
        return new Apply(op, List.of(arguments));
    }

    default Expr plus(Expr other) {
        return apply(Op.ADD, this, other);
    }

    default Expr minus(Expr other) {
        return apply(Op.SUB, this, other);
    }

    default Expr times(Expr other) {
        return apply(Op.MUL, this, other);
    }

    default Expr over(Expr other) {
        return apply(Op.DIV, this, other);
    }

    default Expr pow(Expr exponent) {
        return apply(Op.POW, this, exponent);
    }

    default Expr pow(long exponent) {
        return apply(Op.POW, this, num(exponent));
    }

    default Expr negated() {
        return apply(Op.NEG, this);
    }
}
