package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.print.ClaimText;

/** What vectors and matrices in claims become. */
class ShapesTest {

    private static final String HEAD = """
            claim: a
            for: {v: [-1, 1]^2, w: [-1, 1]^3, M: (0, inf)^(2x3), K: [[2, 1], [1, 3]], x: [0, 1], W: [0, 1]^(1x2)}
            let:
              u: [3, 4]
              f(y): dot(y, u)
              g(y): tanh(y) + y
              S: '[[x, v[1]], [v[1], 2]]'
            """;

    private static Relation goal(String relation) {
        return Reading.goal(HEAD + "show: '" + relation + "'\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v[2] | v[2]",
                "[x, 1][1] | x",
                "M[2, 3] | M[2,3]",
                "K[1][2] | 1",
                "M[2][3] | M[2,3]",
                "dot(v, u) | v[1]*3 + v[2]*4",
                "f(v) | v[1]*3 + v[2]*4",
                "f(u) | 25",
                "dot(v, v) | v[1]^2 + v[2]^2",
                "norm(v) | sqrt(v[1]^2 + v[2]^2)",
                "norm([x]) | abs(x)",
                "norm(u) | 5",
                "normsq(w) | w[1]^2 + (w[2]^2 + w[3]^2)",
                "sum(v) | v[1] + v[2]",
                "sum(M) | M[1,1] + (M[1,2] + M[1,3]) + (M[2,1] + (M[2,2] + M[2,3]))",
                "mean(v) | (v[1] + v[2])/2",
                "sum(v[i]^2, i, 1, 2) | v[1]^2 + v[2]^2",
                "sum(i*v, i, 1, 2)[1] | v[1] + 2*v[1]",
                "prod(K, i, 1, 2)[1, 1] | 5",
                "(v + u)[1] | v[1] + 3",
                "(v - u)[2] | v[2] - 4",
                "(-v)[1] | -v[1]",
                "(2*v)[1] | 2*v[1]",
                "(v/x)[1] | v[1]/x",
                "(v*x)[2] | v[2]*x",
                "(K*v)[1] | 2*v[1] + v[2]",
                "(K*K)[2, 2] | 10",
                "(K^3)[1, 1] | 15",
                "(K^0)[1, 1] | 1",
                "W*v | W[1,1]*v[1] + W[1,2]*v[2]",
                "transpose(v)*K*v | (v[1]*2 + v[2])*v[1] + (v[1] + v[2]*3)*v[2]",
                "transpose(M)[3, 2] | M[2,3]",
                "outer(v, w)[2, 3] | v[2]*w[3]",
                "trace(K) | 5",
                "trace(S) | x + 2",
                "det(K) | 5",
                "det(S) | x*2 - v[1]^2",
                "det([[x]]) | x",
                "inv(K)[1, 2] | -0.2",
                "inv(S)[1, 1] | 2/(x*2 - v[1]^2)",
                "inv([[x, 0], [0, x]])[1, 2] | 0/x^2",
                "solve(K, u)[1] | 1",
                "solve(S, v)[2] | (x*v[2] - v[1]^2)/(x*2 - v[1]^2)",
                "frobenius(K) | sqrt(15)",
                "opnorm(W) | sqrt(W[1,1]^2 + W[1,2]^2)",
                "opnorm(diag([x, -1])) | max(abs(x), 1)",
                "eigmin(K) | 2.5 - sqrt(1.25)",
                "eigmax(S) | (x + 2)/2 + sqrt(((x - 2)/2)^2 + v[1]^2)",
                "eigenvalues(K)[1] | 2.5 - sqrt(1.25)",
                "eigmin(diag([x, 1, v[1]])) | min(min(x, 1), v[1])",
                "expm(diag(v))[2, 2] | exp(v[2])",
                "expm(diag(v))[1, 2] | 0",
                "rank(K) | 2",
                "rank([[1, 2, 3], [2, 4, 6]]) | 1",
                "diag(K)[2] | 3",
                "diag(v)[1, 2] | 0",
                "identity(3)[2, 2] | 1",
                "zeros(2, 3)[2, 3] | 0",
                "ones(4)[4] | 1",
                "tanh(v)[1] | tanh(v[1])",
                "relu(M)[1, 2] | relu(M[1,2])",
                "max(v, 0)[1] | max(v[1], 0)",
                "min(v, u)[2] | min(v[2], 4)",
                "g(v)[2] | tanh(v[2]) + v[2]",
                "g(x) | tanh(x) + x",
                "if(x > 0, v, u)[1] | if(x > 0, v[1], 3)",
                "diff(v*x, x)[2] | v[2]",
                "diff(dot(v, u), v)[2] | 4",
                "diff(K*v, v)[1, 2] | 1",
                "diff(diff(v[1]^2*v[2], v), v)[1, 2] | 2*v[1]",
                "det([[1, 2, 3], [4, 5, 6], [7, 8, 10]]) | -3",
            })
    void an_operation_becomes_scalar_expressions(String text, String expected) {
        Expr value = ((Relation.Compare) goal(text + " == 7")).left();

        assertThat(ClaimText.of(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v == u | v[1] == 3 and v[2] == 4",
                "v != u | v[1] != 3 or v[2] != 4",
                "u == v == u | (3 == v[1] and 4 == v[2]) and (v[1] == 3 and v[2] == 4)",
                "rank(S) >= 2 | (x*2 - v[1]^2)^2 > 0",
                "1 <= rank(S) | x^2 + v[1]^2 + (v[1]^2 + 4) > 0",
                "rank(S) < 2 | x*2 - v[1]^2 == 0",
                "rank(outer(v, u)) == 1 | v[1]*3*(v[2]*4) - v[1]*4*(v[2]*3) == 0 and (v[1]*3)^2 + (v[1]*4)^2 + ((v[2]*3)^2 + (v[2]*4)^2) > 0",
                "rank(S) <= 2 | 0*(x + v[1] + (v[1] + 2)) == 0",
                "rank(K) == 2 | 2 == 2",
            })
    void a_relation_becomes_one_between_numbers(String text, String expected) {
        assertThat(ClaimText.of(goal(text))).isEqualTo(expected);
    }

    @Test
    void the_entries_of_a_quantity_are_the_quantities_of_the_statement() {
        Statement statement = Reading.goals(HEAD + "show: sum(v) <= 2\n").get(0).statement();

        assertThat(statement.quantities().keySet())
                .containsExactly(
                        "v[1]", "v[2]", "w[1]", "w[2]", "w[3]", "M[1,1]", "M[1,2]", "M[1,3]", "M[2,1]", "M[2,2]",
                        "M[2,3]", "K[1,1]", "K[1,2]", "K[2,1]", "K[2,2]", "x", "W[1,1]", "W[1,2]");
        assertThat(statement.quantities().get("K[2,2]")).isEqualTo(new Domain.Finite(List.of(Expr.num(3))));
        assertThat(ClaimText.of(statement.quantities().get("M[2,1]"))).isEqualTo("(0, inf)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expm([[0, x], [-1, 0]])[1, 2] | [expm_1[1,1], expm_1[1,2], expm_1[2,1], expm_1[2,2]] | expm_1[1,2]",
                "eigmin(transpose(M)*M) | [eigmin_1] | eigmin_1",
                "opnorm(M) + opnorm(M) | [opnorm_1] | opnorm_1 + opnorm_1",
                "det(identity(4) + x*ones(4, 4)) | [det_1] | det_1",
                "inv(identity(4) + x*ones(4, 4))[4, 1] | 16 | inv_1[4,1]",
                "eigenvalues(transpose(M)*M)[3] | [eigenvalues_1[1], eigenvalues_1[2], eigenvalues_1[3]] | eigenvalues_1[3]",
                "solve(identity(4) + x*ones(4, 4), ones(4))[2] | [solve_1[1], solve_1[2], solve_1[3], solve_1[4]] | solve_1[2]",
            })
    void what_has_no_expression_is_a_function_of_a_matrix(String text, String names, String shown) {
        Statement statement =
                Reading.goals(HEAD + "show: '" + text + " == 7'\n").get(0).statement();

        assertThat(statement.implicits()).hasSize(1);
        List<String> made = statement.implicits().get(0).names();
        assertThat(names.startsWith("[") ? made.toString() : String.valueOf(made.size()))
                .isEqualTo(names);
        assertThat(ClaimText.of(((Relation.Compare) statement.goal()).left())).isEqualTo(shown);
    }

    @Test
    void functions_of_matrices_come_before_what_is_made_of_them() {
        Statement statement = Reading.goals(HEAD
                        + "show: 'eigmax(outer(expm([[0, x], [-1, 0]])*v, expm([[0, x], [-1, 0]])*v) + opnorm(M)*ones(2, 2)) <="
                        + " opnorm(inv(identity(4) + x*ones(4, 4)))'\n")
                .get(0)
                .statement();

        assertThat(statement.implicits())
                .extracting(i -> i.names().get(0))
                .containsExactly("expm_1[1,1]", "opnorm_1", "inv_1[1,1]", "opnorm_2");
    }

    @Test
    void what_a_flow_is_made_of_comes_before_it_and_what_is_made_of_its_states_behind() {
        Statement statement = Reading.goals("""
                        claim: a
                        for: {x: [0, 1]}
                        flow:
                          time: t in [0, 1]
                          state: {r: '-opnorm([[1, x, 0], [0, 1, x]])*r'}
                          start: {r: [x, 1, 2]}
                        show: eigmin(outer(r, r) + identity(3)) + det(identity(4) + x*ones(4, 4)) >= 1
                        """).get(0).statement();

        assertThat(statement.implicits())
                .extracting(i -> i.names().get(0))
                .containsExactly("opnorm_1", "r[1](1)", "eigmin_1", "det_1");
    }

    @Test
    void a_function_of_a_matrix_in_a_rate_does_not_depend_on_states() {
        List<Diagnostic> problems = Reading.problems("""
                claim: a
                flow:
                  time: t in [0, 1]
                  state: {r: '-opnorm([[1, r[1], 0], [0, 1, r[2]]])*r'}
                  start: {r: [1, 2]}
                show: r[1] >= 1
                """);

        assertThat(problems).extracting(Diagnostic::code).containsExactly("not-supported");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M*M < 1 | 8+3 shape-mismatch | *: 2x3 times 2x3: 3 columns against 2 rows; transpose one?",
                "v*w < 1 | 8+3 shape-mismatch | *: two vectors; their product is dot(v, w), or outer(v, w) as a matrix.",
                "sum(v*K) < 1 | 12+3 shape-mismatch | *: a vector stands to the right of a matrix, A*v; to its left it is transposed, transpose(v)*A.",
                "sum(K*w) < 1 | 12+3 shape-mismatch | *: 2x2 times 3: 2 columns against 3 rows.",
                "sum(v + w) < 1 | 12+5 shape-mismatch | +: a vector of 2 and a vector of 3 have no common entries.",
                "sum(v + 1) < 1 | 12+5 shape-mismatch | +: a vector of 2 and a number have no common entries; times ones(…) a number fills a vector or matrix.",
                "sum(M + transpose(M)) < 1 | 12+16 shape-mismatch | +: a 2x3 matrix and a 3x2 matrix have no common entries; transpose one?",
                "v < 1 | 8+5 shape-mismatch | <: a vector of 2 and a number; only numbers are compared so, and vectors or matrices by == and !=.",
                "v == 0 | 8+6 shape-mismatch | ==: a vector of 2 and a number have different shapes; zero is zeros(…).",
                "v == w | 8+6 shape-mismatch | ==: a vector of 2 and a vector of 3 have different shapes.",
                "1/v < 1 | 8+3 shape-mismatch | /: the divisor is a vector of 2, not a number.",
                "K/K < 1 | 8+3 shape-mismatch | /: the divisor is a 2x2 matrix; multiply by inv(A), or write solve(A, b).",
                "sum(v^2) < 1 | 12+3 shape-mismatch | ^: the base is a vector of 2; its squares add up to normsq(v).",
                "sum(K^-1) < 1 | 12+4 not-an-integer | ^: the exponent of a matrix is an integer from 0 to 100; the inverse is inv(A).",
                "2^v < 1 | 8+3 shape-mismatch | ^: the exponent is a vector of 2, not a number.",
                "sum(exp(K)) < 1 | 12+6 shape-mismatch | exp: of a 2x2 matrix it could be meant entry by entry or not; its exponential series is expm.",
                "dot(v, w) < 1 | 8+9 shape-mismatch | dot: a vector of 2 and a vector of 3; both have the same length.",
                "dot(K, v) < 1 | 8+9 shape-mismatch | dot: a 2x2 matrix, where a vector is expected.",
                "norm(K) < 1 | 8+7 shape-mismatch | norm: a 2x2 matrix, where a vector is expected; the norms of matrices are opnorm and frobenius.",
                "norm(x) < 1 | 8+7 shape-mismatch | norm: a number, where a vector or matrix is expected.",
                "opnorm(v) < 1 | 8+9 shape-mismatch | opnorm: a vector of 2, where a matrix is expected; of vectors it is norm.",
                "det(M) < 1 | 8+6 shape-mismatch | det: a 2x3 matrix, where a square matrix is expected.",
                "sum(x) < 1 | 8+6 shape-mismatch | sum: a number, where a vector or matrix is expected; over an index it is sum(f, i, 1, n).",
                "norm(solve(K, w)) < 1 | 13+11 shape-mismatch | solve: the right-hand side is a vector of 3, where a vector of 2 is expected.",
                "eigmin(K*diag(v)) < 1 | 8+17 not-symmetric | eigmin is of symmetric matrices, and here the entries [1,2] and [2,1] are not seen to be equal.",
                "v[3] < 1 | 8+4 index-out-of-range | The index 3 is not between 1 and 2: this is a vector of 2.",
                "v[0] < 1 | 8+4 index-out-of-range | The index 0 is not between 1 and 2: this is a vector of 2.",
                "v[1, 1] < 1 | 8+7 shape-mismatch | With 2 indices this is no entry: it is a vector of 2.",
                "x[1] < 1 | 8+4 shape-mismatch | A number has no entries.",
                "v[x] < 1 | 8+4 not-an-integer | An index is an integer, or made of integers and variables of sums.",
                "K[1] < 1 | 8+8 shape-mismatch | <: a vector of 2 and a number; only numbers are compared so, and vectors or matrices by == and !=.",
                "sum([v, x]) < 1 | 12+6 shape-mismatch | The parts of a list are of one kind, and here a vector of 2 stands beside a number.",
                "sum([K]) < 1 | 12+3 shape-mismatch | A list of matrices is neither a vector nor a matrix.",
                "sum(if(x > 0, v, w)) < 1 | 12+15 shape-mismatch | if: a vector of 2 or a vector of 3; both cases have the same shape.",
                "sum(zeros(x)) < 1 | 12+8 not-an-integer | zeros: a size is a positive integer.",
                "sum(zeros(1000, 1000)) < 1 | 12+17 too-large | This is a 1000x1000 matrix; a vector or matrix has at most 2500 entries.",
                "sum(identity(99)) < 1 | 12+12 too-large | This is a 99x99 matrix; a vector or matrix has at most 2500 entries.",
                "f(w) < 1 | 24+9 shape-mismatch | dot: a vector of 3 and a vector of 2; both have the same length.",
                "sup(v, t in [0, 1]) < 1 | 12+1 shape-mismatch | A number is expected here, and this is a vector of 2.",
                "2*rank(S) < 1 | 10+7 rank-alone | The rank of a matrix whose entries are not all rational numbers stands alone on one side of a relation, and an integer on the other: rank(A) == 2.",
                "rank(S) < x | 8+11 not-an-integer | rank: it is compared with an integer.",
                "diff(M, M)[1] < 1 | 8+10 shape-mismatch | diff: a 2x3 matrix is not derived by a 2x3 matrix.",
                "sum(diff(v[1]^3, v, 2)) < 1 | 12+18 shape-mismatch | diff: by a vector of 2 the order is 1; the second derivatives are diff(diff(f, v), v).",
                "diff(opnorm(M), M[1, 1]) < 1 | 24+7 not-a-variable | The name of a variable is expected here.",
                "diff(x*opnorm(M), x) < 1 | 8+20 not-supported | The derivative of a function of a matrix that has no expression in the entries is not supported yet.",
                "sup(opnorm(t*M), t in [0, 1]) < x^2 + 1 | 12+11 not-supported | opnorm of a matrix that depends on something other than quantities, here t, is not supported yet.",
                "sup(t*exp(-t), t in (0, inf)) < opnorm(M) | 8+41 not-supported | A sup, inf, limit or integral together with a flow or a function of a matrix is not supported yet.",
                "dot(v) < 1 | 8+6 wrong-arity | dot takes two arguments, and here it has 1.",
            })
    void what_does_not_fit_is_told_where_it_is(String text, String place, String message) {
        List<Diagnostic> problems = Reading.problems(HEAD + "show: '" + text + "'\n");

        assertThat(problems).hasSize(1);
        Diagnostic first = problems.get(0);
        assertThat(first.message()).isEqualTo(message);
        boolean inDefinition = text.startsWith("f(w)");
        String expected = inDefinition ? "5:9+9 shape-mismatch" : "8:" + place;
        assertThat(Reading.place(first)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[-1, 1]^0 | bad-size",
                "[-1, 1]^(2x0) | bad-size",
                "[-1, 1]^(100x100) | too-large",
                "[-1, 1]^999999999 | too-large",
                "[1, 0]^3 | empty-domain",
                "\"{[1, 2], [3, 4]}\" | shape-mismatch",
                "[[1, 2], [3]] | shape-mismatch",
                "[1, 2, x] | not-constant",
            })
    void a_mistaken_domain_of_vectors_is_told(String domain, String code) {
        List<Diagnostic> problems =
                Reading.problems("claim: a\nfor:\n  x: [0, 1]\n  v: " + domain + "\nshow: x <= 1\n");

        assertThat(problems).extracting(Diagnostic::code).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for: {v: [-1, 1]^(2x3)} | sum(v) <= 6",
                "for: {v: [1, 2, 3]} | sum(v) <= 6",
                "for: {v: [1]} | sum(v) <= 6",
                "for: {v: '{[1, 2]}'} | sum(v) <= 6",
                "for: {v: [[1, 2], [3, 4]]} | sum(v) <= 10",
                "for: {v: {in: [0, 1]^2, about: a pair}} | sum(v) <= 2",
                "for: {v: (0, inf)^2, x: [0, 1]} | sum(v)*x >= 0",
                "let: {v: [1, 2]} | sum(v) <= 3",
                "let: {v: [1, 2] + [3, 4], x: 2} | sum(v)*x <= 20",
                "let: {v: [1, 2][1]} | v <= 3",
                "let: {v: [[1, 2], [3, 4]]*[1, 1]} | sum(v) <= 10",
                "let: {u: [1, 2], w: [u[1], u[2]]} | sum(w) <= 3",
                "let: {M: [[1, 2], [3, 4]], x: M[1, 2] + M[2][1]} | x == 5",
                "let: {'f(x)': [x, 2], x: f(1)[2]} | x == 2",
                "let: {u: [1, 2]} | {first: u[1] == 1, second: u[2] == 2}",
                "exists: {v: {in: [0, 1]^2, take: [1, 0]}} | sum(v) == 1",
            })
    void brackets_need_no_quotes_where_yaml_would_misread_them(String section, String relation) {
        String head = "claim: a\n" + section + "\n";

        assertThat(Reading.goals(head + "show: " + relation + "\n")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for:\n  x:\n    - 1\n",
                "let:\n  x:\n    - [1, 2]\n    - [3, 4]\n",
                "let:\n  x:\n  - 1\n  - 2\n",
                "exists:\n  x:\n    in: [0, 1]\n    take:\n      - 1\n",
            })
    void the_dashes_of_a_list_are_no_signs(String section) {
        assertThat(Reading.problems("claim: a\n" + section + "show: 1 < 2\n"))
                .extracting(Diagnostic::code)
                .containsExactly("wrong-shape");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1, 2] | shape-mismatch",
                "[1, 0, 2] | witness-outside",
                "2 | shape-mismatch",
            })
    void a_witness_fits_its_domain(String witness, String code) {
        assertThat(Reading.problems(
                        "claim: a\nexists: {v: {in: [0, 1]^3, take: " + witness + "}}\nshow: sum(v) == 1\n"))
                .extracting(Diagnostic::code)
                .containsExactly(code);
    }

    @Test
    void entries_with_finitely_many_values_end_sums() {
        Relation goal = Reading.goal("claim: a\nfor: {n: '{1, 2}^2'}\nshow: sum(i, i, 1, n[2]) <= 3\n");

        assertThat(ClaimText.of(goal)).isEqualTo("if(n[2] == 2, 3, 1) <= 3");
    }

    @Test
    void a_recursion_moves_vectors() {
        Relation goal = Reading.goal("claim: a\niterate:\n  index: t in 0..3\n  state: {v: '[[1, 1], [1, 0]]*v'}\n"
                + "  start: {v: [1, 0]}\nshow: v[1] == 3\n");

        assertThat(ClaimText.of(goal)).isEqualTo("3 == 3");
    }
}
