package org.sharpbound.report.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharpbound.report.plot.Axis;
import org.sharpbound.report.plot.Plot;
import org.sharpbound.report.plot.SharePlot;
import org.sharpbound.term.Rational;

/** How training ends for each choice of what is varied: the shares of the runs. */
final class PhaseFigure {

    private static final double HALF = 0.45;

    private final Results results;
    private final Phases phases;

    PhaseFigure(Results results) {
        this.results = results;
        this.phases = new Phases(results);
    }

    /** None where divergence is not measured, or neither one nor two quantities are varied. */
    Optional<Plot> plot() {
        int varied = results.experiment().varied().size();
        if (varied < 1 || varied > 2 || phases.names().isEmpty()) {
            return Optional.empty();
        }
        List<SharePlot.Column> columns = new ArrayList<>();
        for (Map.Entry<String, List<Rational>> cell : results.cells().entrySet()) {
            int x = results.values(0).indexOf(cell.getValue().get(0));
            int y = varied == 1 ? 0 : results.values(1).indexOf(cell.getValue().get(1));
            columns.add(new SharePlot.Column(
                    results.inWords(cell.getKey()),
                    x - HALF,
                    varied == 1 ? 0 : y - HALF,
                    x + HALF,
                    varied == 1 ? 1 : y + HALF,
                    phases.shares(cell.getKey())));
        }
        Axis up = varied == 1 ? new Axis("share of the runs", 0, 1, false) : categories(1);
        return Optional.of(new SharePlot("How training ends", categories(0), up, phases.names(), columns));
    }

    /** The values of what is varied side by side, at 0, 1, 2 and so on. */
    private Axis categories(int varied) {
        List<Rational> values = results.values(varied);
        List<Axis.Tick> marks = IntStream.range(0, values.size())
                .mapToObj(i -> new Axis.Tick(i, values.get(i).toString()))
                .toList();
        return new Axis(results.experiment().varied().get(varied), -0.5, values.size() - 0.5, false, marks);
    }
}
