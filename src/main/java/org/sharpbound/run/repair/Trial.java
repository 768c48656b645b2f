package org.sharpbound.run.repair;

import java.util.Arrays;
import java.util.List;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Relation;

/** How a wording fares at the points of some columns: whether it holds there as far as doubles tell, and how narrowly. */
final class Trial {

    private static final double TOLERANCE = 1e-9;

    /** Sides smaller than this are too small for their quotient to mean anything. */
    private static final double TINY = 1e-250;

    private final boolean[] applies;
    private final boolean[] holds;
    private final boolean[] defined;
    private final double[] margins;

    private Trial(int count) {
        applies = new boolean[count];
        holds = new boolean[count];
        defined = new boolean[count];
        margins = new double[count];
    }

    static Trial of(Wording wording, Columns columns) {
        Trial trial = new Trial(columns.count());
        Arrays.fill(trial.applies, true);
        Arrays.fill(trial.holds, true);
        Arrays.fill(trial.defined, true);
        Arrays.fill(trial.margins, Double.POSITIVE_INFINITY);
        for (Relation.Compare link : wording.links()) {
            trial.add(link.comparison(), columns.of(link.left(), wording), columns.of(link.right(), wording));
        }
        for (Relation assumption : wording.added()) {
            trial.assume((Relation.Compare) assumption, columns, wording);
        }
        return trial;
    }

    private void assume(Relation.Compare assumption, Columns columns, Wording wording) {
        double[] left = columns.of(assumption.left(), wording);
        double[] right = columns.of(assumption.right(), wording);
        for (int i = 0; i < applies.length; i++) {
            applies[i] &= assumption.comparison().holdsFor(Double.compare(left[i], right[i])) && !Double.isNaN(left[i]);
        }
    }

    private void add(Comparison comparison, double[] left, double[] right) {
        for (int i = 0; i < holds.length; i++) {
            if (!Double.isFinite(left[i]) || !Double.isFinite(right[i])) {
                defined[i] = false;
                holds[i] = false;
                continue;
            }
            double margin = margin(comparison, left[i], right[i]);
            holds[i] &= holds(comparison, left[i], right[i], margin);
            margins[i] = Math.min(margins[i], margin);
        }
    }

    /** The larger side minus the smaller, by the size of both: between -1 and 1 where they have one sign. */
    private static double margin(Comparison comparison, double left, double right) {
        double size = Math.abs(left) + Math.abs(right);
        double difference = size < TINY ? left == right ? 0 : Math.signum(right - left) : (right - left) / size;
        return switch (comparison) {
            case LE, LT -> difference;
            case GE, GT -> -difference;
            case EQ -> -Math.abs(difference);
            case NE -> Math.abs(difference);
        };
    }

    private static boolean holds(Comparison comparison, double left, double right, double margin) {
        return switch (comparison) {
            case LT, GT -> margin > 0 || margin > -TOLERANCE && left != right;
            case NE -> margin > 0;
            default -> margin >= -TOLERANCE;
        };
    }

    int count() {
        return holds.length;
    }

    boolean holds(int point) {
        return holds[point];
    }

    /** Whether it fails somewhere: at a point where it, or the printed relation, has a value in doubles. */
    boolean fails(Trial printed) {
        for (int i = 0; i < holds.length; i++) {
            if (applies[i] && !holds[i] && (defined[i] || printed.defined[i])) {
                return true;
            }
        }
        return false;
    }

    /** Whether it holds somewhere and fails nowhere. */
    boolean passes(Trial printed) {
        boolean seen = false;
        for (int i = 0; i < holds.length; i++) {
            seen |= applies[i] && holds[i];
        }
        return seen && !fails(printed);
    }

    /** Whether it speaks of all points that another speaks of and is nowhere wider, so that it seems to say at least as much. */
    boolean isAtLeastAsStrongAs(Trial other) {
        for (int i = 0; i < margins.length; i++) {
            if (other.applies[i]
                    && other.defined[i]
                    && (!applies[i] || defined[i] && margins[i] > other.margins[i] + TOLERANCE)) {
                return false;
            }
        }
        return true;
    }

    /** The mean of the margins: small where it says much. */
    double width() {
        double sum = 0;
        int seen = 0;
        for (int i = 0; i < margins.length; i++) {
            if (defined[i]) {
                sum += Math.abs(margins[i]);
                seen++;
            }
        }
        return seen == 0 ? 1 : sum / seen;
    }

    static boolean isOrder(Comparison comparison) {
        return List.of(Comparison.LE, Comparison.LT, Comparison.GE, Comparison.GT)
                .contains(comparison);
    }
}
