package org.sharpbound.oracle.flow;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Erf;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Evaluation;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Truth;

/** Constant expressions in doubles: NaN where there is no value. */
final class DoubleOperations extends Evaluation<Double> {

    private final Map<String, Double> parameters;

    DoubleOperations(Map<String, Double> parameters) {
        this.parameters = parameters;
    }

    static double value(Rational value) {
        return value.numerator().bitLength() < 53 && value.denominator().bitLength() < 53
                ? (double) value.numerator().longValue() / value.denominator().longValue()
                : new BigDecimal(value.numerator())
                        .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL128)
                        .doubleValue();
    }

    /** Of x, or of x and y. */
    static double value(Op op, double x, double y) {
        return switch (op) {
            case PI -> Math.PI;
            case E -> Math.E;
            case NEG -> -x;
            case ABS -> Math.abs(x);
            case SQRT -> Math.sqrt(x);
            case CBRT -> Math.cbrt(x);
            case EXP -> Math.exp(x);
            case LOG -> Math.log(x);
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case TAN -> Math.tan(x);
            case ASIN -> Math.asin(x);
            case ACOS -> Math.acos(x);
            case ATAN -> Math.atan(x);
            case SINH -> Math.sinh(x);
            case COSH -> Math.cosh(x);
            case TANH -> Math.tanh(x);
            case ERF -> Erf.erf(x);
            case ERFC -> Erf.erfc(x);
            case RELU -> Math.max(x, 0);
            case STEP -> x > 0 ? 1 : 0;
            case SIGN -> Math.signum(x);
            case FLOOR -> Math.floor(x);
            case FACTORIAL -> Double.NaN;
            case ADD -> x + y;
            case SUB -> x - y;
            case MUL -> x * y;
            case DIV -> x / y;
            case POW -> Math.pow(x, y);
            case MIN -> Math.min(x, y);
            case MAX -> Math.max(x, y);
        };
    }

    @Override
    protected Double number(Rational value) {
        return value(value);
    }

    @Override
    protected Double variable(Expr.Var variable) {
        Double value = parameters.get(variable.name());
        if (value == null) {
            throw new IllegalArgumentException("there is no value for " + variable.name());
        }
        return value;
    }

    @Override
    protected Double apply(Apply node, List<Double> arguments) {
        double x = arguments.isEmpty() ? 0 : arguments.get(0);
        return value(node.op(), x, arguments.size() < 2 ? 0 : arguments.get(1));
    }

    @Override
    protected Truth compare(Double left, Comparison comparison, Double right) {
        double difference = left - right;
        return Double.isNaN(difference)
                ? Truth.UNDEFINED
                : Truth.of(comparison.holdsFor((int) Math.signum(difference)));
    }

    @Override
    protected Double undefined(Expr.If node) {
        return Double.NaN;
    }

    @Override
    protected Double unknown(Expr.If node) {
        return Double.NaN;
    }
}
