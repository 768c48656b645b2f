package org.sharpbound.oracle;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import org.apfloat.Apfloat;
import org.sharpbound.oracle.Approximate.Exact;
import org.sharpbound.oracle.Approximate.Rounded;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Field operations, order and jumps: exact on rationals up to a length, else rounded with the error followed. */
final class Field {

    /** Rationals of more bits are rounded. */
    private static final int EXACT_BITS = 6000;

    /** Decimal exponents beyond this are given up, far from where Apfloat itself would overflow or underflow. */
    static final long LARGEST_SCALE = 1_000_000_000_000_000L;

    /** Integer parts of more digits are given up. */
    private static final int LARGEST_FLOOR = 1000;

    private static final int LARGEST_FACTORIAL = 5000;

    /** The decimal logarithm of 2, for a sum of two errors. */
    private static final double TWO = 0.302;

    private final int digits;

    Field(int digits) {
        this.digits = digits;
    }

    int digits() {
        return digits;
    }

    /** A result, with the error of its own rounding added to the one it inherits. */
    Approximate result(Apfloat value, double inherited) {
        if (value.signum() == 0) {
            return new Rounded(value, inherited);
        }
        if (Math.abs(value.scale()) > LARGEST_SCALE) {
            return Approximate.notEvaluable("a number beyond 10^" + LARGEST_SCALE);
        }
        // Apfloat: the last digits of what it reports as the precision are not to be relied on
        double rounding = value.scale() - Math.min(digits, value.precision()) + 2;
        return new Rounded(value, Math.max(inherited, rounding) + TWO);
    }

    private static Approximate exact(Rational value) {
        return new Exact(value);
    }

    private boolean areExact(Approximate a, Approximate b) {
        return a instanceof Exact x
                && b instanceof Exact y
                && x.value().bitLength() + y.value().bitLength() <= EXACT_BITS;
    }

    private static Rational value(Approximate exact) {
        return ((Exact) exact).value();
    }

    private static boolean isZero(Approximate a) {
        return a instanceof Exact x && x.value().isZero();
    }

    Approximate negate(Approximate a) {
        return a instanceof Exact x ? exact(x.value().negate()) : negated((Rounded) a);
    }

    private static Rounded negated(Rounded a) {
        return new Rounded(a.value().negate(), a.logError());
    }

    Approximate add(Approximate a, Approximate b) {
        if (areExact(a, b)) {
            return exact(value(a).plus(value(b)));
        } else if (isZero(a) || isZero(b)) {
            return isZero(a) ? b : a;
        }
        Rounded x = Approximate.rounded(a, digits);
        Rounded y = Approximate.rounded(b, digits);
        return result(x.value().add(y.value()), Math.max(x.logError(), y.logError()) + TWO);
    }

    Approximate subtract(Approximate a, Approximate b) {
        return add(a, negate(b));
    }

    Approximate multiply(Approximate a, Approximate b) {
        if (isZero(a) || isZero(b)) {
            return Approximate.ZERO;
        } else if (areExact(a, b)) {
            return exact(value(a).times(value(b)));
        }
        Rounded x = Approximate.rounded(a, digits);
        Rounded y = Approximate.rounded(b, digits);
        double error = Math.max(magnitude(x) + y.logError(), magnitude(y) + x.logError());
        return result(x.value().multiply(y.value()), error + TWO);
    }

    /** The decimal logarithm of what the modulus may be at most. */
    private static double magnitude(Rounded x) {
        return x.value().signum() == 0 ? x.logError() : Math.max(x.value().scale(), x.logError());
    }

    Approximate divide(Approximate a, Approximate b) {
        if (isZero(b)) {
            return Approximate.undefined("division by zero");
        } else if (isZero(a) && b.sign().isPresent()) {
            return a;
        } else if (areExact(a, b)) {
            return exact(value(a).over(value(b)));
        }
        Rounded x = Approximate.rounded(a, digits);
        Rounded y = Approximate.rounded(b, digits);
        if (y.sign().isEmpty()) {
            return Approximate.notEvaluable("a division by what may be zero");
        }
        double below = y.value().scale() - 1;
        double error = Math.max(x.logError() - below, magnitude(x) + y.logError() - 2 * below);
        return result(x.value().divide(y.value()), error + TWO);
    }

    Approximate least(Approximate a, Approximate b) {
        OptionalInt sign = subtract(a, b).sign();
        if (sign.isPresent()) {
            return sign.getAsInt() <= 0 ? a : b;
        }
        Rounded x = Approximate.rounded(a, digits);
        Rounded y = Approximate.rounded(b, digits);
        return new Rounded(x.value(), Math.max(x.logError(), y.logError()) + 2 * TWO);
    }

    /** NEG, ABS, RELU, STEP, SIGN, FLOOR and FACTORIAL. */
    Approximate apply(Op op, Approximate a) {
        OptionalInt sign = a.sign();
        return switch (op) {
            case NEG -> negate(a);
            case ABS -> sign.orElse(a instanceof Rounded x ? x.value().signum() : 1) < 0 ? negate(a) : a;
            case RELU -> sign.isPresent() && sign.getAsInt() <= 0 ? Approximate.ZERO : a;
            case STEP -> sign.isPresent() ? exact(Rational.of(Math.max(sign.getAsInt(), 0))) : jump();
            case SIGN -> sign.isPresent() ? exact(Rational.of(sign.getAsInt())) : jump();
            case FLOOR -> floor(a);
            case FACTORIAL -> factorial(a);
            default -> throw new IllegalArgumentException(op + " is no jump");
        };
    }

    private static Approximate jump() {
        return Approximate.notEvaluable("a jump at a number that is not known well enough");
    }

    private Approximate floor(Approximate a) {
        if (a instanceof Exact x) {
            return exact(Rational.of(x.value().floor()));
        }
        Apfloat value = ((Rounded) a).value();
        if (value.signum() != 0 && value.scale() > LARGEST_FLOOR) {
            return Approximate.notEvaluable("the integer part of a number beyond 10^" + LARGEST_FLOOR);
        }
        Approximate whole = exact(Rational.of(value.floor().toBigInteger()));
        return isBetween(whole, a) ? whole : jump();
    }

    /** Whether the number is more than {@code whole} and less than the next integer, beyond its error. */
    private boolean isBetween(Approximate whole, Approximate a) {
        return subtract(a, whole).sign().orElse(0) > 0
                && subtract(add(whole, Approximate.ONE), a).sign().orElse(0) > 0;
    }

    /** Whether the number is an integer; empty if it is not certain. */
    Optional<Boolean> isInteger(Approximate a) {
        if (a instanceof Exact x) {
            return Optional.of(x.value().isInteger());
        }
        return floor(a) instanceof Exact ? Optional.of(false) : Optional.empty();
    }

    private Approximate factorial(Approximate a) {
        if (a.sign().orElse(0) < 0 || isInteger(a).filter(is -> !is).isPresent()) {
            return Approximate.undefined("the factorial of what is not one of 0, 1, 2, ...");
        } else if (!(a instanceof Exact x)) {
            return jump();
        } else if (x.value().asInt().orElse(Integer.MAX_VALUE) > LARGEST_FACTORIAL) {
            return Approximate.notEvaluable("a factorial beyond " + LARGEST_FACTORIAL);
        } else {
            BigInteger product = BigInteger.ONE;
            for (int i = 2; i <= x.value().numerator().intValue(); i++) {
                product = product.multiply(BigInteger.valueOf(i));
            }
            return exact(Rational.of(product));
        }
    }
}
