package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Lower;
import org.sharpbound.enclose.Tape;
import org.sharpbound.enclose.Upper;
import org.sharpbound.term.Expr;

/**
 * A product of intervals whose ends are doubles, possibly infinite; an end may be open, which says that no point of the
 * domain in this box has that coordinate.
 */
public final class Box {

    private final List<String> variables;
    private final double[] lo;
    private final double[] hi;
    private final boolean[] openLo;
    private final boolean[] openHi;

    Box(List<String> variables, double[] lo, double[] hi, boolean[] openLo, boolean[] openHi) {
        this.variables = variables;
        this.lo = lo;
        this.hi = hi;
        this.openLo = openLo;
        this.openHi = openHi;
    }

    /** One variable in an interval that is not empty. */
    static Box of(String variable, Interval range) {
        return new Box(
                List.of(variable),
                new double[] {range.lo()},
                new double[] {range.hi()},
                new boolean[] {Double.isInfinite(range.lo())},
                new boolean[] {Double.isInfinite(range.hi())});
    }

    public List<String> variables() {
        return variables;
    }

    public int dimension() {
        return lo.length;
    }

    public double lower(int variable) {
        return lo[variable];
    }

    public double upper(int variable) {
        return hi[variable];
    }

    public boolean lowerOpen(int variable) {
        return openLo[variable];
    }

    public boolean upperOpen(int variable) {
        return openHi[variable];
    }

    public boolean isBounded() {
        for (int v = 0; v < lo.length; v++) {
            if (Double.isInfinite(lo[v]) || Double.isInfinite(hi[v])) {
                return false;
            }
        }
        return true;
    }

    /** Whether no point of the domain is left. */
    public boolean isEmpty() {
        for (int v = 0; v < lo.length; v++) {
            if (!(lo[v] < hi[v] || lo[v] == hi[v] && !openLo[v] && !openHi[v])) {
                return true;
            }
        }
        return false;
    }

    /** Whether the box can be cut there. */
    public boolean holdsInside(int variable, double at) {
        return lo[variable] < at && at < hi[variable];
    }

    /** The part up to {@code at}, which belongs to it. */
    public Box below(int variable, double at) {
        Box part = copy();
        part.hi[variable] = at;
        part.openHi[variable] = false;
        return part;
    }

    /** The part from {@code at}, which belongs to it. */
    public Box above(int variable, double at) {
        Box part = copy();
        part.lo[variable] = at;
        part.openLo[variable] = false;
        return part;
    }

    /** The range of one variable alone. */
    Box only(int variable) {
        return new Box(
                List.of(variables.get(variable)),
                new double[] {lo[variable]},
                new double[] {hi[variable]},
                new boolean[] {openLo[variable]},
                new boolean[] {openHi[variable]});
    }

    /** With a narrower range of one variable; an end that is moved is not open. */
    Box narrowed(int variable, double lower, double upper) {
        Box part = copy();
        if (lower > lo[variable]) {
            part.lo[variable] = lower;
            part.openLo[variable] = false;
        }
        if (upper < hi[variable]) {
            part.hi[variable] = upper;
            part.openHi[variable] = false;
        }
        return part;
    }

    /** Whether the variable is never 0 in this box, so that 1/x may be taken. */
    public boolean hasSign(int variable) {
        return lo[variable] > 0
                || lo[variable] == 0 && openLo[variable]
                || hi[variable] < 0
                || hi[variable] == 0 && openHi[variable];
    }

    /** The box of 1/x for a variable that has a sign; where an end must be rounded, outward, it is not attained. */
    public Box reciprocal(int variable) {
        Box image = copy();
        double lower = Lower.div(1, 1, lo[variable], hi[variable]);
        double upper = Upper.div(1, 1, lo[variable], hi[variable]);
        image.lo[variable] = lower;
        image.hi[variable] = upper;
        image.openLo[variable] = openHi[variable] || isInexact(hi[variable], lower);
        image.openHi[variable] = openLo[variable] || isInexact(lo[variable], upper);
        return image;
    }

