package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharpbound.kernel.Growth;
import org.sharpbound.kernel.Method;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Step;

class CoverInWordsTest {

    private static final Node PLAIN = new Node.Leaf(Method.PLAIN, 0);
    private static final Node EXACT = new Node.Leaf(Method.PLAIN, 30);

    @Test
    void every_kind_of_node_is_told_with_what_it_shows() {
        Node touch = Node.of(new Step.Touch("x", "1/e", 2), PLAIN, PLAIN);
        Node slope = Node.of(new Step.Slope("x", true), PLAIN, PLAIN, EXACT);
        Node cover = Node.of(
                new Step.Split("x", 0.5),
                Node.of(new Step.Resolve(0, 1), PLAIN, touch),
                Node.of(new Step.Reciprocal("x"), Node.of(new Step.Cases("n", List.of("7")), slope)));

        assertThat(CoverInWords.of(cover))
                .containsExactly(
                        "The domain is covered by 6 boxes, cut up to 2 times; settled 6 by plain enclosure.",
                        "  x up to 0.5:",
                        "    piece 1 of the relation (an absolute value, minimum or maximum) is its second branch here:",
                        "      by plain enclosure",
                        "    and with that branch in place:",
                        "      both sides touch at x = 1/e of order 2; that derivative has the sign it needs:",
                        "        by plain enclosure",
                        "      and the relation is defined:",
                        "        by plain enclosure",
                        "  x from 0.5:",
                        "    x stands for 1/x from here on:",
                        "      n = 7:",
                        "        the margin is least at the lower end of x; its derivative has that sign:",
                        "          by plain enclosure",
                        "        the relation is defined:",
                        "          by plain enclosure",
                        "        and it holds at that end:",
                        "          by plain enclosure with 30 digits");
    }

    @Test
    void a_limit_and_exponentials_are_told() {
        Node decline = Node.of(new Step.Decline("x", false), PLAIN, PLAIN, PLAIN, PLAIN);

        assertThat(CoverInWords.of(Node.of(new Step.Transform(Growth.EXP), PLAIN, decline)))
                .containsExactly(
                        "The domain is covered by 5 boxes; settled 5 by plain enclosure.",
                        "  the exponential of both sides may be taken:",
                        "    by plain enclosure",
                        "  the inequality between those holds:",
                        "    the margin declines towards the upper end of x; its derivative has that sign:",
                        "      by plain enclosure",
                        "    the relation is defined all over the box:",
                        "      by plain enclosure",
                        "    so it is at the points in question:",
                        "      by plain enclosure",
                        "    and its limit there is not negative:",
                        "      by plain enclosure");
    }

    @Test
    void a_function_at_two_places_is_told() {
        assertThat(CoverInWords.of(Node.of(new Step.Order("x", "y"), PLAIN, PLAIN, PLAIN)))
                .containsExactly(
                        "The domain is covered by 3 boxes; settled 3 by plain enclosure.",
                        "  x is less than y, or equal:",
                        "    by plain enclosure",
                        "  the margin vanishes where they are equal, and grows with y; its derivative has that sign"
                                + " between them:",
                        "    by plain enclosure",
                        "  and the relation is defined:",
                        "    by plain enclosure");
    }

    @Test
    void squares_of_both_sides_are_told() {
        assertThat(CoverInWords.of(Node.of(new Step.Apart("sqrt(x)"), PLAIN, PLAIN)))
                .containsExactly(
                        "The domain is covered by 2 boxes; settled 2 by plain enclosure.",
                        "  all but sqrt(x) is not negative on the other side, and both are defined:",
                        "    by plain enclosure",
                        "  the inequality between their squares holds:",
                        "    by plain enclosure");
    }

    @Test
    void a_contact_in_several_variables_is_told_with_its_place() {
        Node cover = Node.of(new Step.Split("x", 2), new Node.Minimum(Map.of("y", "1/2", "x", "pi/3")), PLAIN);

        assertThat(CoverInWords.of(cover))
                .containsExactly(
                        "The domain is covered by 2 boxes, cut once; settled 1 by plain enclosure, 1 by a contact"
                                + " where the margin is convex.",
                        "  x up to 2:",
                        "    by a contact where the margin is convex at x = pi/3, y = 1/2",
                        "  x from 2:",
                        "    by plain enclosure");
    }

    @Test
    void a_large_cover_is_told_by_its_numbers() {
        Node cover = PLAIN;
        for (int i = 0; i < 50; i++) {
            cover = Node.of(new Step.Split("x", Math.scalb(1.0, -i)), cover, PLAIN);
        }

        assertThat(CoverInWords.of(cover))
                .containsExactly(
                        "The domain is covered by 51 boxes, cut up to 50 times; settled 51 by plain enclosure.");
    }
}
