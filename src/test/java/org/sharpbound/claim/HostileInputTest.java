package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a stranger sends is answered soon, by a claim or by a clear error. */
class HostileInputTest {

    private static final String HEAD = "claim: a.b\nfor: {x: [0, 1]}\n";

    /** Of processor time, so that a busy machine does not fail the test. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  " + line.apply(i) + "\n")
                .collect(Collectors.joining());
    }

    static Stream<Arguments> texts() {
        int deep = 100_000;
        return Stream.of(
                Arguments.of(
                        "brackets",
                        HEAD + "show: " + "(".repeat(deep) + "x" + ")".repeat(deep) + " < 1\n",
                        "too-large"),
                Arguments.of(
                        "fewer brackets",
                        HEAD + "show: " + "(".repeat(900) + "x" + ")".repeat(900) + " < 1\n",
                        "too-deep"),
                Arguments.of("minus signs", HEAD + "show: " + "-".repeat(9_000) + "x < 1\n", "too-deep"),
                Arguments.of("powers", HEAD + "show: " + "2^".repeat(5_000) + "x < 1\n", "too-deep"),
                Arguments.of("a long sum", HEAD + "show: " + "1 + ".repeat(5_000) + "x < 1\n", "too-deep"),
                Arguments.of("YAML lists", HEAD + "note: " + "[".repeat(deep) + "\n", "too-deep"),
                Arguments.of("YAML maps", HEAD + "note: " + "{a: ".repeat(deep) + "\n", "too-deep"),
                Arguments.of("aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "yaml-alias"),
                Arguments.of("an exponent", HEAD + "show: x < 1e999999999\n", "number-too-long"),
                Arguments.of("digits", HEAD + "show: x < " + "9".repeat(500_000) + "\n", "number-too-long"),
                Arguments.of("a tower", HEAD + "show: x < 2^(2^(2^99))\n", ""),
                Arguments.of("factorials", HEAD + "show: x < factorial(factorial(factorial(99)))\n", ""),
                Arguments.of("NUL", "claim: a\u0000b\nshow: 1 < 2\n", "bad-character"),
                Arguments.of("a lone surrogate", "claim: a\ntitle: \uD800\nshow: 1 < 2\n", "bad-character"),
                Arguments.of("private use", "claim: a\ntitle: \uF8F0\nshow: 1 < 2\n", "bad-character"),
                Arguments.of("tabs", "claim: a\nfor:\n\tx: [0, 1]\nshow: x < 1\n", "bad-yaml"),
                Arguments.of("nothing", "", "empty-file"),
                Arguments.of("comments", "# a\n---\n# b\n", "empty-file"),
                Arguments.of("blanks", " \n\n", "empty-file"),
                Arguments.of("a word", "hello", "wrong-shape"),
                Arguments.of("documents", "---\nclaim: a\n".repeat(50_000), "missing-key"),
                Arguments.of(
                        "keys", "claim: a\nfor:\n" + lines(30_000, i -> "x" + i + ": [0, 1]") + "show: x1 <= 1\n", ""),
                Arguments.of(
                        "unknown names",
                        HEAD + "let:\n" + lines(10_000, i -> "y" + i + ": z" + i + " + q") + "show: x < 1\n",
                        "unknown-name"),
                Arguments.of(
                        "a long circle",
                        "claim: a\nlet:\n" + lines(10_000, i -> "a" + i + ": a" + (i + 1) % 10_000) + "show: a1 < 1\n",
                        "cyclic-definition"),
                Arguments.of(
                        "doubled sums",
                        HEAD + "let:\n  a0: x\n" + lines(200, i -> "a" + (i + 1) + ": a" + i + " + a" + i)
                                + "show: a200 < 1\n",
                        ""),
                Arguments.of(
                        "repeated squares",
                        HEAD + "let:\n  a0: x\n" + lines(200, i -> "a" + (i + 1) + ": a" + i + "*a" + i)
                                + "show: a200 < 1\n",
                        ""),
                Arguments.of(
                        "squares of 3",
                        "claim: a\nlet:\n  a0: 3\n" + lines(200, i -> "a" + (i + 1) + ": a" + i + "*a" + i)
                                + "show: a200 < 1\n",
                        ""),
                Arguments.of(
                        "nested ifs",
                        HEAD + "let:\n  a0: x\n"
                                + lines(200, i -> "a" + (i + 1) + ": if(a" + i + " > 0, a" + i + ", a" + i + "^2)")
                                + "show: a200 < 1\n",
                        ""),
                Arguments.of(
                        "branching functions",
                        HEAD + "let:\n  f0(u): u\n"
                                + lines(200, i -> "f" + (i + 1) + "(u): f" + i + "(2*u) + f" + i + "(3*u)")
                                + "show: f200(x) < 1\n",
                        "too-large"),
                Arguments.of(
                        "a long chain of definitions",
                        HEAD + "let:\n  a0: x\n" + lines(5_000, i -> "a" + (i + 1) + ": a" + i + " + 1")
                                + "show: a5000 < 1\n",
                        "too-large"),
                Arguments.of(
                        "the same, backwards",
                        HEAD + "let:\n" + lines(5_000, i -> "a" + (i + 1) + ": a" + (i + 2) + " + 1")
                                + "  a5001: x\nshow: a1 < 1\n",
                        "too-deep"),
                Arguments.of(
                        "many derivatives",
                        HEAD + "let:\n  a0: x\n" + lines(60, i -> "a" + (i + 1) + ": a" + i + "*a" + i)
                                + "show: diff(a60, x, 20) < 1\n",
                        "too-large"),
                Arguments.of(
                        "sums of sums",
                        HEAD + "show: sum(sum(sum(i*j*k*x, i, 1, 999), j, 1, 999), k, 1, 999) < 1\n",
                        "too-large"),
                Arguments.of("a long series", HEAD + "show: sum(i, i, 1, 10^30) < 1\n", "too-large"),
                Arguments.of(
                        "a long recursion",
                        HEAD + "iterate: {index: t in 0..10^99, state: {f: f^2}, start: {f: x}}\n" + "show: f < 1\n",
                        "too-large"),
                Arguments.of("brackets", HEAD + "show: '" + "[".repeat(10_000) + "x'\n", "too-deep"),
                Arguments.of("a long vector", HEAD + "show: 'sum([" + "x, ".repeat(4_000) + "x]) < 1'\n", "too-large"),
                Arguments.of(
                        "a large matrix of quantities",
                        "claim: a\nfor:\n  M: [0, 1]^(9999x9999)\nshow: 1 < 2\n",
                        "too-large"),
                Arguments.of("zeros", HEAD + "show: sum(zeros(1000, 1000)) < 1\n", "too-large"),
                Arguments.of(
                        "zeros again and again",
                        HEAD + "show: sum(zeros(50, 50)[1, 1], i, 1, 5000) < 1\n",
                        "too-large"),
                Arguments.of(
                        "many products",
                        HEAD + "show: trace(sum(ones(50, 50)*ones(50, 50), i, 1, 5000)) < 1\n",
                        "too-large"),
                Arguments.of("a power", HEAD + "show: trace(ones(20, 20)^100) > x\n", ""),
                Arguments.of(
                        "products of variables",
                        "claim: a\nfor:\n  M: [0, 1]^(50x50)\nshow: trace(M*M*M) < 1\n",
                        "too-large"),
                Arguments.of(
                        "a large determinant", "claim: a\nfor:\n  M: [0, 1]^(50x50)\nshow: det(M) < 1\n", "too-large"),
                Arguments.of("minors", "claim: a\nfor:\n  M: [0, 1]^(9x9)\nshow: rank(M) == 4\n", "too-large"),
                Arguments.of("a determinant of long numbers", HEAD + "show: 'det(" + hilbert(45) + ") < x'\n", ""),
                Arguments.of(
                        "symmetric by normal forms alone",
                        "claim: a\nfor:\n  M: [0, 1]^(12x12)\nlet: {A: M*M + transpose(M)*transpose(M)}\nshow: eigmin(A*A*A) < 1\n",
                        "not-symmetric"),
                Arguments.of(
                        "a growing recursion",
                        HEAD + "iterate: {index: t in 0..1900, state: {f: f*f + 1/3}, start: {f: 1/7}}\n"
                                + "show: f < 1\n",
                        "too-large"),
                Arguments.of(
                        "a long line",
                        "claim: a\nnote: '" + "\uD83D\uDE00".repeat(200_000) + "'\nshow: x < 1\n",
                        "unknown-name"));
    }

    private static String hilbert(int size) {
        String rows = lines(
                        size,
                        i -> "[" + lines(size, j -> "1/" + (i + j + 1) + ",").replaceAll("\\s", "") + "]")
                .replaceAll("\\s", "");
        return "[" + rows.replace(",]", "]").replace("][", "],[") + "]";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void a_hostile_text_is_answered_soon(String name, String text, String code) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        LoadedFile file = CaseFiles.read("a.yaml", text);
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(LIMIT);
        if (code.isEmpty()) {
            assertThat(file.diagnostics()).isEmpty();
            assertThat(file.claims()).hasSize(1);
        } else {
            assertThat(file.diagnostics()).extracting(Diagnostic::code).contains(code);
            assertThat(file.claims()).isEmpty();
        }
    }

    @Test
    void a_large_file_is_not_read_whole(@TempDir Path directory) throws IOException {
        Path large = directory.resolve("large.yaml");
        try (var out = Files.newByteChannel(large, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.position(50_000_000).write(ByteBuffer.wrap(new byte[] {'a'}));
        }
        assertThat(codes(large)).containsExactly("too-large");
    }

    static Stream<Arguments> encodings() {
        String text = "claim: a\ntitle: caf\u00e9\nshow: 1 < 2\n";
        return Stream.of(
                Arguments.of(text.getBytes(StandardCharsets.UTF_16), List.of("1:1 bad-encoding")),
                Arguments.of(text.getBytes(StandardCharsets.UTF_16LE), List.of("2:22 bad-encoding")),
                Arguments.of(text.getBytes(StandardCharsets.ISO_8859_1), List.of("2:11 bad-encoding")),
                Arguments.of(("\ufeff" + text).getBytes(StandardCharsets.UTF_8), List.of()),
                Arguments.of(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), List.of()));
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void only_utf8_is_a_case_file(byte[] bytes, List<String> expected) throws IOException {
        LoadedFile file = CaseFiles.read("a.yaml", new ByteArrayInputStream(bytes));
        assertThat(file.diagnostics())
                .extracting(d -> d.location().line() + ":" + d.location().column() + " " + d.code())
                .isEqualTo(expected);
        assertThat(file.claims()).hasSize(expected.isEmpty() ? 1 : 0);
    }

    @Test
    void paths_that_hold_no_claims_are_told(@TempDir Path directory) throws IOException {
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Path loop = Files.createDirectory(directory.resolve("loop"));
        Files.createSymbolicLink(loop.resolve("again"), loop);
        Path dangling = Files.createDirectory(directory.resolve("dangling"));
        Files.createSymbolicLink(dangling.resolve("gone.yaml"), directory.resolve("nowhere"));
        Path named = Files.createDirectory(directory.resolve("directory.yaml"));
        assertThat(codes(directory.resolve("missing"))).containsExactly("no-such-path");
        assertThat(codes(empty)).containsExactly("no-case-files");
        assertThat(codes(named)).containsExactly("no-case-files");
        assertThat(codes(loop)).containsExactly("link-loop");
        assertThat(codes(dangling)).containsExactly("unreadable");
        assertThat(codes(Path.of("/dev/null"))).containsExactly("unreadable");
    }

    @Test
    void files_come_in_the_order_of_their_names_and_once(@TempDir Path directory) throws IOException {
        for (String name : List.of("b", "a", "c")) {
            Files.writeString(directory.resolve(name + ".yaml"), "claim: " + name + "\nshow: 1 < 2\n");
        }
        Files.writeString(directory.resolve("notes.txt"), "no claim");
        List<LoadedFile> files = CaseFiles.load(List.of(directory, directory.resolve("b.yaml")));
        assertThat(files).flatExtracting(LoadedFile::diagnostics).isEmpty();
        assertThat(files)
                .flatExtracting(LoadedFile::claims)
                .extracting(c -> ((Claim) c).id())
                .containsExactly("a", "b", "c");
    }

    private static List<String> codes(Path path) {
        return CaseFiles.load(List.of(path)).stream()
                .flatMap(f -> f.diagnostics().stream())
                .map(Diagnostic::code)
                .toList();
    }
}
