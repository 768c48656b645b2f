package org.sharpbound.enclose;

import java.util.Arrays;

/**
 * A {@link Tape} evaluated over boxes of doubles: for each subexpression an enclosure of its values, and whether it is
 * defined and continuous on the whole box (the decorations {@code def} and {@code dac} of IEEE 1788), and whether its
 * bounds are attained (see {@link Flags}).
 *
 * <p>Where a subexpression is undefined on a part of the box, its enclosure speaks of the rest; where it is nowhere
 * defined, the enclosure is the whole line. Nothing is allocated after construction. Not for use by several threads.
 */
public final class IntervalRun {

    private final Tape tape;
    final double[] lo;
    final double[] hi;
    final int[] flags;
    private final double[] boxLo;
    private final double[] boxHi;
    private final int[] boxFlags;

    public IntervalRun(Tape tape) {
        this.tape = tape;
        lo = new double[tape.size()];
        hi = new double[tape.size()];
        flags = new int[tape.size()];
        boxLo = new double[tape.variables().size()];
        boxHi = new double[boxLo.length];
        boxFlags = new int[boxLo.length];
        Arrays.fill(boxLo, Double.NEGATIVE_INFINITY);
        Arrays.fill(boxHi, Double.POSITIVE_INFINITY);
        Arrays.fill(boxFlags, Flags.REGULAR);
    }

    public Tape tape() {
        return tape;
    }

