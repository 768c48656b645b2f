package org.sharpbound.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.Source;
import org.sharpbound.json.Json;

/** A run as {@code sharpbound-result-1}: fields in a fixed order, numbers that matter as strings. */
public final class JsonResult {

    private final RunResult run;

    public JsonResult(RunResult run) {
        this.run = run;
    }

    public Json.Obj json() {
        List<Json> results = new ArrayList<>();
        for (RunResult.ClaimResult claim : run.claims()) {
            claim.relations().forEach(relation -> results.add(relation(claim.claim(), relation)));
        }
        Map<String, List<Diagnostic>> byFile = new LinkedHashMap<>();
        run.diagnostics()
                .forEach(d -> byFile.computeIfAbsent(d.location().file(), f -> new ArrayList<>())
                        .add(d));
        byFile.forEach((file, diagnostics) -> results.add(error(file, diagnostics)));
        return Json.object()
                .with("schema", "sharpbound-result-1")
                .with("manifest", manifest())
                .with("results", new Json.Arr(results))
                .with("summary", summary());
    }

    private Json manifest() {
        RunResult.Manifest manifest = run.manifest();
        return Json.object()
                .with("version", manifest.version())
                .with("java", manifest.java())
                .with("os", manifest.os())
                .with("seed", manifest.seed())
                .with("budgetSeconds", seconds(manifest.budgetSeconds()))
                .with("started", manifest.started())
                .with("seconds", seconds(manifest.seconds()));
    }

    private static Json relation(Claim claim, RelationResult result) {
        Goal goal = result.goal();
        Json.Obj json = Json.object()
                .with("claim", claim.id())
                .with("title", claim.title())
                .with("show", goal.show())
                .with("variant", goal.variant().text())
                .with("relation", goal.text())
                .with("verdict", result.verdict().text())
                .with("expected", goal.expected().text())
                .with("asExpected", result.asExpected())
                .with("scope", Scope.inWords(goal))
                .with("margin", result.margin().<Json>map(JsonResult::enclosure).orElse(Json.NULL))
                .with("witness", result.witness().<Json>map(JsonResult::witness).orElse(Json.NULL))
                .with("why", Json.text(result.why()))
                .with("settled", Json.text(result.settled()))
                .with("hardest", hardest(result.hardest()))
                .with("restsOn", Json.texts(result.restsOn()))
                .with("strategy", result.strategy());
        return json.with(
                        "boxes",
                        result.boxes().isPresent() ? Json.number(result.boxes().getAsLong()) : Json.NULL)
                .with("seconds", seconds(result.seconds()))
                .with("certificate", Json.text(result.certificate()))
                .with("source", source(claim.source()))
                .with("file", goal.location().file())
                .with("line", goal.location().line());
    }

    private static Json enclosure(RelationResult.Enclosure enclosure) {
        return Json.object().with("lower", enclosure.lower()).with("upper", enclosure.upper());
    }

    private static Json witness(RelationResult.Witness witness) {
        Json.Obj json = Json.object();
        for (var value : witness.point().entrySet()) {
            json = json.with(value.getKey(), value.getValue().toString());
        }
        return json.with(
                        "doesNotMatter",
                        Json.texts(witness.irrelevant().stream().sorted().toList()))
                .with("lhs", enclosure(witness.left()))
                .with("rhs", enclosure(witness.right()));
    }

    private static Json hardest(Map<String, String> box) {
        Json.Obj json = Json.object();
        for (var range : box.entrySet()) {
            json = json.with(range.getKey(), range.getValue());
        }
        return box.isEmpty() ? Json.NULL : json;
    }

    /** The source as written: what is not stated is left out. */
    private static Json source(Source source) {
        Json.Obj json = Json.object();
        json = with(json, "document", source.document());
        json = with(json, "at", source.at());
        json = with(json, "printed", source.printed());
        json = with(json, "url", source.url());
        return source.ledger().isEmpty() ? json : json.with("ledger", Json.texts(source.ledger()));
    }

    private static Json.Obj with(Json.Obj json, String name, Optional<String> value) {
        return value.map(text -> json.with(name, text)).orElse(json);
    }

    private static Json error(String file, List<Diagnostic> diagnostics) {
        List<Json> details = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            details.add(Json.object()
                    .with("code", diagnostic.code())
                    .with("message", diagnostic.message())
                    .with("file", diagnostic.location().file())
                    .with("line", diagnostic.location().line())
                    .with("column", diagnostic.location().column()));
        }
        return Json.object()
                .with("claim", Json.NULL)
                .with("verdict", VerdictWord.ERROR.text())
                .with("asExpected", false)
                .with("diagnostics", new Json.Arr(details))
                .with("file", file)
                .with("line", diagnostics.get(0).location().line());
    }

    private Json summary() {
        Json.Obj json = Json.object();
        for (VerdictWord verdict : VerdictWord.values()) {
            json = json.with(verdict.text(), run.count(verdict));
        }
        long unexpected = run.relations().stream().filter(r -> !r.asExpected()).count();
        return json.with("unexpected", unexpected);
    }

    /** A duration, to the microsecond: the one kind of number here that no result depends on. */
    private static Json seconds(double seconds) {
        return new Json.Num(
                BigDecimal.valueOf(seconds).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros());
    }
}
