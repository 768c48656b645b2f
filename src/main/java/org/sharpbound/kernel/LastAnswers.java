package org.sharpbound.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers to the questions that were asked last, for the search, the check and other statements ask the same ones. For use by
 * several threads.
 *
 * <p>Soundness: an answer hangs on nothing but its question, and questions are compared in full.
 *
 * @param <Q> questions, compared by {@code equals}
 * @param <A> answers
 */
final class LastAnswers<Q, A> {

    private final int most;
    private final Map<Q, A> answers = new LinkedHashMap<>();

    /** @param most how many are kept */
    LastAnswers(int most) {
        this.most = most;
    }

    /** @param work gives the answer where none is kept, with no lock held */
    A of(Q question, Function<Q, A> work) {
        synchronized (answers) {
            A known = answers.get(question);
            if (known != null) {
                return known;
            }
        }
        A answer = work.apply(question);
        synchronized (answers) {
            if (answers.size() >= most) {
                answers.clear();
            }
            answers.put(question, answer);
        }
        return answer;
    }
}
