package org.sharpbound.report;

import java.util.List;
import org.sharpbound.claim.MotionAsWritten;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.term.Expr;
import org.sharpbound.term.print.MathMl;

/** What moves in a claim: the initial value problem, or the model with the rates derived for its weights. */
final class MotionBlock {

    /** The weights of a network are many, and their rates alike. */
    private static final int MOST_LINES = 14;

    private final MotionAsWritten motion;

    MotionBlock(MotionAsWritten motion) {
        this.motion = motion;
    }

    void write(Markup out) {
        List<MotionAsWritten.Line> lines = motion.lines();
        int shown = lines.size() <= MOST_LINES ? lines.size() : MOST_LINES / 2;
        out.open("div", "class", "where")
                .element("p", "moving", "class", "word")
                .open("ul");
        for (MotionAsWritten.Line line : lines.subList(0, shown)) {
            out.open("li").trusted(MathMl.definition(line.left(), line.right())).close();
        }
        if (shown < lines.size()) {
            out.element("li", "and " + (lines.size() - shown) + " further equations");
        }
        out.open("li").trusted(MathMl.of(motion.time(), motion.range())).close();
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
        out.close().close();
    }
}
