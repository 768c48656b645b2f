package org.sharpbound.claim;

import java.nio.file.Files;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.parse.Span;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Scoping;

/**
 * Puts functions for the results of derivations that a claim uses: {@code derived(kernel.relu.value)} becomes the use of a
 * definition whose parameters are the quantities of the result, which are looked up by their names where it stands.
 */
final class DerivedReferences {

    /** What an author writes before the name of a result. */
    static final String WORD = "derived";

    private final DerivedResults results;
    private final Map<String, DerivedDefinition> used = new LinkedHashMap<>();
    private final Map<String, Fragment> places = new LinkedHashMap<>();

    private DerivedReferences(DerivedResults results) {
        this.results = results;
    }

    /** The draft with definitions for the results that it uses; a result that is none is noted. */
    static Draft resolved(Draft draft, DerivedResults results) {
        DerivedReferences references = new DerivedReferences(results);
        Map<String, Draft.DraftDefinition> definitions = new LinkedHashMap<>();
        draft.definitions()
                .forEach((name, d) -> definitions.put(
                        name, new Draft.DraftDefinition(d.name(), d.parameters(), references.expression(d.body()))));
        List<Written<Relation>> assumptions =
                draft.assumptions().stream().map(references::relation).toList();
        Map<String, Written<Relation>> shows = new LinkedHashMap<>();
        draft.shows().forEach((name, show) -> shows.put(name, references.relation(show)));
        references.used.forEach((name, derived) -> {
            Fragment place = references.places.get(name);
            definitions.put(
                    name,
                    new Draft.DraftDefinition(
                            place, derived.parameters(), new Written<>(derived.body(), place, Map.of())));
        });
        return references.used.isEmpty() ? draft : draft.with(definitions, assumptions, shows, references.used);
    }

    private Written<Expr> expression(Written<Expr> written) {
        if (!written.fragment().text().contains(WORD)) {
            return written;
        }
        Map<Object, Span> spans = new IdentityHashMap<>(written.spans());
        return new Written<>(term(written.value(), written, spans), written.fragment(), spans);
    }

    private Written<Relation> relation(Written<Relation> written) {
        if (!written.fragment().text().contains(WORD)) {
            return written;
        }
        Map<Object, Span> spans = new IdentityHashMap<>(written.spans());
        return new Written<>(relation(written.value(), written, spans), written.fragment(), spans);
    }

    private Relation relation(Relation relation, Written<?> written, Map<Object, Span> spans) {
        return placed(relation, Scoping.mapped(relation, side -> term(side, written, spans)), spans);
    }

    private Expr term(Expr term, Written<?> written, Map<Object, Span> spans) {
        if (term instanceof Apply a) {
            List<Expr> arguments = terms(a.arguments(), written, spans);
            return placed(term, new Apply(a.op(), arguments), spans);
        } else if (term instanceof Expr.If i) {
            return placed(
                    term,
                    new Expr.If(
                            relation(i.condition(), written, spans),
                            term(i.then(), written, spans),
                            term(i.otherwise(), written, spans)),
                    spans);
        } else if (term instanceof Expr.Bind b) {
            return placed(
                    term,
                    new Expr.Bind(
                            b.binder(),
                            term(b.body(), written, spans),
                            b.variable(),
                            terms(b.arguments(), written, spans),
                            b.domain()),
                    spans);
        } else if (term instanceof Expr.Call c && isReference(c)) {
            return reference(c, written, spans);
        } else if (term instanceof Expr.Call c) {
            return placed(term, new Expr.Call(c.name(), terms(c.arguments(), written, spans)), spans);
        }
        return term;
    }

    private List<Expr> terms(List<Expr> terms, Written<?> written, Map<Object, Span> spans) {
        return terms.stream().map(part -> term(part, written, spans)).toList();
    }

    private static <T> T placed(T before, T after, Map<Object, Span> spans) {
        Optional.ofNullable(spans.get(before)).ifPresent(span -> spans.put(after, span));
        return after;
    }

    /** Names with dots stand nowhere else. */
    private static boolean isReference(Expr.Call call) {
        return call.name().equals(WORD)
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Expr.Var v
                && v.name().contains(".");
    }

    private String lookedIn() {
        return results.places().isEmpty()
                ? ""
                : results.places().stream()
                        .map(place -> Files.exists(place) ? place.toString() : place + " (not there)")
                        .collect(Collectors.joining(", ", " Looked in ", "; --proofs names another place."));
    }

    private Expr reference(Expr.Call call, Written<?> written, Map<Object, Span> spans) {
        Expr.Var wanted = (Expr.Var) call.arguments().get(0);
        String name = DerivedDefinition.name(wanted.name());
        DerivedDefinition derived = used.get(name);
        if (derived == null) {
            Optional<DerivedResults.Result> result = results.result(wanted.name());
            if (result.isEmpty()) {
                written.note(
                        wanted,
                        "unknown-derivation",
                        "No derivation shows '" + wanted.name() + "'; a result is named by its derivation and its part."
                                + lookedIn(),
                        Spelling.nearest(wanted.name(), results.results()));
                return Expr.num(0);
            }
            try {
                derived = DerivedDefinition.of(result.get());
            } catch (IllFormed illFormed) {
                written.note(
                        wanted,
                        "not-a-number",
                        "The right-hand side of '" + wanted.name() + "' cannot be used in a claim: "
                                + illFormed.getMessage() + ".");
                return Expr.num(0);
            }
            used.put(name, derived);
            places.put(name, written.fragment());
        }
        List<Expr> arguments = derived.parameters().stream()
                .<Expr>map(parameter -> placed(call, Expr.variable(parameter), spans))
                .toList();
        return placed(call, arguments.isEmpty() ? Expr.variable(name) : new Expr.Call(name, arguments), spans);
    }
}
