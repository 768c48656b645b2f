package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;

/** What a certificate says of an integral with parameters is worked out again; beside what is right, what is a little wrong. */
class PiecewiseTest {

    private static final int DIGITS = 6;
    private static final Functional.Integral INTEGRAL = new Functional.Integral((Expr.Bind)
            Parser.expression("integral(exp(-a*x), x, 0, 1)").value().orElseThrow());
    private static final Rational CUT = Rational.parse("3/2");
    private static final Map<String, Domain> FROM_1_TO_2 = Map.of("a", domain("[1, 2]"));

    private static Domain domain(String text) {
        return Parser.domain(text).value().orElseThrow();
    }

    private static Relation relation(String text) {
        return new Constants().fold(Parser.relation(text).value().orElseThrow());
    }

    private static Piecewise piecewise() {
        return Piecewise.of(INTEGRAL, FROM_1_TO_2).orElseThrow();
    }

    private static Partition.Part part(boolean below) {
        Parameters side = piecewise().whole().side("a", CUT, below).orElseThrow();
        return piecewise().part(side, Map.of("a", 2), DIGITS).orElseThrow();
    }

    private static Partition right() {
        return new Partition.Cut("a", CUT, part(true), part(false));
    }

    private static Statement statement(String goal) {
        return new Statement(FROM_1_TO_2, List.of(), Map.of("s", INTEGRAL), relation(goal));
    }

    /** The statement with the polynomials in place of the integral, as the kernel makes it. */
    private static Statement reduced(Partition partition, String goal) {
        Map<String, Domain> quantities = new LinkedHashMap<>(FROM_1_TO_2);
        quantities.put("s", Integrals.DEVIATION);
        Expr value = piecewise().value(partition, "s");
        return new Statement(quantities, List.of(), new Substitution(Map.of("s", value)).in(relation(goal)));
    }

    private static Certificate leaf(Statement statement) {
        return new Certificate.Cover(Fingerprint.of(statement), new Node.Leaf(Method.PLAIN, 40));
    }

    /** Each side of the cut by one leaf. */
    private static Certificate.Split split(Statement reduced) {
        Halves halves = Halves.of(reduced, "a", CUT).orElseThrow();
        return new Certificate.Split(Fingerprint.of(reduced), "a", CUT, leaf(halves.below()), leaf(halves.above()));
    }

    private static Judgement judge(Partition said, String goal) {
        return judge(said, goal, split(reduced(said, goal)));
    }

    private static Judgement judge(Partition said, String goal, Certificate rest) {
        return Kernel.check(
                statement(goal),
                new Certificate.Functionals(
                        Fingerprint.of(statement(goal)), Map.of("s", new Evaluation.Parts(said)), rest));
    }

    @Test
    void polynomials_near_the_integral_prove() {
        assertThat(judge(right(), "s <= 0.75")).isInstanceOf(Proved.class);
        assertThat(judge(right(), "s >= 0.35")).isInstanceOf(Proved.class);
        // (1 - exp(-a))/a goes from 0.632 to 0.432
        assertThat(judge(right(), "s <= 0.5")).isInstanceOf(Rejected.class);
        assertThat(judge(right(), "s >= 0.6")).isInstanceOf(Rejected.class);
    }

    @Test
    void a_point_refutes_if_it_does_so_for_all_of_the_deviation() {
        for (String[] goal :
                new String[][] {{"s <= 0.5", "1", "refuted"}, {"s <= 0.5", "2", ""}, {"s < 0.6322", "1", ""}}) {
            Statement reduced = reduced(right(), goal[0]);
            Certificate rest =
                    new Certificate.Witness(Fingerprint.of(reduced), Map.of("a", Rational.parse(goal[1])), 30);
            Judgement judgement = Kernel.check(
                    statement(goal[0]),
                    new Certificate.Functionals(
                            Fingerprint.of(statement(goal[0])), Map.of("s", new Evaluation.Parts(right())), rest));
            assertThat(judgement instanceof Refuted).as(goal[0]).isEqualTo(goal[2].equals("refuted"));
        }
    }

