package org.sharpbound.report;

import java.util.List;
import java.util.Optional;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.MotionAsWritten;
import org.sharpbound.report.markup.Markup;

/**
 * What some relations of a claim have in common, and is said once before them: what they are about, what names stand for, and
 * what moves.
 *
 * @param scope whether all are about the same quantities under the same assumptions
 * @param where whether all have the same definitions and quantities
 * @param motion whether something moves, the same in all, though they may be about different times
 */
record SharedNames(boolean scope, boolean where, boolean motion) {

    static final SharedNames NOTHING = new SharedNames(false, false, false);

    /** One relation has nothing to share. */
    static SharedNames of(List<RelationView> relations) {
        List<Goal> goals = relations.stream().map(RelationView::goal).toList();
        if (goals.size() < 2) {
            return NOTHING;
        }
        Goal first = goals.get(0);
        return new SharedNames(
                goals.stream().map(Scope::inWords).distinct().count() == 1,
                goals.stream().allMatch(goal -> sameNames(goal, first)),
                goals.stream().allMatch(goal -> sameMotion(goal.motion(), first.motion())));
    }

    private static boolean sameNames(Goal one, Goal other) {
        return one.definitions().equals(other.definitions()) && one.quantities().equals(other.quantities());
    }

    private static boolean sameMotion(Optional<MotionAsWritten> one, Optional<MotionAsWritten> other) {
        return one.isPresent() && other.isPresent() && MotionBlock.same(one.get(), other.get());
    }

    /** What is shared here, or was before. */
    SharedNames and(SharedNames before) {
        return new SharedNames(scope || before.scope, where || before.where, motion || before.motion);
    }

    /**
     * Says what was not said before.
     *
     * @param relations those that it was made of
     */
    void write(Markup out, List<RelationView> relations, SharedNames before) {
        Optional<Goal> first = relations.stream().map(RelationView::goal).findFirst();
        first.filter(goal -> scope && !before.scope).ifPresent(goal -> {
            out.open("p", "class", "scope").text("All of these: ");
            Scope.write(goal, out);
            out.close();
        });
        first.filter(goal -> motion && !before.motion)
                .flatMap(Goal::motion)
                .ifPresent(moving -> new MotionBlock(moving).writeShared(out));
        first.filter(goal -> where && !before.where).ifPresent(goal -> new WhereBlock(goal).write(out));
    }
}
