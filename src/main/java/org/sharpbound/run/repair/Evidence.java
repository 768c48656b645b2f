package org.sharpbound.run.repair;

import java.util.List;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/**
 * What is known of a relation before it is repaired.
 *
 * @param trial of the wording as printed, at the points of the columns
 * @param few some of the points, at which most of what does not hold is seen not to
 * @param trialAtFew of the wording as printed, at those
 */
record Evidence(Frame frame, Wording printed, Columns columns, Trial trial, Columns few, Trial trialAtFew) {

    private static final int FIRST = 20;

    /** The last points are those at which something was refuted. */
    private static final int LAST = 4;

    static Evidence of(Frame frame, Wording printed, List<double[]> points) {
        return of(frame, printed, new Columns(frame, printed, points));
    }

    private static Evidence of(Frame frame, Wording printed, Columns columns) {
        Columns few = columns.few(FIRST, LAST);
        return new Evidence(frame, printed, columns, Trial.of(printed, columns), few, Trial.of(printed, few));
    }

    /** At the same points and at another one. */
    Evidence with(double[] point) {
        return of(frame, printed, columns.with(point));
    }

    /** Whether doubles show no more than that one side is never of the sign of the other, or that an inequality compares equals. */
    boolean saysNothing(Candidate candidate) {
        List<Relation.Compare> before = printed.links();
        List<Relation.Compare> now = candidate.wording().links();
        for (int i = 0; i < now.size(); i++) {
            boolean changed = !now.get(i).equals(before.get(i))
                    || !candidate.wording().definitions().equals(printed.definitions());
            if (changed
                    && Trial.isOrder(now.get(i).comparison())
                    && (separate(now.get(i), candidate.wording()) && !separate(before.get(i), printed)
                            || same(now.get(i), candidate.wording()))) {
                return true;
            }
        }
        return false;
    }

    private boolean separate(Relation.Compare link, Wording wording) {
        double[] left = columns.of(link.left(), wording);
        double[] right = columns.of(link.right(), wording);
        for (int i = 0; i < left.length; i++) {
            if (left[i] * right[i] > 0) {
                return false;
            }
        }
        return true;
    }

    /** An equality in disguise, where no definition makes it worth saying. */
    private boolean same(Relation.Compare link, Wording wording) {
        double[] left = columns.of(link.left(), wording);
        double[] right = columns.of(link.right(), wording);
        for (int i = 0; i < left.length; i++) {
            if (!(Math.abs(left[i] - right[i]) <= 1e-9 * Math.abs(left[i]))) {
                return false;
            }
        }
        return frame.isPlain(link.left()) && frame.isPlain(link.right());
    }

    /** Whether each comparison of the first implies that of the second, and no two are different equalities: none of such says more. */
    boolean compareAlike(Candidate first, Candidate second) {
        List<Relation.Compare> links = first.wording().links();
        List<Relation.Compare> others = second.wording().links();
        for (int i = 0; i < links.size(); i++) {
            if (!links.get(i).comparison().implies(others.get(i).comparison())
                    || others.get(i).comparison() == Comparison.EQ
                            && !(equal(links.get(i).left(), first, others.get(i).left(), second)
                                    && equal(
                                            links.get(i).right(),
                                            first,
                                            others.get(i).right(),
                                            second))) {
                return false;
            }
        }
        return true;
    }

    private boolean equal(Expr expr, Candidate of, Expr other, Candidate ofOther) {
        double[] a = columns.of(expr, of.wording());
        double[] b = columns.of(other, ofOther.wording());
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(a[i] - b[i]) > 1e-9 * Math.abs(a[i])) {
                return false;
            }
        }
        return true;
    }

    Trial trial(Candidate candidate) {
        return Trial.of(candidate.wording(), columns);
    }

    /** Whether a candidate holds at all points that it speaks of, as far as doubles tell. */
    boolean supports(Candidate candidate) {
        return !candidate.wording().domains().isEmpty()
                || columns.count() == 0
                || !Trial.of(candidate.wording(), few).fails(trialAtFew)
                        && trial(candidate).passes(trial);
    }
}
