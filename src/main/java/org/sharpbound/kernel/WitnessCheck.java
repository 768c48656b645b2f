package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;

/**
 * Encloses everything at a point: that it lies in the domain, that the assumptions hold, and that the goal does not.
 *
 * <p>Membership in a domain is a relation like any other: {@code lower <= value}, or {@code value == e1 or value == e2 …}.
 */
final class WitnessCheck {

    private WitnessCheck() {}

    /** @param forAll quantities with ranges for all of whose values, not at a point, the goal must be shown false */
    static Judgement check(Statement statement, Certificate.Witness witness, Set<String> forAll) {
        if (witness.digits() < 1 || witness.digits() > LeafJudge.MAX_DIGITS) {
            return new Rejected("digits must be from 1 to " + LeafJudge.MAX_DIGITS);
        }
        Map<String, Expr> point = new HashMap<>();
        Map<String, Expr> chosen = new HashMap<>();
        Map<String, Rational> shown = new LinkedHashMap<>();
        List<Relation> assumptions = new ArrayList<>();
        Map<String, Domain.Range> free = new LinkedHashMap<>();
        for (Map.Entry<String, Domain> quantity : statement.quantities().entrySet()) {
            String name = quantity.getKey();
            if (forAll.contains(name) && quantity.getValue() instanceof Domain.Range range) {
                free.put(name, range);
                continue;
            }
            Rational value = witness.point().get(name);
            if (value != null) {
                point.put(name, Expr.num(value));
                shown.put(name, value);
                assumptions.addAll(membership(quantity.getValue(), Expr.num(value)));
                if (!(quantity.getValue() instanceof Domain.Range)) {
                    chosen.put(name, Expr.num(value));
                }
            } else if (quantity.getValue() instanceof Domain.Finite set
                    && set.values().size() == 1) {
                point.put(name, set.values().get(0));
                chosen.put(name, set.values().get(0));
            } else {
                return new Rejected("the point has no value for " + name);
            }
        }
        if (shown.size() != witness.point().size()) {
            return new Rejected("the point has values for names that are no quantities");
        }
        assumptions.addAll(statement.assumptions());
        assumptions.addAll(powers(statement, new Substitution(chosen)));
        Substitution at = new Substitution(point);
        Scope scope = Scope.over(free, assumptions.stream().map(at::in).toList(), at.in(statement.goal()));
        return judge(witness, shown, scope);
    }

    /** The value of a finite domain counts as written in an exponent, as in the cases of a cover; that of a range does not. */
    private static List<Relation> powers(Statement statement, Substitution chosen) {
        List<Relation> relations = new ArrayList<>(statement.assumptions());
        relations.add(statement.goal());
        Constants constants = new Constants();
        return VaryingPowers.conditions(
                relations.stream().map(r -> constants.fold(chosen.in(r))).toList());
    }

    private static Judgement judge(Certificate.Witness witness, Map<String, Rational> shown, Scope scope) {
        LeafJudge judge = scope.settlePoint(witness.digits());
        if (!judge.refutes()) {
            return new Rejected(
                    judge.holdsAssumptions()
                            ? judge.defined()
                                    ? "the goal is not shown false at the point"
                                    : "the goal is not shown to be defined at the point"
                            : "the point is not shown to lie in the domain and to satisfy the assumptions");
        }
        return new Refuted(
                witness,
                shown,
                sides(judge.compiled(), judge, scope.box(), witness.digits()),
                List.of(LeafJudge.DOUBLES, LeafJudge.DECIMALS));
    }

    /** That a value lies in a domain. */
    static List<Relation> membership(Domain domain, Expr value) {
        if (domain instanceof Domain.Range range) {
            List<Relation> ends = new ArrayList<>();
            range.lower()
                    .ifPresent(end -> ends.add(
                            new Relation.Compare(end, range.lowerOpen() ? Comparison.LT : Comparison.LE, value)));
            range.upper()
                    .ifPresent(end -> ends.add(
                            new Relation.Compare(value, range.upperOpen() ? Comparison.LT : Comparison.LE, end)));
            return ends;
        } else if (domain instanceof Domain.Integers integers) {
            Expr first = Expr.num(Rational.of(integers.first()));
            Expr last = Expr.num(Rational.of(integers.last()));
            return List.of(
                    new Relation.Compare(first, Comparison.LE, value),
                    new Relation.Compare(value, Comparison.LE, last),
                    new Relation.Compare(Expr.apply(Op.FLOOR, value), Comparison.EQ, value));
        }
        List<Relation> equalities = new ArrayList<>();
        for (Expr element : ((Domain.Finite) domain).values()) {
            equalities.add(new Relation.Compare(value, Comparison.EQ, element));
        }
        return List.of(new Relation.Or(equalities));
    }

    private static List<Sides> sides(Margins margins, LeafJudge judge, Box box, int digits) {
        List<Sides> sides = new ArrayList<>();
        for (int m = 0; m < margins.count(); m++) {
            if (margins.isOfGoal(m)) {
                Relation.Compare compare = margins.comparison(m);
                sides.add(new Sides(
                        enclosure(compare.left(), box, digits),
                        compare.comparison().text(),
                        enclosure(compare.right(), box, digits),
                        judge.truth(m)));
            }
        }
        return sides;
    }

    private static String enclosure(Expr expr, Box box, int digits) {
        Optional<Rational> exact = Constants.value(expr);
        if (exact.isPresent() && exact.get().bitLength() < 4 * digits) {
            return exact.get().toString();
        }
        IntervalRun coarse = new IntervalRun(Tape.of(box.variables(), List.of(expr)));
        LeafJudge.load(coarse, box);
        coarse.evaluate();
        BigRun fine = new BigRun(coarse, Precision.ofDigits(digits));
        BigInterval value = fine.value(0);
        if (!fine.defined(0)) {
            return "undefined";
        }
        String lower = value.isBoundedBelow() ? "[" + value.lo() : "(-inf";
        return lower + ", " + (value.isBoundedAbove() ? value.hi() + "]" : "inf)");
    }
}
