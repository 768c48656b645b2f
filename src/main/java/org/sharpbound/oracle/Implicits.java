package org.sharpbound.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apfloat.Apfloat;
import org.sharpbound.oracle.flow.FlowException;
import org.sharpbound.oracle.flow.FlowOpinion;
import org.sharpbound.oracle.flow.InitialValueProblem;
import org.sharpbound.oracle.flow.Reached;
import org.sharpbound.oracle.flow.Reading;
import org.sharpbound.oracle.matrix.DecimalMatrix;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.MatrixFunction;
import org.sharpbound.term.Rational;

/** The solutions of differential equations and functions of matrices that a statement speaks of, at one point to many digits. */
final class Implicits {

    /** Digits that elimination, rotations and squarings may lose. */
    private static final int SPARE_DIGITS = 15;

    private static final int FEWEST_DIGITS = 16;

    /** Decimal digits before the point of the entries of an exponent that can be halved until a series serves. */
    private static final int LARGEST_EXPONENT = 6;

    private final Map<String, Implicit> byName = new HashMap<>();
    private final Point point;
    private final int digits;
    private final BooleanSupplier stop;
    private final Map<String, Approximate> known = new LinkedHashMap<>();

    Implicits(List<Implicit> implicits, Point point, int digits, BooleanSupplier stop) {
        implicits.forEach(implicit -> implicit.names().forEach(name -> byName.put(name, implicit)));
        this.point = point;
        this.digits = Math.max(digits, FEWEST_DIGITS);
        this.stop = stop;
    }

    /** The value of a name, if the statement has it; those that it is made of are evaluated by {@code evaluate}. */
    Optional<Approximate> value(String name, Function<Expr, Approximate> evaluate) {
        Implicit implicit = byName.get(name);
        if (implicit == null) {
            return Optional.empty();
        }
        if (!known.containsKey(name)) {
            List<Approximate> values = values(implicit, evaluate);
            for (int i = 0; i < values.size(); i++) {
                known.put(implicit.names().get(i), values.get(i));
            }
        }
        return Optional.of(known.get(name));
    }

    private List<Approximate> values(Implicit implicit, Function<Expr, Approximate> evaluate) {
        if (implicit instanceof Implicit.Flow flow) {
            return flow(flow, evaluate);
        } else if (implicit instanceof Implicit.OfMatrix matrix) {
            return matrix(matrix, evaluate);
        } else if (implicit instanceof Implicit.FiniteMean mean) {
            return List.of(WrittenOut.of(mean)
                    .map(evaluate)
                    .orElseGet(() -> Approximate.notEvaluable("it is a mean over too many outcomes")));
        }
        if (implicit instanceof Implicit.Root root) {
            return List.of(new RootOpinion(root, evaluate, digits).value());
        } else if (implicit instanceof Implicit.DeepKernel kernel) {
            return List.of(new KernelOpinion(kernel, evaluate).value());
        }
        return all(implicit, Approximate.notEvaluable("it is a mean that samples estimate"));
    }

    private static List<Approximate> all(Implicit implicit, Approximate none) {
        return implicit.names().stream().map(name -> none).toList();
    }

    private List<Approximate> flow(Implicit.Flow flow, Function<Expr, Approximate> evaluate) {
        InitialValueProblem problem = InitialValueProblem.of(flow);
        Map<String, Expr> parameters = new HashMap<>(point.coordinates());
        List<String> needed = new ArrayList<>(problem.parameters());
        flow.readings().forEach(reading -> needed.addAll(FreeVariables.of(reading.at())));
        for (String name : needed) {
            if (byName.containsKey(name)) {
                Approximate value = value(name, evaluate).orElseThrow();
                if (value instanceof Approximate.None none) {
                    return all(flow, none);
                }
                Optional<BigDecimal> decimals = Approximate.decimals(value, digits + SPARE_DIGITS);
                if (decimals.isEmpty()) {
                    return all(flow, Approximate.notEvaluable("a flow with a parameter of such size"));
                }
                parameters.put(name, Expr.num(Rational.of(decimals.get())));
            }
        }
        List<Reading> readings = flow.readings().stream()
                .map(reading -> new Reading(reading.state(), reading.at()))
                .toList();
        try {
            List<Approximate> values = new ArrayList<>();
            for (Reached reached : new FlowOpinion(problem, digits).at(parameters, readings, stop)) {
                values.add(rounded(reached.value(), reached.logError()));
            }
            return values;
        } catch (FlowException ended) {
            boolean undefined =
                    ended.kind() == FlowException.Kind.BLOW_UP || ended.kind() == FlowException.Kind.UNDEFINED;
            return all(
                    flow,
                    undefined
                            ? Approximate.undefined(ended.getMessage())
                            : Approximate.notEvaluable(ended.getMessage()));
        }
    }

    private List<Approximate> matrix(Implicit.OfMatrix matrix, Function<Expr, Approximate> evaluate) {
        List<BigDecimal> entries = new ArrayList<>();
        double logError = Double.NEGATIVE_INFINITY;
        int size = Integer.MIN_VALUE;
        for (Expr entry : matrix.entries()) {
            Approximate value = evaluate.apply(entry);
            if (value instanceof Approximate.None none) {
                return all(matrix, none);
            }
            Optional<BigDecimal> decimals = Approximate.decimals(value, digits + SPARE_DIGITS);
            if (decimals.isEmpty()) {
                return all(matrix, Approximate.notEvaluable("a matrix with an entry of such size"));
            }
            entries.add(decimals.get());
            logError = Math.max(logError, value instanceof Approximate.Rounded r ? r.logError() : logError);
            BigDecimal last = entries.get(entries.size() - 1);
            size = last.signum() == 0 ? size : Math.max(size, last.precision() - last.scale());
        }
        if (matrix.function() == MatrixFunction.EXPM && size > LARGEST_EXPONENT) {
            return all(matrix, Approximate.notEvaluable("the exponential of a matrix of such size"));
        }
        double error = Math.max(logError, size - digits) + SPARE_DIGITS;
        return new DecimalMatrix(entries, matrix.rows(), matrix.columns(), digits + SPARE_DIGITS)
                .value(matrix.function())
                .map(values -> {
                    List<Approximate> result = new ArrayList<>();
                    for (BigDecimal value : values) {
                        result.add(rounded(value, error));
                    }
                    return result;
                })
                .orElseGet(() -> all(matrix, Approximate.undefined("the matrix is singular")));
    }

    private Approximate rounded(BigDecimal value, double logError) {
        return value.signum() == 0 && logError == Double.NEGATIVE_INFINITY
                ? Approximate.ZERO
                : new Approximate.Rounded(new Apfloat(value, digits + SPARE_DIGITS), logError);
    }
}
