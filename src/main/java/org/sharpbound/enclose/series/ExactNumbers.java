package org.sharpbound.enclose.series;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sharpbound.enclose.ExactZero;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.normal.NormalForm;

/**
 * Exact expressions as numbers; what is rational is computed, what is not is kept in normal form.
 *
 * <p>Soundness: every expression made here stands for a coefficient of which an enclosure was computed too, so it is
 * defined wherever the series is; then a normal form that is zero means that the coefficient is. For the same reason a
 * factor 0 may be dropped with what it multiplies.
 */
final class ExactNumbers implements Numbers<Expr> {

    private static final Expr ZERO = Expr.num(0);
    private static final Expr ONE = Expr.num(1);
    private static final int MAX_BITS = 2_000;

    /** What was found is kept, for series at one point are asked for again and again; beyond this many it is forgotten. */
    private static final int MAX_KEPT = 4_000;

    /** A function of the expression alone, whoever asks. */
    private static final Map<Key, Expr> KEPT = new ConcurrentHashMap<>();

    private record Key(Expr value, Set<String> nonNegative) {}

    private final Set<String> nonNegative;

    /** @param nonNegative parameters that are not negative anywhere */
    ExactNumbers(Set<String> nonNegative) {
        this.nonNegative = Set.copyOf(nonNegative);
    }

    /** Whether the expression is 0, for certain. */
    boolean isZero(Expr value) {
        return rational(simplified(value)).filter(Rational::isZero).isPresent();
    }

    /** The same number in normal form. */
    Expr simplified(Expr value) {
        if (!(value instanceof Apply apply) || apply.op().arity() == 0) {
            return value;
        }
        Key key = new Key(value, nonNegative);
        Expr known = KEPT.get(key);
        if (known == null) {
            Optional<NormalForm> form = NormalForm.of(value, nonNegative, () -> false);
            known = form.filter(ExactZero::isZero)
                    .map(zero -> ZERO)
                    .or(() -> form.flatMap(NormalForm::constant).map(Expr::num))
                    .or(() -> form.map(NormalForm::simplified))
                    .orElse(value);
            if (KEPT.size() >= MAX_KEPT) {
                KEPT.clear();
            }
            KEPT.put(key, known);
        }
        return known;
    }

    @Override
    public Expr number(Rational value) {
        return Expr.num(value);
    }

    @Override
    public Expr add(Expr a, Expr b) {
        Optional<Rational> sum = rational(a).flatMap(p -> rational(b).map(p::plus));
        return a.equals(ZERO)
                ? b
                : b.equals(ZERO) ? a : sum.filter(this::isSmall).map(Expr::num).orElseGet(() -> a.plus(b));
    }

    @Override
    public Expr mul(Expr a, Expr b) {
        if (a.equals(ZERO) || b.equals(ZERO)) {
            return ZERO;
        }
        Optional<Rational> product = rational(a).flatMap(p -> rational(b).map(p::times));
        return a.equals(ONE)
                ? b
                : b.equals(ONE)
                        ? a
                        : product.filter(this::isSmall).map(Expr::num).orElseGet(() -> a.times(b));
    }

    @Override
    public Expr div(Expr a, Expr b) {
        if (a.equals(ZERO)) {
            return ZERO;
        }
        Optional<Rational> divisor = rational(b).filter(q -> !q.isZero());
        return divisor.isPresent() ? mul(Expr.num(divisor.get().reciprocal()), a) : a.over(b);
    }

    @Override
    public Expr neg(Expr a) {
        return mul(Expr.num(-1), a);
    }

    @Override
    public Expr apply(Op op, Expr argument) {
        return op.arity() == 0 ? new Apply(op, List.of()) : new Constants().fold(Expr.apply(op, argument));
    }

    @Override
    public Expr power(Expr base, Rational exponent) {
        return exponent.isZero()
                ? ONE
                : exponent.equals(Rational.ONE) ? base : new Constants().fold(base.pow(Expr.num(exponent)));
    }

    private boolean isSmall(Rational value) {
        return value.bitLength() <= MAX_BITS;
    }

    private static Optional<Rational> rational(Expr value) {
        return value instanceof Expr.Num n ? Optional.of(n.value()) : Optional.empty();
    }
}
