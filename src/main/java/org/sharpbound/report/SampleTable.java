package org.sharpbound.report;

import org.sharpbound.kernel.SampleTest;
import org.sharpbound.report.markup.Markup;

/** The means that a sample estimates, each with its interval, and what the intervals are worth. */
final class SampleTable {

    private final SampleTest test;

    SampleTable(SampleTest test) {
        this.test = test;
    }

    void write(Markup out) {
        out.open("div", "class", "sample-table").open("table");
        out.element("caption", (test.unit() == SampleTest.Unit.DRAWS ? "A sample of " : "") + test.sample());
        out.open("thead").open("tr");
        for (String column : new String[] {"Mean", "In the sample", "Interval", "Method"}) {
            out.element("th", column, "scope", "col");
        }
        out.close().close();
        out.open("tbody");
        for (SampleTest.Estimate mean : test.estimates()) {
            out.open("tr").element("th", mean.text(), "scope", "row");
            out.element("td", mean.estimate(), "class", "numeral");
            out.element("td", mean.interval(), "class", "numeral").element("td", mean.method());
            out.close();
        }
        out.close().close();
        out.element("p", test.confidence()).close();
    }
}
