package org.sharpbound.report.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places for the items of a drawing: each in a column right of all that it rests on, near the middle of these. */
final class Layers {

    private final Dependencies dependencies;
    private final Parts part;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<List<String>> layers = new ArrayList<>();

    Layers(Dependencies dependencies, Parts part) {
        this.dependencies = dependencies;
        this.part = part;
        part.names().forEach(name -> column(name, new HashSet<>()));
        for (String name : part.names()) {
            while (layers.size() <= columns.get(name)) {
                layers.add(new ArrayList<>());
            }
            layers.get(columns.get(name)).add(name);
        }
        for (List<String> layer : layers) {
            layer.sort(Comparator.comparingDouble(this::middle));
            for (int row = 0; row < layer.size(); row++) {
                rows.put(layer.get(row), row);
            }
        }
    }

    /** @param above those that led here: a link back to one of them closes a circle and moves nothing */
    private int column(String name, Set<String> above) {
        Integer known = columns.get(name);
        if (known != null) {
            return known;
        }
        above.add(name);
        int column = 0;
        for (String used : part.uses(dependencies, name)) {
            if (!above.contains(used)) {
                column = Math.max(column, 1 + column(used, above));
            }
        }
        above.remove(name);
        columns.put(name, column);
        return column;
    }

    private double middle(String name) {
        return part.uses(dependencies, name).stream()
                .filter(rows::containsKey)
                .mapToInt(rows::get)
                .average()
                .orElse(0);
    }

    int column(String name) {
        return columns.get(name);
    }

    int row(String name) {
        return rows.get(name);
    }

    int width() {
        return layers.size();
    }

    /** The most items of a column. */
    int height() {
        return layers.stream().mapToInt(List::size).max().orElse(0);
    }
}
