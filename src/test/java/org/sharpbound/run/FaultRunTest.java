package org.sharpbound.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A broken arithmetic is noticed: enclosures miss values, and the second opinion stops the false proofs it leads to. */
class FaultRunTest {

    private static List<String> probe(String fault) throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dsharpbound.fault=" + fault,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        FaultProbe.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output.lines().toList();
    }

    @Test
    void without_a_fault_nothing_is_missed_and_the_false_claims_are_refuted() throws Exception {
        assertThat(probe(""))
                .containsExactly(
                        "sums 0",
                        "exp 0",
                        "sin 0",
                        "fault.exp refuted",
                        "fault.rounding refuted",
                        "fault.contraction refuted");
    }

    @Test
    void a_fault_of_exp_is_seen_in_its_enclosures_and_by_the_second_opinion() throws Exception {
        List<String> lines = probe("exp");
        assertThat(lines).contains("sums 0", "exp 100", "sin 0", "fault.rounding refuted");
        assertThat(lines).noneMatch(line -> line.endsWith(" proved"));
        assertThat(lines).anyMatch(line -> line.startsWith("fault.exp main fault: the kernel proved a relation"));
    }

    @Test
    void a_fault_of_rounding_is_seen_in_its_enclosures_and_by_the_second_opinion() throws Exception {
        List<String> lines = probe("rounding");
        assertThat(lines).contains("sums 100").doesNotContain("sin 0");
        assertThat(lines).containsAnyOf("fault.exp refuted", "fault.exp undecided");
        assertThat(lines).noneMatch(line -> line.endsWith(" proved"));
        assertThat(lines).anyMatch(line -> line.startsWith("fault.rounding main fault: the kernel proved a relation"));
    }

    @Test
    void a_fault_of_contraction_is_seen_by_the_second_opinion() throws Exception {
        List<String> lines = probe("contraction");
        assertThat(lines).contains("sums 0", "exp 0", "sin 0", "fault.exp refuted", "fault.rounding refuted");
        assertThat(lines).noneMatch(line -> line.endsWith(" proved"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("fault.contraction main fault: the kernel proved a relation"));
    }
}
