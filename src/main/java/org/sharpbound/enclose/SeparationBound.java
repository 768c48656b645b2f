package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Whether algebraic constants are 0, decided by how near to 0 they could be otherwise: Burnikel, Funke, Mehlhorn, Schirra,
 * Schmitt, A separation bound for real algebraic expressions, Algorithmica 55 (2009).
 *
 * <p>Soundness: every subexpression is written as U/L, where U and L are algebraic integers in the field K that the rationals,
 * the roots r = (U/L)^(1/k), and the cosines of rational multiples of pi generate together. For a root U' = r L, L' = L: then
 * U'^k = U L^(k-1) is an algebraic integer. Bounds u ≥ |U| and l ≥ |L| for all conjugates follow along: of a sum u l' + u' l
 * and l l', of a product u u' and l l', of a quotient u l' and l u', of a root (u l^(k-1))^(1/k) and l, of a number its size,
 * and 2 cos(2 pi p/n) is an algebraic integer whose conjugates are cosines twice too. The degree of K is at most D, the
 * product of the k of all roots and of φ(N)/2 for the least common multiple N of the n. Where U is not 0 its norm is an
 * integer that is not 0, so |U| u^(D-1) ≥ 1, and |U/L| ≥ 1/(u^(D-1) l). A value that is enclosed more narrowly is 0.
 */
public final class SeparationBound {

    /** Values that would have to be told from 0 by more bits are not looked at. */
    private static final double MAX_BITS = 12_000;

    private static final Precision COARSE = Precision.ofDigits(30);
    private static final BigDecimal NEAR = new BigDecimal("1e-25");

    /** More than log10(2). */
    private static final double DIGITS_A_BIT = 0.30103;

    private static final int SPARE_DIGITS = 20;
    private static final int MAX_INDEX = 60;
    private static final int MAX_DENOMINATOR = 1_000;

    /** What is added for the roundings of logarithms. */
    private static final double SLACK = 1e-6;

    /** Upper bounds of the logarithms of u and l to the base 2. */
    private record Size(double above, double below) {}

    /** The expression is not made of algebraic operations, or too large. Carries no stack trace: it is an answer. */
    private static final class NotAlgebraic extends Exception {
        private static final long serialVersionUID = 1L;

        NotAlgebraic() {
            super("not algebraic", null, false, false);
        }
    }

    private record Root(Expr base, int index) {}

    private final Map<Expr, Size> sizes = new HashMap<>();
    private final Set<Root> roots = new HashSet<>();
    private int denominator = 1;

    private SeparationBound() {}

    /**
     * Whether an expression of no variables is defined and equal to 0; false is no answer.
     *
     * @throws IllegalArgumentException if the expression is not a core expression, or holds a variable
     */
    public static boolean isZero(Expr expr) {
        Expr constant = new Constants().fold(expr);
        BigRun coarse = BigRun.ofConstant(constant, COARSE);
        if (!coarse.defined(0) || !isWithin(coarse.value(0), NEAR)) {
            return false;
        }
        OptionalDouble bits = bits(constant);
        if (bits.isEmpty()) {
            return false;
        }
        int digits = (int) Math.ceil(bits.getAsDouble() * DIGITS_A_BIT) + 1;
        BigRun fine = BigRun.ofConstant(constant, Precision.ofDigits(digits + SPARE_DIGITS));
        return fine.defined(0) && isWithin(fine.value(0), BigDecimal.ONE.movePointLeft(digits));
    }

    private static boolean isWithin(BigInterval value, BigDecimal bound) {
        return value.isBounded()
                && value.lo().abs().compareTo(bound) < 0
                && value.hi().abs().compareTo(bound) < 0;
    }

    /** If an algebraic constant is not 0, it is at least 2^−bits in size; empty if it is not seen to be one, or too large. */
    static OptionalDouble bits(Expr constant) {
        try {
            double bits = new SeparationBound().bound(constant);
            return bits <= MAX_BITS ? OptionalDouble.of(bits) : OptionalDouble.empty();
        } catch (NotAlgebraic none) {
            return OptionalDouble.empty();
        }
    }

    private double bound(Expr constant) throws NotAlgebraic {
        Size size = size(constant);
        double degree = denominator <= 2 ? 1 : totient(denominator) / 2.0;
        for (Root root : roots) {
            degree *= root.index;
        }
        return Math.max(0, size.above) * (degree - 1) + Math.max(0, size.below) + 1;
    }

    private Size size(Expr expr) throws NotAlgebraic {
        Size known = sizes.get(expr);
        if (known == null) {
            known = measured(expr);
            sizes.put(expr, known);
        }
        return known;
    }

