package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Derivative;
import org.sharpbound.term.Expr;
import org.sharpbound.term.PostOrder;
import org.sharpbound.term.Sharing;
import org.sharpbound.term.Totality;
import org.sharpbound.term.normal.NormalForm;

/**
 * A model h and its derivative Dh, entry by entry, as expressions in the weights, and both at the start.
 *
 * @param outputs n entries
 * @param derivative n rows, a column for each weight
 */
record TrainedModel(
        List<Expr> outputs,
        List<List<Expr>> derivative,
        List<Expr> outputsAtStart,
        List<List<Expr>> derivativeAtStart) {

    /** Normal forms of more operations than this would part what the rates have in common. */
    private static final int MAX_SIMPLIFIED = 60;

    /**
     * @param outputs in the weights
     * @param start of each weight
     * @throws Derivative.NotDifferentiable if an entry has no derivative that can be written down
     */
    static TrainedModel of(List<Expr> outputs, Map<String, Expr> start, Sharing build)
            throws Derivative.NotDifferentiable {
        Tidying tidy = new Tidying(build, Map.of());
        Map<String, Derivative> partial = new LinkedHashMap<>();
        start.keySet().forEach(weight -> partial.put(weight, new Derivative(weight, build)));
        List<List<Expr>> derivative = new ArrayList<>();
        for (Expr output : outputs) {
            List<Expr> row = new ArrayList<>();
            for (Derivative by : partial.values()) {
                row.add(tidy.of(simplified(tidy.of(by.of(output)))));
            }
            derivative.add(row);
        }
        Tidying there = new Tidying(build, start);
        return new TrainedModel(
                outputs,
                derivative,
                outputs.stream().map(there::of).toList(),
                derivative.stream()
                        .map(row -> row.stream().map(there::of).toList())
                        .toList());
    }

    /** An expression that is defined everywhere may take its normal form, which is defined wherever it is itself. */
    private static Expr simplified(Expr expr) {
        boolean small = PostOrder.of(expr, Map.of(), e -> e instanceof Apply a ? a.arguments() : List.of())
                        .size()
                <= MAX_SIMPLIFIED;
        return small && new Totality("").isTotal(expr)
                ? NormalForm.of(expr).map(NormalForm::simplified).orElse(expr)
                : expr;
    }
}
