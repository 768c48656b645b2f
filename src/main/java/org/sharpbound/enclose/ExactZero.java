package org.sharpbound.enclose;

import java.util.List;
import org.sharpbound.term.Expr;
import org.sharpbound.term.normal.NormalForm;

/** What exact rewriting and a separation bound together know to be 0. */
public final class ExactZero {

    private ExactZero() {}

    /** Whether what the normal form stands for is 0 wherever it is defined; false is no answer. */
    public static boolean isZero(NormalForm form) {
        List<Expr> coefficients = form.algebraicCoefficients();
        return form.isZero() || !coefficients.isEmpty() && coefficients.stream().allMatch(SeparationBound::isZero);
    }
}
