package org.sharpbound.kernel.rewrite;

import java.util.List;

/**
 * A demand for all values of the variables that are bound around it, the quantities of the theory besides.
 *
 * @param context outermost first; the ends of a range may use the variables before it
 */
public record Obligation(List<Ranged> context, Demand demand) {
    public Obligation {
        context = List.copyOf(context);
    }
}
