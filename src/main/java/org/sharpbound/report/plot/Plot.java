package org.sharpbound.report.plot;

import org.sharpbound.report.markup.Markup;

/** Something that draws itself as inline SVG. */
public sealed interface Plot permits CurvePlot, HeatMap {

    /**
     * Writes the plot, or nothing where no value can be shown.
     *
     * @param id unique in the page, for what the plot refers to inside itself
     */
    void write(Markup out, String id);
}
