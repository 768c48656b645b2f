package org.sharpbound.report.ci;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sharpbound.run.RunResult;

final class MarkdownSummaryTest {

    private static final RunResult RUN = CiRun.of("a.yaml", CiRun.CASES);

    @Test
    void what_is_wrong_comes_first_and_the_rest_is_folded_away() {
        String text = new MarkdownSummary(RUN, true).text();

        assertThat(text)
                .startsWith("## Sharpbound: 6 things are wrong\n\n2 proved, 3 refuted, 1 undecided, 2 errors in ")
                .contains("\n- **wrong plain** (a.yaml&#58;7&#58;15)<br>\n  x &#60;&#61; x/2 is refuted, and expected")
                .contains("<details><summary>2 more</summary>\n\n| verdict | relation | where |\n| --- | --- | --- |\n")
                .contains("| proved | right | a.yaml&#58;3&#58;7 |\n| not checked | remark |");
        assertThat(text.indexOf("open")).isLessThan(text.indexOf("<details>"));
    }

    @Test
    void all_is_well_where_all_is_as_expected() {
        RunResult good = CiRun.of("a.yaml", "claim: good\nshow: 1 <= 2\n");

        assertThat(new MarkdownSummary(good, true).text())
                .startsWith("## Sharpbound: every relation is as expected\n\n1 proved in ")
                .contains("<details><summary>1 more</summary>");
        assertThat(new MarkdownSummary(CiRun.of("a.yaml", ""), true).text()).doesNotContain("as expected");
        assertThat(new MarkdownSummary(CiRun.broken(good), true).text())
                .startsWith("## Sharpbound: interrupted, only a part was looked at");
    }

    @Test
    void names_are_text_and_cells_stay_cells() {
        String text = new MarkdownSummary(CiRun.broken(CiRun.of(CiRun.NASTY, CiRun.CASES)), true).text();

        assertThat(text).doesNotContain("<é>", "`", "[x]", "\u2028", "\u0000", "\u001b", "<script>", "<b>");
        assertThat(text.lines().filter(line -> line.startsWith("| ")))
                .allSatisfy(
                        line -> assertThat(line.chars().filter(c -> c == '|')).hasSize(4));
        assertThat(MarkdownSummary.escaped("a|b\n`c` <d> @e $f$"))
                .isEqualTo("a&#124;b &#96;c&#96; &#60;d&#62; &#64;e &#36;f&#36;");
    }
}
