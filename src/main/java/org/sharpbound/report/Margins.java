package org.sharpbound.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/** A conjunction of comparisons as numbers: its sides, and by how much it holds at a point. */
final class Margins {

    /** Sides that differ by less, relative to their size, are the same but for rounding. */
    private static final double ROUNDING = 1e-12;

    /** More comparisons than this make no readable plot. */
    private static final int MOST = 6;

    private record Link(ToDoubleFunction<double[]> left, Comparison comparison, ToDoubleFunction<double[]> right) {}

    private final List<Relation.Compare> comparisons;
    private final List<Link> links = new ArrayList<>();
    private final List<ToDoubleFunction<double[]>> sides = new ArrayList<>();

    private Margins(List<Relation.Compare> comparisons, List<String> names, Sampler sampler) {
        this.comparisons = comparisons;
        // by identity: comparing large shared graphs takes long
        Set<Expr> terms = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Relation.Compare compare : comparisons) {
            links.add(new Link(
                    sampler.compile(compare.left(), names),
                    compare.comparison(),
                    sampler.compile(compare.right(), names)));
            for (Expr term : List.of(compare.left(), compare.right())) {
                if (terms.add(term)) {
                    sides.add(sampler.compile(term, names));
                }
            }
        }
    }

    /** Empty where the relation is no conjunction of comparisons. */
    static Optional<Margins> of(Relation relation, List<String> names, Sampler sampler) {
        List<Relation.Compare> comparisons = new ArrayList<>();
        return collect(relation, comparisons) && comparisons.size() <= MOST && new Shallowness().of(comparisons)
                ? Optional.of(new Margins(comparisons, names, sampler))
                : Optional.empty();
    }

    private static boolean collect(Relation relation, List<Relation.Compare> into) {
        if (relation instanceof Relation.Compare compare) {
            into.add(compare);
            return true;
        }
        if (relation instanceof Relation.Chain chain) {
            return into.addAll(chain.links());
        }
        return relation instanceof Relation.And and && and.parts().stream().allMatch(part -> collect(part, into));
    }

    /** The sides, each once, in the order of the relation. */
    List<ToDoubleFunction<double[]>> sides() {
        return sides;
    }

    /** What the margin is, in words. */
    String label(boolean relative) {
        if (comparisons.size() > 1) {
            return relative ? "least relative margin" : "least margin";
        }
        String difference = switch (comparisons.get(0).comparison()) {
            case LE, LT -> "right − left";
            case GE, GT -> "left − right";
            case EQ -> "−|left − right|";
            case NE -> "|left − right|";
        };
        return relative ? "(" + difference + ") / larger side" : difference;
    }

    /** The least of the margins, not negative just where all comparisons hold (but for rounding); NaN where undefined. */
    double at(double[] point) {
        return at(point, false);
    }

    /** @param relative whether each margin is divided by the larger of its sides */
    double at(double[] point, boolean relative) {
        double least = Double.POSITIVE_INFINITY;
        for (Link link : links) {
            double left = link.left().applyAsDouble(point);
            double right = link.right().applyAsDouble(point);
            double gap = right - left;
            double size = Math.max(Math.abs(left), Math.abs(right));
            if (Math.abs(gap) <= ROUNDING * size) {
                gap = 0;
            } else if (relative) {
                gap /= size;
            }
            double margin = switch (link.comparison()) {
                case LE, LT -> gap;
                case GE, GT -> 0 - gap;
                case EQ -> 0 - Math.abs(gap);
                case NE -> Math.abs(gap);
            };
            if (Double.isNaN(margin)) {
                return Double.NaN;
            }
            least = Math.min(least, margin);
        }
        return least;
    }
}
