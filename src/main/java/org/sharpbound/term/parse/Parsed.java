package org.sharpbound.term.parse;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outcome of reading a text.
 *
 * @param value empty just when there are problems
 * @param spans where each node stands in the text; its keys are compared by identity
 * @param problems in the order of the text
 */
public record Parsed<T>(Optional<T> value, Map<Object, Span> spans, List<Problem> problems) {

    public Parsed {
        spans = Collections.unmodifiableMap(spans);
        problems = List.copyOf(problems);
    }
}
