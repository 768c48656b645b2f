package org.sharpbound.enclose.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/**
 * Where states are at the end for a whole box of parameters, nearly exactly, by monotonicity.
 *
 * <p>Where the derivative of a state by a parameter has one sign over the box, the state is least at one end of the parameter's
 * range and largest at the other; so two corners, or two faces where some signs are not known, bound it. The box is
 * halved where that shows signs that the whole does not.
 *
 * <p>Soundness: signs hold for every part of a tree that fills the box, hence along every line in it; a face is integrated with the
 * whole ranges of the parameters without a sign. The result is also within the union of what the parts give.
 *
 * @param states where each state is
 * @param proof from which {@link #replay} finds the same without a search
 */
public record MonotoneHull(List<Interval> states, Proof proof) {

    /** A parameter is not halved more often than this. */
    private static final int MOST_DEPTH = 12;

    /**
     * What was decided.
     *
     * @param faces the grids of the faces, in the order in which they are first needed
     */
    public record Proof(SignTree signs, List<Grid> faces) {

        public Proof {
            faces = List.copyOf(faces);
        }
    }

    /** Looks for signs with at most {@code parts} boxes; empty if some integration does not reach the end. */
    public static Optional<MonotoneHull> search(FlowProblem problem, Effort effort, int parts) {
        Finding finding = new Finding(problem, effort, parts);
        Summary summary = new Summary(problem);
        SignTree tree = finding.tree(problem.box(), 0, summary);
        return tree == null ? Optional.empty() : bounded(problem, summary, tree, finding::face);
    }

    /** Does again what the proof tells; empty if it does not lead to an enclosure. */
    public static Optional<MonotoneHull> replay(FlowProblem problem, Proof proof) {
        Summary summary = new Summary(problem);
        if (!replayed(problem, proof.signs(), problem.box(), summary)) {
            return Optional.empty();
        }
        List<Grid> left = new ArrayList<>(proof.faces());
        return bounded(
                problem,
                summary,
                proof.signs(),
                face -> left.isEmpty() ? null : Integrator.replay(face, left.remove(0), StepObserver.NONE));
    }

    private static boolean replayed(FlowProblem problem, SignTree tree, List<Bounds> box, Summary summary) {
        if (tree instanceof SignTree.Whole whole) {
            Outcome outcome = Integrator.replay(problem.on(box), whole.grid(), StepObserver.NONE);
            return summary.add(outcome);
        }
        SignTree.Halved halved = (SignTree.Halved) tree;
        return halved.parameter() >= 0
                && halved.parameter() < box.size()
                && replayed(problem, halved.below(), half(box, halved.parameter(), false), summary)
                && replayed(problem, halved.above(), half(box, halved.parameter(), true), summary);
    }

    private static List<Bounds> half(List<Bounds> box, int parameter, boolean above) {
        Bounds range = box.get(parameter);
        Rational middle = range.lo().plus(range.hi()).times(Rational.HALF);
        List<Bounds> result = new ArrayList<>(box);
        result.set(parameter, above ? new Bounds(middle, range.hi()) : new Bounds(range.lo(), middle));
        return result;
    }

    /** Integrates a face; the outcome is null if there is no grid for it. */
    private interface Face {
        Outcome outcome(FlowProblem face);
    }

    private static Optional<MonotoneHull> bounded(FlowProblem problem, Summary summary, SignTree tree, Face face) {
        Map<List<Bounds>, FlowEnclosure> known = new HashMap<>();
        List<Grid> grids = new ArrayList<>();
        List<Interval> states = new ArrayList<>();
        for (int i = 0; i < problem.start().size(); i++) {
            double[] ends = new double[2];
            for (int end = 0; end < 2; end++) {
                List<Bounds> corner = corner(problem.box(), summary.signs[i], end == 1);
                if (!known.containsKey(corner)) {
                    if (!(face.outcome(problem.on(corner)) instanceof Outcome.Reached reached)) {
                        return Optional.empty();
                    }
                    known.put(corner, reached.end());
                    grids.add(reached.grid());
                }
                Interval there = known.get(corner).state(i);
                ends[end] = end == 0 ? there.lo() : there.hi();
            }
            states.add(Interval.of(ends[0], ends[1]).intersect(summary.hulls[i]));
        }
        return Optional.of(new MonotoneHull(states, new Proof(tree, grids)));
    }

