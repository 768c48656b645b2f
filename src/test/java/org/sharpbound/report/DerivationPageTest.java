package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.run.DerivationFinding;
import org.sharpbound.run.DerivationLine;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Listener;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;
import org.sharpbound.term.print.MathMl;
import org.sharpbound.xml.Xml;
import org.w3c.dom.Element;

/** What a reader must find on the page of a derivation, and on that of the rules, of a real run. */
class DerivationPageTest {

    private static final String PROOFS = """
            family: tests
            rules:
              integral.ftc:
                for: {f(x): number, F(x): number, a: number, b: number}
                if:
                  - {all: 'x in [a, b]', holds: 'diff(F(x), x) == f(x)'}
                  - continuous(f(x), x, a, b)
                  - a <= b
                then: integral(f(x), x, a, b) == F(b) - F(a)
                cite: fundamental theorem of <calculus>
              integral.other:
                for: {a: number}
                then: integral(1, x, a, a) == 0
                cite: nothing uses it
            ---
            derivation: tests.square
            title: The square as an integral
            source: {document: Notes on roots, at: Lemma 7, ledger: A01}
            for: {y: '[0, inf)', u: '[5, 6]'}
            assume: [y <= u]
            given: {limit: u <= y + 1}
            show: {value: 'integral(2*x, x, 0, y) == y^2', bound: u - y <= 1}
            proof:
              value:
                - integral(2*x, x, 0, y)
                - {eq: y^2 - 0^2, by: integral.ftc, with: {F(x): x^2}}
                - {eq: y^2, by: algebra}
              bound: {line: u - y <= 1, by: numbers, using: [limit]}
            ---
            derivation: tests.stuck
            title: A derivation that does not go through
            for: {y: '[0, inf)'}
            show: {value: 'integral(2*x, x, 0, y) == y^2 + 1'}
            proof:
              value:
                - integral(2*x, x, 0, y)
                - {eq: y^2 + 1, by: integral.ftc, with: {F(x): x^2}}
            """;

    @TempDir
    static Path folder;

    private static RunView run;
    private static DerivationFinding square;
    private static Element page;

    @BeforeAll
    static void derive() throws IOException {
        Path proofs = Files.writeString(folder.resolve("proofs.yaml"), PROOFS);
        Derivations derivations = new Derivations(Duration.ofSeconds(10), Optional.empty(), false, proofs);
        run = new Views(true)
                .of(new Session(Settings.standard(), "test", Listener.silent(), derivations).run(List.of(), true));
        square = run.derivations().stream()
                .filter(finding -> finding.name().equals("tests.square"))
                .findFirst()
                .orElseThrow();
        page = Xml.read(
                DerivationPage.of(run).get("derivations/tests.square.html").html());
    }

    @Test
    void a_derivation_that_succeeds_has_a_page_and_the_page_of_the_run_leads_to_it() {
        assertThat(DerivationPage.of(run)).containsOnlyKeys("derivations/tests.square.html");
        Element whole = Xml.read(new Page(run, new PlainSampler()).html());
        assertThat(links(whole))
                .contains("derivations/tests.square.html")
                .noneMatch(link -> link.contains("stuck.html"));
        assertThat(whole.getTextContent()).contains("Not derived: ");
    }

    @Test
    void it_tells_what_is_shown_whether_it_is_and_where_it_is_from_and_leads_back() {
        assertThat(Xml.texts(page, "h1")).containsExactly("The square as an integral");
        assertThat(Xml.texts(page, "header").get(0)).endsWith("✓proved 3 lines, 3 side conditions shown");
        assertThat(Xml.ofClass(page, "p", "source"))
                .extracting(Element::getTextContent)
                .containsExactly("tests.square · Lemma 7 · Notes on roots · ledger A01");
        assertThat(links(page)).contains("../index.html", "../index.html#derivation-tests.square");
        square.shows()
                .forEach((part, relation) ->
                        assertThat(Xml.texts(page, "div")).contains(part + " " + text(MathMl.of(relation))));
    }

