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
import org.sharpbound.ntk.FieldFunction;
import org.sharpbound.ntk.Parameter;
import org.sharpbound.term.Chance;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.parse.Draws;
import org.sharpbound.term.parse.Span;
import org.sharpbound.term.parse.Vocabulary;

/** Notes names that nothing declares, names declared twice, uses with the wrong number of arguments, and cycles. */
final class NameCheck {

    private static final int MAX_NAMED = 10;
    private static final int MAX_COMPARED = 300;

    private final Draft draft;
    private final MotionCheck motion;
    private final Set<String> values = new TreeSet<>();
    private final Map<String, Integer> functions = new LinkedHashMap<>();

    NameCheck(Draft draft) {
        this.draft = draft;
        this.motion = new MotionCheck(draft, (name, node, written) -> use(name, node, written, Set.of()));
        values.addAll(draft.quantities().keySet());
        values.addAll(motion.defined());
        values.addAll(draft.chance().random().keySet());
        draft.chance()
                .lab()
                .ifPresent(lab -> lab.names().keySet().forEach(name -> {
                    if (lab.parameters().isEmpty()) {
                        values.add(name);
                    } else {
                        functions.put(name, lab.parameters().size());
                    }
                }));
        motion.moving().forEach(name -> functions.put(name, 1));
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
        draft.chance().random().values().forEach(random -> {
            Written<Draws> draws = random.draws();
            draws.value()
                    .of()
                    .parameters()
                    .forEach(p -> Names.free(p, Set.of(), (name, node) -> use(name, node, draws, Set.of())));
        });
        motion.check();
        cycles();
    }

    private void declarations() {
        random();
        for (Map.Entry<String, Draft.DraftDefinition> entry :
                draft.definitions().entrySet()) {
            if (draft.quantities().containsKey(entry.getKey())
                    || motion.defined().contains(entry.getKey())) {
                note(
                        entry.getValue().name(),
                        "duplicate-name",
                        "There is a quantity or state '" + entry.getKey() + "' already.");
            }
        }
    }

    private void random() {
        draft.chance().random().forEach((name, random) -> {
            if (draft.quantities().containsKey(name)
                    || draft.definitions().containsKey(name)
                    || motion.defined().contains(name)) {
                note(random.name(), "duplicate-name", "There is something called '" + name + "' already.");
            }
        });
        draft.chance()
                .lab()
                .ifPresent(lab -> lab.names().forEach((name, place) -> {
                    if (draft.quantities().containsKey(name)
                            || draft.definitions().containsKey(name)) {
                        note(place, "duplicate-name", "There is something called '" + name + "' already.");
                    }
                }));
        for (String name : Chance.NAMES) {
            Fragment own = draft.definitions().containsKey(name)
                    ? draft.definitions().get(name).name()
                    : draft.quantities().containsKey(name)
                            ? draft.quantities().get(name).name()
                            : Optional.ofNullable(draft.chance().random().get(name))
                                    .map(DraftChance.DraftDraws::name)
                                    .orElse(null);
            if (own != null && draft.chance().hasRandom()) {
                note(
                        own,
                        "reserved-name",
                        "In a claim with random quantities, '" + name + "' is "
                                + (name.equals(Chance.MEAN)
                                        ? "the mean"
                                        : name.equals(Chance.PROBABILITY) ? "the probability" : "the variance")
                                + "; choose another name.");
            }
        }
    }

    private static void note(Fragment fragment, String code, String message) {
        fragment.note(new Span(0, fragment.text().length()), code, message, Optional.empty());
    }

    private void relation(Written<org.sharpbound.term.Relation> written) {
        Names.free(written.value(), Set.of(), (name, node) -> use(name, node, written, Set.of()));
    }

    private void use(String name, Expr node, Written<?> written, Set<String> locals) {
        if (written.fragment().findings().full()) {
            return;
        }
        if (node instanceof Expr.Call call && !call.name().equals(name)) {
            put(name, call, written, locals);
        } else if (node instanceof Expr.Call call) {
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
                Optional<String> near = nearest(name, known);
                String declare = near.isPresent()
                        ? ""
                        : " Quantities are declared under 'for', each with its domain; definitions stand under 'let'.";
                written.note(node, "unknown-name", "Nothing is called '" + name + "' here." + declare, near);
            }
        }
    }

    private void call(Expr.Call call, Written<?> written, Set<String> locals) {
        Integer arity = draft.chance().isMean(call.name()) ? Integer.valueOf(1) : functions.get(call.name());
        if (arity == null && (values.contains(call.name()) || locals.contains(call.name()))) {
            written.note(
                    call,
                    "not-a-function",
                    "'" + call.name() + "' is not a function; to multiply, write *.",
                    Optional.of(call.name() + "*(...)"));
        } else if (arity == null && Chance.NAMES.contains(call.name())) {
            written.note(
                    call,
                    "nothing-random",
                    "'" + call.name() + "' is a mean, a probability or a variance where a claim has random quantities:"
                            + " declare them under 'random'.");
        } else if (arity == null && FieldFunction.named(call.name()).isPresent()) {
            field(FieldFunction.named(call.name()).get(), call, written);
        } else if (arity == null) {
            Set<String> known = new TreeSet<>(functions.keySet());
            known.addAll(FieldFunction.names());
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

    /** The name of a function that is put in for a parameter. */
    private void put(String name, Expr.Call call, Written<?> written, Set<String> locals) {
        if (functions.containsKey(call.name())) {
            use(name, Expr.variable(name), written, locals);
            return;
        }
        int place = call.arguments().indexOf(Expr.variable(name));
        Parameter parameter =
                FieldFunction.named(call.name()).orElseThrow().parameters().get(place);
        int arity = parameter.kind() == Parameter.Kind.MODEL ? 2 : 1;
        boolean operation =
                arity == 1 && Op.named(name).filter(op -> op.arity() == 1).isPresent();
        if (!operation && !Integer.valueOf(arity).equals(functions.get(name))) {
            Set<String> known = new TreeSet<>(functions.keySet());
            known.removeIf(function -> functions.get(function) != arity);
            known.addAll(arity == 1 ? Op.names() : Set.of());
            written.note(
                    call.arguments().get(place),
                    "not-a-function",
                    call.name() + " takes " + parameter.kind().text() + " here, and '" + name + "' is none.",
                    nearest(name, known));
        }
    }

    private static void field(FieldFunction function, Expr.Call call, Written<?> written) {
        if (!function.takes(call.arguments().size())) {
            written.note(
                    call,
                    "wrong-arity",
                    "It is written " + function.usage() + ", and here it has "
                            + call.arguments().size()
                            + (call.arguments().size() == 1 ? " argument." : " arguments."));
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
        Fragment place = draft.iteration()
                .map(i -> i.index().fragment())
                .or(() -> draft.motion().map(DraftMotion::place))
                .orElse(null);
        note(first == null ? place : first.name(), "cyclic-definition", message);
    }

    private static String named(List<String> cycle) {
        return cycle.size() <= MAX_NAMED
                ? String.join(" uses ", cycle)
                : String.join(" uses ", cycle.subList(0, MAX_NAMED)) + ", and so on through " + (cycle.size() - 1)
                        + " of them";
    }
}
