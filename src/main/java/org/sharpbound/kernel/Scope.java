package org.sharpbound.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;

/**
 * A statement on a part of its domain: the quantities of finite domains not yet decided, and a box for the others.
 *
 * <p>Soundness: the operations below cut the domain into parts that fill it, or rename a quantity by a change of variable
 * that is one to one, so that the statement holds if it holds on all the parts.
 */
public final class Scope {

    private static final Box POINT = new Box(List.of(), new double[0], new double[0], new boolean[0], new boolean[0]);

    private final Map<String, Domain> finite;
    private final Map<String, Domain.Range> ranges;
    private final List<Relation> assumptions;
    private final Relation goal;
    private final Box box;
    private final Forms forms;
    private Margins margins;

    private Scope(
            Map<String, Domain> finite,
            Map<String, Domain.Range> ranges,
            List<Relation> assumptions,
            Relation goal,
            Box box,
            Forms forms,
            Margins margins) {
        this.finite = finite;
        this.ranges = ranges;
        this.assumptions = assumptions;
        this.goal = goal;
        this.box = box;
        this.forms = forms;
        this.margins = margins;
    }

    /**
     * The whole domain: fixed quantities are put in place, ranges cut down by simple assumptions become the box.
     *
     * @throws IllegalArgumentException if the statement speaks of flows or functions of matrices
     */
    public static Scope of(Statement statement) {
        return of(statement, () -> false);
    }

    /**
     * The same for a search whose time is limited.
     *
     * @param stop asked now and then where a step takes long; once true, other forms of expressions are not looked for any more
     */
    public static Scope of(Statement statement, BooleanSupplier stop) {
        if (!statement.implicits().isEmpty()) {
            throw new IllegalArgumentException("flows and functions of matrices are enclosed first");
        }
        Map<String, Domain> finite = new LinkedHashMap<>();
        Map<String, Domain.Range> ranges = new LinkedHashMap<>();
        Map<String, Expr> fixed = new LinkedHashMap<>();
        statement.quantities().forEach((name, domain) -> {
            if (domain instanceof Domain.Range range) {
                ranges.put(name, range);
            } else if (domain instanceof Domain.Finite set && set.values().size() == 1) {
                fixed.put(name, set.values().get(0));
            } else {
                finite.put(name, domain);
            }
        });
        Substitution substitution = new Substitution(fixed);
        List<Relation> assumptions = new ArrayList<>(
                statement.assumptions().stream().map(substitution::in).toList());
        Relation goal = substitution.in(statement.goal());
        Box box = Narrowing.box(ranges, assumptions, goal);
        if (ranges.size() == 1) {
            // On a line a sliver beyond an end is in the way; in space the further margins would cost more than they
            // bring.
            ranges.forEach((name, range) -> assumptions.addAll(Narrowing.roundedEnds(name, range)));
        }
        return new Scope(finite, ranges, List.copyOf(assumptions), goal, box, new Forms(stop), null);
    }

    /** The quantities of finite domains that no case has fixed yet. */
    public Map<String, Domain> finite() {
        return Collections.unmodifiableMap(finite);
    }

    public Box box() {
        return box;
    }

    /** A judge of boxes that parts of this scope may share; null where quantities of finite domains are not decided. */
    LeafJudge ownJudge() {
        return finite.isEmpty() ? judge() : null;
    }

    /** A judge of boxes under this scope. */
    public LeafJudge judge() {
        return new LeafJudge(margins());
    }

    /**
     * Judges the box by series about a point.
     *
     * @return the judge, which says whether the box is settled
     */
    public LeafJudge judged(Node.Expansion leaf) {
        LeafJudge judge = judge();
        judge.judge(this, leaf);
        return judge;
    }

    /** The same by a contact at which the margin is least. */
    public LeafJudge judged(Node.Minimum leaf) {
        LeafJudge judge = judge();
        judge.judge(this, leaf);
        return judge;
    }

    /**
     * Settles a scope of no variables: the expressions as they stand, and only where that does not tell, in other forms.
     *
     * @return the judge that had the last word
     */
    public LeafJudge settlePoint(int digits) {
        LeafJudge quick = new LeafJudge(margins(Optional.empty()));
        return quick.settles(box, Method.PLAIN, digits) || quick.refutes() ? quick : settledWithForms(digits);
    }

