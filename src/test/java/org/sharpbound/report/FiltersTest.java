package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What the script of a page works on. */
class FiltersTest {

    private static Document page;

    @BeforeAll
    static void parse() throws ParserConfigurationException, IOException, SAXException {
        String html = new Page(SampleRun.run(), new PlainSampler()).html();
        page = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    @Test
    void every_control_has_a_label_and_is_hidden_until_the_script_runs() {
        List<String> labelled = elements("label").stream()
                .map(label -> label.getAttribute("for"))
                .toList();
        List<Element> controls = new ArrayList<>(elements("select"));
        controls.addAll(elements("input"));
        controls.addAll(elements("button"));

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
    void every_relation_says_what_it_is_filtered_by() {
        List<Element> relations = elements("section").stream()
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
        List<Element> links = elements("a").stream()
                .filter(link -> link.getAttribute("class").equals("permalink"))
                .toList();

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
        return elements("option").stream()
                .filter(option ->
                        ((Element) option.getParentNode()).getAttribute("id").equals(id))
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> elements(String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
