package org.sharpbound.enclose;

import java.util.List;
import java.util.stream.IntStream;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * Expressions compiled to a list of instructions, each subexpression once.
 *
 * <p>An instruction names its arguments by their place in the list, so that running the tape from the front is
 * evaluation, and from the back reverse-mode differentiation (Griewank and Walther, Evaluating Derivatives, ch. 3). A
 * tape is immutable and shared between threads; the numbers live in a run: {@link PointRun}, {@link IntervalRun},
 * {@link GradientRun}, {@link SecondOrderRun}, {@link TaylorModelRun}, {@link BigRun}.
 */
public final class Tape {

    private static final Code[] CODES = Code.values();

    private final List<String> variables;
    private final byte[] codes;
    private final int[] first;
    private final int[] second;
    private final int[] third;
    private final Rational[] constants;
    private final Interval[] constantEnclosures;
    private final int[] roots;

    Tape(List<String> variables, TapeBuilder builder, int[] roots) {
        this.variables = List.copyOf(variables);
        this.codes = builder.codes();
        this.first = builder.operands(0);
        this.second = builder.operands(1);
        this.third = builder.operands(2);
        this.constants = builder.constants();
        this.constantEnclosures = new Interval[constants.length];
        for (int i = 0; i < constants.length; i++) {
            constantEnclosures[i] = Interval.of(constants[i]);
        }
        this.roots = roots;
    }

    /**
     * Compiles expressions in the given variables; what is constant in them is first computed exactly.
     *
     * @throws IllegalArgumentException if an expression holds another name, or syntax that reading a claim expands
     */
    public static Tape of(List<String> variables, List<Expr> roots) {
        TapeBuilder builder = new TapeBuilder(variables);
        Constants constants = new Constants();
        int[] places =
                roots.stream().map(constants::fold).mapToInt(builder::add).toArray();
        return new Tape(variables, builder, places);
    }

    public List<String> variables() {
        return variables;
    }

    /** Whether any root depends on a variable. */
    public boolean uses(int variable) {
        return IntStream.range(0, codes.length).anyMatch(i -> code(i) == Code.VARIABLE && first[i] == variable);
    }

    /** The number of instructions. */
    public int size() {
        return codes.length;
    }

    public int rootCount() {
        return roots.length;
    }

    int root(int index) {
        return roots[index];
    }

    Code code(int index) {
        return CODES[codes[index]];
    }

    int first(int index) {
        return first[index];
    }

    int second(int index) {
        return second[index];
    }

    int third(int index) {
        return third[index];
    }

    Rational constant(int place) {
        return constants[place];
    }

    Interval constantEnclosure(int place) {
        return constantEnclosures[place];
    }
}
