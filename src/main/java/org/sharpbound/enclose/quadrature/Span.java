package org.sharpbound.enclose.quadrature;

import java.util.List;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Expr;

/**
 * Where an integral runs, with what a prepared integral says of its ends besides.
 *
 * @param from an expression, {@link Expr#INFINITY} or its negative
 * @param openFrom whether the integrand need not be defined at that end: it is one that the author wrote
 */
record Span(Expr from, Expr to, boolean openFrom, boolean openTo) {

    static Span of(Expr.Bind integral) {
        List<Expr> arguments = integral.arguments();
        return new Span(arguments.get(0), arguments.get(1), isOpen(arguments.get(2)), isOpen(arguments.get(3)));
    }

    private static boolean isOpen(Expr mark) {
        return mark.equals(Expr.num(1));
    }

    private static Expr mark(boolean open) {
        return Expr.num(open ? 1 : 0);
    }

    Expr.Bind integral(Expr body, String variable) {
        return new Expr.Bind(Binder.INTEGRAL, body, variable, List.of(from, to, mark(openFrom), mark(openTo)));
    }

    Span reversed() {
        return new Span(to, from, openTo, openFrom);
    }

    /** The part up to a point, at which the integrand must be defined. */
    Span upTo(Expr point) {
        return new Span(from, point, openFrom, false);
    }

    /** The part from a point on, at which the integrand must be defined. */
    Span since(Expr point) {
        return new Span(point, to, false, openTo);
    }
}
