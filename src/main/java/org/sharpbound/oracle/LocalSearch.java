package org.sharpbound.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;
import org.hipparchus.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;
import org.hipparchus.random.Well19937c;

/**
 * Looks for small values of a function on a box from many starts: Brent's method in one dimension, BOBYQA in more, and
 * CMA-ES once for what these miss. Deterministic; finds no proof, only candidates.
 */
public final class LocalSearch {

    private static final int MOST_CANDIDATES = 12;
    private static final int MOST_STARTS = 12;

    /** Points of the box nearer than this, relative to their modulus, count as one. */
    private static final double DISTINCT = 1e-5;

    private static final double START_RADIUS = 0.1;
    private static final double STOP_RADIUS = 1e-10;

    private final long seed;
    private final int maxEvaluations;

    /** @param maxEvaluations of the objective, in all, at least 50 */
    public LocalSearch(long seed, int maxEvaluations) {
        if (maxEvaluations < 50) {
            throw new IllegalArgumentException("at least 50 evaluations, not " + maxEvaluations);
        }
        this.seed = seed;
        this.maxEvaluations = maxEvaluations;
    }

    /**
     * The best points found, distinct, the best first; empty if the objective had a value nowhere.
     *
     * @param objective may give NaN or infinities; positive infinity counts as no value, negative as the best
     * @param lower the least values of each coordinate, may be infinite
     * @param upper the largest
     * @throws IllegalArgumentException if a side of the box is empty
     */
    public List<Candidate> minimise(ToDoubleFunction<double[]> objective, double[] lower, double[] upper) {
        BoxMap map = new BoxMap(lower, upper);
        Objective counted = new Objective(objective, map, maxEvaluations);
        List<Candidate> found = new ArrayList<>();
        int dimension = map.dimension();
        if (dimension == 0) {
            counted.at(new double[0]);
            add(found, counted);
        } else if (dimension == 1) {
            onALine(counted, found, false, maxEvaluations / 2);
            onALine(counted, found, true, maxEvaluations);
        } else {
            inACube(counted, found, dimension);
        }
        return distinct(found);
    }

    private static void add(List<Candidate> found, Objective counted) {
        if (counted.best() != null) {
            found.add(counted.best());
        }
    }

    /** Brent's method between the neighbours of each of the least points of a grid. */
    private void onALine(Objective counted, List<Candidate> found, boolean cubed, int until) {
        int grid = Math.max(10, maxEvaluations / 8);
        double[] values = new double[grid + 1];
        counted.restart(cubed);
        for (int i = 0; i <= grid; i++) {
            values[i] = counted.at(new double[] {i / (double) grid});
        }
        add(found, counted);
        List<Integer> valleys = new ArrayList<>();
        for (int i = 0; i <= grid; i++) {
            if (values[i] <= values[Math.max(i - 1, 0)] && values[i] <= values[Math.min(i + 1, grid)]) {
                valleys.add(i);
            }
        }
        valleys.sort(Comparator.comparingDouble(i -> values[i]));
        for (int valley : valleys.subList(0, Math.min(MOST_STARTS, valleys.size()))) {
            int left = counted.left() - (maxEvaluations - until);
            if (left < 10) {
                return;
            }
            counted.restart(cubed);
            double from = Math.max(valley - 1, 0) / (double) grid;
            double to = Math.min(valley + 1, grid) / (double) grid;
            brent(counted, from, to, left);
            add(found, counted);
        }
    }

    private static void brent(Objective counted, double from, double to, int evaluations) {
        try {
            new BrentOptimizer(1e-12, 1e-15)
                    .optimize(
                            new MaxEval(Math.min(evaluations, 200)),
                            new UnivariateObjectiveFunction(t -> counted.at(new double[] {t})),
                            GoalType.MINIMIZE,
                            new SearchInterval(from, to));
        } catch (MathIllegalStateException e) {
            // out of evaluations: the objective has kept the best point
        }
    }

    private record Start(double[] t, boolean cubed, double value) {}

