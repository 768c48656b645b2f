package org.sharpbound.strategy;

import java.util.Comparator;
import org.sharpbound.kernel.Branch;
import org.sharpbound.kernel.Region;

/** A part of the domain of a statement about flows and functions of matrices: open, settled, or cut in two. */
final class FamilyPart {

    /** The largest part first, and of those of a size the one that was made first. */
    static final Comparator<FamilyPart> LARGEST_FIRST =
            Comparator.<FamilyPart>comparingDouble(p -> -p.weight).thenComparingLong(p -> p.number);

    private final Region region;
    private final double weight;
    private final long number;
    private Branch done;
    private String quantity;
    private double at;
    private FamilyPart below;
    private FamilyPart above;

    FamilyPart(Region region, double weight, long number) {
        this.region = region;
        this.weight = weight;
        this.number = number;
    }

    Region region() {
        return region;
    }

    /** The share of the domain, each cut counting half. */
    double weight() {
        return weight;
    }

    void settle(Branch branch) {
        done = branch;
    }

    /** @param next the number of the first of the two parts */
    void cut(CutPlace place, long next) {
        quantity = region.box().variables().get(place.variable());
        at = place.at();
        below = new FamilyPart(region.on(region.box().below(place.variable(), at)), weight / 2, next);
        above = new FamilyPart(region.on(region.box().above(place.variable(), at)), weight / 2, next + 1);
    }

    FamilyPart below() {
        return below;
    }

    FamilyPart above() {
        return above;
    }

    /** What settles the part, once all that it was cut into is settled. */
    Branch branch() {
        return done != null ? done : new Branch.Cut(quantity, at, below.branch(), above.branch());
    }
}
