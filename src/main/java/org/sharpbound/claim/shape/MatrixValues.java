package org.sharpbound.claim.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.MatrixFunction;

/**
 * Functions of matrices for which there are no expressions, roots, and kernels of deep networks: in core expressions, names such as {@code expm_1[1,2]}.
 *
 * <p>Soundness: a name stands for one function of one matrix, one root or one kernel, whose entries depend on quantities and on such names, and on nothing
 * that is bound around it.
 */
public final class MatrixValues {

    private static final int MAX_ROWS = 30;

    private record Key(MatrixFunction function, Shaped matrix) {}

    private final Predicate<String> free;
    private final UnaryOperator<String> unused;
    private final UnaryOperator<Expr> shared;
    private final Map<Object, Implicit> made = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    /**
     * @param free whether a name stands for a quantity, or something else that a statement may speak of before this
     * @param unused makes of a name one that stands for nothing else
     * @param shared builds a variable
     */
    public MatrixValues(Predicate<String> free, UnaryOperator<String> unused, UnaryOperator<Expr> shared) {
        this.free = free;
        this.unused = unused;
        this.shared = shared;
    }

    public boolean isEmpty() {
        return made.isEmpty();
    }

    /** Whether a name in a core expression is one of these. */
    public boolean isNamed(String name) {
        return names.contains(name);
    }

    /** Those whose names are among these, and those that they are made of, in the order in which they use each other. */
    public List<Implicit> of(Set<String> free) {
        Set<String> needed = new HashSet<>(free);
        List<Implicit> used = new ArrayList<>();
        List<Implicit> order = new ArrayList<>(made.values());
        for (int i = order.size() - 1; i >= 0; i--) {
            if (!Collections.disjoint(order.get(i).names(), needed)) {
                used.add(0, order.get(i));
                order.get(i).expressions().forEach(entry -> needed.addAll(FreeVariables.of(entry)));
            }
        }
        return used;
    }

    /** @throws Mismatch if the matrix depends on a variable that is bound around it, or is too large */
    Shaped value(MatrixFunction function, Shaped matrix, Shape shape) {
        if (matrix.shape().rows() > MAX_ROWS || matrix.shape().columns() > MAX_ROWS + 1) {
            throw new Mismatch(
                    "too-large",
                    function.text() + ": " + matrix.shape() + ", where at most " + MAX_ROWS + " rows are supported.");
        }
        Implicit known = made.get(new Key(function, matrix));
        if (known == null) {
            checkFree(function.text() + " of a matrix", matrix.entries(), "");
            String name = unused.apply(function.text() + "_1");
            known = new Implicit.OfMatrix(
                    function,
                    matrix.shape().rows(),
                    matrix.shape().columns(),
                    matrix.entries(),
                    Shaped.names(name, shape));
            made.put(new Key(function, matrix), known);
            names.addAll(known.names());
        }
        List<Expr> values = new ArrayList<>();
        known.names().forEach(name -> values.add(shared.apply(Expr.variable(name))));
        return new Shaped(shape, values);
    }

    /**
     * The last point of an interval at which a function is not positive ({@link Implicit.Root}).
     *
     * @param title what it is called
     * @param variable of the function, a name that no author can write
     * @throws Mismatch if it depends on another variable that is bound around it
     */
    public Expr root(String title, String variable, Expr function, Expr lower, Expr upper) {
        List<Object> key = List.of(title, function, lower, upper);
        Implicit known = made.get(key);
        if (known == null) {
            checkFree(title, List.of(function), variable);
            checkFree(title, List.of(lower, upper), "");
            String name = unused.apply(title + "_1");
            known = new Implicit.Root(name, variable, function, lower, upper);
            made.put(key, known);
            names.add(name);
        }
        return shared.apply(Expr.variable(known.names().get(0)));
    }

    /**
     * The kernel of a deep network with the activation tanh ({@link Implicit.DeepKernel}).
     *
     * @param title what it is called
     * @param numbers in the order of its expressions
     * @throws Mismatch if it depends on a variable that is bound around it
     */
    public Expr kernel(String title, boolean tangent, int depth, List<Expr> numbers) {
        List<Object> key = List.of(title, depth, numbers);
        Implicit known = made.get(key);
        if (known == null) {
            checkFree(title, numbers, "");
            String name = unused.apply(title + "_1");
            Expr none = Expr.num(0);
            known = new Implicit.DeepKernel(name, tangent, depth, none, none, none, none, none, none).with(numbers);
            made.put(key, known);
            names.add(name);
        }
        return shared.apply(Expr.variable(known.names().get(0)));
    }

    private void checkFree(String what, List<Expr> entries, String bound) {
        Set<String> unknown = new TreeSet<>();
        entries.forEach(entry -> unknown.addAll(FreeVariables.of(entry)));
        unknown.removeIf(name -> name.equals(bound) || names.contains(name) || free.test(name));
        if (!unknown.isEmpty()) {
            throw new Mismatch(
                    "not-supported",
                    what + " that depends on something other than quantities, here " + String.join(", ", unknown)
                            + ", is not supported yet.");
        }
    }
}
