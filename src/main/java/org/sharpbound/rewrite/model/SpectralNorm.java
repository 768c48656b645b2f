package org.sharpbound.rewrite.model;

import java.math.BigDecimal;
import java.math.MathContext;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.series.Decimals;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * The largest singular value of a matrix of numbers.
 *
 * <p>For G = A'A with the largest eigenvalue l and n rows, l^m is at most tr(G^m), and at least tr(G^m)/n. Powers with m = 2, 4,
 * 8, … come from squaring, and are kept near 1 by factors whose logarithms are added up.
 */
final class SpectralNorm {

    private final Decimals decimals;
    private final Precision precision;
    private final MatrixAlgebra<Jet> algebra;

    SpectralNorm(JetArithmetic in, MatrixAlgebra<Jet> algebra) {
        this.decimals = in.decimals();
        this.precision = in.precision();
        this.algebra = algebra;
    }

    Jet of(Matrix<Jet> a) {
        if (a.entries().stream().anyMatch(entry -> entry.level() > 0)) {
            throw new Unevaluated("a derivative of the norm of a matrix " + a.size());
        }
        Matrix<Jet> power = algebra.times(a.transposed(), a);
        BigInterval bound = BigInterval.ENTIRE;
        BigInterval scale = BigInterval.ZERO;
        BigInterval exponent = BigInterval.ONE;
        for (int k = 0; k < 4 * precision.digits(); k++) {
            BigInterval trace = algebra.trace(power).base();
            if (!decimals.isPositive(trace)) {
                break;
            }
            BigInterval share = trace.hull(trace.div(BigInterval.point(a.columns()), precision));
            BigInterval logarithm = decimals.add(scale, decimals.mul(exponent, decimals.apply(Op.LOG, share)));
            bound = bound.intersect(decimals.apply(Op.EXP, logarithm));
            BigDecimal factor = trace.hi().round(new MathContext(3));
            power = algebra.over(power, Jet.of(BigInterval.point(factor)));
            scale = decimals.add(scale, decimals.mul(exponent, decimals.apply(Op.LOG, BigInterval.point(factor))));
            power = algebra.times(power, power);
            exponent = decimals.mul(exponent, decimals.number(Rational.HALF));
        }
        BigInterval trace = algebra.trace(algebra.times(a.transposed(), a)).base();
        BigInterval atMost = BigInterval.of(BigDecimal.ZERO, trace.hi().max(BigDecimal.ZERO));
        return Jet.of(decimals.apply(Op.SQRT, bound.intersect(atMost)));
    }
}
