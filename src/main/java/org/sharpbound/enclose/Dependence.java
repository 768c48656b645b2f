package org.sharpbound.enclose;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * For each instruction of a {@link Tape}, the variables that its value can depend on, and the pairs of them by which its
 * second derivative can be other than 0; and for each root the instructions that it needs.
 */
final class Dependence {

    private final Tape tape;
    private final int dimension;
    private final BitSet[] first;
    private final BitSet[] second;
    private final int[][] variables;
    private final int[][] pairs;

    Dependence(Tape tape) {
        this.tape = tape;
        dimension = tape.variables().size();
        first = new BitSet[tape.size()];
        second = new BitSet[tape.size()];
        variables = new int[tape.size()][];
        pairs = new int[tape.size()][];
        for (int i = 0; i < tape.size(); i++) {
            first[i] = new BitSet();
            second[i] = new BitSet();
            collect(i);
            variables[i] = first[i].stream().toArray();
            pairs[i] = second[i].stream().toArray();
        }
    }

    /** The variables, in order. */
    int[] variables(int instruction) {
        return variables[instruction];
    }

    /** The pairs v ≤ w, each as v times the dimension plus w, in order. */
    int[] pairs(int instruction) {
        return pairs[instruction];
    }

    /** For each root the instructions that it needs, in order. */
    int[][] needed() {
        return IntStream.range(0, tape.rootCount()).mapToObj(this::needed).toArray(int[][]::new);
    }

    private int[] needed(int root) {
        BitSet needed = new BitSet();
        needed.set(tape.root(root));
        for (int i = tape.root(root); i >= 0; i--) {
            if (needed.get(i)) {
                int count = tape.code(i).arguments();
                for (int k = 0; k < count; k++) {
                    needed.set(argument(i, k));
                }
            }
        }
        return needed.stream().toArray();
    }

    private int argument(int i, int which) {
        return which == 0 ? tape.first(i) : which == 1 ? tape.second(i) : tape.third(i);
    }

    private void collect(int i) {
        Code code = tape.code(i);
        if (code == Code.VARIABLE) {
            first[i].set(tape.first(i));
            return;
        }
        for (int k = 0; k < code.arguments(); k++) {
            first[i].or(first[argument(i, k)]);
            second[i].or(second[argument(i, k)]);
        }
        switch (code) {
            case CONSTANT, VARIABLE, PI, NEG, ADD, SUB, ABS, RELU, MIN, MAX, SELECT, STEP, SIGN, FLOOR -> {
                // linear on each piece
            }
            case MUL -> products(i, first[tape.first(i)], first[tape.second(i)]);
            case DIV -> {
                products(i, first[tape.first(i)], first[tape.second(i)]);
                products(i, first[tape.second(i)], first[tape.second(i)]);
            }
            default -> products(i, first[i], first[i]);
        }
    }

    private void products(int i, BitSet left, BitSet right) {
        left.stream()
                .forEach(v -> right.stream().forEach(w -> second[i].set(Math.min(v, w) * dimension + Math.max(v, w))));
    }
}
