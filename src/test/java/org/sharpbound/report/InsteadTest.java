package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.run.Listener;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;

class InsteadTest {

    private static final String CLAIM = """
            claim: c
            for: {x: '[0, 4]'}
            let: {f: x, g(a): a}
            show: {kept: x >= 0, wrong: g(sqrt(x)) <= f}
            expect: {wrong: refuted}
            because: The root is larger below 1.
            repair:
              %s
            """;

    private static String text(String repair) {
        LoadedFile file = CaseFiles.read("case.yaml", CLAIM.formatted(repair));
        assertThat(file.diagnostics()).isEmpty();
        Session session = new Session(Settings.standard(), "test", Listener.silent());
        RunView run = new Views(true).of(session.run(List.of(file)));
        Markup out = new Markup();
        new Instead(run.claims().get(0)).write(out);
        return out.toString()
                .replaceAll("<[^>]*>|\\u2061", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            for: {x: '[1, 4]'}                           | where x∈[1,4]
            assume: [x >= 1]                             | where x≥1
            let: {f: x + 1/4}                            | where f=x+14
            let: {g(a): a/2 - 1}                         | where g(a)=a2−1
            show: {kept: x >= 0, wrong: x >= x - 1}      | Proved instead: x≥x−1
            for: {x: '[0, 1/100]'}                       | No repair is proved.
            """)
    void what_a_repair_changes_is_told_with_it_and_what_held_before_is_not(String repair, String told) {
        assertThat(text(repair)).contains(told).doesNotContain("x≥0").doesNotContain("more");
    }
}
