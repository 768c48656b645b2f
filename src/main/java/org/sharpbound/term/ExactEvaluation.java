package org.sharpbound.term;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluates core expressions and relations at one rational point, exactly, for as long as the values stay rational.
 *
 * <p>Soundness: every {@link ExactValue.Value} and {@link ExactValue.Undefined}, and every {@link Truth#TRUE},
 * {@link Truth#FALSE} and {@link Truth#UNDEFINED}, is a theorem; the kernel rests on them. What is not certain is
 * {@link ExactValue.NotRational} and {@link Truth#UNKNOWN}. Values at rational arguments where a transcendental
 * function is rational are those of the Lindemann-Weierstrass theorem: sin, tan, asin, atan, sinh, tanh at 0, exp, cos,
 * cosh at 0, log and acos at 1.
 */
public final class ExactEvaluation extends Evaluation<ExactValue> {

    private static final ExactValue NOT_RATIONAL = new ExactValue.NotRational();

    private final Map<String, Rational> point;
    private final ExactArithmetic arithmetic;

    /**
     * @param point the value of each variable
     * @param maxBits numbers that need more bits than this are given up
     */
    public ExactEvaluation(Map<String, Rational> point, int maxBits) {
        this.point = Map.copyOf(point);
        this.arithmetic = new ExactArithmetic(maxBits);
    }

    @Override
    protected ExactValue number(Rational value) {
        return new ExactValue.Value(value);
    }

    @Override
    protected ExactValue variable(Expr.Var variable) {
        Rational value = point.get(variable.name());
        if (value == null) {
            throw new IllegalArgumentException("the point gives no value to " + variable.name());
        }
        return new ExactValue.Value(value);
    }

    @Override
    protected ExactValue undefined(Expr.If node) {
        return new ExactValue.Undefined("the condition is undefined", node);
    }

    @Override
    protected ExactValue unknown(Expr.If node) {
        return NOT_RATIONAL;
    }

    @Override
    protected Truth compare(ExactValue left, Comparison comparison, ExactValue right) {
        if (left instanceof ExactValue.Undefined || right instanceof ExactValue.Undefined) {
            return Truth.UNDEFINED;
        }
        return left instanceof ExactValue.Value l && right instanceof ExactValue.Value r
                ? Truth.of(comparison.holdsFor(l.value().compareTo(r.value())))
                : Truth.UNKNOWN;
    }

    @Override
    protected ExactValue apply(Apply node, List<ExactValue> arguments) {
        Rational[] operands = new Rational[arguments.size()];
        for (int i = 0; i < operands.length; i++) {
            if (arguments.get(i) instanceof ExactValue.Undefined undefined) {
                return undefined;
            }
            operands[i] = arguments.get(i) instanceof ExactValue.Value known ? known.value() : null;
        }
        for (Rational operand : operands) {
            if (operand == null) {
                return NOT_RATIONAL;
            }
        }
        Optional<String> whyUndefined = whyUndefined(node, operands);
        if (whyUndefined.isPresent()) {
            return new ExactValue.Undefined(whyUndefined.get(), node);
        }
        return result(node, operands).<ExactValue>map(ExactValue.Value::new).orElse(NOT_RATIONAL);
    }

    /** Why the operation has no value at the operands, if it has none. */
    private static Optional<String> whyUndefined(Apply node, Rational[] operands) {
        Op op = node.op();
        Rational x = op.arity() > 0 ? operands[0] : null;
        boolean defined = switch (op) {
            case SQRT -> x.signum() >= 0;
            case LOG -> x.signum() > 0;
            case ASIN, ACOS -> x.abs().compareTo(Rational.ONE) <= 0;
            case FACTORIAL -> x.isInteger() && x.signum() >= 0;
            case DIV -> !operands[1].isZero();
            case POW -> isPowerDefined(node, x, operands[1]);
            // a rational is never an odd multiple of pi/2, so the tangent has a value
            case PI, E, NEG, ABS, CBRT, EXP, SIN, COS, TAN, ATAN, SINH, COSH, TANH, ERF, ERFC -> true;
            case RELU, STEP, SIGN, FLOOR, ADD, SUB, MUL, MIN, MAX -> true;
        };
        if (defined) {
            return Optional.empty();
        }
        return Optional.of(
                switch (op) {
                    case DIV -> "division by zero";
                    case POW -> "the power " + shown(x) + "^" + shown(operands[1]);
                    default -> op.text() + " of " + shown(x);
                });
    }

    /**
     * Whether a power has a value. Where the answer hangs on how the exponent is written, and it is not a literal but
     * has the value of an integer, the power passes for defined here and {@link #power} gives it up.
     */
    private static boolean isPowerDefined(Apply node, Rational base, Rational exponent) {
        if (base.signum() > 0) {
            return true;
        }
        if (base.isZero()) {
            return exponent.signum() >= 0;
        }
        return exponent.isInteger();
    }

    private Optional<Rational> result(Apply node, Rational[] operands) {
        Op op = node.op();
        Rational x = op.arity() > 0 ? operands[0] : null;
        return switch (op) {
            case PI, E -> Optional.empty();
            case NEG -> Optional.of(x.negate());
            case ABS -> Optional.of(x.abs());
            case SQRT -> ExactArithmetic.root(x, 2);
            case CBRT -> ExactArithmetic.root(x, 3);
            case EXP, COS, COSH, ERFC -> where(x.isZero(), Rational.ONE);
            case SIN, TAN, ASIN, ATAN, SINH, TANH, ERF -> where(x.isZero(), Rational.ZERO);
            case LOG, ACOS -> where(x.equals(Rational.ONE), Rational.ZERO);
            case RELU -> Optional.of(x.max(Rational.ZERO));
            case STEP -> Optional.of(x.signum() > 0 ? Rational.ONE : Rational.ZERO);
            case SIGN -> Optional.of(Rational.of(x.signum()));
            case FLOOR -> Optional.of(Rational.of(x.floor()));
            case FACTORIAL -> arithmetic.factorial(x.numerator());
            case ADD -> arithmetic.bounded(x.plus(operands[1]));
            case SUB -> arithmetic.bounded(x.minus(operands[1]));
            case MUL -> arithmetic.bounded(x.times(operands[1]));
            case DIV -> arithmetic.bounded(x.over(operands[1]));
            case POW -> power(node, x, operands[1]);
            case MIN -> Optional.of(x.min(operands[1]));
            case MAX -> Optional.of(x.max(operands[1]));
        };
    }

    /**
     * A power that passed for defined. An exponent that is an integer without being written as one gives a base that is
     * not positive no value by the letter of the language; simplification may write it out, so nothing is said then.
     */
    private Optional<Rational> power(Apply node, Rational base, Rational exponent) {
        boolean literal = isLiteral(node.argument(1));
        if (!literal && (base.signum() < 0 || base.isZero() && exponent.isZero())) {
            return Optional.empty();
        }
        return arithmetic.power(base, exponent);
    }

    /** Whether an exponent is written as a number, or as one with a sign. */
    private static boolean isLiteral(Expr exponent) {
        return exponent instanceof Expr.Num
                || exponent instanceof Apply apply && apply.op() == Op.NEG && apply.argument(0) instanceof Expr.Num;
    }

    private static Optional<Rational> where(boolean condition, Rational value) {
        return condition ? Optional.of(value) : Optional.empty();
    }

    private static String shown(Rational value) {
        return value.bitLength() <= 200
                ? value.toString()
                : (value.signum() < 0 ? "a negative number" : "a positive number");
    }
}
