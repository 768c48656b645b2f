package org.sharpbound.kernel;

import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.implicit.Enclosed;
import org.sharpbound.enclose.implicit.Model;
import org.sharpbound.enclose.implicit.Solving;
import org.sharpbound.enclose.implicit.Unsolved;

/** What is implicit in a statement, enclosed on a region, and what that leaves to be shown on parts of it. */
public final class Solved {

    private final Reduced reduced;
    private final Model model;

    Solved(Reduced reduced, Model model) {
        this.reduced = reduced;
        this.model = model;
    }

    Reduced reduced() {
        return reduced;
    }

    /** What goes into the certificate. */
    public Solving solving() {
        return model.solving();
    }

    /**
     * What is known of the numbers on a part.
     *
     * @throws Unsolved where one of them is not shown to exist
     */
    public Enclosed on(Region part) throws Unsolved {
        return model.on(part.ranges());
    }

    /** Whether there are centred forms. */
    public boolean hasCentred() {
        return model.solving().centre().isPresent();
    }

    /**
     * What is left to be shown on a part: a scope of the quantities, and of further ones that stand for the numbers.
     *
     * @param centred whether the numbers stand there in centred form; the scope then has their slopes as quantities
     * @throws IllegalArgumentException if there are no centred forms
     */
    public Scope scope(Region part, Enclosed enclosed, boolean centred) {
        return reduced.scope(part.box(), enclosed, centred);
    }

    /**
     * What is left to be shown on a part, with states as polynomials in time from the start: a scope of the quantities and of tails.
     *
     * @param order of the tails, from 1
     * @return empty if the statement is not about one flow that is read at one time, or a tail is not enclosed
     */
    public Optional<Scope> start(Region part, int order) throws Unsolved {
        Optional<StartForm> form = reduced.start(order);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Interval> ranges = part.ranges();
        ranges.put(
                form.get().clock(),
                Interval.of(0, ranges.get(form.get().clock()).hi()));
        Map<String, Interval> values = model.on(ranges).values();
        return form.get().tails(ranges, values).map(tails -> reduced.scope(form.get(), part.box(), tails));
    }

    /** A judge of the boxes of all scopes that {@link #scope} gives, of one kind. Not for use by several threads. */
    public LeafJudge judge(boolean centred) {
        return reduced.judge(centred);
    }
}
