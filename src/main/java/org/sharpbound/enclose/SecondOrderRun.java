package org.sharpbound.enclose;

/**
 * A {@link Tape} evaluated over boxes in second-order forms: for each subexpression its value and gradient at the centre c
 * of the box, and enclosures of its gradient G and its Hessian H over the box. From these
 *
 * <pre>
 *   f(x) ∈ f(c) + G (x − c),
 *   f(x) ∈ f(c) + ∇f(c) (x − c) + (x − c)ᵀ H (x − c) / 2,
 *   G ⊆ ∇f(c) + H (x − c),
 * </pre>
 *
 * and what is tightened so for a subexpression serves all that are built on it, whether they are defined included (Solovyev
 * and Hales, Formal verification of nonlinear inequalities with Taylor interval approximations, NFM 2013).
 *
 * <p>Soundness: a box is convex, so that the segment from its centre to any point stays in it, and Taylor's theorem with
 * the remainder of Lagrange holds for each function that is twice continuously differentiable there. Where a subexpression is
 * only continuous, its gradient encloses the generalised one, as in {@link GradientRun}, and only the first form is used;
 * where it is not even that, none is. Not for use by several threads.
 */
public final class SecondOrderRun {

    private static final int UNKNOWN = 0;
    private static final int CONTINUOUS = 1;
    private static final int SMOOTH = 2;

    private final Tape tape;
    private final int[][] needed;
    private final IntervalRun range;
    private final IntervalRun centre;
    private final double[] left;
    private final double[] right;
    private final SecondOrderForms forms;
    private final int[] order;

    public SecondOrderRun(Tape tape) {
        this.tape = tape;
        int dimension = tape.variables().size();
        Dependence dependence = new Dependence(tape);
        needed = dependence.needed();
        range = new IntervalRun(tape);
        centre = new IntervalRun(tape);
        left = new double[dimension];
        right = new double[dimension];
        order = new int[tape.size()];
        forms = new SecondOrderForms(dependence, range, centre);
    }

    /**
     * Sets the range of a variable; the centre is its middle.
     *
     * @return false if there is no centre inside, because the range is unbounded, or open between neighbouring doubles
     * @throws IllegalArgumentException unless {@code lower <= upper}
     */
    public boolean set(int variable, double lower, double upper, boolean above, boolean below) {
        range.set(variable, lower, upper, above, below);
        if (Double.isInfinite(lower) || Double.isInfinite(upper)) {
            return false;
        }
        double middle = Math.min(Math.max(lower / 2 + upper / 2, lower), upper);
        centre.set(variable, middle, middle, false, false);
        left[variable] = Lower.sub(lower, lower, middle, middle);
        right[variable] = Upper.sub(upper, upper, middle, middle);
        return !(above && middle == lower) && !(below && middle == upper);
    }

    /** Evaluates what a root needs on the box that was set, all its ranges having a centre. */
    public void evaluate(int root) {
        for (int i : needed[root]) {
            centre.evaluate(i);
            range.evaluate(i);
            order[i] = order(i);
            if (order[i] == SMOOTH) {
                forms.differentiateTwice(i);
                forms.tightenGradient(i, left, right);
                tighten(i, forms.lower(i, left, right), forms.upper(i, left, right));
            } else if (order[i] == CONTINUOUS) {
                forms.differentiate(i);
            }
            if (order[i] != UNKNOWN) {
                tighten(i, forms.meanLower(i, left, right), forms.meanUpper(i, left, right));
            }
        }
    }

    private void tighten(int i, double lower, double upper) {
        range.tighten(i, lower, upper);
    }

    private int order(int i) {
        if ((range.flags[i] & Flags.REGULAR) != Flags.REGULAR) {
            return UNKNOWN;
        }
        Code code = tape.code(i);
        if (code == Code.SELECT) {
            int branch = range.lo[tape.first(i)] == 1 ? tape.second(i) : tape.third(i);
            return order[branch];
        }
        int least = LocalCurvature.isSmooth(range, i) ? SMOOTH : CONTINUOUS;
        if (code.arguments() > 0) {
            least = Math.min(least, order[tape.first(i)]);
        }
        return code.arguments() > 1 ? Math.min(least, order[tape.second(i)]) : least;
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

    /** Whether the Hessian of a root last evaluated is enclosed. */
    public boolean smooth(int root) {
        return order[tape.root(root)] == SMOOTH;
    }

    /** Whether there is a gradient of a root last evaluated. */
    public boolean differentiable(int root) {
        return order[tape.root(root)] != UNKNOWN;
    }

    public double gradientLower(int root, int variable) {
        return forms.gradientLo(tape.root(root), variable);
    }

    public double gradientUpper(int root, int variable) {
        return forms.gradientHi(tape.root(root), variable);
    }

    /** The second partial derivatives of a root that is smooth. */
    public double hessianLower(int root, int v, int w) {
        return forms.hessianLo(tape.root(root), v, w);
    }

    public double hessianUpper(int root, int v, int w) {
        return forms.hessianHi(tape.root(root), v, w);
    }
}
