package org.sharpbound.report.plot;

import org.sharpbound.report.markup.Markup;

/** Something that draws itself as inline SVG. */
public sealed interface Plot permits CurvePlot, HeatMap, SeriesPlot, SharePlot {

    /** Writes what the plots of a page refer to, once. */
    static void shared(Markup out) {
        Frame.shared(out);
    }

    /** What is plotted. */
    String title();

    /** Writes the plot, or nothing where no value can be shown. */
    void write(Markup out);
}
