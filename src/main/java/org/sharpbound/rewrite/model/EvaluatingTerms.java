package org.sharpbound.rewrite.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Scoping;

/** Terms written out as core expressions and integrals of such, with the model's definitions put in. */
final class EvaluatingTerms extends Evaluating<Expr> {

    private final TermEntries entries;
    private final TermRate rate;
    private final TermExponential exponential;
    private int names;

    private EvaluatingTerms(TermEntries entries, Model model, Map<String, Matrix<Expr>> quantities) {
        super(entries, model, quantities);
        this.entries = entries;
        this.rate = new TermRate(entries);
        this.exponential = new TermExponential(entries, algebra);
    }

    /** @param point constants for the quantities */
    static EvaluatingTerms at(Model model, Map<String, Expr> point) {
        TermEntries entries = new TermEntries();
        Map<String, Matrix<Expr>> quantities = point.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, quantity -> Matrix.number(built(entries, quantity.getValue()))));
        return new EvaluatingTerms(entries, model, quantities);
    }

    private static Expr built(TermEntries entries, Expr constant) {
        return new EvaluatingTerms(entries, Model.FREE, Map.of()).of(constant).scalar();
    }

    private Expr fresh() {
        return entries.build().variable("#" + ++names);
    }

    @Override
    Matrix<Expr> choice(Expr.If choice, Map<String, Matrix<Expr>> bound) {
        Relation condition = condition(choice.condition(), bound);
        if (condition instanceof Relation.Compare c
                && c.left() instanceof Expr.Num left
                && c.right() instanceof Expr.Num right) {
            boolean holds = c.comparison().holdsFor(left.value().compareTo(right.value()));
            return of(holds ? choice.then() : choice.otherwise(), bound);
        }
        Expr then = number(choice.then(), bound);
        Expr otherwise = number(choice.otherwise(), bound);
        return Matrix.number(entries.build().choice(condition, then, otherwise));
    }

    private Relation condition(Relation relation, Map<String, Matrix<Expr>> bound) {
        return Scoping.mapped(Conditions.withoutChains(relation), side -> number(side, bound));
    }

    @Override
    Matrix<Expr> exponential(Matrix<Expr> matrix) {
        return exponential.of(matrix);
    }

    @Override
    Expr spectralNorm(Matrix<Expr> matrix) {
        throw new Unevaluated("the norm of a matrix " + matrix.size() + " under an integral");
    }

    @Override
    Matrix<Expr> integral(Expr.Bind integral, Map<String, Matrix<Expr>> bound) {
        Expr variable = fresh();
        Matrix<Expr> body = of(integral.body(), with(bound, integral.variable(), Matrix.number(variable)));
        List<Expr> ends = integral.arguments().stream()
                .map(end -> Expr.infinity(end) != 0 ? end : number(end, bound))
                .toList();
        String name = ((Expr.Var) variable).name();
        return body.mapped(entry -> TermEntries.isNumber(entry, 0) && integral.binder() == Binder.GAUSS
                ? entry
                : new Expr.Bind(integral.binder(), entry, name, ends));
    }

    @Override
    Matrix<Expr> derivative(Expr.Bind derivative, Map<String, Matrix<Expr>> bound) {
        int order = Conditions.order(integer(derivative.arguments().get(0), bound));
        Expr point = number(derivative.arguments().get(1), bound);
        Expr variable = fresh();
        Matrix<Expr> body = of(derivative.body(), with(bound, derivative.variable(), Matrix.number(variable)));
        String name = ((Expr.Var) variable).name();
        for (int i = 0; i < order; i++) {
            body = body.mapped(entry -> rate.of(entry, name));
        }
        return body.mapped(entry -> Scoping.replaced(entry, Map.of(name, point)));
    }

    @Override
    BigInteger integer(Expr end, Map<String, Matrix<Expr>> bound) {
        return whole(number(end, bound)).orElseThrow(() -> new Unevaluated("a sum whose ends are not integers"));
    }

    @Override
    Optional<BigInteger> whole(Expr entry) {
        return entry instanceof Expr.Num n && n.value().isInteger()
                ? Optional.of(n.value().numerator())
                : Optional.empty();
    }
}
