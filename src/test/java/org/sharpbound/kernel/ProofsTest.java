package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharpbound.kernel.Stated.cover;
import static org.sharpbound.kernel.Stated.cut;
import static org.sharpbound.kernel.Stated.digits;
import static org.sharpbound.kernel.Stated.leaf;
import static org.sharpbound.kernel.Stated.plain;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.term.Statement;

/** What a proof says besides that there is one: by how much it holds, on how many leaves, and on what it rests. */
class ProofsTest {

    private static final Node EXPANSION = new Node.Expansion("x", "0", 1, 6, 0);
    private static final Node RESCALED = Node.of(new Step.Rescale("1", false), plain(), plain(), plain());

    private static Proved proved(String text, Node node) {
        Statement statement = Stated.of(text);
        Judgement judgement = Kernel.check(statement, cover(statement, node));
        assertThat(judgement).as("%s", judgement).isInstanceOf(Proved.class);
        return (Proved) judgement;
    }

    static Stream<Arguments> margins() {
        return Stream.of(
                Arguments.of("x in [0, 1]; show x <= 3/2", plain(), "0.5"),
                Arguments.of("x in [0, 1]; show x < 3/2", plain(), "0.5"),
                Arguments.of("x in [0, 1]; show 3*x >= -1/2", plain(), "0.5"),
                Arguments.of("x in [0, 1]; show x > -3", plain(), "3"),
                Arguments.of("x in [0, 1]; show x >= 0", plain(), "0"),
                Arguments.of("x in [0, 1]; show x <= 1.0000001", plain(), "9.99999E-8"),
                // the least over all leaves, whichever comes first
                Arguments.of("x in [0, 2]; show x >= -1", cut("x", 1, plain(), plain()), "1"),
                Arguments.of("x in [0, 2]; show x <= 3", cut("x", 1, plain(), plain()), "1"),
                // a leaf on which an assumption fails does not count, nor does one beyond it
                Arguments.of("x in [0, 4]; assume exp(x) <= 2; show x <= 3", cut("x", 1, plain(), plain()), "2"),
                Arguments.of("x in [0, 4]; assume exp(x) >= 3; show x >= 1/2", cut("x", 1, plain(), plain()), "0.5"),
                // what is shown aside is no margin of the goal, and neither is one that was multiplied
                Arguments.of("x in (0, 1]; show x/x >= 1/2", RESCALED, "none"),
                Arguments.of("x in [0, 1]; show abs(x) >= -1", Node.of(new Step.Resolve(0, 0), plain(), plain()), "1"),
                Arguments.of("x in [0, 1]; show abs(x) >= -1", Node.of(new Step.Resolve(0, 0), RESCALED, plain()), "1"),
                Arguments.of(
                        "x in [0, 1]; show x >= -2",
                        Node.of(new Step.Slope("x", true), plain(), plain(), plain()),
                        "2"),
                Arguments.of(
                        "x in [-1, 1]; show exp(x) >= 1 + x",
                        Node.of(new Step.Touch("x", "0", 2), plain(), plain()),
                        "0"),
                Arguments.of(
                        "x in (0, 1]; y in [0, 1]; assume x > y; show x - y > 0",
                        Node.of(new Step.Given(), plain()),
                        "none"),
                // in the form that bounds it best
                Arguments.of("x in [1, 2]; show x - x >= -1", plain(), "1"),
                // of a point as it stands, where that settles it
                Arguments.of("show exp(1) - exp(1) >= -1", plain(), "0.999999"),
                // beyond what contraction leaves it is known to hold, and no more
                Arguments.of(
                        "x in [0, 4]; y in [0, 4]; assume x^2 + y^2 <= 1; show exp(x) + y <= 4",
                        leaf(Method.CONTRACTION),
                        "0"),
                // not a single inequality
                Arguments.of("x in [0, 1]; show x >= -1 and x <= 2", plain(), "none"),
                Arguments.of("x in [0, 1]; show x >= -1 or x <= 2", plain(), "none"),
                Arguments.of("x in [0, 3]; show x > 2 implies x > 1", plain(), "none"),
                Arguments.of("x in [0, 1]; show x != 2", plain(), "none"),
                Arguments.of("x in [0, 1]; show x == x", plain(), "none"),
                Arguments.of("x in [0, 1]; show not x > 2", plain(), "1"),
                Arguments.of("x in [-1, 1]; show exp(x) > 0", EXPANSION, "0.367879"));
    }

