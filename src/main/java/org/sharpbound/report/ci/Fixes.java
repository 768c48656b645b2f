package org.sharpbound.report.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.Quantity;
import org.sharpbound.json.Json;
import org.sharpbound.run.Finding;
import org.sharpbound.run.Repair;

/** Repairs that replace the text of a relation, and change nothing else, as SARIF's {@code fix} objects (OASIS SARIF 2.1.0, 3.55). */
final class Fixes {

    private Fixes() {}

    /** The repairs that are proved, the best first; none where the relation's text cannot be told from what is around it. */
    static List<Json> of(Finding finding, List<Repair> repairs) {
        List<Json> fixes = new ArrayList<>();
        Optional<WrittenRelation> written = WrittenRelation.of(finding.claim(), finding.goal());
        for (Repair repair : repairs) {
            if (written.isPresent() && repair.isProved() && changesTheRelationAlone(finding.goal(), repair)) {
                fixes.add(fix(finding, written.get(), repair));
            }
        }
        return fixes;
    }

    private static boolean changesTheRelationAlone(Goal printed, Repair repair) {
        Goal repaired = repair.finding().goal();
        return texts(printed).equals(texts(repaired));
    }

    /** Everything but the relation. */
    private static List<List<String>> texts(Goal goal) {
        return List.of(
                goal.quantities().stream().map(Fixes::text).sorted().toList(),
                goal.definitions().stream()
                        .map(d -> d.name() + " := " + Message.onOneLine(d.text()))
                        .sorted()
                        .toList(),
                goal.assumptions().stream()
                        .map(a -> Message.onOneLine(a.text()))
                        .sorted()
                        .toList());
    }

    private static String text(Quantity quantity) {
        return quantity.name() + " in " + Message.onOneLine(quantity.text())
                + quantity.witness().map(taken -> " take " + taken).orElse("");
    }

    private static Json fix(Finding finding, WrittenRelation written, Repair repair) {
        Json.Obj region = SarifPlace.region(written.line(), written.column(), written.length());
        String text =
                WrittenRelation.quoted(Message.onOneLine(repair.finding().goal().text()));
        Json.Obj replacement =
                Json.object().with("deletedRegion", region).with("insertedContent", SarifPlace.message(text));
        Json.Obj change = Json.object()
                .with(
                        "artifactLocation",
                        SarifPlace.artifact(finding.goal().location().file()))
                .with("replacements", new Json.Arr(List.of(replacement)));
        return Json.object()
                .with("description", SarifPlace.message(repair.change() + ": " + repair.statement()))
                .with("artifactChanges", new Json.Arr(List.of(change)));
    }
}