    /**
     * Sets the range of a variable.
     *
     * @param above whether the variable is always more than {@code lower}
     * @param below whether it is always less than {@code upper}
     * @throws IllegalArgumentException unless {@code lower <= upper}
     */
    public void set(int variable, double lower, double upper, boolean above, boolean below) {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("no interval: [" + lower + ", " + upper + "]");
        }
        boxLo[variable] = lower;
        boxHi[variable] = upper;
        boxFlags[variable] = Flags.REGULAR | (above ? Flags.ABOVE : 0) | (below ? Flags.BELOW : 0);
    }

    double boxLower(int variable) {
        return boxLo[variable];
    }

    double boxUpper(int variable) {
        return boxHi[variable];
    }

    /** Evaluates the whole tape on the box that was set. */
    public void evaluate() {
        for (int i = 0; i < lo.length; i++) {
            evaluate(i);
        }
    }

    public double lower(int root) {
        return lo[tape.root(root)];
    }

    public double upper(int root) {
        return hi[tape.root(root)];
    }

    public boolean defined(int root) {
        return (flags[tape.root(root)] & Flags.DEFINED) != 0;
    }

    public boolean continuous(int root) {
        return (flags[tape.root(root)] & Flags.REGULAR) == Flags.REGULAR;
    }

    /** Whether every value is more than {@link #lower}. */
    public boolean above(int root) {
        return (flags[tape.root(root)] & Flags.ABOVE) != 0;
    }

    /** Whether every value is less than {@link #upper}. */
    public boolean below(int root) {
        return (flags[tape.root(root)] & Flags.BELOW) != 0;
    }

    /** Evaluates one instruction, after those that it names. */
    void evaluate(int i) {
        Code code = tape.code(i);
        int a = tape.first(i);
        switch (code) {
            case CONSTANT -> {
                Interval value = tape.constantEnclosure(a);
                put(i, value.lo(), value.hi(), Flags.REGULAR | (value.isPoint() ? 0 : Flags.ABOVE | Flags.BELOW));
            }
            case VARIABLE -> put(i, boxLo[a], boxHi[a], boxFlags[a]);
            case PI -> put(i, Interval.PI.lo(), Interval.PI.hi(), Flags.REGULAR | Flags.ABOVE | Flags.BELOW);
            case ADD, SUB, MUL, DIV, MIN, MAX, POW -> binary(i, code, a, tape.second(i));
            case POWN -> integerPower(i, a, tape.second(i));
            case POWR -> rationalPower(i, a, tape.second(i));
            case NONNEGATIVE, POSITIVE, ZERO, NOT, AND, OR -> truth(i, code, a, tape.second(i));
            case SELECT -> select(i, a, tape.second(i), tape.third(i));
            default -> IntervalFunctions.evaluate(this, i, code, lo[a], hi[a], flags[a]);
        }
    }

    /** Stores a value; an empty one becomes the whole line, defined nowhere. */
    void put(int i, double lower, double upper, int flag) {
        if (lower <= upper) {
            lo[i] = lower;
            hi[i] = upper;
            flags[i] = flag;
        } else {
            lo[i] = Double.NEGATIVE_INFINITY;
            hi[i] = Double.POSITIVE_INFINITY;
            flags[i] = 0;
        }
    }

    /** Takes note of another enclosure of a value. Soundness: a bound that is moved may be attained. */
    void tighten(int i, double lower, double upper) {
        if (lower <= hi[i] && upper >= lo[i] && lower <= upper) {
            if (lower > lo[i]) {
                lo[i] = lower;
                flags[i] &= ~Flags.ABOVE;
            }
            if (upper < hi[i]) {
                hi[i] = upper;
                flags[i] &= ~Flags.BELOW;
            }
        }
    }

    private void binary(int i, Code code, int a, int b) {
        double alo = lo[a];
        double ahi = hi[a];
        double blo = lo[b];
        double bhi = hi[b];
        int af = flags[a];
        int bf = flags[b];
        switch (code) {
            case ADD -> put(i, Lower.add(alo, ahi, blo, bhi), Upper.add(alo, ahi, blo, bhi), Flags.sum(af, bf));
            case SUB ->
                put(i, Lower.sub(alo, ahi, blo, bhi), Upper.sub(alo, ahi, blo, bhi), Flags.sum(af, Flags.swapped(bf)));
            case MUL -> {
                double lower = Lower.mul(alo, ahi, blo, bhi);
                double upper = Upper.mul(alo, ahi, blo, bhi);
                put(i, lower, upper, Flags.product(alo, ahi, af, blo, bhi, bf, lower, upper));
            }
            case DIV -> {
                boolean defined = Flags.nonzero(blo, bhi, bf);
                put(
                        i,
                        Lower.div(alo, ahi, blo, bhi),
                        Upper.div(alo, ahi, blo, bhi),
                        defined ? Flags.quotient(alo, ahi, af, blo, bhi, bf) : 0);
            }
            case MIN -> put(i, Math.min(alo, blo), Math.min(ahi, bhi), Flags.minimum(alo, ahi, af, blo, bhi, bf));
            case MAX -> put(i, Math.max(alo, blo), Math.max(ahi, bhi), Flags.maximum(alo, ahi, af, blo, bhi, bf));
            default -> {
                boolean defined = Flags.positive(alo, af) || alo >= 0 && Flags.positive(blo, bf);
                put(i, Lower.pow(alo, ahi, blo, bhi), Upper.pow(alo, ahi, blo, bhi), defined ? Flags.both(af, bf) : 0);
            }
        }
    }

    private void integerPower(int i, int a, int n) {
        double alo = lo[a];
        double ahi = hi[a];
        int flag = flags[a];
        boolean even = (n & 1) == 0;
        int result;
        if (n == 0) {
            result = flag & Flags.REGULAR;
        } else if (n > 0) {
            result = even ? Flags.even(alo, ahi, flag) : flag;
        } else if (!Flags.nonzero(alo, ahi, flag)) {
            result = 0;
        } else {
            // Decreasing in |x|: an odd power decreases on each side of 0, an even one increases on the negative side.
            result = even && ahi <= 0 ? flag : Flags.swapped(flag);
        }
        put(i, Lower.pown(alo, ahi, n), Upper.pown(alo, ahi, n), result);
    }

    private void rationalPower(int i, int a, int constant) {
        long p = tape.constant(constant).numerator().longValueExact();
        long q = tape.constant(constant).denominator().longValueExact();
        boolean defined = p > 0 ? lo[a] >= 0 : Flags.positive(lo[a], flags[a]);
        put(
                i,
                Lower.powr(lo[a], hi[a], p, q),
                Upper.powr(lo[a], hi[a], p, q),
                !defined ? 0 : p > 0 ? flags[a] : Flags.swapped(flags[a]));
    }

    private void truth(int i, Code code, int a, int b) {
        double alo = lo[a];
        double ahi = hi[a];
        int flag = flags[a] & Flags.DEFINED;
        switch (code) {
            case NONNEGATIVE -> put(i, bit(alo >= 0), bit(!Flags.negative(ahi, flags[a])), flag);
            case POSITIVE -> put(i, bit(Flags.positive(alo, flags[a])), bit(ahi > 0), flag);
            case ZERO -> put(i, bit(alo == 0 && ahi == 0), bit(!Flags.nonzero(alo, ahi, flags[a])), flag);
            case NOT -> put(i, 1 - ahi, 1 - alo, flag);
            case AND -> put(i, Math.min(alo, lo[b]), Math.min(ahi, hi[b]), ahi == 0 ? flag : flag & flags[b]);
            default -> put(i, Math.max(alo, lo[b]), Math.max(ahi, hi[b]), alo == 1 ? flag : flag & flags[b]);
        }
    }

    private void select(int i, int condition, int then, int otherwise) {
        boolean known = (flags[condition] & Flags.DEFINED) != 0;
        if (known && lo[condition] == 1) {
            put(i, lo[then], hi[then], flags[then]);
        } else if (known && hi[condition] == 0) {
            put(i, lo[otherwise], hi[otherwise], flags[otherwise]);
        } else {
            int flag = known ? flags[then] & flags[otherwise] & Flags.DEFINED : 0;
            put(i, Math.min(lo[then], lo[otherwise]), Math.max(hi[then], hi[otherwise]), flag);
        }
    }

    private static double bit(boolean value) {
        return value ? 1 : 0;
    }
}
