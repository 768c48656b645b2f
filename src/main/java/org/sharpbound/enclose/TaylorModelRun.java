package org.sharpbound.enclose;

import java.util.Optional;

/**
 * A {@link Tape} evaluated over boxes by {@link TaylorModel}s of one order in all variables, the bounds of each subexpression
 * being those of its model and of interval arithmetic together.
 *
 * <p>Soundness: whether a subexpression is defined and continuous is decided as in {@link IntervalRun}, from bounds of its
 * arguments that the models may have made narrower. A model says nothing of points where the subexpression is not defined, and
 * is only made of what is defined and continuous on the whole box. Where a subexpression has too few derivatives, its model is a
 * constant whose remainder is the enclosure of the values. Not for use by several threads.
 */
public final class TaylorModelRun {

    /** In all models of a tape: 16 megabytes. */
    private static final long MOST_COEFFICIENTS = 1 << 21;

    private final Tape tape;
    private final int order;
    private final int[][] needed;
    private final IntervalRun range;
    private final GradientRun gradient;
    private final Monomials[] monomials;
    private final TaylorModel[] models;
    private final boolean[] known;
    private final boolean[] smooth;
    private final double[] middle;
    private final double[] radius;
    /** The place of a variable among those that are no points. */
    private final int[] place;

    private final TaylorExpansion expansion;
    private Monomials current;

    /**
     * @param order the highest degree of the polynomials, 2 at least
     * @throws IllegalArgumentException unless the tape {@linkplain #fits fits}
     */
    public TaylorModelRun(Tape tape, int order) {
        int dimension = tape.variables().size();
        if (order < 2 || !fits(tape, order)) {
            throw new IllegalArgumentException("order " + order + " in " + dimension + " variables");
        }
        this.tape = tape;
        this.order = order;
        int most = (int) Monomials.count(dimension, order);
        needed = new Dependence(tape).needed();
        range = new IntervalRun(tape);
        gradient = new GradientRun(range);
        monomials = new Monomials[dimension + 1];
        models = new TaylorModel[tape.size()];
        for (int i = 0; i < models.length; i++) {
            models[i] = new TaylorModel(most, order);
        }
        known = new boolean[tape.size()];
        smooth = new boolean[tape.size()];
        middle = new double[dimension];
        radius = new double[dimension];
        place = new int[dimension];
        expansion = new TaylorExpansion(range, models, known, most, order);
    }

    /** Whether the polynomials of an order have few enough coefficients, each and all together. */
    public static boolean fits(Tape tape, int order) {
        long count = Monomials.count(tape.variables().size(), order);
        return count <= TaylorModel.MOST && count * tape.size() <= MOST_COEFFICIENTS;
    }

    /**
     * Sets the range of a variable, whose ends are finite.
     *
     * @throws IllegalArgumentException unless {@code lower <= upper}, and both are finite
     */
    public void set(int variable, double lower, double upper, boolean above, boolean below) {
        if (Double.isInfinite(lower) || Double.isInfinite(upper)) {
            throw new IllegalArgumentException("not bounded: [" + lower + ", " + upper + "]");
        }
        range.set(variable, lower, upper, above, below);
        double c = Math.min(Math.max(lower / 2 + upper / 2, lower), upper);
        middle[variable] = c;
        radius[variable] = Math.max(Upper.sub(upper, upper, c, c), Upper.sub(c, c, lower, lower));
    }

    /** Evaluates what a root needs on the box that was set. */
    public void evaluate(int root) {
        int free = 0;
        for (int v = 0; v < place.length; v++) {
            place[v] = radius[v] > 0 ? free++ : -1;
        }
        if (monomials[free] == null) {
            monomials[free] = new Monomials(free, order);
        }
        current = monomials[free];
        for (int i : needed[root]) {
            range.evaluate(i);
            boolean regular = (range.flags[i] & Flags.REGULAR) == Flags.REGULAR;
            boolean expanded = regular && expand(i) && models[i].measure();
            smooth[i] = expanded && isSmooth(i);
            known[i] = expanded || regular && expansion.enclose(i, current) && models[i].measure();
            if (known[i]) {
                range.tighten(i, models[i].lower(), models[i].upper());
            }
        }
    }

    private boolean expand(int i) {
        if (tape.code(i) != Code.VARIABLE) {
            return expansion.expand(i, current);
        }
        int v = tape.first(i);
        if (place[v] >= 0) {
            models[i].setVariable(current, middle[v], radius[v], place[v]);
        } else {
            models[i].setConstant(current, middle[v], middle[v]);
        }
        return true;
    }

    private boolean isSmooth(int i) {
        Code code = tape.code(i);
        if (code == Code.SELECT) {
            return smooth[expansion.branch(i)];
        }
        return code.arguments() == 0 || smooth[tape.first(i)] && (code.arguments() == 1 || smooth[tape.second(i)]);
    }

    /** The number that stands for 0 among the scaled coordinates. */
    double middle(int variable) {
        return middle[variable];
    }

    /** What a scaled coordinate is multiplied by. */
    double radius(int variable) {
        return radius[variable];
    }

    /** The model of a root last evaluated. */
    Optional<TaylorModel> model(int root) {
        return known[tape.root(root)] ? Optional.of(models[tape.root(root)]) : Optional.empty();
    }

    public double lower(int root) {
        return range.lower(root);
    }

    public double upper(int root) {
        return range.upper(root);
    }

    public boolean defined(int root) {
        return range.defined(root);
    }

    public boolean continuous(int root) {
        return range.continuous(root);
    }

    /** Whether every value is more than {@link #lower}. */
    public boolean above(int root) {
        return range.above(root);
    }

    /** Whether every value is less than {@link #upper}. */
    public boolean below(int root) {
        return range.below(root);
    }

    /** Encloses the partial derivatives of a root last evaluated, as a {@link GradientRun} does. */
    public void differentiate(int root) {
        gradient.differentiate(root);
    }

    public double gradientLower(int variable) {
        return gradient.lower(variable);
    }

    public double gradientUpper(int variable) {
        return gradient.upper(variable);
    }

    /** Whether a root last evaluated has a model that knows of more than its values. */
    public boolean smooth(int root) {
        return smooth[tape.root(root)];
    }

    /**
     * How much a variable changes a root last evaluated, which is smooth: the sum of the magnitudes of the coefficients of at
     * least a degree, each as often as the variable is a factor.
     */
    public double change(int root, int variable, int degree) {
        TaylorModel model = models[tape.root(root)];
        double sum = 0;
        for (int i = current.start(degree); place[variable] >= 0 && i < current.size(); i++) {
            for (int v : current.factors(i)) {
                sum += v == place[variable] ? Math.abs(model.coefficient(i)) : 0;
            }
        }
        return sum;
    }

    /**
     * Whether there are variables left in which the quadratic part of a root last evaluated, which is smooth, may be positive
     * semidefinite: no principal minor of one or two of them is negative.
     */
    public boolean mayBeConvex(int root) {
        TaylorModel model = models[tape.root(root)];
        for (int v = 0; v < current.variables(); v++) {
            double square = model.coefficient(current.square(v));
            for (int w = 0; w < v; w++) {
                double other = model.coefficient(current.square(w));
                double mixed = model.coefficient(current.quadratic(v, w));
                if (mixed * mixed > 4 * square * other) {
                    return false;
                }
            }
            if (square < 0) {
                return false;
            }
        }
        return current.variables() > 0;
    }
}
