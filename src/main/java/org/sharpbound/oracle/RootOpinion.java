package org.sharpbound.oracle;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apfloat.Apfloat;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Substitution;

/**
 * The last point of an interval at which a function is not positive, at one point of the domain: between the last two of some points where
 * that changes by halves, then by false position with halved ordinates (the Illinois method: M. Dowell, P. Jarratt, BIT 11, 1971).
 */
final class RootOpinion {

    private static final int POINTS = 16;
    private static final int HALVINGS = 12;
    private static final int MOST_STEPS = 400;
    private static final int SPARE_DIGITS = 15;

    private final Implicit.Root root;
    private final Function<Expr, Approximate> evaluate;
    private final int digits;
    private final MathContext context;
    private Approximate.None none;

    RootOpinion(Implicit.Root root, Function<Expr, Approximate> evaluate, int digits) {
        this.root = root;
        this.evaluate = evaluate;
        this.digits = digits;
        this.context = new MathContext(digits + SPARE_DIGITS);
    }

    Approximate value() {
        BigDecimal lower = end(root.lower());
        BigDecimal upper = end(root.upper());
        if (none != null) {
            return none;
        } else if (lower.compareTo(upper) > 0) {
            return Approximate.undefined("the range of a root is empty");
        }
        BigDecimal above = upper;
        for (int k = POINTS; k >= 0; k--) {
            BigDecimal share = BigDecimal.valueOf(k).divide(BigDecimal.valueOf(POINTS));
            BigDecimal point = lower.add(upper.subtract(lower).multiply(share), context);
            BigDecimal value = at(point);
            if (none != null) {
                return none;
            } else if (value != null && value.signum() <= 0) {
                return found(k == POINTS ? upper : between(point, above));
            }
            above = point;
        }
        return Approximate.undefined("the function of a root is positive or undefined wherever it was tried");
    }

    private Approximate found(BigDecimal value) {
        if (none != null) {
            return none;
        }
        double size = value.signum() == 0 ? -digits : value.precision() - value.scale();
        return new Approximate.Rounded(new Apfloat(value, digits + SPARE_DIGITS), size - digits + SPARE_DIGITS);
    }

    /** @param low where the function is not positive */
    private BigDecimal between(BigDecimal low, BigDecimal high) {
        BigDecimal from = low;
        BigDecimal to = high;
        BigDecimal left = at(low);
        BigDecimal right = at(high);
        BigDecimal enough = BigDecimal.ONE.movePointLeft(digits + 2);
        int side = 0;
        for (int i = 0; i < MOST_STEPS && none == null && to.subtract(from).compareTo(enough) > 0; i++) {
            boolean half = right == null || i < HALVINGS || left.signum() == 0;
            BigDecimal way = to.subtract(from);
            BigDecimal point = half
                    ? from.add(way.divide(BigDecimal.valueOf(2)), context)
                    : from.subtract(way.multiply(left).divide(right.subtract(left), context), context);
            BigDecimal value = at(point);
            if (value != null && value.signum() == 0) {
                return point;
            } else if (value == null || value.signum() > 0) {
                to = point;
                right = value;
                left = side > 0 && !half ? left.divide(BigDecimal.valueOf(2)) : left;
                side = 1;
            } else {
                from = point;
                left = value;
                right = side < 0 && !half ? right.divide(BigDecimal.valueOf(2)) : right;
                side = -1;
            }
        }
        return from;
    }

    private BigDecimal end(Expr end) {
        Approximate value = evaluate.apply(end);
        if (value instanceof Approximate.None missing) {
            none = missing;
            return BigDecimal.ZERO;
        }
        return decimal(value);
    }

    /** The value of the function; null where it is undefined, 0 where its sign is not certain. */
    private BigDecimal at(BigDecimal point) {
        Approximate value = evaluate.apply(
                new Substitution(Map.of(root.variable(), Expr.num(Rational.of(point)))).in(root.function()));
        if (value instanceof Approximate.None missing) {
            none = missing.undefined() ? none : missing;
            return null;
        }
        return value.sign().isPresent() ? decimal(value) : BigDecimal.ZERO;
    }

    private BigDecimal decimal(Approximate value) {
        Optional<BigDecimal> decimals = Approximate.decimals(value, digits + SPARE_DIGITS);
        if (decimals.isEmpty()) {
            none = Approximate.notEvaluable("a root of a function with a value of such size");
        }
        return decimals.orElse(BigDecimal.ZERO);
    }
}
