package org.sharpbound.rewrite;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sharpbound.claim.Findings;
import org.sharpbound.claim.Fragment;
import org.sharpbound.claim.Yaml;
import org.sharpbound.kernel.rewrite.Instance;
import org.sharpbound.kernel.rewrite.Lambda;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Parsed;
import org.sharpbound.term.parse.Parser;
import org.sharpbound.term.parse.Signature;
import org.sharpbound.term.parse.Span;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Rate;
import org.sharpbound.term.theory.Scoping;

/** Reads the terms of proof files: definitions are expanded, derivatives name their points. */
final class ScriptTexts {

    private final Findings findings;
    private final Map<String, Lambda> definitions;

    ScriptTexts(Findings findings, Map<String, Lambda> definitions) {
        this.findings = findings;
        this.definitions = definitions;
    }

    Optional<Expr> term(Yaml node) {
        return read(node, Parser::formalExpression).flatMap(e -> meant(node, () -> ready(e)));
    }

    Optional<Relation> relation(Yaml node) {
        return read(node, Parser::formalRelation).flatMap(r -> meant(node, () -> Scoping.mapped(r, this::ready)));
    }

    /** A single comparison. */
    Optional<Relation.Compare> comparison(Yaml node) {
        Optional<Relation> relation = relation(node);
        if (relation.isPresent() && !(relation.get() instanceof Relation.Compare)) {
            note(node, "wrong-shape", "A single comparison is expected here: a == b, or a <= b.");
            return Optional.empty();
        }
        return relation.map(Relation.Compare.class::cast);
    }

    Optional<Domain> domain(Yaml node) {
        return read(node, Parser::domain);
    }

    /** {@code name} or {@code name(x, y)}. */
    Optional<Signature> signature(Yaml node) {
        return read(node, Parser::signature);
    }

    <T> Optional<T> read(Yaml node, Function<String, Parsed<T>> parse) {
        Fragment fragment = Fragment.of(node, findings);
        return fragment.accept(parse.apply(fragment.text()));
    }

    void note(Yaml node, String code, String message) {
        Fragment fragment = Fragment.of(node, findings);
        fragment.note(new Span(0, fragment.text().length()), code, message, Optional.empty());
    }

    /** What is worked out of a text; that it has no meaning is noted. */
    <T> Optional<T> meant(Yaml node, java.util.function.Supplier<T> work) {
        try {
            return Optional.of(work.get());
        } catch (IllFormed illFormed) {
            note(node, "ill-formed", "This has no meaning: " + illFormed.getMessage() + ".");
            return Optional.empty();
        }
    }

    private Expr ready(Expr term) {
        return Rate.atPoints(expanded(term));
    }

    private Expr expanded(Expr term) {
        return definitions.isEmpty() ? term : new Instance(definitions).of(term);
    }

    static Expr variable(String name) {
        return Expr.variable(name);
    }

    static Lambda lambda(Signature signature, Expr body) {
        return new Lambda(List.copyOf(signature.parameters()), body);
    }
}
