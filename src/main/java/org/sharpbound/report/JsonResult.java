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
import org.sharpbound.claim.Quantity;
import org.sharpbound.claim.Source;
import org.sharpbound.claim.Variant;
import org.sharpbound.json.Json;
import org.sharpbound.kernel.SampleTest;
import org.sharpbound.report.experiment.ExperimentReport;

/** A run as {@code sharpbound-result-1}: fields in a fixed order, numbers that matter as strings. */
final class JsonResult {

    private final RunView run;

    JsonResult(RunView run) {
        this.run = run;
    }

    Json.Obj json() {
        List<Json> results = new ArrayList<>();
        for (ClaimView claim : run.claims()) {
            claim.relations().forEach(relation -> results.add(relation(claim.claim(), relation)));
            if (claim.claim().isRemark()) {
                results.add(remark(claim.claim()));
            }
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
                .with("derivations", DerivationResult.list(run.derivations()))
                .with("experiments", experiments())
                .with("dependencies", RunDependencies.json(run))
                .with("faults", Json.texts(run.faults()))
                .with("summary", summary());
    }

    private Json experiments() {
        return new Json.Arr(run.claims().stream()
                .flatMap(claim -> claim.experiment().stream())
                .map(ExperimentReport::json)
                .toList());
    }

    private Json manifest() {
        RunView.Manifest manifest = run.manifest();
        return Json.object()
                .with("version", manifest.version())
                .with("java", manifest.java())
                .with("os", manifest.os())
                .with("seed", manifest.seed())
                .with("budgetSeconds", seconds(manifest.budgetSeconds()))
                .with("digits", manifest.digits())
                .with("jobs", manifest.jobs())
                .with("interrupted", run.interrupted())
                .with("started", manifest.started())
                .with("seconds", seconds(manifest.seconds()));
    }

    private static Json relation(Claim claim, RelationView result) {
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
                .with("exists", exists(goal))
                .with("margin", result.margin().<Json>map(JsonResult::margin).orElse(Json.NULL))
                .with("witness", result.witness().<Json>map(JsonResult::witness).orElse(Json.NULL))
                .with("why", Json.text(result.why()))
                .with("settled", Json.text(result.settled()))
                .with("hardest", Json.text(result.hardest()))
                .with("secondOpinion", Json.text(result.opinion()))
                .with("restsOn", Json.texts(result.restsOn()))
                .with("strategy", result.strategy());
        return json.with(
                        "statistics",
                        result.sample().<Json>map(JsonResult::statistics).orElse(Json.NULL))
                .with(
                        "boxes",
                        result.boxes().isPresent() ? Json.number(result.boxes().getAsLong()) : Json.NULL)
                .with(
                        "mutants",
                        result.sensitivity().map(SensitivityResult::mutants).orElse(Json.NULL))
                .with(
                        "insensitive",
                        result.sensitivity()
                                .<Json>map(s -> new Json.Bool(s.isInsensitive()))
                                .orElse(Json.NULL))
                .with(
                        "assumptions",
                        result.sensitivity().map(SensitivityResult::assumptions).orElse(Json.NULL))
                .with("seconds", seconds(result.seconds()))
                .with("certificate", Json.text(result.certificate()))
                .with("source", source(claim.source()))
                .with("file", goal.location().file())
                .with("line", goal.location().line())
                .with("weights", new WeightsBlock(goal.weights()).json())
                .with("repairs", RepairsBlock.json(result.repairs()));
    }

    /** A claim without a relation, with the fields of one that nothing was found about. */
    private static Json remark(Claim claim) {
        String undecided = VerdictWord.UNDECIDED.text();
        return Json.object()
                .with("claim", claim.id())
                .with("title", claim.title())
                .with("show", Goal.MAIN)
                .with("variant", Variant.PRINTED.text())
                .with("relation", "")
                .with("verdict", undecided)
                .with("expected", undecided)
                .with("asExpected", true)
                .with("scope", "")
                .with("exists", Json.object())
                .with("margin", Json.NULL)
                .with("witness", Json.NULL)
                .with("why", Json.text(claim.because()))
                .with("settled", Json.NULL)
                .with("hardest", Json.NULL)
                .with("secondOpinion", Json.NULL)
                .with("restsOn", Json.texts(List.of()))
                .with("strategy", "none")
                .with("boxes", Json.NULL)
                .with("mutants", Json.NULL)
                .with("insensitive", Json.NULL)
                .with("assumptions", Json.NULL)
                .with("seconds", Json.number(0))
                .with("certificate", Json.NULL)
                .with("source", source(claim.source()))
                .with("file", claim.location().file())
                .with("line", claim.location().line())
                .with("weights", new Json.Arr(List.of()))
                .with("repairs", RepairsBlock.json(List.of()));
    }

    /** The quantities that are claimed to exist, each with its domain and the witness that was checked. */
    private static Json exists(Goal goal) {
        Json.Obj json = Json.object();
        for (Quantity quantity : goal.quantities()) {
            if (quantity.exists()) {
                json = json.with(
                        quantity.name(),
                        Json.object().with("in", quantity.text()).with("take", Json.text(quantity.witness())));
            }
        }
        return json;
    }

    private static Json margin(RelationView.Margin margin) {
        return Json.object().with("lower", margin.lower()).with("upper", Json.text(margin.upper()));
    }

    private static Json statistics(SampleTest test) {
        List<Json> means = new ArrayList<>();
        for (SampleTest.Estimate mean : test.estimates()) {
            means.add(Json.object()
                    .with("name", mean.name())
                    .with("body", mean.text())
                    .with("method", mean.method())
                    .with("mean", Double.toString(mean.mean()))
                    .with("lower", Double.toString(mean.lower()))
                    .with("upper", Double.toString(mean.upper())));
        }
        return Json.object()
                .with("level", test.level().toString())
                .with("seed", test.seed())
                .with("size", test.size())
                .with("unit", test.unit() == SampleTest.Unit.RUNS ? "runs" : "draws")
                .with("means", new Json.Arr(means));
    }

    /** Quantities, then the sides of the comparison that fails (of the first, where several do). */
    private static Json witness(RelationView.Witness witness) {
        Json.Obj json = Json.object();
        for (var value : witness.point().entrySet()) {
            json = json.with(value.getKey(), value.getValue().toString());
        }
        json = json.with(
                "doesNotMatter",
                Json.texts(witness.irrelevant().stream().sorted().toList()));
        Optional<RelationView.Sides> failing = witness.sides().stream()
                .filter(sides -> !sides.holds())
                .findFirst()
                .or(() -> witness.sides().stream().findFirst());
        return json.with("lhs", Json.text(failing.map(RelationView.Sides::left)))
                .with("rhs", Json.text(failing.map(RelationView.Sides::right)));
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
        return json.with(
                "unexpected",
                run.relations().stream().filter(r -> !r.asExpected()).count());
    }

    /** A duration, to the microsecond: the one kind of number here that no result depends on. */
    private static Json seconds(double seconds) {
        BigDecimal rounded =
                BigDecimal.valueOf(seconds).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return new Json.Num(rounded.setScale(Math.max(0, rounded.scale()))); // 30, not 3E+1
    }
}
