package org.sharpbound.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core, which checks a page as it stands in the browser. */
final class Axe {

    /** The rules of WCAG, levels A and AA, up to 2.2. */
    private static final String CHECK = """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
              const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
              return found.violations.flatMap(violation => violation.nodes.slice(0, 5).map(node =>
                violation.id + ': ' + violation.help + ': ' + node.html.slice(0, 200) + ': ' + node.failureSummary));
            }""";

    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What breaks a rule, and where; at most five places a rule. */
    static List<String> violations(Page page) {
        // evaluated from outside the page, whose policy lets no other script in
        page.evaluate("() => { " + SCRIPT + " }");
        return ((List<?>) page.evaluate(CHECK)).stream().map(Object::toString).toList();
    }
}
