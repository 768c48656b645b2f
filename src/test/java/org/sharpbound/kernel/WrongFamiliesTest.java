package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharpbound.kernel.Stated.leaf;
import static org.sharpbound.kernel.Stated.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.enclose.implicit.Solving;
import org.sharpbound.enclose.implicit.Unsolved;
import org.sharpbound.json.Json;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Statement;

/** Certificates about flows and functions of matrices with a fault each, beside the one without it, which is accepted. */
class WrongFamiliesTest {

    /** Settled in the halves of {@code k}, in centred form; not as a whole. */
    private static final String DECAY =
            "k in [1, 1.5]; flow s: X = -k*X | 1; read x = X at 1; show abs(x - exp(-k)) <= 0.05";

    private static final String THROUGHOUT =
            "k in [1, 1.25]; t in [0, 0.5]; flow s: X = -k*X | 1; read x = X at t; show x <= 1.3 - 0.7*t";
    private static final String CHOICES =
            "k in {1, 2, 3}; flow s: X = -k*X | 1; read x = X at 1; show x <= 0.37 and k*x <= 0.38";
    private static final String BELOW =
            "p in [0, 1]; flow s: X = 1 | 0; read x = X at 1 + p; assume x < 0.9; show x < 0";
    private static final String DETERMINANT = "p in [1, 2]; matrix d = det 2x2 p | 1 | 1 | 3; show d >= 1.9";
    private static final String ROOT = "k in [1, 2]; root r = p in 0 to 2 where p^2 - k; show r >= 0.99 and r <= 1.42";
    private static final String KERNEL =
            "k in [1, 2]; kernel m = nngp 1 of k | 1/2 | k | 0 | 1 | 0; show m >= 0 and m <= 1/2";
    private static final String POINT = "flow s: X = -X^2/X | 1; read x = X at 1; "
            + "show abs(x - 0.36787944117144232159552377016146086744581113103176) <= 1e-40";

    /**
     * A row of the table.
     *
     * @param right what is accepted
     * @param why a part of the reason for which the wrong one is rejected
     */
    record Row(String fault, String statement, Branch right, UnaryOperator<Branch> wrong, String why) {
        @Override
        public String toString() {
            return fault;
        }
    }

    static Stream<Row> structure() throws Unsolved {
        Branch halves = halves(DECAY, "k", 1.25, true);
        Branch cases = cases(CHOICES, Method.MONOTONE);
        Branch.Leaf first = new Branch.Leaf(false, plain());
        return Stream.of(
                new Row("a cut at an end", DECAY, halves, b -> cut(b, "k", 1), "no cut"),
                new Row("a cut outside", DECAY, halves, b -> cut(b, "k", 7), "no cut"),
                new Row("a cut at no number", DECAY, halves, b -> cut(b, "k", 0.0 / 0), "no cut"),
                new Row("a cut of no quantity", DECAY, halves, b -> cut(b, "q", 1.25), "no cut"),
                new Row("a cut of a number that is implicit", DECAY, halves, b -> cut(b, "x", 0.2), "no cut"),
                new Row("a cut elsewhere", DECAY, halves, b -> cut(b, "k", 1.0625), "(k in [1.0625, 1.5]"),
                new Row("one part for both", DECAY, halves, b -> ((Branch.Cut) b).below(), "does not settle"),
                new Row("nothing solved", DECAY, halves, b -> first, "nothing is said of the flows"),
                new Row("a leaf without its solution", DECAY, halves, b -> below(b, first), "nothing is said"),
                new Row(
                        "cases missing",
                        CHOICES,
                        cases,
                        b -> ((Branch.Cases) b).parts().get(0),
                        "without their cases"),
                new Row("a case too few", CHOICES, cases, b -> take(b, 2, 2), "not the elements"),
                new Row("a case without its part", CHOICES, cases, b -> take(b, 3, 2), "not the elements"),
                new Row("cases of no quantity", CHOICES, cases, b -> rename(b, "j"), "not a quantity"),
                new Row(
                        "a point that is none",
                        DECAY,
                        halves,
                        b -> new Branch.Exact(20, List.of(), plain()),
                        "a point where"));
    }

