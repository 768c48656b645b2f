package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sharpbound.xml.Xml;
import org.w3c.dom.Element;

class PageTest {

    private static final String HTML = new Page(SampleRun.run(), new PlainSampler()).html();
    private static final Element PAGE = Xml.read(HTML);

    @Test
    void every_claim_has_a_section_that_a_link_of_the_contents_reaches() {
        List<String> links = attributes("a", "href");

        assertThat(SampleRun.claims()).allSatisfy(claim -> {
            String anchor = Anchors.claim(claim.claim().id());
            assertThat(attributes("article", "id")).contains(anchor);
            assertThat(links).contains("#" + anchor);
        });
    }

    @Test
    void every_relation_has_an_anchor_of_its_own_and_no_id_occurs_twice() {
        SampleRun.claims()
                .forEach(claim -> claim.relations()
                        .forEach(relation -> assertThat(attributes("section", "id"))
                                .contains(Anchors.relation(claim.claim().id(), relation.goal()))));
        assertThat(attributes("*", "id")).doesNotHaveDuplicates();
    }

    @Test
    void every_link_inside_the_page_leads_somewhere() {
        List<String> ids = attributes("*", "id");

        assertThat(attributes("a", "href"))
                .filteredOn(link -> link.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
    }

    @ParameterizedTest
    @EnumSource(VerdictWord.class)
    void every_verdict_is_told_by_word_and_sign(VerdictWord verdict) {
        assertThat(Xml.ofClass(PAGE, "span", "verdict " + verdict.text()))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(e.getTextContent()).isEqualTo(verdict.icon() + verdict.text()));
    }

    @Test
    void nothing_is_loaded_and_nothing_runs_but_the_script_that_the_policy_names() {
        assertThat(elements("script")).hasSize(1);
        for (String tag : List.of("link", "img", "iframe", "object", "embed", "video", "audio", "form")) {
            assertThat(elements(tag)).as(tag).isEmpty();
        }
        assertThat(HTML).doesNotContain("url(http").doesNotContain("@import");
        assertThat(attributes("*", "src")).isEmpty();
        assertThat(elements("*"))
                .allSatisfy(e -> IntStream.range(0, e.getAttributes().getLength())
                        .forEach(i -> assertThat(e.getAttributes().item(i).getNodeName())
                                .doesNotStartWith("on")));
        assertThat(attributes("meta", "content")).anyMatch(policy -> policy.startsWith("default-src 'none'"));
    }

    /** Nine relations of as many claims, nearly, each with its plots: the most that there is of a relation. */
    @Test
    void a_relation_takes_a_few_thousand_characters() {
        int body = HTML.length() - HTML.indexOf("<body>");

        assertThat(body / 9).isLessThan(9_500);
    }

    @Test
    void what_a_case_file_holds_can_only_be_text() {
        assertThat(PAGE.getTextContent()).contains("<script>alert(1)</script><img src=x");
        assertThat(attributes("a", "href"))
                .allMatch(link -> link.startsWith("#")
                        || link.startsWith("https://example.org/")
                        || link.matches("sources/[a-z0-9-]+[.]html")
                        || link.startsWith("derivations/")
                        || link.startsWith("certificates/"));
        assertThat(HTML).doesNotContain("<script>alert").doesNotContain("<img").doesNotContain("\u0000");
    }

    @Test
    void a_surprise_is_told_at_the_top_in_the_table_and_at_the_relation() {
        assertThat(elements("h1").get(0).getTextContent()).isEqualTo("1 of 9 relations is not as expected");
        assertThat(Xml.ofClass(PAGE, "nav", "unexpected"))
                .singleElement()
                .satisfies(e -> assertThat(e.getTextContent()).contains("expected proved, found ✗refuted"));
        assertThat(Xml.ofClass(PAGE, "p", "mismatch"))
                .singleElement()
                .satisfies(e ->
                        assertThat(e.getTextContent()).isEqualTo("Not as expected: expected proved, found refuted."));
    }

