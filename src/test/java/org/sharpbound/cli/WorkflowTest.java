package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sharpbound.json.Json;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The workflow of {@code docs/ci.md}: its commands are run, one step after the other, as the service would run them. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its steps are for a shell")
final class WorkflowTest {

    private static final Path WORKFLOW = Path.of("docs/examples/sharpbound.yml");
    private static final String GOOD = "claim: good\nfor: {x: '[0, 1]'}\nshow: x <= 2\n";

    @TempDir
    private Path folder;

    @Test
    void the_guide_shows_the_workflow_as_it_is() throws IOException {
        assertThat(Files.readString(Path.of("docs/ci.md")))
                .contains("```yaml fragment\n" + Files.readString(WORKFLOW) + "```\n");
    }

    @Test
    void its_steps_leave_what_the_later_ones_take() throws Exception {
        assertThat(steps(GOOD))
                .containsOnlyKeys("Check the claims", "Show the summary")
                .containsValues(0, 0);

        assertThat(folder.resolve("page.md")).content().startsWith("## Sharpbound: every relation is as expected");
        for (Map<String, Object> step : read()) {
            if (step.get("with") instanceof Map<?, ?> with) {
                for (Object path : new Object[] {with.get("path"), with.get("sarif_file")}) {
                    String.valueOf(path == null ? "." : path)
                            .lines()
                            .forEach(place -> assertThat(folder.resolve(place)).exists());
                }
            }
        }
        assertThat(Files.readString(folder.resolve("out/junit.xml"))).contains("<testcase classname=\"good\"");
        assertThat(Json.read(Files.readString(folder.resolve("out/claims.sarif"))))
                .isInstanceOf(Json.Obj.class);
    }

    @Test
    void a_claim_that_is_false_fails_the_job_and_the_later_steps_tell_why() throws Exception {
        assertThat(steps(GOOD + "---\n" + GOOD.replace("good", "bad").replace("2", "1/2")))
                .containsEntry("Check the claims", 1)
                .containsEntry("Show the summary", 0);

        assertThat(folder.resolve("page.md")).content().contains("**bad**", "x &#60;&#61; 1/2 is refuted");
        assertThat(Files.readString(folder.resolve("out/claims.sarif"))).contains("\"relation/refuted\"");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> read() throws IOException {
        Map<String, Object> workflow = (Map<String, Object>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(WORKFLOW));
        Map<String, Object> jobs = (Map<String, Object>) workflow.get("jobs");
        Map<String, Object> job = (Map<String, Object>) jobs.get("check");
        return (List<Map<String, Object>>) job.get("steps");
    }

    /** The exit codes of the steps that are commands, by their names; those after a failure run where they ask to. */
    private Map<String, Integer> steps(String claims) throws Exception {
        Files.createDirectories(folder.resolve("cases"));
        Files.writeString(folder.resolve("cases/a.yaml"), claims);
        Path program = Files.writeString(
                folder.resolve("sharpbound"),
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -cp '" + OwnClassPath.absolute() + "' "
                        + Main.class.getName() + " \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Map<String, Integer> codes = new LinkedHashMap<>();
        boolean failed = false;
        for (Map<String, Object> step : read()) {
            boolean always = "always()".equals(step.get("if"));
            if (step.get("run") instanceof String script && (!failed || always)) {
                int code = shell(script);
                failed |= code != 0;
                codes.put((String) step.get("name"), code);
            }
        }
        return codes;
    }

    private int shell(String script) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder(new ArrayList<>(List.of("bash", "-e", "-c", script)));
        shell.environment().put("GITHUB_STEP_SUMMARY", folder.resolve("page.md").toString());
        Process process = shell.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
