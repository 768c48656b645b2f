package org.sharpbound.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.claim.Balance;
import org.sharpbound.claim.Location;
import org.sharpbound.claim.Weights;
import org.sharpbound.claim.WeightsInWords;
import org.sharpbound.json.Json;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.ClaimText;
import org.sharpbound.term.print.MathMl;

/** The scaling weights of a relation: a table on the page, a list in the JSON. */
final class WeightsBlock {

    private final Weights weights;

    WeightsBlock(Weights weights) {
        this.weights = weights;
    }

    void write(Markup out) {
        if (weights.balances().isEmpty()) {
            return;
        }
        out.open("div", "class", weights.areUneven() ? "weights uneven" : "weights");
        out.open("table").element("caption", "Scaling weights").open("thead").open("tr");
        for (String head : List.of("scaling", "comparison", "left", "right", "")) {
            out.element("th", head, "scope", "col");
        }
        out.close().close().open("tbody");
        Relation.Compare last = null;
        for (Balance balance : weights.balances()) {
            out.open("tr").element("th", balance.scaling() + (balance.declared() ? "" : " (inferred)"), "scope", "row");
            if (balance.compare().equals(last)) {
                out.element("td", "the same");
            } else {
                last = balance.compare();
                out.open("td").trusted(MathMl.of(last)).close();
            }
            out.element("td", balance.left().toString())
                    .element("td", balance.right().toString());
            out.element("td", word(balance)).close();
        }
        out.close().close();
        Map<String, List<String>> uneven = new LinkedHashMap<>();
        weights.balances().stream()
                .filter(Balance::isUneven)
                .forEach(balance -> uneven.computeIfAbsent(WeightsInWords.sentence(balance), s -> new ArrayList<>())
                        .add(balance.scaling()));
        uneven.forEach(
                (sentence, scalings) -> out.element("p", "Under " + String.join(" and ", scalings) + ", " + sentence));
        out.close();
    }

    private static String word(Balance balance) {
        return balance.balanced().map(same -> same ? "even" : "uneven").orElse("not told");
    }

    Json json() {
        List<Json> list = new ArrayList<>();
        for (Balance balance : weights.balances()) {
            List<Json> culprits = new ArrayList<>();
            for (Balance.Side side : List.of(balance.left(), balance.right())) {
                if (side instanceof Balance.Nothing nothing) {
                    culprits.add(at(
                            Json.object().with("expression", nothing.part()).with("why", nothing.why()),
                            nothing.location()));
                }
            }
            list.add(at(
                    Json.object()
                            .with("scaling", balance.scaling())
                            .with("inferred", !balance.declared())
                            .with("comparison", ClaimText.of(balance.compare()))
                            .with("left", balance.left().toString())
                            .with("right", balance.right().toString())
                            .with(
                                    "balanced",
                                    balance.balanced().<Json>map(Json.Bool::new).orElse(Json.NULL))
                            .with("everyScale", balance.closed())
                            .with("culprits", new Json.Arr(culprits)),
                    balance.location()));
        }
        return new Json.Arr(list);
    }

    private static Json at(Json.Obj json, Location location) {
        return json.with("file", location.file()).with("line", location.line()).with("column", location.column());
    }
}
