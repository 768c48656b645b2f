package org.sharpbound.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Expr;
import org.sharpbound.term.normal.NormalForm;

/**
 * Expressions of models with their normal forms. A claim is read again for each of its relations that is changed, be it to a mutant or
 * to a repair, and its model stays what it was: to look for its squares each time took more than the reading of all else.
 *
 * <p>Safe for use by several threads. What is kept is a function of the expression alone, so nobody can tell whether it was.
 */
final class SimplifiedModels {

    private static final int MOST = 1_000;

    private static final Map<Expr, Optional<Expr>> KNOWN =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Expr, Optional<Expr>> eldest) {
                    return size() > MOST;
                }
            });

    private SimplifiedModels() {}

    /** The normal form, if there is one. */
    static Optional<Expr> of(Expr expr) {
        Optional<Expr> known = KNOWN.get(expr);
        if (known == null) {
            known = NormalForm.of(expr).map(NormalForm::simplified);
            KNOWN.put(expr, known);
        }
        return known;
    }
}
