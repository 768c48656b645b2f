package org.sharpbound.enclose;

import java.util.Arrays;

/**
 * Hull consistency: from ranges that roots of a {@link Tape} are required to lie in, narrower ranges of the variables, by one
 * sweep over the tape from the back after an evaluation from the front (HC4: Benhamou, Goualard, Granvilliers and Puget,
 * Revising hull and box consistency, ICLP 1999).
 *
 * <p>Soundness: a point of the box at which every root that is required has a value, in its range, is never dropped. Only what
 * these roots are computed from takes part, so that nothing is concluded from an expression that need not be defined;
 * the branches of a choice take part only if the choice is known on the whole box. What is dropped is a closed end or less: the
 * new ends are not called open.
 *
 * <p>The sweep overwrites the values of the run, which is to be evaluated anew before the next. Nothing is allocated. Not
 * for use by several threads.
 */
public final class Contraction {

    private final IntervalRun run;
    private final Tape tape;
    private final boolean[] required;
    private final double[] boxLo;
    private final double[] boxHi;
    private final Range range = new Range();
    private int top;
    private boolean empty;

    public Contraction(IntervalRun run) {
        this.run = run;
        tape = run.tape();
        required = new boolean[tape.size()];
        boxLo = new double[tape.variables().size()];
        boxHi = new double[boxLo.length];
    }

    /** Begins anew after the run was evaluated: nothing is required yet. */
    public void begin() {
        Arrays.fill(required, false);
        for (int v = 0; v < boxLo.length; v++) {
            boxLo[v] = run.boxLower(v);
            boxHi[v] = run.boxUpper(v);
        }
        top = -1;
        empty = false;
    }

    /** Requires that a root has a value, in [lower, upper]. */
    public void require(int root, double lower, double upper) {
        int i = tape.root(root);
        require(i);
        load(i);
        range.narrow(lower, upper);
        store(i);
    }

    /** Draws the conclusions for the variables; false if no point of the box is left. */
    public boolean propagate() {
        for (int i = top; i >= 0 && !empty; i--) {
            if (required[i]) {
                propagate(i);
            }
        }
        return !empty;
    }

    public double lower(int variable) {
        return boxLo[variable];
    }

    public double upper(int variable) {
        return boxHi[variable];
    }

    private void require(int i) {
        required[i] = true;
        top = Math.max(top, i);
    }

    private void load(int i) {
        range.set(run.lo[i], run.hi[i]);
    }

    private void store(int i) {
        if (range.isEmpty()) {
            empty = true;
        } else {
            run.lo[i] = range.lo();
            run.hi[i] = range.hi();
        }
    }

    private void propagate(int i) {
        int a = tape.first(i);
        int b = tape.second(i);
        Code code = tape.code(i);
        switch (code) {
            case CONSTANT, PI, NONNEGATIVE, POSITIVE, ZERO, NOT, AND, OR -> {
                // nothing varies, or truth values, of which nothing is required
            }
            case VARIABLE -> {
                empty |= Fault.CONTRACTION && (run.lo[i] > boxLo[a] || run.hi[i] < boxHi[a]);
                boxLo[a] = run.lo[i];
                boxHi[a] = run.hi[i];
            }
            case ADD, SUB, MUL, DIV, MIN, MAX, POW -> {
                argument(i, code, a, b, true);
                argument(i, code, b, a, false);
            }
            case SELECT -> select(i, a, b, tape.third(i));
            default -> {
                require(a);
                load(a);
                ReverseFunctions.narrow(tape, i, run.lo[i], run.hi[i], range);
                store(a);
            }
        }
    }

    private void argument(int i, Code code, int of, int other, boolean first) {
        if (empty) {
            return;
        }
        require(of);
        load(of);
        double lo = run.lo[other];
        double hi = run.hi[other];
        double valueLo = run.lo[i];
        double valueHi = run.hi[i];
        switch (code) {
            case ADD -> Reverse.addend(lo, hi, valueLo, valueHi, range);
            case SUB -> {
                if (first) {
                    Reverse.minuend(lo, hi, valueLo, valueHi, range);
                } else {
                    Reverse.subtrahend(lo, hi, valueLo, valueHi, range);
                }
            }
            case MUL -> Reverse.factor(lo, hi, valueLo, valueHi, range);
            case DIV -> {
                if (first) {
                    Reverse.dividend(lo, hi, valueLo, valueHi, range);
                } else {
                    Reverse.divisor(lo, hi, valueLo, valueHi, range);
                }
            }
            case MIN -> Reverse.min(lo, hi, valueLo, valueHi, range);
            case MAX -> Reverse.max(lo, hi, valueLo, valueHi, range);
            default -> {
                if (first) {
                    ReversePower.base(lo, hi, valueLo, valueHi, range);
                } else {
                    ReversePower.exponent(lo, hi, valueLo, valueHi, range);
                }
            }
        }
        store(of);
    }

    private void select(int i, int condition, int then, int otherwise) {
        boolean known =
                (run.flags[condition] & Flags.DEFINED) != 0 && (run.lo[condition] == 1 || run.hi[condition] == 0);
        if (known) {
            int branch = run.lo[condition] == 1 ? then : otherwise;
            require(branch);
            load(branch);
            range.narrow(run.lo[i], run.hi[i]);
            store(branch);
        }
    }
}
