package org.sharpbound.report.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is drawn together: small components of one source document, or, of a large component, the items of a document with
 * those that they rest on.
 *
 * @param title what it holds, in words
 * @param names in the order of the run
 * @param own those whose links are drawn: all but what stands here only because others rest on it
 */
record Parts(String title, List<String> names, Set<String> own) {

    /** A component of more items is drawn document by document. */
    private static final int LARGE = 24;

    static List<Parts> of(Dependencies dependencies) {
        List<Parts> large = new ArrayList<>();
        Map<String, List<List<String>>> small = new LinkedHashMap<>();
        for (List<String> component : dependencies.components()) {
            if (component.size() > LARGE) {
                large.addAll(split(dependencies, component));
                continue;
            }
            List<List<String>> drawings =
                    small.computeIfAbsent(titled(dependencies, component), t -> new ArrayList<>());
            int last = drawings.size() - 1;
            if (last >= 0 && drawings.get(last).size() + component.size() <= LARGE) {
                drawings.get(last).addAll(component);
            } else {
                drawings.add(new ArrayList<>(component));
            }
        }
        List<Parts> parts = new ArrayList<>();
        small.forEach((title, drawings) ->
                drawings.forEach(names -> parts.add(new Parts(title, List.copyOf(names), Set.copyOf(names)))));
        parts.addAll(large);
        return parts;
    }

    private static List<Parts> split(Dependencies dependencies, List<String> component) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (String name : component) {
            if (!dependencies.item(name).uses().isEmpty()) {
                groups.computeIfAbsent(dependencies.item(name).group(), g -> new LinkedHashSet<>())
                        .add(name);
            }
        }
        List<Parts> parts = new ArrayList<>();
        groups.forEach((group, own) -> {
            Set<String> all = new LinkedHashSet<>(own);
            own.forEach(name -> all.addAll(dependencies.item(name).uses()));
            parts.add(new Parts(group, component.stream().filter(all::contains).toList(), own));
        });
        return parts;
    }

    /** The document of the first item that rests on something. */
    private static String titled(Dependencies dependencies, List<String> component) {
        return component.stream()
                .filter(name -> !dependencies.item(name).uses().isEmpty())
                .map(name -> dependencies.item(name).group())
                .findFirst()
                .orElse("");
    }

    /** What an item rests on, as far as that is drawn here. */
    List<String> uses(Dependencies dependencies, String name) {
        return own.contains(name) ? dependencies.item(name).uses() : List.of();
    }
}
