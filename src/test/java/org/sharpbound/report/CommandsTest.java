package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.run.Listener;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;

class CommandsTest {

    private static List<String> commands(Claim asked, Claim... others) {
        List<ClaimView> views = new ArrayList<>(List.of(new ClaimView(asked, List.of())));
        List.of(others).forEach(other -> views.add(new ClaimView(other, List.of())));
        return commands(views);
    }

    private static List<String> commands(List<ClaimView> views) {
        Markup out = new Markup();
        new Commands(new RunView(SampleRun.MANIFEST, views, List.of(), List.of(), List.of(), false, true))
                .write(out, views.get(0));
        return Pattern.compile("<code>(.*?)</code>")
                .matcher(out.toString())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Claim claim(String file, String id, String... uses) {
        Claim read = CaseFiles.read(file, "claim: " + id + "\nshow: 1 < 2\n")
                .claims()
                .get(0);
        return new Claim(
                id,
                read.title(),
                read.source(),
                read.goals(),
                read.because(),
                read.note(),
                List.of(uses),
                read.by(),
                read.budget(),
                read.tags(),
                read.location(),
                read.text());
    }

    @Test
    void a_claim_by_itself_needs_its_file_alone() {
        assertThat(commands(claim("cases/a.yaml", "a.one"), claim("cases/b.yaml", "b.two")))
                .containsExactly(
                        "./sharpbound check --only a.one cases/a.yaml", "./sharpbound explain a.one cases/a.yaml");
    }

    @Test
    void repairs_are_offered_where_something_does_not_hold() {
        LoadedFile file = CaseFiles.read(
                "a.yaml", "claim: a\nfor: {x: '[0, 1]'}\nshow: x < 1\nexpect: refuted\nbecause: At 1 it fails.\n");
        RunResult result = new Session(Settings.standard(), "test", Listener.silent()).run(List.of(file));
        assertThat(commands(new Views(true).of(result).claims()))
                .containsExactly("./sharpbound check --only a a.yaml", "./sharpbound audit --only a a.yaml");
    }

    @Test
    void the_files_of_all_that_is_used_are_named_once_also_in_a_circle() {
        assertThat(commands(
                        claim("a.yaml", "a.one", "b.two"),
                        claim("b.yaml", "b.two", "c.three"),
                        claim("c.yaml", "c.three", "a.one")))
                .contains("./sharpbound explain a.one a.yaml b.yaml c.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "cases/a.yaml | cases/a.yaml",
                "my cases/a   | 'my cases/a'",
                "$(rm).yaml   | '$(rm).yaml'",
                "it's         | 'it'\\''s'"
            })
    void a_word_is_what_a_shell_reads_as_one(String word, String quoted) {
        assertThat(Commands.quoted(word)).isEqualTo(quoted);
    }
}
