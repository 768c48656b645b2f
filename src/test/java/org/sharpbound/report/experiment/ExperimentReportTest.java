package org.sharpbound.report.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.json.Json;
import org.sharpbound.report.Report;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.run.Finding;
import org.sharpbound.run.Listener;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;

/** The report of a small experiment that is run, of two relations. */
final class ExperimentReportTest {

    private static final RunResult RUN = run("""
            claim: sample.widths
            lab:
              data: {sphere: 3, teacher: linear, train: 6}
              network: {hidden: [m], activation: tanh, parametrisation: ntk}
              train: {rate: c/m, epochs: 2}
              vary: {m: '{2, 8}', c: '{1/10}'}
              at: '{0, 1, 2}'
              measure: {drift: drift, over: diverged}
            sample: {size: 6, seed: 5, level: 1/4}
            show:
              slope: median(rate(drift(m, 1/10, 2), m in {2, 8})) <= 10
              ends: P(over(8, 1/10, 2) == 0) >= 1/10
            expect: supported
            because: It is small.
            """);

    private static ExperimentReport report() {
        Finding finding = RUN.findings().get(0);
        return ExperimentReport.of(finding.claim(), finding.measured().orElseThrow());
    }

    @Test
    void the_plan_is_told_in_words_with_the_names_of_what_is_varied() {
        Markup out = new Markup();
        report().writePlan(out);
        assertThat(out.toString())
                .contains("points of the unit sphere in dimension 3, targets of a linear teacher (6 to train)")
                .contains("one hidden layer of width m, tanh, NTK parametrisation")
                .contains("with rate one of 0.05, 0.0125, 2 epochs")
                .contains("varied: m of 2, 8")
                .contains("6 independent runs, seed 5");
    }

    @Test
    void it_stands_in_the_page_once_with_a_link_to_the_table_beside_it(@TempDir Path folder) throws IOException {
        String page = Files.readString(new Report(RUN, true).write(folder));
        assertThat(page.split("class=\"plan\"")).hasSize(2);
        assertThat(page.split("href=\"experiments/sample.widths.csv\"")).hasSize(2);
        assertThat(page).contains("Drift, by epochs", "How training ends", "Drift at epoch 2");
        List<String> rows = Files.readAllLines(folder.resolve("experiments/sample.widths.csv"));
        assertThat(rows).hasSize(1 + 6 * 2 * 3);
        assertThat(rows.get(0)).isEqualTo("run,m,c,epoch,drift,over");
    }

    @Test
    void the_result_has_the_medians_and_not_the_runs() {
        Json.Obj experiment = (Json.Obj)
                ((Json.Arr) new Report(RUN, true).json().get("experiments").orElseThrow())
                        .elements()
                        .get(0);
        assertThat(experiment.members().keySet()).containsExactly("claim", "runs", "seed", "csv", "medians");
        Json.Obj medians = (Json.Obj) experiment.get("medians").orElseThrow();
        assertThat(medians.members()).hasSize(2 * 3 * 2);
        assertThat(medians.text("drift(8, 1/10, 0)")).hasValue("0.0");
        assertThat(Double.parseDouble(medians.text("drift(2, 1/10, 2)").orElseThrow()))
                .isPositive();
    }

    @Test
    void figures_are_small_and_speak_to_those_who_cannot_see_them() {
        Markup out = new Markup();
        report().writeFigures(out);
        String figures = out.toString();
        assertThat(figures.length()).isLessThan(12_000);
        assertThat(figures.split("<svg class=\"plot\"")).hasSize(figures.split("<title>").length);
        assertThat(figures).contains("m = 8, c = 1/10: ends 100 %");
    }

    private static RunResult run(String cases) {
        Settings settings = new Settings(Duration.ofSeconds(30), 1, 30, 1, Optional.empty(), false, claim -> true);
        return new Session(settings, "test", Listener.silent()).run(List.of(CaseFiles.read("sample.yaml", cases)));
    }
}
