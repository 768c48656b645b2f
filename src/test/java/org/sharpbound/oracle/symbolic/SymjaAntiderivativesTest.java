package org.sharpbound.oracle.symbolic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Derivative;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Sharing;
import org.sharpbound.term.normal.NormalForm;
import org.sharpbound.term.parse.Parser;

final class SymjaAntiderivativesTest {

    private static final Antiderivatives SYMJA = new SymjaAntiderivatives(Duration.ofSeconds(60));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x^2",
                "x*exp(-k*x)",
                "1/(1 + x^2)",
                // names that differ in case alone, and one that Symja knows as a function of its own
                "Lambda*x + lambda",
                "beta*x",
                "cos(x)",
                "x/sqrt(1 - x^2)",
            })
    void what_it_proposes_has_the_derivative_that_was_asked_for(String integrand) throws Exception {
        Expr f = expression(integrand);

        Optional<Expr> primitive = SYMJA.of(f, "x");

        assertThat(primitive).isPresent();
        Sharing build = new Sharing(10_000, 200);
        Expr shared = rebuilt(primitive.get(), build);
        assertThat(NormalForm.equal(new Derivative("x", build).of(shared), f)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu(x)", "if(x > 0, x, 1)", "floor(x)", "max(x, 1)", "exp(-exp(x^2 + sin(x)))"})
    void what_it_cannot_say_in_our_terms_it_does_not_propose(String integrand) {
        assertThat(SYMJA.of(expression(integrand), "x")).isEmpty();
    }

    private static Expr rebuilt(Expr expr, Sharing build) {
        return expr instanceof Apply a
                ? build.apply(
                        a.op(),
                        a.arguments().stream().map(part -> rebuilt(part, build)).toList())
                : expr instanceof Expr.Num n ? build.number(n.value()) : build.variable(((Expr.Var) expr).name());
    }

    private static Expr expression(String text) {
        return Parser.expression(text).value().orElseThrow();
    }
}
