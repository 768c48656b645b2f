package org.sharpbound.rewrite.model;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.quadrature.Quadrature;
import org.sharpbound.rewrite.estimate.Estimates;
import org.sharpbound.term.Expr;

/** Values of integrals of core expressions; each is worked out once, for the lines of a derivation have many in common. */
final class Integrals {

    /** What is used of enclosures, and of estimates to more digits. */
    enum Source {
        ENCLOSURES,
        /** Where there are none, enclosures. */
        ESTIMATES,
        /** Those that care and enclosures do not speak against. */
        CHECKED_ESTIMATES
    }

    /** Of enclosures: what doubles give. */
    private static final int FEW_DIGITS = 12;
    /** So many integrals in each other, or more, are estimated to few digits. */
    private static final int DEEPEST = 3;

    private static final int LEAST_DIGITS = 9;
    /** Digits that sums of integrals may lose. */
    private static final int GUARD = 8;
    /** Free variables that are known to fewer digits stand for ranges. */
    private static final int NARROW = 60;

    private record Key(Expr expr, Map<String, BigInterval> values) {}

    private final Map<Key, BigInterval> enclosed = new ConcurrentHashMap<>();
    private final Map<Key, BigInterval> estimated = new ConcurrentHashMap<>();
    private final Map<Key, BigInterval> checked = new ConcurrentHashMap<>();
    private final int digits;
    /** By how many integrals stand in each other; made when they are needed first. */
    private final Map<Integer, Estimates> quick = new HashMap<>();

    private BooleanSupplier stop = () -> false;

    /** @param digits of estimates */
    Integrals(int digits) {
        this.digits = digits;
    }

    /** Estimates that take longer are left out. */
    void stopWhen(BooleanSupplier tooLong) {
        this.stop = tooLong;
    }

    /**
     * @param values of the free variables
     * @return not bounded where nothing is known
     */
    BigInterval of(Expr expr, Map<String, BigInterval> values, Source source) {
        Key key = new Key(expr, Map.copyOf(values));
        boolean estimable =
                source != Source.ENCLOSURES && values.values().stream().allMatch(Integrals::isNarrow);
        BigInterval estimate = estimable ? estimate(key) : BigInterval.ENTIRE;
        if (!estimate.isBounded()) {
            if (stop.getAsBoolean()) {
                throw new Unevaluated(NumericCheck.TOO_LONG);
            }
            return enclosure(key);
        }
        return source == Source.ESTIMATES ? estimate : checked.computeIfAbsent(key, k -> checked(k, estimate));
    }

    /** The whole line where it would take minutes. */
    private BigInterval enclosure(Key key) {
        if (depth(key) == DEEPEST) {
            return BigInterval.ENTIRE;
        }
        return enclosed.computeIfAbsent(key, k -> Quadrature.enclose(k.expr(), k.values(), FEW_DIGITS));
    }

    private BigInterval estimate(Key key) {
        return estimated.computeIfAbsent(key, k -> {
            Estimates estimates = quick.computeIfAbsent(depth(k), depth -> new Estimates(digits(depth), false));
            return estimates.of(k.expr(), k.values(), stop).orElse(BigInterval.ENTIRE);
        });
    }

    private static int depth(Key key) {
        return Math.min(Parts.integrals(key.expr()), DEEPEST);
    }

    private int digits(int depth) {
        return depth < 2 ? digits + GUARD : depth < DEEPEST ? digits + 1 : LEAST_DIGITS;
    }

    /** What is left to say of an estimate where two sides disagree. */
    private BigInterval checked(Key key, BigInterval estimate) {
        int depth = depth(key);
        BigInterval careful = depth < 2
                ? estimate
                : new Estimates(digits(depth), true)
                        .of(key.expr(), key.values(), stop)
                        .orElse(BigInterval.ENTIRE);
        BigInterval enclosure = enclosure(key);
        return !careful.isBounded() || careful.intersect(enclosure).isEmpty() ? enclosure : careful;
    }

    private static boolean isNarrow(BigInterval value) {
        BigDecimal width = value.hi().subtract(value.lo());
        BigDecimal size = value.lo().abs().max(BigDecimal.ONE);
        return width.compareTo(size.movePointLeft(NARROW)) <= 0;
    }
}