    private static Partition.Part changed(
            Partition.Part part,
            UnaryOperator<Rational> middle,
            UnaryOperator<Rational> radius,
            UnaryOperator<Rational> slope) {
        List<Rational> terms = part.terms().get("a");
        return new Partition.Part(
                part.digits(),
                middle.apply(part.middle()),
                radius.apply(part.radius()),
                Map.of("a", List.of(slope.apply(terms.get(0)), terms.get(1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "radius",
                "negative",
                "middle",
                "slope",
                "digits",
                "no digits",
                "order",
                "name",
                "outside",
                "no quantity",
                "exchanged",
                "cut elsewhere",
                "one part for both"
            })
    void what_is_a_little_wrong_is_rejected(String fault) {
        Partition.Part below = part(true);
        Partition.Part above = part(false);
        UnaryOperator<Rational> same = UnaryOperator.identity();
        Rational little = Rational.parse("1/1000");
        Partition wrong = switch (fault) {
            case "radius" -> cut(changed(below, same, r -> r.times(Rational.parse("0.99")), same), above);
            case "negative" -> cut(changed(below, same, Rational::negate, same), above);
            case "middle" -> cut(below, changed(above, m -> m.plus(little), same, same));
            case "slope" -> cut(below, changed(above, same, same, Rational::negate));
            case "digits" -> cut(below, new Partition.Part(14, above.middle(), above.radius(), above.terms()));
            case "no digits" -> cut(below, new Partition.Part(0, above.middle(), above.radius(), above.terms()));
            case "order" ->
                cut(
                        below,
                        new Partition.Part(
                                DIGITS,
                                above.middle(),
                                Rational.ONE,
                                Map.of("a", java.util.Collections.nCopies(9, little))));
            case "name" ->
                cut(below, new Partition.Part(DIGITS, above.middle(), Rational.ONE, Map.of("b", List.of(little))));
            case "outside" -> new Partition.Cut("a", Rational.parse("5/2"), below, above);
            case "no quantity" -> new Partition.Cut("b", CUT, below, above);
            case "exchanged" -> cut(above, below);
            case "cut elsewhere" -> new Partition.Cut("a", Rational.parse("7/4"), below, above);
            default -> below;
        };
        Judgement judgement = judge(wrong, "s <= 5", split(reduced(right(), "s <= 5")));
        // the objection is to what is said of the integral, not to the rest
        assertThat(judgement)
                .as(fault)
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.why()).startsWith("s: "));
        assertThat(judge(right(), "s <= 5")).isInstanceOf(Proved.class);
    }

    private static Partition cut(Partition below, Partition above) {
        return new Partition.Cut("a", CUT, below, above);
    }

    @Test
    void a_wider_radius_is_as_good() {
        Partition wide = cut(changed(part(true), r -> r, r -> r.times(Rational.TWO), r -> r), part(false));
        assertThat(judge(wide, "s <= 0.75")).isInstanceOf(Proved.class);
    }

    @Test
    void quantities_must_be_bounded_by_numbers() {
        for (String domain : List.of("(-inf, 2]", "[1, inf)", "{}")) {
            assertThat(Parser.domain(domain).value().flatMap(d -> Piecewise.of(INTEGRAL, Map.of("a", d))))
                    .as(domain)
                    .isEmpty();
        }
        assertThat(Piecewise.of(INTEGRAL, Map.of())).isEmpty();
        assertThat(Piecewise.of(INTEGRAL, Map.of("a", domain("[1, pi]")))
                        .orElseThrow()
                        .whole()
                        .box()
                        .get("a")
                        .contains(Math.PI))
                .isTrue();
        assertThat(Piecewise.of(INTEGRAL, Map.of("a", domain("{1, 3, 2}")))
                        .orElseThrow()
                        .whole()
                        .side("a", CUT, true))
                .hasValueSatisfying(
                        side -> assertThat(side.box().get("a").isPoint()).isTrue());
    }

    @Test
    void both_sides_of_a_cut_are_shown_and_each_for_itself() {
        Statement statement =
                new Statement(FROM_1_TO_2, List.of(), relation("if(a < 3/2, a, 3 - a) < 3/2 or a == 3/2"));
        Statement goal = new Statement(FROM_1_TO_2, List.of(), relation("if(a < 3/2, 1, 2)*a <= 4"));
        Certificate.Split right = split(goal);
        assertThat(Kernel.check(goal, right)).isInstanceOf(Proved.class);
        List<Certificate> wrong = List.of(
                new Certificate.Split(right.statement(), "a", CUT, right.above(), right.below()),
                new Certificate.Split(right.statement(), "a", CUT, right.below(), right.below()),
                new Certificate.Split(right.statement(), "a", Rational.parse("7/4"), right.below(), right.above()),
                new Certificate.Split(right.statement(), "b", CUT, right.below(), right.above()),
                new Certificate.Split(Fingerprint.of(statement), "a", CUT, right.below(), right.above()));
        wrong.forEach(certificate -> assertThat(Kernel.check(goal, certificate)).isInstanceOf(Rejected.class));
        Statement tooMuch = new Statement(FROM_1_TO_2, List.of(), relation("if(a < 3/2, 1, 2)*a <= 7/2"));
        assertThat(Kernel.check(tooMuch, split(tooMuch))).isInstanceOf(Rejected.class);
    }

    /** The margin is the lesser one; both sides are counted, and one without points is not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a >= 0              |           | 1    | 2
            a <= 3              |           | 1    | 2
            a >= 0 and a <= 9   |           | none | 2
            a >= 0              | a > 8/5   | 1.59999 | 1
            a <= 3              | a < 5/4   | 1.75 | 1
            """)
    void a_split_tells_the_lesser_margin_and_all_leaves(String goal, String assumption, String margin, long leaves) {
        List<Relation> assumptions = assumption == null ? List.of() : List.of(relation(assumption));
        Statement statement = new Statement(FROM_1_TO_2, assumptions, relation(goal));
        assertThat(Kernel.check(statement, split(statement))).isInstanceOfSatisfying(Proved.class, proved -> {
            assertThat(proved.margin().orElse("none")).isEqualTo(margin);
            assertThat(proved.leaves()).isEqualTo(leaves);
            assertThat(proved.shown()).containsExactly(statement);
            assertThat(proved.restsOn()).containsExactly(LeafJudge.DOUBLES, LeafJudge.DECIMALS);
        });
    }

    @Test
    void a_side_that_is_not_shown_is_named_with_the_reason() {
        Statement goal = new Statement(FROM_1_TO_2, List.of(), relation("a >= 5/4"));
        Certificate.Split split = split(goal);
        assertThat(Kernel.check(goal, split))
                .isEqualTo(new Rejected(
                        "on one side of a = 3/2: the method plain does not settle the box (a in [1, 1.5))"));
        Statement below = Halves.of(goal, "a", CUT).orElseThrow().below();
        Certificate.Split refuting =
                new Certificate.Split(split.statement(), "a", CUT, Stated.witness(below, "a=1", 20), split.above());
        assertThat(Kernel.check(goal, refuting))
                .isEqualTo(new Rejected("on one side of a = 3/2: it refutes what it should show"));
        Statement finite = new Statement(Map.of("a", domain("{1, 2}")), List.of(), relation("a >= 1"));
        Certificate.Split choices = new Certificate.Split(Fingerprint.of(finite), "a", CUT, leaf(finite), leaf(finite));
        assertThat(Kernel.check(finite, choices))
                .isEqualTo(new Rejected("a does not range over an interval, and cannot be cut"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | 2 | within
            0  | 2 | digits
            13 | 2 | within
            14 | 2 | digits
            6  | 0 | expansion
            6  | 1 | within
            6  | 8 | within
            6  | 9 | expansion
            """)
    void orders_and_digits_are_within_bounds(int digits, int order, String objection) {
        Partition.Part part = new Partition.Part(
                digits, Rational.ZERO, Rational.ZERO, Map.of("a", Collections.nCopies(order, Rational.ZERO)));
        assertThat(piecewise().objection(part))
                .hasValueSatisfying(why -> assertThat(why).contains(objection));
    }

    @Test
    void an_integral_that_is_not_known_is_near_nothing() {
        Functional.Integral pole = new Functional.Integral(
                (Expr.Bind) Parser.expression("integral(a/x, x, 0, 1)").value().orElseThrow());
        Partition.Part part = new Partition.Part(
                DIGITS, Rational.ONE, Rational.of(1_000_000_000), Map.of("a", List.of(Rational.ZERO)));
        assertThat(Piecewise.of(pole, FROM_1_TO_2).orElseThrow().objection(part))
                .contains("the integral is not shown to be within the radius of the polynomial on a part");
    }

    @ParameterizedTest
    @CsvSource({"10, true", "11, false"})
    void there_are_at_most_a_thousand_parts(int hundreds, boolean few) {
        // a hundred parts each, and each cut refused: the number is looked at first
        Partition leaf = new Partition.Part(DIGITS, Rational.ZERO, Rational.ZERO, Map.of());
        Partition all = leaf;
        for (int i = 1; i < 100 * hundreds; i++) {
            all = new Partition.Cut("a", Rational.of(9), leaf, all);
        }
        assertThat(piecewise().objection(all)).contains(few ? "a cut that is none, of a at 9" : "more than 1000 parts");
    }

    /** 1 + 2 (a - c) + 3 (a - c)² + d/2 with c the middle of the part. */
    @ParameterizedTest
    @CsvSource({"false, 2, 1, 13/4", "false, 1, -1, 1/4", "false, 3/2, 0, 1", "true, 1, 0, 11/16", "true, 2, 0, 27/16"})
    void the_expression_is_the_polynomial_about_the_middle_of_its_part(
            boolean cut, String a, String deviation, String value) {
        Partition.Part part = new Partition.Part(
                DIGITS, Rational.ONE, Rational.HALF, Map.of("a", List.of(Rational.TWO, Rational.of(3))));
        Expr expr = piecewise().value(cut ? cut(part, part) : part, "d");
        Expr at = new Substitution(Map.of("a", Expr.num(Rational.parse(a)), "d", Expr.num(Rational.parse(deviation))))
                .in(expr);
        Relation equal = new Relation.Compare(at, Comparison.EQ, Expr.num(Rational.parse(value)));
        assertThat(Scope.point(List.of(), equal).settlePoint(0).isSettled()).isTrue();
    }

    @Test
    void a_side_without_points_says_nothing_and_two_of_them_prove_nothing() {
        Statement one = new Statement(FROM_1_TO_2, List.of(relation("a > 8/5")), relation("a >= 3/2"));
        assertThat(Kernel.check(one, split(one))).isInstanceOf(Proved.class);
        Statement none = new Statement(FROM_1_TO_2, List.of(relation("a > 5")), relation("a >= 9"));
        assertThat(Kernel.check(none, split(none))).isInstanceOf(Rejected.class);
    }

    @Test
    void the_cut_itself_is_on_the_upper_side() {
        Halves halves = Halves.of(
                        new Statement(FROM_1_TO_2, List.of(), relation("if(a < 3/2, 1, 2) + if(a < 7/4, 5, 6) > 0")),
                        "a",
                        CUT)
                .orElseThrow();
        assertThat(ClaimText.of(halves.below().goal())).isEqualTo("1 + 5 > 0");
        assertThat(ClaimText.of(halves.above().goal())).isEqualTo("2 + if(a < 1.75, 5, 6) > 0");
        assertThat(ClaimText.of(halves.below().quantities().get("a"))).isEqualTo("[1, 1.5)");
        assertThat(ClaimText.of(halves.above().quantities().get("a"))).isEqualTo("[1.5, 2]");
    }

    @Test
    void splits_within_each_other_are_counted() {
        Certificate deep = new Certificate.Witness("00", Map.of(), 30);
        for (int i = 0; i < 200; i++) {
            deep = new Certificate.Split("00", "a", CUT, deep, new Certificate.Witness("00", Map.of(), 30));
        }
        assertThat(CertificateJson.read(CertificateJson.write(deep))).isEqualTo(deep);
        Json.Obj deeper = CertificateJson.write(new Certificate.Split("00", "a", CUT, deep, deep));
        assertThatThrownBy(() -> CertificateJson.read(deeper)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void certificates_survive_json() {
        Certificate certificate = new Certificate.Functionals(
                "00", Map.of("s", new Evaluation.Parts(right())), split(reduced(right(), "s <= 1")));
        Json json = Json.read(CertificateJson.write(certificate).write());
        assertThat(CertificateJson.read(json)).isEqualTo(certificate);
    }
}
