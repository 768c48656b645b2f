package org.sharpbound.strategy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.LeafJudge;
import org.sharpbound.kernel.Scope;
import org.sharpbound.term.Relation;

/** A box and the enclosures on it for people: as few digits as tell, rounded outward. */
final class BoxInWords {

    private static final int FEWEST_DIGITS = 3;
    private static final int MOST_DIGITS = 17;

    /** More digits of a value tell nothing, however narrow its enclosure. */
    private static final int VALUE_DIGITS = 8;

    /** Rounding may widen a range by this part of its width. */
    private static final BigDecimal WIDER = new BigDecimal("1.1");

    /** Numbers between these powers of ten are written out. */
    private static final int PLAIN_EXPONENT = 9;

    private BoxInWords() {}

    /** {@code x in (0, 0.251], y in [3, inf)}; empty for a point. */
    static String of(Box box) {
        return IntStream.range(0, box.dimension())
                .mapToObj(v -> box.variables().get(v) + " in " + (box.lowerOpen(v) ? "(" : "[")
                        + ends(box.lower(v), box.upper(v), MOST_DIGITS) + (box.upperOpen(v) ? ")" : "]"))
                .collect(Collectors.joining(", "));
    }

    /** What is known on the box last judged: of both sides, where the goal has two, and of the margins. */
    static String enclosures(Scope scope, Box box, LeafJudge judge) {
        List<String> parts = new ArrayList<>();
        if (scope.goal() instanceof Relation.Compare compare) {
            IntervalRun run = new IntervalRun(Tape.of(box.variables(), List.of(compare.left(), compare.right())));
            for (int v = 0; v < box.dimension(); v++) {
                run.set(v, box.lower(v), box.upper(v), box.lowerOpen(v), box.upperOpen(v));
            }
            run.evaluate();
            parts.add("left " + side(run, 0));
            parts.add("right " + side(run, 1));
        }
        for (int m = 0; m < judge.margins(); m++) {
            if (judge.isOfGoal(m)) {
                parts.add("margin in " + closed(judge.lower(m), judge.upper(m)));
            }
        }
        return String.join(", ", parts);
    }

    private static String side(IntervalRun run, int root) {
        return run.defined(root) ? "in " + closed(run.lower(root), run.upper(root)) : "not shown to be defined";
    }

    private static String closed(double lower, double upper) {
        return (Double.isInfinite(lower) ? "(" : "[")
                + ends(lower, upper, VALUE_DIGITS)
                + (Double.isInfinite(upper) ? ")" : "]");
    }

    private static String ends(double lower, double upper, int most) {
        int digits = FEWEST_DIGITS;
        while (digits < most && !areEnough(digits, lower, upper)) {
            digits++;
        }
        return end(lower, digits, RoundingMode.FLOOR) + ", " + end(upper, digits, RoundingMode.CEILING);
    }

    private static boolean areEnough(int digits, double lower, double upper) {
        if (Double.isInfinite(lower) || Double.isInfinite(upper)) {
            return true;
        }
        BigDecimal width = new BigDecimal(upper).subtract(new BigDecimal(lower));
        BigDecimal rounded =
                rounded(upper, digits, RoundingMode.CEILING).subtract(rounded(lower, digits, RoundingMode.FLOOR));
        return rounded.compareTo(width.multiply(WIDER)) <= 0;
    }

    private static BigDecimal rounded(double end, int digits, RoundingMode mode) {
        return new BigDecimal(end).round(new MathContext(digits, mode));
    }

    private static String end(double end, int digits, RoundingMode mode) {
        if (Double.isInfinite(end)) {
            return end > 0 ? "inf" : "-inf";
        }
        BigDecimal shown = rounded(end, digits, mode).stripTrailingZeros();
        boolean plain = shown.scale() <= PLAIN_EXPONENT && shown.precision() - shown.scale() <= PLAIN_EXPONENT;
        return plain ? shown.toPlainString() : shown.toString();
    }
}
