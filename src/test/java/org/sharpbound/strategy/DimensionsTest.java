package org.sharpbound.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;

class DimensionsTest {

    private static Statement logistic(String goal) {
        Map<String, Domain> quantities = new LinkedHashMap<>();
        for (String name : List.of("r", "K", "c", "T")) {
            quantities.put(name, new Domain.Range(Optional.of(Expr.num(1)), false, Optional.of(Expr.num(2)), false));
        }
        Implicit.Flow flow = new Implicit.Flow(
                "t",
                Map.of("x", new Implicit.Equation(read("r*x*(1 - x/K)"), read("c"))),
                List.of(new Implicit.Reading("xT", "x", read("T"))));
        Relation relation = Parser.relation(goal).value().orElseThrow();
        return new Statement(quantities, List.of(flow), List.of(), Map.of(), relation);
    }

    private static Expr read(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    @Test
    void the_logistic_flow_has_units_of_size_and_of_time() {
        List<Map<String, Rational>> basis = Dimensions.of(logistic("xT <= max(c, K)"));

        assertThat(basis).hasSize(2).allSatisfy(weights -> {
            assertThat(weights.get("x")).isEqualTo(weights.get("K")).isEqualTo(weights.get("c"));
            assertThat(weights.get("T"))
                    .isEqualTo(weights.get("t"))
                    .isEqualTo(weights.get("r").negate());
        });
    }

    @Test
    void a_number_in_the_relation_fixes_a_unit() {
        assertThat(Dimensions.of(logistic("xT <= 2"))).hasSize(1);
        assertThat(Dimensions.of(logistic("xT*T <= 2"))).hasSize(1);
        assertThat(Dimensions.of(logistic("xT + T <= 2"))).isEmpty();
    }
}
