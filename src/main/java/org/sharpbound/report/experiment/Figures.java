package org.sharpbound.report.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.lab.experiment.Observable;
import org.sharpbound.report.plot.Plot;
import org.sharpbound.term.Rational;

/** Chooses what of an experiment is drawn: a few figures, those first of which its claim speaks. */
final class Figures {

    private static final int MOST = 4;

    private final Results results;
    private final Rational level;
    private final List<Slopes.Asked> slopes;

    Figures(Results results, Rational level, List<Slopes.Asked> slopes) {
        this.results = results;
        this.level = level;
        this.slopes = slopes;
    }

    List<Plot> plots() {
        EpochFigure epochs = new EpochFigure(results);
        VariedFigure varied = new VariedFigure(results, level, slopes);
        Optional<Plot> phases = new PhaseFigure(results).plot();
        // how training ends tells more than the loss there, of which runs that diverge have none
        boolean ends = phases.isPresent();
        Set<String> measures = new LinkedHashSet<>();
        slopes.stream()
                .map(Slopes.Asked::measure)
                .filter(results.experiment().measures()::containsKey)
                .forEach(measures::add);
        int asked = Math.max(1, measures.size());
        results.experiment().measures().forEach((name, observable) -> {
            if (!Measure.isIndicator(observable) && !(ends && observable == Observable.LOSS)) {
                measures.add(name);
            }
        });
        List<Plot> againstVaried =
                measures.stream().flatMap(m -> varied.of(m).stream()).toList();
        List<Plot> againstEpochs =
                epochs.groups().stream().flatMap(g -> epochs.of(g).stream()).toList();
        int first = ends ? 0 : Math.min(asked, Math.min(againstVaried.size(), MOST - 1));
        List<Plot> all = new ArrayList<>();
        phases.ifPresent(all::add);
        all.addAll(againstVaried.subList(0, first));
        new SpectrumFigure(results).plot().ifPresent(all::add);
        all.addAll(againstEpochs);
        all.addAll(againstVaried.subList(first, againstVaried.size()));
        return all.subList(0, Math.min(MOST, all.size()));
    }
}
