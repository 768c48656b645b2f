package org.sharpbound.rewrite.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.quadrature.Quadrature;
import org.sharpbound.enclose.series.Decimals;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;

/**
 * Values of core expressions in which integrals stand, to many digits and without proof: of each integral two rules agree, by
 * Gauss and Legendre, by equal steps on the line, or of double-exponential kind. What is around the integrals is enclosed.
 */
public final class Estimates {

    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);
    /** Digits of the arithmetic beyond those on which rules must agree. */
    private static final int GUARD = 12;
    /** Digits on which rules must agree beyond those that are told. */
    private static final int CAUTION = 3;

    private static final long MOST_WORK = 500_000;
    private static final long MOST_CAREFUL_WORK = 1_000_000;

    private final Precision precision;
    private final Decimals decimals;
    private final int digits;
    private final boolean careful;
    private final Floats in;
    private final FloatFunctions functions;

    /**
     * @param digits how many are wanted
     * @param careful whether rules are compared for every integral, also for those that stand in others: this takes longer
     */
    public Estimates(int digits, boolean careful) {
        this.careful = careful;
        this.digits = digits;
        this.precision = Precision.ofDigits(digits + GUARD);
        this.decimals = new Decimals(precision);
        this.in = new Floats((int) ((digits + GUARD + CAUTION) * BITS_PER_DIGIT));
        this.functions = new FloatFunctions(in);
    }

    /**
     * A range about a value that is taken to be good to the digits wanted.
     *
     * @param values of the free variables; their middles are used
     * @param stop whether it takes too long
     * @return empty where rules do not agree, or there is no value
     */
    public Optional<BigInterval> of(Expr expr, Map<String, BigInterval> values, BooleanSupplier stop) {
        Optional<Expr> prepared = Quadrature.prepared(expr, values);
        if (prepared.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Binary> middles = new HashMap<>();
        values.forEach((name, value) -> middles.put(name, in.number(middle(value))));
        Sums sums = new Sums(
                in,
                (int) ((digits + CAUTION) * BITS_PER_DIGIT),
                !careful,
                careful ? MOST_CAREFUL_WORK : MOST_WORK,
                stop);
        try {
            BigInterval value = of(prepared.get(), values, new Formulas(in, functions, sums, middles));
            return Optional.of(value).filter(BigInterval::isBounded);
        } catch (Unestimated unknown) {
            return Optional.empty();
        }
    }

    private static BigDecimal middle(BigInterval value) {
        return value.isPoint() ? value.lo() : value.lo().add(value.hi()).divide(BigDecimal.valueOf(2));
    }

    private BigInterval of(Expr expr, Map<String, BigInterval> values, Formulas formulas) {
        if (expr instanceof Expr.Num n) {
            return BigInterval.of(n.value(), precision);
        } else if (expr instanceof Expr.Var v && values.containsKey(v.name())) {
            return values.get(v.name());
        } else if (expr instanceof Apply a) {
            return applied(a, values, formulas);
        } else if (expr instanceof Expr.Bind integral) {
            return about(formulas.outermost(integral).sum());
        }
        throw new Unestimated("what is no core expression");
    }

    private BigInterval applied(Apply a, Map<String, BigInterval> values, Formulas formulas) {
        if (a.op().arity() == 0) {
            return decimals.apply(a.op(), BigInterval.ZERO);
        }
        BigInterval first = of(a.argument(0), values, formulas);
        if (a.op().arity() == 1) {
            return a.op() == Op.NEG ? first.neg() : decimals.apply(a.op(), first);
        } else if (a.op() == Op.POW && a.argument(1) instanceof Expr.Num exponent) {
            return decimals.power(first, exponent.value());
        }
        BigInterval second = of(a.argument(1), values, formulas);
        return switch (a.op()) {
            case ADD -> decimals.add(first, second);
            case SUB -> decimals.add(first, decimals.neg(second));
            case MUL -> decimals.mul(first, second);
            case DIV -> decimals.div(first, second);
            case POW -> decimals.power(first, second);
            case MIN -> decimals.min(first, second);
            case MAX -> decimals.max(first, second);
            default -> throw new Unestimated(a.op().text() + " of two arguments");
        };
    }

    private BigInterval about(Sum sum) {
        MathContext context = new MathContext(digits + GUARD);
        BigDecimal value = sum.value().decimal(context);
        BigDecimal size = in.add(sum.error().shifted(1), sum.size()).decimal(context);
        BigDecimal radius = size.movePointLeft(digits + CAUTION - 1);
        return BigInterval.of(value.subtract(radius), value.add(radius));
    }
}
