package org.sharpbound.report;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sharpbound.term.Expr;

/** Evaluates expressions in double precision, for plots: nothing is concluded from them. */
@FunctionalInterface
public interface Sampler {

    /**
     * An expression as a function of the values of the names, in their order; NaN where it is undefined.
     *
     * @param expression made of numbers, the names, operations and {@code if}
     */
    ToDoubleFunction<double[]> compile(Expr expression, List<String> names);
}