    @Test
    void it_tells_the_domains_and_what_is_assumed_and_given() {
        assertThat(Xml.texts(page, "dl")).containsExactly("ya number in [0, inf)ua number in [5, 6]");
        assertThat(Xml.texts(page, "div")).contains("assumed y≤u", "given: limit u≤y+1");
    }

    @Test
    void every_line_stands_there_with_what_it_follows_from_and_its_side_conditions() {
        List<Element> shown = Xml.ofClass(page, "ol", "lines").stream()
                .flatMap(list -> Xml.all(list, "li").stream())
                .filter(item -> item.getParentNode().getNodeName().equals("ol"))
                .toList();
        List<DerivationLine> lines =
                square.lines().stream().filter(line -> !line.joins()).toList();

        assertThat(shown).hasSize(3).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            DerivationLine line = lines.get(i);
            assertThat(Xml.texts(shown.get(i), "math")).containsExactly(text(MathMl.of(line.fact())));
            assertThat(Xml.ofClass(shown.get(i), "p", "why").get(0).getTextContent())
                    .startsWith(line.name() + " by " + line.why());
            assertThat(Xml.texts(shown.get(i), "li"))
                    .containsExactlyElementsOf(line.conditions().stream()
                            .map(condition -> condition.text() + ": " + condition.how())
                            .toList());
        }
        assertThat(Xml.texts(page, "p"))
                .anyMatch(why -> why.endsWith("by rule integral.ftc, F(x) = x^2, a = 0, b = y, f(x) = 2*x"))
                .anyMatch(why -> why.endsWith("by algebra"))
                .anyMatch(why -> why.endsWith("by numbers with given limit"));
    }

    @Test
    void it_tells_what_it_rests_on() {
        assertThat(Xml.texts(page, "li"))
                .containsAll(square.restsOn())
                .contains("theorem integral.ftc: fundamental theorem of <calculus>");
    }

    @Test
    void every_rule_that_a_line_uses_stands_on_the_page_of_rules_with_its_conditions_and_source_and_no_other() {
        Element rules = Xml.read(new RulesBlock(run.derivations()).html());
        Map<String, Element> articles = Xml.all(rules, "article").stream()
                .collect(Collectors.toMap(article -> article.getAttribute("id"), article -> article));

        assertThat(articles).containsOnlyKeys("rule-integral.ftc");
        Element article = articles.get("rule-integral.ftc");
        Rule rule = square.lines().stream()
                .flatMap(line -> line.rule().stream())
                .findFirst()
                .orElseThrow();
        assertThat(Xml.texts(article, "h3")).containsExactly("integral.ftc theorem");
        assertThat(Xml.texts(article, "math")).containsExactly(text(MathMl.of(rule.conclusion())));
        assertThat(Xml.texts(article, "li"))
                .containsExactly(
                        "if diff(F(x), x) == f(x) for x in [a, b]",
                        "if f(x) is continuous for x in [a, b]",
                        "if a <= b");
        assertThat(Xml.ofClass(article, "p", "source").get(0).getTextContent())
                .isEqualTo("Fundamental theorem of <calculus>.");
        assertThat(links(rules)).contains("index.html");
    }

    @Test
    void every_link_to_a_rule_finds_it() {
        List<String> anchors = Xml.all(Xml.read(new RulesBlock(run.derivations()).html()), "article").stream()
                .map(article -> "../rules.html#" + article.getAttribute("id"))
                .toList();

        assertThat(links(page))
                .filteredOn(link -> link.startsWith("../rules.html"))
                .isNotEmpty()
                .isSubsetOf(anchors);
    }

    private static List<String> links(Element in) {
        return Xml.all(in, "a").stream().map(link -> link.getAttribute("href")).toList();
    }

    private static String text(String mathMl) {
        return Xml.read(mathMl).getTextContent();
    }
}
