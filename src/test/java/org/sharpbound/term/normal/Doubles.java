package org.sharpbound.term.normal;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Erf;
import org.sharpbound.term.Op;

/** The operations on doubles, not a number where they are undefined. */
final class Doubles {

    private Doubles() {}

    static DoubleUnaryOperator unary(Op op) {
        return switch (op) {
            case NEG -> u -> -u;
            case ABS -> Math::abs;
            case SQRT -> Math::sqrt;
            case CBRT -> Math::cbrt;
            case EXP -> Math::exp;
            case LOG -> u -> u > 0 ? Math.log(u) : Double.NaN;
            case SIN -> Math::sin;
            case COS -> Math::cos;
            case TAN -> Math::tan;
            case ASIN -> Math::asin;
            case ACOS -> Math::acos;
            case ATAN -> Math::atan;
            case SINH -> Math::sinh;
            case COSH -> Math::cosh;
            case TANH -> Math::tanh;
            case ERF -> Erf::erf;
            case ERFC -> Erf::erfc;
            case RELU -> u -> Math.max(u, 0);
            case STEP -> u -> u > 0 ? 1 : 0;
            case SIGN -> Math::signum;
            case FLOOR -> Math::floor;
            default -> throw new IllegalArgumentException(op.text());
        };
    }

    static DoubleBinaryOperator binary(Op op) {
        return switch (op) {
            case ADD -> Double::sum;
            case SUB -> (u, v) -> u - v;
            case MUL -> (u, v) -> u * v;
            case DIV -> (u, v) -> u / v;
            case POW -> Math::pow;
            case MIN -> Math::min;
            case MAX -> Math::max;
            default -> throw new IllegalArgumentException(op.text());
        };
    }
}