    @ParameterizedTest
    @MethodSource("margins")
    void tells_by_how_much_an_inequality_holds(String text, Node node, String margin) {
        assertThat(proved(text, node).margin().orElse("none")).isEqualTo(margin);
    }

    @Test
    void the_margin_is_rounded_down_to_six_digits() {
        assertThat(proved("show 2/3 >= 0", digits(30)).margin()).contains("0.666666");
        assertThat(proved("show 1/3 <= 1/2", plain()).margin()).contains("0.166666");
    }

    @Test
    void every_leaf_is_counted() {
        assertThat(proved("x in [0, 1]; show x >= 0", plain()).leaves()).isEqualTo(1);
        assertThat(proved("x in [0, 1]; show x >= 0", cut("x", 0.5, plain(), cut("x", 0.75, plain(), plain())))
                        .leaves())
                .isEqualTo(3);
        assertThat(proved("x in (0, 1]; show x/x >= 1/2", RESCALED).leaves()).isEqualTo(3);
        assertThat(proved("x in [-1, 1]; show exp(x) > 0", EXPANSION).leaves()).isEqualTo(1);
    }

    @Test
    void rests_on_decimal_arithmetic_only_where_a_leaf_uses_it() {
        String text = "x in [0, 1]; show x >= 0";
        List<String> doubles = List.of(LeafJudge.DOUBLES);
        List<String> both = List.of(LeafJudge.DOUBLES, LeafJudge.DECIMALS);
        assertThat(proved(text, cut("x", 0.5, plain(), plain())).restsOn()).isEqualTo(doubles);
        assertThat(proved(text, cut("x", 0.5, digits(20), plain())).restsOn()).isEqualTo(both);
        assertThat(proved(text, cut("x", 0.5, plain(), digits(20))).restsOn()).isEqualTo(both);
        assertThat(proved(text, new Node.Expansion("x", "0", 1, 4, 20)).restsOn())
                .isEqualTo(both);
        assertThat(proved(text, new Node.Expansion("x", "0", 1, 4, 0)).restsOn())
                .isEqualTo(doubles);
    }

    @Test
    void names_itself_its_certificate_and_the_statement_that_was_shown() {
        Statement statement = Stated.of("x in [0, 1]; show x >= 0");
        Certificate certificate = cover(statement, plain());
        Proved proved = (Proved) Kernel.check(statement, certificate);
        assertThat(proved.word()).isEqualTo("proved");
        assertThat(proved.certificate()).isSameAs(certificate);
        assertThat(proved.shown()).containsExactly(statement);
    }

