package org.sharpbound.report;

import java.util.List;
import org.sharpbound.claim.MotionAsWritten;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.term.Expr;
import org.sharpbound.term.print.ClaimText;
import org.sharpbound.term.print.MathMl;

/** What moves in a claim: the initial value problem, or the model with the rates derived for its weights. */
final class MotionBlock {

    /** The weights of a network are many, and their rates alike. */
    private static final int MOST_LINES = 14;

    /** Of equations with more signs than this, the first tells how they are made. */
    private static final int LONG = 200;

    /** Of such an equation as many nodes: rates over many data run on for pages, and follow from the lines before them. */
    private static final int BEGINNING = 50;

    private final MotionAsWritten motion;

    MotionBlock(MotionAsWritten motion) {
        this.motion = motion;
    }

    /** Whether the same moves in both, whatever the times that the relations are about. */
    static boolean same(MotionAsWritten one, MotionAsWritten other) {
        return one.time().equals(other.time())
                && one.range().equals(other.range())
                && one.lines().equals(other.lines());
    }

    void write(Markup out) {
        open(out);
        equations(out);
        moment(out);
        out.close().close();
    }

    /** Whether both are about the same time. */
    static boolean sameMoment(MotionAsWritten one, MotionAsWritten other) {
        return one.at().equals(other.at()) && one.throughout() == other.throughout();
    }

    /** What moves, without the time that the relation is about. */
    void writeEquations(Markup out) {
        open(out);
        equations(out);
        out.close().close();
    }

    /** The time that the relation is about, where what moves was told before; nothing where it is about all times. */
    void writeMoment(Markup out) {
        if (motion.at().isPresent() || !motion.throughout()) {
            open(out);
            moment(out);
            out.close().close();
        }
    }

    private static void open(Markup out) {
        out.open("div", "class", "where")
                .element("p", "moving", "class", "word")
                .open("ul");
    }

    private void equations(Markup out) {
        List<MotionAsWritten.Line> lines = motion.lines();
        int shown = lines.size() <= MOST_LINES ? lines.size() : MOST_LINES / 2;
        int left = lines.size() - shown;
        boolean oneIsLong = false;
        for (MotionAsWritten.Line line : lines.subList(0, shown)) {
            boolean isLong = ClaimText.of(line.right()).length() > LONG;
            if (isLong && oneIsLong) {
                left++;
                continue;
            }
            oneIsLong |= isLong;
            String told = isLong
                    ? MathMl.definition(line.left(), line.right(), BEGINNING)
                    : MathMl.definition(line.left(), line.right());
            out.open("li").trusted(told).close();
        }
        if (left > 0) {
            out.element("li", "and " + Facts.plural(left, "further equation"));
        }
        out.open("li").trusted(MathMl.of(motion.time(), motion.range())).close();
    }

    private void moment(Markup out) {
        motion.at()
                .ifPresent(at -> out.open("li")
                        .text("the relation is about the time ")
                        .trusted(MathMl.of(at))
                        .close());
        if (motion.at().isEmpty() && !motion.throughout()) {
            Expr last = motion.range().upper().orElseThrow();
            out.open("li")
                    .text("where no time is said, it is ")
                    .trusted(MathMl.definition(Expr.variable(motion.time()), last))
                    .close();
        }
    }
}
