package org.sharpbound.kernel.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Approach;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.theory.Algebra;
import org.sharpbound.term.theory.Declarations;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Theory;

/**
 * A relation of a derivation as a statement about numbers that the kernel can prove.
 *
 * <p>What is no core expression (a norm, a function of which only the name is known) becomes a quantity that may have any
 * value. Soundness: if the statement is true, so is the relation, for all values of the quantities and of the variables that
 * are bound around it.
 */
public final class Question {

    private static final Domain NOT_NEGATIVE =
            new Domain.Range(Optional.of(Expr.num(0)), false, Optional.empty(), true);

    private final Theory theory;

    public Question(Theory theory) {
        this.theory = theory;
    }

    /** @param facts that are known to be true for all values of the quantities */
    public Statement of(List<Ranged> context, Relation relation, List<Relation.Compare> facts) {
        Theory wider = theory;
        for (Ranged range : context) {
            if (wider.declares(range.variable())) {
                throw new IllFormed("the variable " + range.variable() + " is bound inside of what has its name");
            }
            Domain domain = range.isConstant() ? range.domain() : Domain.REALS;
            wider = wider.with(range.variable(), domain, range.integer());
        }
        Algebra algebra = new Algebra(wider);
        if (relation instanceof Relation.Compare c && c.left() instanceof Expr.Bind b && b.binder() == Binder.LIMIT) {
            return limit(wider, b, c);
        }
        Relation goal = Scoping.mapped(relation, algebra::core);
        List<Relation> assumptions = new ArrayList<>();
        for (Ranged range : context) {
            if (!range.isConstant()) {
                range.holds(Expr.variable(range.variable())).stream()
                        .map(r -> Scoping.mapped(r, algebra::core))
                        .forEach(assumptions::add);
            }
        }
        facts.forEach(fact -> assumptions.add(Scoping.mapped(fact, algebra::core)));
        Set<String> used = new TreeSet<>(FreeVariables.of(goal));
        assumptions.forEach(a -> used.addAll(FreeVariables.of(a)));
        assumptions.addAll(ends(wider, used));
        theory.assumptions().stream()
                .filter(a -> used.containsAll(FreeVariables.of(a)))
                .forEach(assumptions::add);
        Map<String, Domain> quantities = new LinkedHashMap<>();
        Set<String> nonNegative = algebra.nonNegativeAtoms();
        for (String name : used) {
            Domain declared = wider.quantities().get(name);
            quantities.put(
                    name,
                    declared != null ? constant(declared) : nonNegative.contains(name) ? NOT_NEGATIVE : Domain.REALS);
        }
        return new Statement(quantities, assumptions, goal);
    }

    /**
     * That quantities lie between ends which are no constants: domains of a statement have none.
     *
     * @param used the quantities that are spoken of; those of which the ends speak are added
     */
    private static List<Relation> ends(Theory theory, Set<String> used) {
        List<Relation> relations = new ArrayList<>();
        List<String> open = new ArrayList<>(used);
        for (int i = 0; i < open.size(); i++) {
            Domain domain = theory.quantities().get(open.get(i));
            if (domain != null && !isConstant(domain)) {
                for (Relation within : Ranged.over(open.get(i), domain).holds(Expr.variable(open.get(i)))) {
                    relations.add(within);
                    FreeVariables.of(within).stream().filter(used::add).forEach(open::add);
                }
            }
        }
        return relations;
    }

    private static boolean isConstant(Domain domain) {
        return !(domain instanceof Domain.Range range)
                || Ranged.over("", range).ends().stream()
                        .allMatch(end -> FreeVariables.of(end).isEmpty());
    }

    private static Domain constant(Domain domain) {
        return isConstant(domain) ? domain : Domain.REALS;
    }

    /** The limit of a core expression, which may depend on quantities besides its variable. */
    private static Statement limit(Theory theory, Expr.Bind limit, Relation.Compare relation) {
        Expr point = limit.arguments().get(0);
        List<Expr> parts = List.of(limit.body(), point, relation.right());
        if (!parts.stream().allMatch(Declarations::isCore) || theory.declares(limit.variable())) {
            throw new IllFormed("only limits of expressions in numbers are known");
        }
        String name = Scoping.unused("limit_1", theory.quantities().keySet());
        int infinity = Expr.infinity(point);
        Approach approach =
                infinity != 0 ? Approach.infinity(infinity > 0) : new Approach(Optional.of(point), Approach.Side.BOTH);
        Expr right = relation.right();
        int sign = Expr.infinity(right);
        Functional functional = new Functional.Limit(limit.body(), limit.variable(), approach, sign != 0);
        Relation goal = new Relation.Compare(
                Expr.variable(name), relation.comparison(), sign != 0 ? Expr.num(Rational.of(sign)) : right);
        Set<String> used = new TreeSet<>(FreeVariables.of(right));
        used.addAll(FreeVariables.of(limit.body()));
        used.remove(limit.variable());
        used.remove(((Expr.Var) Expr.INFINITY).name());
        if (infinity == 0) {
            used.addAll(Scoping.free(point));
        }
        if (!theory.quantities().keySet().containsAll(used)) {
            throw new IllFormed("only limits of expressions in quantities are known");
        }
        List<Relation> assumptions = ends(theory, used);
        Map<String, Domain> quantities = new LinkedHashMap<>();
        theory.quantities().forEach((quantity, domain) -> {
            if (used.contains(quantity)) {
                quantities.put(quantity, constant(domain));
            }
        });
        assumptions.addAll(theory.assumptions().stream()
                .filter(a -> used.containsAll(FreeVariables.of(a)))
                .toList());
        return new Statement(quantities, assumptions, Map.of(name, functional), goal);
    }
}
