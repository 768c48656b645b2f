package org.sharpbound.strategy;

import java.util.List;
import java.util.Map;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;

/**
 * Values of expressions at points of a statement's domain, in plain doubles, what is implicit in it integrated or computed: a guide for
 * searches, and no more. Not for use by several threads.
 */
public final class PlainRun {

    private final List<String> quantities;
    private final PlainImplicits implicits;
    private final PointRun run;
    private final int count;
    private final Merit assumed;
    private final boolean free;

    /** @param exprs in the statement's quantities and the names of what is implicit in it */
    public PlainRun(Statement statement, List<Expr> exprs) {
        quantities = List.copyOf(statement.quantities().keySet());
        implicits = new PlainImplicits(quantities, statement.implicits());
        run = new PointRun(Tape.of(implicits.names(), exprs));
        count = exprs.size();
        free = statement.assumptions().isEmpty();
        // no disjunct at all is never met, so that only the assumptions count
        assumed = new Merit(new Statement(
                statement.quantities(),
                statement.implicits(),
                statement.assumptions(),
                Map.of(),
                new Relation.Or(List.of())));
    }

    /** The names of the coordinates of points, in order. */
    public List<String> quantities() {
        return quantities;
    }

    /** Whether the assumptions hold at a point, as far as doubles tell. */
    public boolean admits(double... point) {
        return free || assumed.at(point) == Double.NEGATIVE_INFINITY;
    }

    /** The values at a point, not numbers where there are none. */
    public double[] values(double... point) {
        double[] values = new double[count];
        if (count == 0) {
            return values;
        }
        double[] extended = implicits.extended(point);
        run.evaluate(extended);
        for (int i = 0; i < count; i++) {
            values[i] = run.value(i);
        }
        return values;
    }
}
