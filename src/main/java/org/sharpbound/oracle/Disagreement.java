package org.sharpbound.oracle;

import java.util.Locale;
import java.util.stream.Collectors;
import org.sharpbound.term.Truth;
import org.sharpbound.term.print.ClaimText;

/**
 * A point of the domain that satisfies the assumptions and where the goal does not hold, beyond the trusted digits.
 *
 * @param found {@link Truth#FALSE} or {@link Truth#UNDEFINED}
 * @param left the left side of the comparison that settles it
 * @param right its right side
 * @param digits to how many digits both are known, {@link Estimate#ALL_DIGITS} if exactly
 */
public record Disagreement(Point point, Truth found, Estimate left, Estimate right, int digits) {

    static Disagreement of(Point point, Truth found, Estimate left, Estimate right) {
        return new Disagreement(point, found, left, right, Math.min(digits(left), digits(right)));
    }

    private static int digits(Estimate estimate) {
        return estimate instanceof Estimate.Number number ? number.digits() : Estimate.ALL_DIGITS;
    }

    /** {@code at x = 1/4 it is false: left 0.5, right 1/4}. */
    public String inWords() {
        String at = point.coordinates().entrySet().stream()
                .map(coordinate -> coordinate.getKey() + " = " + ClaimText.of(coordinate.getValue()))
                .collect(Collectors.joining(", "));
        return "at " + at + " it is " + found.name().toLowerCase(Locale.ROOT) + ": left " + inWords(left) + ", right "
                + inWords(right);
    }

    private static String inWords(Estimate estimate) {
        if (estimate instanceof Estimate.Number number) {
            return number.text();
        }
        String why = estimate instanceof Estimate.Undefined undefined
                ? undefined.why()
                : ((Estimate.NotEvaluable) estimate).why();
        return "(" + why + ")";
    }
}