    private LeafJudge settledWithForms(int digits) {
        LeafJudge judge = judge();
        judge.settles(box, Method.PLAIN, digits);
        return judge;
    }

    /** The same for another part of the box. */
    public Scope on(Box part) {
        return new Scope(finite, ranges, assumptions, goal, part, forms, finite.isEmpty() ? margins() : null);
    }

    /** The elements of a finite domain, in its order. */
    public static List<Expr> elements(Domain domain) {
        if (domain instanceof Domain.Finite set) {
            return set.values();
        } else if (domain instanceof Domain.Integers integers) {
            List<Expr> values = new ArrayList<>();
            for (BigInteger n = integers.first(); n.compareTo(integers.last()) <= 0; n = n.add(BigInteger.ONE)) {
                values.add(Expr.num(Rational.of(n)));
            }
            return values;
        }
        throw new IllegalArgumentException("not a finite domain");
    }

    /** The case in which a quantity of a finite domain has one of its values. */
    public Scope with(String quantity, Expr value) {
        Map<String, Domain> rest = new LinkedHashMap<>(finite);
        if (rest.remove(quantity) == null) {
            throw new IllegalArgumentException("no finite quantity of the name " + quantity);
        }
        Scope fixed = substituted(quantity, value);
        return new Scope(rest, ranges, fixed.assumptions, fixed.goal, box, forms, null);
    }

    /** The same where a quantity of a finite domain is one of the variables, with this range. */
    Scope relaxed(String quantity, Domain.Range range) {
        Map<String, Domain> rest = new LinkedHashMap<>(finite);
        rest.remove(quantity);
        Map<String, Domain.Range> more = new LinkedHashMap<>(ranges);
        more.put(quantity, range);
        Box narrowed = Narrowing.box(Map.of(quantity, range), assumptions, new Relation.And(List.of()));
        return new Scope(rest, more, assumptions, goal, box.joined(narrowed), forms, null);
    }

    /** The same without the assumptions. */
    Scope unconditional() {
        return new Scope(finite, ranges, List.of(), goal, box, forms, null);
    }

    /** The same in the variable u = 1/x, under the name of x. */
    Scope reciprocal(int variable) {
        String name = box.variables().get(variable);
        Scope inverse = substituted(name, Expr.num(1).over(Expr.variable(name)));
        return new Scope(
                finite, inverse.ranges, inverse.assumptions, inverse.goal, box.reciprocal(variable), forms, null);
    }

    /** The same with an expression in the place of a quantity, of whose domain nothing is said any more. */
    Scope substituted(String quantity, Expr value) {
        Map<String, Domain.Range> others = new LinkedHashMap<>(ranges);
        others.remove(quantity);
        Substitution substitution = new Substitution(Map.of(quantity, value));
        return new Scope(
                finite,
                others,
                assumptions.stream().map(substitution::in).toList(),
                substitution.in(goal),
                box,
                forms,
                null);
    }

    /** The same where a variable lies in a range, too. */
    Scope within(int variable, Domain.Range range) {
        return over(range, box.meet(variable, box(variable, range)), variable);
    }

    /** The same with a range in the place of a variable's range in the box. */
    Scope over(int variable, Domain.Range range) {
        return over(range, box.with(variable, box(variable, range)), variable);
    }

    private Scope over(Domain.Range range, Box other, int variable) {
        Map<String, Domain.Range> others = new LinkedHashMap<>(ranges);
        others.put(box.variables().get(variable), range);
        List<Relation> all = new ArrayList<>(assumptions);
        if (box.dimension() == 1) {
            all.addAll(Narrowing.roundedEnds(box.variables().get(variable), range));
        }
        return new Scope(finite, others, List.copyOf(all), goal, other, forms, null);
    }

    private Box box(int variable, Domain.Range range) {
        return Narrowing.box(box.variables().get(variable), range);
    }

