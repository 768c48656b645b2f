package org.sharpbound.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sharpbound.claim.Goal;
import org.sharpbound.report.markup.Markup;

/**
 * What the relations of a claim, or of its repair, have in common, and is said once before them: what names stand for, and
 * what moves.
 *
 * @param where whether all have the same definitions and quantities
 * @param motion whether the same moves in all, if anything does
 */
record SharedNames(boolean where, boolean motion) {

    static SharedNames of(List<RelationView> relations) {
        List<Goal> goals = relations.stream().map(RelationView::goal).toList();
        return new SharedNames(
                agree(goals, Goal::definitions) && agree(goals, Goal::quantities), agree(goals, Goal::motion));
    }

    /** One relation has nothing to share. */
    private static boolean agree(List<Goal> goals, Function<Goal, ?> part) {
        return goals.size() > 1 && goals.stream().map(part).distinct().count() == 1;
    }

    /** @param relations those that it was made of */
    void write(Markup out, List<RelationView> relations) {
        Optional<Goal> first = relations.stream().map(RelationView::goal).findFirst();
        first.filter(goal -> motion).flatMap(Goal::motion).ifPresent(m -> new MotionBlock(m).write(out));
        first.filter(goal -> where).ifPresent(goal -> new WhereBlock(goal).write(out));
    }
}
