package org.sharpbound.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.json.Json;
import org.sharpbound.term.Rational;

/** Steps as JSON: an object whose first member is named for the step. */
final class StepJson {

    private static final String EXPANDED = "expanded";
    private static final String EVERYWHERE = "everywhere";

    private StepJson() {}

    static Json.Obj write(Step step) {
        if (step instanceof Step.Split split) {
            return Json.object().with("split", split.variable()).with("at", new BigDecimal(split.at()).toPlainString());
        } else if (step instanceof Step.Cut cut) {
            return Json.object().with("cut", cut.variable()).with("at", cut.at());
        } else if (step instanceof Step.Cases cases) {
            return Json.object().with("cases", cases.variable()).with("values", Json.texts(cases.values()));
        } else if (step instanceof Step.Relax relax) {
            return Json.object().with("relax", relax.variable());
        } else if (step instanceof Step.Conjunction conjunction) {
            return Json.object().with("conjunction", conjunction.parts());
        } else if (step instanceof Step.Reciprocal reciprocal) {
            return Json.object().with("reciprocal", reciprocal.variable());
        } else if (step instanceof Step.Period period) {
            return Json.object().with("period", period.variable()).with("length", period.period());
        } else if (step instanceof Step.Chart chart) {
            return Json.object()
                    .with("chart", chart.variable())
                    .with("base", chart.base())
                    .with("unit", chart.unit())
                    .with("range", chart.range());
        } else if (step instanceof Step.Touch touch) {
            return Json.object()
                    .with("touch", touch.variable())
                    .with("at", touch.at())
                    .with("order", touch.order());
        } else if (step instanceof Step.Slope slope) {
            return Json.object()
                    .with("slope", slope.variable())
                    .with("least", slope.leastAtLower() ? "lower" : "upper");
        } else if (step instanceof Step.Decline decline) {
            return Json.object()
                    .with("decline", decline.variable())
                    .with("towards", decline.towardsLower() ? "lower" : "upper");
        } else if (step instanceof Step.Order order) {
            return Json.object().with("order", order.lesser()).with("below", order.greater());
        } else if (step instanceof Step.Resolve resolve) {
            return Json.object().with("resolve", resolve.piece()).with("branch", resolve.branch());
        } else if (step instanceof Step.Branches branches) {
            Json.Obj written = Json.object().with("branches", branches.piece());
            return branches.everywhere() ? written.with("where", EVERYWHERE) : written;
        } else if (step instanceof Step.Forget forget) {
            return Json.object().with("forget", forget.variable());
        } else if (step instanceof Step.Rescale rescale) {
            Json.Obj written = Json.object().with("rescale", rescale.factor());
            return rescale.expanded() ? written.with("form", EXPANDED) : written;
        } else if (step instanceof Step.Transform transform) {
            return Json.object().with("transform", transform.growth().text());
        }
        if (step instanceof Step.Apart apart) {
            return Json.object().with("square apart", apart.term());
        }
        return Json.object().with("given", "assumption");
    }

    /**
     * Reads a step back; empty if the node is none.
     *
     * @throws IllegalArgumentException if something that belongs to it is missing
     */
    static Optional<Step> read(Json.Obj node) {
        return Optional.ofNullable(step(node));
    }

    private static Step step(Json.Obj node) {
        String name = node.members().keySet().stream().findFirst().orElse("");
        return switch (name) {
            case "split" -> new Step.Split(text(node, name), exactDouble(text(node, "at")));
            case "cut" -> new Step.Cut(text(node, name), text(node, "at"));
            case "cases" -> new Step.Cases(text(node, name), values(node));
            case "relax" -> new Step.Relax(text(node, name));
            case "conjunction" -> new Step.Conjunction(integer(node, name));
            case "reciprocal" -> new Step.Reciprocal(text(node, name));
            case "period" -> new Step.Period(text(node, name), text(node, "length"));
            case "chart" ->
                new Step.Chart(text(node, name), text(node, "base"), text(node, "unit"), text(node, "range"));
            case "touch" -> new Step.Touch(text(node, name), text(node, "at"), integer(node, "order"));
            case "slope" -> new Step.Slope(text(node, name), isLower(text(node, "least")));
            case "decline" -> new Step.Decline(text(node, name), isLower(text(node, "towards")));
            case "order" -> new Step.Order(text(node, name), text(node, "below"));
            case "resolve" -> new Step.Resolve(integer(node, name), integer(node, "branch"));
            case "branches" -> new Step.Branches(integer(node, name), isMember(node, "where", EVERYWHERE));
            case "forget" -> new Step.Forget(text(node, name));
            case "rescale" -> new Step.Rescale(text(node, name), isMember(node, "form", EXPANDED));
            case "transform" ->
                new Step.Transform(Growth.named(text(node, name))
                        .orElseThrow(() -> new IllegalArgumentException("no function that grows: " + name)));
            case "square apart" -> new Step.Apart(text(node, name));
            case "given" -> new Step.Given();
            default -> null;
        };
    }

    /** Whether a member that may be left out is there; it has only one value. */
    private static boolean isMember(Json.Obj node, String name, String value) {
        if (node.get(name).isPresent() && !text(node, name).equals(value)) {
            throw new IllegalArgumentException("\"" + name + "\" can only be \"" + value + "\": " + text(node, name));
        }
        return node.get(name).isPresent();
    }

    private static boolean isLower(String end) {
        if (!end.equals("lower") && !end.equals("upper")) {
            throw new IllegalArgumentException("no end of a range: " + end);
        }
        return end.equals("lower");
    }

    private static String text(Json.Obj node, String name) {
        return CertificateJson.text(node, name);
    }

    private static int integer(Json.Obj node, String name) {
        return CertificateJson.integer(node, name);
    }

    private static List<String> values(Json.Obj node) {
        List<String> values = new ArrayList<>();
        if (node.get("values").orElse(Json.NULL) instanceof Json.Arr list) {
            for (Json element : list.elements()) {
                values.add(element instanceof Json.Str text ? text.value() : "");
            }
        }
        return values;
    }

    /** Soundness: a cut that is not exactly a double would be another cut than the one that is written. */
    static double exactDouble(String text) {
        Rational written = NodeReader.number(text);
        double at = new BigDecimal(text.contains("/") ? "0" : text).doubleValue();
        if (!Double.isFinite(at) || !Rational.of(at).equals(written)) {
            throw new IllegalArgumentException("not a double: " + text);
        }
        return at;
    }
}
