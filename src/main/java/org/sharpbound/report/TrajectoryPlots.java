package org.sharpbound.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.sharpbound.report.plot.Axis;
import org.sharpbound.report.plot.Curve;
import org.sharpbound.report.plot.CurvePlot;
import org.sharpbound.report.plot.Plot;
import org.sharpbound.run.Trajectories;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.Symbol;

/** The plots of a flow: its states over time with their enclosures, and both sides of the relation, where they hang on that time. */
final class TrajectoryPlots {

    private TrajectoryPlots() {}

    /**
     * @param asWritten the relation, for the names of its sides
     * @param witness the time of a witness
     */
    static List<Plot> of(Trajectories trajectories, Relation asWritten, OptionalDouble witness) {
        List<Plot> plots = new ArrayList<>();
        plots.add(plot("Solutions", trajectories, trajectories.states(), List.of(), witness));
        if (!trajectories.sides().isEmpty()) {
            List<String> names = Plots.sideNames(asWritten);
            plots.add(plot("Both sides over time", trajectories, trajectories.sides(), names, witness));
        }
        return plots;
    }

    private static Plot plot(
            String title,
            Trajectories trajectories,
            List<Trajectories.Band> bands,
            List<String> names,
            OptionalDouble witness) {
        List<Double> times = trajectories.times();
        // the time in rates has a prime, which readers need not know of
        String time = Symbol.of(trajectories.time().replace("'", ""));
        Axis across = new Axis(time, times.get(0), times.get(times.size() - 1), false);
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            Trajectories.Band band = bands.get(i);
            String label = i < names.size() ? names.get(i) : Symbol.of(band.label());
            curves.add(Curve.enclosed(label, band.lower(), band.upper()));
        }
        return new CurvePlot(title, across, "value", times, curves, false, false, witness);
    }
}
