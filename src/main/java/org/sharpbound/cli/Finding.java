package org.sharpbound.cli;

import java.util.List;

/**
 * One line of the listing: what was found for a relation, or for a claim that could not be read.
 *
 * @param relation the claim's id, with the relation's name and the variant where they tell more
 * @param verdict {@code proved}, {@code refuted}, {@code supported}, {@code undecided} or {@code error}
 * @param expected the verdict that the author expects; empty for an error
 * @param place {@code file:line}
 * @param details what a reader wants to know next, a line each: the witness, the reason
 */
record Finding(
        String relation,
        String verdict,
        String expected,
        boolean asExpected,
        String place,
        double seconds,
        List<String> details) {

    static final String ERROR = "error";

    Finding {
        details = List.copyOf(details);
    }

    boolean isError() {
        return verdict.equals(ERROR);
    }
}
