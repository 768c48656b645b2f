package org.sharpbound.enclose;

import java.util.List;
import org.sharpbound.term.parse.Parser;

/** The ends of an interval as tables write them: a round bracket is an end that is not attained, {@code ~} any number. */
record Ends(String lower, String upper, boolean above, boolean below) {

    static Ends of(String text) {
        String[] ends = text.substring(1, text.length() - 1).split(",");
        return new Ends(ends[0].strip(), ends[1].strip(), text.startsWith("("), text.endsWith(")"));
    }

    double lo() {
        return Double.parseDouble(lower);
    }

    double hi() {
        return Double.parseDouble(upper);
    }

    /** Terms in x and y, to be evaluated over a box. */
    static Tape tape(String... texts) {
        return Tape.of(
                List.of("x", "y"),
                List.of(texts).stream()
                        .map(text -> Parser.expression(text).value().orElseThrow())
                        .toList());
    }

    /** A run of a term that was evaluated over a box. */
    static IntervalRun run(String text, String x, String y) {
        IntervalRun run = new IntervalRun(tape(text));
        Ends ofX = of(x);
        Ends ofY = of(y);
        run.set(0, ofX.lo(), ofX.hi(), ofX.above, ofX.below);
        run.set(1, ofY.lo(), ofY.hi(), ofY.above, ofY.below);
        run.evaluate();
        return run;
    }

    /** What was found, written as these are. */
    String likewise(double lo, double hi, boolean isAbove, boolean isBelow) {
        return (isAbove ? "(" : "[")
                + (lower.equals("~") ? "~" : number(lo))
                + ", "
                + (upper.equals("~") ? "~" : number(hi))
                + (isBelow ? ")" : "]");
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
