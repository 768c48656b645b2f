package org.sharpbound.enclose.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Op;

/**
 * A right-hand side A(p) x + b(p), read off the way it is written.
 *
 * <p>Soundness: only sums, and products and quotients with what holds no state, are taken apart, so that the two are the same
 * wherever the right-hand side is defined; and A and b are defined only where all factors and divisors in it are.
 *
 * @param matrix A, row by row; an entry that is not there is null
 * @param constant b; an entry that is not there is null
 */
record AffineField(Expr[] matrix, Expr[] constant) {

    /** Empty if the sides hold time, or are not written as affine in the states. */
    static Optional<AffineField> of(String time, List<String> states, List<Expr> sides) {
        int n = states.size();
        Constants constants = new Constants();
        Expr[] matrix = new Expr[n * n];
        Expr[] constant = new Expr[n];
        for (int i = 0; i < n; i++) {
            Expr[] row = form(constants.fold(sides.get(i)), time, states);
            if (row == null) {
                return Optional.empty();
            }
            for (int j = 0; j < n; j++) {
                matrix[i * n + j] = row[j];
            }
            constant[i] = row[n];
        }
        return Optional.of(new AffineField(matrix, constant));
    }

    /** The coefficients of the states, and last what is left; null if the term is not affine. */
    private static Expr[] form(Expr expr, String time, List<String> states) {
        Set<String> names = FreeVariables.of(expr);
        if (names.contains(time)) {
            return null;
        }
        Expr[] result = new Expr[states.size() + 1];
        if (states.stream().noneMatch(names::contains)) {
            result[states.size()] = expr;
            return result;
        } else if (expr instanceof Expr.Var state) {
            result[states.indexOf(state.name())] = Expr.num(1);
            return result;
        }
        return expr instanceof Apply apply ? form(apply, time, states) : null;
    }

    private static Expr[] form(Apply apply, String time, List<String> states) {
        List<Expr[]> parts = new ArrayList<>();
        for (int i = 0; i < apply.op().arity(); i++) {
            parts.add(form(apply.argument(i), time, states));
        }
        if (parts.contains(null)) {
            return null;
        }
        return switch (apply.op()) {
            case NEG -> scaled(parts.get(0), Expr.num(-1));
            case ADD -> sum(parts.get(0), parts.get(1));
            case SUB -> sum(parts.get(0), scaled(parts.get(1), Expr.num(-1)));
            case MUL ->
                isConstant(parts.get(0))
                        ? scaled(parts.get(1), apply.argument(0))
                        : isConstant(parts.get(1)) ? scaled(parts.get(0), apply.argument(1)) : null;
            case DIV ->
                isConstant(parts.get(1)) ? scaled(parts.get(0), Expr.num(1).over(apply.argument(1))) : null;
            default -> null;
        };
    }

    private static boolean isConstant(Expr[] form) {
        for (int j = 0; j < form.length - 1; j++) {
            if (form[j] != null) {
                return false;
            }
        }
        return true;
    }

    private static Expr[] scaled(Expr[] form, Expr factor) {
        Expr[] result = new Expr[form.length];
        for (int j = 0; j < form.length; j++) {
            result[j] = form[j] == null ? null : Expr.apply(Op.MUL, factor, form[j]);
        }
        return result;
    }

    private static Expr[] sum(Expr[] a, Expr[] b) {
        Expr[] result = new Expr[a.length];
        for (int j = 0; j < a.length; j++) {
            result[j] = a[j] == null ? b[j] : b[j] == null ? a[j] : a[j].plus(b[j]);
        }
        return result;
    }
}
