package org.sharpbound.claim;

import java.util.List;

/** A node of a YAML document; every scalar is text. Offsets count the characters of the file. */
public sealed interface Yaml {

    int start();

    int end();

    record Scalar(String value, boolean block, boolean plain, int start, int end) implements Yaml {
        boolean isEmpty() {
            return plain && value.isEmpty();
        }
    }

    record Items(List<Yaml> items, int start, int end) implements Yaml {}

    record Entries(List<Entry> entries, int start, int end) implements Yaml {}

    record Entry(Scalar key, Yaml value) {}
}
