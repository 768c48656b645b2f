package org.sharpbound.report.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A few of many, the first and, of two or more, the last among them, for figures that can tell no more apart. */
final class Choice {

    private Choice() {}

    /** @param most one or more */
    static <T> List<T> few(List<T> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<T> few = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            few.add(all.get((int) ((long) i * (all.size() - 1) / Math.max(1, most - 1))));
        }
        return few;
    }

    /** Some of the entries, in their order. */
    static <T> Map<String, T> few(Map<String, T> all, int most) {
        Map<String, T> few = new LinkedHashMap<>();
        few(List.copyOf(all.keySet()), most).forEach(key -> few.put(key, all.get(key)));
        return few;
    }
}
