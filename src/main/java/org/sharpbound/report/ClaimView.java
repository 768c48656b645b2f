package org.sharpbound.report;

import java.util.List;
import java.util.Optional;
import org.sharpbound.claim.Claim;
import org.sharpbound.report.experiment.ExperimentReport;
import org.sharpbound.run.Finding;

/**
 * A claim with what was found for its relations.
 *
 * @param relations as printed first; none for a remark
 * @param measured the runs of its experiment, which its relations share
 */
record ClaimView(Claim claim, List<RelationView> relations, Optional<Finding.Measured> measured) {

    /** In the place of a document's name. */
    static final String NO_DOCUMENT = "No source document";

    ClaimView {
        relations = List.copyOf(relations);
    }

    /** A claim without an experiment. */
    ClaimView(Claim claim, List<RelationView> relations) {
        this(claim, relations, Optional.empty());
    }

    /** What is told of its experiment. */
    Optional<ExperimentReport> experiment() {
        return measured.map(found -> ExperimentReport.of(claim, found));
    }

    /** How many of its relations have the verdict; a remark counts as one that is undecided. */
    long count(VerdictWord verdict) {
        return claim.isRemark()
                ? verdict == VerdictWord.UNDECIDED ? 1 : 0
                : relations.stream().filter(r -> r.verdict() == verdict).count();
    }

    /** How many relations have the verdict that is expected; nothing else is expected of a remark. */
    long asExpected() {
        return claim.isRemark()
                ? 1
                : relations.stream().filter(RelationView::asExpected).count();
    }

    /** Its relations, or the one statement of a remark. */
    int size() {
        return claim.isRemark() ? 1 : relations.size();
    }

    String document() {
        return claim.source().document().orElse(NO_DOCUMENT);
    }
}
