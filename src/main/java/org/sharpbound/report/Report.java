package org.sharpbound.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.json.Json;
import org.sharpbound.report.experiment.ExperimentReport;
import org.sharpbound.run.CacheRemark;
import org.sharpbound.run.PlainValues;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.WholeFile;

/** The views of a run: the page for people, the JSON for programs. */
public final class Report {

    /** The page's file in the report's directory. */
    public static final String PAGE = "index.html";

    /** The JSON result beside it. */
    public static final String RESULT = "result.json";

    private final RunView run;
    private final Optional<EarlierRun> earlier;
    private final List<CacheRemark> cache;

    /** Made when it is first asked for: some runs ask for it several times, and some never. */
    private Json.Obj json;

    /** @param judged whether findings are held against what is expected ({@code check}) or merely told ({@code audit}) */
    public Report(RunResult run, boolean judged) {
        this.run = new Views(judged).of(run);
        this.cache = run.cache();
        this.earlier = Optional.empty();
    }

    private Report(Report plain, EarlierRun earlier) {
        this.run = plain.run;
        this.cache = plain.cache;
        this.json = plain.json();
        this.earlier = Optional.of(earlier);
    }

    /**
     * The same, with what changed since an earlier run.
     *
     * @param name of the earlier result, for readers
     * @throws IllegalArgumentException when it is no result of this program
     */
    public Report comparedWith(String name, Json result) {
        return new Report(this, EarlierRun.of(name, result, json()));
    }

    /** What changed since the earlier run; nothing where there is none. */
    public List<Comparison.Difference> differences() {
        return earlier.map(EarlierRun::differences).orElse(List.of());
    }

    /** The page: one file that needs no network, reads without its script and gains from it. */
    public String html() {
        return new Page(run, PlainValues::of, earlier).html();
    }

    /** The result in the form {@code sharpbound-result-1}. */
    public Json.Obj json() {
        json = json == null ? written() : json;
        return json;
    }

    private Json.Obj written() {
        List<Json> remarks = new ArrayList<>();
        cache.forEach(
                remark -> remarks.add(Json.object().with("file", remark.file()).with("what", remark.what())));
        return new JsonResult(run).json().with("cache", new Json.Arr(remarks));
    }

    /**
     * Writes {@link #PAGE}, {@link #RESULT} and a page for each source document and each derivation, and the table of each experiment into a directory, which is made if need be.
     *
     * @return the page's file
     */
    public Path write(Path directory) throws IOException {
        Files.createDirectories(directory);
        WholeFile.sweep(directory);
        WholeFile.write(directory.resolve(RESULT), json().writeIndented());
        for (Map.Entry<String, SourcePage> source : SourcePage.of(run).entrySet()) {
            Path file = directory.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            WholeFile.write(file, source.getValue().html());
        }
        for (ClaimView claim : run.claims()) {
            Optional<ExperimentReport> experiment = claim.experiment();
            if (experiment.isPresent()) {
                Path file = directory.resolve(experiment.get().file());
                Files.createDirectories(file.getParent());
                WholeFile.write(file, experiment.get().csv());
            }
        }
        if (!run.derivations().isEmpty()) {
            WholeFile.write(directory.resolve(RulesBlock.FILE), new RulesBlock(run.derivations()).html());
        }
        for (Map.Entry<String, DerivationPage> derivation :
                DerivationPage.of(run).entrySet()) {
            Path file = directory.resolve(derivation.getKey());
            Files.createDirectories(file.getParent());
            WholeFile.write(file, derivation.getValue().html());
        }
        return WholeFile.write(directory.resolve(PAGE), html());
    }
}
