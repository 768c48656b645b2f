package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Scope;
import org.sharpbound.oracle.Candidate;
import org.sharpbound.oracle.LocalSearch;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.normal.NormalForm;

/**
 * What each point asks of a constant in an inequality that is linear in it: C ≥ T there, or C ≤ T.
 *
 * @param statement the statement in which the constant is a quantity
 * @param value T, an expression in the other quantities
 * @param least whether C ≥ T is asked
 */
record Threshold(Statement statement, String constant, Expr value, boolean least) {

    private static final int EVALUATIONS = 6_000;

    /** A point at which much is asked of the constant. */
    record Extreme(Map<String, Double> point, double value) {}

    /** Why there is none, or the threshold. */
    record Outcome(Optional<Threshold> found, String why) {}

    static Outcome of(Statement statement, String constant) {
        if (!(statement.goal() instanceof Relation.Compare compare)
                || compare.comparison() == Comparison.EQ
                || compare.comparison() == Comparison.NE) {
            return none("the relation is not a single inequality");
        }
        Expr margin = compare.margin();
        Expr at0 = at(margin, constant, 0);
        Expr slope = simplified(at(margin, constant, 1).minus(at0));
        if (!NormalForm.equal(at(margin, constant, 2).minus(at(margin, constant, 1)), slope)) {
            return none("the relation is not seen to be linear in " + constant);
        }
        Optional<Boolean> rising = sign(statement, constant, slope);
        if (rising.isEmpty()) {
            return none("at some points a larger " + constant + " helps, and at others a smaller one");
        }
        Expr value = simplified(at0.negated().over(slope));
        return new Outcome(Optional.of(new Threshold(statement, constant, value, rising.get())), "");
    }

    private static Outcome none(String why) {
        return new Outcome(Optional.empty(), why);
    }

    private static Expr at(Expr expr, String constant, long value) {
        return new Substitution(Map.of(constant, Expr.num(value))).in(expr);
    }

    private static Expr simplified(Expr expr) {
        Expr folded = new Constants().fold(expr);
        return Symbolic.simplified(folded);
    }

    /** The statement with a value in the place of the constant. */
    Statement with(Expr value) {
        Substitution substitution = new Substitution(Map.of(constant, value));
        return new Statement(
                others(statement, constant),
                statement.implicits(),
                statement.assumptions().stream().map(substitution::in).toList(),
                Map.of(),
                substitution.in(statement.goal()));
    }

    static Map<String, Domain> others(Statement statement, String constant) {
        Map<String, Domain> others = new LinkedHashMap<>(statement.quantities());
        others.remove(constant);
        return others;
    }

    /** Whether the slope is positive wherever a search looks, or negative there; empty if it is both. */
    private static Optional<Boolean> sign(Statement statement, String constant, Expr slope) {
        boolean positive = false;
        boolean negative = false;
        for (Map<String, Double> point : points(others(statement, constant))) {
            PointRun run = new PointRun(Tape.of(List.copyOf(point.keySet()), List.of(slope)));
            run.evaluate(point.values().stream().mapToDouble(v -> v).toArray());
            positive |= run.value(0) > 0;
            negative |= run.value(0) < 0;
        }
        return positive == negative ? Optional.empty() : Optional.of(positive);
    }

    private static List<Map<String, Double>> points(Map<String, Domain> domains) {
        List<Map<String, Double>> points = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Map<String, Double> point = new LinkedHashMap<>();
            int shift = i;
            domains.forEach((name, domain) -> {
                List<Rational> values = SimpleValues.of(domain);
                if (!values.isEmpty()) {
                    point.put(
                            name,
                            ClosedForms.value(Expr.num(values.get((shift * (1 + point.size())) % values.size()))));
                }
            });
            points.add(point);
        }
        return points;
    }

    /** Where the most is asked, the first the most; values are bounds in outward-rounded arithmetic, so no noise is among them. */
    List<Extreme> extremes(long seed) {
        List<Extreme> extremes = new ArrayList<>();
        for (Map<String, Expr> chosen : cases()) {
            search(chosen, seed, extremes);
        }
        extremes.sort((a, b) -> Double.compare(least ? b.value() : a.value(), least ? a.value() : b.value()));
        return extremes;
    }

    /** All choices of the quantities with finite domains, as far as they are few. */
    private List<Map<String, Expr>> cases() {
        List<Map<String, Expr>> cases = List.of(Map.of());
        for (Map.Entry<String, Domain> quantity : others(statement, constant).entrySet()) {
            if (quantity.getValue() instanceof Domain.Range) {
                continue;
            }
            List<Map<String, Expr>> more = new ArrayList<>();
            for (Map<String, Expr> known : cases) {
                for (Expr element : Scope.elements(quantity.getValue())) {
                    Map<String, Expr> longer = new HashMap<>(known);
                    longer.put(quantity.getKey(), element);
                    more.add(longer);
                }
            }
            cases = more.subList(0, Math.min(more.size(), 200));
        }
        return cases;
    }

    private void search(Map<String, Expr> chosen, long seed, List<Extreme> extremes) {
        Substitution substitution = new Substitution(chosen);
        Map<String, Domain> free = others(statement, constant);
        free.keySet().removeAll(chosen.keySet());
        List<Relation> assumed =
                statement.assumptions().stream().map(substitution::in).toList();
        Box box = Scope.of(new Statement(free, assumed, new Relation.And(List.of())))
                .box();
        if (box.isEmpty()) {
            return;
        }
        List<String> names = box.variables();
        List<Expr> roots = new ArrayList<>(List.of(substitution.in(value)));
        for (Relation relation : assumed) {
            if (relation instanceof Relation.Compare compare) {
                roots.add(compare.margin());
            }
        }
        IntervalRun run = new IntervalRun(Tape.of(names, roots));
        double[] lower = new double[names.size()];
        double[] upper = new double[names.size()];
        for (int v = 0; v < lower.length; v++) {
            lower[v] = box.lower(v);
            upper[v] = box.upper(v);
        }
        for (Candidate candidate :
                new LocalSearch(seed, EVALUATIONS).minimise(x -> asked(run, roots.size(), x), lower, upper)) {
            if (Double.isFinite(candidate.value())) {
                Map<String, Double> point = new LinkedHashMap<>();
                chosen.forEach((name, element) -> point.put(name, ClosedForms.value(element)));
                for (int v = 0; v < lower.length; v++) {
                    point.put(names.get(v), candidate.point()[v]);
                }
                extremes.add(new Extreme(point, least ? -candidate.value() : candidate.value()));
            }
        }
    }

    /** The less, the more is asked at the point; not a number where an assumption fails. */
    private double asked(IntervalRun run, int roots, double[] x) {
        for (int v = 0; v < x.length; v++) {
            run.set(v, x[v], x[v], false, false);
        }
        run.evaluate();
        for (int root = 1; root < roots; root++) {
            if (!(run.lower(root) >= 0)) {
                return Double.NaN;
            }
        }
        return !run.defined(0) ? Double.NaN : least ? -run.lower(0) : run.upper(0);
    }
}
