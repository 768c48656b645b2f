package org.sharpbound.kernel;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Statement;

/**
 * Checks a statement on either side of a cut.
 *
 * <p>Soundness: {@link Halves} are together the statement. A side on which no point satisfies the assumptions says nothing, which its
 * certificate has shown; both may not be so.
 */
final class SplitCheck {

    private SplitCheck() {}

    static Judgement check(Statement statement, Certificate.Split split) {
        Optional<Halves> halves = Halves.of(statement, split.quantity(), split.at());
        if (halves.isEmpty()) {
            return new Rejected(split.quantity() + " does not range over an interval, and cannot be cut");
        }
        Judgement below = Kernel.check(halves.get().below(), split.below());
        if (isOpen(below)) {
            return open(below, split);
        }
        Judgement above = Kernel.check(halves.get().above(), split.above());
        if (isOpen(above)) {
            return open(above, split);
        } else if (!(below instanceof Proved) && !(above instanceof Proved)) {
            return above;
        }
        Proved one = (Proved) (below instanceof Proved ? below : above);
        return proved(statement, split, one, (Proved) (above instanceof Proved ? above : below));
    }

    /** Whether a side is not shown. */
    private static boolean isOpen(Judgement side) {
        return !(side instanceof Proved || side instanceof Rejected rejected && rejected.vacuous());
    }

    private static Rejected open(Judgement side, Certificate.Split split) {
        return new Rejected("on one side of " + split.quantity() + " = " + split.at() + ": "
                + (side instanceof Rejected rejected ? rejected.why() : "it refutes what it should show"));
    }

    private static Proved proved(Statement statement, Certificate.Split split, Proved one, Proved other) {
        Set<String> restsOn = new LinkedHashSet<>(one.restsOn());
        restsOn.addAll(other.restsOn());
        Optional<String> margin = one.margin()
                .flatMap(a -> other.margin().map(b -> new BigDecimal(a).compareTo(new BigDecimal(b)) <= 0 ? a : b));
        long leaves = one == other ? one.leaves() : one.leaves() + other.leaves();
        return new Proved(split, List.copyOf(restsOn), margin, leaves, List.of(statement));
    }
}
