package org.sharpbound.strategy.statistics;

import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.lab.experiment.Measurements;
import org.sharpbound.term.Expr;

/**
 * What is computed of the numbers that an experiment measured, run by run. The numbers are taken as they were measured, with what their
 * method may be off by; what is computed of them is enclosed. A number that could not be measured may be any.
 */
final class MeasuredBodies {

    /** A body that is not seen to be defined in a run, of which the first has the number 1. */
    record Undefined(int body, int run) {}

    private final double[][] lo;
    private final double[][] hi;
    private Optional<Undefined> undefined = Optional.empty();

    MeasuredBodies(Measurements measured, List<Expr> bodies) {
        int runs = measured.runs().size();
        lo = new double[bodies.size()][runs];
        hi = new double[bodies.size()][runs];
        IntervalRun evaluation = new IntervalRun(Tape.of(measured.names(), bodies));
        for (int run = 0; run < runs; run++) {
            set(evaluation, measured.runs().get(run), measured.radii().get(run));
            evaluation.evaluate();
            for (int body = 0; body < bodies.size(); body++) {
                lo[body][run] = evaluation.lower(body);
                hi[body][run] = evaluation.upper(body);
                if (undefined.isEmpty() && !evaluation.defined(body)) {
                    undefined = Optional.of(new Undefined(body, run + 1));
                }
            }
        }
    }

    private static void set(IntervalRun evaluation, double[] values, double[] radii) {
        for (int i = 0; i < values.length; i++) {
            boolean known = Double.isFinite(values[i]) && radii[i] < Double.POSITIVE_INFINITY;
            boolean exact = known && radii[i] == 0;
            double lower = exact ? values[i] : Math.nextDown(values[i] - radii[i]);
            double upper = exact ? values[i] : Math.nextUp(values[i] + radii[i]);
            evaluation.set(
                    i,
                    known ? lower : Double.NEGATIVE_INFINITY,
                    known ? upper : Double.POSITIVE_INFINITY,
                    false,
                    false);
        }
    }

    Optional<Undefined> undefined() {
        return undefined;
    }

    /** How often an event held; where that is not known, it may have held or not. */
    Moments moments(int body) {
        Moments moments = new Moments(0);
        for (int run = 0; run < lo[body].length; run++) {
            moments.add(Math.max(0, lo[body][run]), Math.min(1, hi[body][run]));
        }
        return moments;
    }

    OrderStatistics ordered(int body) {
        return new OrderStatistics(lo[body].clone(), hi[body].clone());
    }
}
