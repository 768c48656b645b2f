package org.sharpbound.rewrite.estimate;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** How far from a point a function is not small: where it falls exponentially, the rest of its integral does not count. */
final class Reach {

    private static final int FIRST = -6;
    private static final int LEAST = -200;
    private static final int MOST = 40;
    private static final int SMALL_ONES = 3;
    private static final int PARTS = 8;

    private final Floats in;
    private final UnaryOperator<Binary> distant;
    private final int bits;
    private int largest = Integer.MIN_VALUE;

    /**
     * @param distant the function in the distance from the point
     * @param bits what is small has so many fewer
     */
    Reach(Floats in, UnaryOperator<Binary> distant, int bits) {
        this.in = in;
        this.distant = distant;
        this.bits = bits;
    }

    /** Empty where it is not small up to the largest distance looked at. */
    Optional<Binary> find() {
        for (int k = FIRST, falls = 0; k > LEAST && falls < SMALL_ONES; k--) {
            int before = largest;
            falls = size(Binary.ONE.shifted(k)) < before ? falls + 1 : 0;
        }
        int last = Integer.MIN_VALUE;
        int small = 0;
        for (int k = FIRST + 1; small < SMALL_ONES; k++) {
            if (k > MOST) {
                return Optional.empty();
            }
            boolean isSmall = size(Binary.ONE.shifted(k)) < largest - bits;
            small = isSmall ? small + 1 : 0;
            last = isSmall ? last : k;
        }
        last = last == Integer.MIN_VALUE ? FIRST : last;
        for (int part = 2 * PARTS - 1; part > PARTS; part--) {
            if (size(Binary.of(part).shifted(last - 3)) >= largest - bits) {
                return Optional.of(Binary.of(part + 1L).shifted(last - 3));
            }
        }
        return Optional.of(Binary.of(PARTS + 1L).shifted(last - 3));
    }

    /** The magnitude of what the surroundings of a place add to the integral, about. */
    private int size(Binary distance) {
        int size = in.mul(distant.apply(distance), distance).magnitude();
        largest = Math.max(largest, size);
        return size;
    }
}
