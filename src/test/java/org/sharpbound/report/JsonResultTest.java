package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharpbound.json.Json;

class JsonResultTest {

    private static final Json.Obj JSON = new JsonResult(SampleRun.run()).json();

    @Test
    void it_is_read_back_as_it_was() {
        assertThat(Json.read(JSON.write())).isEqualTo(JSON);
        assertThat(Json.read(JSON.writeIndented())).isEqualTo(JSON);
    }

    @Test
    void a_relation_that_a_sample_supports_tells_the_sample_with_its_intervals() {
        Json.Obj supported = results().stream()
                .filter(r -> r.text("verdict").filter("supported"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(object(supported, "statistics"))
                .isEqualTo(Json.read(
                        "{\"level\":\"1/1000\",\"seed\":7,\"size\":100000,\"unit\":\"draws\",\"means\":[{\"name\":\"P1\","
                                + "\"body\":\"P(x^2 + y^2 <= 1)\",\"method\":\"Clopper-Pearson (1934)\",\"mean\":\"0.78539\","
                                + "\"lower\":\"0.781109\",\"upper\":\"0.789625\"}]}"));
        assertThat(result("lazy.converse-bound").get("statistics")).hasValue(Json.NULL);
    }

    @Test
    void it_has_the_fields_of_the_form_in_their_order() {
        assertThat(JSON.members().keySet())
                .containsExactly(
                        "schema",
                        "manifest",
                        "results",
                        "derivations",
                        "experiments",
                        "dependencies",
                        "faults",
                        "summary");
        assertThat(object(JSON, "manifest").members().keySet())
                .containsExactly(
                        "version",
                        "java",
                        "os",
                        "seed",
                        "budgetSeconds",
                        "digits",
                        "jobs",
                        "interrupted",
                        "started",
                        "seconds");
        assertThat(object(JSON, "summary").members().keySet())
                .containsExactly("proved", "refuted", "supported", "undecided", "error", "unexpected");
        assertThat(result("lazy.converse-bound").members().keySet())
                .containsSubsequence(
                        "claim",
                        "show",
                        "variant",
                        "relation",
                        "verdict",
                        "expected",
                        "asExpected",
                        "scope",
                        "margin",
                        "witness",
                        "restsOn",
                        "strategy",
                        "boxes",
                        "seconds",
                        "certificate",
                        "source",
                        "file",
                        "line");
    }

    @Test
    void the_summary_counts_the_results() {
        assertThat(object(JSON, "summary").write())
                .isEqualTo("{\"proved\":4,\"refuted\":2,\"supported\":1,\"undecided\":2,\"error\":1,\"unexpected\":1}");
        assertThat(results()).hasSize(10);
    }

    @Test
    void a_proof_tells_scope_and_margin_as_text() {
        Json.Obj proof = result("lazy.converse-bound");

        assertThat(proof.text("scope")).hasValue("for every kappa in (0, inf)");
        assertThat(proof.text("relation")).hasValue("abs(gap) >= min(kappa, 1)/5");
        assertThat(object(proof, "margin").text("lower")).hasValue("0");
        assertThat(proof.get("witness")).hasValue(Json.NULL);
    }

    @Test
    void a_witness_maps_quantities_to_exact_values_with_both_sides() {
        Json.Obj witness = object(result("lazy.root-of-risk"), "witness");

        assertThat(witness.text("R0")).hasValue("1/8");
        assertThat(witness.get("doesNotMatter")).hasValue(Json.texts(List.of("n")));
        assertThat(witness.text("lhs")).hasValue("0.5");
        assertThat(witness.text("rhs")).hasValue("0.25");
    }

    @Test
    void a_file_that_could_not_be_read_is_an_error_with_diagnostics() {
        Json.Obj error = results().get(9);

        assertThat(error.text("verdict")).hasValue("error");
        assertThat(error.text("file")).hasValue("cases/broken.yaml");
        assertThat(error.write()).contains("\"code\":\"unknown-name\"", "\"line\":7", "\"column\":11");
    }

    @Test
    void scopes_name_fixed_and_random_quantities_and_assumptions() {
        assertThat(result("lazy.root-of-risk").text("scope")).hasValue("for every R0 in (0, inf), with n = 5");
        assertThat(result("slides.catapult").text("scope"))
                .hasValue("for every eta in (0, 10] and lambda in (0, 2], assuming eta*lambda < 4");
        assertThat(result("slides.alternating").text("scope"))
                .hasValue("for every n in 1..40, for random x ~ uniform(0, 1)");
    }

    private static List<Json.Obj> results() {
        return ((Json.Arr) JSON.get("results").orElseThrow())
                .elements().stream().map(Json.Obj.class::cast).toList();
    }

    private static Json.Obj result(String claim) {
        return results().stream()
                .filter(r -> r.text("claim").filter(claim::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Json.Obj object(Json.Obj json, String name) {
        return (Json.Obj) json.get(name).orElseThrow();
    }
}
