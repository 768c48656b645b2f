package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An editor finds the schema by the first line of a case file, without a network. */
final class SchemaPlaceTest {

    private static final String LINE = "# yaml-language-server: $schema=";

    static List<Path> caseFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("cases"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    private static Path schemaNamedBy(Path file, String text) {
        String first = text.lines().findFirst().orElseThrow();
        assertThat(first).startsWith(LINE);
        return file.resolveSibling(first.substring(LINE.length())).normalize();
    }

    private static String schema() {
        return Ran.of("schema").out();
    }

    @ParameterizedTest
    @MethodSource("caseFiles")
    void the_first_line_of_every_case_file_names_the_schema(Path file) throws IOException {
        assertThat(schemaNamedBy(file, Files.readString(file))).hasContent(schema());
    }

    @Test
    void so_does_a_new_file_in_this_checkout() {
        String text = Ran.of("new", "lazy.fresh", "--print").out();
        assertThat(schemaNamedBy(Path.of("cases", "lazy", "fresh.yaml"), text)).hasContent(schema());
    }

    @Test
    void elsewhere_a_new_file_names_the_schema_that_was_printed_into_a_folder_around_it(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("case.schema.json"), schema());
        Path cases = folder.resolve("claims");
        Ran.of("new", "lazy.fresh", "--cases", cases.toString());
        Path file = cases.resolve("lazy/fresh.yaml");
        assertThat(Files.readString(file)).startsWith(LINE + "../../case.schema.json\n");
    }

    @Test
    void where_there_is_none_it_is_expected_beside_the_file(@TempDir Path folder) {
        String text = Ran.of("new", "lazy.fresh", "--print", "--cases", folder.toString())
                .out();
        assertThat(text).startsWith(LINE + "case.schema.json\n");
    }
}
