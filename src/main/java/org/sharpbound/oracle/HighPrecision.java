package org.sharpbound.oracle;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.sharpbound.oracle.Approximate.Exact;
import org.sharpbound.oracle.Approximate.None;
import org.sharpbound.oracle.Approximate.Rounded;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Truth;

/**
 * Core expressions and relations at one point to many digits, by Apfloat, which shares no code with the enclosures.
 *
 * <p>Each question is answered with some 20 digits more than asked for, following the error roughly. What would speak
 * against a claim (false, undefined), and what cancellation leaves open, is computed again with twice the digits; where
 * the two computations contradict each other, the answer is that it is not known. One thread at a time.
 */
public final class HighPrecision {

    public static final int DEFAULT_DIGITS = 60;

    private static final int GUARD_DIGITS = 20;

    private final int digits;
    private final ApfloatEvaluation first;
    private final ApfloatEvaluation second;

    public HighPrecision(Point point) {
        this(point, DEFAULT_DIGITS, () -> false);
    }

    public HighPrecision(Map<String, Rational> point) {
        this(Point.of(point));
    }

    /**
     * @param digits significant decimal digits, at least 10
     * @param stop asked between operations; once true, what is left is not evaluable
     */
    public HighPrecision(Point point, int digits, BooleanSupplier stop) {
        this(point, List.of(), digits, stop);
    }

    /** @param implicits what the expressions may speak of besides the coordinates of the point */
    public HighPrecision(Point point, List<Implicit> implicits, int digits, BooleanSupplier stop) {
        if (digits < 10) {
            throw new IllegalArgumentException("at least 10 digits, not " + digits);
        }
        this.digits = digits;
        this.first = new ApfloatEvaluation(point, implicits, digits + GUARD_DIGITS, stop);
        this.second = new ApfloatEvaluation(point, implicits, 2 * Math.max(digits, GUARD_DIGITS), stop);
    }

    /** @throws IllegalArgumentException if a variable has no value, or the expression is not a core expression */
    public Estimate value(Expr expr) {
        Approximate rough = first.value(expr);
        if (rough instanceof Exact exact) {
            Rational value = exact.value();
            return new Estimate.Number(value.toString(), nearest(rough), Estimate.ALL_DIGITS);
        }
        Approximate fine = second.value(expr);
        if (fine instanceof None none) {
            return none.undefined() ? new Estimate.Undefined(none.why()) : new Estimate.NotEvaluable(none.why());
        }
        if (rough instanceof None none && none.undefined()) {
            return new Estimate.NotEvaluable("two precisions contradict each other");
        }
        Rounded best = Approximate.rounded(fine, 2L * digits);
        int trusted = (int) Math.min(digits, trusted(best));
        if (trusted <= 0) {
            return new Estimate.Number("0", 0, 0);
        }
        if (rough instanceof Rounded other && agreeing(best, other) < trusted(other) - 2) {
            return new Estimate.NotEvaluable("two precisions contradict each other");
        }
        return new Estimate.Number(
                ApfloatMath.roundToPrecision(best.value(), trusted, RoundingMode.HALF_EVEN)
                        .toString(),
                nearest(fine),
                trusted);
    }

    /**
     * Whether the relation holds at the point, beyond the error; {@link Truth#UNKNOWN} where two sides are equal to the
     * trusted digits without being exact.
     *
     * @throws IllegalArgumentException if a variable has no value, or the relation is not a core relation
     */
    public Truth truth(Relation relation) {
        Truth rough = first.truth(relation);
        if (rough == Truth.TRUE) {
            return rough;
        }
        Truth fine = second.truth(relation);
        return rough == fine || rough == Truth.UNKNOWN ? fine : Truth.UNKNOWN;
    }

    /** Which of two values is larger, and what is known of them. */
    public Ordering compare(Expr left, Expr right) {
        Truth less = truth(new Relation.Compare(left, Comparison.LT, right));
        Truth greater = truth(new Relation.Compare(left, Comparison.GT, right));
        if (less == Truth.UNDEFINED) {
            return Ordering.UNDEFINED;
        } else if (less == Truth.TRUE) {
            return Ordering.LESS;
        } else if (greater == Truth.TRUE) {
            return Ordering.GREATER;
        } else if (less == Truth.FALSE && greater == Truth.FALSE) {
            return Ordering.EQUAL;
        }
        boolean known = value(left) instanceof Estimate.Number && value(right) instanceof Estimate.Number;
        return known ? Ordering.EQUAL_TO_TRUSTED_DIGITS : Ordering.NOT_EVALUABLE;
    }

    /** The outcome of {@link #compare}. */
    public enum Ordering {
        LESS,
        /** Both are the same rational. */
        EQUAL,
        GREATER,
        EQUAL_TO_TRUSTED_DIGITS,
        UNDEFINED,
        NOT_EVALUABLE
    }

    private static double trusted(Rounded x) {
        return x.value().signum() == 0 ? 0 : Math.floor(x.value().scale() - 1 - x.logError());
    }

    /** The number of leading digits to which two values agree. */
    private static double agreeing(Rounded a, Rounded b) {
        Apfloat difference = a.value().subtract(b.value());
        return difference.signum() == 0 ? Double.POSITIVE_INFINITY : a.value().scale() - difference.scale();
    }

    private static double nearest(Approximate number) {
        Apfloat value = Approximate.rounded(number, GUARD_DIGITS).value();
        return value.doubleValue();
    }
}
