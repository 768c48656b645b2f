package org.sharpbound.report;

import java.util.List;
import org.sharpbound.json.Json;

/**
 * An earlier run, and how this one differs from it.
 *
 * @param name of the file that its result was read from
 * @param started when, ISO 8601; empty where the file does not say
 */
record EarlierRun(String name, String started, List<Comparison.Difference> differences) {

    EarlierRun {
        differences = List.copyOf(differences);
    }

    /** The kinds of change that a relation of this run has, in words, the worst first. */
    List<String> changesHere() {
        return differences.stream()
                .filter(difference -> difference.anchor().isPresent())
                .map(Comparison.Difference::change)
                .distinct()
                .sorted()
                .map(Comparison.Change::word)
                .toList();
    }

    static EarlierRun of(String name, Json earlier, Json now) {
        String started = earlier instanceof Json.Obj top && top.get("manifest").orElse(Json.NULL) instanceof Json.Obj m
                ? m.text("started").orElse("")
                : "";
        return new EarlierRun(name, started, Comparison.differences(earlier, now));
    }
}
