package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Guesses what a number known to ten digits is exactly: an elementary function of a number of simple form. */
final class Images {

    /** How well a place is known to which Newton's method converged, relative to 1. */
    static final double NEAR = 1e-10;

    private Images() {}

    /** The likeliest functions first. */
    static List<Expr> near(double x) {
        Set<Expr> guesses = new LinkedHashSet<>();
        guesses.addAll(of(x, x * x, Op.SQRT));
        guesses.addAll(of(x, Math.exp(x), Op.LOG));
        guesses.addAll(of(x, Math.log(x), Op.EXP));
        guesses.addAll(of(x, Math.cos(x), Op.ACOS));
        guesses.addAll(angles(x));
        guesses.addAll(of(x, x * x * x, Op.CBRT));
        return List.copyOf(guesses);
    }

    /** An x = f(q) for a simple number q. */
    private static List<Expr> of(double x, double image, Op inverse) {
        List<Expr> forms = new ArrayList<>();
        for (Expr form : simple(image)) {
            Expr value = Expr.apply(inverse, form);
            add(inverse == Op.SQRT && x < 0 ? value.negated() : value, x, forms);
        }
        return forms;
    }

    /** An angle whose tangent is a simple number, or the root of one. */
    private static List<Expr> angles(double x) {
        double tangent = Math.tan(x);
        List<Expr> tangents = new ArrayList<>(simple(tangent));
        for (Expr square : simple(tangent * tangent)) {
            Expr root = Expr.apply(Op.SQRT, square);
            tangents.add(tangent < 0 ? root.negated() : root);
        }
        Expr turns = Expr.num(Rational.of(Math.round((x - Math.atan(tangent)) / Math.PI)))
                .times(Expr.apply(Op.PI));
        List<Expr> angles = new ArrayList<>();
        for (Expr form : tangents) {
            Expr angle = Expr.apply(Op.ATAN, form);
            add(Math.abs(x) <= Math.PI / 2 ? angle : angle.plus(turns), x, angles);
        }
        return angles;
    }

    private static List<Expr> simple(double number) {
        return ClosedForms.near(number, NEAR * Math.max(1e-3, Math.abs(number)));
    }

    private static void add(Expr guess, double x, List<Expr> guesses) {
        if (Math.abs(ContactPoints.value(guess) - x) <= 1e-9 * Math.max(1, Math.abs(x))) {
            guesses.add(guess);
        }
    }
}
