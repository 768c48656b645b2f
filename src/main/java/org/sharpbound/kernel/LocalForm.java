package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.series.LocalBounds;
import org.sharpbound.enclose.series.LocalSeries;
import org.sharpbound.enclose.series.Place;
import org.sharpbound.term.Expr;

/**
 * Bounds of margins from their series about a point.
 *
 * <p>Soundness: the series is that of the margin as it stands, which shows where it is defined, or of another form of it,
 * which is equal to it wherever it is defined. Whether the point itself belongs to the domain, and on which side the
 * domain lies, is known from its ends and the assumptions ({@link Side}); where that is not known, the point belongs to it
 * and there are two sides. A series tells nothing of values on the other side of its point: a box of negative values has none
 * about +∞.
 */
final class LocalForm {

    /** Longer series are refused. */
    private static final int MAX_ORDER = 64;

    private static final int MAX_RAMIFICATION = 24;

    private final Place place;
    private final boolean withPoint;
    private final Interval range;
    private final Map<String, Interval> others;
    private final int order;
    private final int digits;

    private LocalForm(Place place, boolean withPoint, Box box, int variable, Node.Expansion leaf) {
        this.place = place;
        this.withPoint = withPoint;
        this.range = Interval.of(box.lower(variable), box.upper(variable));
        this.others = new HashMap<>();
        for (int v = 0; v < box.dimension(); v++) {
            others.put(box.variables().get(v), Interval.of(box.lower(v), box.upper(v)));
        }
        this.order = leaf.order();
        this.digits = leaf.digits();
    }

    /** What a leaf says, if it makes sense for the box of a scope. */
    static Optional<LocalForm> of(Scope scope, Node.Expansion leaf) {
        Box box = scope.box();
        int variable = box.variables().indexOf(leaf.variable());
        boolean known = variable >= 0
                && !box.isEmpty()
                && leaf.order() >= 1
                && leaf.order() <= MAX_ORDER
                && leaf.ramification() >= 1
                && leaf.ramification() <= MAX_RAMIFICATION
                && leaf.digits() >= 0
                && leaf.digits() <= LeafJudge.MAX_DIGITS;
        if (!known) {
            return Optional.empty();
        } else if (leaf.at().equals("inf") || leaf.at().equals("-inf")) {
            boolean positive = leaf.at().equals("inf");
            if (positive ? box.lower(variable) <= 0 : box.upper(variable) >= 0) {
                return Optional.empty();
            }
            Place.Side side = positive ? Place.Side.RIGHT : Place.Side.LEFT;
            Place place = new Place(leaf.variable(), Optional.empty(), leaf.ramification(), side);
            return Optional.of(new LocalForm(place, false, box, variable, leaf));
        }
        List<String> names = new ArrayList<>(box.variables());
        names.remove(leaf.variable());
        return Written.in(leaf.at(), names)
                .flatMap(at -> Side.of(scope, variable, at).flatMap(side -> of(side, at, box, variable, leaf)));
    }

    private static Optional<LocalForm> of(Side side, Expr at, Box box, int variable, Node.Expansion leaf) {
        if (side.both() && leaf.ramification() % 2 == 0) {
            return Optional.empty();
        }
        Place.Side from = side.right() ? Place.Side.RIGHT : side.left() ? Place.Side.LEFT : Place.Side.BOTH;
        Place place = new Place(leaf.variable(), Optional.of(at), leaf.ramification(), from);
        return Optional.of(new LocalForm(place, !side.excluded(), box, variable, leaf));
    }

    /** Tightens the bounds of a margin by the series of one of its forms. */
    void improve(Margins margins, int margin, int root, Bounds bounds) {
        LocalSeries.Outcome outcome = LocalSeries.of(margins.form(root), place, range, others, order, digits);
        Optional<LocalBounds> found = outcome.series().flatMap(series -> series.bounds(withPoint));
        found.ifPresent(local -> {
            if (root == margin) {
                bounds.define(margin);
            }
            bounds.atLeast(margin, local.lower(), local.above());
            bounds.atMost(margin, local.upper(), local.below());
        });
    }
}
