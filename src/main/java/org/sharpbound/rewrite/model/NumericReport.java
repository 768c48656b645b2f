package org.sharpbound.rewrite.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.term.Expr;
import org.sharpbound.term.print.ClaimText;

/**
 * What the evaluation of a line at points says of it.
 *
 * @param line its name
 * @param points at how many points the enclosures of both sides agree, and are narrow enough for that to say something
 * @param digits to how many digits at least, there
 * @param mostDigits to how many at the points where most were worked out
 * @param inconclusive at how many further points they are too wide to say anything
 * @param disagreements where they speak against the line
 * @param reasons why it could not be evaluated at other points
 */
public record NumericReport(
        String line,
        int points,
        int digits,
        int mostDigits,
        int inconclusive,
        List<Disagreement> disagreements,
        List<String> reasons) {

    /** What to say of a line. */
    public enum Outcome {
        AGREES,
        DISAGREES,
        INCONCLUSIVE,
        NOT_EVALUATED
    }

    /**
     * A point at which the enclosures of the two sides contradict the line.
     *
     * @param model the number of the model, from 1
     * @param point the values of the quantities
     * @param where an entry of a vector or an operator; empty for numbers
     */
    public record Disagreement(int model, Map<String, Expr> point, String where, BigInterval left, BigInterval right) {

        public Disagreement {
            point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
        }

        /** In words. */
        public String text() {
            String values = point.entrySet().stream()
                    .map(value -> value.getKey() + " = " + ClaimText.of(value.getValue()))
                    .collect(Collectors.joining(", "));
            return "model " + model + (values.isEmpty() ? "" : ", at " + values) + (where.isEmpty() ? "" : ", " + where)
                    + ": " + shown(left) + " against " + shown(right);
        }

        /** With three digits more than those that the two sides have in common. */
        private String shown(BigInterval side) {
            BigDecimal apart = left.certainlyLess(right)
                    ? right.lo().subtract(left.hi())
                    : left.lo().subtract(right.hi());
            int digits = apart.signum() == 0
                    ? 0
                    : side.lo().precision() - side.lo().scale() - apart.precision() + apart.scale() + 3;
            MathContext context = new MathContext(Math.max(12, digits));
            return side.lo()
                    .add(side.hi())
                    .divide(BigDecimal.valueOf(2))
                    .round(context)
                    .toString();
        }
    }

    public NumericReport {
        disagreements = List.copyOf(disagreements);
        reasons = List.copyOf(reasons);
    }

    public Outcome outcome() {
        if (!disagreements.isEmpty()) {
            return Outcome.DISAGREES;
        } else if (points > 0) {
            return Outcome.AGREES;
        }
        return inconclusive > 0 ? Outcome.INCONCLUSIVE : Outcome.NOT_EVALUATED;
    }

    /** In words. */
    public String text() {
        return switch (outcome()) {
            case AGREES ->
                "agrees at " + points + " points, to " + digits + " digits"
                        + (mostDigits > digits ? " at least and " + mostDigits + " at most" : "");
            case DISAGREES -> "disagrees: " + disagreements.get(0).text();
            case INCONCLUSIVE -> "inconclusive: the enclosures are too wide";
            case NOT_EVALUATED -> "not evaluated" + (reasons.isEmpty() ? "" : ": " + reasons.get(0));
        };
    }
}