    static Stream<Row> solutions() throws Unsolved {
        Branch halves = halves(DECAY, "k", 1.25, true);
        Branch whole = solved(THROUGHOUT, true, false, new Branch.Leaf(true, leaf(Method.MONOTONE)));
        Branch monotone = solved(
                "k in [1, 1.25]; flow s: X = -k*X | 1; read x = X at 1; show x <= 0.368",
                false,
                true,
                new Branch.Leaf(false, plain()));
        String upper = "k in [1, 1.25]; flow s: X = -k*X | 1; read x = X at 1; show x <= 0.368";
        Branch root = solved(ROOT, true, true, new Branch.Leaf(false, plain()));
        Branch kernel = solved(KERNEL, true, true, new Branch.Leaf(false, plain()));
        Branch determinant = solved(DETERMINANT, true, true, new Branch.Leaf(false, plain()));
        return Stream.of(
                new Row("a grid that ends early", DECAY, halves, b -> grids(b, g -> shortened(g)), "up to the time"),
                new Row("a grid of one step", THROUGHOUT, whole, b -> grids(b, g -> oneStep(g, 20)), "does not settle"),
                new Row("a grid of low order", DECAY, halves, b -> grids(b, g -> oneStep(g, 2)), ""),
                new Row("no grid", DECAY, halves, b -> grids(b, List.of()), "0 grids for 1 flows"),
                new Row("a grid too many", DETERMINANT, determinant, b -> grids(b, List.of(grid())), "1 grids for 0"),
                new Row("a grid for a root", ROOT, root, b -> grids(b, List.of(grid())), "1 grids for 0"),
                new Row("a grid for a kernel", KERNEL, kernel, b -> grids(b, List.of(grid())), "1 grids for 0"),
                new Row(
                        "a kernel that is not enclosed",
                        KERNEL,
                        kernel,
                        b -> new Branch.Leaf(false, plain()),
                        "nothing is said"),
                new Row(
                        "a root that is not enclosed",
                        ROOT,
                        root,
                        b -> new Branch.Leaf(false, plain()),
                        "nothing is said"),
                new Row(
                        "a face of no quantity of a root",
                        ROOT,
                        root,
                        b -> faces(b, face("q", true, b)),
                        "no quantity"),
                new Row("no centre", DECAY, halves, b -> withoutCentre(b), "without derivatives and a middle"),
                new Row("no faces", upper, monotone, b -> faces(b, List.of()), "does not settle"),
                new Row("a face of no quantity", upper, monotone, b -> faces(b, face("q", true, b)), "no quantity"),
                new Row("the other face", upper, monotone, b -> faces(b, face("k", true, b)), "does not settle"),
                new Row("a leaf in another form", DECAY, halves, b -> leaves(b, false, plain()), "does not settle"),
                new Row(
                        "a leaf by another method",
                        THROUGHOUT,
                        whole,
                        b -> leaves(b, false, plain()),
                        "does not settle"),
                new Row("digits that are none", DECAY, halves, b -> leaves(b, true, Stated.digits(-1)), "no method"));
    }

