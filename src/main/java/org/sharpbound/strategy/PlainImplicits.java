package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.oracle.DoubleKernel;
import org.sharpbound.oracle.flow.DoubleFlow;
import org.sharpbound.oracle.flow.InitialValueProblem;
import org.sharpbound.oracle.matrix.DoubleMatrix;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;

/**
 * What a statement speaks of besides expressions in its quantities, at points in plain doubles: a guide for searches. Not for use by
 * several threads.
 */
final class PlainImplicits {

    /** One of them: reads what is known of the point before it, and writes its own values behind that. */
    private interface Part {
        void write(double[] point, int from);
    }

    private final List<String> names;
    private final int given;
    private final List<Part> parts = new ArrayList<>();
    private final int[] starts;
    private final Optional<Map<List<Double>, double[]>> memory;

    /** @param quantities the coordinates of the points, in order */
    PlainImplicits(List<String> quantities, List<Implicit> implicits) {
        this(quantities, implicits, false);
    }

    /** @param remembering whether the values at points are kept, for many statements that are looked at in the same ones */
    PlainImplicits(List<String> quantities, List<Implicit> implicits, boolean remembering) {
        memory = remembering ? Optional.of(new HashMap<>()) : Optional.empty();
        names = new ArrayList<>(quantities);
        given = names.size();
        starts = new int[implicits.size()];
        for (Implicit implicit : implicits) {
            starts[parts.size()] = names.size();
            List<String> before = List.copyOf(names);
            parts.add(part(implicit, before));
            names.addAll(implicit.names());
        }
    }

    /** What is said of the domain without what is implicit: for the box to search in. */
    static Statement domain(Statement statement) {
        if (statement.implicits().isEmpty()) {
            return statement;
        }
        Set<String> names = new HashSet<>();
        statement.implicits().forEach(implicit -> names.addAll(implicit.names()));
        List<Relation> explicit = statement.assumptions().stream()
                .filter(a -> FreeVariables.of(a).stream().noneMatch(names::contains))
                .toList();
        return new Statement(statement.quantities(), explicit, new Relation.And(List.of()));
    }

    /** The quantities, and after them the names of what is implicit. */
    List<String> names() {
        return List.copyOf(names);
    }

    /** The point, and behind its coordinates the values; not numbers where there are none. */
    double[] extended(double[] point) {
        if (parts.isEmpty()) {
            return point;
        }
        return memory.isEmpty()
                ? computed(point)
                : memory.get()
                        .computeIfAbsent(Arrays.stream(point).boxed().toList(), p -> computed(point))
                        .clone();
    }

    private double[] computed(double[] point) {
        double[] all = Arrays.copyOf(point, names.size());
        Arrays.fill(all, given, all.length, Double.NaN);
        for (int i = 0; i < starts.length; i++) {
            parts.get(i).write(all, starts[i]);
        }
        return all;
    }

    private static Part part(Implicit implicit, List<String> before) {
        if (implicit instanceof Implicit.Flow flow) {
            return flow(flow, before);
        } else if (implicit instanceof Implicit.FiniteMean mean) {
            return new PlainMean(mean, before)::write;
        } else if (implicit instanceof Implicit.Root root) {
            return new PlainRoot(root, before)::write;
        } else if (implicit instanceof Implicit.DeepKernel kernel) {
            return kernel(kernel, before);
        }
        return matrix((Implicit.OfMatrix) implicit, before);
    }

    private static Part kernel(Implicit.DeepKernel kernel, List<String> before) {
        PointRun run = new PointRun(Tape.of(before, kernel.expressions()));
        DoubleKernel value = new DoubleKernel(kernel, 1);
        return (point, from) -> {
            run.evaluate(Arrays.copyOf(point, from));
            double[] numbers = new double[kernel.expressions().size()];
            for (int k = 0; k < numbers.length; k++) {
                numbers[k] = run.value(k);
            }
            point[from] = value.at(numbers).orElse(Double.NaN);
        };
    }

    private static Part matrix(Implicit.OfMatrix matrix, List<String> before) {
        PointRun run = new PointRun(Tape.of(before, matrix.entries()));
        double[] entries = new double[matrix.entries().size()];
        return (point, from) -> {
            run.evaluate(Arrays.copyOf(point, from));
            for (int k = 0; k < entries.length; k++) {
                entries[k] = run.value(k);
            }
            double[] values = DoubleMatrix.value(matrix.function(), entries, matrix.rows(), matrix.columns());
            System.arraycopy(values, 0, point, from, values.length);
        };
    }

    private static Part flow(Implicit.Flow flow, List<String> before) {
        InitialValueProblem problem = InitialValueProblem.of(flow);
        DoubleFlow solution = new DoubleFlow(problem, before);
        List<Expr> at =
                flow.readings().stream().map(Implicit.Reading::at).distinct().toList();
        PointRun run = new PointRun(Tape.of(before, at));
        int dimension = problem.dimension();
        int[] places = flow.readings().stream()
                .mapToInt(r -> at.indexOf(r.at()) * dimension + problem.states().indexOf(r.state()))
                .toArray();
        double[] times = new double[at.size()];
        return (point, from) -> {
            double[] known = Arrays.copyOf(point, from);
            run.evaluate(known);
            for (int k = 0; k < times.length; k++) {
                times[k] = run.value(k);
            }
            if (!Arrays.stream(known).allMatch(Double::isFinite)
                    || !Arrays.stream(times).allMatch(t -> t >= 0 && t < Double.POSITIVE_INFINITY)) {
                return;
            }
            double[] values = solution.at(known, times);
            for (int k = 0; k < places.length; k++) {
                point[from + k] = values[places[k]];
            }
        };
    }
}
