package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.Statement;

/** Statements about flows and functions of matrices over boxes, whose certificates the kernel accepts, also as JSON. */
class FamilyCheckTest {

    static final String DECAY = "k in [1, 2]; a in [1, 3]; flow s: X = -k*X | a; read x = X at 1; ";
    static final String GROWTH = "r in [1, 2]; t in [0, 3]; flow s: Y = r*Y*(1 - Y) | 1/10; read y = Y at t; ";
    static final String LAZY = "b in [0.9, 1.1]; c in [1.9, 2.1]; "
            + "flow s: W = -(1/c)*(1 + b*W)*(c*(W + b*W^2/2) - 1) | 0; read w = W at 1; ";

    static Stream<String> flows() {
        return Stream.of(
                DECAY + "show abs(x - a*exp(-k)) <= 0.03",
                DECAY + "show x > 0.13",
                DECAY + "show x < 1.11",
                DECAY + "show x > 0 and x < 2",
                GROWTH + "show y < 1",
                GROWTH + "show y >= 0.0999",
                GROWTH + "assume t >= 1; show y > 0.2",
                LAZY + "show w >= 0.3105 and w <= 0.3455",
                "k in {1, 2}; flow s: X = -k*X | 1; read x = X at 1; show abs(x - exp(-k)) <= 1e-12",
                "n in 1..3; flow s: X = X^n | 1/4; read x = X at 1; show x > 1/4",
                // the time at which it is read is a quantity on which the solution depends, too
                "T in [1, 2]; flow s: X = -X/T | 1; read x = X at T; show abs(x - exp(-1)) <= 0.02",
                "p in [0, 1]; flow s: X = -Y | 1, Y = X | p; read x = X at 1; read y = Y at 1; "
                        + "show abs(x^2 + y^2 - 1 - p^2) <= 0.02",
                // blows up where p*q = 1, which is excluded
                "p in [1, 2]; q in [0, 2]; flow s: X = X^2 | p; read x = X at q; assume p*q <= 1/2; show x <= 4.5",
                "flow s: X = -X | 1; read x = X at log(2); show abs(x - 1/2) <= 1e-13");
    }

    static Stream<String> matrices() {
        return Stream.of(
                "p in [0, 1]; q in [-0.5, 0.5]; matrix m = eigmin 2x2 2 + p | q | q | 3; show m >= 1.79",
                "p in [0, 1]; q in [-0.5, 0.5]; matrix m = eigmax 2x2 2 + p | q | q | 3; show m <= 3.51",
                "p in [0, 1]; matrix l m n = eigenvalues 3x3 1 | p | 0 | p | 3 | p | 0 | p | 5; show l < m and m < n",
                "p in [1, 2]; q in [1, 2]; matrix d = det 2x2 p | 1 | 1 | q; show abs(d - p*q + 1) <= 0.05",
                "p in [1, 2]; q in [1, 2]; matrix d = det 3x3 p | 1 | 0 | 1 | q | 1 | 0 | 1 | 2; show d > -1.01",
                "p in [2, 3]; matrix a b c d = inv 2x2 p | 1 | 1 | p; show abs(a*(p^2 - 1) - p) <= 0.05 and b < 0",
                "p in [2, 3]; matrix a b = solve 2x3 p | 1 | 1 | 1 | p | 2; show abs(p*a + b - 1) <= 0.05",
                "p in [0, 1]; matrix a b c d = expm 2x2 0 | p | 0 - p | 0; show abs(a - cos(p)) <= 0.02",
                "p in [0, 1]; matrix n = opnorm 2x3 p | 0 | 0 | 0 | 1 | 1; show n >= 1.4 and n <= 1.5",
                "p in {1, 2}; matrix d = det 2x2 p | 1 | 1 | 2; show abs(d - 2*p + 1) <= 1e-12");
    }

    static Stream<String> means() {
        return Stream.of(
                "p in [1, 2]; mean m = abs(p*r + s) over r: 1 | -1 weighing 1/2 | 1/2, s: 1 | -1 weighing 1/2 | 1/2; "
                        + "show abs(m - p) <= 0.02",
                "p in [0, 1]; mean m = exp(b) over b: 1 | 0 weighing p | 1 - p; show abs(m - 1 - p*(exp(1) - 1)) <= 0.02",
                "p in {1, 2}; mean m = s^2 + s*p over s: 0 | 1 | p weighing 1/3 | 1/3 | 1/3; "
                        + "show abs(m - (1 + p + 2*p^2)/3) <= 1e-12",
                // a branch that is not taken need not be defined
                "p in [1, 2]; mean m = if(s > 0, sqrt(p*s), 1) over s: 1 | -1 weighing 1/2 | 1/2; show m >= 0.99",
                "p in [0, 1]; matrix m = eigmin 2x2 2 | p | p | 3; mean n = m*s over s: 1 | 0 weighing 1/2 | 1/2; show n > 0.6");
    }

