package org.sharpbound.kernel;

import java.util.List;
import java.util.Optional;
import org.sharpbound.enclose.Contraction;
import org.sharpbound.enclose.IntervalRun;

/**
 * Cuts a box down to where the assumptions can hold and the goal can fail, by hull consistency ({@link Contraction}).
 *
 * <p>Soundness: an assumption takes part only where it is defined on the whole box, for where it is not, a point need not be
 * excluded; the goal only where it is defined on the whole box, for it must be that at every point that is dropped because it
 * cannot fail there. A point at which an "or" holds satisfies the only part that may hold; one at which an "and" fails, fails
 * the only part that may fail.
 */
final class Contractor {

    private final Margins margins;
    private final Bounds bounds;
    private final Contraction contraction;

    /** @param bounds of the margins on the box, by the run */
    Contractor(Margins margins, IntervalRun run, Bounds bounds) {
        this.margins = margins;
        this.bounds = bounds;
        contraction = new Contraction(run);
    }

    /** What is left of the box on which the run was last evaluated; empty if nothing is. */
    Optional<Box> contract(Box box) {
        contraction.begin();
        for (Formula assumption : margins.assumptions()) {
            if (assumption.on(bounds) != BoxTruth.UNKNOWN) {
                hold(assumption);
            }
        }
        if (margins.goal().on(bounds) != BoxTruth.UNKNOWN) {
            fail(margins.goal());
        }
        if (!contraction.propagate()) {
            return Optional.empty();
        }
        Box left = box;
        for (int v = 0; v < box.dimension(); v++) {
            left = left.narrowed(v, contraction.lower(v), contraction.upper(v));
        }
        return Optional.of(left);
    }

    private void hold(Formula formula) {
        if (formula instanceof Formula.All all) {
            all.parts().forEach(this::hold);
        } else if (formula instanceof Formula.Any any) {
            onlyOther(any.parts(), BoxTruth.FALSE).ifPresent(this::hold);
        } else {
            Formula.Atom atom = (Formula.Atom) formula;
            switch (atom.sign()) {
                case NONNEGATIVE, POSITIVE -> require(atom.margin(), 0, Double.POSITIVE_INFINITY);
                case ZERO -> require(atom.margin(), 0, 0);
                case NONZERO -> {
                    // cuts nothing off
                }
            }
        }
    }

    private void fail(Formula formula) {
        if (formula instanceof Formula.Any any) {
            any.parts().forEach(this::fail);
        } else if (formula instanceof Formula.All all) {
            onlyOther(all.parts(), BoxTruth.TRUE).ifPresent(this::fail);
        } else {
            Formula.Atom atom = (Formula.Atom) formula;
            switch (atom.sign()) {
                case NONNEGATIVE, POSITIVE -> require(atom.margin(), Double.NEGATIVE_INFINITY, 0);
                case NONZERO -> require(atom.margin(), 0, 0);
                case ZERO -> {
                    // cuts nothing off
                }
            }
        }
    }

    /** The part whose truth on the box is not the given one, if there is just one. */
    private Optional<Formula> onlyOther(List<Formula> parts, BoxTruth truth) {
        List<Formula> others =
                parts.stream().filter(part -> part.on(bounds) != truth).toList();
        return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private void require(int margin, double lower, double upper) {
        contraction.require(margin, lower, upper);
        for (int form : margins.otherForms(margin)) {
            contraction.require(form, lower, upper);
        }
    }
}
