package org.sharpbound.oracle;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import org.apfloat.ApfloatMath;
import org.sharpbound.oracle.Approximate.Exact;
import org.sharpbound.oracle.Approximate.Rounded;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Powers, defined as {@link Op} states it. */
final class Powers {

    private static final int EXACT_BITS = 6000;

    private final Field field;
    private final Functions functions;

    Powers(Field field, Functions functions) {
        this.field = field;
        this.functions = functions;
    }

    /** @param written the exponent as written, for a literal integer allows every base */
    Approximate power(Approximate base, Approximate exponent, Expr written) {
        boolean literal = written instanceof Expr.Num
                || written instanceof Apply minus && minus.op() == Op.NEG && minus.argument(0) instanceof Expr.Num;
        if (literal && exponent instanceof Exact number && number.value().isInteger()) {
            return integerPower(base, number.value().numerator());
        }
        OptionalInt sign = base.sign();
        if (sign.isEmpty()) {
            return Approximate.notEvaluable("a power of what may not be positive");
        } else if (sign.getAsInt() < 0) {
            return powerOfNegative(exponent);
        } else if (sign.getAsInt() == 0) {
            return powerOfZero(exponent);
        }
        if (exponent instanceof Exact number && number.value().isZero()) {
            return Approximate.ONE;
        }
        Rounded log = Approximate.rounded(functions.apply(Op.LOG, base), field.digits());
        Approximate product = field.multiply(exponent, log);
        return product instanceof Approximate.None ? product : functions.apply(Op.EXP, product);
    }

    /** An integer that is not written as one leaves the matter open: simplification may write it out. */
    private Approximate powerOfNegative(Approximate exponent) {
        Optional<Boolean> integer = field.isInteger(exponent);
        return integer.isPresent() && !integer.get()
                ? Approximate.undefined("a power of a negative number")
                : Approximate.notEvaluable("a negative number to an integer that is not written as one");
    }

    private static Approximate powerOfZero(Approximate exponent) {
        int sign = exponent.sign().orElse(0);
        if (sign == 0) {
            return Approximate.notEvaluable("0 to a power that may be 0");
        }
        return sign > 0 ? Approximate.ZERO : Approximate.undefined("0 to a negative power");
    }

    private Approximate integerPower(Approximate base, BigInteger exponent) {
        if (exponent.signum() == 0) {
            return Approximate.ONE;
        }
        OptionalInt sign = base.sign();
        if (exponent.signum() < 0 && sign.isEmpty()) {
            return Approximate.notEvaluable("a negative power of what may be zero");
        } else if (exponent.signum() < 0 && sign.getAsInt() == 0) {
            return Approximate.undefined("0 to a negative power");
        } else if (base instanceof Exact x && x.value().isZero()) {
            return base;
        } else if (base instanceof Exact x && isUnit(x.value())) {
            return exponent.testBit(0) ? base : Approximate.ONE;
        } else if (exponent.bitLength() > 50) {
            return Approximate.notEvaluable("a power with a large exponent");
        }
        long n = exponent.longValue();
        if (base instanceof Exact x && Math.abs(n) <= EXACT_BITS / x.value().bitLength()) {
            return new Exact(x.value().pow((int) n));
        }
        Rounded x = Approximate.rounded(base, field.digits());
        if (sign.isEmpty()) {
            double magnitude = Math.max(
                    x.logError(),
                    x.value().signum() == 0 ? x.logError() : x.value().scale());
            return new Rounded(ApfloatMath.pow(x.value(), n), n * magnitude);
        }
        if (Math.abs((double) n) * x.value().scale() > Field.LARGEST_SCALE) {
            return Approximate.notEvaluable("a power beyond 10^" + Field.LARGEST_SCALE);
        }
        double relative = x.logError() - (x.value().scale() - 1) + Math.log10(Math.abs((double) n));
        if (relative > -1) {
            return Approximate.notEvaluable("a power of a number that is not known well enough");
        }
        var value = ApfloatMath.pow(x.value(), n);
        return field.result(value, value.scale() + relative + 1);
    }

    private static boolean isUnit(Rational x) {
        return x.abs().equals(Rational.ONE);
    }
}
