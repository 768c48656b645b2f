package org.sharpbound.term.print;

import java.util.List;
import org.sharpbound.term.Op;
import org.sharpbound.term.print.Formula.Fenced;
import org.sharpbound.term.print.Formula.Name;
import org.sharpbound.term.print.Formula.Scripts;
import org.sharpbound.term.print.Formula.Sign;

/** Where a product needs a sign: {@code 2 x} needs none, {@code x 2} and {@code gap x} do. */
final class Juxtaposition {

    private Juxtaposition() {}

    static Sign between(Formula left, Formula right) {
        Formula last = last(left);
        Formula first = first(right);
        boolean unclear = startsWithDigit(first)
                || isWord(last)
                || isWord(first) && !isFunction(right)
                || last instanceof Formula.Number && first instanceof Formula.Fraction
                || last instanceof Name && first instanceof Fenced
                || last instanceof Sign
                || last instanceof Formula.Limits;
        if (unclear) {
            return Sign.DOT;
        }
        return isWord(first) ? Sign.TIMES_SPACED : Sign.TIMES;
    }

    /** Whether a power is written on the function's name: sin²(x). */
    static boolean takesPowerOnName(Op op) {
        return switch (op) {
            case SIN, COS, TAN, SINH, COSH, TANH, LOG -> true;
            default -> false;
        };
    }

    private static Formula last(Formula formula) {
        Formula at = formula;
        while (at instanceof Formula.Row row && !row.parts().isEmpty()) {
            List<Formula> parts = row.parts();
            at = parts.get(parts.size() - 1);
        }
        return at;
    }

    private static Formula first(Formula formula) {
        Formula at = formula;
        while (at instanceof Formula.Row row && !row.parts().isEmpty()) {
            at = row.parts().get(0);
        }
        return at;
    }

    private static boolean startsWithDigit(Formula first) {
        return first instanceof Formula.Number
                || first instanceof Scripts scripts && scripts.base() instanceof Formula.Number;
    }

    private static boolean isWord(Formula formula) {
        Formula base = formula instanceof Scripts scripts ? scripts.base() : formula;
        return base instanceof Name name && name.unicode().length() > 1;
    }

    private static boolean isFunction(Formula formula) {
        return formula instanceof Formula.Row row
                && row.parts().size() > 1
                && (row.parts().get(1) == Sign.OF || isFunction(row.parts().get(0)));
    }
}
