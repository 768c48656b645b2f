package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.enclose.implicit.Solving;
import org.sharpbound.kernel.Branch;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Method;
import org.sharpbound.kernel.Node;

class FamilyInWordsTest {

    private static final Node PLAIN = new Node.Leaf(Method.PLAIN, 0);
    private static final Grid TWO = new Grid(Grid.DOUBLES, List.of(step(), step()));

    @Test
    void a_cover_by_flows_is_told_by_its_numbers() {
        Solving solving = new Solving(
                List.of(TWO), Optional.of(List.of(TWO)), List.of(new Solving.Face(Map.of("k", true), List.of(TWO))));
        Branch pieces = new Branch.Cut("t", 1, new Branch.Leaf(true, PLAIN), new Branch.Leaf(false, PLAIN));
        Branch root = new Branch.Cut("k", 1, new Branch.Solve(solving, pieces), new Branch.Leaf(false, PLAIN));

        assertThat(FamilyInWords.of(new Certificate.Family("", root)))
                .containsExactly(
                        "Flows are enclosed on 1 part of the domain, 6 validated steps in all.",
                        "The domain is covered by 3 boxes, cut up to 2 times; settled 3 by plain enclosure, 1 in centred form.");
    }

    @Test
    void functions_of_matrices_have_no_steps() {
        Branch root = new Branch.Solve(
                new Solving(List.of(), Optional.empty(), List.of()),
                new Branch.Leaf(false, new Node.Leaf(Method.MONOTONE, 0)));

        assertThat(FamilyInWords.of(new Certificate.Family("", root)))
                .containsExactly(
                        "Functions of matrices are enclosed on 1 part of the domain.",
                        "The domain is covered by 1 box; settled 1 by monotonicity.");
    }

    @Test
    void digits_are_told() {
        Branch root = new Branch.Exact(50, List.of(new Grid(50, List.of(step()))), new Node.Leaf(Method.PLAIN, 50));

        assertThat(FamilyInWords.of(new Certificate.Family("", root)).get(0))
                .isEqualTo("Flows are enclosed on 1 part of the domain, 1 validated step in all, with 50 digits.");
    }

    @Test
    void a_counterexample_tells_its_steps() {
        assertThat(FamilyInWords.of(new Certificate.Counterexample("", Map.of(), 30, List.of(TWO))))
                .containsExactly("There the flow is enclosed by 2 validated steps.");
        assertThat(FamilyInWords.of(new Certificate.Counterexample("", Map.of(), 30, List.of())))
                .isEmpty();
    }

    private static Grid.Step step() {
        return new Grid.Step(0.5, 20, 5);
    }
}
