package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.parse.Span;
import org.sharpbound.term.parse.Vocabulary;

/** Notes names that nothing declares, names declared twice, uses with the wrong number of arguments, and cycles. */
final class NameCheck {

    private static final int MAX_NAMED = 10;
    private static final int MAX_COMPARED = 300;

    private final Draft draft;
    private final Set<String> states;
    private final Optional<String> index;
    private final Set<String> values = new TreeSet<>();
    private final Map<String, Integer> functions = new LinkedHashMap<>();

    NameCheck(Draft draft) {
        this.draft = draft;
        this.states = new TreeSet<>();
        draft.iteration().ifPresent(i -> states.addAll(i.states().keySet()));
        draft.flow().ifPresent(f -> states.addAll(f.states().keySet()));
        this.index = draft.iteration()
                .map(i -> i.index().value().variable())
                .or(() -> draft.flow().map(f -> f.time().value().variable()));
        values.addAll(draft.quantities().keySet());
        values.addAll(states);
        index.ifPresent(values::add);
        states.forEach(state -> functions.put(state, 1));
        draft.definitions().forEach((name, d) -> {
            if (d.parameters().isEmpty()) {
                values.add(name);
            } else {
                functions.put(name, d.parameters().size());
            }
        });
    }

    void check() {
        declarations();
        for (Draft.DraftDefinition definition : draft.definitions().values()) {
            Set<String> parameters = Set.copyOf(definition.parameters());
            Names.free(
                    definition.body().value(),
                    parameters,
                    (name, node) -> use(name, node, definition.body(), parameters));
        }
        draft.assumptions().forEach(this::relation);
        draft.shows().values().forEach(this::relation);
        for (Draft.DraftQuantity quantity : draft.quantities().values()) {
            DomainCheck.noteNames(quantity.domain());
            quantity.witness().ifPresent(w -> Names.free(w.value(), Set.of(), (n, node) -> use(n, node, w, Set.of())));
        }
        draft.iteration().ifPresent(iteration -> {
            iteration.states().values().forEach(w -> Names.free(w.value(), Set.of(), (n, node) -> update(n, node, w)));
            iteration.starts().values().forEach(w -> Names.free(w.value(), Set.of(), (n, node) -> start(n, node, w)));
        });
        draft.flow().ifPresent(flow -> {
            flow.states().values().forEach(w -> Names.free(w.value(), Set.of(), (n, node) -> update(n, node, w)));
            flow.starts().values().forEach(w -> Names.free(w.value(), Set.of(), (n, node) -> start(n, node, w)));
            Names.ends(flow.time().value().domain())
                    .forEach(end -> Names.free(end, Set.of(), (n, node) -> start(n, node, flow.time())));
        });
        moments();
        cycles();
    }

    /** Notes when states are meant where there are none, and where the time is said by what moves itself. */
    private void moments() {
        draft.moments().forEach((show, moment) -> {
            if (draft.flow().isEmpty()) {
                Written<?> shown = draft.shows().get(show);
                shown.note(shown.value(), "no-flow", "Without a 'flow' there is no time at which this could hold.");
            }
            moment.at().ifPresent(at -> Names.free(at.value(), Set.of(), (n, node) -> start(n, node, at)));
        });
        if (draft.flow().isPresent() && draft.iteration().isPresent()) {
            note(
                    draft.flow().get().time().fragment(),
                    "two-motions",
                    "A claim is about a recursion or about a flow, not about both; make two claims of it.");
        }
    }

    private void declarations() {
        for (Map.Entry<String, Draft.DraftDefinition> entry :
                draft.definitions().entrySet()) {
            if (draft.quantities().containsKey(entry.getKey()) || states.contains(entry.getKey())) {
                note(
                        entry.getValue().name(),
                        "duplicate-name",
                        "There is a quantity or state '" + entry.getKey() + "' already.");
            }
        }
        draft.iteration().ifPresent(iteration -> moving(iteration.index().fragment(), "index"));
        draft.flow().ifPresent(flow -> moving(flow.time().fragment(), "time"));
    }

    private void moving(Fragment at, String what) {
        for (String state : states) {
            if (draft.quantities().containsKey(state)) {
                note(at, "duplicate-name", "The state '" + state + "' is a quantity already.");
            }
        }
        String name = index.orElseThrow();
        if (states.contains(name)
                || draft.quantities().containsKey(name)
                || draft.definitions().containsKey(name)) {
            note(at, "duplicate-name", "The " + what + " '" + name + "' is declared already.");
        }
    }

    private static void note(Fragment fragment, String code, String message) {
        fragment.note(new Span(0, fragment.text().length()), code, message, Optional.empty());
    }

