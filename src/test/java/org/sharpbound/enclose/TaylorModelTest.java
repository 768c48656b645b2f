package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sharpbound.term.Rational;

/** Operations on models with random coefficients of all magnitudes, against exact numbers at random points. */
class TaylorModelTest {

    private static final int MODELS = 600;
    private static final int VARIABLES = 3;
    private static final int ORDER = 3;
    private static final Monomials MONOMIALS = new Monomials(VARIABLES, ORDER);

    private final Random random = new Random(20261122);
    private final TaylorProduct product = new TaylorProduct(MONOMIALS.size(), ORDER);
    private TaylorModel a;
    private TaylorModel b;
    private Rational[] s;
    private Rational inA;
    private Rational inB;

    /** Two models, a point, and a number that each may stand for there; half of the models are a polynomial alone. */
    private void next(int n) {
        a = model(n % 8);
        b = model(random.nextInt(8));
        s = new Rational[VARIABLES];
        for (int v = 0; v < VARIABLES; v++) {
            s[v] = Rational.of(random.nextInt(3) == 0 ? 64 * (random.nextInt(3) - 1) : random.nextInt(129) - 64, 64);
        }
        inA = at(a, s).plus(within(a));
        inB = at(b, s).plus(within(b));
    }

    private TaylorModel model(int kind) {
        TaylorModel model = new TaylorModel(MONOMIALS.size(), ORDER);
        model.clear(MONOMIALS);
        int exponents = kind == 0 ? 480 : kind == 1 ? 60 : 3;
        for (int i = 0; i < MONOMIALS.size(); i++) {
            boolean vanishes = random.nextInt(3) == 0 || kind == 2 && MONOMIALS.degree(i) > 0;
            model.coefficients()[i] = vanishes ? 0 : random(exponents);
        }
        if (kind == 0) {
            model.coefficients()[random.nextInt(MONOMIALS.size())] = Double.MIN_VALUE * random.nextInt(9);
        }
        if (kind % 2 == 0) {
            double x = random(exponents);
            model.addRemainder(-Math.abs(x), random.nextBoolean() ? Math.abs(random(exponents)) : 0);
        }
        assertThat(model.measure()).isTrue();
        return model;
    }

    private double random(int exponents) {
        return Math.scalb(2 * random.nextDouble() - 1, random.nextInt(2 * exponents) - exponents);
    }

    private Rational within(TaylorModel model) {
        double lo = model.remainderLo();
        double hi = model.remainderHi();
        return switch (random.nextInt(3)) {
            case 0 -> Rational.of(lo);
            case 1 -> Rational.of(hi);
            default -> Rational.of(lo / 2 + hi / 2);
        };
    }

    /** The value of the polynomial. */
    private static Rational at(TaylorModel model, Rational[] s) {
        Rational sum = Rational.ZERO;
        for (int i = 0; i < model.monomials().size(); i++) {
            Rational term = Rational.of(model.coefficient(i));
            for (int v : model.monomials().factors(i)) {
                term = term.times(s[v]);
            }
            sum = sum.plus(term);
        }
        return sum;
    }

    private void assertHolds(TaylorModel model, Rational value) {
        Rational rest = value.minus(at(model, s));
        assertThat(rest).isGreaterThanOrEqualTo(Rational.of(model.remainderLo()));
        assertThat(rest).isLessThanOrEqualTo(Rational.of(model.remainderHi()));
    }

    @Test
    void sums_and_differences_hold_those_of_numbers() {
        TaylorModel sum = new TaylorModel(MONOMIALS.size(), ORDER);
        for (int n = 0; n < MODELS; n++) {
            next(n);
            sum.setSum(a, b, false);
            assertHolds(sum, inA.plus(inB));
            sum.setSum(a, b, true);
            assertHolds(sum, inA.minus(inB));
            sum.negate();
            assertHolds(sum, inB.minus(inA));
            double lo = random(20);
            double hi = lo + Math.abs(random(20));
            sum.add(lo, hi);
            assertHolds(sum, inB.minus(inA).plus(Rational.of(random.nextBoolean() ? lo : hi)));
        }
    }

    @Test
    void products_of_any_degree_hold_those_of_numbers() {
        TaylorModel into = new TaylorModel(MONOMIALS.size(), ORDER);
        for (int n = 0; n < MODELS; n++) {
            next(n);
            int degree = random.nextInt(ORDER + 1);
            product.multiply(a, b, degree, into);
            assertHolds(into, inA.times(inB));
            for (int i = MONOMIALS.start(degree + 1); i < MONOMIALS.size(); i++) {
                assertThat(into.coefficient(i)).isZero();
            }
            product.multiply(a, a, degree, into);
            assertHolds(into, inA.times(inA));
        }
    }

    @Test
    void powers_hold_those_of_numbers() {
        TaylorModel into = new TaylorModel(MONOMIALS.size(), ORDER);
        int raised = 0;
        for (int n = 0; n < MODELS / 2; n++) {
            next(n);
            int exponent = 1 + random.nextInt(6);
            if (product.raise(a, exponent, into)) {
                assertHolds(into, inA.pow(exponent));
                raised++;
            }
        }
        assertThat(raised).isGreaterThan(MODELS / 4);
    }

    @Test
    void bounds_hold_the_values_and_norms_the_coefficients() {
        for (int n = 0; n < MODELS; n++) {
            next(n);
            Rational polynomial = at(a, s);
            assertThat(polynomial).isBetween(Rational.of(a.polynomialLo()), Rational.of(a.polynomialHi()));
            assertThat(inA).isBetween(Rational.of(a.lower()), Rational.of(a.upper()));
            Rational all = Rational.ZERO;
            for (int i = 0; i < MONOMIALS.size(); i++) {
                all = all.plus(Rational.of(Math.abs(a.coefficient(i))));
            }
            assertThat(all).isLessThanOrEqualTo(Rational.of(a.norm()));
        }
    }

    @Test
    void terms_of_one_variable_are_bounded_together_at_the_vertex() {
        TaylorModel model = new TaylorModel(MONOMIALS.size(), ORDER);
        model.setVariable(MONOMIALS, 3, 1, 1);
        model.coefficients()[MONOMIALS.quadratic(1, 1)] = 2;
        model.coefficients()[MONOMIALS.quadratic(0, 0)] = -4;
        model.measure();

        assertThat(model.lower()).isBetween(-1.125 - 1e-12, -1.125);
        assertThat(model.upper()).isBetween(6.0, 6 + 1e-12);
    }

    @Test
    void what_overflows_or_is_no_number_is_of_no_use() {
        TaylorModel model = new TaylorModel(MONOMIALS.size(), ORDER);
        for (double huge : new double[] {TaylorModel.LARGEST, Double.MAX_VALUE}) {
            model.setConstant(MONOMIALS, huge, huge);
            assertThat(model.measure()).isFalse();
            model.setVariable(MONOMIALS, 0, huge, 0);
            assertThat(model.measure()).isFalse();
            model.clear(MONOMIALS);
            model.addRemainder(-huge, 0);
            assertThat(model.measure()).isFalse();
            model.addRemainder(0, huge);
            assertThat(model.measure()).isFalse();
        }
        model.clear(MONOMIALS);
        model.coefficients()[0] = Double.NaN;
        assertThat(model.measure()).isFalse();
        TaylorModel large = new TaylorModel(MONOMIALS.size(), ORDER);
        large.setVariable(MONOMIALS, 0, 0x1p300, 0);
        assertThat(large.measure()).isTrue();
        assertThat(product.raise(large, 2, model)).isFalse();
    }
}
