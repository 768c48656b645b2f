package org.sharpbound.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.sharpbound.term.Relation;

/** Whether a relation holds at a point, in double precision: an assumption cuts plots down by it. */
final class Truths {

    private Truths() {}

    static Predicate<double[]> of(Relation relation, List<String> names, Sampler sampler) {
        if (relation instanceof Relation.Compare compare) {
            ToDoubleFunction<double[]> left = sampler.compile(compare.left(), names);
            ToDoubleFunction<double[]> right = sampler.compile(compare.right(), names);
            return point -> {
                double l = left.applyAsDouble(point);
                double r = right.applyAsDouble(point);
                return !Double.isNaN(l)
                        && !Double.isNaN(r)
                        && compare.comparison().holdsFor(l < r ? -1 : l > r ? 1 : 0);
            };
        }
        if (relation instanceof Relation.Chain chain) {
            return parts(chain.links(), names, sampler).stream().reduce(point -> true, Predicate::and);
        }
        if (relation instanceof Relation.And and) {
            return parts(and.parts(), names, sampler).stream().reduce(point -> true, Predicate::and);
        }
        if (relation instanceof Relation.Or or) {
            return parts(or.parts(), names, sampler).stream().reduce(point -> false, Predicate::or);
        }
        if (relation instanceof Relation.Not not) {
            return of(not.part(), names, sampler).negate();
        }
        Relation.Implies implies = (Relation.Implies) relation;
        return of(implies.premise(), names, sampler).negate().or(of(implies.conclusion(), names, sampler));
    }

    private static List<Predicate<double[]>> parts(
            List<? extends Relation> parts, List<String> names, Sampler sampler) {
        return parts.stream().map(part -> of(part, names, sampler)).toList();
    }
}
