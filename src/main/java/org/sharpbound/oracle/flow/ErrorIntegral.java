package org.sharpbound.oracle.flow;

/** erf and erfc of {@link Real}. */
final class ErrorIntegral {

    private static final int GUARD = 16;
    private static final double LOG2_E = 1 / Math.log(2);

    private ErrorIntegral() {}

    static Real erf(Real x) {
        double square = x.getReal() * x.getReal();
        RealField field = x.getField();
        if (square * LOG2_E > field.bits() + GUARD) {
            return field.getOne().copySign(x);
        }
        return series(x, field.bits() + GUARD).in(field);
    }

    static Real erfc(Real x) {
        double square = x.getReal() * x.getReal();
        RealField field = x.getField();
        if (square * LOG2_E > field.bits() + GUARD) {
            return x.signum() < 0 ? field.of(2.0) : asymptotic(x);
        }
        // 1 - erf(x) loses as many bits as exp(-x^2)/(x sqrt(pi)) has zeros behind the point
        int lost = x.signum() > 0 ? (int) (square * LOG2_E) + GUARD : 0;
        Real erf = series(x, field.bits() + GUARD + lost);
        return erf.getField().getOne().subtract(erf).in(field);
    }

    /** erf(x) = 2/sqrt(pi) exp(-x^2) sum 2^n x^(2n+1) / (2n+1)!!, of terms of one sign (DLMF 7.6.2). */
    private static Real series(Real argument, int bits) {
        RealField field = new RealField(bits);
        Real x = argument.in(field);
        if (x.signum() == 0) {
            return x;
        }
        Real square = x.square();
        Real twice = square.scalb(1);
        Real term = x;
        Real sum = x;
        for (int n = 1; term.getExponent() > sum.getExponent() - bits - 2; n++) {
            term = term.multiply(twice).divide(field.of(2.0 * n + 1));
            sum = sum.add(term);
        }
        return sum.multiply(square.negate().exp()).scalb(1).divide(field.pi().sqrt());
    }

    /** exp(-x^2)/(x sqrt(pi)) sum (-1)^n (2n-1)!!/(2x^2)^n, whose least term is about exp(-x^2) (DLMF 7.12.1). */
    private static Real asymptotic(Real argument) {
        RealField field = new RealField(
                argument.getField().bits() + 2 * GUARD + argument.abs().getExponent() + 1);
        Real x = argument.in(field);
        Real square = x.square();
        Real twice = square.scalb(1);
        Real term = field.getOne();
        Real sum = term;
        for (int n = 1; term.getExponent() > -argument.getField().bits() - GUARD; n++) {
            term = term.multiply(field.of(1.0 - 2 * n)).divide(twice);
            sum = sum.add(term);
        }
        return sum.multiply(square.negate().exp())
                .divide(x.multiply(field.pi().sqrt()))
                .in(argument.getField());
    }
}
