package org.sharpbound.claim.shape;

import java.util.List;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;

/** Whether expressions are the same but for the order of terms and factors: v w and w v, as the entries of A⊤A are. */
final class Alike {

    private static final int MAX_STEPS = 5_000;

    private int steps;

    private Alike() {}

    /** Soundness: such expressions are defined at the same points, and have the same values there. False is no answer. */
    static boolean test(Expr a, Expr b) {
        return new Alike().alike(a, b);
    }

    private boolean alike(Expr a, Expr b) {
        if (a.equals(b)) {
            return true;
        }
        boolean comparable = a instanceof Apply && b instanceof Apply && ++steps <= MAX_STEPS;
        if (!comparable || ((Apply) a).op() != ((Apply) b).op()) {
            return false;
        }
        List<Expr> left = ((Apply) a).arguments();
        List<Expr> right = ((Apply) b).arguments();
        Op op = ((Apply) a).op();
        boolean inOrder = true;
        for (int i = 0; i < left.size() && inOrder; i++) {
            inOrder = alike(left.get(i), right.get(i));
        }
        return inOrder
                || (op == Op.ADD || op == Op.MUL)
                        && alike(left.get(0), right.get(1))
                        && alike(left.get(1), right.get(0));
    }
}