    private static boolean isInexact(double end, double reciprocal) {
        return Double.isInfinite(end) || Math.fma(end, reciprocal, -1) != 0;
    }

    /** The box of the other variables. */
    Box without(int variable) {
        int[] kept = IntStream.range(0, lo.length).filter(v -> v != variable).toArray();
        Box rest = new Box(
                Arrays.stream(kept).mapToObj(variables::get).toList(),
                new double[kept.length],
                new double[kept.length],
                new boolean[kept.length],
                new boolean[kept.length]);
        for (int i = 0; i < kept.length; i++) {
            rest.lo[i] = lo[kept[i]];
            rest.hi[i] = hi[kept[i]];
            rest.openLo[i] = openLo[kept[i]];
            rest.openHi[i] = openHi[kept[i]];
        }
        return rest;
    }

    /** The same with a range in the place of one variable's, which is that of the other box's only variable. */
    Box with(int variable, Box one) {
        Box other = copy();
        other.lo[variable] = one.lo[0];
        other.hi[variable] = one.hi[0];
        other.openLo[variable] = one.openLo[0];
        other.openHi[variable] = one.openHi[0];
        return other;
    }

    /** The part in which one variable is also in the range of the other box's only variable; perhaps empty. */
    Box meet(int variable, Box one) {
        Box part = copy();
        part.lo[variable] = Math.max(lo[variable], one.lo[0]);
        part.hi[variable] = Math.min(hi[variable], one.hi[0]);
        part.openLo[variable] =
                openLo[variable] && lo[variable] >= one.lo[0] || one.openLo[0] && one.lo[0] >= lo[variable];
        part.openHi[variable] =
                openHi[variable] && hi[variable] <= one.hi[0] || one.openHi[0] && one.hi[0] <= hi[variable];
        return part;
    }

    /** The product with the other box, whose only variable is not one of these. */
    Box joined(Box one) {
        int last = lo.length;
        List<String> names = new ArrayList<>(variables);
        names.addAll(one.variables);
        Box product = new Box(
                List.copyOf(names),
                Arrays.copyOf(lo, last + 1),
                Arrays.copyOf(hi, last + 1),
                Arrays.copyOf(openLo, last + 1),
                Arrays.copyOf(openHi, last + 1));
        product.lo[last] = one.lo[0];
        product.hi[last] = one.hi[0];
        product.openLo[last] = one.openLo[0];
        product.openHi[last] = one.openHi[0];
        return product;
    }

    /** With both ends of one variable, which are not open. */
    Box closed(int variable) {
        Box whole = copy();
        whole.openLo[variable] = false;
        whole.openHi[variable] = false;
        return whole;
    }

    /** With the ends of one variable that are said, which are not open. */
    Box closed(int variable, boolean lower, boolean upper) {
        Box part = copy();
        part.openLo[variable] &= !lower;
        part.openHi[variable] &= !upper;
        return part;
    }

    /** An expression in the variables, as root 0, evaluated on the whole box. */
    IntervalRun evaluate(Expr expr) {
        IntervalRun run = new IntervalRun(Tape.of(variables, List.of(expr)));
        for (int v = 0; v < lo.length; v++) {
            run.set(v, lo[v], hi[v], openLo[v], openHi[v]);
        }
        run.evaluate();
        return run;
    }

    private Box copy() {
        return new Box(variables, lo.clone(), hi.clone(), openLo.clone(), openHi.clone());
    }

    /** {@code x in (0, 1/2], y in [3, inf)} with decimal ends. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < lo.length; i++) {
            parts.add(variables.get(i) + " in " + (openLo[i] ? "(" : "[") + text(lo[i]) + ", " + text(hi[i])
                    + (openHi[i] ? ")" : "]"));
        }
        return String.join(", ", parts);
    }

    private static String text(double end) {
        if (Double.isInfinite(end)) {
            return end > 0 ? "inf" : "-inf";
        }
        return end == Math.rint(end) && Math.abs(end) < 1e9 ? Long.toString((long) end) : Double.toString(end);
    }
}