    private void inACube(Objective counted, List<Candidate> found, int dimension) {
        List<Start> starts = screened(counted, found, dimension);
        int share = Math.max(counted.left() * 3 / 4 / starts.size(), 4 * dimension + 10);
        double[] best = starts.get(0).t();
        boolean bestCubed = starts.get(0).cubed();
        double bestValue = Double.POSITIVE_INFINITY;
        for (Start start : starts) {
            counted.restart(start.cubed());
            bobyqa(counted, start.t(), Math.min(share, counted.left()));
            add(found, counted);
            if (counted.best() != null && counted.best().value() < bestValue) {
                bestValue = counted.best().value();
                best = counted.bestInCube();
                bestCubed = start.cubed();
            }
        }
        counted.restart(bestCubed);
        cmaes(counted, best, counted.left());
        add(found, counted);
    }

    /** The best of a low-discrepancy sample, in both changes of variable. */
    private List<Start> screened(Objective counted, List<Candidate> found, int dimension) {
        LowDiscrepancy sequence = new LowDiscrepancy(dimension, seed);
        int sample = Math.max(10, maxEvaluations / 5);
        List<Start> starts = new ArrayList<>();
        for (boolean cubed : new boolean[] {false, true}) {
            counted.restart(cubed);
            for (int i = 0; i < sample / 2; i++) {
                double[] t = sequence.doubles(i);
                starts.add(new Start(t, cubed, counted.at(t)));
            }
            add(found, counted);
        }
        starts.sort(Comparator.comparingDouble(Start::value));
        int runs = Math.max(1, Math.min(MOST_STARTS, counted.left() / (40 * dimension)));
        List<Start> chosen = new ArrayList<>();
        for (Start start : starts) {
            boolean near = chosen.stream().anyMatch(other -> distance(other.t(), start.t()) < START_RADIUS);
            if (!near && chosen.size() < runs) {
                chosen.add(start);
            }
        }
        return chosen;
    }

    private static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    private static void bobyqa(Objective counted, double[] start, int evaluations) {
        if (evaluations <= 0) {
            return;
        }
        int dimension = start.length;
        try {
            new BOBYQAOptimizer(2 * dimension + 1, START_RADIUS, STOP_RADIUS)
                    .optimize(
                            new MaxEval(evaluations),
                            new ObjectiveFunction(counted::at),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            cube(dimension));
        } catch (MathIllegalStateException e) {
            // out of evaluations, or its trust region failed: the objective has kept the best point
        }
    }

    private void cmaes(Objective counted, double[] start, int evaluations) {
        int dimension = start.length;
        int population = 4 + (int) (3 * Math.log(dimension));
        if (evaluations < 2 * population) {
            return;
        }
        double[] spread = new double[dimension];
        Arrays.fill(spread, START_RADIUS);
        try {
            new CMAESOptimizer(evaluations, Double.NEGATIVE_INFINITY, true, 0, 0, new Well19937c(seed), false, null)
                    .optimize(
                            new MaxEval(evaluations),
                            new ObjectiveFunction(counted::at),
                            GoalType.MINIMIZE,
                            new InitialGuess(start),
                            cube(dimension),
                            new CMAESOptimizer.Sigma(spread),
                            new CMAESOptimizer.PopulationSize(population));
        } catch (MathIllegalStateException e) {
            // out of evaluations: the objective has kept the best point
        }
    }

    private static SimpleBounds cube(int dimension) {
        double[] ones = new double[dimension];
        Arrays.fill(ones, 1);
        return new SimpleBounds(new double[dimension], ones);
    }

    private static List<Candidate> distinct(List<Candidate> found) {
        found.sort(Comparator.comparingDouble(Candidate::value));
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : found) {
            if (chosen.size() < MOST_CANDIDATES && chosen.stream().noneMatch(other -> areClose(other, candidate))) {
                chosen.add(candidate);
            }
        }
        return chosen;
    }

    private static boolean areClose(Candidate a, Candidate b) {
        double[] p = a.point();
        double[] q = b.point();
        for (int i = 0; i < p.length; i++) {
            if (Math.abs(p[i] - q[i]) > DISTINCT * Math.max(Math.abs(p[i]), Math.abs(q[i]))) {
                return false;
            }
        }
        return true;
    }
}
