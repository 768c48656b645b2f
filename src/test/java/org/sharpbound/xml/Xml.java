package org.sharpbound.xml;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What the program writes as XML (pages, drawings, formulas, results), read back by the platform's own parser. */
public final class Xml {

    private Xml() {}

    /**
     * The outermost element.
     *
     * @throws AssertionError when the text is not well-formed
     */
    public static Element read(String text) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // throws, and prints nothing
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (SAXException wrong) {
            throw new AssertionError("not well-formed: " + wrong.getMessage() + "\n" + text, wrong);
        } catch (IOException | ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The elements of a name within another, in the order of the text; {@code *} for any name. */
    public static List<Element> all(Element in, String name) {
        NodeList nodes = in.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    /** Those whose attribute {@code class} is exactly this. */
    public static List<Element> ofClass(Element in, String name, String style) {
        return all(in, name).stream()
                .filter(element -> element.getAttribute("class").equals(style))
                .toList();
    }

    /** What is written in each of the elements of a name. */
    public static List<String> texts(Element in, String name) {
        return all(in, name).stream().map(Element::getTextContent).toList();
    }
}
