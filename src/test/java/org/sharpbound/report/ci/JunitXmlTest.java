package org.sharpbound.report.ci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.sharpbound.run.RunResult;
import org.sharpbound.xml.Xml;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

final class JunitXmlTest {

    private static final RunResult RUN = CiRun.of("cases/a.yaml", CiRun.CASES);

    private static Element read(String xml) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JunitXmlTest.class.getResource("junit.xsd"))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
        return Xml.read(xml);
    }

    private static List<String> cases(Element document, String holding) {
        return Xml.all(document, "testcase").stream()
                .filter(one -> one.getElementsByTagName(holding).getLength() == 1)
                .map(one -> one.getAttribute("classname") + " " + one.getAttribute("name"))
                .toList();
    }

    @Test
    void every_relation_is_a_case_and_what_is_unexpected_fails() throws Exception {
        Element document = read(new JunitXml(RUN, true).text());

        assertThat(cases(document, "failure"))
                .containsExactly("wrong plain", "wrong quoted", "wrong double", "open main");
        assertThat(cases(document, "error")).containsExactly("cases/a.yaml unknown-name", "cases/a.yaml unknown-name");
        assertThat(cases(document, "skipped")).containsExactly("remark main");
        assertThat(cases(document, "system-out")).containsExactly("right main");
        assertThat(Xml.all(document, "failure").get(0).getAttribute("message"))
                .isEqualTo("x <= x/2 is refuted, and expected to be proved.");
        assertThat(Xml.all(document, "failure").get(0).getTextContent())
                .contains("false at x = 1", "cases/a.yaml:7:15");
        assertThat(Xml.all(document, "failure").get(0).getAttribute("type")).isEqualTo("refuted");
    }

    @Test
    void the_counts_are_those_of_the_cases() throws Exception {
        for (Element suite : Xml.all(read(new JunitXml(RUN, true).text()), "testsuite")) {
            assertThat(suite.getAttribute("tests")).isEqualTo("8");
            assertThat(suite.getAttribute("failures")).isEqualTo("4");
            assertThat(suite.getAttribute("errors")).isEqualTo("2");
            assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        }
    }

    @Test
    void nothing_fails_in_an_audit_but_what_cannot_be_read() throws Exception {
        Element document = read(new JunitXml(RUN, false).text());

        assertThat(Xml.all(document, "failure")).isEmpty();
        assertThat(cases(document, "error")).hasSize(2);
        assertThat(Xml.all(document, "system-out").get(1).getTextContent()).startsWith("x <= x/2 is refuted.");
    }

    @Test
    void what_is_undecided_as_expected_passes() throws Exception {
        RunResult run = CiRun.of(
                "a.yaml",
                "claim: open\nexists: {C: '[0, 1]'}\nfor: {x: '[0, 1]'}\nshow: C <= x + 2\nexpect: undecided\nbecause: of C\n");
        Element document = read(new JunitXml(run, true).text());

        assertThat(cases(document, "system-out")).containsExactly("open main");
        assertThat(Xml.all(document, "system-out").get(0).getTextContent()).contains("is undecided.");
    }

    @Test
    void a_fault_and_an_interruption_are_errors_so_that_a_part_never_passes_for_the_whole() throws Exception {
        Element document = read(new JunitXml(CiRun.broken(RUN), true).text());

        assertThat(cases(document, "error")).contains("wrong <main> fault", "the run interrupted");
    }

    @Test
    void a_case_has_the_file_and_the_line_that_it_is_about_and_an_interruption_has_none() throws Exception {
        assertThat(Xml.all(read(new JunitXml(CiRun.broken(RUN), true).text()), "testcase"))
                .extracting(one ->
                        one.getAttribute("name") + " " + one.getAttribute("file") + ":" + one.getAttribute("line"))
                .contains(
                        "plain cases/a.yaml:7",
                        "main cases/a.yaml:9",
                        "unknown-name cases/a.yaml:22",
                        "fault cases/a.yaml:7",
                        "interrupted :");
    }

    @Test
    void names_that_are_markup_or_no_xml_are_read_back_as_text() throws Exception {
        Element document = read(new JunitXml(CiRun.broken(CiRun.of(CiRun.NASTY, CiRun.CASES)), true).text());

        assertThat(Xml.all(document, "testsuite").get(0).getAttribute("name")).isEqualTo(CiRun.NASTY);
        assertThat(Xml.all(document, "error").get(2).getTextContent()).contains("\\u0000\\u001B[2J\\uD800");
    }

    @Test
    void the_schema_of_this_test_refuses_what_is_no_report() {
        for (String wrong : List.of(
                "<testsuites><testsuite/></testsuites>",
                "<testsuites name='a' tests='1' failures='x' errors='0' skipped='0' time='0'/>",
                "<report/>")) {
            assertThatExceptionOfType(SAXException.class).as(wrong).isThrownBy(() -> read(wrong));
        }
    }
}
