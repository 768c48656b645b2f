package org.sharpbound.report.graph;

import java.util.List;
import java.util.Optional;

/**
 * A claim or a derivation by itself.
 *
 * @param name the id of the claim, or the derivation's name
 * @param title one line for people
 * @param group the source document
 * @param link where it is told in full; empty for what is named and not there
 * @param finding what was found of it, whatever it rests on
 * @param taken what it takes for true by itself, in words; empty if nothing
 * @param uses the names of those that it rests on
 */
public record Item(
        String name,
        String title,
        String group,
        Optional<String> link,
        Finding finding,
        Optional<String> taken,
        List<String> uses) {

    /** What was found of an item by itself. */
    public enum Finding {
        PROVED,
        OPEN,
        REFUTED
    }

    public Item {
        uses = uses.stream().distinct().toList();
    }
}
