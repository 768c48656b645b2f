package org.sharpbound.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parsed;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.parse.Signature;

/** Reads the texts of a claim's mathematics: names, and what the parser knows. */
final class DraftTexts {

    private final Findings findings;

    DraftTexts(Findings findings) {
        this.findings = findings;
    }

    /** What a text says, or a list in brackets; the dashes of a list over several lines would be read as signs. */
    <T> Optional<Written<T>> written(Yaml value, Function<String, Parsed<T>> rule) {
        if (value instanceof Yaml.Items
                && !findings.source().slice(value.start(), value.end()).startsWith("[")) {
            findings.add(
                    "wrong-shape",
                    "A list with dashes is no formula: vectors and matrices are written [a, b] and [[a, b], [c, d]].",
                    value.start(),
                    value.start() + 1);
            return Optional.empty();
        }
        Fragment fragment = Fragment.of(value, findings);
        return Written.of(fragment, rule.apply(fragment.text()));
    }

    Fragment place(Yaml node) {
        return Fragment.of(node, findings);
    }

    /** A name without parameters. */
    Optional<String> name(Yaml.Scalar key) {
        Fragment fragment = Fragment.of(key, findings);
        Optional<Signature> signature = fragment.accept(Parser.signature(fragment.text()));
        if (signature.isPresent() && !signature.get().parameters().isEmpty()) {
            findings.add(
                    "not-a-function",
                    "A plain name is expected here; functions are defined under 'let'.",
                    key.start(),
                    key.end());
            return Optional.empty();
        }
        return signature.map(Signature::name);
    }

    /** An expression by each name, in a map under a key. */
    Map<String, Written<Expr>> expressions(Fields section, String key) {
        Map<String, Written<Expr>> result = new LinkedHashMap<>();
        section.fields(key, Set.of())
                .ifPresent(map -> map.all().values().forEach(entry -> {
                    Optional<String> name = name(entry.key());
                    map.formula(entry.value(), "A state")
                            .flatMap(s -> written(s, Parser::expression))
                            .ifPresent(e -> name.ifPresent(n -> result.put(n, e)));
                }));
        return result;
    }
}