    private static List<Bounds> corner(List<Bounds> box, int[] signs, boolean largest) {
        List<Bounds> result = new ArrayList<>();
        for (int j = 0; j < signs.length; j++) {
            Bounds range = box.get(j);
            boolean high = largest == signs[j] > 0;
            result.add(signs[j] == 0 ? range : Bounds.of(high ? range.hi() : range.lo()));
        }
        return result;
    }

    /** What holds over all parts: hulls of states, and signs of derivatives. */
    private static final class Summary {

        private final Interval[] hulls;
        private final int[][] signs;
        private boolean empty = true;

        Summary(FlowProblem problem) {
            hulls = new Interval[problem.start().size()];
            signs = new int[hulls.length][problem.box().size()];
        }

        boolean add(Outcome outcome) {
            if (!(outcome instanceof Outcome.Reached reached)) {
                return false;
            }
            for (int i = 0; i < hulls.length; i++) {
                hulls[i] = empty
                        ? reached.end().state(i)
                        : hulls[i].hull(reached.end().state(i));
                for (int j = 0; j < signs[i].length; j++) {
                    int sign = sign(reached.end().derivative(i, j));
                    signs[i][j] = empty || signs[i][j] == sign ? sign : 0;
                }
            }
            empty = false;
            return true;
        }
    }

    /** 0 where the sign is not known; a derivative that may vanish has a sign all the same. */
    private static int sign(Interval derivative) {
        return derivative.lo() >= 0 ? 1 : derivative.hi() <= 0 ? -1 : 0;
    }

    /** The search for a tree. */
    private static final class Finding {

        private final FlowProblem problem;
        private final Effort effort;
        private int left;

        Finding(FlowProblem problem, Effort effort, int parts) {
            this.problem = problem;
            this.effort = effort;
            this.left = parts - 1;
        }

        Outcome face(FlowProblem face) {
            return Integrator.search(face, effort, StepObserver.NONE);
        }

        SignTree tree(List<Bounds> box, int depth, Summary summary) {
            Outcome outcome = Integrator.search(problem.on(box), effort, StepObserver.NONE);
            int cut = outcome instanceof Outcome.Reached reached ? cut(box, reached.end()) : widest(box);
            if (cut >= 0 && left > 0 && depth < MOST_DEPTH) {
                left--;
                SignTree below = tree(half(box, cut, false), depth + 1, summary);
                SignTree above = below == null ? null : tree(half(box, cut, true), depth + 1, summary);
                return above == null ? null : new SignTree.Halved(cut, below, above);
            }
            return summary.add(outcome) ? new SignTree.Whole(((Outcome.Reached) outcome).grid()) : null;
        }

        /** The parameter to halve: the one that moves the states most, if some sign is not known; else −1. */
        private int cut(List<Bounds> box, FlowEnclosure end) {
            int best = -1;
            double most = 0;
            boolean open = false;
            for (int j = 0; j < box.size(); j++) {
                double width = box.get(j).enclosure().width();
                for (int i = 0; i < end.size() && !box.get(j).isPoint(); i++) {
                    open |= sign(end.derivative(i, j)) == 0;
                    double moved = width * end.derivative(i, j).mag();
                    if (moved > most) {
                        most = moved;
                        best = j;
                    }
                }
            }
            return open ? best : -1;
        }

        private static int widest(List<Bounds> box) {
            int best = -1;
            double most = 0;
            for (int j = 0; j < box.size(); j++) {
                double width = box.get(j).enclosure().width();
                if (!box.get(j).isPoint() && width > most) {
                    most = width;
                    best = j;
                }
            }
            return best;
        }
    }
}
