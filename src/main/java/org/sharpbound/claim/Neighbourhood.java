package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Approach;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Sharing;

/**
 * A fixed neighbourhood of the point that a variable tends to, without the point, on the sides from which it comes.
 *
 * <p>Soundness: a limit hangs on values in a neighbourhood alone, however small. So it is enough that a condition holds in this one,
 * and where it holds only in a smaller one, it is not shown.
 */
final class Neighbourhood {

    /** How far it reaches from a finite point. */
    private static final Rational RADIUS = Rational.of(1, 1024);

    /** Where it begins at infinity. */
    private static final Rational FAR = Rational.of(1024);

    private Neighbourhood() {}

    /** Open intervals: one, or one on either side of the point. */
    static List<Domain.Range> of(Approach approach, Sharing build) {
        boolean left = approach.side() != Approach.Side.RIGHT;
        boolean right = approach.side() != Approach.Side.LEFT;
        List<Domain.Range> sides = new ArrayList<>();
        if (approach.point().isEmpty()) {
            sides.add(
                    left
                            ? open(Optional.of(build.number(FAR)), Optional.empty())
                            : open(Optional.empty(), Optional.of(build.number(FAR.negate()))));
            return sides;
        }
        Expr point = approach.point().get();
        if (left) {
            sides.add(open(Optional.of(moved(point, RADIUS.negate(), build)), Optional.of(point)));
        }
        if (right) {
            sides.add(open(Optional.of(point), Optional.of(moved(point, RADIUS, build))));
        }
        return sides;
    }

    private static Domain.Range open(Optional<Expr> lower, Optional<Expr> upper) {
        return new Domain.Range(lower, true, upper, true);
    }

    private static Expr moved(Expr point, Rational by, Sharing build) {
        return DomainCheck.value(point)
                .map(value -> build.number(value.plus(by)))
                .orElseGet(() -> build.apply(Op.ADD, point, build.number(by)));
    }
}
