package org.sharpbound.kernel.rewrite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Proved;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.strategy.Proving;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.theory.Rate;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

/** A derivation that is written down for a test, line by line; what lines give rise to is proved where it can be. */
final class Written {

    private final Map<String, Domain> quantities = new LinkedHashMap<>();
    private final Set<String> running = new TreeSet<>();
    private final Set<String> integers = new TreeSet<>();
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final List<Relation> assumptions = new ArrayList<>();
    private final Map<String, Relation.Compare> given = new LinkedHashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    /** Vectors x, y, z of V, operators A, B on V, M from V to W, a symmetric K on V, functions r, q (of V), f (a number) of t. */
    static Written standard() {
        return new Written()
                .symbol("x", Shape.vector("V"))
                .symbol("y", Shape.vector("V"))
                .symbol("z", Shape.vector("V"))
                .symbol("A", Shape.operator("V", "V"))
                .symbol("B", Shape.operator("V", "V"))
                .symbol("M", Shape.operator("V", "W"))
                .symbol("C", Shape.operator("W", "W"))
                .symbol(new Symbol("K", Shape.operator("V", "V"), List.of(), true, false))
                .symbol(new Symbol("r", Shape.vector("V"), List.of("t"), false, true))
                .symbol(new Symbol("f", Shape.SCALAR, List.of("t"), false, true))
                .symbol(new Symbol("g", Shape.SCALAR, List.of("t"), false, false))
                .running("t", "[0, inf)")
                .running("s", "(-inf, inf)")
                .fixed("p", "(0, inf)");
    }

    static Expr term(String text) {
        return Rate.atPoints(Parser.formalExpression(text).value().orElseThrow(() -> new AssertionError(text)));
    }

    static Relation.Compare fact(String text) {
        Relation.Compare c =
                (Relation.Compare) Parser.formalRelation(text).value().orElseThrow(() -> new AssertionError(text));
        return new Relation.Compare(Rate.atPoints(c.left()), c.comparison(), Rate.atPoints(c.right()));
    }

    Written symbol(String name, Shape shape) {
        return symbol(new Symbol(name, shape, List.of(), false, false));
    }

    Written symbol(Symbol symbol) {
        symbols.put(symbol.name(), symbol);
        return this;
    }

    Written running(String name, String domain) {
        running.add(name);
        return fixed(name, domain);
    }

    /** Of a symbol that is declared. */
    Written runs(String name) {
        running.add(name);
        return this;
    }

    Written integer(String name, String domain) {
        integers.add(name);
        return running(name, domain);
    }

    Written fixed(String name, String domain) {
        quantities.put(name, Parser.domain(domain).value().orElseThrow(() -> new AssertionError(domain)));
        return this;
    }

    Written assume(String relation) {
        assumptions.add(Parser.relation(relation).value().orElseThrow());
        return this;
    }

    Written given(String name, String fact) {
        given.put(name, fact(fact));
        return this;
    }

    Written rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    /** {@code for}: NAME: sort, or NAME(x): sort. */
    static Rule rule(Rule.Kind kind, Map<String, Rule.Sort> variables, String then, Condition... conditions) {
        Map<String, Rule.Variable> all = new LinkedHashMap<>();
        variables.forEach((signature, sort) -> {
            String name = signature.replaceAll("\\(.*", "");
            List<String> parameters = signature.contains("(")
                    ? List.of(signature.replaceAll(".*\\(|\\)", "").split(", *"))
                    : List.of();
            all.put(name, new Rule.Variable(name, sort, parameters));
        });
        return new Rule("rule", kind, all, List.of(conditions), fact(then), "a book");
    }

    static Condition holds(String relation) {
        return new Condition(List.of(), new Demand.Holds(fact(relation)));
    }

    static Condition integrable(String body, String lower, String upper) {
        return new Condition(
                List.of(),
                new Demand.Has(Demand.Property.INTEGRABLE, term(body), Ranged.closed("x", term(lower), term(upper))));
    }

    Written algebra(String name, String fact) {
        lines.add(new Line(name, fact(fact), new Why.Algebra()));
        return this;
    }

