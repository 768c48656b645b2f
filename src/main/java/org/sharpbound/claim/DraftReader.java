package org.sharpbound.claim;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parsed;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.parse.Signature;

/** Reads the mathematical keys of a claim or of its repair: {@code for}, {@code let}, {@code show} and so on. */
final class DraftReader {

    private static final Set<String> QUANTITY_KEYS = Keys.ordered("in", "scale", "about");
    private static final Set<String> WITNESS_KEYS = Keys.ordered("in", "take", "scale", "about");
    private static final Set<String> ITERATE_KEYS = Keys.ordered("index", "state", "start");

    /** Relations about all times of a flow (section 5 of the claim language). */
    private static final Set<String> FLOW_KEYS = Set.of("throughout", "at");

    private final Fields fields;
    private final Findings findings;
    private final Draft draft = Draft.empty();

    private DraftReader(Fields fields, Findings findings) {
        this.fields = fields;
        this.findings = findings;
    }

    static Draft read(Fields fields, Findings findings) {
        DraftReader reader = new DraftReader(fields, findings);
        reader.quantities("for", QUANTITY_KEYS);
        reader.quantities("exists", WITNESS_KEYS);
        reader.definitions();
        reader.assumptions();
        reader.shows();
        reader.expectations();
        return reader.draft.withIteration(reader.iteration());
    }

    private void quantities(String key, Set<String> keys) {
        Optional<Fields> section = fields.fields(key, Set.of());
        if (section.isEmpty()) {
            return;
        }
        for (Yaml.Entry entry : section.get().all().values()) {
            Optional<String> name = name(entry.key());
            Yaml in = entry.value();
            Optional<Fields> details = Optional.empty();
            if (in instanceof Yaml.Entries map && isLongForm(map, keys)) {
                details = section.get().fields(in, keys, "A quantity");
                Optional<Yaml> domain = details.flatMap(d -> d.value("in"));
                if (domain.isEmpty()) {
                    findings.add(
                            "missing-key",
                            "The domain of this quantity is missing: give it under 'in'.",
                            entry.key().start(),
                            entry.key().end());
                    continue;
                }
                in = domain.get();
            }
            Optional<Written<Expr>> take =
                    details.flatMap(d -> d.scalar("take")).flatMap(s -> written(s, Parser::expression));
            Optional<Written<Domain>> domain = domain(in);
            if (name.isPresent() && domain.isPresent()) {
                Draft.DraftQuantity quantity = new Draft.DraftQuantity(
                        Fragment.of(entry.key(), findings),
                        keys == WITNESS_KEYS,
                        domain.get(),
                        details.flatMap(d -> d.text("about")),
                        details.flatMap(d -> d.text("scale")),
                        take);
                if (draft.quantities().putIfAbsent(name.get(), quantity) != null) {
                    duplicate(entry.key());
                }
            }
        }
    }

    /** A finite set without quotes, {@code {1, 2, 5}}, is a map whose values are all empty. */
    private static boolean isLongForm(Yaml.Entries map, Set<String> keys) {
        boolean bare = map.entries().stream()
                .allMatch(e -> e.value() instanceof Yaml.Scalar s
                        && s.isEmpty()
                        && !keys.contains(e.key().value()));
        return !bare;
    }

    private Optional<Written<Domain>> domain(Yaml value) {
        if (value instanceof Yaml.Scalar scalar && scalar.isEmpty()) {
            fields.note(value, "empty-value", "The domain is missing: [0, 1], (0, inf), {1, 2}, 0..20 or a number.");
            return Optional.empty();
        }
        return written(value, Parser::domain);
    }

    private void definitions() {
        Optional<Fields> section = fields.fields("let", Set.of());
        if (section.isEmpty()) {
            return;
        }
        for (Yaml.Entry entry : section.get().all().values()) {
            Fragment key = Fragment.of(entry.key(), findings);
            Optional<Signature> signature = key.accept(Parser.signature(key.text()));
            Optional<Written<Expr>> body =
                    section.get().scalar(entry.value(), "A definition").flatMap(s -> written(s, Parser::expression));
            if (signature.isPresent() && body.isPresent()) {
                Signature s = signature.get();
                Draft.DraftDefinition definition = new Draft.DraftDefinition(key, s.parameters(), body.get());
                if (draft.definitions().putIfAbsent(s.name(), definition) != null) {
                    duplicate(entry.key());
                }
            }
        }
    }

    private void assumptions() {
        for (Yaml.Scalar scalar : fields.scalars("assume")) {
            written(scalar, Parser::relation).ifPresent(draft.assumptions()::add);
        }
    }

