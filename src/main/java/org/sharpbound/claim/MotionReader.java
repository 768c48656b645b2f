package org.sharpbound.claim;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Membership;
import org.sharpbound.term.parse.Parser;

/** Reads what moves: {@code iterate} and {@code flow}. */
final class MotionReader {

    private static final Set<String> ITERATE_KEYS = Keys.ordered("index", "state", "start");
    private static final Set<String> FLOW_KEYS = Keys.ordered("time", "state", "start");

    private final Fields fields;
    private final DraftTexts texts;

    MotionReader(Fields fields, DraftTexts texts) {
        this.fields = fields;
        this.texts = texts;
    }

    Optional<Draft.DraftIteration> iteration() {
        Optional<Fields> section = section("iterate", ITERATE_KEYS);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        var index = section.get().scalar("index").flatMap(s -> texts.written(s, Parser::membership));
        Map<String, Written<Expr>> states = texts.expressions(section.get(), "state");
        Map<String, Written<Expr>> starts = texts.expressions(section.get(), "start");
        sameStates("iterate", section.get(), states, starts);
        return index.map(i -> new Draft.DraftIteration(i, states, starts));
    }

    Optional<Draft.DraftFlow> flow() {
        Optional<Fields> section = section("flow", FLOW_KEYS);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        Optional<Written<Membership>> time = section.get()
                .scalar("time")
                .flatMap(s -> texts.written(s, Parser::membership))
                .filter(MotionReader::hasEnds);
        Map<String, Written<Expr>> states = texts.expressions(section.get(), "state");
        Map<String, Written<Expr>> starts = texts.expressions(section.get(), "start");
        sameStates("flow", section.get(), states, starts);
        return time.map(t -> new Draft.DraftFlow(t, states, starts));
    }

    /** A section that has all of its keys; what is missing is noted. */
    private Optional<Fields> section(String name, Set<String> keys) {
        Optional<Fields> section = fields.fields(name, keys);
        section.ifPresent(s -> keys.stream()
                .filter(key -> s.value(key).isEmpty())
                .forEach(key -> {
                    Yaml.Scalar at = fields.entry(name).orElseThrow().key();
                    fields.note(at, "missing-key", "'" + key + "' is missing under '" + name + "'.");
                }));
        return section;
    }

    private void sameStates(
            String name, Fields section, Map<String, Written<Expr>> states, Map<String, Written<Expr>> starts) {
        if (!states.keySet().equals(starts.keySet())) {
            Yaml.Scalar at = section.entry("start")
                    .orElse(fields.entry(name).orElseThrow())
                    .key();
            fields.note(at, "state-mismatch", "'state' and 'start' must name the same states.");
        }
    }

    private static boolean hasEnds(Written<Membership> time) {
        boolean closed = time.value().domain() instanceof Domain.Range range
                && range.lower().isPresent()
                && range.upper().isPresent()
                && !range.lowerOpen()
                && !range.upperOpen();
        if (!closed) {
            time.note(
                    time.value(),
                    "time-without-ends",
                    "The time of a flow runs from one time to another: t in [0, T].");
        }
        return closed;
    }
}
