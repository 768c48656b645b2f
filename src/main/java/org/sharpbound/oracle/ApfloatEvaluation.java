package org.sharpbound.oracle;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.apfloat.ApfloatContext;
import org.apfloat.ApfloatRuntimeException;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Evaluation;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Truth;

/** Evaluates at one point with a fixed number of digits, following the error roughly. */
final class ApfloatEvaluation extends Evaluation<Approximate> {

    static {
        // threads for numbers of a hundred digits cost more than they save
        ApfloatContext.getContext().setNumberOfProcessors(1);
    }

    private final Point point;
    private final Field field;
    private final Functions functions;
    private final Powers powers;
    private final BooleanSupplier stop;
    private final Implicits implicits;

    ApfloatEvaluation(Point point, List<Implicit> implicits, int digits, BooleanSupplier stop) {
        this.point = point;
        this.implicits = new Implicits(implicits, point, digits, stop);
        this.field = new Field(digits);
        this.functions = new Functions(field);
        this.powers = new Powers(field, functions);
        this.stop = stop;
    }

    @Override
    protected Approximate number(Rational value) {
        return new Approximate.Exact(value);
    }

    @Override
    protected Approximate variable(Expr.Var variable) {
        Expr coordinate = point.coordinates().get(variable.name());
        if (coordinate == null) {
            return implicits
                    .value(variable.name(), this::value)
                    .orElseThrow(() -> new IllegalArgumentException("the point gives no value to " + variable.name()));
        }
        // a constant expression: the walk inside this walk goes no deeper
        return value(coordinate);
    }

    @Override
    protected Approximate undefined(Expr.If node) {
        return Approximate.undefined("the condition is undefined");
    }

    @Override
    protected Approximate unknown(Expr.If node) {
        return Approximate.notEvaluable("a condition hangs on digits beyond the precision");
    }

    @Override
    protected Truth compare(Approximate left, Comparison comparison, Approximate right) {
        Approximate difference = combined(List.of(left, right), () -> field.subtract(left, right));
        if (difference instanceof Approximate.None none) {
            return none.undefined() ? Truth.UNDEFINED : Truth.UNKNOWN;
        }
        OptionalInt sign = difference.sign();
        return sign.isPresent() ? Truth.of(comparison.holdsFor(sign.getAsInt())) : Truth.UNKNOWN;
    }

    @Override
    protected Approximate apply(Apply node, List<Approximate> arguments) {
        return combined(arguments, () -> operation(node, arguments));
    }

    private interface Computation {
        Approximate result();
    }

    private Approximate combined(List<Approximate> arguments, Computation computation) {
        Approximate missing = null;
        for (Approximate argument : arguments) {
            if (argument instanceof Approximate.None none && (missing == null || none.undefined())) {
                missing = none;
            }
        }
        if (missing != null) {
            return missing;
        }
        if (stop.getAsBoolean()) {
            return Approximate.notEvaluable("no time left");
        }
        try {
            return computation.result();
        } catch (ApfloatRuntimeException e) {
            // too large, no digits left, a tangent whose cosine is rounded to zero, more digits than there is memory
            // for
            return Approximate.notEvaluable(e.getMessage());
        }
    }

    private Approximate operation(Apply node, List<Approximate> arguments) {
        Op op = node.op();
        return switch (op) {
            case ADD -> field.add(arguments.get(0), arguments.get(1));
            case SUB -> field.subtract(arguments.get(0), arguments.get(1));
            case MUL -> field.multiply(arguments.get(0), arguments.get(1));
            case DIV -> field.divide(arguments.get(0), arguments.get(1));
            case MIN -> field.least(arguments.get(0), arguments.get(1));
            case MAX -> field.negate(field.least(field.negate(arguments.get(0)), field.negate(arguments.get(1))));
            case POW -> powers.power(arguments.get(0), arguments.get(1), node.argument(1));
            case PI, E -> functions.constant(op);
            case NEG, ABS, RELU, STEP, SIGN, FLOOR, FACTORIAL -> field.apply(op, arguments.get(0));
            case SQRT, CBRT, EXP, LOG, SIN, COS, TAN, ASIN, ACOS, ATAN, SINH, COSH, TANH, ERF, ERFC ->
                functions.apply(op, arguments.get(0));
        };
    }
}
