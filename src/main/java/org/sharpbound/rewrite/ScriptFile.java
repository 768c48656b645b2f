package org.sharpbound.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sharpbound.claim.Fields;
import org.sharpbound.claim.Findings;
import org.sharpbound.claim.Fragment;
import org.sharpbound.claim.Source;
import org.sharpbound.claim.Yaml;
import org.sharpbound.kernel.rewrite.Lambda;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Signature;
import org.sharpbound.term.theory.Shapes;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

/** Reads a document that is a derivation. */
final class ScriptFile {

    static final Set<String> KEYS = keys(
            "derivation",
            "title",
            "source",
            "for",
            "running",
            "integers",
            "symbols",
            "assume",
            "let",
            "given",
            "show",
            "proof",
            "models",
            "note");

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Set<String> SOURCE = keys("document", "at", "printed", "url", "ledger");

    private final Findings findings;
    private final Fields fields;
    private final Map<String, Lambda> definitions = new LinkedHashMap<>();
    private final ScriptTexts texts;

    private ScriptFile(Yaml.Entries document, Findings findings) {
        this.findings = findings;
        this.fields = new Fields(document, KEYS, findings);
        this.texts = new ScriptTexts(findings, definitions);
    }

    static Set<String> keys(String... keys) {
        return new TreeSet<>(Set.of(keys));
    }

    static Optional<Script> read(Yaml.Entries document, Findings findings) {
        int before = findings.count();
        Optional<Script> script = new ScriptFile(document, findings).script(document);
        return findings.count() == before ? script : Optional.empty();
    }

    private Optional<Script> script(Yaml.Entries document) {
        String name = name(document);
        Theory theory = theory();
        definitions(theory);
        theory = new Theory(theory.quantities(), theory.running(), theory.integers(), theory.symbols(), assumptions());
        Map<String, Relation.Compare> given = comparisons("given", theory);
        Map<String, Relation.Compare> show = comparisons("show", theory);
        List<Script.Part> parts = new PartFile(findings, texts, theory).read(fields);
        for (String part : show.keySet()) {
            if (parts.stream().noneMatch(p -> p.name().equals(part))) {
                texts.note(document, "missing-proof", "Nothing under 'proof' is called " + part + ".");
            }
        }
        return Optional.of(new Script(
                name,
                fields.text("title").orElse(name),
                source(),
                theory,
                given,
                show,
                parts,
                models(),
                fields.text("note"),
                Fragment.of(document, findings).location()));
    }

    private String name(Yaml.Entries document) {
        Optional<Yaml.Scalar> name = fields.scalar("derivation");
        if (name.isEmpty()) {
            findings.add(
                    "missing-key",
                    "The key 'derivation', with the name of the derivation, is missing.",
                    document.start(),
                    document.start() + 1);
        } else if (!NAME.matcher(name.get().value()).matches()) {
            texts.note(
                    name.get(),
                    "bad-id",
                    "A name is made of lower-case letters and digits, with single '.' or '-' between them.");
        }
        return name.map(Yaml.Scalar::value).orElse("");
    }

    private Source source() {
        return fields.fields("source", SOURCE)
                .map(s -> new Source(
                        s.text("document"), s.text("at"), s.text("printed"), s.text("url"), s.texts("ledger")))
                .orElse(Source.UNSTATED);
    }

