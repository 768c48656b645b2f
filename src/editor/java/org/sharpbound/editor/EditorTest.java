package org.sharpbound.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.json.Json;

/** What an editor does with a case file, as its language server tells it: completion, help, marks under mistakes. */
final class EditorTest {

    private static final Path FOLDER = Path.of("cases", "editor");
    private static final String LINE =
            "# yaml-language-server: $schema=../../src/main/resources/org/sharpbound/claim/case.schema.json\n";

    private static LanguageServer server;
    private static int files;

    @BeforeAll
    static void start() throws IOException {
        server = new LanguageServer();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
        assertThat(server.complaints()).isEmpty();
    }

    static List<Path> caseFiles() throws IOException {
        try (Stream<Path> tree = Files.walk(Path.of("cases"))) {
            return tree.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    static List<Path> templates() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("src/main/resources/org/sharpbound/cli"))) {
            return all.filter(file -> file.getFileName().toString().matches("new-.*\\.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("caseFiles")
    void a_case_file_is_without_a_mark(Path file) throws IOException {
        assertThat(server.diagnostics(file, Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void so_is_what_new_writes(Path template) throws IOException {
        String text = Files.readString(template).replace("${id}", "mine.claim").replace("${schema}", "");
        assertThat(server.diagnostics(fresh(), LINE + text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    show: 1 < 2;titel: t                          | 3 | titel
                    show: 1 < 2;source: {docment: d}              | 3 | docment
                    show: 1 < 2;budget:;  second: 3               | 4 | second
                    show: 1 < 2;expect: prooved                   | 3 | proved
                    show: x < 2;for: {x: {inn: '[0, 1]'}}         | 3 | not accepted
                    train: {weights: {w: 0}, model: w, target: 1};show: w < 2 | 2 | time
                    show: 1 < 2;show: 2 < 3                       | 3 | unique
                    """)
    void a_mistake_is_marked_where_it_stands(String lines, int line, String named) {
        List<Json> found = server.diagnostics(fresh(), LINE + "claim: a\n" + lines.replace(';', '\n') + "\n");
        assertThat(found).anySatisfy(one -> {
            Json.Obj mark = (Json.Obj) one;
            assertThat(mark.text("message").orElseThrow()).contains(named);
            // counted from 0, with the line that names the schema
            assertThat(startLine(mark)).isEqualTo(line);
        });
    }

    @Test
    void without_the_first_line_nothing_is_known() {
        assertThat(server.diagnostics(fresh(), "claim: a\nshow: 1 < 2\ntitel: t\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''|for show expect because repair train flow uses
                    ti|title
                    'source:;  '|document at printed url ledger
                    'budget:;  '|seconds boxes digits
                    'train:;  '|weights model target scale loss regularise time
                    'repair:;  '|for assume let show expect
                    'for:;  x:;    '|in scale about
                    'exists:;  x:;    '|in take scale about
                    'for:;  x:;    in: '|0..20
                    'for:;  x:;    in: 1;    '|scale about
                    'exists:;  x:;    in: 1;    '|take scale about
                    'show: 1 < 2;expect: '|proved refuted supported undecided
                    'show: 1 < 2;expect:;  main: '|proved refuted supported undecided
                    """)
    void keys_and_words_are_completed(String written, String offered) {
        assertThat(completions("claim: a\n" + written.replace(';', '\n'))).contains(offered.split(" "));
    }

    @Test
    void what_is_there_already_or_belongs_elsewhere_is_not_offered() {
        assertThat(completions("claim: a\n")).doesNotContain("claim", "seconds", "weights");
        assertThat(completions("claim: a\nbudget:\n  ")).doesNotContain("show", "document");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    show: x < 2                    | show    | The relation to be checked
                    show: {a: x < 2}               | show    | each under a name
                    expect: refuted                | expect  | The verdict that is expected
                    show: x < 2                    | show    | sqrt(x) <= (1 + x)/2
                    budget: {seconds: 3}           | seconds | Seconds of search
                    train: {model: w}              | model   | What the model gives for the weights
                    flow: {time: 't in [0, 1]'}    | time    | The variable for the time and its range
                    for: {x: {in: '[0, 1]'}}       | in      | The domain
                    """)
    void a_key_is_explained_where_the_pointer_rests(String text, String key, String help) {
        Path file = fresh();
        server.open(file, LINE + "claim: a\n" + text + "\n");
        Json hover = server.askAt("textDocument/hover", file, 2, text.indexOf(key) + 1);
        assertThat(plain(hover.write())).contains(help);
    }

    /** Each text is a file of its own to the server. */
    private static Path fresh() {
        return FOLDER.resolve("text-" + ++files + ".yaml");
    }

    private static int startLine(Json.Obj mark) {
        Json.Obj start =
                (Json.Obj) ((Json.Obj) mark.members().get("range")).members().get("start");
        return ((Json.Num) start.members().get("line")).value().intValueExact();
    }

    /** The keys and words that are offered at the end of a text. */
    private static List<String> completions(String text) {
        Path file = fresh();
        String whole = LINE + text;
        server.open(file, whole);
        int line = (int) whole.chars().filter(sign -> sign == '\n').count();
        Json.Obj answer = (Json.Obj)
                server.askAt("textDocument/completion", file, line, whole.length() - whole.lastIndexOf('\n') - 1);
        return ((Json.Arr) answer.members().get("items"))
                .elements().stream()
                        .map(item -> ((Json.Obj) item).text("label").orElseThrow())
                        .toList();
    }

    /** Without the signs by which Markdown is told that others are none. */
    private static String plain(String json) {
        return json.replace("\\u003c", "<").replace("\\", "").replace("&lt;", "<");
    }
}
