package org.sharpbound.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Listener;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;
import org.sharpbound.term.Distribution;

/** The language reference tells what the program knows, and its examples are true. */
class LanguageReferenceTest {

    /** {@code mvn test -Dtest=LanguageReferenceTest -DargLine=-Dsharpbound.rewrite=true} writes the document anew. */
    private static final String REWRITE = "sharpbound.rewrite";

    @Test
    void the_reference_is_as_it_is_made_from_the_program() throws IOException {
        String document = LanguageReference.read(LanguageReference.DOCUMENT);
        String renewed = LanguageReference.renewed(document);
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(LanguageReference.DOCUMENT, renewed);
            return;
        }
        assertThat(document)
                .as(
                        "%s is not as it is made; -D%s=true writes it anew, as CONTRIBUTING.md tells",
                        LanguageReference.DOCUMENT, REWRITE)
                .isEqualTo(renewed);
    }

    @Test
    void a_part_without_a_place_or_a_place_without_a_part_is_a_mistake() {
        String document = LanguageReference.read(LanguageReference.DOCUMENT);
        assertThatThrownBy(() -> LanguageReference.renewed(document.replace("begin keys", "begin kees")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> LanguageReference.renewed(document + "<!-- begin more -->\n\n<!-- end more -->"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void the_example_of_every_operation_is_proved() {
        AtomicInteger number = new AtomicInteger();
        String claim = "claim: the.examples\nfor: {s: '[-1, 1]'}\nshow:\n"
                + LanguageReference.rows()
                        .map(row -> "  r" + number.incrementAndGet() + ": '" + row.example() + "'\n")
                        .collect(Collectors.joining());
        Duration patience = Duration.ofMinutes(5);
        Derivations derivations = new Derivations(patience, Optional.empty(), false, Path.of("proofs"));
        LoadedFile file = CaseFiles.read("examples.yaml", claim, derivations);
        assertThat(file.diagnostics()).isEmpty();

        Settings settings = new Settings(patience, 2, 60, 1, Optional.empty(), false, all -> true);
        RunResult result = new Session(settings, "test", Listener.silent(), derivations).run(List.of(file));

        assertThat(result.findings()).hasSizeGreaterThanOrEqualTo(number.get());
        assertThat(result.findings())
                .filteredOn(finding -> !finding.verdict().word().equals("proved"))
                .extracting(finding -> finding.goal().text())
                .isEmpty();
    }

    @Test
    void the_schema_names_every_distribution() {
        String reference = LanguageReference.read(LanguageReference.DOCUMENT);
        assertThat(Arrays.stream(Distribution.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .hasSizeGreaterThan(4)
                .allSatisfy(name -> assertThat(reference).contains(name.toLowerCase(Locale.ROOT)));
    }
}