    static Stream<String> roots() {
        return Stream.of(
                "k in [1, 2]; root r = p in 0 to 2 where p^2 - k; show abs(r - sqrt(k)) <= 0.01",
                // Pinsker's inequality
                "c in [0.1, 1]; root r = p in 1/4 to 1 where log(1/4/p)/4 + 3*log(3/4/(1 - p))/4 - c; "
                        + "show r <= 1/4 + sqrt(c/2) and r >= 1/4",
                // between roots the function is negative, before the first it is positive
                "k in [1, 2]; root r = p in 0 to 9 where (p - k)*(p - 2*k); show r > 1.9*k",
                // negative up to the end of the range
                "k in [1, 2]; root r = p in 0 to k where p - 3; show abs(r - k) <= 0.01",
                // positive from somewhere on, and undefined behind that
                "k in [1, 2]; root r = p in 0 to 9 where p^2 - k + 0*sqrt(8 - p); show r <= 1.42",
                "k in {1, 2}; root r = p in 0 to 2 where p^2 - k; show abs(r - sqrt(k)) <= 1e-12",
                "root r = p in 0 to 2 where p^2 - 2; show abs(r - sqrt(2)) <= 1e-12",
                "k in [1, 2]; root r = p in 0 to 2 where p^2 - k; root q = p in 0 to 3 where p^3 - r; show q <= 1.13",
                "k in [1, 2]; root r = p in 0 to 2 where p^2 - k; matrix d = det 2x2 r | 1 | 1 | r; show d >= -0.001");
    }

    static Stream<String> kernels() {
        return Stream.of(
                "k in [-1, 1]; kernel m = nngp 1 of 1 | k | 1 | 0 | 1 | 0; show abs(m) <= 0.4",
                "k in [0, 1/2]; kernel m = ntk 2 of 1 | k | 1 | 0 | 1 | 0; show m <= 0.36 and m >= 0 - 0.01",
                // of one input in one dimension, and of the other beside it
                "k in [1, 2]; kernel m = nngp 1 of 1 | k | k^2 | 0 | 1 | 0; show m >= 0.3",
                "k in [0, 1]; kernel m = nngp 2 of k | k | k | 1/10 | 2 | 1/10; show m >= 1/10 and m <= 2.1",
                "k in {0, 1}; kernel m = nngp 1 of 1 | k | 1 | 0 | 1 | 0; show abs(m - 0.3942944903978*k) <= 1e-12",
                "kernel m = nngp 1 of 1 | 3/5 | 1 | 0 | 1 | 0; show abs(m - 0.22522215352688) <= 1e-13",
                // of inner products that are so for another reason than the ranges of their parts
                "k in [0, 9]; j in [0, 9]; kernel m = nngp 1 of k^2 + 1 | k*j | j^2 + 1 | 0 | 1 | 0; show m >= 0",
                "k in [0.9, 1]; kernel m = nngp 1 of k | 0 | 1 | 0 | 1 | 0; show abs(m) <= 1e-6",
                "k in [1, 1.1]; kernel m = nngp 1 of 1 | 1 | k | 0 | 1 | 0; matrix d = det 2x2 m | 1 | 1 | m; show d <= 0 - 0.8");
    }

    static Stream<String> chains() {
        return Stream.of(
                DECAY + "matrix m = eigmin 2x2 2 | x | x | 3; show m > 0.9",
                // throughout: the matrix moves with the time at which the flow is read
                GROWTH + "matrix d = det 2x2 1 | y | y | 1; show d >= 0 and d <= 1",
                "p in [1, 2]; matrix d = det 2x2 p | 1 | 1 | 3; flow s: X = -d*X/10 | 1; read x = X at 1; "
                        + "show abs(x - exp((1 - 3*p)/10)) <= 0.02",
                "k in [1, 2]; flow s: X = -k*X | 1; read x = X at 1; flow s: Z = -x*Z | x; read z = Z at x; show z < x");
    }

    @ParameterizedTest
    @MethodSource({"flows", "matrices", "means", "roots", "kernels", "chains"})
    void a_certificate_that_was_found_is_accepted(String text) {
        Statement statement = Implied.of(text);
        Certificate certificate = Implied.certificate(statement, Implied.searched(statement));

        Judgement judgement = Kernel.check(statement, certificate);

        assertThat(judgement).as(String.valueOf(judgement)).isInstanceOf(Proved.class);
        assertThat(((Proved) judgement).restsOn()).containsExactly(LeafJudge.DOUBLES);
        assertThat(certificate.kind()).isEqualTo(text.contains("flow") ? "flow" : "family");
    }

