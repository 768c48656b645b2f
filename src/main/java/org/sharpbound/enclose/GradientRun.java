package org.sharpbound.enclose;

import java.util.Arrays;

/**
 * The gradient of a root of a {@link Tape} over the box of an {@link IntervalRun}, by reverse mode.
 *
 * <p>Each component encloses the partial derivative at every point of the box where the function is differentiable, and
 * the generalised gradient (Clarke, Optimization and Nonsmooth Analysis, ch. 2) at kinks of {@code abs}, {@code min},
 * {@code max}, {@code relu}. So where the root is continuous on the box, the mean value form and monotonicity tests are
 * valid. Where it is not, the components say nothing. Nothing is allocated after construction.
 */
public final class GradientRun {

    private final IntervalRun values;
    private final Tape tape;
    private final double[] adjointLo;
    private final double[] adjointHi;
    private final double[] gradientLo;
    private final double[] gradientHi;
    private final LocalDerivative local = new LocalDerivative();

    public GradientRun(IntervalRun values) {
        this.values = values;
        this.tape = values.tape();
        adjointLo = new double[tape.size()];
        adjointHi = new double[tape.size()];
        gradientLo = new double[tape.variables().size()];
        gradientHi = new double[gradientLo.length];
    }

    /** Differentiates a root over the box on which the run was last evaluated. */
    public void differentiate(int root) {
        int top = tape.root(root);
        Arrays.fill(adjointLo, 0, top + 1, 0);
        Arrays.fill(adjointHi, 0, top + 1, 0);
        Arrays.fill(gradientLo, 0);
        Arrays.fill(gradientHi, 0);
        adjointLo[top] = 1;
        adjointHi[top] = 1;
        for (int i = top; i >= 0; i--) {
            if (adjointLo[i] != 0 || adjointHi[i] != 0) {
                propagate(i);
            }
        }
    }

    public double lower(int variable) {
        return gradientLo[variable];
    }

    public double upper(int variable) {
        return gradientHi[variable];
    }

    private void propagate(int i) {
        int a = tape.first(i);
        int b = tape.second(i);
        switch (tape.code(i)) {
            case CONSTANT, PI, NONNEGATIVE, POSITIVE, ZERO, NOT, AND, OR -> {
                // constants, and truth values, whose jumps the continuity of the root excludes
            }
            case VARIABLE -> {
                gradientLo[a] = adjointLo[i];
                gradientHi[a] = adjointHi[i];
            }
            case ADD -> {
                accumulate(i, a, 1, 1);
                accumulate(i, b, 1, 1);
            }
            case SUB -> {
                accumulate(i, a, 1, 1);
                accumulate(i, b, -1, -1);
            }
            case MUL -> {
                accumulate(i, a, values.lo[b], values.hi[b]);
                accumulate(i, b, values.lo[a], values.hi[a]);
            }
            case SELECT -> select(i, a, b, tape.third(i));
            case DIV, MIN, MAX, POW -> {
                local.ofFirst(values, i);
                accumulate(i, a, local.lo, local.hi);
                local.ofSecond(values, i);
                accumulate(i, b, local.lo, local.hi);
            }
            default -> {
                local.of(values, i);
                accumulate(i, a, local.lo, local.hi);
            }
        }
    }

    private void select(int i, int condition, int then, int otherwise) {
        if (values.lo[condition] == 1) {
            accumulate(i, then, 1, 1);
        } else if (values.hi[condition] == 0) {
            accumulate(i, otherwise, 1, 1);
        } else {
            accumulate(i, then, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
            accumulate(i, otherwise, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
    }

    private void accumulate(int i, int argument, double lo, double hi) {
        double termLo = Lower.mul(adjointLo[i], adjointHi[i], lo, hi);
        double termHi = Upper.mul(adjointLo[i], adjointHi[i], lo, hi);
        double sumLo = Lower.add(adjointLo[argument], adjointHi[argument], termLo, termHi);
        double sumHi = Upper.add(adjointLo[argument], adjointHi[argument], termLo, termHi);
        adjointLo[argument] = sumLo;
        adjointHi[argument] = sumHi;
    }
}
