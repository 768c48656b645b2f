package org.sharpbound.report;

import java.util.List;
import org.sharpbound.claim.Claim;

/**
 * A claim with what was found for its relations.
 *
 * @param relations as printed first
 */
record ClaimView(Claim claim, List<RelationView> relations) {

    ClaimView {
        relations = List.copyOf(relations);
    }

    String document() {
        return claim.source().document().orElse("No source document");
    }
}
