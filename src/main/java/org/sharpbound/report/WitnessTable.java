package org.sharpbound.report;

import org.sharpbound.report.markup.Markup;
import org.sharpbound.term.Expr;
import org.sharpbound.term.print.MathMl;

/** An exact point at which a relation is false, and both sides there. */
final class WitnessTable {

    private final RelationView.Witness witness;

    WitnessTable(RelationView.Witness witness) {
        this.witness = witness;
    }

    void write(Markup out) {
        out.open("div", "class", "witness-table").open("table");
        out.element("caption", "Witness: the relation is false at this exact point");
        if (!witness.point().isEmpty()) {
            point(out);
        }
        out.open("tbody", "class", "sides");
        for (RelationView.Sides sides : witness.sides()) {
            side(out, "left side", sides.left(), sides);
            side(out, "right side", sides.right(), sides);
        }
        out.close().close().close();
    }

    private void point(Markup out) {
        out.open("thead").open("tr");
        out.element("th", "Quantity", "scope", "col").element("th", "Exact value", "scope", "col");
        out.element("th", "Decimal", "scope", "col").close().close();
        out.open("tbody");
        witness.point().forEach((name, value) -> {
            boolean free = witness.irrelevant().contains(name);
            out.open("tr", "class", free ? "free" : null).open("th", "scope", "row");
            out.trusted(MathMl.of(Expr.variable(name))).close();
            out.element("td", Decimals.exact(value));
            out.element("td", free ? "does not matter" : Decimals.rounded(value));
            out.close();
        });
        out.close();
    }

    private static void side(Markup out, String name, String value, RelationView.Sides sides) {
        out.open("tr", "class", sides.holds() ? "free" : null);
        out.element("th", name, "scope", "row")
                .element("td", value, "colspan", "2")
                .close();
    }
}
