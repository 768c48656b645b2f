package org.sharpbound.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.quadrature.Quadrature;
import org.sharpbound.term.Expr;

/**
 * The enclosures of integrals that were asked for last, for the search, the check and other statements ask for the same
 * ones.
 *
 * <p>Soundness: an answer hangs on nothing but its question, and questions are compared in full.
 */
final class Enclosed {

    private static final int MOST = 500;

    /** @param values of the quantities */
    record Question(Expr.Bind integral, Map<String, BigInterval> values, int digits) {
        Question {
            values = Map.copyOf(values);
        }
    }

    private final Map<Question, BigInterval> answers = new LinkedHashMap<>();

    /** The enclosure that {@link Quadrature} gives. */
    BigInterval of(Question question) {
        synchronized (answers) {
            BigInterval known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        BigInterval answer = Quadrature.enclose(question.integral(), question.values(), question.digits());
        synchronized (answers) {
            if (answers.size() >= MOST) {
                answers.clear();
            }
            answers.put(question, answer);
        }
        return answer;
    }
}
