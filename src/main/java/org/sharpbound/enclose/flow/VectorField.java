package org.sharpbound.enclose.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharpbound.term.Expr;

/**
 * The right-hand side f of x′ = f(t, x; p), compiled, and cut into blocks of states that do not depend on each other.
 *
 * <p>Immutable.
 */
public final class VectorField {

    private final String time;
    private final List<String> states;
    private final List<String> parameters;
    private final List<Block> blocks;

    /** States that hang together, by their places in the whole, and their right-hand sides. */
    record Block(int[] states, Program program, Optional<AffineField> affine) {}

    private VectorField(String time, List<String> states, List<String> parameters, List<Block> blocks) {
        this.time = time;
        this.states = List.copyOf(states);
        this.parameters = List.copyOf(parameters);
        this.blocks = List.copyOf(blocks);
    }

    /**
     * Compiles a field.
     *
     * <p>Functions are used where they are analytic. {@code abs}, {@code relu}, {@code min}, {@code max}, {@code sign}, {@code step},
     * {@code floor} and {@code if} are served as long as a solution stays off the places where they switch.
     *
     * @param rightHandSides for each state a core expression in time, states and parameters
     * @throws IllegalArgumentException if they hold another name, two names are the same, or there is no Taylor series
     */
    public static VectorField of(String time, List<String> states, List<String> parameters, List<Expr> rightHandSides) {
        if (states.isEmpty() || states.size() != rightHandSides.size()) {
            throw new IllegalArgumentException("a right-hand side for each state, please");
        }
        Program whole = Program.of(time, states, parameters, rightHandSides);
        int[] group = groups(whole);
        List<Block> blocks = new ArrayList<>();
        for (int leader : Arrays.stream(group).distinct().toArray()) {
            int[] members = IntStream.range(0, group.length)
                    .filter(i -> group[i] == leader)
                    .toArray();
            List<String> names = Arrays.stream(members).mapToObj(states::get).toList();
            List<Expr> sides =
                    Arrays.stream(members).mapToObj(rightHandSides::get).toList();
            Program program = Program.of(time, names, parameters, sides);
            blocks.add(new Block(members, program, AffineField.of(time, names, sides)));
        }
        return new VectorField(time, states, parameters, blocks);
    }

    /** For each state the first one that hangs together with it. */
    private static int[] groups(Program whole) {
        int n = whole.states();
        boolean[][] on = whole.dependences();
        int[] group = IntStream.range(0, n).toArray();
        for (int pass = 0; pass < n; pass++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (on[whole.roots()[i]][j]) {
                        int first = Math.min(group[i], group[j]);
                        group[i] = first;
                        group[j] = first;
                    }
                }
            }
        }
        return group;
    }

    public String time() {
        return time;
    }

    public List<String> states() {
        return states;
    }

    public List<String> parameters() {
        return parameters;
    }

    List<Block> blocks() {
        return blocks;
    }
}