    /** The same under further assumptions. */
    Scope assuming(List<Relation> further) {
        List<Relation> all = new ArrayList<>(assumptions);
        all.addAll(further);
        return new Scope(finite, ranges, List.copyOf(all), goal, box, forms, null);
    }

    /** Whether enclosures show a relation on the whole box. */
    public boolean isEvident(Relation relation) {
        return finite.isEmpty() && proving(relation).judge().settles(box, Method.MONOTONE, 0);
    }

    /** What a step leaves to be shown of this, or why it does not apply. */
    public Reduction reduce(Step step) {
        boolean first = step instanceof Step.Cases || step instanceof Step.Relax || step instanceof Step.Split;
        return finite.isEmpty() || first
                ? Steps.reduce(this, step)
                : Reduction.refused("quantities of finite domains without their cases: " + finite.keySet());
    }

    /** The piecewise parts of the goal, if it is one comparison. */
    public List<Expr> pieces() {
        return Pieces.of(goal);
    }

    /** Other forms of expressions, for the points of the box. */
    Forms forms() {
        return forms.on(box);
    }

    /** What is to be shown. */
    public Relation goal() {
        return goal;
    }

    /** What is assumed, besides the box. */
    public List<Relation> assumptions() {
        return assumptions;
    }

    /** The domain of a variable of the box, as the statement has it; empty after a change of variable. */
    public Optional<Domain.Range> range(String variable) {
        return Optional.ofNullable(ranges.get(variable));
    }

    /** The same part of the domain with another goal. */
    Scope proving(Relation other) {
        return new Scope(finite, ranges, assumptions, other, box, forms, null);
    }

    /** The same without a variable that no longer occurs. */
    Scope without(int variable) {
        return new Scope(finite, ranges, assumptions, goal, box.without(variable), forms, null);
    }

    /** The same without a variable that does not occur in the goal, and without the assumptions in which it does. */
    Scope forgetting(int variable) {
        String name = box.variables().get(variable);
        Map<String, Domain.Range> others = new LinkedHashMap<>(ranges);
        others.remove(name);
        List<Relation> kept = assumptions.stream()
                .filter(a -> !FreeVariables.of(a).contains(name))
                .toList();
        return new Scope(finite, others, kept, goal, box.without(variable), forms, null);
    }

    /** The box with both ends of a variable, no assumption cutting it down. */
    Scope onWholeLines(int variable) {
        return new Scope(finite, Map.of(), List.of(), goal, box.closed(variable), forms, null);
    }

    /** The box with the ends of a variable that are said, no assumption cutting it down. */
    Scope onSegments(int variable, boolean lower, boolean upper) {
        return new Scope(finite, Map.of(), List.of(), goal, box.closed(variable, lower, upper), forms, null);
    }

    /** The box as it is, no assumption cutting it down. */
    Scope onWholeBox() {
        return new Scope(finite, Map.of(), List.of(), goal, box, forms, null);
    }

    private synchronized Margins margins() {
        if (margins == null) {
            margins = margins(Optional.of(forms()));
        }
        return margins;
    }

    private Margins margins(Optional<Forms> other) {
        Constants constants = new Constants();
        return new Margins(
                box.variables(), assumptions.stream().map(constants::fold).toList(), constants.fold(goal), other);
    }

    /** Some quantities over all of their ranges, which neither assumptions nor the goal cut down. */
    static Scope over(Map<String, Domain.Range> ranges, List<Relation> assumptions, Relation goal) {
        Box box = Narrowing.box(ranges, List.of(), new Relation.And(List.of()));
        return new Scope(Map.of(), ranges, assumptions, goal, box, new Forms(), null);
    }

    /** A point: no quantities are left. */
    static Scope point(List<Relation> assumptions, Relation goal) {
        return new Scope(Map.of(), Map.of(), assumptions, goal, POINT, new Forms(), null);
    }

    /** Whether 1/x is worth trying: a range that is unbounded on one side and keeps clear of 0. */
    public boolean isHalfBounded(int variable) {
        boolean unbounded = Double.isInfinite(box.lower(variable)) != Double.isInfinite(box.upper(variable));
        return unbounded && box.hasSign(variable);
    }
}
