package org.sharpbound.report.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.report.graph.Item.Finding;

/**
 * What rests on what among the claims and derivations of a run.
 *
 * <p>Soundness: no verdict follows from this. It only ever lowers how a proof is called: what rests on something that is
 * open is not called proved, what rests on something refuted is called undermined, and of a circle none is called proved.
 */
public final class Dependencies {

    private static final String NOT_THERE = "Not in this run";

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Set<String>> below = new LinkedHashMap<>();
    private final Map<String, List<String>> users = new LinkedHashMap<>();

    /** @param all with names that are all different; what is used and not among them is open */
    public Dependencies(Collection<Item> all) {
        all.forEach(item -> items.put(item.name(), item));
        all.forEach(item -> item.uses().forEach(used -> {
            items.computeIfAbsent(used, Dependencies::absent);
            users.computeIfAbsent(used, name -> new ArrayList<>()).add(item.name());
        }));
        items.keySet().forEach(name -> below.put(name, reached(name)));
    }

    private static Item absent(String name) {
        return new Item(name, NOT_THERE, "", Optional.empty(), Finding.OPEN, Optional.empty(), List.of());
    }

    /** All that an item rests on, directly or not; the item itself only where it rests on itself. */
    private Set<String> reached(String name) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> left = new ArrayDeque<>(items.get(name).uses());
        while (!left.isEmpty()) {
            String next = left.pop();
            if (reached.add(next)) {
                left.addAll(items.get(next).uses());
            }
        }
        return reached;
    }

    public Item item(String name) {
        return items.get(name);
    }

    /** Whether the item rests on another, or another on it. */
    public boolean isLinked(String name) {
        return users.containsKey(name)
                || items.containsKey(name) && !items.get(name).uses().isEmpty();
    }

    /** The names of those that rest on the item directly. */
    public List<String> usersOf(String name) {
        return users.getOrDefault(name, List.of());
    }

    /** How an item stands. */
    public Status status(String name) {
        Item item = items.get(name);
        if (item.finding() == Finding.REFUTED) {
            return Status.REFUTED;
        } else if (below.get(name).stream().anyMatch(used -> items.get(used).finding() == Finding.REFUTED)) {
            return Status.UNDERMINED;
        } else if (item.finding() == Finding.OPEN) {
            return Status.STATED;
        }
        boolean modulo = !grounded(name)
                || below.get(name).stream()
                        .anyMatch(used -> items.get(used).finding() == Finding.OPEN || !grounded(used));
        return modulo ? Status.PROVED_MODULO : Status.PROVED;
    }

    private boolean grounded(String name) {
        return items.get(name).taken().isEmpty() && !below.get(name).contains(name);
    }

    /** Whether an item rests on itself. */
    public boolean inCircle(String name) {
        return below.get(name).contains(name);
    }

    /**
     * Those that are linked, in components: two items are in the same one if links lead from one to the other. Those of a
     * component keep the order of the run.
     */
    public List<List<String>> components() {
        List<List<String>> components = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        for (String name : items.keySet()) {
            if (isLinked(name) && !done.contains(name)) {
                Set<String> component = new LinkedHashSet<>();
                Deque<String> left = new ArrayDeque<>(List.of(name));
                while (!left.isEmpty()) {
                    String next = left.pop();
                    if (component.add(next)) {
                        left.addAll(items.get(next).uses());
                        left.addAll(usersOf(next));
                    }
                }
                done.addAll(component);
                components.add(
                        items.keySet().stream().filter(component::contains).toList());
            }
        }
        return components;
    }
}
