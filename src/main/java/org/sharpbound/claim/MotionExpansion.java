package org.sharpbound.claim;

import java.util.Set;
import java.util.function.Predicate;
import org.sharpbound.claim.shape.Shape;
import org.sharpbound.claim.shape.Shaped;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.parse.Membership;

/** Expands the parts of a {@code flow} or a {@code train}. */
final class MotionExpansion {

    private final Elaboration elaboration;
    private final DraftMotion motion;

    MotionExpansion(Elaboration elaboration, DraftMotion motion) {
        this.elaboration = elaboration;
        this.motion = motion;
    }

    /** The first time or the last. */
    Expr end(boolean last) {
        Written<Membership> time = motion.range().orElseThrow();
        Domain.Range range = (Domain.Range) time.value().domain();
        Expr end = (last ? range.upper() : range.lower()).orElseThrow();
        return numbers(elaboration.expand(end, Scope.outer(time)), time);
    }

    /** What is fixed before anything moves. */
    Shaped fixed(Written<Expr> written) {
        return Shaped.of(numbers(elaboration.expression(written), written));
    }

    /** The same, for a number. */
    Expr number(Written<Expr> written) {
        return numbers(elaboration.expand(written.value(), Scope.outer(written)), written);
    }

    /**
     * What holds at any time.
     *
     * @param moves whether a name is that of a state
     */
    Shaped moving(Written<Expr> written, Predicate<String> moves) {
        elaboration.conditions().begin();
        Expr expr = elaboration.value(written.value(), Scope.outer(written).at(new Moment.Moving()));
        Set<DerivedConditions.Condition> conditions = elaboration.conditions().end();
        boolean some = conditions.stream()
                .flatMap(c -> FreeVariables.of(c.relation()).stream())
                .anyMatch(name -> moves.test(name) || name.equals(Trajectories.clock(motion.time())));
        if (some) {
            throw elaboration.stop(
                    written.value(),
                    Scope.outer(written),
                    "not-supported",
                    "A derived result that holds for some states only is not supported in a rate.");
        }
        elaboration.conditions().addAll(conditions);
        return Shaped.of(numbers(expr, written));
    }

    /** What is to have the shape of something else. */
    Shaped fitting(Shaped value, Shape shape, String what, Written<?> written) {
        if (!value.shape().equals(shape)) {
            throw elaboration.stop(
                    written.value(),
                    Scope.outer(written),
                    "shape-mismatch",
                    "This is " + value.shape() + ", and " + what + " is " + shape + ".");
        }
        return value;
    }

    private Expr numbers(Expr expr, Written<?> written) {
        if (FreeVariables.of(expr).stream().anyMatch(elaboration.functionals()::isNamed)) {
            throw elaboration.stop(
                    written.value(),
                    Scope.outer(written),
                    "not-supported",
                    "A sup, inf, limit or integral in what moves is not supported yet.");
        }
        return expr;
    }
}
