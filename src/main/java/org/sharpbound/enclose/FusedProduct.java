package org.sharpbound.enclose;

import java.math.BigDecimal;

/** Lower bounds of a b + c, rounded once. */
final class FusedProduct {

    private FusedProduct() {}

    static double lower(double alo, double ahi, double blo, double bhi, double c) {
        // The corners that the product has its minimum at; see Lower.mul.
        if (alo >= 0) {
            return down(blo >= 0 ? alo : ahi, blo, c);
        }
        if (ahi <= 0) {
            return down(bhi <= 0 ? ahi : alo, bhi, c);
        }
        if (blo >= 0) {
            return down(alo, bhi, c);
        }
        if (bhi <= 0) {
            return down(ahi, blo, c);
        }
        return Math.min(down(alo, bhi, c), down(ahi, blo, c));
    }

    private static double down(double a, double b, double c) {
        if (a == 0 || b == 0) {
            return a != a || b != b ? Double.NaN : c;
        }
        double value = Math.fma(a, b, c);
        if (Double.isInfinite(a) || Double.isInfinite(b) || Double.isInfinite(c) || value != value) {
            // An infinite product is -inf where it is a minimum; so is the sum, whatever c.
            return value;
        }
        if (Double.isInfinite(value)) {
            return Rounding.down(value);
        }
        BigDecimal exact = new BigDecimal(a).multiply(new BigDecimal(b)).add(new BigDecimal(c));
        return new BigDecimal(value).compareTo(exact) > 0 ? Rounding.down(value) : value;
    }
}
