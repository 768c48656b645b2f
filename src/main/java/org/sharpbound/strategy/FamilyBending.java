package org.sharpbound.strategy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.enclose.Interval;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Region;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Statement;

/** Where a part of a family of flows is cut: in the quantity along which the margin bends most, for centred forms follow its slope. */
final class FamilyBending {

    /** How much of a change counts that is no bend. */
    private static final double SLOPE_SHARE = 0.1;

    /** Quantities narrower than this, relative to their size, are not cut. */
    private static final double NARROWEST = 1e-9;

    private final List<String> names;
    private final double[] point;
    private final Merit merit;

    FamilyBending(Statement statement) {
        this.names = List.copyOf(statement.quantities().keySet());
        this.merit = new Merit(statement);
        this.point = new double[names.size()];
        int i = 0;
        for (Map.Entry<String, Domain> quantity : statement.quantities().entrySet()) {
            point[i++] = quantity.getValue() instanceof Domain.Range ? 0 : first(quantity.getValue());
        }
    }

    private static double first(Domain domain) {
        return domain instanceof Domain.Integers integers
                ? integers.first().doubleValue()
                : Constants.value(((Domain.Finite) domain).values().get(0))
                        .map(value -> Interval.of(value).mid())
                        .orElse(Double.NaN);
    }

    /** From now on these quantities are 1, as units of scalings that keep the statement. */
    void units(List<String> units) {
        units.forEach(unit -> point[names.indexOf(unit)] = 1);
    }

    /** In a quantity on which solutions depend, if there is one to cut; empty where nothing is left to cut. */
    Optional<CutPlace> cut(Region region) {
        Box box = region.box();
        Set<String> among = new HashSet<>(box.variables());
        among.removeAll(region.swept());
        if (widest(box, among).isEmpty()) {
            among.addAll(box.variables());
        }
        for (int v = 0; v < box.dimension(); v++) {
            point[names.indexOf(box.variables().get(v))] = middle(box, v);
        }
        double here = merit.at(point);
        int best = -1;
        double most = 0;
        for (int v = 0; v < box.dimension(); v++) {
            if (among.contains(box.variables().get(v)) && isCuttable(box, v)) {
                double bend = bend(box, v, here);
                if (best < 0 || bend > most) {
                    best = v;
                    most = bend;
                }
            }
        }
        return most > 0 ? Optional.of(place(box, best)) : widest(box, among);
    }

    private double bend(Box box, int variable, double here) {
        int place = names.indexOf(box.variables().get(variable));
        double middle = point[place];
        point[place] = box.lower(variable);
        double below = merit.at(point);
        point[place] = box.upper(variable);
        double above = merit.at(point);
        point[place] = middle;
        double bend = Math.abs(above + below - 2 * here) + SLOPE_SHARE * Math.abs(above - below);
        return Double.isFinite(bend) ? bend : 0;
    }

    /** The widest of some quantities, relative to where it lies. */
    static Optional<CutPlace> widest(Box box, Set<String> among) {
        int widest = -1;
        for (int v = 0; v < box.dimension(); v++) {
            if (among.contains(box.variables().get(v))
                    && isCuttable(box, v)
                    && (widest < 0 || relativeWidth(box, v) > relativeWidth(box, widest))) {
                widest = v;
            }
        }
        return widest < 0 ? Optional.empty() : Optional.of(place(box, widest));
    }

    private static CutPlace place(Box box, int variable) {
        return new CutPlace(variable, CutPlace.place(box.lower(variable), box.upper(variable)));
    }

    private static boolean isCuttable(Box box, int variable) {
        return box.holdsInside(variable, CutPlace.place(box.lower(variable), box.upper(variable)))
                && relativeWidth(box, variable) > NARROWEST;
    }

    private static double relativeWidth(Box box, int variable) {
        double size = Math.max(1e-3, Math.max(Math.abs(box.lower(variable)), Math.abs(box.upper(variable))));
        return (box.upper(variable) - box.lower(variable)) / size;
    }

    private static double middle(Box box, int variable) {
        return box.lower(variable) / 2 + box.upper(variable) / 2;
    }
}
