package org.sharpbound.rewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single lines with vectors under means, sums and norms. */
class LineFormsTest {

    private static Throwable deriving(String line) {
        String proofs = """
                derivation: form
                for: {a: '(0, inf)', n: 1..100}
                running: {t: '[0, inf)', j: '[1, inf)'}
                symbols:
                  K: symmetric operator on V
                  A: operator from U to V
                  u: vector in V
                  v: vector in V
                  p: vector in U
                  f(t): smooth vector in V
                  g(j): number
                given: {regular: 'det(K + a*identity) != 0', bound: 'g(j) <= a'}
                show: {line: '%1$s'}
                proof: {line: {line: '%1$s', by: %2$s}}
                """.formatted(line.split(" by ")[0], line.split(" by ")[1]);
        ProofFiles files = ProofFiles.of("proofs.yaml", proofs);
        assertThat(files.diagnostics()).isEmpty();
        return catchThrowable(
                () -> Deriving.derive(files.scripts().get("form"), files.rules(), Duration.ofSeconds(20)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gauss(normsq(u + z*v), z) == gauss(normsq(u) + 2*dot(u, v)*z + normsq(v)*z^2, z) by algebra",
                "gauss(dot(A*p, outer(u, z*v)*u), z) == gauss(z*dot(v, u)*dot(A*p, u), z) by algebra",
                "norm(a*(inv(K + a*identity)*(u - v))) == a*norm(inv(K + a*identity)*(u - v)) by algebra",
                // what does not depend on the variable need not be continuous
                "integral(g(j)*x, x, 0, 1) == integral(x*g(j), x, 0, 1) by algebra",
                "sum(g(m), m, 1, n)/n <= sum(a, m, 1, n)/n by bound",
                "diff(normsq(f(t)), t, 2) == 2*normsq(diff(f(t), t)) + 2*dot(f(t), diff(f(t), t, 2)) by algebra"
            })
    void a_true_line_follows(String line) {
        assertThat(deriving(line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // means that need not exist
                "gauss(normsq(expm(z*K)*u), z) == gauss(dot(expm(z*K)*u, expm(z*K)*u), z) by algebra",
                // integrals of functions of which nothing is known, of sums whose end moves
                "integral(g(1 + x)*x, x, 0, 1) == integral(x*g(1 + x), x, 0, 1) by algebra",
                "integral(integral(g(1 + y), y, 0, x)*x, x, 0, 1) == integral(x*integral(g(1 + y), y, 0, x), x, 0, 1) by algebra",
                "integral(sum(a, m, 1, 1 + x)*x, x, 0, 1) == integral(x*sum(a, m, 1, 1 + x), x, 0, 1) by algebra",
                "gauss(norm(exp(z^2)*u), z) == gauss(exp(z^2)*norm(u), z) by algebra",
                "norm(a*(inv(K + a*identity)*(u - v))) == a*norm(inv(K + a*identity)*(u + v)) by algebra",
                // the bound is that of another side, and in another direction
                "sum(g(m), m, 1, n)/n >= sum(a, m, 1, n)/n by bound",
                "n/sum(g(m), m, 1, n) <= n/sum(a, m, 1, n) by bound",
                "diff(f(t), t, 2) == diff(f(t), t) by algebra"
            })
    void a_line_that_may_be_false_or_undefined_does_not(String line) {
        assertThat(deriving(line)).isInstanceOf(Deriving.Stuck.class);
    }
}
