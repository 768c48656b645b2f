package org.sharpbound.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Goal;
import org.sharpbound.json.Json;
import org.sharpbound.strategy.BestConstant;
import org.sharpbound.term.Rational;

/** What was found of a best constant, for people and for programs. */
final class ConstantInWords {

    private ConstantInWords() {}

    static List<String> of(BestConstant constant) {
        List<String> lines = new ArrayList<>();
        String name = constant.name();
        String which = "The " + (constant.least() ? "least " : "greatest ") + name + " with which it holds ";
        constant.exact()
                .filter(form -> constant.exactly())
                .ifPresent(form -> lines.add(which + "is exactly " + form + "."));
        lines.add(which + "lies in [" + decimal(constant.lower(), RoundingMode.FLOOR) + ", "
                + decimal(constant.upper(), RoundingMode.CEILING) + "], " + width(constant) + " wide.");
        lines.add("It is " + constant.place() + ".");
        lines.add("With " + name + " = " + constant.with() + " the relation is proved, by a certificate of "
                + constant.proof().leaves() + (constant.proof().leaves() == 1 ? " leaf." : " leaves."));
        lines.add("With " + name + " = " + decimal(failing(constant), RoundingMode.HALF_EVEN)
                + (constant.allBeyond() ? (constant.least() ? " and every smaller one" : " and every larger one") : "")
                + " it is false" + (constant.point().isEmpty() ? "" : " at " + Explanation.point(constant.point()))
                + ".");
        if (!constant.allBeyond()) {
            lines.add("That it is false with every constant beyond is not proved.");
        }
        return lines;
    }

    private static Rational failing(BestConstant constant) {
        return constant.least() ? constant.lower() : constant.upper();
    }

    private static String width(BestConstant constant) {
        Rational width = constant.width();
        return new BigDecimal(width.numerator())
                .divide(new BigDecimal(width.denominator()), new MathContext(2, RoundingMode.UP))
                .toString();
    }

    private static String decimal(Rational value, RoundingMode mode) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), new MathContext(20, mode))
                .stripTrailingZeros()
                .toPlainString();
    }

    static Json.Obj json(Claim claim, Goal goal, BestConstant constant) {
        Map<String, Json> point = new LinkedHashMap<>();
        constant.point().forEach((name, value) -> point.put(name, Json.text(value.toString())));
        return Json.object()
                .with("constant", constant.name())
                .with("kind", constant.least() ? "least" : "greatest")
                .with("lower", decimal(constant.lower(), RoundingMode.FLOOR))
                .with("upper", decimal(constant.upper(), RoundingMode.CEILING))
                .with("width", width(constant))
                .with("exact", Json.text(constant.exact()))
                .with("holdsWith", constant.with())
                .with("exactly", constant.exactly())
                .with("failsWith", failing(constant).toString())
                .with("failsBeyond", constant.allBeyond())
                .with("at", new Json.Obj(point))
                .with("place", constant.place())
                .with("offered", OfferedClaim.of(claim, goal, constant));
    }
}
