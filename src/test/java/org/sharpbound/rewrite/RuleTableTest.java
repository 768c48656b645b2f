package org.sharpbound.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.kernel.rewrite.Derivation;
import org.sharpbound.kernel.rewrite.DerivationCheck;
import org.sharpbound.kernel.rewrite.Instance;
import org.sharpbound.kernel.rewrite.Lambda;
import org.sharpbound.kernel.rewrite.Line;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.kernel.rewrite.RuleCheck;
import org.sharpbound.kernel.rewrite.Source;
import org.sharpbound.kernel.rewrite.Why;
import org.sharpbound.rewrite.model.NumericCheck;
import org.sharpbound.rewrite.model.NumericReport;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.print.ClaimText;
import org.sharpbound.term.theory.Declarations;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Shapes;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

/** Every rule of the tables on its own examples: those that it must match, and those that it must leave alone. */
final class RuleTableTest {

    private static final long SEED = 20261122;
    private static final ProofFiles TABLES = ProofFiles.under(Path.of("proofs", "rules"));
    private static final Domain NUMBERS = Parser.domain("(-inf, inf)").value().orElseThrow();
    private static final List<Shape> SHAPES = List.of(Shape.SCALAR, Shape.vector("V"), Shape.operator("V", "V"));

    record Example(RuleRow row, Expr term) {
        @Override
        public String toString() {
            return row.rule().name() + ": " + ClaimText.of(term);
        }
    }

    /** A way to use the rule on an example as a whole. */
    private record Use(Theory theory, Matching.Found found) {}

    static Stream<RuleRow> rows() {
        return TABLES.rules().values().stream();
    }

    static Stream<Example> matches() {
        return rows().flatMap(row -> row.matches().stream().map(term -> new Example(row, term)));
    }

    static Stream<Example> misses() {
        return rows().flatMap(row -> row.misses().stream().map(term -> new Example(row, term)));
    }

    @Test
    void the_tables_are_read_without_complaint() {
        assertThat(TABLES.diagnostics()).isEmpty();
        assertThat(TABLES.rules()).isNotEmpty();
    }

    @Test
    void every_rule_has_an_example_that_it_matches_and_one_that_it_misses() {
        assertThat(rows().filter(row -> !isOfGivenTerms(row)
                                && (row.matches().isEmpty() || row.misses().isEmpty()))
                        .map(row -> row.rule().name()))
                .isEmpty();
    }

