package org.sharpbound.run.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Small changes of one place of a wording: a root too many or too few, what should stand outside of it, a number, an exponent, a sign, a
 * factor or summand that is missing or stands there by mistake, one name for another.
 */
final class Edits {

    /** What a change in a definition costs beside the change. */
    private static final double IN_DEFINITION = 0.3;

    private static final double MISSING_FACTOR = 1.5;
    /** What is said to be bounded or equal stands on the left, and is meant more often than what is said of it. */
    private static final double OTHER_SIDE = 0.4;

    private static final double NUMBER = 1.45;
    private static final double NAME = 1.6;

    private static final List<Rational> NUMBER_FACTORS =
            List.of(Rational.TWO, Rational.HALF, Rational.of(4), Rational.of(1, 4), Rational.of(3), Rational.of(1, 3));

    private final Wording printed;
    private final List<String> names;
    private final List<Candidate> found = new ArrayList<>();

    private Edits(Evidence evidence) {
        this.printed = evidence.printed();
        this.names = evidence.frame().names();
    }

    static List<Candidate> of(Evidence evidence) {
        Edits edits = new Edits(evidence);
        Place.each(edits.printed, evidence.frame().changeable(), edits::at);
        return edits.found;
    }

    private void at(Place place) {
        Expr expr = place.in(printed);
        BiConsumer<Expr, Double> offer = (by, cost) -> offer(place, expr, by, cost);
        if (place.isExponent(printed)) {
            exponents(expr, offer);
            return;
        }
        Optional<Rational> number = Written.number(expr);
        number.ifPresent(n -> numbers(n, offer));
        if (number.isEmpty()) {
            roots(place, expr, offer);
        }
        if (number.isEmpty() && expr instanceof Apply apply) {
            operations(apply, offer);
        }
        if (expr instanceof Expr.Var) {
            names.forEach(name -> offer.accept(Expr.variable(name), NAME));
        }
        if (isFactorSite(place)) {
            factors(place, expr, offer);
        }
    }

    private void offer(Place place, Expr now, Expr by, double cost) {
        if (by.equals(now)) {
            return;
        }
        String where = place.definition().map(name -> "in " + name + ", ").orElse("");
        found.add(new Candidate(
                place.put(printed, by),
                where + Wording.text(now) + " becomes " + Wording.text(by),
                cost + (place.definition().isPresent() ? IN_DEFINITION : place.term() == 0 ? OTHER_SIDE : 0)));
    }

    private static void exponents(Expr expr, BiConsumer<Expr, Double> offer) {
        Written.number(expr).ifPresent(n -> {
            for (Rational next : List.of(
                    n.plus(Rational.ONE),
                    n.minus(Rational.ONE),
                    n.times(Rational.HALF),
                    n.times(Rational.TWO),
                    n.plus(Rational.HALF),
                    n.minus(Rational.HALF),
                    n.negate())) {
                offer.accept(Expr.num(next), next.isInteger() ? 1.0 : 1.2);
            }
        });
    }

    private static void numbers(Rational n, BiConsumer<Expr, Double> offer) {
        if (n.isZero()) {
            return;
        }
        for (Rational factor : NUMBER_FACTORS) {
            offer.accept(Expr.num(n.times(factor)), factor.equals(Rational.TWO) ? NUMBER : NUMBER + 0.2);
        }
        if (n.isInteger()) {
            offer.accept(Expr.num(n.plus(Rational.ONE)), NUMBER);
            offer.accept(Expr.num(n.minus(Rational.ONE)), NUMBER);
        }
        offer.accept(Expr.num(n.reciprocal()), NUMBER + 0.2);
        if (n.isInteger() && n.signum() > 0 && !n.equals(Rational.ONE)) {
            Expr root = Expr.apply(Op.SQRT, Expr.num(n));
            offer.accept(root, Constants.value(root).isPresent() ? NUMBER + 0.4 : NUMBER);
        }
    }

    private void roots(Place place, Expr expr, BiConsumer<Expr, Double> offer) {
        boolean rooted =
                place.parent(printed).filter(p -> Written.is(p, Op.SQRT)).isPresent();
        boolean square = Written.is(expr, Op.POW) && Written.argument(expr, 1).equals(Expr.num(2));
        if (!rooted && !square && !Written.is(expr, Op.SQRT)) {
            offer.accept(Expr.apply(Op.SQRT, expr), 1.0);
        }
        boolean powered =
                place.parent(printed).filter(p -> Written.is(p, Op.POW)).isPresent();
        if (!powered && expr instanceof Expr.Var) {
            offer.accept(expr.pow(2), 1.2);
        }
        offer.accept(expr.negated(), place.path().isEmpty() ? 1.0 : 1.2);
    }