    @ParameterizedTest
    @MethodSource({"flows", "matrices", "means", "roots", "kernels", "chains"})
    void a_certificate_is_read_back_from_its_text(String text) {
        Statement statement = Implied.of(text);
        Certificate certificate = Implied.certificate(statement, Implied.searched(statement));

        Certificate read = CertificateJson.read(
                Json.read(CertificateJson.write(certificate).write()));

        assertThat(read).isEqualTo(certificate);
    }

    static Stream<String> never() {
        return Stream.of(
                // false somewhere
                DECAY + "show x < 1.1",
                LAZY + "show w >= 0.311",
                GROWTH + "show y >= 0.1001",
                "p in [1, 2]; q in [1, 2]; matrix d = det 2x2 p | 1 | 1 | q; show d >= 0.001",
                // not defined somewhere, though the goal would be true
                "p in [1, 2]; q in [0, 2]; flow s: X = X^2 | p; read x = X at q; show x^2 >= 0",
                "t in [-1, 1]; flow s: X = -X | 1; read x = X at t; show x^2 >= 0",
                "p in [-1, 1]; matrix a = inv 1x1 p; show a^2 >= 0",
                "p in [0, 1]; mean m = sqrt(s*p) over s: 1 | -1 weighing 1/2 | 1/2; show m^2 >= 0",
                // an outcome of weight 0 must be defined, too
                "p in [1, 2]; mean m = p/s over s: 1 | 0 weighing 1 | 0; show m^2 >= 0",
                "p in [0, 1]; mean m = p over s: log(p) | 1 weighing 1/2 | 1/2; show m^2 >= 0",
                // a tie is not decided: the mean is 1/2 where p is 1 and 0 elsewhere
                "p in [0, 1]; mean m = if(s*p >= 1, 1, 0) over s: 1 | -1 weighing 1/2 | 1/2; show m <= 0.4",
                "p in [0, 1]; mean m = if(s*p >= 1, 1, 0) over s: 1 | -1 weighing 1/2 | 1/2; show m >= 0.1",
                "p in [0, 1]; matrix m = eigmin 2x2 2 | p | 0 - p | 3; show m^2 >= 0",
                "k in [1, 2]; root r = p in 0 to 2 where p^2 - k; show r >= 1.001",
                "k in [1, 2]; root r = p in 0 to 2 where p^2 - k; show r <= 1.414",
                // the last, not the first
                "k in [1, 2]; root r = p in 0 to 9 where (p - k)*(p - 2*k); show r <= 1.5*k",
                // positive throughout, an empty range, undefined throughout
                "k in [1, 2]; root r = p in 0 to 2 where p^2 + k; show r^2 >= 0",
                "k in [1, 2]; root r = p in k to 1 where p - 3; show r^2 >= 0",
                "k in [1, 2]; root r = p in 0 to 2 where sqrt(-k) + p - 3; show r^2 >= 0",
                "k in [-1, 1]; root r = p in 0 to 2 where p - sqrt(k); show r^2 >= 0",
                "k in [-1, 1]; kernel m = nngp 1 of 1 | k | 1 | 0 | 1 | 0; show m <= 0.394",
                "k in [0, 1]; kernel m = ntk 1 of 1 | k | 1 | 0 | 1 | 0; show m <= 0.85",
                "kernel m = nngp 1 of 1 | 3/5 | 1 | 0 | 1 | 0; show m > 0.2252221535269",
                // no inner products, and variances that are none
                "k in [1, 2]; kernel m = nngp 1 of 1 | k | 1 | 0 | 1 | 0; show m^2 >= 0",
                "k in [-1, 1]; kernel m = nngp 1 of k | k | k | 0 | 1 | 0; show m^2 >= 0",
                "k in [-1, 1]; kernel m = nngp 2 of 1 | 0 | 1 | 1/2 | k | 1; show m^2 >= 0",
                "k in [-1, 1]; kernel m = nngp 2 of 1 | 0 | 1 | 1/2 | 1 | k; show m^2 >= 0");
    }

    @ParameterizedTest
    @MethodSource("never")
    void what_is_not_true_everywhere_is_not_proved(String text) {
        assertThat(searchedOrNothing(Implied.of(text))).isFalse();
    }

    private static boolean searchedOrNothing(Statement statement) {
        try {
            Implied.searched(statement);
            return true;
        } catch (AssertionError unsettled) {
            return false;
        }
    }
}
