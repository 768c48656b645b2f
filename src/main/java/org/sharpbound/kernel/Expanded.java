package org.sharpbound.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.quadrature.Expansion;
import org.sharpbound.term.Expr;

/**
 * The expansions of integrals that were asked for last, for the search and the check ask for the same ones.
 *
 * <p>Soundness: an answer hangs on nothing but its question, and questions are compared in full.
 */
final class Expanded {

    private static final int MOST = 2000;

    /** @param orders of the parameters in which it is expanded */
    record Question(Expr.Bind integral, Map<String, Interval> box, Map<String, Integer> orders, int digits) {
        Question {
            box = Map.copyOf(box);
            orders = Map.copyOf(orders);
        }
    }

    private final Map<Question, Optional<Expansion>> answers = new LinkedHashMap<>();

    Optional<Expansion> of(Question question) {
        synchronized (answers) {
            Optional<Expansion> known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        Optional<Expansion> answer =
                Expansion.of(question.integral(), question.box(), question.orders(), question.digits());
        synchronized (answers) {
            if (answers.size() >= MOST) {
                answers.clear();
            }
            answers.put(question, answer);
        }
        return answer;
    }
}
