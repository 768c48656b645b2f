package org.sharpbound.oracle.flow;

import java.math.BigInteger;
import org.sharpbound.term.Op;

/** The functions of the claim language at a {@link Real}. */
final class RealOperations {

    private RealOperations() {}

    /**
     * @param exponent of a power, else null
     * @throws FlowException if there is no value
     */
    static Real value(Op op, Real x, Real exponent) {
        Real value = switch (op) {
            case PI -> x.getPi();
            case E -> x.getField().getOne().exp();
            case SQRT -> x.sqrt();
            case CBRT -> x.cbrt();
            case EXP -> x.exp();
            case LOG -> x.log();
            case SIN -> x.sin();
            case COS -> x.cos();
            case TAN -> Elementary.tan(x);
            case ASIN -> x.asin();
            case ACOS -> x.acos();
            case ATAN -> x.atan();
            case SINH -> x.sinh();
            case COSH -> x.cosh();
            case TANH -> x.tanh();
            case ERF -> ErrorIntegral.erf(x);
            case ERFC -> ErrorIntegral.erfc(x);
            case FLOOR -> x.floor();
            case POW -> power(x, exponent);
            default ->
                throw new FlowException(
                        FlowException.Kind.NOT_EVALUABLE, Double.NaN, op.text() + " is not provided for");
        };
        if (value.isSpecial()) {
            throw new FlowException(
                    FlowException.Kind.UNDEFINED, Double.NaN, op.text() + " of " + x.decimal(6) + " is not defined");
        }
        return value;
    }

    /** Integers of any sign to integers, as the claim language has it for exponents that are written so. */
    private static Real power(Real x, Real exponent) {
        boolean whole = exponent.floor().equals(exponent);
        return whole && x.signum() <= 0 && exponent.getExponent() < 62
                ? Elementary.power(x, BigInteger.valueOf((long) exponent.getReal()))
                : x.pow(exponent);
    }
}