    /** Where no point satisfies the assumptions nothing is proved, and the reason says so; else it never does. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            x in [0, 1]; assume x > 2; show x >= 0            | true  | "no point of the domain satisfies the assumptions"
            x in [0, 1]; assume exp(x) < 1/2; show x >= 0     | true  | "the assumptions exclude every point of the domain"
            x in [0, 1]; assume exp(x) < 2; show x > 0        | false | "the method plain does not settle the box (x in [0, 1])"
            show 1 > 2                                        | false | "the method plain does not settle the box"
            """)
    void says_whether_the_assumptions_exclude_everything(String text, boolean vacuous, String why) {
        Statement statement = Stated.of(text);
        assertThat(Kernel.check(statement, cover(statement, plain()))).isEqualTo(new Rejected(why, vacuous));
    }

    /** A point that only a premise or a face speaks of need not satisfy the assumptions: it does not make them satisfiable. */
    @Test
    void what_is_shown_aside_does_not_make_the_assumptions_satisfiable() {
        String impossible = "x in [0, 1]; assume exp(x) < 1/2; ";
        List<Node> covers = List.of(
                Node.of(new Step.Slope("x", true), plain(), plain(), plain()),
                Node.of(new Step.Touch("x", "0", 1), leaf(Method.MONOTONE), plain()),
                Node.of(new Step.Rescale("1", false), plain(), plain(), plain()));
        for (Node node : covers) {
            Statement statement = Stated.of(impossible + "show x >= 0");
            assertThat(Kernel.check(statement, cover(statement, node)))
                    .as(node.toString())
                    .isEqualTo(new Rejected("the assumptions exclude every point of the domain", true));
            Statement possible = Stated.of("x in [0, 1]; assume exp(x) < 2; show x >= 0");
            assertThat(Kernel.check(possible, cover(possible, node))).isInstanceOf(Proved.class);
        }
    }

    @Test
    void changes_of_variable_within_each_other_are_limited_and_cuts_are_not() {
        String text = "x in [1, 2]; show x > 0";
        Node node = plain();
        for (int n = 0; n < 32; n++) {
            node = Stated.reciprocal("x", node);
        }
        Node most = node;
        assertThat(proved(text, most).leaves()).isEqualTo(1);
        assertThat(proved(text, cut("x", 1.5, most, most)).leaves())
                .as("what one part changes does not count in the next")
                .isEqualTo(2);
        Statement statement = Stated.of(text);
        assertThat(Kernel.check(statement, cover(statement, Stated.reciprocal("x", most))))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.why())
                                .startsWith("more than 32 changes of variable or form within each other (x in "));
    }

    /** Cuts within each other down to the least doubles, in one variable after the other. */
    private static Node deep(int cuts) {
        Node node = plain();
        for (int n = cuts - 1; n >= 0; n--) {
            node = cut(List.of("x", "y", "z").get(n / 1000), Math.scalb(1.0, -1 - n % 1000), node, plain());
        }
        return node;
    }

    private static <T> T withDeepStack(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        new Thread(null, future, "deep", 1 << 26).start();
        return future.get();
    }

    @Test
    void the_depth_of_a_cover_is_limited() throws Exception {
        String text = "x in [0, 1]; y in [0, 1]; z in [0, 1]; show 0*x + 0*y + 0*z >= 0";
        assertThat(withDeepStack(() -> proved(text, deep(2500))).leaves()).isEqualTo(2501);
        Statement statement = Stated.of(text);
        assertThat(withDeepStack(() -> Kernel.check(statement, cover(statement, deep(2501)))))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.why()).startsWith("the cover is deeper than 2500 (x in [0, "));
    }

    @Test
    void leaves_say_what_is_wrong_with_them() {
        Statement cases = Stated.of("n in {1, 2}; x in [0, 1]; show n*x >= 0");
        for (Node node : List.of(plain(), EXPANSION)) {
            assertThat(Kernel.check(cases, cover(cases, node)))
                    .isEqualTo(
                            new Rejected("quantities of finite domains without their cases: [n] (x in [0, 1])", false));
        }
        Statement open = Stated.of("x in [-1, 1]; show exp(x) > 1");
        assertThat(Kernel.check(open, cover(open, EXPANSION)))
                .isEqualTo(new Rejected("series about x = 0 do not settle the box (x in [-1, 1])", false));
        assertThat(Kernel.check(open, cover(open, digits(1000))))
                .isEqualTo(new Rejected("the method plain does not settle the box (x in [-1, 1])", false));
        assertThat(Kernel.check(open, cover(open, digits(1001))))
                .isEqualTo(new Rejected("no method: plain with 1001 digits (x in [-1, 1])", false));
    }
}
