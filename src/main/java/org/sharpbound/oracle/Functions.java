package org.sharpbound.oracle;

import java.math.BigInteger;
import java.util.OptionalInt;
import org.apfloat.Apfloat;
import org.apfloat.ApfloatMath;
import org.sharpbound.oracle.Approximate.Exact;
import org.sharpbound.oracle.Approximate.Rounded;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** The elementary functions, erf and erfc. The error of an argument is carried on by the derivative. */
final class Functions {

    /** Arguments of trigonometric functions with more digits before the point are given up. */
    private static final int LARGEST_ANGLE = 300;

    /** From here on tanh and erf are 1 to more digits than anyone asks for, and their series are long. */
    private static final int SATURATED_SCALE = 4;

    private static final double SATURATION_ERROR = -8000;

    private static final double HALF = 0.5;

    private static final double LOG10_OF_2 = Math.log10(2);

    private final Field field;

    Functions(Field field) {
        this.field = field;
    }

    Approximate constant(Op op) {
        int digits = field.digits();
        return field.result(op == Op.PI ? Constants.pi(digits) : Series.exp(new Apfloat(1, digits), digits), -digits);
    }

    Approximate apply(Op op, Approximate a) {
        if (a instanceof Exact exact) {
            Approximate known = atRational(op, exact.value());
            if (known != null) {
                return known;
            }
        }
        long scale = largestScale(a);
        // a rational argument is written with as many more digits as a periodic function will lose
        Rounded x = Approximate.rounded(a, field.digits() + (scale <= LARGEST_ANGLE ? scale + 5 : 0));
        return switch (op) {
            case SQRT -> sqrt(a.sign(), x);
            case CBRT -> cbrt(x);
            case EXP -> exp(x);
            case LOG -> log(a.sign(), x);
            case SIN, COS, TAN -> trigonometric(op, x);
            case ASIN, ACOS -> inverse(op, a, x);
            case ATAN ->
                field.result(Inverses.atan(x.value(), field.digits()), x.logError() - 2.0 * Math.max(scale(x) - 1, 0));
            case SINH, COSH -> hyperbolic(op, x);
            case TANH, ERF, ERFC -> saturating(op, x);
            default -> throw new IllegalArgumentException(op + " is not elementary");
        };
    }

    /** Digits before the point, or one or two more. */
    private static long largestScale(Approximate a) {
        if (a instanceof Exact exact) {
            int bits = exact.value().numerator().bitLength()
                    - exact.value().denominator().bitLength()
                    + 1;
            return Math.max((long) (bits * LOG10_OF_2) + 1, 0);
        }
        return scale((Rounded) a);
    }

    private static long scale(Rounded x) {
        return x.value().signum() == 0 ? 0 : Math.max(x.value().scale(), 0);
    }

    /** The values where a function is rational, or null; they keep a difference of equals exact. */
    private static Approximate atRational(Op op, Rational x) {
        return switch (op) {
            case EXP, COS, COSH, ERFC -> x.isZero() ? Approximate.ONE : null;
            case CBRT, SIN, TAN, ASIN, ATAN, SINH, TANH, ERF -> x.isZero() ? Approximate.ZERO : null;
            case LOG, ACOS -> x.equals(Rational.ONE) ? Approximate.ZERO : null;
            case SQRT -> perfectSquare(x);
            default -> null;
        };
    }

    private static Approximate perfectSquare(Rational x) {
        if (x.signum() < 0) {
            return null;
        }
        BigInteger above = x.numerator().sqrt();
        BigInteger below = x.denominator().sqrt();
        return above.multiply(above).equals(x.numerator())
                        && below.multiply(below).equals(x.denominator())
                ? new Exact(new Rational(above, below))
                : null;
    }

    private Approximate sqrt(OptionalInt sign, Rounded x) {
        if (sign.isEmpty()) {
            return Approximate.notEvaluable("the square root of what may be negative");
        } else if (sign.getAsInt() < 0) {
            return Approximate.undefined("the square root of a negative number");
        }
        return field.result(
                Inverses.sqrt(x.value(), field.digits()),
                x.logError() - (x.value().scale() - 1) * HALF);
    }

    private Approximate cbrt(Rounded x) {
        if (x.sign().isEmpty()) {
            return new Rounded(Apfloat.ZERO, x.logError() / 3 + 1);
        }
        return field.result(
                ApfloatMath.cbrt(x.value()), x.logError() - (x.value().scale() - 1) * 2 / 3.0);
    }

