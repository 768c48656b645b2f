package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharpbound.json.Json;
import org.sharpbound.xml.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What the script of a page works on. */
class FiltersTest {

    private static final Element PAGE = Xml.read(new Page(SampleRun.run(), new PlainSampler()).html());

    @Test
    void every_control_has_a_label_and_is_hidden_until_the_script_runs() {
        List<String> labelled = Xml.all(PAGE, "label").stream()
                .map(label -> label.getAttribute("for"))
                .toList();
        List<Element> controls = new ArrayList<>(Xml.all(PAGE, "select"));
        controls.addAll(Xml.all(PAGE, "input"));
        controls.addAll(Xml.all(PAGE, "button"));

        assertThat(controls).hasSizeGreaterThan(8).allSatisfy(control -> {
            assertThat(isHidden(control)).isTrue();
            assertThat(labelled.contains(control.getAttribute("id"))
                            || control.getParentNode().getNodeName().equals("label")
                            || !control.getTextContent().isBlank())
                    .isTrue();
        });
    }

    @Test
    void every_choice_offers_what_the_run_has() {
        assertThat(options("filter-source")).contains("all", "More on NTK (slides)");
        assertThat(options("filter-tag")).containsExactly("all", "lazy");
        assertThat(options("filter-strategy")).startsWith("all").contains("cover", "witness");
        assertThat(options("filter-expected")).containsExactly("all", "as expected", "not as expected");
    }

    @Test
    void changes_are_offered_where_there_was_an_earlier_run_and_only_those_that_the_page_has() {
        Json earlier = ComparisonTest.result(
                ComparisonTest.row("lazy.converse-bound", "main", "printed", "undecided", false),
                ComparisonTest.row("gone.claim", "main", "printed", "proved", true));
        EarlierRun before = EarlierRun.of("before.json", earlier, new JsonResult(SampleRun.run()).json());
        Element compared = Xml.read(new Page(SampleRun.run(), new PlainSampler(), Optional.of(before)).html());

        assertThat(options(compared, "filter-change")).containsExactly("all", "fixed", "new");
        assertThat(options("filter-change")).isEmpty();
    }

    @Test
    void every_relation_says_what_it_is_filtered_by() {
        List<Element> relations = Xml.all(PAGE, "section").stream()
                .filter(section -> section.getAttribute("class").startsWith("relation"))
                .toList();

        assertThat(relations).hasSize(9).allSatisfy(relation -> {
            assertThat(relation.getAttribute("data-verdict")).isNotEmpty();
            assertThat(options("filter-strategy")).contains(relation.getAttribute("data-strategy"));
        });
        assertThat(relations)
                .filteredOn(relation -> !relation.getAttribute("data-expected").isEmpty())
                .singleElement()
                .satisfies(relation ->
                        assertThat(relation.getAttribute("data-expected")).isEqualTo("not as expected"));
    }

    @Test
    void every_link_to_keep_has_a_name_of_its_own() {
        List<Element> links = Xml.ofClass(PAGE, "a", "permalink");

        assertThat(links).extracting(link -> link.getAttribute("aria-label")).doesNotHaveDuplicates();
        assertThat(links)
                .hasSize(16)
                .allSatisfy(link -> assertThat(link.getAttribute("aria-label")).startsWith("Link to "));
    }

    private static boolean isHidden(Element element) {
        for (Node node = element; node instanceof Element e; node = node.getParentNode()) {
            if (e.hasAttribute("hidden") && e.hasAttribute("data-scripted")) {
                return true;
            }
        }
        return false;
    }

    private static List<String> options(String id) {
        return options(PAGE, id);
    }

    private static List<String> options(Element page, String id) {
        return Xml.all(page, "option").stream()
                .filter(option ->
                        ((Element) option.getParentNode()).getAttribute("id").equals(id))
                .map(Element::getTextContent)
                .toList();
    }
}