    private Theory theory() {
        Map<String, Domain> quantities = new LinkedHashMap<>();
        quantities("for", quantities);
        quantities("running", quantities);
        quantities("integers", quantities);
        Set<String> integers = names("integers");
        Set<String> running = names("running");
        running.addAll(integers);
        Map<String, Symbol> symbols = new LinkedHashMap<>();
        Optional<Fields> section = fields.fields("symbols", Set.of());
        for (Yaml.Entry entry : section.map(Fields::all).orElse(Map.of()).values()) {
            Optional<Signature> signature = texts.signature(entry.key());
            Optional<String> phrase =
                    section.get().scalar(entry.value(), "A symbol").map(Yaml.Scalar::value);
            if (signature.isPresent() && phrase.isPresent()) {
                Optional<Symbol> symbol = SymbolPhrase.read(signature.get(), phrase.get());
                if (symbol.isEmpty()) {
                    texts.note(entry.value(), "unknown-kind", "A symbol is " + SymbolPhrase.FORMS + ".");
                } else if (quantities.containsKey(symbol.get().name())) {
                    texts.note(entry.key(), "duplicate-name", "There is a quantity of this name.");
                } else {
                    symbols.put(symbol.get().name(), symbol.get());
                    if (SymbolPhrase.runs(phrase.get())) {
                        running.add(symbol.get().name());
                    }
                }
            }
        }
        symbols.values()
                .forEach(symbol -> symbol.parameters().stream()
                        .filter(p -> !quantities.containsKey(p) && !symbols.containsKey(p))
                        .forEach(p -> texts.note(
                                section.get().all().values().iterator().next().key(),
                                "unknown-name",
                                symbol.name() + " is a function of " + p + ", which is not declared.")));
        return new Theory(quantities, running, integers, symbols, List.of());
    }

    private Set<String> names(String key) {
        return new TreeSet<>(
                fields.fields(key, Set.of()).map(Fields::all).orElse(Map.of()).keySet());
    }

    private void quantities(String key, Map<String, Domain> quantities) {
        Optional<Fields> section = fields.fields(key, Set.of());
        for (Yaml.Entry entry : section.map(Fields::all).orElse(Map.of()).values()) {
            Optional<Signature> name = texts.signature(entry.key());
            Optional<Domain> domain = texts.domain(entry.value());
            if (name.isPresent()
                    && domain.isPresent()
                    && quantities.put(name.get().name(), domain.get()) != null) {
                texts.note(entry.key(), "duplicate-name", "There is a quantity of this name already.");
            }
        }
    }

    /** A definition may use those before it. */
    private void definitions(Theory theory) {
        Optional<Fields> section = fields.fields("let", Set.of());
        for (Yaml.Entry entry : section.map(Fields::all).orElse(Map.of()).values()) {
            Optional<Signature> signature = texts.signature(entry.key());
            section.get()
                    .scalar(entry.value(), "A definition")
                    .flatMap(texts::term)
                    .ifPresent(body -> signature.ifPresent(s -> {
                        if (theory.declares(s.name()) || definitions.containsKey(s.name())) {
                            texts.note(entry.key(), "duplicate-name", "There is something of this name already.");
                        }
                        definitions.put(s.name(), ScriptTexts.lambda(s, body));
                    }));
        }
    }

    private List<Relation> assumptions() {
        List<Relation> assumptions = new ArrayList<>();
        fields.scalars("assume").forEach(scalar -> texts.relation(scalar).ifPresent(assumptions::add));
        return assumptions;
    }

    private Map<String, Relation.Compare> comparisons(String key, Theory theory) {
        Map<String, Relation.Compare> read = new LinkedHashMap<>();
        Optional<Fields> section = fields.fields(key, Set.of());
        for (Yaml.Entry entry : section.map(Fields::all).orElse(Map.of()).values()) {
            texts.comparison(entry.value())
                    .flatMap(c -> texts.meant(entry.value(), () -> {
                        new Shapes(theory).check(c, new HashSet<>());
                        return c;
                    }))
                    .ifPresent(c -> read.put(entry.key().value().strip(), c));
        }
        return read;
    }

    private List<Map<String, String>> models() {
        List<Map<String, String>> models = new ArrayList<>();
        Optional<Yaml> value = fields.value("models");
        List<Yaml> items = value.isEmpty()
                ? List.of()
                : value.get() instanceof Yaml.Items list ? list.items() : List.of(value.get());
        for (Yaml item : items) {
            fields.fields(item, Set.of(), "A model").ifPresent(model -> {
                Map<String, String> values = new LinkedHashMap<>();
                model.all().forEach((key, entry) -> values.put(key, text(entry.value())));
                models.add(values);
            });
        }
        return models;
    }

    private String text(Yaml value) {
        return Fragment.of(value, findings).text().strip();
    }
}