    Written chain(String name, String fact, String... links) {
        lines.add(new Line(name, fact(fact), new Why.Chain(List.of(links))));
        return this;
    }

    Written numbers(String name, String fact) {
        Statement statement = new Question(theory()).of(List.of(), fact(fact), List.of());
        lines.add(new Line(
                name,
                fact(fact),
                new Why.Shown(prove(statement).orElseThrow(() -> new AssertionError(fact)), List.of())));
        return this;
    }

    /** By a line or given fact, with terms for what runs: {@code "t", "2*s"}. */
    Written by(String name, String fact, String context, String source, String... values) {
        Map<String, Expr> terms = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            terms.put(values[i], term(values[i + 1]));
        }
        lines.add(new Line(name, fact(fact), new Why.Replaced(term(context), new Source.OfLine(source, terms), false)));
        return this;
    }

    /** By the rule, with terms for its variables: {@code "f(x)", "x^2"}. */
    Written byRule(String name, String fact, String context, String... binding) {
        Map<String, Lambda> terms = new LinkedHashMap<>();
        for (int i = 0; i < binding.length; i += 2) {
            String signature = binding[i];
            List<String> parameters = signature.contains("(")
                    ? List.of(signature.replaceAll(".*\\(|\\)", "").split(", *"))
                    : List.of();
            terms.put(signature.replaceAll("\\(.*", ""), new Lambda(parameters, term(binding[i + 1])));
        }
        lines.add(new Line(name, fact(fact), new Why.Replaced(term(context), new Source.OfRule("rule", terms), false)));
        return this;
    }

    /** By the lines of another one. */
    Written induction(String name, String fact, String variable, String base, Written step) {
        lines.add(new Line(name, fact(fact), new Why.Induction(variable, base, step.lines, Map.of())));
        return this;
    }

    Theory theory() {
        return new Theory(quantities, running, integers, symbols, assumptions);
    }

    Derivation open() {
        return new Derivation(
                "test",
                theory(),
                given,
                rules,
                lines,
                Map.of(),
                List.of(lines.get(lines.size() - 1).name()));
    }

    /** Checked twice, as the search does: with what is found for its obligations, and then by itself. */
    Derived checked() throws DerivationCheck.Objection {
        return DerivationCheck.check(DerivationCheck.completed(open(), this::answer));
    }

    /** With what the kernel proves from each of the facts before. */
    Derivation completedWithFacts() throws DerivationCheck.Objection {
        return DerivationCheck.completed(open(), this::answerFromFacts);
    }

    private Optional<Discharge> answerFromFacts(Obligation obligation, Map<String, Relation.Compare> known) {
        Optional<Discharge> plain = answer(obligation, known);
        if (plain.isPresent()) {
            return plain;
        }
        Relation relation = ((Demand.Holds) obligation.demand()).relation();
        for (Map.Entry<String, Relation.Compare> fact : known.entrySet()) {
            Statement statement = new Question(theory()).of(obligation.context(), relation, List.of(fact.getValue()));
            Optional<Certificate> proof = prove(statement);
            if (proof.isPresent()) {
                return Optional.of(new Discharge.Shown(proof.get(), List.of(fact.getKey())));
            }
        }
        return Optional.empty();
    }

    Optional<Discharge> answer(Obligation obligation, Map<String, Relation.Compare> known) {
        if (obligation.demand() instanceof Demand.Has) {
            return Optional.of(new Discharge.Form());
        }
        Relation relation = ((Demand.Holds) obligation.demand()).relation();
        return prove(new Question(theory()).of(obligation.context(), relation, List.of()))
                .map(certificate -> new Discharge.Shown(certificate, List.of()));
    }

    static Optional<Certificate> certificate(Statement statement) {
        return prove(statement);
    }

    /** What is to be shown, in words. */
    static String words(Obligation obligation) {
        return InWords.of(obligation).replaceFirst("^that ", "");
    }

    private static Optional<Certificate> prove(Statement statement) {
        Allowance allowance = Allowance.of(Duration.ofSeconds(2), 20_000, () -> false);
        return new Proving(statement, List.of(), 30, 1, allowance).prove().verdict() instanceof Proved proved
                ? Optional.of(proved.certificate())
                : Optional.empty();
    }
}