    private void shows() {
        Optional<Yaml> show = fields.value("show");
        if (show.isEmpty()) {
            return;
        }
        if (!(show.get() instanceof Yaml.Entries map)) {
            fields.scalar("show")
                    .flatMap(s -> written(s, Parser::relation))
                    .ifPresent(r -> draft.shows().put(Goal.MAIN, r));
            return;
        }
        if (map.entries().isEmpty()) {
            fields.note(map, "empty-value", "'show' is empty.");
        }
        Fields section = new Fields(map, Set.of(), findings);
        for (Map.Entry<String, Yaml.Entry> entry : section.all().entrySet()) {
            Yaml.Scalar key = entry.getValue().key();
            if (FLOW_KEYS.contains(entry.getKey())) {
                fields.note(key, "not-supported", "Relations at all times of a flow are not supported yet.");
            } else {
                section.scalar(entry.getValue().value(), "A relation")
                        .flatMap(s -> written(s, Parser::relation))
                        .ifPresent(r -> draft.shows().put(entry.getKey(), r));
            }
        }
    }

    private void expectations() {
        Optional<Yaml> expect = fields.value("expect");
        if (expect.isPresent() && expect.get() instanceof Yaml.Entries map) {
            Fields section = new Fields(map, Set.of(), findings);
            section.all()
                    .forEach((name, entry) -> section.scalar(entry.value(), "An expectation")
                            .flatMap(this::expectation)
                            .ifPresent(e -> draft.expectations().put(name, e)));
        } else {
            fields.scalar("expect")
                    .flatMap(this::expectation)
                    .ifPresent(e -> draft.expectations().put("", e));
        }
    }

    private Optional<Expectation> expectation(Yaml.Scalar scalar) {
        Optional<Expectation> found = Expectation.named(scalar.value().strip());
        if (found.isEmpty()) {
            Set<String> words = Arrays.stream(Expectation.values())
                    .map(Expectation::text)
                    .collect(Collectors.toCollection(TreeSet::new));
            findings.add(
                    "bad-expectation",
                    "'" + scalar.value() + "' is not a verdict; those are proved, refuted, supported and undecided.",
                    scalar.start(),
                    scalar.end(),
                    Spelling.nearest(scalar.value(), words));
        }
        return found;
    }

    private Optional<Draft.DraftIteration> iteration() {
        Optional<Fields> section = fields.fields("iterate", ITERATE_KEYS);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        for (String key : ITERATE_KEYS) {
            if (section.get().value(key).isEmpty()) {
                Yaml.Scalar at = fields.entry("iterate").orElseThrow().key();
                fields.note(at, "missing-key", "'" + key + "' is missing under 'iterate'.");
            }
        }
        var index = section.get().scalar("index").flatMap(s -> written(s, Parser::membership));
        Map<String, Written<Expr>> states = states(section.get(), "state");
        Map<String, Written<Expr>> starts = states(section.get(), "start");
        if (!states.keySet().equals(starts.keySet())) {
            Yaml.Scalar at = section.get()
                    .entry("start")
                    .orElse(fields.entry("iterate").orElseThrow())
                    .key();
            fields.note(at, "state-mismatch", "'state' and 'start' must name the same states.");
        }
        return index.map(i -> new Draft.DraftIteration(i, states, starts));
    }

    private Map<String, Written<Expr>> states(Fields section, String key) {
        Map<String, Written<Expr>> result = new LinkedHashMap<>();
        section.fields(key, Set.of())
                .ifPresent(states -> states.all().values().forEach(entry -> {
                    Optional<String> name = name(entry.key());
                    states.scalar(entry.value(), "A state")
                            .flatMap(s -> written(s, Parser::expression))
                            .ifPresent(e -> name.ifPresent(n -> result.put(n, e)));
                }));
        return result;
    }

    private Optional<String> name(Yaml.Scalar key) {
        Fragment fragment = Fragment.of(key, findings);
        Optional<Signature> signature = fragment.accept(Parser.signature(fragment.text()));
        if (signature.isPresent() && !signature.get().parameters().isEmpty()) {
            fields.note(key, "not-a-function", "A plain name is expected here; functions are defined under 'let'.");
            return Optional.empty();
        }
        return signature.map(Signature::name);
    }

    private void duplicate(Yaml.Scalar key) {
        fields.note(key, "duplicate-name", "There is a '" + key.value() + "' already.");
    }

    private <T> Optional<Written<T>> written(Yaml value, Function<String, Parsed<T>> rule) {
        Fragment fragment = Fragment.of(value, findings);
        return Written.of(fragment, rule.apply(fragment.text()));
    }
}
