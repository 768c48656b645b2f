package org.sharpbound.term;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which shared expressions are defined for all real values of their variables, and which depend on a given variable. */
final class Totality {

    private final String variable;
    private final Map<Expr, Boolean> total = new IdentityHashMap<>();
    private final Map<Expr, Boolean> depends = new IdentityHashMap<>();

    Totality(String variable) {
        this.variable = variable;
    }

    /** Soundness: says so only of what is certainly defined everywhere. */
    boolean isTotal(Expr expr) {
        Boolean known = total.get(expr);
        if (known == null) {
            known = expr instanceof Expr.Num
                    || expr instanceof Expr.Var
                    || expr instanceof Apply a && isTotalOperation(a) && areTotal(a.arguments());
            total.put(expr, known);
        }
        return known;
    }

    private boolean areTotal(List<Expr> exprs) {
        for (Expr expr : exprs) {
            if (!isTotal(expr)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTotalOperation(Apply apply) {
        return switch (apply.op()) {
            case PI, E, NEG, ABS, CBRT, EXP, SIN, COS, ATAN, SINH, COSH, TANH, ERF, ERFC -> true;
            case RELU, STEP, SIGN, FLOOR, ADD, SUB, MUL, MIN, MAX -> true;
            case SQRT, LOG, TAN, ASIN, ACOS, FACTORIAL -> false;
            case DIV -> apply.argument(1) instanceof Expr.Num n && !n.value().isZero();
            case POW ->
                apply.argument(1) instanceof Expr.Num n
                        && n.value().isInteger()
                        && n.value().signum() >= 0;
        };
    }

    boolean dependsOnVariable(Expr expr) {
        Boolean known = depends.get(expr);
        if (known == null) {
            if (expr instanceof Expr.Var v) {
                known = v.name().equals(variable);
            } else if (expr instanceof Apply a) {
                known = dependOnVariable(a.arguments());
            } else if (expr instanceof Expr.If c) {
                known = dependsOnVariable(c.condition())
                        || dependsOnVariable(c.then())
                        || dependsOnVariable(c.otherwise());
            } else {
                known = expr instanceof Expr.Bind && FreeVariables.of(expr).contains(variable);
            }
            depends.put(expr, known);
        }
        return known;
    }

    private boolean dependOnVariable(List<Expr> exprs) {
        for (Expr expr : exprs) {
            if (dependsOnVariable(expr)) {
                return true;
            }
        }
        return false;
    }

    private boolean dependsOnVariable(Relation relation) {
        return FreeVariables.of(relation).contains(variable);
    }
}
