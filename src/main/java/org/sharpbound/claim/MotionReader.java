package org.sharpbound.claim;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Membership;
import org.sharpbound.term.parse.Parser;

/** Reads what moves: {@code iterate}, {@code flow} and {@code train}. */
final class MotionReader {

    private static final Set<String> ITERATE_KEYS = Keys.ordered("index", "state", "start");
    private static final Set<String> FLOW_KEYS = Keys.ordered("time", "state", "start");
    private static final Set<String> TRAIN_NEEDED = Keys.ordered("weights", "model", "target", "time");
    private static final Set<String> TRAIN_KEYS =
            Keys.ordered("weights", "model", "target", "time", "scale", "loss", "regularise");
    private static final String LOSS = "square";

    /** A time that is said with its variable. */
    private static final Pattern RANGE = Pattern.compile("\\sin\\s");

    private final Fields fields;
    private final DraftTexts texts;

    MotionReader(Fields fields, DraftTexts texts) {
        this.fields = fields;
        this.texts = texts;
    }

    Optional<Draft.DraftIteration> iteration() {
        Optional<Fields> section = section("iterate", ITERATE_KEYS, ITERATE_KEYS);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        var index = section.get().scalar("index").flatMap(s -> texts.written(s, Parser::membership));
        Map<String, Written<Expr>> states = texts.expressions(section.get(), "state");
        Map<String, Written<Expr>> starts = texts.expressions(section.get(), "start");
        sameStates("iterate", section.get(), states, starts);
        return index.map(i -> new Draft.DraftIteration(i, states, starts));
    }

    /** A {@code flow} or a {@code train}; both are too many. */
    Optional<DraftMotion> motion() {
        Optional<DraftMotion> flow = flow().map(f -> f);
        Optional<DraftMotion> training = training().map(t -> t);
        fields.entry("train")
                .filter(train -> fields.entry("flow").isPresent())
                .ifPresent(train -> fields.note(
                        train.key(),
                        "two-motions",
                        "A claim has a 'flow' or a 'train', not both; make two claims of it."));
        return flow.or(() -> training);
    }

    private Optional<DraftMotion.Flow> flow() {
        Optional<Fields> section = section("flow", FLOW_KEYS, FLOW_KEYS);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        Optional<Written<Membership>> time = section.get().scalar("time").flatMap(this::range);
        Map<String, Written<Expr>> states = texts.expressions(section.get(), "state");
        Map<String, Written<Expr>> starts = texts.expressions(section.get(), "start");
        sameStates("flow", section.get(), states, starts);
        return time.map(t -> new DraftMotion.Flow(place("flow"), t, states, starts));
    }

    private Optional<DraftMotion.Training> training() {
        Optional<Fields> section = section("train", TRAIN_KEYS, TRAIN_NEEDED);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        Optional<Yaml.Scalar> time = section.get().scalar("time");
        boolean ranges = time.filter(t -> RANGE.matcher(t.value()).find()).isPresent();
        Optional<Written<Membership>> range = time.filter(t -> ranges).flatMap(this::range);
        Optional<Written<Expr>> end = time.filter(t -> !ranges).flatMap(this::expression);
        section.get()
                .scalar("loss")
                .filter(loss -> !loss.value().strip().equals(LOSS))
                .ifPresent(
                        loss -> fields.note(
                                loss,
                                "not-supported",
                                "The loss is 'square', |v - target|^2/2; the gradient flow of another is written as a 'flow'."));
        Map<String, Written<Expr>> weights = texts.expressions(section.get(), "weights");
        Optional<Written<Expr>> model = section.get()
                .value("model")
                .flatMap(v -> section.get().formula(v, "'model'"))
                .flatMap(this::expression);
        Optional<Written<Expr>> target = section.get()
                .value("target")
                .flatMap(v -> section.get().formula(v, "'target'"))
                .flatMap(this::expression);
        Optional<Written<Expr>> scale = section.get().value("scale").flatMap(this::expression);
        Optional<Written<Expr>> regulariser = section.get().value("regularise").flatMap(this::expression);
        if (model.isEmpty() || target.isEmpty() || range.isEmpty() && end.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DraftMotion.Training(
                place("train"), weights, model.get(), target.get(), scale, regulariser, range, end));
    }

    private Fragment place(String name) {
        return texts.place(fields.entry(name).orElseThrow().key());
    }

    private Optional<Written<Expr>> expression(Yaml value) {
        return texts.written(value, Parser::expression);
    }

    private Optional<Written<Membership>> range(Yaml time) {
        return texts.written(time, Parser::membership).filter(MotionReader::hasEnds);
    }

    /** A section that has all of its keys; what is missing is noted. */
    private Optional<Fields> section(String name, Set<String> keys, Set<String> needed) {
        Optional<Fields> section = fields.fields(name, keys);
        section.ifPresent(s -> needed.stream()
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