    private void relation(Written<org.sharpbound.term.Relation> written) {
        Names.free(written.value(), Set.of(), (name, node) -> use(name, node, written, Set.of()));
    }

    /** Inside {@code state}, the states stand for themselves at the step, without an index. */
    private void update(String name, Expr node, Written<Expr> written) {
        if (node instanceof Expr.Call && states.contains(name)) {
            written.note(
                    node,
                    "state-with-index",
                    "Under 'state' and 'start', '" + name + "' stands for the state at the step, and has no index.",
                    Optional.of(name));
        } else {
            use(name, node, written, Set.of());
        }
    }

    private void start(String name, Expr node, Written<?> written) {
        if (states.contains(name) || index.filter(name::equals).isPresent()) {
            written.note(node, "state-at-start", "What is fixed before anything moves cannot use '" + name + "'.");
        } else {
            use(name, node, written, Set.of());
        }
    }

    private void use(String name, Expr node, Written<?> written, Set<String> locals) {
        if (written.fragment().findings().full()) {
            return;
        }
        if (node instanceof Expr.Call call) {
            call(call, written, locals);
        } else if (!values.contains(name)) {
            if (functions.containsKey(name)) {
                written.note(
                        node,
                        "missing-arguments",
                        "'" + name + "' is a function: its arguments stand in parentheses.",
                        Optional.of(name + "(...)"));
            } else {
                Set<String> known = new TreeSet<>(values);
                known.addAll(locals);
                known.addAll(List.of(Op.PI.text(), Op.E.text()));
                written.note(node, "unknown-name", "Nothing is called '" + name + "' here.", nearest(name, known));
            }
        }
    }

    private void call(Expr.Call call, Written<?> written, Set<String> locals) {
        Integer arity = functions.get(call.name());
        if (arity == null && (values.contains(call.name()) || locals.contains(call.name()))) {
            written.note(
                    call,
                    "not-a-function",
                    "'" + call.name() + "' is not a function; to multiply, write *.",
                    Optional.of(call.name() + "*(...)"));
        } else if (arity == null) {
            Set<String> known = new TreeSet<>(functions.keySet());
            known.addAll(Vocabulary.functions());
            written.note(
                    call, "unknown-name", "There is no function '" + call.name() + "'.", nearest(call.name(), known));
        } else if (arity != call.arguments().size()) {
            written.note(
                    call,
                    "wrong-arity",
                    "'" + call.name() + "' takes " + arity + (arity == 1 ? " argument" : " arguments")
                            + ", and here it has " + call.arguments().size() + ".");
        }
    }

    /** Among very many names, some are near by chance. */
    private static Optional<String> nearest(String name, Set<String> known) {
        return known.size() > MAX_COMPARED ? Optional.empty() : Spelling.nearest(name, known);
    }

    /** Removes what uses nothing, again and again (A. Kahn, 1962); what is left runs in circles. */
    private void cycles() {
        Map<String, Set<String>> uses = Names.uses(draft);
        Map<String, Set<String>> users = new LinkedHashMap<>();
        Map<String, Integer> open = new LinkedHashMap<>();
        uses.forEach((name, used) -> {
            open.put(name, used.size());
            used.forEach(u -> users.computeIfAbsent(u, k -> new HashSet<>()).add(name));
        });
        List<String> ready = new ArrayList<>(
                open.keySet().stream().filter(n -> open.get(n) == 0).toList());
        for (int i = 0; i < ready.size(); i++) {
            open.remove(ready.get(i));
            for (String user : users.getOrDefault(ready.get(i), Set.of())) {
                if (open.merge(user, -1, Integer::sum) == 0) {
                    ready.add(user);
                }
            }
        }
        if (!open.isEmpty()) {
            cycle(uses, open.keySet());
        }
    }

    private void cycle(Map<String, Set<String>> uses, Set<String> left) {
        Set<String> visited = new LinkedHashSet<>();
        String name = left.iterator().next();
        while (visited.add(name)) {
            name = uses.get(name).stream().filter(left::contains).findFirst().orElseThrow();
        }
        List<String> path = List.copyOf(visited);
        List<String> cycle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
        cycle.add(name);
        String message = "These definitions go round in a circle: " + named(cycle) + ".";
        Draft.DraftDefinition first = cycle.stream()
                .filter(draft.definitions()::containsKey)
                .findFirst()
                .map(draft.definitions()::get)
                .orElse(null);
        note(
                first == null ? draft.iteration().orElseThrow().index().fragment() : first.name(),
                "cyclic-definition",
                message);
    }

    private static String named(List<String> cycle) {
        return cycle.size() <= MAX_NAMED
                ? String.join(" uses ", cycle)
                : String.join(" uses ", cycle.subList(0, MAX_NAMED)) + ", and so on through " + (cycle.size() - 1)
                        + " of them";
    }
}
