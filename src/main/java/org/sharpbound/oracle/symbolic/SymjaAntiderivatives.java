package org.sharpbound.oracle.symbolic;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.matheclipse.core.basic.Config;
import org.matheclipse.core.eval.ExprEvaluator;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;
import org.sharpbound.term.Expr;

/**
 * Antiderivatives by Symja.
 *
 * <p>Each question has an evaluator and a thread of its own, for evaluators are not to be shared; one that does not answer
 * in time is left to itself, as a daemon.
 */
public final class SymjaAntiderivatives implements Antiderivatives {

    private static final int MAX_BITS = 10_000;
    private static final int MAX_SIZE = 5_000;
    private static final short HISTORY = 1;

    private final Duration limit;

    /** @param limit for one question; the first one takes some seconds more, as Symja is started */
    public SymjaAntiderivatives(Duration limit) {
        this.limit = limit;
    }

    @Override
    public Optional<Expr> of(Expr integrand, String variable) {
        FutureTask<Optional<Expr>> question = new FutureTask<>(() -> ask(integrand, variable));
        Thread thread = new Thread(question, "antiderivative");
        thread.setDaemon(true);
        thread.start();
        try {
            return question.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // no proposal: a failure of an adviser is none of the question
            question.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            question.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<Expr> ask(Expr integrand, String variable) {
        Config.MAX_BIT_LENGTH = MAX_BITS;
        Config.MAX_AST_SIZE = MAX_SIZE;
        ToSymja names = new ToSymja();
        Optional<IExpr> question = names.of(integrand);
        if (question.isEmpty()) {
            return Optional.empty();
        }
        ExprEvaluator evaluator = new ExprEvaluator(false, HISTORY);
        return new FromSymja(names).of(evaluator.eval(F.Integrate(question.get(), names.symbol(variable))));
    }
}
