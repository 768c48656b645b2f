package org.sharpbound.rewrite.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.quadrature.Quadrature;
import org.sharpbound.term.Expr;

/** Enclosures of integrals of core expressions; each is worked out once, for the lines of a derivation have many in common. */
final class Integrals {

    /** What doubles give, which does for inequalities and for integrals of integrals. */
    static final int FEW_DIGITS = 12;

    private record Key(Expr expr, Map<String, BigInterval> values, int digits) {}

    private final Map<Key, BigInterval> known = new ConcurrentHashMap<>();

    /**
     * @param values of the free variables
     * @param wanted how many digits
     * @return not bounded where nothing is known
     */
    BigInterval of(Expr expr, Map<String, BigInterval> values, int wanted) {
        BigInterval coarse = enclosed(new Key(expr, Map.copyOf(values), FEW_DIGITS));
        boolean rough =
                !coarse.isBounded() || width(coarse).compareTo(BigDecimal.ONE.movePointLeft(FEW_DIGITS / 2)) > 0;
        if (rough || wanted <= FEW_DIGITS || Parts.integrals(expr) > 1) {
            return coarse;
        }
        BigInterval fine = enclosed(new Key(expr, Map.copyOf(values), wanted)).intersect(coarse);
        return fine.isEmpty() ? coarse : fine;
    }

    private BigInterval enclosed(Key key) {
        return known.computeIfAbsent(key, k -> Quadrature.enclose(k.expr(), k.values(), k.digits()));
    }

    private static BigDecimal width(BigInterval value) {
        return value.hi().subtract(value.lo());
    }
}
