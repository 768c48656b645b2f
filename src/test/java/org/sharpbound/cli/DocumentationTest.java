package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sharpbound.json.Json;
import org.sharpbound.xml.Xml;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The documents do what they say. Each block of code is run: the table of CONTRIBUTING.md, under "Documentation", tells how by its kind.
 */
class DocumentationTest {

    private static final Pattern JAVA_TYPE = Pattern.compile("(?:class|interface|record|enum|@interface) (\\w+)");
    private static final String PROMPT = "$ ";
    private static final String DOTS = "...";
    private static final String PROGRAM = "./sharpbound";
    private static final Set<String> OTHER_PROGRAMS = Set.of("cd", "unzip", "java", "git", "sha256sum");

    @TempDir
    private static Path folder;

    @TestFactory
    Stream<DynamicContainer> every_block_of_every_document_does_what_it_says() throws IOException {
        List<DynamicContainer> documents = new ArrayList<>();
        for (Path document : documents()) {
            DocumentRun run = new DocumentRun(Files.createDirectories(
                    folder.resolve(document.getFileName().toString())));
            List<DocumentBlock> blocks = DocumentBlock.of(document);
            documents.add(
                    dynamicContainer(document.toString(), blocks.stream().map(block -> test(block, blocks, run))));
        }
        assertThat(documents).hasSizeGreaterThan(2);
        return documents.stream();
    }

