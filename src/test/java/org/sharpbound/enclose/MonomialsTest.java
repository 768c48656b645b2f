package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index of monomials, against lists of variables. */
class MonomialsTest {

    @ParameterizedTest(name = "{0} variables, order {1}")
    @CsvSource({"0, 3, 1", "1, 3, 4", "2, 2, 6", "2, 3, 10", "3, 4, 35", "6, 3, 84", "7, 2, 36", "16, 3, 969"})
    void each_is_there_once_in_the_order_of_degrees(int variables, int order, int count) {
        Monomials monomials = new Monomials(variables, order);

        assertThat(monomials.size()).isEqualTo(count);
        assertThat(Monomials.count(variables, order)).isEqualTo(count);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < count; i++) {
            int[] factors = monomials.factors(i);
            assertThat(factors).isSorted();
            assertThat(Arrays.stream(factors).allMatch(v -> v >= 0 && v < variables))
                    .isTrue();
            assertThat(monomials.degree(i)).isEqualTo(factors.length);
            assertThat(i).isBetween(monomials.start(factors.length), monomials.start(factors.length + 1) - 1);
            assertThat(seen.add(Arrays.toString(factors))).isTrue();
        }
        assertThat(monomials.start(order + 1)).isEqualTo(count);
    }

    @ParameterizedTest(name = "{0} variables, order {1}")
    @CsvSource({"0, 2", "1, 3", "2, 3", "3, 4", "5, 3"})
    void products_have_the_variables_of_both(int variables, int order) {
        Monomials monomials = new Monomials(variables, order);
        int products = 0;
        for (int i = 0; i < monomials.size(); i++) {
            int[] places = monomials.products(i);
            assertThat(places).hasSize(monomials.start(order - monomials.degree(i) + 1));
            for (int j = 0; j < places.length; j++) {
                int[] both = IntStream.concat(Arrays.stream(monomials.factors(i)), Arrays.stream(monomials.factors(j)))
                        .sorted()
                        .toArray();
                assertThat(monomials.factors(places[j])).containsExactly(both);
                products++;
            }
        }
        assertThat(products).isGreaterThanOrEqualTo(monomials.size());
    }

    @Test
    void parts_that_bounds_need_are_found() {
        Monomials monomials = new Monomials(3, 3);

        assertThat(monomials.factors(monomials.linear(2))).containsExactly(2);
        assertThat(monomials.factors(monomials.quadratic(2, 1))).containsExactly(1, 2);
        assertThat(monomials.square(2)).isEqualTo(monomials.quadratic(2, 2));
        assertThat(monomials.bound(0)).isEqualTo(Monomials.Bound.TOGETHER);
        assertThat(monomials.bound(monomials.linear(0))).isEqualTo(Monomials.Bound.TOGETHER);
        assertThat(monomials.bound(monomials.square(1))).isEqualTo(Monomials.Bound.TOGETHER);
        assertThat(monomials.bound(monomials.quadratic(0, 1))).isEqualTo(Monomials.Bound.MAGNITUDE);
        Monomials more = new Monomials(2, 4);
        int even = more.products(more.square(0))[more.square(1)];
        assertThat(more.bound(even)).isEqualTo(Monomials.Bound.EVEN);
        int odd = more.products(more.square(0))[more.quadratic(0, 1)];
        assertThat(more.bound(odd)).isEqualTo(Monomials.Bound.MAGNITUDE);
    }
}
