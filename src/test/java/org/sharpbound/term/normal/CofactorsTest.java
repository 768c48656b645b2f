package org.sharpbound.term.normal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sharpbound.term.Rational;

/** Random products: what is common is found, what is given multiplies back, and coprime polynomials stay as they are. */
class CofactorsTest {

    private static final long SEED = 7;
    private static final int PAIRS = 400;

    private final Random random = new Random(SEED);
    private final Budget budget = new Budget(Long.MAX_VALUE);

    @Test
    void a_common_factor_is_found_and_the_rest_is_in_the_same_ratio() {
        int found = 0;
        for (int i = 0; i < PAIRS; i++) {
            Polynomial common = polynomial(3);
            Polynomial left = polynomial(3).times(common, budget);
            Polynomial right = polynomial(4).times(common, budget);
            Cofactors cofactors = Cofactors.of(left, right, budget);
            assertThat(left.times(cofactors.right(), budget)).isEqualTo(right.times(cofactors.left(), budget));
            found += common.isConstant() || degree(cofactors.left()) + degree(common) <= degree(left) ? 1 : 0;
        }
        assertThat(found).as("pairs whose common factor was found").isEqualTo(PAIRS);
    }

    @Test
    void neighbours_have_no_common_factor() {
        for (int i = 0; i < PAIRS; i++) {
            Polynomial left = polynomial(4);
            Polynomial right = left.plus(Polynomial.ONE, budget);
            if (!left.isConstant()) {
                assertThat(Cofactors.of(left, right, budget)).isEqualTo(new Cofactors(left, right));
            }
        }
    }

    @Test
    void fractional_exponents_count_in_their_steps() {
        Polynomial root = Polynomial.of(Monomial.of(0, Rational.HALF), Rational.ONE);
        Polynomial x = Polynomial.of(Monomial.of(0, Rational.ONE), Rational.ONE);
        Cofactors cofactors = Cofactors.of(x.minus(Polynomial.ONE, budget), root.minus(Polynomial.ONE, budget), budget);
        assertThat(cofactors).isEqualTo(new Cofactors(root.plus(Polynomial.ONE, budget), Polynomial.ONE));
    }

    private Polynomial polynomial(int terms) {
        Map<Monomial, Rational> sum = new HashMap<>();
        for (int i = 0; i < terms; i++) {
            Monomial m = Monomial.ONE;
            for (int atom = 0; atom < 4; atom++) {
                m = m.times(Monomial.of(atom, Rational.of(random.nextInt(3))));
            }
            sum.put(m, Rational.of(1 + random.nextInt(30), 1 + random.nextInt(5)));
        }
        return Polynomial.of(sum);
    }

    private static int degree(Polynomial p) {
        return p.leadingMonomial().isOne()
                ? 0
                : p.terms().keySet().stream()
                        .mapToInt(m -> {
                            int sum = 0;
                            for (int i = 0; i < m.size(); i++) {
                                sum += m.exponentAt(i).numerator().intValue();
                            }
                            return sum;
                        })
                        .max()
                        .orElse(0);
    }
}
