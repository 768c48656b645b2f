package org.sharpbound.oracle.flow;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Expressions as operations on power series in the time, in an order in which coefficient k of each needs only coefficient k of those
 * before and lower coefficients of any: so {@link Code#WEIGHTED} may look ahead.
 *
 * <p>With θ = t d/dt, (θu)ₖ = k uₖ, every elementary function is an antiderivative: θ exp u = θu exp u, θ log u = θu/u, and so on (R. E.
 * Moore, "Methods and Applications of Interval Analysis", SIAM 1979, section 3.4).
 */
final class Program {

    /** Operations on the series a, b. The first nodes of a program are its states. */
    enum Code {
        STATE,
        TIME,
        NUMBER,
        PARAMETER,
        ADD,
        SUBTRACT,
        NEGATE,
        /** a b where a is constant. */
        SCALE,
        MULTIPLY,
        SQUARE,
        DIVIDE,
        /** θa. */
        THETA,
        /** a b where a₀ = 0, and b may stand behind. */
        WEIGHTED,
        /** y with θy = b and y₀ a function of a₀, or of a₀ and the constant c₀; of constants, y₀ alone. */
        FUNCTION
    }

    /** What a node does; {@code number} and {@code function} where the code has one, −1 for an operand that it has not. */
    record Node(Code code, int a, int b, int c, Op function, Rational number, boolean constant) {}

    private final Node[] nodes;
    private final int[] order;
    private final int[] outputs;
    private final int[] guards;

    /**
     * @param order in which the nodes are worked out
     * @param guards nodes without which the series would go on where the function has another branch, or no value
     */
    Program(List<Node> nodes, List<Integer> order, int[] outputs, Collection<Integer> guards) {
        this.nodes = nodes.toArray(Node[]::new);
        this.order = order.stream().mapToInt(Integer::intValue).toArray();
        this.outputs = outputs.clone();
        this.guards = guards.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The nodes, constants or the others, in the order in which they are worked out. */
    int[] order(boolean constant) {
        return Arrays.stream(order).filter(n -> nodes[n].constant() == constant).toArray();
    }

    int size() {
        return nodes.length;
    }

    Node node(int index) {
        return nodes[index];
    }

    /** The node of an expression, in the order in which they were given. */
    int output(int index) {
        return outputs[index];
    }

    /**
     * Nodes that must not change their sign: roots, which the series would continue to negative values (the square root of
     * (1 - t)² as 1 - t), and the bases of powers.
     */
    int[] guards() {
        return guards.clone();
    }
}
