package org.sharpbound.report;

import java.util.List;
import java.util.function.Predicate;
import org.sharpbound.claim.Expectation;
import org.sharpbound.claim.Variant;

/** How a statement of a document stands after its claims were checked, in the words of a page for its author. */
enum Standing {
    FALSE("false as printed", VerdictWord.REFUTED),
    OPEN("open", VerdictWord.UNDECIDED),
    UNCHECKED("not checked", VerdictWord.UNDECIDED),
    SUPPORTED("supported", VerdictWord.SUPPORTED),
    HOLDS("holds", VerdictWord.PROVED);

    private final String words;
    private final VerdictWord colour;

    Standing(String words, VerdictWord colour) {
        this.words = words;
        this.colour = colour;
    }

    String words() {
        return words;
    }

    /** The verdict whose sign and colour it has. */
    VerdictWord colour() {
        return colour;
    }

    /**
     * Of one claim. It is false as printed if all of its relations are refuted, or some are and the claim tells what would be
     * true instead, or one is of which the claim does not say so. Relations that are refuted beside others that hold, as the claim
     * says, without a repair, are bounds put beside the printed one to show that it is sharp.
     */
    static Standing of(ClaimView claim) {
        if (claim.claim().isRemark()) {
            return UNCHECKED;
        }
        List<RelationView> printed = relations(claim, Variant.PRINTED);
        boolean repaired = !relations(claim, Variant.REPAIR).isEmpty();
        Predicate<RelationView> refuted = r -> r.verdict() == VerdictWord.REFUTED;
        Predicate<RelationView> said = r -> r.goal().expected() == Expectation.REFUTED;
        if (printed.stream().anyMatch(refuted.and(said.negate()))
                || printed.stream().anyMatch(refuted)
                        && (repaired || printed.stream().allMatch(refuted))) {
            return FALSE;
        } else if (printed.stream().anyMatch(r -> r.verdict() == VerdictWord.UNDECIDED)) {
            return OPEN;
        } else if (printed.stream().anyMatch(r -> r.verdict() == VerdictWord.SUPPORTED)) {
            return SUPPORTED;
        }
        return HOLDS;
    }

    /** Of a statement that several claims are about: those that quote it count, or all where none does; the worst decides. */
    static Standing of(List<ClaimView> claims) {
        List<ClaimView> quoting = claims.stream().filter(Standing::quotes).toList();
        return (quoting.isEmpty() ? claims : quoting)
                .stream().map(Standing::of).min(Standing::compareTo).orElse(UNCHECKED);
    }

    private static boolean quotes(ClaimView claim) {
        return claim.claim().source().printed().isPresent();
    }

    static List<RelationView> relations(ClaimView claim, Variant variant) {
        return claim.relations().stream()
                .filter(relation -> relation.goal().variant() == variant)
                .toList();
    }
}
