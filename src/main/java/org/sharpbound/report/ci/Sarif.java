package org.sharpbound.report.ci;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharpbound.claim.Location;
import org.sharpbound.json.Json;
import org.sharpbound.report.ci.Row.Standing;
import org.sharpbound.run.Finding;
import org.sharpbound.run.RunResult;
import org.sharpbound.term.Fingerprint;

/**
 * A run as SARIF 2.1.0 (OASIS, 2020), which code hosts show beside the lines of a file: verdicts that are not expected, mistakes in case
 * files, stuck derivations; of an audit, what is refuted as printed. A fault of the program is a notification, not a result.
 */
public final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    /** The name of the fingerprint, and the version of how it is made. */
    private static final String FINGERPRINT = "sharpbound/v1";

    private final RunResult run;
    private final boolean judged;

    /** @param judged whether findings are held against what is expected; else what is refuted is told */
    public Sarif(RunResult run, boolean judged) {
        this.run = run;
        this.judged = judged;
    }

    public Json.Obj json() {
        List<Row> rows = Rows.of(run, judged);
        Map<String, String> rules = new TreeMap<>();
        List<Json> results = new ArrayList<>();
        Map<String, Integer> alike = new HashMap<>();
        for (Row row : rows) {
            if (isResult(row)) {
                rules.put(rule(row), meaning(row));
                results.add(result(row, alike.merge(row.id(), 1, Integer::sum)));
            }
        }
        Json.Obj driver = Json.object()
                .with("name", "Sharpbound")
                .with("version", run.manifest().version())
                .with(
                        "rules",
                        new Json.Arr(rules.entrySet().stream().map(Sarif::rule).toList()));
        Json.Obj only = Json.object()
                .with("tool", Json.object().with("driver", driver))
                .with("columnKind", "unicodeCodePoints")
                .with("invocations", new Json.Arr(List.of(invocation(rows))))
                .with("results", new Json.Arr(results));
        return Json.object().with("$schema", SCHEMA).with("version", "2.1.0").with("runs", new Json.Arr(List.of(only)));
    }

    private boolean isResult(Row row) {
        boolean refuted = !judged && row.finding().isPresent() && row.verdict().equals("refuted");
        return row.place().isPresent()
                && (refuted || row.standing() == Standing.UNEXPECTED || row.standing() == Standing.MISTAKE);
    }

    private static String rule(Row row) {
        if (row.standing() == Standing.MISTAKE) {
            return "input/" + row.part();
        }
        return (row.finding().isPresent() ? "relation/" : "derivation/") + row.verdict();
    }

    private static String meaning(Row row) {
        if (row.standing() == Standing.MISTAKE) {
            return "A case file cannot be read: " + row.part().replace('-', ' ') + ".";
        }
        return row.finding().isEmpty()
                ? "A derivation does not come through."
                : "A relation is " + row.verdict()
                        + (row.standing() == Standing.UNEXPECTED ? ", and something else is expected." : ".");
    }

    private static Json rule(Map.Entry<String, String> rule) {
        return Json.object().with("id", rule.getKey()).with("shortDescription", SarifPlace.message(rule.getValue()));
    }

    /** @param ordinal tells rows of one name apart, in the order of the file: several mistakes of a kind */
    private Json result(Row row, int ordinal) {
        Json.Obj result = Json.object()
                .with("ruleId", rule(row))
                .with("level", row.standing() == Standing.MET ? "warning" : "error")
                .with(
                        "message",
                        SarifPlace.message(
                                row.standing() == Standing.MISTAKE ? row.message() : row.name() + ": " + row.message()))
                .with("locations", new Json.Arr(List.of(location(row))))
                .with(
                        "partialFingerprints",
                        Json.object()
                                .with(FINGERPRINT, Fingerprint.digest(rule(row) + "\n" + row.id() + "\n" + ordinal)));
        if (row.finding().isEmpty()) {
            return result;
        }
        Finding finding = row.finding().get();
        List<Json> fixes = Fixes.of(finding, run.repairs(finding));
        return fixes.isEmpty() ? result : result.with("fixes", new Json.Arr(fixes));
    }

    private Json location(Row row) {
        Location place = row.place().orElseThrow();
        Json.Obj physical = Json.object()
                .with("artifactLocation", SarifPlace.artifact(place.file()))
                .with("region", region(row));
        Json.Obj named = Json.object().with("fullyQualifiedName", row.id());
        return Json.object().with("physicalLocation", physical).with("logicalLocations", new Json.Arr(List.of(named)));
    }

    private Json region(Row row) {
        Location place = row.place().orElseThrow();
        if (row.standing() == Standing.MISTAKE) {
            int length = run.diagnostics().stream()
                    .filter(mistake -> mistake.location().equals(place))
                    .mapToInt(mistake -> mistake.length())
                    .findFirst()
                    .orElse(1);
            return SarifPlace.region(place.line(), place.column(), length);
        }
        return row.finding()
                .flatMap(finding -> WrittenRelation.of(finding.claim(), finding.goal()))
                .map(written -> SarifPlace.region(written.line(), written.column(), written.length()))
                .orElseGet(() -> Json.object().with("startLine", place.line()).with("startColumn", place.column()));
    }

    private Json invocation(List<Row> rows) {
        List<Json> notifications = new ArrayList<>();
        for (Row row : rows) {
            if (row.standing() == Standing.FAULT) {
                Json.Obj notification = Json.object()
                        .with("level", "error")
                        .with("message", SarifPlace.message(row.name() + ": " + row.message()));
                notifications.add(
                        row.place().isEmpty()
                                ? notification
                                : notification.with("locations", new Json.Arr(List.of(location(row)))));
            }
        }
        return Json.object()
                .with("executionSuccessful", notifications.isEmpty())
                .with("startTimeUtc", run.manifest().started().toString())
                .with("toolExecutionNotifications", new Json.Arr(notifications));
    }
}
