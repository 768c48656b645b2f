package org.sharpbound.documentation;

import java.util.Optional;
import org.sharpbound.term.Binder;

/** What each operation that binds a variable means. A new one does not compile until it is told here. */
final class BindingRows {

    private BindingRows() {}

    /** Empty of what only samples know, which an exact relation cannot have. */
    static Optional<Row> of(Binder binder) {
        return switch (binder) {
            case SUM ->
                row(
                        "sum(f, i, m, n)",
                        "the sum over the integers from m to n; 0 where there are none",
                        "sum(i^2, i, 1, 4) == 30");
            case PROD ->
                row("prod(f, i, m, n)", "the product; 1 where there are no factors", "prod(i, i, 1, 5) == 120");
            case INTEGRAL ->
                row(
                        "integral(f, x, a, b)",
                        "Lebesgue's integral; the ends may be infinite. It must converge absolutely",
                        "integral(2*x, x, 0, 3) == 9");
            case DIFF ->
                row(
                        "diff(f, x), diff(f, x, k)",
                        "the derivative, or the k-th; by a vector the gradient, of a vector by a vector the Jacobian matrix",
                        "diff(s^3, s, 2) == 6*s");
            case SUP ->
                row("sup(f, x in D)", "the least upper bound on a domain", "sup(x*exp(-x), x in [0, inf)) == 1/e");
            case INF ->
                row("inf(f, x in D)", "the greatest lower bound on a domain", "inf(x^2 - x, x in [0, 1]) == -1/4");
            case GAUSS ->
                row("gauss(f, z)", "the mean of f for a standard normal z", "abs(gauss(z^2, z) - 1) <= 1/1000");
            case LIMIT ->
                row(
                        "limit(f, x, a), limit(f, x, a, right)",
                        "the limit as x tends to a, which may be `inf`; from both sides, or from `left` or `right`",
                        "limit(sin(x)/x, x, 0) == 1");
            case RATE -> Optional.empty();
        };
    }

    private static Optional<Row> row(String usage, String meaning, String example) {
        return Optional.of(new Row(usage, meaning, example));
    }
}
