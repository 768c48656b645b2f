package org.sharpbound.claim;

import java.util.List;
import java.util.Optional;

/**
 * Where a claim comes from, as its author wrote it.
 *
 * @param at the theorem, equation or slide
 * @param printed the statement as printed, in TeX
 * @param ledger rows of a ledger of claims
 */
public record Source(
        Optional<String> document,
        Optional<String> at,
        Optional<String> printed,
        Optional<String> url,
        List<String> ledger) {

    public static final Source UNSTATED =
            new Source(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public Source {
        ledger = List.copyOf(ledger);
    }
}
