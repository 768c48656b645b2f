package org.sharpbound.enclose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.UnaryOperator;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatContext;
import org.apfloat.ApfloatMath;

/**
 * Values of the elementary functions to 60 digits and more, by Apfloat, which shares no code with ours; near 0 by the
 * first terms of the Taylor series, and for the error function by its whole Taylor series, because Apfloat needs a tenth
 * of a second for one value.
 */
final class Reference {

    /** Digits: enough for arguments next to a zero or a pole of the function. */
    private static final int DIGITS = 80;

    /** Below this, four terms of a Taylor series give 60 digits. */
    private static final BigDecimal SMALL = new BigDecimal("1e-30");

    private static final MathContext CONTEXT = new MathContext(DIGITS);

    private static final BigDecimal PI;

    static {
        // Threads cost more than they bring for numbers this short.
        ApfloatContext.getContext().setNumberOfProcessors(1);
        PI = decimal(ApfloatMath.pi(700));
    }

    private Reference() {}

    /** A function by Apfloat, where it is accurate. */
    static UnaryOperator<BigDecimal> of(UnaryOperator<Apfloat> function) {
        return x -> decimal(function.apply(apfloat(x, DIGITS)));
    }

    /** A function by Apfloat, with the Taylor coefficients at 0, each a numerator over 6. */
    static UnaryOperator<BigDecimal> of(UnaryOperator<Apfloat> function, int c0, int c1, int c2, int c3) {
        return x -> {
            if (x.abs().compareTo(SMALL) > 0) {
                // Large arguments of periodic functions need all their digits before the point.
                int digits = DIGITS + Math.max(0, x.precision() - x.scale());
                return decimal(function.apply(apfloat(x, digits)));
            }
            BigDecimal sum = BigDecimal.ZERO;
            int[] coefficients = {c3, c2, c1, c0};
            for (int coefficient : coefficients) {
                sum = sum.multiply(x, CONTEXT).add(BigDecimal.valueOf(coefficient), new MathContext(1000));
            }
            return sum.divide(BigDecimal.valueOf(6), CONTEXT);
        };
    }

    static BigDecimal acos(BigDecimal x) {
        BigDecimal rest = of(ApfloatMath::asin, 0, 6, 0, 1).apply(x);
        return x.signum() > 0 && x.compareTo(new BigDecimal("0.9")) > 0
                ? of(ApfloatMath::acos).apply(x)
                : PI.divide(BigDecimal.valueOf(2)).subtract(rest);
    }

    static BigDecimal pow(BigDecimal x, BigDecimal y) {
        return decimal(ApfloatMath.pow(apfloat(x, DIGITS), apfloat(y, DIGITS)));
    }

    static BigDecimal erf(BigDecimal x) {
        return erf(x, DIGITS);
    }

    static BigDecimal erfc(BigDecimal x) {
        return BigDecimal.ONE.subtract(erf(x, DIGITS));
    }

    /** The Taylor series, whose largest term is about exp(x^2), with as many digits after the point as erfc needs. */
    private static BigDecimal erf(BigDecimal x, int digits) {
        double size = x.doubleValue();
        if (Math.abs(size) > 30) {
            return BigDecimal.valueOf(x.signum());
        }
        int tail = (int) (size * size / Math.log(10)) + 1;
        MathContext context = new MathContext(digits + 2 * tail);
        BigDecimal square = x.multiply(x, context);
        BigDecimal power = x.round(context);
        BigDecimal sum = power;
        BigDecimal least = power.abs().min(BigDecimal.ONE).movePointLeft(digits + tail);
        for (int n = 1; power.abs().compareTo(least) > 0; n++) {
            power = power.multiply(square, context).divide(BigDecimal.valueOf(-n), context);
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * n + 1), context), context);
        }
        return sum.multiply(BigDecimal.valueOf(2), context).divide(PI.sqrt(context), context);
    }

    private static Apfloat apfloat(BigDecimal x, int digits) {
        return new Apfloat(x, digits);
    }

    private static BigDecimal decimal(Apfloat value) {
        return new BigDecimal(value.toString());
    }
}
