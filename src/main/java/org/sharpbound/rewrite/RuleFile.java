package org.sharpbound.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.claim.Fields;
import org.sharpbound.claim.Findings;
import org.sharpbound.claim.Fragment;
import org.sharpbound.claim.Yaml;
import org.sharpbound.kernel.rewrite.Condition;
import org.sharpbound.kernel.rewrite.Demand;
import org.sharpbound.kernel.rewrite.Ranged;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Membership;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.parse.Signature;

/** Reads a document of rules: a family, and its rows by name. */
final class RuleFile {

    private static final Set<String> KEYS = new TreeSet<>(Set.of("family", "about", "rules"));
    private static final Set<String> ROW =
            new TreeSet<>(Set.of("for", "if", "then", "kind", "cite", "auto", "matches", "misses"));

    private final Findings findings;
    private final ScriptTexts texts;
    private final List<RuleRow> rows = new ArrayList<>();

    private RuleFile(Findings findings) {
        this.findings = findings;
        this.texts = new ScriptTexts(findings, Map.of());
    }

    static List<RuleRow> read(Yaml.Entries document, Findings findings) {
        RuleFile file = new RuleFile(findings);
        Fields fields = new Fields(document, KEYS, findings);
        String family = fields.text("family").orElse("");
        fields.fields("rules", Set.of())
                .ifPresent(rules -> rules.all().values().forEach(entry -> file.row(family, rules, entry)));
        return file.rows;
    }

    private void row(String family, Fields rules, Yaml.Entry entry) {
        Optional<Fields> fields = rules.fields(entry.value(), ROW, "A rule");
        if (fields.isEmpty()) {
            return;
        }
        Fields row = fields.get();
        int before = findings.count();
        Map<String, Rule.Variable> variables = variables(row);
        List<Condition> conditions = conditions(row);
        Optional<Relation.Compare> conclusion = row.value("then").flatMap(texts::comparison);
        Rule.Kind kind = kind(row, entry);
        String citation = row.text("cite").orElse("");
        if (kind != Rule.Kind.ALGEBRA && citation.isEmpty()) {
            texts.note(entry.key(), "missing-key", "A rule that is not algebra says under 'cite' where it is from.");
        }
        if (conclusion.isEmpty()) {
            texts.note(entry.key(), "missing-key", "A rule says under 'then' what it concludes.");
        }
        if (findings.count() > before) {
            return;
        }
        Rule rule = new Rule(entry.key().value().strip(), kind, variables, conditions, conclusion.get(), citation);
        rows.add(new RuleRow(
                rule,
                family,
                row.text("auto").filter("true"::equals).isPresent(),
                terms(row, "matches"),
                terms(row, "misses"),
                Fragment.of(entry.key(), findings).location()));
    }

    private List<Expr> terms(Fields row, String key) {
        List<Expr> terms = new ArrayList<>();
        row.scalars(key).forEach(scalar -> texts.term(scalar).ifPresent(terms::add));
        return terms;
    }

    private Rule.Kind kind(Fields row, Yaml.Entry entry) {
        String word = row.text("kind").orElse("theorem");
        for (Rule.Kind kind : Rule.Kind.values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        texts.note(entry.key(), "unknown-kind", "A rule is an algebra, a definition, a theorem or an axiom.");
        return Rule.Kind.AXIOM;
    }

    private Map<String, Rule.Variable> variables(Fields row) {
        Map<String, Rule.Variable> variables = new LinkedHashMap<>();
        Optional<Fields> section = row.fields("for", Set.of());
        if (section.isEmpty()) {
            return variables;
        }
        for (Yaml.Entry entry : section.get().all().values()) {
            Optional<Signature> signature = texts.signature(entry.key());
            Optional<Rule.Sort> sort =
                    section.get().scalar(entry.value(), "A kind of term").flatMap(this::sort);
            if (signature.isPresent() && sort.isPresent()) {
                String name = signature.get().name();
                variables.put(
                        name,
                        new Rule.Variable(name, sort.get(), signature.get().parameters()));
            }
        }
        return variables;
    }

    private Optional<Rule.Sort> sort(Yaml.Scalar scalar) {
        String word = scalar.value().strip().toUpperCase(Locale.ROOT);
        for (Rule.Sort sort : Rule.Sort.values()) {
            if (sort.name().equals(word)) {
                return Optional.of(sort);
            }
        }
        texts.note(scalar, "unknown-kind", "What a variable stands for is number, vector, operator or any.");
        return Optional.empty();
    }

    private List<Condition> conditions(Fields row) {
        List<Condition> conditions = new ArrayList<>();
        Optional<Yaml> value = row.value("if");
        List<Yaml> items = value.isEmpty()
                ? List.of()
                : value.get() instanceof Yaml.Items list ? list.items() : List.of(value.get());
        for (Yaml item : items) {
            if (item instanceof Yaml.Entries map) {
                Fields fields = new Fields(map, new TreeSet<>(Set.of("all", "holds")), findings);
                List<Ranged> all = new ArrayList<>();
                fields.scalars("all").forEach(scalar -> range(scalar).ifPresent(all::add));
                fields.value("holds").flatMap(this::demand).ifPresent(d -> conditions.add(new Condition(all, d)));
            } else {
                demand(item).ifPresent(d -> conditions.add(new Condition(List.of(), d)));
            }
        }
        return conditions;
    }

    /** {@code x in [a, b]}, where the ends are terms. */
    private Optional<Ranged> range(Yaml.Scalar scalar) {
        Optional<Membership> membership = texts.read(scalar, Parser::membership);
        if (membership.isPresent() && !(membership.get().domain() instanceof Domain.Range)) {
            texts.note(scalar, "wrong-shape", "A variable of a condition runs over an interval.");
            return Optional.empty();
        }
        return membership.map(m -> Ranged.over(m.variable(), m.domain()));
    }

    /** A relation, or a property: {@code integrable(f(x), x, a, b)}, {@code moderate(f(z), z)}. */
    private Optional<Demand> demand(Yaml node) {
        Fragment fragment = Fragment.of(node, findings);
        for (Demand.Property property : Demand.Property.values()) {
            if (fragment.text().strip().startsWith(property.word() + "(")) {
                return texts.term(node).flatMap(term -> property(node, property, term));
            }
        }
        return texts.relation(node).map(Demand.Holds::new);
    }

    private Optional<Demand> property(Yaml node, Demand.Property property, Expr term) {
        if (term instanceof Expr.Call call
                && call.arguments().size() == (property == Demand.Property.MODERATE ? 2 : 4)
                && call.arguments().get(1) instanceof Expr.Var variable) {
            Ranged range = property == Demand.Property.MODERATE
                    ? Ranged.real(variable.name())
                    : Ranged.closed(
                            variable.name(),
                            call.arguments().get(2),
                            call.arguments().get(3));
            return Optional.of(new Demand.Has(property, call.arguments().get(0), range));
        }
        texts.note(node, "wrong-arity", "A property is that of a function on a range: integrable(f(x), x, a, b).");
        return Optional.empty();
    }
}
