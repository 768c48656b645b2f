package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.claim.scaling.Inhomogeneous;
import org.sharpbound.claim.scaling.Named;
import org.sharpbound.claim.scaling.Unknowns;
import org.sharpbound.claim.scaling.Weigher;
import org.sharpbound.claim.scaling.Weight;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/**
 * The scaling weights of a relation (section 9 of the claim language): of all names that it may use, and of its sides.
 *
 * @param named what names weigh, or stand for; empty where nothing weighs
 * @param inferred the scalings that the motion tells, and no author
 * @param balances of every comparison and every scaling under which something of it weighs; in the order of the comparisons
 */
public record Weights(Named named, Set<String> inferred, List<Balance> balances) {

    public static final Weights NONE = new Weights(new Named(Map.of()), Set.of(), List.of());

    public Weights {
        inferred = Set.copyOf(inferred);
        balances = List.copyOf(balances);
    }

    /** Whether the sides of some comparison weigh differently. */
    public boolean areUneven() {
        return balances.stream().anyMatch(Balance::isUneven);
    }

    /**
     * Whether both sides of every comparison of a relation weigh the same: of one that is perhaps not the claim's own.
     *
     * @param bodies of definitions that are other than the claim's, by name
     */
    public boolean balance(Relation relation, Map<String, Expr> bodies) {
        Map<String, Named.Defined> definitions = new HashMap<>(named.definitions());
        bodies.forEach((name, body) -> definitions.put(
                name, new Named.Defined(named.definitions().get(name).parameters(), body)));
        Named others = new Named(named.weights(), definitions, named.mixed());
        return comparisons(relation).stream().allMatch(compare -> {
            try {
                new Weigher(others, new Unknowns()).balance(compare);
                return true;
            } catch (Inhomogeneous none) {
                return false;
            }
        });
    }

    /** All names of scalings under which something weighs. */
    public Set<String> scalings() {
        Set<String> all = new TreeSet<>();
        named.weights().values().stream().map(Weight::scalings).forEach(all::addAll);
        return all;
    }

    /** The comparisons that a relation as written is made of, the links of chains among them. */
    static List<Relation.Compare> comparisons(Relation relation) {
        List<Relation.Compare> found = new ArrayList<>();
        collect(relation, found);
        return found;
    }

    private static void collect(Relation relation, List<Relation.Compare> found) {
        if (relation instanceof Relation.Compare compare) {
            found.add(compare);
        } else if (relation instanceof Relation.Chain chain) {
            found.addAll(chain.links());
        } else if (relation instanceof Relation.And and) {
            and.parts().forEach(part -> collect(part, found));
        } else if (relation instanceof Relation.Or or) {
            or.parts().forEach(part -> collect(part, found));
        } else if (relation instanceof Relation.Not not) {
            collect(not.part(), found);
        } else if (relation instanceof Relation.Implies implies) {
            collect(implies.premise(), found);
            collect(implies.conclusion(), found);
        }
    }
}
