package org.sharpbound.rewrite.model;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** The sizes of terms in a model, whatever the entries are. */
final class EvaluatingSizes extends Evaluating<Boolean> {

    private static final class Anything implements MatrixEntries<Boolean> {

        @Override
        public Boolean number(Rational value) {
            return true;
        }

        @Override
        public Boolean apply(Op op, List<Boolean> arguments) {
            return true;
        }
    }

    EvaluatingSizes(Model model, Map<String, Matrix<Boolean>> quantities) {
        super(new Anything(), model, quantities);
    }

    static Matrix<Boolean> anyNumber() {
        return Matrix.number(true);
    }

    @Override
    Matrix<Boolean> choice(Expr.If choice, Map<String, Matrix<Boolean>> bound) {
        return of(isZero(choice.then()) ? choice.otherwise() : choice.then(), bound);
    }

    @Override
    Matrix<Boolean> exponential(Matrix<Boolean> matrix) {
        return matrix;
    }

    @Override
    Boolean spectralNorm(Matrix<Boolean> matrix) {
        return true;
    }

    @Override
    Matrix<Boolean> integral(Expr.Bind integral, Map<String, Matrix<Boolean>> bound) {
        return of(integral.body(), with(bound, integral.variable(), anyNumber()));
    }

    @Override
    Matrix<Boolean> derivative(Expr.Bind derivative, Map<String, Matrix<Boolean>> bound) {
        return of(derivative.body(), with(bound, derivative.variable(), anyNumber()));
    }

    @Override
    Optional<BigInteger> whole(Boolean entry) {
        return Optional.empty();
    }

    /** One term has the size of all. */
    @Override
    BigInteger integer(Expr end, Map<String, Matrix<Boolean>> bound) {
        return BigInteger.ONE;
    }
}