    private void operations(Apply apply, BiConsumer<Expr, Double> offer) {
        List<Expr> parts = apply.arguments();
        switch (apply.op()) {
            case SQRT -> {
                offer.accept(parts.get(0), 1.0);
                outside(parts.get(0), offer);
            }
            case NEG, ABS -> offer.accept(parts.get(0), 1.0);
            case POW -> {
                offer.accept(parts.get(0), 1.0);
                if (parts.get(1).equals(Expr.num(2)) && parts.get(0) instanceof Expr.Var) {
                    names.forEach(name -> offer.accept(parts.get(0).times(Expr.variable(name)), NAME));
                }
            }
            case MUL -> {
                offer.accept(parts.get(0), 1.3);
                offer.accept(parts.get(1), 1.3);
                offer.accept(parts.get(0).over(parts.get(1)), 1.2);
            }
            case DIV -> {
                offer.accept(parts.get(0), 1.3);
                offer.accept(parts.get(0).times(parts.get(1)), 1.2);
            }
            case ADD -> {
                offer.accept(parts.get(0), 1.5);
                offer.accept(parts.get(1), 1.5);
                offer.accept(parts.get(0).minus(parts.get(1)), 1.0);
            }
            case SUB -> {
                offer.accept(parts.get(0), 1.5);
                offer.accept(parts.get(1), 1.5);
                offer.accept(parts.get(0).plus(parts.get(1)), 1.0);
            }
            case MIN -> offer.accept(Expr.apply(Op.MAX, parts.get(0), parts.get(1)), 1.5);
            case MAX -> offer.accept(Expr.apply(Op.MIN, parts.get(0), parts.get(1)), 1.5);
            default -> {
                return;
            }
        }
    }

    /** The root of a product or quotient: one of the two may be meant to stand outside. */
    private static void outside(Expr under, BiConsumer<Expr, Double> offer) {
        if (Written.is(under, Op.DIV)) {
            Expr above = Written.argument(under, 0);
            Expr below = Written.argument(under, 1);
            offer.accept(Expr.apply(Op.SQRT, above).over(below), 1.0);
            offer.accept(above.over(Expr.apply(Op.SQRT, below)), 1.0);
        } else if (Written.is(under, Op.MUL)) {
            Expr first = Written.argument(under, 0);
            Expr second = Written.argument(under, 1);
            offer.accept(Expr.apply(Op.SQRT, first).times(second), 1.0);
            offer.accept(first.times(Expr.apply(Op.SQRT, second)), 1.0);
        }
    }

    /** Where a factor may be missing: sides, and what stands in a sum, a root, a least or greatest on a side. */
    private boolean isFactorSite(Place place) {
        return place.parent(printed)
                .map(p -> p instanceof Apply a
                        && (a.op() == Op.ADD
                                || a.op() == Op.SUB
                                || a.op() == Op.MIN
                                || a.op() == Op.MAX
                                || a.op() == Op.NEG
                                || a.op() == Op.EXP))
                .orElse(true);
    }

    private void factors(Place place, Expr expr, BiConsumer<Expr, Double> offer) {
        if (!place.path().isEmpty() && Written.number(expr).isEmpty()) {
            offer.accept(Written.times(expr, Expr.num(2)), NUMBER + 0.1);
            offer.accept(Written.times(expr, Expr.num(Rational.HALF)), NUMBER + 0.2);
        }
        for (String name : names) {
            Expr factor = Expr.variable(name);
            if (expr.equals(factor)) {
                continue;
            }
            Expr root = Expr.apply(Op.SQRT, factor);
            offer.accept(Written.times(expr, factor), MISSING_FACTOR);
            offer.accept(expr.over(factor), MISSING_FACTOR);
            offer.accept(Written.times(expr, root), MISSING_FACTOR + 0.2);
            offer.accept(expr.over(root), MISSING_FACTOR + 0.2);
            offer.accept(Written.times(expr, factor.pow(2)), MISSING_FACTOR + 0.4);
            offer.accept(expr.over(factor.pow(2)), MISSING_FACTOR + 0.4);
        }
    }
}
