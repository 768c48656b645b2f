package org.sharpbound.oracle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Truth;

/**
 * Evaluates a statement at many points to many digits: to catch a fault of the kernel in what was proved, and as the
 * sample on which the verdict <em>supported</em> stands.
 *
 * @param digits of each evaluation
 * @param points to be judged, at most; points that miss the assumptions are replaced, up to ten times as many
 * @param seed of the points
 * @param budget after which no further point is looked at
 */
public record SecondOpinion(int digits, int points, long seed, Duration budget) {

    private static final int ATTEMPTS = 10;

    private static final Estimate NO_SIDE = new Estimate.NotEvaluable("no single comparison settles the relation");

    /**
     * What was found.
     *
     * @param agreeing points where the goal holds beyond the error
     * @param touching points where it hangs on digits beyond the trusted ones, as where both sides are equal
     * @param outside points that miss an assumption, or where one is undefined
     * @param skipped points where numbers were too large, or an assumption could not be decided
     * @param complete whether as many points as asked for, or all there are, were judged in time
     */
    public record Report(
            int agreeing,
            int touching,
            int outside,
            int skipped,
            boolean complete,
            int digits,
            long seed,
            List<Disagreement> disagreements) {

        /** The points at which the goal was judged. */
        public int judged() {
            return agreeing + touching + disagreements.size();
        }
    }

    /** The sequence's own points, after the given ones that lie in the domain. */
    public Report on(Statement statement, List<Point> given) {
        long deadline = System.nanoTime() + budget.toNanos();
        Tally tally = new Tally(statement, () -> System.nanoTime() - deadline > 0);
        for (Point point : given) {
            if (Membership.isCertain(point, statement.quantities(), digits)) {
                tally.judge(point);
            }
        }
        Optional<PointSequence> sequence = PointSequence.of(statement.quantities(), seed);
        if (sequence.isPresent()) {
            for (int i = 0; i < ATTEMPTS * points && tally.judged() < points && !tally.isLate(); i++) {
                tally.judge(sequence.get().at(i));
            }
        }
        return tally.report(sequence.isPresent());
    }

    private final class Tally {
        private final Statement statement;
        private final BooleanSupplier stop;
        private final Set<Point> seen = new HashSet<>();
        private final List<Disagreement> disagreements = new ArrayList<>();
        private int agreeing;
        private int touching;
        private int outside;
        private int skipped;
        private boolean late;

        Tally(Statement statement, BooleanSupplier stop) {
            this.statement = statement;
            this.stop = stop;
        }

        int judged() {
            return agreeing + touching + disagreements.size();
        }

        boolean isLate() {
            late |= stop.getAsBoolean();
            return late;
        }

        Report report(boolean domainsAreKnown) {
            boolean complete = domainsAreKnown && !late;
            return new Report(agreeing, touching, outside, skipped, complete, digits, seed, List.copyOf(disagreements));
        }

        void judge(Point point) {
            if (isLate() || !seen.add(point)) {
                return;
            }
            HighPrecision evaluation = new HighPrecision(point, statement.implicits(), digits, stop);
            for (Relation assumption : statement.assumptions()) {
                Truth truth = evaluation.truth(assumption);
                if (truth != Truth.TRUE) {
                    if (truth == Truth.UNKNOWN) {
                        skipped++;
                    } else {
                        outside++;
                    }
                    return;
                }
            }
            switch (evaluation.truth(statement.goal())) {
                case TRUE -> agreeing++;
                case FALSE -> disagreements.add(disagreement(evaluation, point, Truth.FALSE));
                case UNDEFINED -> disagreements.add(disagreement(evaluation, point, Truth.UNDEFINED));
                case UNKNOWN -> {
                    if (isTouching(evaluation)) {
                        touching++;
                    } else {
                        skipped++;
                    }
                }
            }
        }

        private boolean isTouching(HighPrecision evaluation) {
            return Decisive.comparison(statement.goal(), Truth.UNKNOWN, evaluation)
                    .map(compare -> evaluation.compare(compare.left(), compare.right()))
                    .filter(HighPrecision.Ordering.EQUAL_TO_TRUSTED_DIGITS::equals)
                    .isPresent();
        }

        private Disagreement disagreement(HighPrecision evaluation, Point point, Truth found) {
            return Decisive.comparison(statement.goal(), found, evaluation)
                    .map(compare -> Disagreement.of(
                            point, found, evaluation.value(compare.left()), evaluation.value(compare.right())))
                    .orElseGet(() -> Disagreement.of(point, found, NO_SIDE, NO_SIDE));
        }
    }
}
