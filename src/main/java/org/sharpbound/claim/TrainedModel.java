package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharpbound.claim.shape.Shape;
import org.sharpbound.claim.shape.Shaped;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Derivative;
import org.sharpbound.term.Expr;
import org.sharpbound.term.PostOrder;
import org.sharpbound.term.Sharing;
import org.sharpbound.term.Totality;

/**
 * A model h and its derivative Dh as expressions in the weights, and both at the start.
 *
 * @param outputs a number or a vector of n entries
 * @param derivative n rows, a column for each number among the weights
 */
record TrainedModel(
        Shaped outputs, List<List<Expr>> derivative, Shaped outputsAtStart, List<List<Expr>> derivativeAtStart) {

    /** Normal forms of more operations than this would part what the rates have in common. */
    private static final int MAX_SIMPLIFIED = 60;

    /**
     * @param outputs in the weights
     * @param start of each number among the weights
     * @throws Derivative.NotDifferentiable if an entry has no derivative that can be written down
     */
    static TrainedModel of(Shaped outputs, Map<String, Expr> start, Sharing build) throws Derivative.NotDifferentiable {
        Tidying tidy = new Tidying(build, Map.of());
        List<Derivative> partial = start.keySet().stream()
                .map(weight -> new Derivative(weight, build))
                .toList();
        List<List<Expr>> derivative = new ArrayList<>();
        for (Expr output : outputs.entries()) {
            List<Expr> row = new ArrayList<>();
            for (Derivative by : partial) {
                row.add(tidy.of(simplified(tidy.of(by.of(output)))));
            }
            derivative.add(row);
        }
        Tidying there = new Tidying(build, start);
        return new TrainedModel(
                outputs,
                derivative,
                outputs.map(there::of),
                derivative.stream()
                        .map(row -> row.stream().map(there::of).toList())
                        .toList());
    }

    /** An expression that is defined everywhere may take its normal form, which is defined wherever it is itself. */
    static Expr simplified(Expr expr) {
        boolean small = PostOrder.of(expr, Map.of(), e -> e instanceof Apply a ? a.arguments() : List.of())
                        .size()
                <= MAX_SIMPLIFIED;
        return small && new Totality("").isTotal(expr)
                ? SimplifiedModels.of(expr).orElse(expr)
                : expr;
    }

    /** Dh as the language has it: a number, the gradient of a number by several, or a matrix with a row for each entry of h. */
    Shaped shaped(List<List<Expr>> matrix) {
        List<Expr> entries = matrix.stream().flatMap(List::stream).toList();
        if (!outputs.isNumber()) {
            return new Shaped(
                    Shaped.bounded(Shape.matrix(matrix.size(), matrix.get(0).size())), entries);
        }
        return entries.size() == 1 ? Shaped.number(entries.get(0)) : Shaped.vector(entries);
    }

    /** The tangent kernel D Dᵀ: a number where h is one, else a matrix. */
    Shaped kernel(List<List<Expr>> matrix, Tidying tidy) {
        int size = matrix.size();
        Shape shape = outputs.isNumber() ? Shape.NUMBER : Shaped.bounded(Shape.matrix(size, size));
        List<Expr> entries = new ArrayList<>();
        for (List<Expr> row : matrix) {
            matrix.forEach(other -> entries.add(tidy.dot(row, other)));
        }
        return new Shaped(shape, entries);
    }
}
