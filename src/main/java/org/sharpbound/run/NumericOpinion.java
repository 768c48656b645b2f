package org.sharpbound.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.sharpbound.kernel.rewrite.Derived;
import org.sharpbound.rewrite.Script;
import org.sharpbound.rewrite.model.Model;
import org.sharpbound.rewrite.model.ModelReader;
import org.sharpbound.rewrite.model.NumericCheck;
import org.sharpbound.rewrite.model.NumericReport;
import org.sharpbound.strategy.ProcessorTime;

/**
 * What an evaluation in models says of the lines of a derivation.
 *
 * @param lines by their names; none where there is no model in which the given facts hold
 * @param fault what speaks against the derivation, or against a model that the script states
 */
record NumericOpinion(Map<String, NumericReport> lines, Optional<String> fault) {

    /** Of the processor, for the lines of one derivation. */
    private static final Duration TIME = Duration.ofSeconds(12);

    static NumericOpinion of(Script script, Derived derived, int digits, long seed) {
        Map<String, NumericReport> lines = new LinkedHashMap<>();
        try {
            List<Model> models = new ArrayList<>();
            for (Map<String, String> model : script.models()) {
                models.add(new ModelReader(script.theory()).read(model));
            }
            NumericCheck check = NumericCheck.of(script.theory(), script.given(), models, seed, digits);
            LongSupplier clock = ProcessorTime.clock();
            long end = clock.getAsLong() + TIME.toNanos();
            check.stopWhen(() -> clock.getAsLong() - end > 0);
            // lines with integrals inside of integrals take a hundred times as long as all others together: they come
            // last
            derived.derivation().allLines().stream()
                    .sorted(Comparator.comparingInt(line -> check.depth(line.fact())))
                    .forEach(line -> lines.put(line.name(), check.check(line.name(), line.fact())));
        } catch (ModelReader.Unreadable | NumericCheck.Contradiction unfit) {
            // where the script states no model, that none was hit upon says nothing
            return new NumericOpinion(
                    Map.of(), script.models().isEmpty() ? Optional.empty() : Optional.of(unfit.getMessage()));
        }
        return new NumericOpinion(
                lines,
                lines.values().stream()
                        .filter(report -> report.outcome() == NumericReport.Outcome.DISAGREES)
                        .findFirst()
                        .map(report -> "the line " + report.line() + ", seed " + seed + ": " + report.text()));
    }
}
