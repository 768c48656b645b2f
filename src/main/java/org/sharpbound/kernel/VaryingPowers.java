package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;

/**
 * What the powers of a statement ask of their bases where the exponent is not written as a constant: {@code b > 0}, or
 * {@code b >= 0} and {@code e > 0}.
 *
 * <p>Soundness: when a point is put in place, {@code x^y} becomes {@code (-1)^2}, which has a value, though {@code x^y}
 * has none there. So a witness must satisfy these conditions besides; they are asked even in a branch that is not taken.
 */
final class VaryingPowers {

    private final List<Apply> powers = new ArrayList<>();
    private final Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private VaryingPowers() {}

    /** @param relations of which the constant parts have been computed */
    static List<Relation> conditions(List<Relation> relations) {
        return conditions(of(relations).stream());
    }

    /**
     * The same for the powers whose exponents depend on a quantity.
     *
     * @param relations of which the constant parts have been computed
     */
    static List<Relation> conditions(List<Relation> relations, String quantity) {
        return conditions(of(relations).stream()
                .filter(power -> FreeVariables.of(power.argument(1)).contains(quantity)));
    }

    private static List<Relation> conditions(Stream<Apply> powers) {
        return powers.map(power -> condition(power.argument(0), power.argument(1)))
                .toList();
    }

    private static List<Apply> of(List<Relation> relations) {
        VaryingPowers all = new VaryingPowers();
        relations.forEach(all::visit);
        return all.powers;
    }

    private void visit(Relation relation) {
        if (relation instanceof Relation.Compare compare) {
            visit(compare.left());
            visit(compare.right());
        } else if (relation instanceof Relation.And and) {
            and.parts().forEach(this::visit);
        } else if (relation instanceof Relation.Or or) {
            or.parts().forEach(this::visit);
        } else if (relation instanceof Relation.Not not) {
            visit(not.part());
        } else if (relation instanceof Relation.Implies implies) {
            visit(implies.premise());
            visit(implies.conclusion());
        }
    }

    private void visit(Expr expr) {
        if (!seen.add(expr)) {
            return;
        }
        if (expr instanceof Expr.If choice) {
            visit(choice.condition());
            visit(choice.then());
            visit(choice.otherwise());
        } else if (expr instanceof Apply apply) {
            apply.arguments().forEach(this::visit);
            if (apply.op() == Op.POW && !(apply.argument(1) instanceof Expr.Num)) {
                powers.add(apply);
            }
        }
    }

    private static Relation condition(Expr base, Expr exponent) {
        Expr zero = Expr.num(0);
        Relation positive = new Relation.Compare(base, Comparison.GT, zero);
        Relation nonnegative = new Relation.Compare(base, Comparison.GE, zero);
        Relation rising = new Relation.Compare(exponent, Comparison.GT, zero);
        return new Relation.Or(List.of(positive, new Relation.And(List.of(nonnegative, rising))));
    }
}