    @Test
    void a_run_without_a_surprise_says_so_and_warns_of_nothing() {
        Element page = Xml.read(new Page(SampleRun.withoutSurprise(), new PlainSampler()).html());

        assertThat(Xml.all(page, "h1").get(0).getTextContent()).isEqualTo("All 5 relations are as expected");
        assertThat(Xml.ofClass(page, "p", "mismatch")).isEmpty();
        assertThat(Xml.all(page, "*")).noneMatch(e -> e.getAttribute("id").equals("diagnostics"));
    }

    @Test
    void a_witness_is_told_exactly_with_both_sides_and_what_does_not_matter() {
        String table = elements("table").stream()
                .map(Element::getTextContent)
                .filter(text -> text.contains("1/8"))
                .findFirst()
                .orElseThrow();

        assertThat(table).contains("= 0.125", "does not matter", "left side0.5", "right side0.25");
    }

    @Test
    void a_sample_is_told_with_its_intervals_and_what_they_are_worth() {
        String table = Xml.ofClass(PAGE, "div", "sample-table").stream()
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow();

        assertThat(table)
                .contains(
                        "100000 draws", "P(x^2 + y^2 <= 1)", "[0.7811, 0.78963]", "Clopper-Pearson", "1 of 1000 runs");
    }

    @Test
    void the_totals_of_the_table_are_those_of_the_run() {
        String foot = elements("tfoot").get(0).getTextContent();

        assertThat(foot).isEqualTo("All✓ 4 proved✗ 2 refuted≈ 1 supported? 2 undecided8 of 9 !");
    }

    @Test
    void what_is_not_settled_says_why_how_much_is_and_where_it_is_hard() {
        assertThat(Xml.ofClass(PAGE, "div", "open"))
                .anySatisfy(e -> assertThat(e.getTextContent())
                        .contains("The budget of 30 s ran out")
                        .contains("Settled: 99.87 % of the domain, each cut counting half.")
                        .contains("x in [0.4990, 0.5010]"));
    }

    @Test
    void a_mistake_in_a_case_file_is_shown_with_its_line_and_a_caret() {
        assertThat(elements("pre")).anyMatch(e -> e.getTextContent().equals("show: abs(kapa) >= 0\n          ^^^^"));
    }

    @Test
    void headings_landmarks_and_tables_carry_their_roles() {
        assertThat(elements("h1")).hasSize(1);
        assertThat(elements("main")).hasSize(1);
        assertThat(elements("header")).hasSize(1);
        assertThat(elements("footer")).hasSize(1);
        assertThat(elements("nav")).allMatch(e -> !e.getAttribute("aria-label").isEmpty());
        assertThat(elements("th")).allMatch(e -> !e.getAttribute("scope").isEmpty());
        assertThat(elements("table"))
                .allMatch(e -> e.getElementsByTagName("caption").getLength() == 1);
        assertThat(elements("svg"))
                .filteredOn(e -> !e.getAttribute("aria-hidden").equals("true"))
                .isNotEmpty()
                .allMatch(e -> e.getAttribute("role").equals("img")
                        && e.getElementsByTagName("title").getLength() == 1
                        && !e.getElementsByTagName("title")
                                .item(0)
                                .getTextContent()
                                .isBlank());
        assertThat(PAGE.getAttribute("lang")).isEqualTo("en");
    }

    @Test
    void no_heading_skips_a_level() {
        List<Integer> levels = elements("*").stream()
                .map(Element::getTagName)
                .filter(name -> name.matches("h[1-6]"))
                .map(name -> name.charAt(1) - '0')
                .toList();

        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @Test
    void statements_scopes_and_definitions_are_typeset() {
        assertThat(Xml.texts(PAGE, "math")).contains("ηλ>2⟹|1−ηλ|>1", "κ∈(0,∞)", "C=1+22κ");
    }

    private static List<Element> elements(String tag) {
        return Xml.all(PAGE, tag);
    }

    private static List<String> attributes(String tag, String name) {
        return elements(tag).stream()
                .map(e -> e.getAttribute(name))
                .flatMap(value -> value.isEmpty() ? Stream.empty() : Stream.of(value))
                .toList();
    }
}