    @Test
    void every_document_is_named_in_the_readme_and_every_link_leads_to_a_file() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (Path document : documents()) {
            if (document.startsWith("docs")) {
                assertThat(readme).contains("](" + document.toString().replace('\\', '/') + ")");
            }
            Path base = document.toAbsolutePath().getParent();
            assertThat(Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)")
                            .matcher(Files.readString(document))
                            .results()
                            .map(link -> base.resolve(link.group(1))))
                    .as("links of %s", document)
                    .allSatisfy(target -> assertThat(target).exists());
        }
    }

    @Test
    void a_block_that_says_something_else_fails(@TempDir Path directory) throws IOException {
        DocumentRun run = new DocumentRun(directory);
        List<String> wrong = List.of(
                "```yaml\nclaim: a.b\nfor: {x: '[0, 1]'}\nshow: x >= 1\n```",
                "```yaml\nclaim: a.b\nfro: {x: '[0, 1]'}\nshow: x <= 1\n```",
                "```yaml fragment\nfor: {x: [}\n```",
                "```console\n$ ./sharpbound --version\nsharpbound 0.0.0\n```",
                "```sh\n./sharpbound chekc\n```",
                "```sh\n./sharpbound check --no-such-option\n```",
                "```sh\nmvn -P nothing verify\n```",
                "```sh\nmvn test -Dtest=NoSuchTest\n```",
                "```sh\nsudo reboot\n```",
                "```java\nclass A { int b() { return \"\"; } }\n```",
                "```java from=src/main/java/org/sharpbound/term/Op.java\nPI(\"tau\", 0),\n```",
                "```yaml from=proofs/selftest/square.yaml\nderivation: selftest.cube\n```",
                "```xml\n<a><b></a>\n```",
                "```json\n{\"a\": }\n```",
                "```python\nprint(1)\n```",
                "```\nanything\n```");
        for (String text : wrong) {
            Path document = Files.writeString(directory.resolve("document.md"), text + "\n");
            List<DocumentBlock> blocks = DocumentBlock.of(document);
            DynamicTest test = test(blocks.get(0), blocks, run);
            assertThatThrownBy(() -> test.getExecutable().execute()).as(text).isInstanceOf(Throwable.class);
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    private static DynamicTest test(DocumentBlock block, List<DocumentBlock> all, DocumentRun run) {
        return dynamicTest(block.title(), block.document().toAbsolutePath().toUri(), () -> execute(block, all, run));
    }

    private static void execute(DocumentBlock block, List<DocumentBlock> all, DocumentRun run) throws IOException {
        Optional<String> source = block.detail("from");
        if (source.isPresent()) {
            quoted(block.body(), Files.readString(Path.of(source.get())));
            return;
        }
        switch (block.kind()) {
            case "yaml" -> yaml(block, all, run);
            case "console" -> console(block, run);
            case "sh" -> {
                for (List<String> command : ShellLine.commands(block.body())) {
                    shell(command, run);
                }
            }
            case "java" -> java(block, run);
            case "xml" -> xml(block.body());
            case "json" -> Json.read(block.body());
            case "text" -> assertThat(block.body()).isNotBlank();
            default ->
                fail("A block of the kind '" + block.kind()
                        + "' is run by nobody; CONTRIBUTING.md tells which kinds there are.");
        }
    }

    private static void yaml(DocumentBlock block, List<DocumentBlock> all, DocumentRun run) throws IOException {
        String file = block.detail("file").orElse("");
        if (!file.isEmpty()) {
            run.write(file, block.body());
        }
        boolean shown = all.stream().anyMatch(other -> other.kind().equals("console") && mentions(other.body(), file));
        if (block.isFragment() || file.startsWith(".")) {
            new Load(LoadSettings.builder().build())
                    .loadAllFromString(block.body())
                    .forEach(document -> {});
        } else if (file.isEmpty() || !shown) {
            run.check(block.body());
        }
    }

    private static boolean mentions(String console, String file) {
        return !file.isEmpty() && console.lines().findFirst().orElse("").contains(file);
    }

    private static void console(DocumentBlock block, DocumentRun run) {
        String first = block.body().lines().findFirst().orElse("");
        assertThat(first).startsWith(PROMPT + PROGRAM);
        List<String> words =
                ShellLine.commands(first.substring(PROMPT.length())).get(0);
        run.compare(words, block.body().lines().skip(1).collect(Collectors.joining("\n")));
    }

    private static void shell(List<String> command, DocumentRun run) throws IOException {
        String program = command.get(0);
        if (program.equals(PROGRAM)) {
            run.understand(command);
        } else if (program.equals("mvn")) {
            maven(command);
        } else if (!OTHER_PROGRAMS.contains(program)) {
            assertThat(Path.of(program)).as("a program of a shell block").isExecutable();
        }
    }

    /** That the profiles and the tests which are named exist. */
    private static void maven(List<String> command) throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        for (int i = 1; i < command.size(); i++) {
            if (command.get(i - 1).equals("-P")) {
                for (String profile : command.get(i).split(",")) {
                    assertThat(pom).contains("<id>" + profile + "</id>");
                }
            }
            if (command.get(i).startsWith("-Dtest=")) {
                String names = command.get(i).substring("-Dtest=".length());
                Pattern classes = Pattern.compile(".*[.]" + Pattern.quote(names).replace("*", "\\E.*\\Q") + "[.]java");
                try (Stream<Path> sources = Files.walk(Path.of("src"))) {
                    assertThat(sources.map(source -> source.toString().replace(File.separatorChar, '.')))
                            .anyMatch(classes.asMatchPredicate());
                }
            }
        }
    }

    private static void java(DocumentBlock block, DocumentRun run) throws IOException {
        Matcher type = JAVA_TYPE.matcher(block.body());
        assertThat(type.find())
                .as("a Java block is a whole file, or quotes one: from=FILE")
                .isTrue();
        Path source = run.write(type.group(1) + ".java", block.body());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter errors = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-d", run.directory().toString());
            boolean compiled = compiler.getTask(
                            errors, files, null, options, null, files.getJavaFileObjects(source.toFile()))
                    .call();
            assertThat(compiled).as(errors.toString()).isTrue();
        }
    }

    /** The pieces between lines of dots stand in the file one after the other, up to blanks. */
    private static void quoted(String body, String source) {
        String rest = source.replaceAll("\\s+", " ");
        for (String piece : body.split("(?m)^\\s*" + Pattern.quote(DOTS) + "\\s*$")) {
            String plain = piece.strip().replaceAll("\\s+", " ");
            assertThat(rest).contains(plain);
            rest = rest.substring(rest.indexOf(plain) + plain.length());
        }
    }

    private static void xml(String body) {
        Xml.read("<root>" + body + "</root>");
    }
}
