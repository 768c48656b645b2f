package org.sharpbound.claim;

import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;

/**
 * What moves in a claim, for people: a flow as its author wrote it, a training with the rates that were derived.
 *
 * @param time the variable
 * @param range its ends, as written
 * @param lines equations that say what moves, and how
 * @param throughout whether the relation is about all times of the range
 * @param at the time that the relation is about, where it is neither that nor the last
 */
public record MotionAsWritten(
        String time, Domain.Range range, List<Line> lines, boolean throughout, Optional<Expr> at) {

    /** An equation; a rate stands on the left as a derivative by the time. */
    public record Line(Expr left, Expr right) {}

    public MotionAsWritten {
        lines = List.copyOf(lines);
    }
}
