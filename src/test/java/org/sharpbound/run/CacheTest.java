package org.sharpbound.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.json.Json;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Rational;

/** What is stored is checked and never believed, and what is damaged is noticed and made anew. */
final class CacheTest {

    private static final String SLIP = "claim: slip\nfor: {x: '[0, 1]'}\nshow: x <= x^2\n";

    /** Of each kind of certificate, one that is found in no time. */
    private static final List<String> KINDS = List.of(
            SLIP,
            "claim: cover\nfor: {x: '[0, 1]', y: '[0, 2]'}\nshow: exp(x) + y >= 1 + x\n",
            "claim: enumeration\nfor: {n: 1..6}\nshow: n^2 >= n\n",
            "claim: functionals\nfor: {a: '[1, 2]'}\nshow: sup(a*x - x^2, x in [0, 1]) <= 1\n",
            "claim: flow\nflow:\n  time: t in [0, 1]\n  state: {x: -x}\n  start: {x: 1}\nshow: x <= 1/2\n",
            "claim: late\nflow:\n  time: t in [0, 1]\n  state: {x: -x}\n  start: {x: 1}\nshow: x >= 1/2\n");

    @TempDir
    private Path folder;

    private RunResult run(String text, boolean reuse) {
        Settings settings = new Settings(Duration.ofSeconds(5), 1, 40, 1, Optional.of(folder), reuse, claim -> true);
        LoadedFile file = CaseFiles.read("a.yaml", text);
        assertThat(file.diagnostics()).isEmpty();
        return new Session(settings, "test", Listener.silent()).run(List.of(file));
    }

    private Path stored(String text) {
        return folder.resolve(fingerprint(text).substring(0, 32) + ".json");
    }

    private static String fingerprint(String text) {
        return Fingerprint.of(
                CaseFiles.read("a.yaml", text).claims().get(0).goals().get(0).statement());
    }

    private static String verdict(RunResult run) {
        assertThat(run.faults()).isEmpty();
        return run.findings().get(0).verdict().word();
    }

    private static Map<String, Rational> witness(RunResult run) {
        return ((Refuted) run.findings().get(0).verdict()).witness();
    }

    private void forge(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        seal(file, (Json.Obj) Json.read(text.replace(from, to)), KernelVersion.current());
    }

