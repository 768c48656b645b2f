package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.run.Listener;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;

/** The pages of the source documents, from case files to what an author would read. */
class SourcePageTest {

    private static final String CASES = claim("last", "document: A paper, ledger: B10, printed: 'x^2 \\ge 0'", """
                    for: {x: '[-1, 2]'}
                    show: x^2 >= 0
                    """)
            + claim("root", "document: A paper, at: Lemma 2, ledger: [B2, B3], printed: '\\sqrt{x} \\le x'", """
                    for: {x: '[1/4, 4]', y: '[1, 2]'}
                    show: sqrt(x) <= x
                    expect: refuted
                    because: Roots of small numbers are larger.
                    repair: {for: {x: '[1, 4]'}}
                    """)
            + claim("beside", "document: A paper, at: Lemma 2, ledger: B2", """
                    for: {x: '[1, 4]'}
                    show: {sharp: sqrt(x) <= x, below: sqrt(x) <= x - 1/100}
                    expect: {below: refuted}
                    because: both sides are 1 at 1
                    """)
            + claim("figure", "document: A paper, at: Figure 1, ledger: B4, printed: '\\text{a long sentence}'", """
                    expect: undecided
                    because: The figure shows no <numbers>.
                    """)
            + claim("placed", "document: Another paper (slides), at: page 3, url: 'https://example.org/a'", """
                    for: {x: '[0, 1]'}
                    show: x <= 1
                    """)
            + claim("without", "at: nowhere", "show: 1 < 2\n");

    private static final RunResult RUN = run();
    private static final Map<String, SourcePage> PAGES = SourcePage.of(new Views(true).of(RUN));

    private static String claim(String id, String source, String rest) {
        return "---\nclaim: a." + id + "\ntitle: About the " + id + "\nsource: {" + source + "}\n" + rest;
    }

    private static RunResult run() {
        Settings settings = new Settings(Duration.ofSeconds(10), 1, 30, 1, Optional.empty(), false, claim -> true);
        return new Session(settings, "test", Listener.silent()).run(List.of(CaseFiles.read("sample.yaml", CASES)));
    }

    @Test
    void every_document_has_a_page_and_what_comes_from_none_has_none() {
        assertThat(RUN.diagnostics()).isEmpty();
        assertThat(PAGES).containsOnlyKeys("sources/a-paper.html", "sources/another-paper-slides.html");
    }

    @Test
    void statements_stand_in_the_order_of_the_rows_of_the_ledger() {
        assertThat(html().lines().filter(line -> line.startsWith("<article")))
                .extracting(line -> line.replaceAll(".*?id=\"statement-(.*?)\".*", "$1"))
                .containsExactly("B2", "B3", "B4", "B10");
    }

    @Test
    void totals_count_statements_and_not_claims() {
        assertThat(html())
                .contains("<strong>4</strong> <span>statements</span>")
                .contains("<strong>1</strong> <span>holds</span>")
                .contains("<strong>2</strong> <span>false as printed</span>")
                .contains("<strong>1</strong> <span>not checked</span>");
    }

    @Test
    void what_is_false_is_an_erratum_with_its_exact_point_reason_and_proved_correction() {
        String errata = html().replaceAll("(?s).*<ol class=\"errata\">(.*?)</ol>.*", "$1");

        assertThat(errata.split("<li><h3>")).hasSize(2);
        assertThat(errata)
                .contains("Lemma 2: ")
                .contains("href=\"../index.html#claim-a.root\"")
                .containsPattern("False at <math.*?x.*? = <span class=\"numeral\">1/2</span>")
                .contains("the left side is <span class=\"numeral\">≈ 0.70710678</span>")
                .contains("Roots of small numbers are larger.")
                .containsPattern("(?s)Correction</strong>.*?verdict proved");
    }

    @Test
    void a_row_without_claims_of_its_own_leads_to_those_that_name_it() {
        assertThat(html()).containsPattern("ledger B3</p><p class=\"source\">Checked with <a [^>]*>About the root</a>");
    }

    @Test
    void what_is_not_checked_says_why_and_words_of_claims_can_only_be_text() {
        assertThat(html())
                .contains("<span class=\"icon\" aria-hidden=\"true\">?</span>not checked</span>")
                .contains("The figure shows no &lt;numbers&gt;.")
                .contains("<p class=\"quoted\">a long sentence</p>");
    }

    static Stream<Arguments> standings() {
        return Stream.of(
                Arguments.of("a.last", Standing.HOLDS),
                Arguments.of("a.root", Standing.FALSE),
                // a bound beside the printed one is refuted to show that the printed one is sharp
                Arguments.of("a.beside", Standing.HOLDS),
                Arguments.of("a.figure", Standing.UNCHECKED));
    }

    @ParameterizedTest
    @MethodSource("standings")
    void a_claim_stands_as_its_relations_do(String id, Standing standing) {
        assertThat(new Views(true)
                        .of(RUN).claims().stream().filter(c -> c.claim().id().equals(id)))
                .extracting(Standing::of)
                .containsExactly(standing);
    }

    @Test
    void pages_are_written_beside_the_index_which_links_to_them(@TempDir Path directory) throws IOException {
        Path index = new Report(RUN, true).write(directory);

        assertThat(Files.readString(index))
                .contains("href=\"sources/a-paper.html\"")
                .contains("href=\"sources/another-paper-slides.html\"");
        assertThat(directory.resolve("sources/a-paper.html")).hasContent(html());
        assertThat(directory.resolve("sources/another-paper-slides.html"))
                .content()
                .contains("href=\"https://example.org/a\"")
                .doesNotContain("errata\">")
                .containsOnlyOnce("<script");
    }

    @Test
    void every_link_within_the_site_leads_to_something() {
        String page = html();
        String index = new Report(RUN, true).html();

        assertThat(page.split("href=\"\\.\\./index\\.html#")).hasSizeGreaterThan(3);
        Stream.of(page.split("href=\"\\.\\./index\\.html#"))
                .skip(1)
                .map(part -> part.substring(0, part.indexOf('"')))
                .forEach(anchor -> assertThat(index).contains("id=\"" + anchor + "\""));
    }

    private static String html() {
        return PAGES.get("sources/a-paper.html").html();
    }
}
