package org.sharpbound.report.ci;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sharpbound.json.Json;
import org.sharpbound.run.RunResult;

/** What is written is SARIF by the schema of its standard, and a fix that it proposes does what it says. */
final class SarifTest {

    private static final Schema SCHEMA = schema();
    private static final RunResult AUDIT = CiRun.audit("cases/a.yaml", CiRun.CASES);

    private static Schema schema() {
        try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), UTF_8), InputFormat.JSON);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> objections(String sarif) {
        return SCHEMA.validate(sarif, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static Json at(Json json, Object... path) {
        Json here = json;
        for (Object step : path) {
            here = step instanceof Integer index
                    ? ((Json.Arr) here).elements().get(index)
                    : ((Json.Obj) here).get((String) step).orElseThrow();
        }
        return here;
    }

    private static List<Json> results(RunResult run, boolean judged) {
        return ((Json.Arr) at(new Sarif(run, judged).json(), "runs", 0, "results")).elements();
    }

    private static String text(Json json, Object... path) {
        return ((Json.Str) at(json, path)).value();
    }

    private static int number(Json json, String name) {
        return ((Json.Num) at(json, name)).value().intValueExact();
    }

    @Test
    void what_is_written_is_valid_by_the_schema_of_the_standard() {
        for (RunResult run : List.of(AUDIT, CiRun.broken(AUDIT), CiRun.of(CiRun.NASTY, CiRun.CASES))) {
            assertThat(objections(new Sarif(run, true).json().write())).isEmpty();
            assertThat(objections(new Sarif(run, false).json().writeIndented())).isEmpty();
        }
    }

    @Test
    void the_schema_refuses_what_is_not() {
        String right = new Sarif(AUDIT, true).json().write();
        for (String[] change : new String[][] {
            {"\"2.1.0\"", "\"2.2\""},
            {"\"startLine\":7", "\"startLine\":0"},
            {"\"text\"", "\"txt\""},
            {"\"error\"", "\"bad\""},
            {"\"uri\":\"cases/a.yaml\"", "\"uri\":\"a b\""}
        }) {
            assertThat(right).contains(change[0]);
            assertThat(objections(right.replace(change[0], change[1])))
                    .as(change[1])
                    .isNotEmpty();
        }
    }

    @Test
    void unexpected_verdicts_and_mistakes_are_results_with_their_place() {
        List<Json> results = results(AUDIT, true);

        assertThat(results.stream().map(one -> text(one, "ruleId")))
                .containsExactly(
                        "relation/refuted",
                        "relation/refuted",
                        "relation/refuted",
                        "relation/proved",
                        "input/unknown-name",
                        "input/unknown-name");
        Json place = at(results.get(0), "locations", 0, "physicalLocation");
        assertThat(text(place, "artifactLocation", "uri")).isEqualTo("cases/a.yaml");
        assertThat(at(place, "region"))
                .isEqualTo(Json.object()
                        .with("startLine", 7)
                        .with("startColumn", 15)
                        .with("endColumn", 23));
        assertThat(text(results.get(0), "message", "text"))
                .contains(
                        "wrong plain: x <= x/2 is refuted, and expected to be proved.", "What may be meant (proved): ");
        assertThat(at(results.get(5), "locations", 0, "physicalLocation", "region"))
                .isEqualTo(Json.object()
                        .with("startLine", 22)
                        .with("startColumn", 16)
                        .with("endColumn", 18));
    }

    @Test
    void an_audit_tells_what_is_refuted_whatever_was_expected() {
        assertThat(results(AUDIT, false).stream().map(one -> text(one, "level") + " " + text(one, "ruleId")))
                .containsExactly(
                        "warning relation/refuted",
                        "warning relation/refuted",
                        "warning relation/refuted",
                        "error input/unknown-name",
                        "error input/unknown-name");
    }

    /** However the relation is quoted in the file. */
    @Test
    void a_fix_put_into_the_file_makes_the_relation_true() {
        List<Json> results = results(AUDIT, true).subList(0, 3);
        for (Json result : results) {
            Json replacement = at(result, "fixes", 0, "artifactChanges", 0, "replacements", 0);
            String repaired = put(replacement, CiRun.CASES);
            RunResult run = CiRun.of("cases/a.yaml", repaired);

            assertThat(repaired).isNotEqualTo(CiRun.CASES);
            assertThat(run.unexpected()).as(repaired).isEqualTo(3);
            assertThat(run.diagnostics()).hasSize(2);
        }
    }

    private static String put(Json replacement, String text) {
        Json region = at(replacement, "deletedRegion");
        List<String> lines = new ArrayList<>(text.lines().toList());
        String line = lines.get(number(region, "startLine") - 1);
        int from = line.offsetByCodePoints(0, number(region, "startColumn") - 1);
        int to = line.offsetByCodePoints(0, number(region, "endColumn") - 1);
        lines.set(
                number(region, "startLine") - 1,
                line.substring(0, from) + text(replacement, "insertedContent", "text") + line.substring(to));
        return String.join("\n", lines) + "\n";
    }

    @Test
    void fingerprints_are_the_same_when_lines_move_and_differ_from_each_other() {
        Set<String> before = fingerprints(CiRun.CASES);
        Set<String> moved = fingerprints("# a remark\n\n" + CiRun.CASES.replace("show: y", "\n\nshow: y"));

        assertThat(before).hasSize(6);
        assertThat(moved).isEqualTo(before);
        assertThat(fingerprints(CiRun.CASES.replace("wrong", "other"))).isNotEqualTo(before);
    }

    private static Set<String> fingerprints(String text) {
        return results(CiRun.of("cases/a.yaml", text), true).stream()
                .map(one -> at(one, "partialFingerprints").write())
                .collect(Collectors.toSet());
    }

    @Test
    void a_fault_is_a_notification_and_the_run_no_success() {
        Json invocation = at(new Sarif(CiRun.broken(AUDIT), true).json(), "runs", 0, "invocations", 0);

        assertThat(at(invocation, "executionSuccessful")).isEqualTo(new Json.Bool(false));
        assertThat(invocation.write()).contains("a prover broke down", "The run was interrupted");
        Json fault = at(invocation, "toolExecutionNotifications", 0);
        Json place = at(fault, "locations", 0, "physicalLocation");
        assertThat(text(place, "artifactLocation", "uri")).isEqualTo("cases/a.yaml");
        assertThat(at(place, "region"))
                .isEqualTo(Json.object().with("startLine", 7).with("startColumn", 15));
        assertThat(((Json.Obj) at(invocation, "toolExecutionNotifications", 1)).get("locations"))
                .as("what is about the whole run")
                .isEmpty();
        assertThat(at(new Sarif(AUDIT, true).json(), "runs", 0, "invocations", 0, "executionSuccessful"))
                .isEqualTo(new Json.Bool(true));
    }

    @Test
    void a_file_of_any_name_has_a_uri() {
        assertThat(text(SarifPlace.artifact("a b/é#1%.yaml"), "uri")).isEqualTo("a%20b/%C3%A9%231%25.yaml");
        assertThat(text(SarifPlace.artifact("./x/../cases/c:d.yaml"), "uri")).isEqualTo("cases/c:d.yaml");
        assertThat(text(SarifPlace.artifact("c:d.yaml"), "uri")).isEqualTo("./c:d.yaml");
        assertThat(text(SarifPlace.artifact("/tmp/a b.yaml"), "uri"))
                .startsWith("file:///")
                .endsWith("/tmp/a%20b.yaml");
    }
}