    private static void seal(Path file, Json.Obj certificate, String kernel) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>(certificate.members());
        members.remove("digest");
        members.remove("kernel");
        Files.writeString(file, Seal.sealed(new Json.Obj(members), kernel));
    }

    @Test
    void what_is_stored_is_used_where_the_kernel_accepts_it_and_only_then() throws IOException {
        Rational found = witness(run(SLIP, true)).get("x");
        String point = "\"x\":\"" + found + "\"";

        forge(stored(SLIP), point, "\"x\":\"1/7\"");
        RunResult another = run(SLIP, true);
        assertThat(witness(another)).containsEntry("x", Rational.of(1, 7));
        assertThat(another.cache()).isEmpty();

        forge(stored(SLIP), "\"x\":\"1/7\"", "\"x\":\"1\"");
        RunResult forged = run(SLIP, true);
        assertThat(witness(forged)).containsEntry("x", found);
        assertThat(forged.cache())
                .singleElement()
                .satisfies(remark -> assertThat(remark.file() + remark.what())
                        .contains(stored(SLIP).toString(), "the kernel does not accept it", "made anew"));
        assertThat(run(SLIP, true).cache()).as("it was made anew").isEmpty();
    }

    @Test
    void nothing_is_read_where_that_is_not_wanted() throws IOException {
        Rational found = witness(run(SLIP, false)).get("x");
        forge(stored(SLIP), "\"x\":\"" + found + "\"", "\"x\":\"1/7\"");

        assertThat(witness(run(SLIP, false))).containsEntry("x", found);
        Files.writeString(stored(SLIP), "nonsense");
        assertThat(run(SLIP, false).cache()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void a_certificate_that_is_changed_anywhere_is_noticed_and_makes_no_verdict(int kind) throws IOException {
        String text = KINDS.get(kind);
        String verdict = verdict(run(text, true));
        String whole = Files.readString(stored(text));
        List<Json> changed = Changed.everywhere(Json.read(whole));

        assertThat(changed).hasSizeGreaterThan(4);
        for (Json json : changed) {
            Files.writeString(stored(text), json.write() + "\n");
            RunResult run = run(text, true);
            assertThat(verdict(run)).as(json.write()).isEqualTo(verdict);
            assertThat(run.cache()).as(json.write()).hasSize(1);
            assertThat(stored(text)).hasContent(whole);
        }
    }

    /** Whoever changes it and mends the digest: what the kernel accepts then shows the same verdict. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void a_certificate_that_is_forged_makes_no_false_verdict(int kind) throws IOException {
        String text = KINDS.get(kind);
        String verdict = verdict(run(text, true));
        String whole = Files.readString(stored(text));

        for (Json json : Changed.everywhere(Json.read(whole))) {
            seal(stored(text), (Json.Obj) json, KernelVersion.current());
            assertThat(verdict(run(text, true))).as(json.write()).isEqualTo(verdict);
            Files.writeString(stored(text), whole);
        }
    }

    @Test
    void a_certificate_that_is_cut_short_is_noticed_wherever_it_ends() throws IOException {
        run(SLIP, true);
        String whole = Files.readString(stored(SLIP));
        for (int length = 0; length < whole.length() - 1; length += 7) {
            Files.writeString(stored(SLIP), whole.substring(0, length));
            RunResult run = run(SLIP, true);
            assertThat(verdict(run)).isEqualTo("refuted");
            assertThat(run.cache().get(0).what()).contains("changed or cut short");
        }
    }

    @Test
    void the_certificate_of_another_statement_is_none_of_this_one() throws IOException {
        String right = "claim: right\nfor: {x: '[0, 1]'}\nshow: x >= x^2\n";
        assertThat(verdict(run(right, true))).isEqualTo("proved");
        Files.copy(stored(right), stored(SLIP));
        RunResult copied = run(SLIP, true);
        assertThat(verdict(copied)).isEqualTo("refuted");
        assertThat(copied.cache())
                .singleElement()
                .satisfies(remark -> assertThat(remark.what()).contains("another statement"));

        Files.copy(stored(right), stored(SLIP), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        forge(stored(SLIP), fingerprint(right), fingerprint(SLIP));
        assertThat(verdict(run(SLIP, true))).isEqualTo("refuted");
    }

    @Test
    void what_another_kernel_has_made_is_tried_and_no_damage_if_it_does_not_serve() throws IOException {
        Rational found = witness(run(SLIP, true)).get("x");
        Json.Obj certificate = (Json.Obj) Json.read(Files.readString(stored(SLIP)));

        seal(stored(SLIP), certificate.with("point", Json.object().with("x", "1/7")), "earlier");
        RunResult served = run(SLIP, true);
        assertThat(witness(served)).containsEntry("x", Rational.of(1, 7));
        assertThat(Seal.kernel(Json.read(Files.readString(stored(SLIP))))).isEqualTo(KernelVersion.current());

        seal(stored(SLIP), certificate.with("point", Json.object().with("x", "1")), "earlier");
        RunResult useless = run(SLIP, true);
        assertThat(witness(useless)).containsEntry("x", found);
        assertThat(useless.cache()).isEmpty();
    }

    @Test
    void a_kernel_is_named_by_its_classes() throws IOException {
        Path room = Files.createDirectories(folder.resolve("org/sharpbound/kernel"));
        Path other = Files.createDirectories(folder.resolve("org/sharpbound/cli"));
        Files.writeString(room.resolve("Kernel.class"), "one");
        String before = KernelVersion.of(folder);
        Files.writeString(other.resolve("Main.class"), "anything");
        assertThat(KernelVersion.of(folder)).isEqualTo(before);
        Files.writeString(room.resolve("Kernel.class"), "two");
        assertThat(KernelVersion.of(folder)).isNotEqualTo(before);
        assertThat(KernelVersion.of(folder.resolve("nowhere"))).isEqualTo(KernelVersion.UNKNOWN);
        assertThat(KernelVersion.current()).isNotEqualTo(KernelVersion.UNKNOWN).matches("[0-9a-f]+-\\d{3,}");
    }

    @Test
    void runs_at_once_on_one_folder_do_not_harm_each_other() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            many.append("claim: c")
                    .append(i)
                    .append("\nfor: {x: '[0, 1]'}\nshow: x <= ")
                    .append(i + 1)
                    .append("\n---\n");
        }
        ExecutorService runs = Executors.newFixedThreadPool(4);
        List<Future<RunResult>> results = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            results.add(runs.submit(() -> run(many.toString(), true)));
        }
        for (Future<RunResult> result : results) {
            assertThat(result.get().count("proved")).isEqualTo(12);
            assertThat(result.get().cache()).isEmpty();
        }
        runs.shutdown();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left = files.toList();
            assertThat(left).hasSize(12);
            for (Path file : left) {
                assertThat(Seal.isWhole(Files.readString(file))).isTrue();
            }
        }
    }

    @Test
    void a_certificate_that_cannot_be_kept_takes_nothing_from_the_verdict() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "no folder");
        Settings settings = Settings.standard().writingTo(inTheWay.resolve("certificates"));
        RunResult run = new Session(settings, "test", Listener.silent())
                .run(List.of(CaseFiles.read("a.yaml", SLIP + "---\n" + SLIP.replace("slip", "again"))));

        assertThat(run.count("refuted")).isEqualTo(2);
        assertThat(run.cache())
                .singleElement()
                .satisfies(remark -> assertThat(remark.what()).contains("not kept for the next run"));
    }
}
