package org.sharpbound.kernel.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Algebra;
import org.sharpbound.term.theory.Heads;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

/**
 * Properties of functions that follow from their form.
 *
 * <p>Soundness: a sufficient condition each. What is made of continuous operations is continuous where it is defined. What is
 * bounded on bounded sets, measurable and defined on a bounded range is integrable there. What grows no faster than a
 * polynomial times exp(c|z|) is integrable against a normal density.
 */
final class Form {

    /** Of what is at most a polynomial in the entries of their arguments. */
    private static final Set<String> ENTRYWISE =
            Set.of(Heads.DOT, Heads.NORM, Heads.NORMSQ, Heads.TRANSPOSE, Heads.OUTER, Heads.TRACE);

    private final Theory theory;
    private final List<Ranged> context;
    private final Consumer<Obligation> require;
    /** The variables of which a term is a function; what depends on none of them is constant. */
    private final Set<String> moving = new TreeSet<>();

    /** @param require takes what must be shown besides */
    Form(Theory theory, List<Ranged> context, Consumer<Obligation> require) {
        this.theory = theory;
        this.context = context;
        this.require = require;
    }

    boolean has(Demand.Has demand) {
        Ranged range = demand.range();
        moving.add(range.variable());
        Consumer<Expr> defined = body -> Meaning.continuous(theory, require).of(body, Meaning.and(context, range));
        boolean finite = range.ends().size() == 2;
        if (finite) {
            new Meaning(theory, require).ordered(range, context);
        }
        boolean has = switch (demand.property()) {
            case CONTINUOUS -> isContinuous(demand.body());
            case INTEGRABLE -> finite && !range.lowerOpen() && !range.upperOpen() && isBounded(demand.body());
            case MODERATE -> isModerate(demand.body(), Set.of(range.variable()));
        };
        if (has) {
            defined.accept(demand.body());
        }
        return has;
    }

    private boolean all(Expr term, java.util.function.Predicate<Expr> predicate) {
        List<Expr> parts = new ArrayList<>();
        if (term instanceof Apply a) {
            parts.addAll(a.arguments());
        } else if (term instanceof Expr.Call c) {
            parts.addAll(c.arguments());
        } else if (term instanceof Expr.If i) {
            parts.addAll(Scoping.sides(i.condition()));
            parts.add(i.then());
            parts.add(i.otherwise());
        }
        return parts.stream().allMatch(predicate);
    }

    private boolean isConstant(Expr term) {
        return Scoping.free(term).stream().noneMatch(moving::contains);
    }

    private boolean isContinuous(Expr term) {
        if (isConstant(term)) {
            return true;
        }
        if (term instanceof Apply a) {
            return switch (a.op()) {
                case STEP, SIGN, FLOOR, FACTORIAL -> false;
                default -> all(term, this::isContinuous);
            };
        } else if (term instanceof Expr.Call c) {
            return theory.symbol(c.name()).filter(s -> !s.smooth()).isEmpty() && all(term, this::isContinuous);
        } else if (term instanceof Expr.Bind b) {
            return switch (b.binder()) {
                // the number of terms must not depend on what moves
                case SUM, PROD -> b.arguments().stream().allMatch(this::isConstant) && isContinuous(b.body());
                case INTEGRAL -> {
                    boolean ends = b.arguments().stream().allMatch(e -> Expr.infinity(e) == 0 && isContinuous(e));
                    moving.add(b.variable());
                    yield ends && isContinuous(b.body());
                }
                case DIFF -> isContinuousRate(b);
                default -> false;
            };
        }
        return !(term instanceof Expr.If);
    }

    /** Of a smooth function, with respect to one of its arguments. */
    private boolean isContinuousRate(Expr.Bind rate) {
        Expr variable = Expr.variable(rate.variable());
        return rate.body() instanceof Expr.Call c
                && theory.symbol(c.name()).filter(Symbol::smooth).isPresent()
                && c.arguments().stream()
                        .allMatch(a -> a.equals(variable)
                                || isContinuous(a) && !Scoping.free(a).contains(rate.variable()))
                && isContinuous(rate.arguments().get(1));
    }

