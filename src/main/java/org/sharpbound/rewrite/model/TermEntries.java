package org.sharpbound.rewrite.model;

import java.util.List;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Sharing;

/** Entries that are core expressions in the variables that are bound around them, and integrals of such. */
final class TermEntries implements MatrixEntries<Expr> {

    private static final int MOST_NODES = 50_000;
    private static final int MOST_DEPTH = 500;

    private final Sharing build = new Sharing(MOST_NODES, MOST_DEPTH);

    Sharing build() {
        return build;
    }

    @Override
    public Expr number(Rational value) {
        return build.number(value);
    }

    /** What is multiplied by 0 vanishes, wherever it is defined. */
    @Override
    public Expr apply(Op op, List<Expr> arguments) {
        if (op.arity() == 2) {
            Expr first = arguments.get(0);
            Expr second = arguments.get(1);
            switch (op) {
                case ADD:
                    if (isNumber(first, 0) || isNumber(second, 0)) {
                        return isNumber(first, 0) ? second : first;
                    }
                    break;
                case SUB:
                    if (isNumber(second, 0)) {
                        return first;
                    }
                    break;
                case MUL:
                    if (isNumber(first, 0) || isNumber(second, 0)) {
                        return number(0);
                    } else if (isNumber(first, 1) || isNumber(second, 1)) {
                        return isNumber(first, 1) ? second : first;
                    }
                    break;
                default:
                    break;
            }
        }
        return build.apply(op, arguments);
    }

    static boolean isNumber(Expr expr, long value) {
        return expr instanceof Expr.Num n && n.value().equals(Rational.of(value));
    }
}
