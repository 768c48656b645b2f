package org.sharpbound.oracle.flow;

import java.util.List;
import java.util.Map;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Evaluation;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Truth;

/** Constant expressions: parameters, start values, times. */
final class RealEvaluation extends Evaluation<Real> {

    private final Map<String, Expr> parameters;
    private final RealField field;

    RealEvaluation(Map<String, Expr> parameters, RealField field) {
        this.parameters = Map.copyOf(parameters);
        this.field = field;
    }

    @Override
    protected Real number(Rational value) {
        return field.of(value);
    }

    @Override
    protected Real variable(Expr.Var variable) {
        Expr value = parameters.get(variable.name());
        if (value == null) {
            throw new IllegalArgumentException("there is no value for " + variable.name());
        }
        return value(value);
    }

    @Override
    protected Real apply(Apply node, List<Real> arguments) {
        Real x = arguments.isEmpty() ? field.getZero() : arguments.get(0);
        Real y = arguments.size() < 2 ? null : arguments.get(1);
        return switch (node.op()) {
            case ADD -> x.add(y);
            case SUB -> x.subtract(y);
            case MUL -> x.multiply(y);
            case DIV -> defined(x.divide(y), "a division by zero");
            case NEG -> x.negate();
            case ABS -> x.abs();
            case RELU -> x.signum() > 0 ? x : field.getZero();
            case STEP -> x.signum() > 0 ? field.getOne() : field.getZero();
            case SIGN -> x.sign();
            case MIN -> x.compareTo(y) <= 0 ? x : y;
            case MAX -> x.compareTo(y) >= 0 ? x : y;
            default -> RealOperations.value(node.op(), x, y);
        };
    }

    private static Real defined(Real value, String otherwise) {
        if (value.isSpecial()) {
            throw new FlowException(FlowException.Kind.UNDEFINED, Double.NaN, otherwise);
        }
        return value;
    }

    @Override
    protected Truth compare(Real left, Comparison comparison, Real right) {
        return Truth.of(comparison.holdsFor(left.compareTo(right)));
    }

    @Override
    protected Real undefined(Expr.If node) {
        throw new IllegalStateException("every comparison has a truth here");
    }

    @Override
    protected Real unknown(Expr.If node) {
        throw new IllegalStateException("every comparison has a truth here");
    }
}
