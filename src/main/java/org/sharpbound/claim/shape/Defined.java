package org.sharpbound.claim.shape;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;

/** Which expressions are defined for all values of their variables: sums and products, and functions without exceptions. */
final class Defined {

    private final Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Defined() {}

    /** Soundness: says so only of what is certainly defined everywhere. */
    static boolean everywhere(Expr expr) {
        return new Defined().test(expr);
    }

    private boolean test(Expr expr) {
        if (!seen.add(expr)) {
            return true;
        }
        if (!(expr instanceof Apply apply)) {
            return expr instanceof Expr.Num || expr instanceof Expr.Var;
        }
        boolean total = switch (apply.op()) {
            case PI, E, NEG, ABS, CBRT, EXP, SIN, COS, ATAN, SINH, COSH, TANH, ERF, ERFC -> true;
            case RELU, STEP, SIGN, FLOOR, ADD, SUB, MUL, MIN, MAX -> true;
            case SQRT, LOG, TAN, ASIN, ACOS, FACTORIAL -> false;
            case DIV -> apply.argument(1) instanceof Expr.Num n && !n.value().isZero();
            case POW ->
                apply.argument(1) instanceof Expr.Num n
                        && n.value().isInteger()
                        && n.value().signum() >= 0;
        };
        return total && apply.arguments().stream().allMatch(this::test);
    }
}
