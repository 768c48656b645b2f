package org.sharpbound.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.claim.Fields;
import org.sharpbound.claim.Findings;
import org.sharpbound.claim.Fragment;
import org.sharpbound.claim.Yaml;
import org.sharpbound.kernel.rewrite.Lambda;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Signature;
import org.sharpbound.term.theory.Shapes;
import org.sharpbound.term.theory.Theory;

/**
 * Reads the proof of a derivation: named chains.
 *
 * <p>A chain is a list, the first item a term and each other one {@code {eq: term, by: rule}} (or {@code le}, {@code lt},
 * {@code ge}, {@code gt}); or a single line {@code {line: relation, by: rule}}.
 */
final class PartFile {

    private static final Map<String, Comparison> SIGNS = signs();
    private static final Set<String> LINK = ScriptFile.keys("eq", "le", "lt", "ge", "gt", "by", "with", "at", "using");
    private static final Set<String> LINE =
            ScriptFile.keys("line", "by", "with", "at", "using", "over", "base", "step");

    private final Findings findings;
    private final ScriptTexts texts;
    private final Theory theory;

    PartFile(Findings findings, ScriptTexts texts, Theory theory) {
        this.findings = findings;
        this.texts = texts;
        this.theory = theory;
    }

    private static Map<String, Comparison> signs() {
        Map<String, Comparison> signs = new LinkedHashMap<>();
        signs.put("eq", Comparison.EQ);
        signs.put("le", Comparison.LE);
        signs.put("lt", Comparison.LT);
        signs.put("ge", Comparison.GE);
        signs.put("gt", Comparison.GT);
        return signs;
    }

    List<Script.Part> read(Fields derivation) {
        return read(derivation, "proof");
    }

    private List<Script.Part> read(Fields fields, String key) {
        List<Script.Part> parts = new ArrayList<>();
        Optional<Fields> section = fields.fields(key, Set.of());
        for (Yaml.Entry entry : section.map(Fields::all).orElse(Map.of()).values()) {
            String name = entry.key().value().strip();
            if (entry.value() instanceof Yaml.Items list) {
                chain(name, list).ifPresent(parts::add);
            } else {
                section.get()
                        .fields(entry.value(), LINE, "A line")
                        .flatMap(line -> line(name, entry, line))
                        .ifPresent(parts::add);
            }
        }
        return parts;
    }

    private Optional<Script.Part> chain(String name, Yaml.Items list) {
        Optional<Expr> start =
                list.items().isEmpty() ? Optional.empty() : term(list.items().get(0));
        List<Script.Link> links = new ArrayList<>();
        for (Yaml item : list.items()
                .subList(Math.min(1, list.items().size()), list.items().size())) {
            if (!(item instanceof Yaml.Entries map)) {
                texts.note(item, "wrong-shape", "A link of a chain is a map: {eq: term, by: rule}.");
                continue;
            }
            Fields fields = new Fields(map, LINK, findings);
            List<String> signs = SIGNS.keySet().stream()
                    .filter(k -> fields.entry(k).isPresent())
                    .toList();
            if (signs.size() != 1) {
                texts.note(item, "wrong-shape", "A link says one of eq, le, lt, ge and gt.");
                continue;
            }
            fields.value(signs.get(0))
                    .flatMap(this::term)
                    .ifPresent(to -> links.add(link(SIGNS.get(signs.get(0)), to, fields, item)));
        }
        if (links.isEmpty()) {
            texts.note(list, "wrong-shape", "A chain is a term, and then its links: {eq: term, by: rule}.");
        }
        return start.map(s -> new Script.Part(
                name, s, links, Optional.empty(), Fragment.of(list, findings).location()));
    }

    private Optional<Script.Part> line(String name, Yaml.Entry entry, Fields fields) {
        Optional<Relation.Compare> fact = fields.value("line").flatMap(texts::comparison);
        if (fact.isEmpty()) {
            texts.note(entry.key(), "missing-key", "A line says under 'line' what holds, or it is a list: a chain.");
        }
        return fact.flatMap(c -> checked(entry.value(), c))
                .map(c -> new Script.Part(
                        name,
                        c.left(),
                        List.of(link(c.comparison(), c.right(), fields, entry.value())),
                        induction(entry, fields),
                        Fragment.of(entry.key(), findings).location()));
    }

    private Optional<Script.Induction> induction(Yaml.Entry entry, Fields fields) {
        boolean induction = fields.texts("by").equals(List.of(Script.Way.INDUCTION.word()));
        boolean whole = fields.text("over").isPresent()
                && fields.text("base").isPresent()
                && fields.value("step").isPresent();
        if (induction && !whole) {
            texts.note(
                    entry.key(),
                    "missing-key",
                    "A line by induction says under 'over' which integer, under 'base' which line is the one for the first"
                            + " integer, and under 'step' the proof for the next one.");
        }
        return induction && whole
                ? Optional.of(new Script.Induction(
                        fields.text("over").get(), fields.text("base").get(), read(fields, "step")))
                : Optional.empty();
    }

    private Optional<Relation.Compare> checked(Yaml node, Relation.Compare c) {
        return texts.meant(node, () -> {
            new Shapes(theory).check(c, Set.of());
            return c;
        });
    }

    private Optional<Expr> term(Yaml node) {
        return texts.term(node)
                .flatMap(t -> texts.meant(node, () -> {
                    new Shapes(theory).of(t);
                    return t;
                }));
    }

    private Script.Link link(Comparison comparison, Expr to, Fields fields, Yaml node) {
        List<String> by = fields.texts("by");
        Map<String, Lambda> with = new LinkedHashMap<>();
        Optional<Fields> terms = fields.fields("with", Set.of());
        for (Yaml.Entry entry : terms.map(Fields::all).orElse(Map.of()).values()) {
            Optional<Signature> signature = texts.signature(entry.key());
            texts.term(entry.value())
                    .ifPresent(body -> signature.ifPresent(s -> with.put(s.name(), ScriptTexts.lambda(s, body))));
        }
        return new Script.Link(
                comparison,
                to,
                by.isEmpty() ? List.of(Script.Way.AUTO.word()) : by,
                with,
                fields.value("at").flatMap(texts::term),
                fields.texts("using"),
                Fragment.of(node, findings).location());
    }
}
