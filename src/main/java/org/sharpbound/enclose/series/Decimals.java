package org.sharpbound.enclose.series;

import org.sharpbound.enclose.BigAlgebraic;
import org.sharpbound.enclose.BigConstants;
import org.sharpbound.enclose.BigErrorFunction;
import org.sharpbound.enclose.BigExponential;
import org.sharpbound.enclose.BigFactorial;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigPiecewise;
import org.sharpbound.enclose.BigTrigonometric;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Intervals with decimal numbers as ends, of a stated number of digits. */
public final class Decimals implements Arithmetic<BigInterval> {

    private final Precision p;

    public Decimals(Precision precision) {
        this.p = precision;
    }

    @Override
    public BigInterval number(Rational value) {
        return BigInterval.of(value, p);
    }

    @Override
    public BigInterval between(double lower, double upper) {
        return BigInterval.of(lower, upper);
    }

    @Override
    public BigInterval add(BigInterval a, BigInterval b) {
        return a.add(b, p);
    }

    @Override
    public BigInterval mul(BigInterval a, BigInterval b) {
        return a.mul(b, p);
    }

    @Override
    public BigInterval div(BigInterval a, BigInterval b) {
        return a.div(b, p);
    }

    @Override
    public BigInterval neg(BigInterval a) {
        return a.neg();
    }

    @Override
    public BigInterval power(BigInterval base, Rational exponent) {
        return BigAlgebraic.pow(base, exponent, p);
    }

    @Override
    public BigInterval power(BigInterval base, BigInterval exponent) {
        return BigAlgebraic.pow(base, exponent, p);
    }

    @Override
    public BigInterval apply(Op op, BigInterval x) {
        return switch (op) {
            case PI -> BigConstants.pi(p);
            case E -> BigConstants.e(p);
            case NEG -> x.neg();
            case ABS -> BigPiecewise.abs(x);
            case SQRT -> BigAlgebraic.sqrt(x, p);
            case CBRT -> BigAlgebraic.cbrt(x, p);
            case EXP -> BigExponential.exp(x, p);
            case LOG -> BigExponential.log(x, p);
            case SIN -> BigTrigonometric.sin(x, p);
            case COS -> BigTrigonometric.cos(x, p);
            case TAN -> BigTrigonometric.tan(x, p);
            case ASIN -> BigTrigonometric.asin(x, p);
            case ACOS -> BigTrigonometric.acos(x, p);
            case ATAN -> BigTrigonometric.atan(x, p);
            case SINH -> BigExponential.sinh(x, p);
            case COSH -> BigExponential.cosh(x, p);
            case TANH -> BigExponential.tanh(x, p);
            case ERF -> BigErrorFunction.erf(x, p);
            case ERFC -> BigErrorFunction.erfc(x, p);
            case RELU -> BigPiecewise.relu(x);
            case STEP -> BigPiecewise.step(x);
            case SIGN -> BigPiecewise.sign(x);
            case FLOOR -> BigPiecewise.floor(x, p);
            case FACTORIAL -> BigFactorial.factorial(x, p);
            case ADD, SUB, MUL, DIV, POW, MIN, MAX -> throw new IllegalArgumentException("of two arguments: " + op);
        };
    }

    @Override
    public BigInterval hull(BigInterval a, BigInterval b) {
        return a.hull(b);
    }

    @Override
    public BigInterval intersect(BigInterval a, BigInterval b) {
        BigInterval both = a.intersect(b);
        return both.isEmpty() ? a : both;
    }

    @Override
    public BigInterval min(BigInterval a, BigInterval b) {
        return BigPiecewise.min(a, b);
    }

    @Override
    public BigInterval max(BigInterval a, BigInterval b) {
        return BigPiecewise.max(a, b);
    }

    @Override
    public boolean isZero(BigInterval a) {
        return a.isPoint() && a.lo().signum() == 0;
    }

    @Override
    public boolean isPoint(BigInterval a) {
        return a.isPoint();
    }

    @Override
    public boolean isPositive(BigInterval a) {
        return a.isBoundedBelow() && a.lo().signum() > 0;
    }

    @Override
    public boolean isNegative(BigInterval a) {
        return a.isBoundedAbove() && a.hi().signum() < 0;
    }

    @Override
    public boolean isNonnegative(BigInterval a) {
        return a.isBoundedBelow() && a.lo().signum() >= 0;
    }

    @Override
    public boolean isBounded(BigInterval a) {
        return a.isBounded();
    }

    @Override
    public BigInterval least(BigInterval a) {
        return a.isBoundedBelow() ? BigInterval.point(a.lo()) : a;
    }

    @Override
    public BigInterval most(BigInterval a) {
        return a.isBoundedAbove() ? BigInterval.point(a.hi()) : a;
    }

    @Override
    public double lower(BigInterval a) {
        return a.loDouble();
    }

    @Override
    public double upper(BigInterval a) {
        return a.hiDouble();
    }
}
