package org.sharpbound.report.experiment;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharpbound.claim.Claim;
import org.sharpbound.json.Json;
import org.sharpbound.lab.experiment.Experiment;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.report.plot.Plot;
import org.sharpbound.report.plot.SeriesPlot;
import org.sharpbound.run.Finding;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Survey;

/** What a report tells of the experiment of a claim, once for all of its relations. */
public final class ExperimentReport {

    private final String claim;
    private final Survey survey;
    private final List<Slopes.Asked> slopes;
    private final Results results;

    private ExperimentReport(Claim claim, Finding.Measured measured) {
        this.claim = claim.id();
        this.survey = claim.goals().stream()
                .flatMap(goal -> goal.survey().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no sample is stated for " + claim.id()));
        this.slopes = Slopes.in(claim.goals());
        this.results = new Results(measured);
    }

    /** @throws IllegalArgumentException if the claim is not about a sample */
    public static ExperimentReport of(Claim claim, Finding.Measured measured) {
        return new ExperimentReport(claim, measured);
    }

    /** The file of the table of all runs, relative to the report. */
    public String file() {
        return "experiments/" + claim + ".csv";
    }

    /** The table. */
    public String csv() {
        return new MeasurementsCsv(results).text();
    }

    /** What was done. */
    public void writePlan(Markup out) {
        out.open("div", "class", "where").element("p", "experiment", "class", "word");
        out.open("ul", "class", "plan");
        new Wording(results).lines().forEach(line -> out.element("li", line));
        for (int i = 0; i < results.experiment().varied().size(); i++) {
            out.element(
                    "li",
                    "varied: " + results.experiment().varied().get(i) + " of "
                            + results.values(i).stream().map(Rational::toString).collect(Collectors.joining(", ")));
        }
        out.element("li", Wording.plural(results.runs(), "independent run") + ", seed " + survey.seed());
        out.close().close();
    }

    /** What was measured. */
    public void writeFigures(Markup out) {
        List<Plot> plots = new Figures(results, survey.level(), slopes).plots();
        if (!plots.isEmpty()) {
            out.open("div", "class", "plots");
            plots.forEach(plot -> plot.write(out));
            out.close();
        }
        out.open("p", "class", "measured");
        plots.stream()
                .flatMap(plot -> plot instanceof SeriesPlot series ? Stream.of(series.remark()) : Stream.empty())
                .distinct()
                .forEach(remark -> out.text(remark + " "));
        out.element("a", "All measurements as CSV", "href", file());
        out.text(" (" + size(csv().length()) + "), a row for each run, choice and epoch.")
                .close();
    }

    private static String size(int bytes) {
        return bytes < 1000
                ? bytes + " bytes"
                : String.format(Locale.ROOT, bytes < 10_000 ? "%.1f kB" : "%.0f kB", bytes / 1000.0);
    }

    /** The medians of what was measured; not all runs, which the table has. */
    public Json json() {
        Json.Obj medians = Json.object();
        for (Experiment.Column column : results.experiment().columns()) {
            double[] values = results.measured(column.name());
            double median = new Quantiles(values).median();
            medians =
                    medians.with(column.name(), Double.isNaN(median) ? Json.NULL : Json.text(Double.toString(median)));
        }
        return Json.object()
                .with("claim", claim)
                .with("runs", results.runs())
                .with("seed", survey.seed())
                .with("csv", file())
                .with("medians", medians);
    }
}
