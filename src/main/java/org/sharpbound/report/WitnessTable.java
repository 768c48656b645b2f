package org.sharpbound.report;

import org.sharpbound.report.markup.Markup;
import org.sharpbound.term.Expr;
import org.sharpbound.term.print.MathMl;

/** An exact point at which a relation is false, and both sides there. */
final class WitnessTable {

    private final RelationResult.Witness witness;

    WitnessTable(RelationResult.Witness witness) {
        this.witness = witness;
    }

    void write(Markup out) {
        out.open("div", "class", "witness-table").open("table");
        out.element("caption", "Witness: the relation is false at this exact point");
        out.open("thead").open("tr");
        out.element("th", "Quantity", "scope", "col").element("th", "Exact value", "scope", "col");
        out.element("th", "Decimal", "scope", "col").close().close();
        out.open("tbody");
        witness.point().forEach((name, value) -> {
            boolean free = witness.irrelevant().contains(name);
            out.open("tr", "class", free ? "free" : null).open("th", "scope", "row");
            out.trusted(MathMl.of(Expr.variable(name))).close();
            out.open("td", "class", "numeral").text(Decimals.exact(value)).close();
            out.element("td", free ? "does not matter" : Decimals.rounded(value), "class", free ? "" : "numeral");
            out.close();
        });
        out.close();
        out.open("tbody", "class", "sides");
        side(out, "left side", witness.left());
        side(out, "right side", witness.right());
        out.close().close().close();
    }

    private static void side(Markup out, String name, RelationResult.Enclosure enclosure) {
        out.open("tr").element("th", name, "scope", "row").open("td", "colspan", "2");
        RelationBlock.enclosure(out, enclosure);
        out.close().close();
    }
}
