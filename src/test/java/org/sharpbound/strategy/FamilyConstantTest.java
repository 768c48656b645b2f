package org.sharpbound.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;

class FamilyConstantTest {

    private static Expr read(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    /** x′ = −k x from 1 up to T, for k in [1, 2] and T in [1/4, 1]: between e⁻² and e^(−1/4). */
    private static BestConstant.Outcome explored(String goal) {
        Map<String, Domain> quantities = new LinkedHashMap<>();
        quantities.put("C", Domain.REALS);
        quantities.put("k", Parser.domain("[1, 2]").value().orElseThrow());
        quantities.put("T", Parser.domain("[1/4, 1]").value().orElseThrow());
        Implicit.Flow flow = new Implicit.Flow(
                "t",
                Map.of("x", new Implicit.Equation(read("-k*x"), read("1"))),
                List.of(new Implicit.Reading("xT", "x", read("T"))));
        Statement statement = new Statement(
                quantities,
                List.of(flow),
                List.of(),
                Map.of(),
                Parser.relation(goal).value().orElseThrow());
        Allowance allowance = Allowance.of(Duration.ofSeconds(20), Long.MAX_VALUE, () -> false);
        return new SharpConstant(statement, "C", Rational.of(1, 1000), 1, allowance).find();
    }

    private static double value(Rational number) {
        return number.numerator().doubleValue() / number.denominator().doubleValue();
    }

    @Test
    void the_least_constant_lies_between_what_is_refuted_and_what_is_proved() {
        Optional<BestConstant> best = explored("xT <= C").found();

        assertThat(best).isPresent();
        assertThat(value(best.get().lower())).isBetween(0.7787, Math.exp(-0.25));
        assertThat(value(best.get().upper())).isBetween(Math.exp(-0.25), 0.8);
        assertThat(best.get().refutation().witness()).containsKeys("k", "T");
    }

    @Test
    void the_greatest_constant_too() {
        Optional<BestConstant> best = explored("xT >= C").found();

        assertThat(best).isPresent();
        assertThat(value(best.get().lower())).isBetween(0.12, Math.exp(-2));
        assertThat(value(best.get().upper())).isBetween(Math.exp(-2), 0.1354);
    }
}
