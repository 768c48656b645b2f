package org.sharpbound.oracle;

import org.sharpbound.term.Truth;

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
}
