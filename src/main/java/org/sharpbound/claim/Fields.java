package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of a YAML mapping whose keys are known; every key that is not, or comes twice, is noted. */
public final class Fields {

    private final Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    private final Findings findings;

    /** @param known the keys that may occur, or empty where the keys are names of the author's */
    public Fields(Yaml.Entries mapping, Set<String> known, Findings findings) {
        this.findings = findings;
        for (Yaml.Entry entry : mapping.entries()) {
            String key = entry.key().value();
            if (!known.isEmpty() && !known.contains(key)) {
                findings.add(
                        "unknown-key",
                        "'" + key + "' is not a key here; the keys are " + String.join(", ", known) + ".",
                        entry.key().start(),
                        entry.key().end(),
                        Spelling.nearest(key, known));
            } else if (entries.putIfAbsent(key, entry) != null) {
                findings.add(
                        "duplicate-key",
                        "'" + key + "' is given twice.",
                        entry.key().start(),
                        entry.key().end());
            }
        }
    }

    public Map<String, Yaml.Entry> all() {
        return entries;
    }

    public Optional<Yaml.Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    public Optional<Yaml> value(String key) {
        return entry(key).map(Yaml.Entry::value);
    }

    /** A single text, neither empty nor a list. */
    public Optional<Yaml.Scalar> scalar(String key) {
        return value(key).flatMap(value -> scalar(value, "'" + key + "'"));
    }

    public Optional<String> text(String key) {
        return scalar(key).map(s -> s.value().strip());
    }

    /** One text or a list of texts. */
    public List<Yaml.Scalar> scalars(String key) {
        List<Yaml.Scalar> result = new ArrayList<>();
        Optional<Yaml> value = value(key);
        if (value.isPresent() && value.get() instanceof Yaml.Items list) {
            list.items()
                    .forEach(item -> scalar(item, "An item of '" + key + "'").ifPresent(result::add));
        } else {
            scalar(key).ifPresent(result::add);
        }
        return result;
    }

    public List<String> texts(String key) {
        return scalars(key).stream().map(s -> s.value().strip()).toList();
    }

    /** A mapping within this one. */
    public Optional<Fields> fields(String key, Set<String> known) {
        return value(key).flatMap(value -> fields(value, known, "'" + key + "'"));
    }

    public Optional<Fields> fields(Yaml value, Set<String> known, String what) {
        if (value instanceof Yaml.Entries entries) {
            return Optional.of(new Fields(entries, known, findings));
        }
        note(value, "wrong-shape", what + " is a map: keys, each with a value.");
        return Optional.empty();
    }

    public Optional<Yaml.Scalar> scalar(Yaml value, String what) {
        if (!(value instanceof Yaml.Scalar scalar)) {
            note(
                    value,
                    "wrong-shape",
                    what + " is a single text; write quotes around it if it holds brackets or braces.");
            return Optional.empty();
        }
        if (scalar.value().isBlank()) {
            note(value, "empty-value", what + " is empty.");
            return Optional.empty();
        }
        return Optional.of(scalar);
    }

    /** A single text, or a vector or matrix that YAML reads as a list. */
    public Optional<Yaml> formula(Yaml value, String what) {
        return value instanceof Yaml.Items
                ? Optional.of(value)
                : scalar(value, what).map(s -> s);
    }

    public void note(Yaml at, String code, String message) {
        findings.add(code, message, at.start(), Math.max(at.end(), at.start() + 1));
    }
}
