package org.sharpbound.rewrite.model;

import java.math.BigInteger;
import java.util.List;
import java.util.function.ToIntFunction;
import org.sharpbound.term.Relation;

/** Relations that are decided by the signs of the differences of their sides. */
final class Conditions {

    static final int YES = 1;
    static final int OPEN = 0;
    static final int NO = -1;

    private static final int HIGHEST_ORDER = 30;

    private Conditions() {}

    /** The order of a derivative. */
    static int order(BigInteger value) {
        if (value.signum() < 0 || value.compareTo(BigInteger.valueOf(HIGHEST_ORDER)) > 0) {
            throw new Unevaluated("a derivative of order " + value);
        }
        return value.intValue();
    }

    /** With the links of each chain as conditions of their own. */
    static Relation withoutChains(Relation relation) {
        if (relation instanceof Relation.Chain c) {
            return new Relation.And(List.copyOf(c.links()));
        } else if (relation instanceof Relation.And a) {
            return new Relation.And(
                    a.parts().stream().map(Conditions::withoutChains).toList());
        } else if (relation instanceof Relation.Or o) {
            return new Relation.Or(
                    o.parts().stream().map(Conditions::withoutChains).toList());
        } else if (relation instanceof Relation.Not n) {
            return new Relation.Not(withoutChains(n.part()));
        } else if (relation instanceof Relation.Implies i) {
            return new Relation.Implies(withoutChains(i.premise()), withoutChains(i.conclusion()));
        }
        return relation;
    }

    /** @param compare whether a comparison holds */
    static int truth(Relation relation, ToIntFunction<Relation.Compare> compare) {
        Relation plain = withoutChains(relation);
        if (plain instanceof Relation.Compare c) {
            return compare.applyAsInt(c);
        } else if (plain instanceof Relation.Not n) {
            return -truth(n.part(), compare);
        } else if (plain instanceof Relation.Implies i) {
            Relation either = new Relation.Or(List.of(new Relation.Not(i.premise()), i.conclusion()));
            return truth(either, compare);
        }
        boolean all = plain instanceof Relation.And;
        List<Relation> parts = all ? ((Relation.And) plain).parts() : ((Relation.Or) plain).parts();
        int settles = all ? NO : YES;
        int result = -settles;
        for (Relation part : parts) {
            int holds = truth(part, compare);
            if (holds == settles) {
                return settles;
            }
            result = holds == OPEN ? OPEN : result;
        }
        return result;
    }
}