    private Size measured(Expr expr) throws NotAlgebraic {
        if (expr instanceof Expr.Num number) {
            return new Size(
                    number.value().numerator().bitLength(),
                    number.value().denominator().bitLength());
        }
        if (!(expr instanceof Apply apply)) {
            throw new NotAlgebraic();
        }
        return switch (apply.op()) {
            case NEG, ABS -> size(apply.argument(0));
            case ADD, SUB -> sum(size(apply.argument(0)), size(apply.argument(1)));
            case MUL -> product(size(apply.argument(0)), size(apply.argument(1)));
            case DIV -> product(size(apply.argument(0)), inverse(size(apply.argument(1))));
            case SQRT -> root(apply.argument(0), 2);
            case CBRT -> root(apply.argument(0), 3);
            case POW -> power(apply);
            case COS -> cosine(turns(apply.argument(0)));
            case SIN -> cosine(Rational.of(1, 4).minus(turns(apply.argument(0))));
            default -> throw new NotAlgebraic();
        };
    }

    private static Size sum(Size a, Size b) {
        double first = a.above + b.below;
        double second = b.above + a.below;
        double larger = Math.max(first, second);
        double sum = larger + Math.log1p(Math.pow(2, Math.min(first, second) - larger)) / Math.log(2);
        return new Size(sum + SLACK, a.below + b.below + SLACK);
    }

    private static Size product(Size a, Size b) {
        return new Size(a.above + b.above + SLACK, a.below + b.below + SLACK);
    }

    private static Size inverse(Size a) {
        return new Size(a.below, a.above);
    }

    private Size root(Expr base, int index) throws NotAlgebraic {
        Size size = size(base);
        roots.add(new Root(base, index));
        return new Size((size.above + (index - 1) * size.below) / index + SLACK, size.below);
    }

    private Size power(Apply power) throws NotAlgebraic {
        if (!(power.argument(1) instanceof Expr.Num exponent)) {
            throw new NotAlgebraic();
        }
        OptionalInt times = Rational.of(exponent.value().numerator()).asInt();
        OptionalInt index = Rational.of(exponent.value().denominator()).asInt();
        if (times.isEmpty() || index.isEmpty() || index.getAsInt() > MAX_INDEX) {
            throw new NotAlgebraic();
        }
        Size base = index.getAsInt() == 1 ? size(power.argument(0)) : root(power.argument(0), index.getAsInt());
        Size positive = times.getAsInt() < 0 ? inverse(base) : base;
        double count = Math.abs((double) times.getAsInt());
        return new Size(positive.above * count + SLACK, positive.below * count + SLACK);
    }

    /** The c for which an angle is 2 pi c. */
    private static Rational turns(Expr angle) throws NotAlgebraic {
        if (angle instanceof Expr.Num number && number.value().isZero()) {
            return Rational.ZERO;
        }
        if (angle instanceof Apply apply) {
            if (apply.op() == Op.PI) {
                return Rational.HALF;
            } else if (apply.op() == Op.NEG) {
                return turns(apply.argument(0)).negate();
            } else if (apply.op() == Op.MUL && apply.argument(0) instanceof Expr.Num factor) {
                return turns(apply.argument(1)).times(factor.value());
            } else if (apply.op() == Op.MUL && apply.argument(1) instanceof Expr.Num factor) {
                return turns(apply.argument(0)).times(factor.value());
            } else if (apply.op() == Op.DIV
                    && apply.argument(1) instanceof Expr.Num divisor
                    && !divisor.value().isZero()) {
                return turns(apply.argument(0)).over(divisor.value());
            }
        }
        throw new NotAlgebraic();
    }

    /** cos(2 pi p/n), half of an algebraic integer. */
    private Size cosine(Rational turns) throws NotAlgebraic {
        BigInteger n = turns.denominator();
        BigInteger common = BigInteger.valueOf(denominator);
        BigInteger multiple = common.divide(common.gcd(n)).multiply(n);
        if (multiple.compareTo(BigInteger.valueOf(MAX_DENOMINATOR)) > 0) {
            throw new NotAlgebraic();
        }
        denominator = multiple.intValue();
        return new Size(1, 1);
    }

    private static int totient(int n) {
        int count = 0;
        for (int i = 1; i <= n; i++) {
            count += BigInteger.valueOf(i).gcd(BigInteger.valueOf(n)).equals(BigInteger.ONE) ? 1 : 0;
        }
        return count;
    }
}
