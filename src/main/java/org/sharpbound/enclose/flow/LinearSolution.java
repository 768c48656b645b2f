package org.sharpbound.enclose.flow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.Tape;
import org.sharpbound.enclose.matrix.LinearFlow;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Substitution;

/**
 * The end of x′ = A(p) x + b(p) by the exponential of a matrix, without steps.
 *
 * <p>At a point this is as tight as the numbers allow. Over a box of parameters, matrix entries range independently of each
 * other, which derivatives from the {@link Integrator} do better.
 */
public final class LinearSolution {

    private LinearSolution() {}

    /** Where each state is at the end, over the box; empty if the field is not affine, or a coefficient is not known. */
    public static Optional<List<Interval>> inDoubles(FlowProblem problem) {
        Rational length = problem.to().minus(problem.from());
        Interval[] result = new Interval[problem.start().size()];
        for (VectorField.Block block : problem.field().blocks()) {
            Optional<Coefficients> known = Coefficients.of(problem, block);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            Coefficients of = known.get();
            int n = block.states().length;
            Interval[] values =
                    IntStream.range(0, of.size()).mapToObj(of::inDoubles).toArray(Interval[]::new);
            Optional<Interval[]> end = LinearFlow.at(
                    Interval.of(length),
                    Arrays.copyOf(values, n * n),
                    Arrays.copyOfRange(values, n * n, n * n + n),
                    Arrays.copyOfRange(values, n * n + n, values.length));
            if (end.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < n; i++) {
                result[block.states()[i]] = end.get()[i];
            }
        }
        return Optional.of(List.of(result));
    }

    /** The same with about so many digits. */
    public static Optional<List<BigInterval>> toDigits(FlowProblem problem, Precision precision) {
        Rational length = problem.to().minus(problem.from());
        BigInterval[] result = new BigInterval[problem.start().size()];
        for (VectorField.Block block : problem.field().blocks()) {
            Optional<Coefficients> known = Coefficients.of(problem, block);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            int n = block.states().length;
            BigInterval[] values = known.get().toDigits(precision);
            Optional<BigInterval[]> end = LinearFlow.at(
                    BigInterval.of(length, precision),
                    Arrays.copyOf(values, n * n),
                    Arrays.copyOfRange(values, n * n, n * n + n),
                    Arrays.copyOfRange(values, n * n + n, values.length),
                    precision);
            if (end.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < n; i++) {
                result[block.states()[i]] = end.get()[i];
            }
        }
        return Optional.of(List.of(result));
    }

    /** The entries of A and b and the start values of a block, with constants put in; all are defined. */
    private record Coefficients(IntervalRun run, int size) {

        static Optional<Coefficients> of(FlowProblem problem, VectorField.Block block) {
            if (block.affine().isEmpty()) {
                return Optional.empty();
            }
            Map<String, Expr> constants = new HashMap<>();
            List<String> names = problem.field().parameters();
            for (int p = 0; p < names.size(); p++) {
                if (problem.box().get(p).isPoint()) {
                    constants.put(names.get(p), Expr.num(problem.box().get(p).lo()));
                }
            }
            Substitution substitution = new Substitution(constants);
            AffineField field = block.affine().get();
            Stream<Expr> rates = Stream.concat(Arrays.stream(field.matrix()), Arrays.stream(field.constant()));
            Stream<Expr> starts = IntStream.of(block.states()).mapToObj(problem.start()::get);
            List<Expr> terms = Stream.concat(rates, starts)
                    .map(term -> term == null ? Expr.num(0) : substitution.in(term))
                    .toList();
            IntervalRun run = new IntervalRun(Tape.of(names, terms));
            for (int p = 0; p < names.size(); p++) {
                Interval range = problem.box().get(p).enclosure();
                run.set(p, range.lo(), range.hi(), false, false);
            }
            run.evaluate();
            boolean known = IntStream.range(0, terms.size()).allMatch(run::defined);
            return known ? Optional.of(new Coefficients(run, terms.size())) : Optional.empty();
        }

        Interval inDoubles(int index) {
            return Interval.of(run.lower(index), run.upper(index));
        }

        BigInterval[] toDigits(Precision precision) {
            BigRun fine = new BigRun(run, precision);
            return IntStream.range(0, size).mapToObj(fine::value).toArray(BigInterval[]::new);
        }
    }
}
