package org.sharpbound.report.ci;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sharpbound.report.ci.Row.Standing;
import org.sharpbound.run.RunResult;

/**
 * A run as JUnit's XML, in the form that Jenkins, GitLab and others read: a suite for each file, a case for each relation. A verdict that
 * is not expected is a failure; a mistake in a file or a fault of the program is an error; a remark is skipped.
 */
public final class JunitXml {

    private final RunResult run;
    private final boolean judged;

    /** @param judged whether findings are held against what is expected; else no verdict is a failure */
    public JunitXml(RunResult run, boolean judged) {
        this.run = run;
        this.judged = judged;
    }

    /** The document, with its declaration; the encoding is UTF-8. */
    public String text() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            document(out);
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text can always be written to", impossible);
        }
        return text.append('\n').toString();
    }

    private void document(XMLStreamWriter out) throws XMLStreamException {
        Map<String, List<Row>> suites = new LinkedHashMap<>();
        List<Row> rows = Rows.of(run, judged);
        rows.forEach(row ->
                suites.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row));
        line(out, 0);
        out.writeStartElement("testsuites");
        attribute(out, "name", "sharpbound " + run.manifest().version());
        counts(out, rows);
        for (Map.Entry<String, List<Row>> suite : suites.entrySet()) {
            line(out, 1);
            out.writeStartElement("testsuite");
            attribute(out, "name", suite.getKey());
            counts(out, suite.getValue());
            attribute(out, "timestamp", timestamp());
            for (Row row : suite.getValue()) {
                testCase(out, row);
            }
            line(out, 1);
            out.writeEndElement();
        }
        line(out, 0);
        out.writeEndElement();
    }

    private void testCase(XMLStreamWriter out, Row row) throws XMLStreamException {
        line(out, 2);
        out.writeStartElement("testcase");
        attribute(out, "classname", row.subject());
        attribute(out, "name", row.part());
        attribute(out, "time", seconds(row.seconds()));
        if (row.place().isPresent()) {
            attribute(out, "file", row.file());
            attribute(out, "line", Integer.toString(row.place().get().line()));
        }
        switch (row.standing()) {
            case MET -> told(out, row);
            case UNEXPECTED -> flaw(out, "failure", row);
            case MISTAKE, FAULT -> flaw(out, "error", row);
            case NOT_CHECKED -> {
                line(out, 3);
                out.writeEmptyElement("skipped");
                attribute(out, "message", Message.onOneLine(row.message()));
            }
        }
        line(out, 2);
        out.writeEndElement();
    }

    /** What is as expected says what it is, for {@code undecided} and {@code refuted} may be. */
    private static void told(XMLStreamWriter out, Row row) throws XMLStreamException {
        line(out, 3);
        out.writeStartElement("system-out");
        out.writeCharacters(Plain.xml(row.message()));
        out.writeEndElement();
    }

    private static void flaw(XMLStreamWriter out, String element, Row row) throws XMLStreamException {
        line(out, 3);
        out.writeStartElement(element);
        attribute(out, "message", row.message().lines().findFirst().orElse(""));
        attribute(out, "type", row.standing() == Standing.MISTAKE ? row.part() : row.verdict());
        String place = row.place().map(at -> "\n" + at).orElse("");
        out.writeCharacters(Plain.xml(row.message() + place));
        out.writeEndElement();
    }

    private static void counts(XMLStreamWriter out, List<Row> rows) throws XMLStreamException {
        attribute(out, "tests", Integer.toString(rows.size()));
        attribute(out, "failures", count(rows, List.of(Standing.UNEXPECTED)));
        attribute(out, "errors", count(rows, List.of(Standing.MISTAKE, Standing.FAULT)));
        attribute(out, "skipped", count(rows, List.of(Standing.NOT_CHECKED)));
        attribute(out, "time", seconds(rows.stream().mapToDouble(Row::seconds).sum()));
    }

    private static String count(List<Row> rows, List<Standing> standings) {
        return Long.toString(
                rows.stream().filter(row -> standings.contains(row.standing())).count());
    }

    /** To the second, without a zone, as the usual schema has it; in UTC. */
    private String timestamp() {
        return run.manifest().started().toString().substring(0, "2000-01-01T00:00:00".length());
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }

    private static void attribute(XMLStreamWriter out, String name, String value) throws XMLStreamException {
        out.writeAttribute(name, Plain.xml(value));
    }

    private static void line(XMLStreamWriter out, int depth) throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
