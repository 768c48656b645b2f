package org.sharpbound.claim;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Span;

/** Notes names that stand where they cannot in what moves: in an {@code iterate}, a {@code flow} or a {@code train}. */
final class MotionCheck {

    /** What looks at any other use of a name. */
    interface Use {
        void of(String name, Expr node, Written<?> written);
    }

    private final Draft draft;
    private final Use use;
    private final Set<String> moving = new TreeSet<>();
    private final Set<String> constants = new TreeSet<>();
    private final Set<String> states = new TreeSet<>();
    private final Optional<String> clock;

    MotionCheck(Draft draft, Use use) {
        this.draft = draft;
        this.use = use;
        draft.iteration().ifPresent(i -> {
            moving.addAll(i.states().keySet());
            states.addAll(i.states().keySet());
        });
        draft.motion().ifPresent(m -> {
            moving.addAll(m.moving());
            constants.addAll(m.constants());
            states.addAll(m.states());
        });
        this.clock = draft.iteration()
                .map(i -> i.index().value().variable())
                .or(() -> draft.motion().map(DraftMotion::time));
    }

    /** The names of what depends on time or an index, each of which can be followed by one. */
    Set<String> moving() {
        return moving;
    }

    /** All names that it defines, time or index among them. */
    Set<String> defined() {
        Set<String> defined = new TreeSet<>(moving);
        defined.addAll(constants);
        clock.ifPresent(defined::add);
        return defined;
    }

    void check() {
        declarations();
        draft.iteration().ifPresent(iteration -> {
            iteration.states().values().forEach(w -> Names.free(w.value(), Set.of(), (n, node) -> update(n, node, w)));
            iteration.starts().values().forEach(w -> Names.free(w.value(), Set.of(), (n, node) -> fixed(n, node, w)));
        });
        draft.motion().ifPresent(motion -> {
            motion.rates().forEach(w -> Names.free(w.value(), Set.of(), (n, node) -> update(n, node, w)));
            motion.fixed().forEach(w -> Names.free(w.value(), Set.of(), (n, node) -> fixed(n, node, w)));
            motion.range()
                    .ifPresent(time -> Names.ends(time.value().domain())
                            .forEach(end -> Names.free(end, Set.of(), (n, node) -> fixed(n, node, time))));
        });
        moments();
    }

    /** Where rates stand, the states stand for themselves at the step, without an index or a time. */
    private void update(String name, Expr node, Written<Expr> written) {
        if (node instanceof Expr.Call && moving.contains(name)) {
            written.note(
                    node,
                    "state-with-index",
                    "Here '" + name + "' stands for the state at the step, and has no index.",
                    Optional.of(name));
        } else if (moving.contains(name) && !states.contains(name) || constants.contains(name)) {
            written.note(
                    node, "trained-in-model", "The model is made of the weights, and '" + name + "' of the model.");
        } else if (isTimeOfTraining(name)) {
            written.note(node, "trained-in-model", "A model does not depend on the time '" + name + "'.");
        } else {
            use.of(name, node, written);
        }
    }

    private boolean isTimeOfTraining(String name) {
        return draft.motion()
                .filter(m -> m instanceof DraftMotion.Training && m.time().equals(name))
                .isPresent();
    }

    private void fixed(String name, Expr node, Written<?> written) {
        if (moving.contains(name) || clock.filter(name::equals).isPresent()) {
            written.note(node, "state-at-start", "What is fixed before anything moves cannot use '" + name + "'.");
        } else {
            use.of(name, node, written);
        }
    }

    /** Notes when states are meant where there are none, and where the time is said by what moves itself. */
    private void moments() {
        draft.moments().forEach((show, moment) -> {
            if (draft.motion().isEmpty()) {
                Written<?> shown = draft.shows().get(show);
                shown.note(
                        shown.value(),
                        "no-flow",
                        "Without a 'flow' or a 'train' there is no time at which this could hold.");
            }
            moment.at().ifPresent(at -> Names.free(at.value(), Set.of(), (n, node) -> fixed(n, node, at)));
        });
    }

    private void declarations() {
        draft.iteration().ifPresent(i -> declarations(i.index().fragment(), "state", "index"));
        draft.motion()
                .ifPresent(m -> declarations(
                        m.range().map(Written::fragment).orElse(m.place()),
                        m instanceof DraftMotion.Training ? "result of the training" : "state",
                        "time"));
        draft.motion()
                .filter(m -> draft.iteration().isPresent())
                .ifPresent(m -> note(
                        m.place(),
                        "two-motions",
                        "A claim is about a recursion or about a flow, not about both; make two claims of it."));
    }

    private void declarations(Fragment at, String state, String time) {
        for (String name : defined()) {
            String what = clock.filter(name::equals).isPresent() ? time : state;
            if (draft.quantities().containsKey(name)) {
                note(at, "duplicate-name", "The " + what + " '" + name + "' is a quantity already.");
            } else if (what.equals(time) && moving.contains(name)) {
                note(at, "duplicate-name", "The " + what + " '" + name + "' is declared already.");
            }
        }
    }

    private static void note(Fragment fragment, String code, String message) {
        fragment.note(new Span(0, fragment.text().length()), code, message, Optional.empty());
    }
}
