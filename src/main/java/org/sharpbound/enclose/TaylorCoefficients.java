package org.sharpbound.enclose;

/**
 * Enclosures of the Taylor coefficients φ⁽ʲ⁾(ξ)/j! of elementary functions φ, for all ξ of an interval and j from 0 to an
 * order.
 *
 * <p>Soundness: an empty array says that φ may have fewer continuous derivatives on the interval, or that an enclosure is not
 * bounded; all others hold for every ξ.
 */
final class TaylorCoefficients {

    private static final Interval[] NONE = {};
    private static final Interval HALF_PI = Interval.PI.over(Interval.of(2));
    private static final Interval TWO_OVER_ROOT_PI = Interval.of(2).over(Interval.PI.sqrt());

    private TaylorCoefficients() {}

    /** Of x^(p/q), for which p and q are of fewer than 40 bits, and q is positive. */
    static Interval[] ofPower(long p, long q, Interval x, int order) {
        boolean whole = q == 1 && p >= 0 && p <= Integer.MAX_VALUE;
        boolean reciprocal = q == 1 && p < 0 && p > Integer.MIN_VALUE + order && (x.lo() > 0 || x.hi() < 0);
        if (!whole && !reciprocal && !(q > 1 && x.lo() > 0)) {
            return NONE;
        }
        Interval[] c = new Interval[order + 1];
        Interval binomial = Interval.ONE;
        for (int j = 0; j <= order; j++) {
            boolean vanishes = whole && j > p;
            Interval power = vanishes ? Interval.ZERO : q == 1 ? x.pow((int) (p - j)) : x.pow(p - q * j, q);
            c[j] = binomial.times(power);
            binomial = binomial.times(Interval.of((double) (p - q * j))).over(Interval.of((double) (q * (j + 1))));
        }
        return bounded(c);
    }

    /** Of a function of one argument that has no exponent. */
    static Interval[] of(Code code, Interval x, int order) {
        Interval[] c = new Interval[order + 1];
        switch (code) {
            case SQRT -> {
                return ofPower(1, 2, x, order);
            }
            case CBRT -> {
                return cubeRoot(x, order);
            }
            case EXP -> periodic(c, x.exp(), x.exp(), 1);
            case SIN -> periodic(c, x.sin(), x.cos(), -1);
            case COS -> periodic(c, x.cos(), x.sin().negate(), -1);
            case SINH -> periodic(c, x.sinh(), x.cosh(), 1);
            case COSH -> periodic(c, x.cosh(), x.sinh(), 1);
            case LOG -> {
                if (!(x.lo() > 0)) {
                    return NONE;
                }
                logarithm(c, x);
            }
            case TAN -> tangent(c, x.tan(), 1);
            case TANH -> tangent(c, x.tanh(), -1);
            case ATAN -> inverseTangent(c, x);
            case ASIN, ACOS -> {
                if (!(x.lo() > -1 && x.hi() < 1)) {
                    return NONE;
                }
                inverseSine(c, x, code == Code.ACOS);
            }
            case ERF -> errorFunction(c, x.erf(), x, 1);
            case ERFC -> errorFunction(c, x.erfc(), x, -1);
            default -> {
                return NONE;
            }
        }
        return bounded(c);
    }

    private static Interval[] bounded(Interval[] c) {
        for (Interval x : c) {
            if (!x.isBounded()) {
                return NONE;
            }
        }
        return c;
    }

    /** The root is odd: φ⁽ʲ⁾(−x) = (−1)^(j+1) φ⁽ʲ⁾(x). */
    private static Interval[] cubeRoot(Interval x, int order) {
        boolean negative = x.hi() < 0;
        Interval[] c = ofPower(1, 3, negative ? x.negate() : x, order);
        for (int j = 0; negative && j < c.length; j += 2) {
            c[j] = c[j].negate();
        }
        return c;
    }

    /** For a function with φ'' = sign φ. */
    private static void periodic(Interval[] c, Interval value, Interval derivative, int sign) {
        double factorial = 1;
        for (int j = 0; j < c.length; j++) {
            factorial *= Math.max(j, 1);
            Interval d = j % 2 == 0 ? value : derivative;
            c[j] = (sign < 0 && j / 2 % 2 == 1 ? d.negate() : d).over(Interval.of(factorial));
        }
    }

    /** (−1)^(j+1)/(j x^j). */
    private static void logarithm(Interval[] c, Interval x) {
        c[0] = x.log();
        for (int j = 1; j < c.length; j++) {
            c[j] = x.pow(-j).over(Interval.of(j % 2 == 1 ? j : -j));
        }
    }

    /** From φ' = 1 + sign φ². */
    private static void tangent(Interval[] c, Interval value, int sign) {
        c[0] = value;
        for (int j = 0; j + 1 < c.length; j++) {
            Interval square = Interval.ZERO;
            for (int i = 0; i <= j; i++) {
                square = square.plus(2 * i == j ? c[i].sqr() : c[i].times(c[j - i]));
            }
            Interval derivative = sign > 0 ? square : square.negate();
            c[j + 1] = (j == 0 ? Interval.ONE.plus(derivative) : derivative).over(Interval.of(j + 1));
        }
    }

    /** With t = atan x: cos(t)^j sin(j (t + π/2))/j, by induction from φ' = cos² t. */
    private static void inverseTangent(Interval[] c, Interval x) {
        Interval t = x.atan();
        c[0] = t;
        for (int j = 1; j < c.length; j++) {
            Interval angle = t.plus(HALF_PI).times(Interval.of(j));
            c[j] = t.cos().pow(j).times(angle.sin()).over(Interval.of(j));
        }
    }

    /** (1 − x²) (j+1)(j+2) c_(j+2) = x (j+1)(2j+1) c_(j+1) + j² c_j, from (1 − x²) φ'' = x φ'. */
    private static void inverseSine(Interval[] c, Interval x, boolean cosine) {
        Interval rest = Interval.ONE.minus(x.sqr());
        Interval slope = Interval.ONE.over(rest.sqrt());
        c[0] = cosine ? x.acos() : x.asin();
        c[1] = cosine ? slope.negate() : slope;
        for (int j = 0; j + 2 < c.length; j++) {
            Interval sum = x.times(Interval.of((j + 1.0) * (2 * j + 1))).times(c[j + 1]);
            sum = j == 0 ? sum : sum.plus(c[j].times(Interval.of((double) j * j)));
            c[j + 2] = sum.over(rest.times(Interval.of((j + 1.0) * (j + 2))));
        }
    }

    /** The coefficients w of φ' = ± (2/√π) exp(−x²) satisfy k w_k = −2 (x w_(k−1) + w_(k−2)). */
    private static void errorFunction(Interval[] c, Interval value, Interval x, int sign) {
        Interval bell = TWO_OVER_ROOT_PI.times(x.sqr().negate().exp());
        Interval before = Interval.ZERO;
        Interval w = sign > 0 ? bell : bell.negate();
        c[0] = value;
        for (int k = 1; k < c.length; k++) {
            c[k] = w.over(Interval.of(k));
            Interval next = x.times(w).plus(before).times(Interval.of(-2)).over(Interval.of(k));
            before = w;
            w = next;
        }
    }
}