    private Approximate exp(Rounded x) {
        if (x.logError() > -1 || x.value().signum() != 0 && x.value().scale() > 15) {
            return Approximate.notEvaluable("the exponential of a large number");
        }
        Apfloat value = Series.exp(x.value(), field.digits());
        return field.result(value, value.scale() + x.logError());
    }

    private Approximate log(OptionalInt sign, Rounded x) {
        if (sign.isEmpty()) {
            return Approximate.notEvaluable("the logarithm of what may not be positive");
        } else if (sign.getAsInt() <= 0) {
            return Approximate.undefined("the logarithm of a number that is not positive");
        }
        return field.result(
                Inverses.log(x.value(), field.digits()),
                x.logError() - (x.value().scale() - 1));
    }

    private Approximate trigonometric(Op op, Rounded x) {
        if (x.logError() > -1 || x.value().signum() != 0 && x.value().scale() > LARGEST_ANGLE) {
            return Approximate.notEvaluable("an angle that is not known well enough");
        }
        int digits = field.digits();
        if (op != Op.TAN) {
            return field.result(
                    op == Op.SIN ? Series.sin(x.value(), digits) : Series.cos(x.value(), digits), x.logError());
        }
        Apfloat value = Series.sin(x.value(), digits).divide(Series.cos(x.value(), digits));
        double slope = value.signum() == 0 ? 1 : 2.0 * Math.max(value.scale(), 0) + 1;
        if (x.logError() + slope > 0) {
            return Approximate.notEvaluable("a tangent too near to its pole");
        }
        return field.result(value, x.logError() + slope);
    }

    private Approximate inverse(Op op, Approximate a, Rounded x) {
        Approximate distance = field.subtract(Approximate.ONE, field.apply(Op.ABS, a));
        OptionalInt sign = distance.sign();
        if (sign.isEmpty()) {
            return Approximate.notEvaluable(op.text() + " of what may be beyond 1");
        } else if (sign.getAsInt() < 0) {
            return Approximate.undefined(op.text() + " of a number beyond 1");
        }
        if (x.value().signum() == 0) {
            return op == Op.ASIN ? x : halfPi(x.logError());
        }
        double slope = 0;
        if (sign.getAsInt() > 0) {
            slope = -(Approximate.rounded(distance, field.digits()).value().scale() - 1) * HALF;
        }
        return field.result(
                op == Op.ASIN ? Inverses.asin(x.value(), field.digits()) : Inverses.acos(x.value(), field.digits()),
                (sign.getAsInt() == 0 ? -field.digits() : x.logError()) + slope + 1);
    }

    private Approximate halfPi(double error) {
        return field.result(Constants.pi(field.digits()).divide(new Apfloat(2, field.digits())), error);
    }

    private Approximate hyperbolic(Op op, Rounded x) {
        if (x.logError() > -1 || x.value().signum() != 0 && x.value().scale() > 15) {
            return Approximate.notEvaluable(op.text() + " of a large number");
        }
        Apfloat value = op == Op.SINH ? Series.sinh(x.value(), field.digits()) : Series.cosh(x.value(), field.digits());
        double slope = value.signum() == 0 ? 1 : Math.max(value.scale(), 0) + 1;
        return field.result(value, x.logError() + slope);
    }

    private Approximate saturating(Op op, Rounded x) {
        boolean far = x.value().signum() != 0 && x.value().scale() > SATURATED_SCALE;
        int sign = x.value().signum();
        if (far) {
            int limit = op == Op.ERFC ? 1 - sign : sign;
            return limit == 0
                    ? Approximate.notEvaluable("erfc of a large number")
                    : new Rounded(new Apfloat(limit, field.digits()), SATURATION_ERROR);
        }
        if (op == Op.ERFC) {
            Apfloat value = ErrorFunction.erfc(x.value(), field.digits());
            // -erfc'/erfc is at most about 2x + 2 for x > 0, and erfc' at most 2 for x < 0
            double slope = sign > 0 ? value.scale() + Math.max(x.value().scale(), 0) + 1 : 1;
            return field.result(value, x.logError() + slope);
        }
        Apfloat value =
                op == Op.TANH ? Series.tanh(x.value(), field.digits()) : ErrorFunction.erf(x.value(), field.digits());
        return field.result(value, x.logError() + HALF);
    }
}
