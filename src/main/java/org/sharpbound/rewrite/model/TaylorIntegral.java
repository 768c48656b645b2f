package org.sharpbound.rewrite.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Expr;

/**
 * The integral of a vector, an operator or a number over a finite range, where integrand and ends may be power series: Taylor
 * polynomials with Lagrange's remainder on pieces (R. E. Moore, Interval Analysis, 1966, chapter 8).
 */
final class TaylorIntegral {

    /** Digits of the arithmetic. */
    static final int PRECISION = 34;

    private static final int ORDER = 18;
    private static final int DEPTH = 8;
    private static final int MOST_PIECES = 64;
    private static final BigDecimal TOLERANCE = BigDecimal.ONE.movePointLeft(24);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final EvaluatingNumbers evaluating;
    private final JetArithmetic in;
    private final MatrixAlgebra<Jet> algebra;
    private final Precision p;
    private final Expr.Bind integral;
    private final Map<String, Matrix<Jet>> bound;
    private int pieces;

    TaylorIntegral(EvaluatingNumbers evaluating, JetArithmetic in, Expr.Bind integral, Map<String, Matrix<Jet>> bound) {
        this.evaluating = evaluating;
        this.in = in;
        this.algebra = new MatrixAlgebra<>(in);
        this.p = in.precision();
        this.integral = integral;
        this.bound = bound;
    }

    /** @throws Unevaluated if the integrand is not smooth, or not seen to be */
    Matrix<Jet> value() {
        Jet from = evaluating.number(integral.arguments().get(0), bound);
        Jet to = evaluating.number(integral.arguments().get(1), bound);
        BigDecimal lower = middle(from.base());
        BigDecimal upper = middle(to.base());
        Matrix<Jet> sum =
                lower.compareTo(upper) <= 0 ? between(lower, upper, 0) : algebra.negated(between(upper, lower, 0));
        sum = algebra.plus(sum, beyond(to, upper));
        return algebra.minus(sum, beyond(from, lower));
    }

    private static BigDecimal middle(BigInterval x) {
        return x.isPoint() ? x.lo() : x.lo().add(x.hi()).multiply(HALF).round(new MathContext(PRECISION));
    }

    /** From the middle of an end to the end itself: by the mean value to its base, and by powers of what is small. */
    private Matrix<Jet> beyond(Jet end, BigDecimal middle) {
        int order = end.nilpotency();
        List<Matrix<Jet>> terms =
                evaluating.series(integral.body(), integral.variable(), Jet.of(end.base()), order, bound);
        Jet offset = Jet.of(end.base().sub(BigInterval.point(middle), p));
        Matrix<Jet> sum = algebra.scaled(terms.get(0), offset);
        if (order == 0) {
            return sum;
        }
        Jet small = JetArithmetic.withoutBase(end);
        Jet power = small;
        for (int k = 0; k < terms.size(); k++) {
            sum = algebra.plus(sum, algebra.over(algebra.scaled(terms.get(k), power), in.number(k + 1)));
            power = in.mul(power, small);
        }
        return sum;
    }

    private Matrix<Jet> between(BigDecimal lower, BigDecimal upper, int depth) {
        if (depth == 0 && lower.compareTo(upper) == 0) {
            return algebra.scaled(
                    coefficients(Jet.of(BigInterval.point(lower)), 0).get(0), in.number(0));
        }
        boolean last = depth >= DEPTH || ++pieces > MOST_PIECES;
        try {
            Matrix<Jet> value = piece(lower, upper);
            if (last || value.entries().stream().allMatch(TaylorIntegral::isNarrow)) {
                return value;
            }
        } catch (Unevaluated unknown) {
            if (last) {
                throw unknown;
            }
        }
        BigDecimal middle = lower.add(upper).multiply(HALF);
        return algebra.plus(between(lower, middle, depth + 1), between(middle, upper, depth + 1));
    }

    private static boolean isNarrow(Jet entry) {
        return entry.level() > 0
                ? entry.terms().stream().allMatch(TaylorIntegral::isNarrow)
                : entry.base().hi().subtract(entry.base().lo()).compareTo(TOLERANCE) <= 0;
    }

    private List<Matrix<Jet>> coefficients(Jet at, int order) {
        return evaluating.series(integral.body(), integral.variable(), at, order, bound);
    }

    /** The sum of 2 f_k(m) r^(k+1)/(k+1) over even k, the last coefficient enclosed over the whole piece. */
    private Matrix<Jet> piece(BigDecimal lower, BigDecimal upper) {
        Jet middle = Jet.of(BigInterval.point(lower.add(upper).multiply(HALF)));
        Jet radius = Jet.of(BigInterval.point(upper.subtract(lower).multiply(HALF)));
        List<Matrix<Jet>> about = coefficients(middle, ORDER);
        Matrix<Jet> rest =
                coefficients(Jet.of(BigInterval.of(lower, upper)), ORDER).get(ORDER);
        Matrix<Jet> sum = null;
        Jet power = radius;
        for (int k = 0; k <= ORDER; k += 2) {
            Jet factor = in.over(in.mul(in.number(2), power), k + 1);
            Matrix<Jet> term = algebra.scaled(k == ORDER ? rest : about.get(k), factor);
            sum = sum == null ? term : algebra.plus(sum, term);
            power = in.mul(power, in.mul(radius, radius));
        }
        return sum;
    }
}
