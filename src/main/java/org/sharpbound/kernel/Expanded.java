package org.sharpbound.kernel;

import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.quadrature.Expansion;
import org.sharpbound.term.Expr;

/** The expansions of integrals that were asked for last. */
final class Expanded {

    private static final int MOST = 2000;

    /** @param orders of the parameters in which it is expanded */
    record Question(Expr.Bind integral, Map<String, Interval> box, Map<String, Integer> orders, int digits) {
        Question {
            box = Map.copyOf(box);
            orders = Map.copyOf(orders);
        }
    }

    private final LastAnswers<Question, Optional<Expansion>> answers = new LastAnswers<>(MOST);

    /** The expansion that {@link Expansion#of} gives. */
    Optional<Expansion> of(Question question) {
        return answers.of(question, q -> Expansion.of(q.integral(), q.box(), q.orders(), q.digits()));
    }
}