    @Test
    void every_rule_is_used_in_a_derivation() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("proofs"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> !f.startsWith(Path.of("proofs", "rules")))
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        assertThat(TABLES.rules().keySet()).allMatch(name -> {
            Pattern whole = Pattern.compile("(?<![\\w.-])" + Pattern.quote(name) + "(?![\\w-])");
            return texts.stream().anyMatch(text -> whole.matcher(text).find());
        });
    }

    @Test
    void a_rule_that_is_said_to_be_algebra_is_seen_by_the_kernel() {
        assertThat(rows().map(RuleRow::rule).filter(rule -> rule.kind() == Rule.Kind.ALGEBRA))
                .isNotEmpty()
                .allMatch(RuleCheck::isSeen);
    }

    /** Whether a function of the rule stands at a point of its left side: any term would match, and its user names it. */
    private static boolean isOfGivenTerms(RuleRow row) {
        return hasPoint(row, row.rule().conclusion().left(), Set.of());
    }

    private static boolean hasPoint(RuleRow row, Expr term, Set<String> bound) {
        if (term instanceof Expr.Bind b) {
            Set<String> inner = new TreeSet<>(bound);
            inner.add(b.variable());
            return hasPoint(row, b.body(), inner) || b.arguments().stream().anyMatch(a -> hasPoint(row, a, bound));
        } else if (term instanceof Expr.Call c) {
            boolean own = row.rule().variables().containsKey(c.name());
            return c.arguments().stream()
                    .anyMatch(a ->
                            hasPoint(row, a, bound) || own && !(a instanceof Expr.Var v && bound.contains(v.name())));
        }
        return term instanceof Apply a && a.arguments().stream().anyMatch(part -> hasPoint(row, part, bound));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matches")
    void an_example_is_matched_and_the_values_agree(Example example) throws NumericCheck.Contradiction {
        List<Use> uses = uses(example);
        assertThat(uses).isNotEmpty();
        for (Use use : uses) {
            Map<String, Lambda> binding = use.found().binding();
            if (binding.keySet().containsAll(example.row().rule().variables().keySet())
                    && isShown(example.row(), use)) {
                NumericReport report = NumericCheck.of(use.theory(), Map.of(), List.of(), SEED, 60)
                        .check("line", instance(example.row(), use));
                assertThat(report.disagreements()).as(report.text()).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misses")
    void a_near_miss_is_left_alone(Example example) {
        assertThat(uses(example)).noneMatch(use -> isShown(example.row(), use));
    }

    private static Relation.Compare instance(RuleRow row, Use use) {
        return (Relation.Compare)
                new Instance(use.found().binding(), use.theory()).of(row.rule().conclusion());
    }

    /** Whether a line says it of the example, with all conditions met. */
    private static boolean isShown(RuleRow row, Use use) {
        if (!use.found().binding().keySet().containsAll(row.rule().variables().keySet())) {
            return false;
        }
        try {
            Line line = new Line(
                    "line",
                    instance(row, use),
                    new Why.Replaced(
                            Expr.variable(Why.HOLE),
                            new Source.OfRule(row.rule().name(), use.found().binding()),
                            false));
            DerivationCheck.completed(
                    new Derivation(
                            "test",
                            use.theory(),
                            Map.of(),
                            List.of(row.rule()),
                            List.of(line),
                            Map.of(),
                            List.of("line")),
                    new Answering(use.theory(), Duration.ofSeconds(1)));
            return true;
        } catch (DerivationCheck.Objection | IllFormed objection) {
            return false;
        }
    }

    private static List<Use> uses(Example example) {
        List<Use> uses = new ArrayList<>();
        for (Theory theory : theories(example.term())) {
            Rewriter.Law law = Rewriter.Law.of(example.row().rule());
            try {
                new Shapes(theory).of(example.term());
                new Matching(law.variables(), theory)
                        .of(law.conclusion().left(), example.term(), Map.of()).stream()
                                .filter(Matching.Found::isWhole)
                                .forEach(found -> uses.add(new Use(theory, found)));
            } catch (IllFormed otherShapes) {
                continue;
            }
        }
        return uses;
    }

    /** Each name of a term as a number, a vector or an operator. */
    private static List<Theory> theories(Expr term) {
        Map<String, Integer> names = new TreeMap<>();
        Scoping.free(term).stream()
                .filter(name -> !Declarations.isReserved(name))
                .forEach(name -> names.put(name, 0));
        functions(term, names);
        List<Theory> theories =
                List.of(new Theory(Map.of("arg1", NUMBERS, "arg2", NUMBERS), Set.of(), Map.of(), List.of()));
        for (Map.Entry<String, Integer> name : names.entrySet()) {
            List<Theory> longer = new ArrayList<>();
            for (Theory theory : theories) {
                for (Shape shape : SHAPES) {
                    longer.add(with(theory, name.getKey(), shape, name.getValue()));
                }
            }
            theories = longer;
        }
        return theories;
    }

    private static Theory with(Theory theory, String name, Shape shape, int arguments) {
        if (arguments == 0 && shape.isScalar()) {
            return theory.with(name, NUMBERS);
        }
        Map<String, Symbol> symbols = new LinkedHashMap<>(theory.symbols());
        List<String> parameters = List.of("arg1", "arg2").subList(0, arguments);
        symbols.put(name, new Symbol(name, shape, parameters, false, arguments > 0));
        return new Theory(theory.quantities(), Set.of(), symbols, List.of());
    }

    private static void functions(Expr term, Map<String, Integer> names) {
        if (term instanceof Expr.Call c) {
            if (!Declarations.isReserved(c.name())) {
                names.put(c.name(), c.arguments().size());
            }
            c.arguments().forEach(a -> functions(a, names));
        } else if (term instanceof Apply a) {
            a.arguments().forEach(part -> functions(part, names));
        } else if (term instanceof Expr.Bind b) {
            functions(b.body(), names);
            b.arguments().forEach(part -> functions(part, names));
        }
    }
}
