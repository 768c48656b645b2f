package org.sharpbound.term.normal;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * Brings the nodes of an expression into normal form, each once, the arguments before what uses them.
 *
 * <p>Soundness: the invariant of the package is to hold after {@link #apply} for every operation.
 */
final class Normaliser {

    /** What to do with operations that can be written by others. */
    enum Style {
        /** All are rewritten: sinh by exp, max by abs. Recognises the most identities. */
        EXPANDED,
        /** They stay as they are written. Narrower enclosures, smaller terms. */
        AS_WRITTEN
    }

    private static final Set<Op> STYLED =
            EnumSet.of(Op.SIN, Op.COS, Op.TAN, Op.ACOS, Op.SINH, Op.COSH, Op.TANH, Op.ERFC, Op.RELU, Op.MIN, Op.MAX);

    private static final int MAX_FACTORIAL = 300;

    private final Field field;
    private final Style style;
    private final Magnitudes magnitudes;
    private final Powers powers;
    private final Exponentials exponentials;
    private final Angles angles;
    private final Inverses inverses;
    private final Map<Expr, Optional<Quotient>> known = new IdentityHashMap<>();

    Normaliser(Field field, Style style) {
        this.field = field;
        this.style = style;
        this.magnitudes = new Magnitudes(field);
        this.powers = new Powers(field, magnitudes);
        this.exponentials = new Exponentials(field, powers);
        this.angles = new Angles(field, powers, style == Style.EXPANDED);
        this.inverses = new Inverses(field, powers);
    }

    /** Whether the styles differ on an expression of these nodes. */
    static boolean isStyled(List<Expr> nodes) {
        return nodes.stream().anyMatch(node -> node instanceof Apply apply && STYLED.contains(apply.op()));
    }

    /**
     * The normal form of the last node of a list in which arguments come before what uses them.
     *
     * @throws Undefined if it is defined nowhere
     * @throws Budget.Exceeded if it is too large
     */
    Quotient normalise(List<Expr> ordered) {
        for (Expr node : ordered) {
            try {
                known.put(node, Optional.of(node(node)));
            } catch (Undefined undefined) {
                known.put(node, Optional.empty());
            }
        }
        return of(ordered.get(ordered.size() - 1));
    }

    private Quotient of(Expr node) {
        return known.get(node).orElseThrow(Undefined::new);
    }

    private Quotient node(Expr node) {
        field.budget().charge(1);
        if (node instanceof Expr.Num number) {
            return Quotient.constant(field.budget().checked(number.value()));
        }
        if (node instanceof Expr.Var variable) {
            return field.atom(new Atom.Quantity(variable.name()));
        }
        if (node instanceof Apply apply) {
            return apply(apply.op(), apply.arguments().stream().map(this::of).toList());
        }
        if (node instanceof Expr.If choice) {
            return choice(choice);
        }
        throw new Budget.Exceeded();
    }

    private Quotient choice(Expr.If choice) {
        Condition condition = condition(choice.condition());
        if (condition instanceof Condition.Settled settled) {
            return of(settled.value() ? choice.then() : choice.otherwise());
        }
        Quotient then = of(choice.then());
        Quotient otherwise = of(choice.otherwise());
        return then.equals(otherwise) ? then : field.atom(new Atom.Choice(condition, then, otherwise));
    }

    private Condition condition(Relation relation) {
        if (relation instanceof Relation.Compare compare) {
            return holds(compare.left(), compare.comparison(), compare.right());
        }
        if (relation instanceof Relation.Chain chain) {
            return Condition.all(chain.links().stream().map(this::condition).toList());
        }
        if (relation instanceof Relation.And and) {
            return Condition.all(and.parts().stream().map(this::condition).toList());
        }
        if (relation instanceof Relation.Or or) {
            return Condition.any(or.parts().stream().map(this::condition).toList());
        }
        if (relation instanceof Relation.Implies implies) {
            return Condition.any(List.of(Condition.not(condition(implies.premise())), condition(implies.conclusion())));
        }
        return Condition.not(condition(((Relation.Not) relation).part()));
    }

    private Condition holds(Expr left, Comparison comparison, Expr right) {
        Quotient difference = field.minus(of(left), of(right));
        Optional<Rational> constant = difference.constant();
        return constant.isPresent()
                ? new Condition.Settled(comparison.holdsFor(constant.get().signum()))
                : new Condition.Holds(difference, comparison);
    }

    private Quotient apply(Op op, List<Quotient> arguments) {
        Quotient u = arguments.isEmpty() ? Quotient.ZERO : arguments.get(0);
        Quotient v = arguments.size() < 2 ? Quotient.ZERO : arguments.get(1);
        return switch (op) {
            case PI -> opaque(op, arguments);
            case E -> exponentials.exp(Quotient.ONE);
            case NEG -> field.negate(u);
            case ADD -> field.plus(u, v);
            case SUB -> field.minus(u, v);
            case MUL -> field.times(u, v);
            case DIV -> field.over(u, v);
            case POW -> v.constant().isPresent() ? powers.power(u, v.constant().get()) : exponentials.power(u, v);
            case SQRT -> powers.squareRoot(u);
            case CBRT -> powers.power(u, Rational.of(1, 3));
            case EXP -> exponentials.exp(u);
            case LOG -> exponentials.log(u);
            case SIN -> angles.sine(u);
            case COS -> angles.cosine(u);
            case ASIN -> inverses.arcsine(u);
            case ATAN -> inverses.arctangent(u);
            case ABS -> magnitudes.absolute(u);
            case SIGN -> magnitudes.sign(u);
            case STEP -> magnitudes.step(u);
            case ERF -> odd(op, u);
            case FLOOR ->
                u.constant().map(c -> Quotient.constant(Rational.of(c.floor()))).orElseGet(() -> opaque(op, arguments));
            case FACTORIAL -> factorial(u);
            case TAN, ACOS, SINH, COSH, TANH, ERFC, RELU, MIN, MAX ->
                style == Style.EXPANDED || hasSimpleValue(op, u, v) ? expanded(op, u, v) : asWritten(op, u, v);
        };
    }

    private boolean hasSimpleValue(Op op, Quotient u, Quotient v) {
        return u.constant().isPresent()
                && v.constant().isPresent()
                && expanded(op, u, v).constant().isPresent();
    }

    private Quotient expanded(Op op, Quotient u, Quotient v) {
        return switch (op) {
            case TAN -> field.over(angles.sine(u), angles.cosine(u));
            case ACOS -> inverses.arccosine(u);
            case SINH -> field.times(hyperbolic(u, -1), Rational.HALF);
            case COSH -> field.times(hyperbolic(u, 1), Rational.HALF);
            case TANH -> field.over(hyperbolic(u, -1), hyperbolic(u, 1));
            case ERFC -> field.minus(Quotient.ONE, odd(Op.ERF, u));
            case RELU -> magnitudes.rectified(u);
            case MIN -> magnitudes.extremum(u, v, false);
            case MAX -> magnitudes.extremum(u, v, true);
            default -> throw new IllegalArgumentException(op + " has no other form");
        };
    }

    private Quotient asWritten(Op op, Quotient u, Quotient v) {
        return switch (op) {
            case TAN, SINH, TANH -> odd(op, u);
            case COSH -> opaque(op, List.of(u.leadingSign() < 0 ? field.negate(u) : u));
            case ACOS, ERFC -> opaque(op, List.of(u));
            case RELU -> magnitudes.rectifiedAsWritten(u);
            case MIN, MAX -> u.equals(v) ? u : opaque(op, List.of(u, v));
            default -> throw new IllegalArgumentException(op + " is always rewritten");
        };
    }

    /** exp(u) ± exp(−u). */
    private Quotient hyperbolic(Quotient u, long sign) {
        Quotient reflected = exponentials.exp(field.negate(u));
        return field.plus(exponentials.exp(u), field.times(reflected, Rational.of(sign)));
    }

    private Quotient odd(Op op, Quotient u) {
        if (u.isZero()) {
            return u;
        }
        return u.leadingSign() < 0 ? field.negate(opaque(op, List.of(field.negate(u)))) : opaque(op, List.of(u));
    }

    private Quotient factorial(Quotient u) {
        if (u.constant().isEmpty()) {
            return opaque(Op.FACTORIAL, List.of(u));
        }
        Rational n = u.constant().get();
        if (!n.isInteger() || n.signum() < 0) {
            throw new Undefined();
        }
        Budget.require(n.compareTo(Rational.of(MAX_FACTORIAL)) <= 0);
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n.numerator().intValue(); i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return Quotient.constant(Rational.of(product));
    }

    private Quotient opaque(Op op, List<Quotient> arguments) {
        return field.atom(new Atom.Function(op, arguments));
    }
}
