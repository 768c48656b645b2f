package org.sharpbound.report;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
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
 * @param moment whether they are about the same time of it
 */
record SharedNames(boolean scope, boolean where, boolean motion, boolean moment) {

    static final SharedNames NOTHING = new SharedNames(false, false, false, false);

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
                goals.stream().allMatch(goal -> both(goal, first, MotionBlock::same)),
                goals.stream()
                        .allMatch(goal ->
                                both(goal, first, MotionBlock::same) && both(goal, first, MotionBlock::sameMoment)));
    }

    private static boolean sameNames(Goal one, Goal other) {
        return one.definitions().equals(other.definitions()) && one.quantities().equals(other.quantities());
    }

    private static boolean both(Goal one, Goal other, BiPredicate<MotionAsWritten, MotionAsWritten> same) {
        return one.motion().isPresent()
                && other.motion().isPresent()
                && same.test(one.motion().get(), other.motion().get());
    }

    /** What is shared here, or was before. */
    SharedNames and(SharedNames before) {
        return new SharedNames(
                scope || before.scope, where || before.where, motion || before.motion, moment || before.moment);
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
        first.flatMap(Goal::motion).map(MotionBlock::new).ifPresent(moving -> motion(out, moving, before));
        first.filter(goal -> where && !before.where).ifPresent(goal -> new WhereBlock(goal).write(out));
    }

    private void motion(Markup out, MotionBlock moving, SharedNames before) {
        boolean equations = motion && !before.motion;
        boolean time = moment && !before.moment;
        if (equations && time) {
            moving.write(out);
        } else if (equations) {
            moving.writeEquations(out);
        } else if (time) {
            moving.writeMoment(out);
        }
    }
}
