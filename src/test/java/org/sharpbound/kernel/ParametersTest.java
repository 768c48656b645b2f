package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;

/** Boxes of the quantities of an integral, which hold every value and are cut with nothing left out. */
class ParametersTest {

    private static Optional<Parameters> of(String domain) {
        return Parameters.of(
                List.of("a"), Map.of("a", Parser.domain(domain).value().orElseThrow()));
    }

    /** {@code 1 .. 3 of 2} for a box with two choices. */
    private static String text(Optional<Parameters> parameters) {
        return parameters
                .map(p -> p.box().get("a").lo() + " .. " + p.box().get("a").hi()
                        + (p.choices().containsKey("a")
                                ? " of " + p.choices().get("a").size()
                                : ""))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1, 2]             | 1.0 .. 2.0
            (1, 2)             | 1.0 .. 2.0
            [1/3, 2]           | 0.3333333333333333 .. 2.0
            [0, 1/3]           | 0.0 .. 0.33333333333333337
            {1, 3, 2}          | 1.0 .. 3.0 of 3
            -2..4              | -2.0 .. 4.0 of 7
            0..255             | 0.0 .. 255.0 of 256
            0..256             | none
            [1, inf)           | none
            (-inf, 1]          | none
            [b, 2]             | none
            [1, log(-1)]       | none
            {1, log(-1)}       | none
            """)
    void the_box_holds_all_values(String domain, String box) {
        assertThat(text(of(domain))).isEqualTo(box);
    }

    @ParameterizedTest
    @CsvSource({"400, true", "401, false"})
    void a_finite_domain_may_have_so_many_values(int values, boolean few) {
        Domain domain = new Domain.Finite(
                IntStream.range(0, values).mapToObj(i -> (Expr) Expr.num(i)).toList());
        assertThat(Parameters.of(List.of("a"), Map.of("a", domain)).isPresent()).isEqualTo(few);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1, 2]      | 3/2 | 1.0 .. 1.5                | 1.5 .. 2.0
            [0, 1]      | 1/3 | 0.0 .. 0.33333333333333337 | 0.3333333333333333 .. 1.0
            [1, 2]      | 1   | none                      | none
            [1, 2]      | 2   | none                      | none
            [1, 2]      | 0   | none                      | none
            [1, 2]      | 3   | none                      | none
            {1, 3, 2}   | 3/2 | 1.0 .. 1.0 of 1           | 2.0 .. 3.0 of 2
            {1, 3, 2}   | 2   | 1.0 .. 2.0 of 2           | 2.0 .. 3.0 of 2
            {0, 1/3, 1} | 1/3 | 0.0 .. 0.33333333333333337 of 2 | 0.3333333333333333 .. 1.0 of 2
            1..4        | 7/2 | 1.0 .. 3.0 of 3           | 4.0 .. 4.0 of 1
            1..4        | 4   | none                      | none
            """)
    void a_cut_leaves_on_each_side_whatever_may_lie_there(String domain, String at, String below, String above) {
        Parameters whole = of(domain).orElseThrow();
        assertThat(text(whole.side("a", Rational.parse(at), true))).isEqualTo(below);
        assertThat(text(whole.side("a", Rational.parse(at), false))).isEqualTo(above);
        assertThat(whole.side("b", Rational.parse(at), true)).isEmpty();
    }

    @Test
    void expansions_that_are_kept_are_answers_to_the_very_same_question() {
        Expanded expanded = new Expanded();
        Expr.Bind integral = (Expr.Bind)
                Parser.expression("integral(exp(-a*x), x, 0, 1)").value().orElseThrow();
        Map<String, Interval> box = Map.of("a", Interval.of(1, 2));
        Map<String, Interval> wider = Map.of("a", Interval.of(1, 3));
        var first = expanded.of(new Expanded.Question(integral, box, Map.of("a", 2), 6));
        assertThat(first).isPresent();
        assertThat(expanded.of(new Expanded.Question(integral, box, Map.of("a", 2), 6)))
                .isSameAs(first);
        assertThat(expanded.of(new Expanded.Question(integral, box, Map.of("a", 1), 6)))
                .isNotEqualTo(first);
        assertThat(expanded.of(new Expanded.Question(integral, wider, Map.of("a", 2), 6)))
                .isNotEqualTo(first);
        assertThat(expanded.of(new Expanded.Question(integral, box, Map.of("a", 2), 5)))
                .isNotSameAs(first);
    }

    private static Partition.Part part(int radius) {
        return new Partition.Part(6, Rational.ONE, Rational.of(radius), Map.of("a", List.of(Rational.ONE)));
    }

    @Test
    void cuts_parts_and_radii_are_those_of_all_parts() {
        Partition inner = new Partition.Cut("b", Rational.HALF, part(3), part(2));
        for (Partition partition : List.of(
                new Partition.Cut("a", Rational.TWO, part(1), inner),
                new Partition.Cut("a", Rational.TWO, inner, part(1)))) {
            List<String> cuts = new ArrayList<>();
            Partition.cuts(partition, (name, at) -> cuts.add(name + " " + at));
            assertThat(cuts).containsExactly("a 2", "b 1/2");
            assertThat(partition.parts()).isEqualTo(3);
            assertThat(Partition.widest(partition)).isEqualTo(Rational.of(3));
        }
    }

    @Test
    void a_part_does_not_change_with_the_lists_it_was_made_of() {
        List<Rational> own = new ArrayList<>(List.of(Rational.ONE));
        Partition.Part part = new Partition.Part(6, Rational.ONE, Rational.ONE, Map.of("a", own));
        own.set(0, Rational.TWO);
        assertThat(part.terms().get("a")).containsExactly(Rational.ONE);
    }

    @ParameterizedTest
    @CsvSource({"200, true", "201, false"})
    void parts_of_parts_are_read_to_a_depth(int depth, boolean right) {
        Partition below = part(1);
        Partition above = part(1);
        for (int i = 0; i < depth; i++) {
            below = new Partition.Cut("a", Rational.of(i), below, part(1));
            above = new Partition.Cut("a", Rational.of(i), part(1), above);
        }
        for (Partition deep : List.of(below, above)) {
            if (right) {
                assertThat(PartitionJson.read(PartitionJson.write(deep))).isEqualTo(deep);
            } else {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> PartitionJson.read(PartitionJson.write(deep)))
                        .withMessage("parts of parts beyond 200");
            }
        }
    }
}
