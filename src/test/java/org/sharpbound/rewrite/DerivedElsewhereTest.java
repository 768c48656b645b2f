package org.sharpbound.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Scoping;

/** What a derivation takes for true because another one shows it: that it is the same. */
class DerivedElsewhereTest {

    private static final ProofFiles FILES = ProofFiles.under(Path.of("proofs"));

    private static final Map<String, Expr> NAMES =
            Map.of("a", Expr.variable("g"), "b", Expr.variable("h"), "c", Expr.variable("x"));

    @ParameterizedTest
    @CsvSource({
        "kernels.depth, angle, kernels.arc-cosine, angle",
        "kernels.depth, layer, kernels.arc-cosine, layers",
        "kernels.depth-equal, angle, kernels.arc-cosine, angle",
        "kernels.depth-equal, layer, kernels.arc-cosine, layers"
    })
    void what_is_given_is_what_another_derivation_shows(String taker, String given, String giver, String shown) {
        Script from = FILES.scripts().get(giver);
        Script to = FILES.scripts().get(taker);
        Relation.Compare fact = to.given().get(given);
        Relation renamed = Scoping.replaced((Relation) fact, NAMES);

        assertThat(renamed).isEqualTo(from.show().get(shown));
        NAMES.forEach((own, other) -> assertThat(to.theory().quantities().get(own))
                .isEqualTo(from.theory().quantities().get(((Expr.Var) other).name())));
    }
}