    /** Measurable, and bounded on every bounded and closed range on which it is defined. */
    private boolean isBounded(Expr term) {
        if (isContinuous(term)) {
            return true;
        } else if (term instanceof Apply a) {
            return switch (a.op()) {
                case DIV, LOG, TAN, POW, FACTORIAL ->
                    isBounded(a.argument(0)) && a.op() == org.sharpbound.term.Op.POW && isPower(a)
                            || a.op() == org.sharpbound.term.Op.DIV
                                    && isBounded(a.argument(0))
                                    && isContinuous(a.argument(1));
                default -> all(term, this::isBounded);
            };
        }
        return term instanceof Expr.If && all(term, this::isBounded);
    }

    private static boolean isPower(Apply power) {
        return power.argument(1) instanceof Expr.Num n && n.value().signum() >= 0;
    }

    /** Measurable, and at most a polynomial in the variables times exp(c(|z| + …)), on bounded sets bounded. */
    private boolean isModerate(Expr term, Set<String> variables) {
        if (Scoping.free(term).stream().noneMatch(variables::contains)) {
            return true;
        } else if (term instanceof Expr.Var) {
            return true;
        } else if (term instanceof Apply a) {
            return switch (a.op()) {
                case NEG, ABS, RELU, STEP, SIGN, FLOOR, ADD, SUB, MUL, MIN, MAX, SQRT, CBRT ->
                    all(term, part -> isModerate(part, variables));
                case SIN, COS, ATAN, TANH, ERF, ERFC, ASIN, ACOS -> all(term, this::isBounded);
                case POW -> isPower(a) && isModerate(a.argument(0), variables);
                case DIV ->
                    isModerate(a.argument(0), variables)
                            && Scoping.free(a.argument(1)).stream().noneMatch(variables::contains);
                case EXP -> isAffine(a.argument(0), variables) || isBoundedAbove(a.argument(0), variables);
                case SINH, COSH -> isAffine(a.argument(0), variables);
                default -> false;
            };
        } else if (term instanceof Expr.If || term instanceof Expr.Call c && ENTRYWISE.contains(c.name())) {
            return all(term, part -> isModerate(part, variables));
        } else if (term instanceof Expr.Bind b && b.binder() == Binder.GAUSS) {
            Set<String> more = new TreeSet<>(variables);
            more.add(b.variable());
            moving.add(b.variable());
            return isModerate(b.body(), more);
        }
        return false;
    }

    /** Of an exponent that is bounded on bounded sets: that it is never positive is to be shown. */
    private boolean isBoundedAbove(Expr exponent, Set<String> variables) {
        if (!isContinuous(exponent)) {
            return false;
        }
        List<Ranged> wider = new ArrayList<>(context);
        variables.forEach(name -> wider.add(Ranged.real(name)));
        require.accept(
                new Obligation(wider, new Demand.Holds(new Relation.Compare(exponent, Comparison.LE, Expr.num(0)))));
        return true;
    }

    private boolean isAffine(Expr term, Set<String> variables) {
        Map<String, Expr> origin = new HashMap<>();
        variables.forEach(name -> origin.put(name, Expr.num(0)));
        Expr constant = Scoping.replaced(term, origin);
        Expr sum = constant;
        Theory wider = Ranged.around(theory, context);
        for (String name : variables) {
            Map<String, Expr> unit = new HashMap<>(origin);
            unit.put(name, Expr.num(1));
            Expr slope = Scoping.replaced(term, unit).minus(constant);
            sum = sum.plus(Expr.variable(name).times(slope));
            wider = wider.with(name, Domain.REALS);
        }
        return new Algebra(wider).same(term, sum);
    }
}
