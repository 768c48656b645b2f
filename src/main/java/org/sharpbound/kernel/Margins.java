package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/**
 * Assumptions and goal compiled: every comparison becomes a margin, the larger side minus the smaller one, and a sign
 * that it must have.
 *
 * <p>A margin has several forms on the tape. The first is the difference as it stands, which decides where it is defined.
 * The others ({@link Forms}) are equal to it wherever it is defined, and often enclosed more narrowly.
 */
final class Margins {

    private final List<Relation.Compare> comparisons = new ArrayList<>();
    private final List<Expr> forms = new ArrayList<>();
    private final List<Formula.Atom> atoms = new ArrayList<>();
    private final List<int[]> others = new ArrayList<>();
    private final List<Formula> assumptions;
    private final Formula goal;
    private final int ofAssumptions;
    private final Tape tape;

    /** @param other where other forms come from; empty to do without them, for they take longer than many an evaluation */
    Margins(List<String> variables, List<Relation> assumptions, Relation goal, Optional<Forms> other) {
        this.assumptions =
                assumptions.stream().map(a -> formula(a, false)).collect(Collectors.toCollection(ArrayList::new));
        this.ofAssumptions = comparisons.size();
        this.goal = formula(goal, false);
        comparisons.forEach(c -> forms.add(c.margin()));
        for (int i = 0; i < comparisons.size(); i++) {
            Expr difference = forms.get(i);
            List<Expr> more = other.map(o -> o.of(difference)).orElse(List.of());
            int from = forms.size();
            others.add(IntStream.range(from, from + more.size()).toArray());
            forms.addAll(more);
        }
        this.tape = Tape.of(variables, forms);
    }

    Tape tape() {
        return tape;
    }

    /** The expression of a root. */
    Expr form(int root) {
        return forms.get(root);
    }

    int count() {
        return comparisons.size();
    }

    /** Whether the margin belongs to the goal, and not to an assumption. */
    boolean isOfGoal(int margin) {
        return margin >= ofAssumptions;
    }

    List<Formula> assumptions() {
        return assumptions;
    }

    Formula goal() {
        return goal;
    }

    /** The comparison that a margin came from, negated where it stood under a negation. */
    Relation.Compare comparison(int margin) {
        return comparisons.get(margin);
    }

    Formula.Atom atom(int margin) {
        return atoms.get(margin);
    }

    /** The roots of a margin's other forms. */
    int[] otherForms(int margin) {
        return others.get(margin);
    }

    private Formula formula(Relation relation, boolean negated) {
        if (relation instanceof Relation.Compare compare) {
            return atom(compare, negated);
        } else if (relation instanceof Relation.Not not) {
            return formula(not.part(), !negated);
        } else if (relation instanceof Relation.And and) {
            return join(and.parts(), negated, !negated);
        } else if (relation instanceof Relation.Or or) {
            return join(or.parts(), negated, negated);
        } else if (relation instanceof Relation.Implies implies) {
            List<Formula> parts = List.of(formula(implies.premise(), !negated), formula(implies.conclusion(), negated));
            return negated ? new Formula.All(parts) : new Formula.Any(parts);
        }
        throw new IllegalArgumentException(
                "not expanded: " + relation.getClass().getSimpleName());
    }

    private Formula join(List<Relation> relations, boolean negated, boolean all) {
        List<Formula> parts = relations.stream().map(r -> formula(r, negated)).toList();
        return all ? new Formula.All(parts) : new Formula.Any(parts);
    }

    private Formula atom(Relation.Compare compare, boolean negated) {
        Comparison comparison = negated ? compare.comparison().negated() : compare.comparison();
        comparisons.add(new Relation.Compare(compare.left(), comparison, compare.right()));
        Formula.Sign sign = switch (comparison) {
            case LE, GE -> Formula.Sign.NONNEGATIVE;
            case LT, GT -> Formula.Sign.POSITIVE;
            case EQ -> Formula.Sign.ZERO;
            case NE -> Formula.Sign.NONZERO;
        };
        Formula.Atom atom = new Formula.Atom(comparisons.size() - 1, sign);
        atoms.add(atom);
        return atom;
    }
}
