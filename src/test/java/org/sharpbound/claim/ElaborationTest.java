package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.ExactEvaluation;
import org.sharpbound.term.ExactValue;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Truth;

class ElaborationTest {

    /** The exact value at x = 2 of the left side of a relation, with some definitions around. */
    private static Rational value(String expression) {
        Expr left = Reading.left("claim: a\nfor: {x: [0, 5], k: 1..4, c: 3}\nlet:\n"
                + "  y: x^2 + z\n  z: 3*x\n  f(u): u^2 + x\n  g(u, v): f(u) - f(v)\n  s(n): sum(i, i, 1, n)\n"
                + "  slope(u): diff(f(u), u)\n  mixed(x, m): diff(m*x, x)\n"
                + "show: " + expression + " < 10^9\n");
        ExactValue value =
                ExactValue.of(left, Map.of("x", Rational.TWO, "k", Rational.of(3), "c", Rational.of(3)), 1000);
        return ((ExactValue.Value) value).value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "y; 10",
                "f(3); 11",
                "g(3, x); 5",
                "f(f(1)); 11",
                "s(10); 55",
                "sum(i*x, i, 1, 3); 12",
                "sum(i, i, 1, k); 6",
                "sum(i, i, k, k + c); 18",
                "prod(i, i, 1, 2*k); 720",
                "sum(i, i, 3, 2); 0",
                "prod(i, i, 3, 2); 1",
                "sum(sum(i*j, j, 1, i), i, 1, 3); 25",
                "sum(x, x, 1, 4) + x; 12",
                "diff(y, x); 7",
                "diff(x^3, x, 2); 12",
                "diff(x^3, x, 0); 8",
                "slope(5); 10",
                "slope(x^2); 8",
                "mixed(x^2, x); 2",
                "diff(mixed(x^2, x), x); 1",
                "x^c; 8",
                "(-x)^c; -8",
                "(1/3 + 1/6)*x; 1",
                "if(x > 1, 5, 1/(x - 2)); 5",
            })
    void definitions_sums_and_derivatives_are_expanded(String expression, String expected) {
        assertThat(value(expression)).isEqualTo(Rational.parse(expected));
    }

    @Test
    void constants_are_computed_and_what_is_undefined_stays() {
        assertThat(Reading.left("claim: a\nshow: 1/3 + 1/6 < 1\n")).isEqualTo(Expr.num(Rational.HALF));
        assertThat(Reading.left("claim: a\nshow: 1/(1 - 1) < 1\n"))
                .isEqualTo(Expr.num(1).over(Expr.num(0)));
        assertThat(Reading.left("claim: a\nfor: {x: [0, 1]}\nshow: 0*log(x) < 1\n"))
                .isNotInstanceOf(Expr.Num.class);
    }

    private static final String RECURSION =
            "claim: a\nfor: {a: 2}\niterate:\n  index: t in 0..4\n  state: {f: f + g + t, g: f*a}\n  start: {f: 1, g: 0}\n";

    /** f: 1 1 4 8 19, g: 0 2 2 8 16: both states are updated from the ones before. */
    @ParameterizedTest
    @CsvSource({"f(0), 1", "f(1), 1", "f(2), 4", "f(3), 8", "f(4), 19", "f, 19", "g(4), 16", "g, 16", "f(2 + 1), 8"})
    void a_recursion_updates_all_states_at_once(String state, String expected) {
        assertThat(Reading.left(RECURSION + "show: " + state + " < 1000\n"))
                .isEqualTo(Expr.num(Rational.parse(expected)));
    }

    @Test
    void a_relation_about_the_index_holds_for_all_of_the_range() {
        Relation.And all = (Relation.And) Reading.goal(RECURSION + "let: {next: f(t + 1)}\nshow: next >= f(t) + t\n");
        assertThat(all.parts()).hasSize(5);
        Relation.Compare last = (Relation.Compare) all.parts().get(4);
        assertThat(last.right()).isEqualTo(Expr.num(23));
    }

    @Test
    void a_chain_is_the_conjunction_of_its_links() {
        Relation goal = Reading.goal("claim: a\nfor: {x: [0, 1]}\nshow: 0 <= x < 2\n");
        Expr x = Expr.variable("x");
        assertThat(goal)
                .isEqualTo(new Relation.And(List.of(
                        new Relation.Compare(Expr.num(0), Comparison.LE, x),
                        new Relation.Compare(x, Comparison.LT, Expr.num(2)))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"(0, inf); 6; 1", "'{1, 2}'; 2; 1", "1..9; 4; 1", "(0, 7); 2*pi; 3", "(0, e); pi; 3"})
    void a_witness_takes_the_place_of_its_quantity(String domain, String witness, int parts) {
        Relation goal = Reading.goal("claim: a\nfor: {x: [0, 1]}\nexists: {C: {in: '" + domain.replace("'", "")
                + "', take: " + witness + "}}\nshow: x < C\n");
        // what exact arithmetic cannot decide of the membership is shown with the goal
        assertThat(goal instanceof Relation.And and ? and.parts().size() : 1).isEqualTo(parts);
        assertThat(FreeVariables.of(goal)).containsExactly("x");
    }

    @Test
    void a_domain_is_read_in_all_its_forms() {
        Goal goal = Reading.goals(
                        "claim: a\nfor:\n  a: [0, 1/2]\n  b: (0, inf)\n  c: '{1, 2}'\n  d: {1, 2}\n  g: -3..2^3\n"
                                + "  h: 3/7\n  i: [0, 1)\n  j: {in: (-inf, 2], scale: alpha, about: words}\nshow: a < 1\n")
                .get(0);
        Map<String, Domain> domains = goal.statement().quantities();
        assertThat(domains.keySet()).containsExactly("a", "b", "c", "d", "g", "h", "i", "j");
        assertThat(((Domain.Range) domains.get("a")).upper()).contains(Expr.num(Rational.HALF));
        assertThat(((Domain.Range) domains.get("b")).upper()).isEmpty();
        assertThat(domains.get("d")).isEqualTo(domains.get("c"));
        assertThat(domains.get("g")).isEqualTo(new Domain.Integers(BigInteger.valueOf(-3), BigInteger.valueOf(8)));
        assertThat(domains.get("h")).isEqualTo(new Domain.Finite(List.of(Expr.num(Rational.of(3, 7)))));
        assertThat(((Domain.Range) domains.get("i")).upperOpen()).isTrue();
        Quantity j = goal.quantities().get(7);
        assertThat(j.text()).isEqualTo("(-inf, 2]");
        assertThat(j.scale()).contains("alpha");
        assertThat(j.about()).contains("words");
    }

    @Test
    void a_repair_overrides_what_it_names() {
        List<Goal> goals =
                Reading.goals("claim: a\nfor: {x: [0, 2], y: [0, 1]}\nlet: {c: 1}\nshow: {p: x < c, q: y < 2}\n"
                        + "expect: {p: refuted}\nbecause: b\nrepair: {for: {x: '[0, 1)'}, show: {r: x < c}}\n");
        assertThat(goals)
                .extracting(g -> g.show() + " " + g.variant() + " " + g.expected())
                .containsExactly("p PRINTED REFUTED", "q PRINTED PROVED", "r REPAIR PROVED");
        assertThat(goals.get(2).statement().quantities().keySet()).containsExactly("x", "y");
        assertThat(((Domain.Range) goals.get(2).statement().quantities().get("x")).upperOpen())
                .isTrue();
    }

    @Test
    void a_claim_keeps_what_its_author_wrote() {
        String text =
                "claim: a.b-1\ntitle: T\nsource: {document: D, at: P, printed: x, ledger: B04}\nfor: {x: [0, 1]}\n"
                        + "assume: [x > 0]\nlet: {c: 1 + 1}\nshow: x < c\nuses: []\nby: [cover, sample]\n"
                        + "budget: {seconds: 1.5, boxes: 10, digits: 40}\ntags: [s, t]\nnote: N\n";
        Claim claim = CaseFiles.read("a.yaml", text).claims().get(0);
        assertThat(claim.id()).isEqualTo("a.b-1");
        assertThat(claim.title()).isEqualTo("T");
        assertThat(claim.source().document()).contains("D");
        assertThat(claim.source().ledger()).containsExactly("B04");
        assertThat(claim.by()).containsExactly("cover", "sample");
        assertThat(claim.budget().time()).contains(Duration.ofMillis(1500));
        assertThat(claim.budget().boxes()).isEqualTo(OptionalLong.of(10));
        assertThat(claim.budget().digits()).isEqualTo(OptionalInt.of(40));
        assertThat(claim.tags()).isEqualTo(Set.of("s", "t"));
        assertThat(claim.location()).isEqualTo(new Location("a.yaml", 1, 8));
        assertThat(claim.text()).isEqualTo(text);
        Goal goal = claim.goals().get(0);
        assertThat(goal.show()).isEqualTo(Goal.MAIN);
        assertThat(goal.text()).isEqualTo("x < c");
        assertThat(goal.location()).isEqualTo(new Location("a.yaml", 7, 7));
        assertThat(goal.definitions().get(0).text()).isEqualTo("1 + 1");
        assertThat(goal.assumptions().get(0).text()).isEqualTo("x > 0");
    }

    @Test
    void a_goal_without_quantities_is_decided_by_its_numbers() {
        Relation goal = Reading.goal("claim: a\nshow: 0.1 + 0.2 == 0.3 and 2^-52 < 1e-15\n");
        assertThat(new ExactEvaluation(Map.of(), 1000).truth(goal)).isEqualTo(Truth.TRUE);
    }
}