    @ParameterizedTest
    @MethodSource({"structure", "solutions"})
    void a_certificate_with_a_fault_is_rejected_beside_one_without(Row row) {
        Statement statement = Implied.of(row.statement());

        assertThat(Kernel.check(statement, Implied.certificate(statement, row.right())))
                .isInstanceOf(Proved.class);
        Branch tampered = row.wrong().apply(row.right());
        assertThat(tampered).isNotEqualTo(row.right());
        assertThat(Kernel.check(statement, Implied.certificate(statement, tampered)))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.why()).contains(row.why()));
    }

    @Test
    void parts_that_are_swapped_are_rejected() throws Unsolved {
        String text = DECAY.replace("0.05", "0.05 + (k - 1)");
        Statement statement = Implied.of(text);
        Branch.Cut halves = (Branch.Cut) halves(text, "k", 1.25, true);
        Branch above = leaves(halves.above(), false, plain());

        assertThat(Kernel.check(
                        statement, Implied.certificate(statement, new Branch.Cut("k", 1.25, halves.below(), above))))
                .isInstanceOf(Proved.class);
        assertThat(Kernel.check(
                        statement, Implied.certificate(statement, new Branch.Cut("k", 1.25, above, halves.below()))))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void a_certificate_of_another_statement_is_rejected() throws Unsolved {
        Branch halves = halves(DECAY, "k", 1.25, true);
        for (String other : List.of(
                DECAY.replace("-k*X", "k*X"),
                DECAY.replace("| 1", "| 2"),
                DECAY.replace("at 1", "at 2"),
                DECAY.replace("0.05", "0.04"),
                DECAY.replace("[1, 1.5]", "[1, 3]"))) {
            Statement statement = Implied.of(other);
            assertThat(Kernel.check(statement, Implied.certificate(Implied.of(DECAY), halves)))
                    .isEqualTo(new Rejected("the certificate was made for another statement"));
            // and under its name it does not show what is false
            if (!other.contains("0.04")) {
                assertThat(Kernel.check(statement, Implied.certificate(statement, halves)))
                        .isInstanceOf(Rejected.class);
            }
        }
    }

    @Test
    void digits_at_a_point_count() throws Unsolved {
        Statement statement = Implied.of(POINT);
        Region region = Region.of(statement);
        List<Grid> grids = region.exactly(45, () -> false).grids();
        Branch.Exact right = new Branch.Exact(45, grids, Stated.digits(45));

        assertThat(Kernel.check(statement, Implied.certificate(statement, right)))
                .isInstanceOfSatisfying(
                        Proved.class,
                        proved -> assertThat(proved.restsOn()).containsExactly(LeafJudge.DOUBLES, LeafJudge.DECIMALS));
        for (Branch wrong : List.of(
                new Branch.Exact(45, region.exactly(20, () -> false).grids(), Stated.digits(45)),
                new Branch.Exact(45, List.of(), Stated.digits(45)),
                new Branch.Exact(45, List.of(grids.get(0), grids.get(0)), Stated.digits(45)),
                new Branch.Exact(0, grids, Stated.digits(45)),
                new Branch.Exact(100_000, grids, Stated.digits(45)))) {
            assertThat(Kernel.check(statement, Implied.certificate(statement, wrong)))
                    .isInstanceOf(Rejected.class);
        }
    }

    @Test
    void assumptions_that_exclude_everything_prove_nothing() throws Unsolved {
        Statement statement = Implied.of(BELOW);
        Branch root = solved(BELOW, false, false, new Branch.Leaf(false, plain()));

        assertThat(Kernel.check(statement, Implied.certificate(statement, root)))
                .isEqualTo(new Rejected("the assumptions exclude every point of the domain", true));
    }

    @Test
    void statements_whose_names_stand_for_two_things_are_refused() {
        for (String text : List.of(
                "x in [0, 1]; flow s: X = -X | 1; read x = X at 1; show x < 2",
                "X in [0, 1]; flow s: X = -X | 1; read x = X at 1; show x < 2",
                "s in [0, 1]; flow s: X = -X | 1; read x = X at 1; show x < 2",
                "flow X: X = -X | 1; read x = X at 1; show x < 2",
                "s in [0, 1]; mean m = s over s: 1 | -1 weighing 1/2 | 1/2; show m < 2",
                "m in [0, 1]; mean m = s over s: 1 | -1 weighing 1/2 | 1/2; show m < 2",
                "mean m = s over s: 1 | -1 weighing 1/2 | 1/2, s: 1 | 2 weighing 1/2 | 1/2; show m < 3",
                "flow s: X = -X | X; read x = X at 1; show x < 2",
                "flow s: X = -X | 1; read x = X at s; show x < 2",
                "flow s: X = -q*X | 1; read x = X at 1; show x < 2",
                "p in [0, 1]; matrix d = det 1x1 d; show d < 2",
                "p in [0, 1]; mean m = q*s over s: 1 | -1 weighing 1/2 | 1/2; show m < 2",
                "p in [0, 1]; mean m = r + s over r: 1 | 2 weighing 1/2 | 1/2, s: r | 1 weighing 1/2 | 1/2; show m < 9",
                "p in [1, 2]; mean m = s over s: 1 | -1 weighing 1/2 | 1/2; show p^m > 0",
                "p in [1, 2]; flow s: X = -X | 1; read x = X at 1; show p^x > 0")) {
            assertThat(Region.objection(Implied.of(text))).as(text).isPresent();
            Statement statement = Implied.of(text);
            assertThat(Kernel.check(statement, Implied.certificate(statement, new Branch.Leaf(false, plain()))))
                    .isInstanceOf(Rejected.class);
        }
    }

    @Test
    void certificates_of_one_kind_of_statement_do_not_serve_the_other() throws Unsolved {
        Statement plainly = Stated.of("k in [1, 2]; show k > 0");
        Statement flow = Implied.of(DECAY);

        assertThat(Kernel.check(plainly, Implied.certificate(plainly, new Branch.Leaf(false, plain()))))
                .isInstanceOf(Rejected.class);
        assertThat(Kernel.check(flow, Stated.cover(flow, plain()))).isInstanceOf(Rejected.class);
        assertThat(Kernel.check(flow, Stated.witness(flow, "k=1", 20))).isInstanceOf(Rejected.class);
    }

    @Test
    void texts_that_are_no_certificates_are_refused() throws Unsolved {
        Statement statement = Implied.of(DECAY);
        String text = CertificateJson.write(Implied.certificate(statement, halves(DECAY, "k", 1.25, true)))
                .write();
        for (String[] change : new String[][] {
            {"\"at\":\"1.25\"", "\"at\":\"1.25001\""},
            {"\"steps\":", "\"stops\":"},
            {"\"kind\":\"flow\"", "\"kind\":\"family\""},
            {"\"centred\":", "\"centered\":"},
            {"\"below\":", "\"beneath\":"},
            {"\"steps\":[\"", "\"steps\":[\"-"}
        }) {
            String other = text.replace(change[0], change[1]);
            assertThat(other).isNotEqualTo(text);
            assertThat(readable(other)).as(change[1]).isFalse();
        }
        assertThat(readable(text)).isTrue();
        assertThat(Fingerprint.of(statement))
                .isEqualTo(CertificateJson.read(Json.read(text)).statement());
    }

    private static boolean readable(String text) {
        try {
            CertificateJson.read(Json.read(text));
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static Branch halves(String text, String quantity, double at, boolean centred) throws Unsolved {
        Region whole = Region.of(Implied.of(text));
        int v = whole.box().variables().indexOf(quantity);
        Branch.Leaf leaf = new Branch.Leaf(centred, leaf(Method.MONOTONE));
        Region below = whole.on(whole.box().below(v, at));
        Region above = whole.on(whole.box().above(v, at));
        return new Branch.Cut(
                quantity,
                at,
                new Branch.Solve(below.solve(true, true, () -> false).solving(), leaf),
                new Branch.Solve(above.solve(true, true, () -> false).solving(), leaf));
    }

    private static Branch solved(String text, boolean centred, boolean monotone, Branch rest) throws Unsolved {
        Solving solving = Region.of(Implied.of(text))
                .solve(centred, monotone, () -> false)
                .solving();
        return new Branch.Solve(solving, rest);
    }

    private static Branch cases(String text, Method method) throws Unsolved {
        Region whole = Region.of(Implied.of(text));
        List<Branch> parts = new ArrayList<>();
        for (String value : List.of("1", "2", "3")) {
            Solved solved = whole.with("k", Implied.expr(value)).solve(false, false, () -> false);
            parts.add(new Branch.Solve(solved.solving(), new Branch.Leaf(false, leaf(method))));
        }
        return new Branch.Cases("k", List.of("1", "2", "3"), parts);
    }

    private static Branch cut(Branch root, String quantity, double at) {
        Branch.Cut cut = (Branch.Cut) root;
        return new Branch.Cut(quantity, at, cut.below(), cut.above());
    }

    private static Branch below(Branch root, Branch other) {
        Branch.Cut cut = (Branch.Cut) root;
        return new Branch.Cut(cut.quantity(), cut.at(), other, cut.above());
    }

    private static Branch take(Branch root, int values, int parts) {
        Branch.Cases cases = (Branch.Cases) root;
        return new Branch.Cases(
                cases.quantity(),
                cases.values().subList(0, values),
                cases.parts().subList(0, parts));
    }

    private static Branch rename(Branch root, String quantity) {
        Branch.Cases cases = (Branch.Cases) root;
        return new Branch.Cases(quantity, cases.values(), cases.parts());
    }

    private static Branch everywhere(Branch branch, UnaryOperator<Branch> change) {
        if (branch instanceof Branch.Cut cut) {
            return new Branch.Cut(
                    cut.quantity(), cut.at(), everywhere(cut.below(), change), everywhere(cut.above(), change));
        } else if (branch instanceof Branch.Solve solve) {
            Branch.Solve changed = (Branch.Solve) change.apply(solve);
            return new Branch.Solve(changed.solving(), everywhere(changed.rest(), change));
        }
        return branch instanceof Branch.Leaf ? change.apply(branch) : branch;
    }

    private static Branch solvings(Branch root, UnaryOperator<Solving> change) {
        return everywhere(
                root,
                b -> b instanceof Branch.Solve solve
                        ? new Branch.Solve(change.apply(solve.solving()), solve.rest())
                        : b);
    }

    private static Branch grids(Branch root, UnaryOperator<Grid> change) {
        return solvings(root, s -> new Solving(s.whole().stream().map(change).toList(), s.centre(), s.faces()));
    }

    private static Branch grids(Branch root, List<Grid> grids) {
        return solvings(root, s -> new Solving(grids, s.centre(), s.faces()));
    }

    private static Branch withoutCentre(Branch root) {
        return solvings(root, s -> new Solving(s.whole(), Optional.empty(), s.faces()));
    }

    private static Branch faces(Branch root, List<Solving.Face> faces) {
        return solvings(root, s -> new Solving(s.whole(), s.centre(), faces));
    }

    private static List<Solving.Face> face(String quantity, boolean upper, Branch like) {
        List<Grid> grids = ((Branch.Solve) like).solving().whole();
        return List.of(new Solving.Face(Map.of(quantity, upper), grids));
    }

    private static Branch leaves(Branch root, boolean centred, Node cover) {
        return everywhere(root, b -> b instanceof Branch.Leaf ? new Branch.Leaf(centred, cover) : b);
    }

    private static Grid grid() {
        return new Grid(Grid.DOUBLES, List.of(new Grid.Step(1, 20, 5)));
    }

    /** Its last step ends at the end whatever its length, so a long one before it is what leads beyond. */
    private static Grid shortened(Grid grid) {
        List<Grid.Step> steps = new ArrayList<>(List.of(new Grid.Step(0x1p-30, 20, 5)));
        steps.add(new Grid.Step(64, 20, 5));
        steps.add(new Grid.Step(1, 20, 5));
        return new Grid(grid.digits(), steps);
    }

    private static Grid oneStep(Grid grid, int order) {
        return new Grid(grid.digits(), List.of(new Grid.Step(1, order, 1)));
    }
}
