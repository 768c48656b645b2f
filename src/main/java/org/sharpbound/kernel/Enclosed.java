package org.sharpbound.kernel;

import java.util.Map;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.quadrature.Quadrature;
import org.sharpbound.term.Expr;

/** The enclosures of integrals that were asked for last. */
final class Enclosed {

    private static final int MOST = 500;

    /** @param values of the quantities */
    record Question(Expr.Bind integral, Map<String, BigInterval> values, int digits) {
        Question {
            values = Map.copyOf(values);
        }
    }

    private final LastAnswers<Question, BigInterval> answers = new LastAnswers<>(MOST);

    /** The enclosure that {@link Quadrature} gives. */
    BigInterval of(Question question) {
        return answers.of(question, q -> Quadrature.enclose(q.integral(), q.values(), q.digits()));
    }
}
