package org.sharpbound.oracle.flow;

import java.math.BigInteger;
import org.hipparchus.CalculusFieldElement;

/** What the interface of Hipparchus asks of a number besides arithmetic. */
abstract sealed class RealFunctions implements CalculusFieldElement<Real> permits Real {

    private Real self() {
        return (Real) this;
    }

    abstract boolean isSpecial();

    abstract int signum();

    @Override
    public abstract RealField getField();

    @Override
    public Real exp() {
        return isSpecial() ? newInstance(Math.exp(getReal())) : Elementary.exp(self());
    }

    @Override
    public Real expm1() {
        return Elementary.widened(self(), x -> x.exp().subtract(x.getField().getOne()));
    }

    @Override
    public Real log() {
        return isSpecial() || signum() <= 0 ? newInstance(Math.log(getReal())) : Elementary.log(self());
    }

    @Override
    public Real log1p() {
        return Elementary.widened(self(), x -> x.add(x.getField().getOne()).log());
    }

    @Override
    public Real log10() {
        return log().divide(newInstance(10).log());
    }

    @Override
    public Real sin() {
        return isSpecial() ? newInstance(Double.NaN) : Elementary.wave(self(), 0);
    }

    @Override
    public Real cos() {
        return isSpecial() ? newInstance(Double.NaN) : Elementary.wave(self(), 1);
    }

    @Override
    public Real atan() {
        return isSpecial() ? getField().pi().scalb(-1).copySign(getReal()) : Elementary.atan(self());
    }

    @Override
    public Real asin() {
        return Elementary.asin(self());
    }

    @Override
    public Real acos() {
        return Elementary.acos(self());
    }

    @Override
    public Real atan2(Real x) {
        if (x.signum() == 0) {
            return getField().pi().scalb(-1).multiply(signum());
        }
        Real angle = divide(x).atan();
        return x.signum() > 0
                ? angle
                : angle.add(signum() < 0 ? getField().pi().negate() : getField().pi());
    }

    @Override
    public Real sinh() {
        return Elementary.widened(
                self(), x -> x.exp().subtract(x.negate().exp()).scalb(-1));
    }

    @Override
    public Real cosh() {
        return exp().add(negate().exp()).scalb(-1);
    }

    @Override
    public Real tanh() {
        return Elementary.tanh(self());
    }

    @Override
    public Real asinh() {
        return Elementary.widened(
                        abs(),
                        x -> x.add(x.square().add(x.getField().getOne()).sqrt()).log())
                .copySign(self());
    }

    @Override
    public Real acosh() {
        return add(square().subtract(getField().getOne()).sqrt()).log();
    }

    @Override
    public Real atanh() {
        return Elementary.widened(
                self(),
                x -> x.getField()
                        .getOne()
                        .add(x)
                        .divide(x.getField().getOne().subtract(x))
                        .log()
                        .scalb(-1));
    }

    @Override
    public Real cbrt() {
        return Elementary.cbrt(self());
    }

    @Override
    public Real square() {
        return self().multiply(self());
    }

    @Override
    public Real pow(int exponent) {
        return isSpecial()
                ? newInstance(Math.pow(getReal(), exponent))
                : Elementary.power(self(), BigInteger.valueOf(exponent));
    }

    /** NaN for a negative number, and for 0 with a negative exponent or 0. */
    @Override
    public Real pow(Real exponent) {
        if (isSpecial() || exponent.isSpecial()) {
            return newInstance(Math.pow(getReal(), exponent.getReal()));
        } else if (signum() > 0) {
            return Elementary.power(self(), exponent);
        }
        return signum() == 0 && exponent.signum() > 0 ? self() : newInstance(Double.NaN);
    }

    @Override
    public Real rootN(int n) {
        Real root = self().abs().pow(newInstance(n).reciprocal());
        return signum() >= 0 ? root : n % 2 == 0 ? newInstance(Double.NaN) : root.negate();
    }

    @Override
    public Real toDegrees() {
        return self().multiply(180).divide(getPi());
    }

    @Override
    public Real toRadians() {
        return self().multiply(getPi()).divide(newInstance(180));
    }

    @Override
    public Real hypot(Real other) {
        return square().add(other.square()).sqrt();
    }

    @Override
    public Real linearCombination(Real[] a, Real[] b) {
        Real sum = getField().getZero();
        for (int i = 0; i < a.length; i++) {
            sum = sum.add(a[i].multiply(b[i]));
        }
        return sum;
    }

    @Override
    public Real linearCombination(Real a, Real b, Real c, Real d) {
        return a.multiply(b).add(c.multiply(d));
    }

    @Override
    public Real linearCombination(Real a, Real b, Real c, Real d, Real f, Real g) {
        return linearCombination(a, b, c, d).add(f.multiply(g));
    }

    @Override
    public Real linearCombination(Real a, Real b, Real c, Real d, Real f, Real g, Real h, Real i) {
        return linearCombination(a, b, c, d).add(linearCombination(f, g, h, i));
    }
}
