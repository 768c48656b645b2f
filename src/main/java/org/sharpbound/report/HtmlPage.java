package org.sharpbound.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.term.Fingerprint;

/**
 * What all pages have in common: one file that needs no network, reads without its script and gains from it.
 *
 * <p>The content policy names the one style sheet and the one script by their hashes, so that even a mistake in escaping could
 * not load or run anything; attributes {@code style} and {@code on…} are forbidden with the rest.
 */
final class HtmlPage {

    private HtmlPage() {}

    /**
     * A page as HTML, well-formed as XML too.
     *
     * @param body writes what stands in it
     */
    static String of(String title, Consumer<Markup> body) {
        String style = resource("report.css");
        // XML wants a script's signs quoted, and HTML must not see the quotes
        String script = "//<![CDATA[\n" + resource("report.js") + "//]]>";
        Markup out = new Markup();
        out.trusted("<!DOCTYPE html>\n");
        out.open("html", "lang", "en").open("head");
        out.empty("meta", "charset", "utf-8");
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(style, script));
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.empty("meta", "name", "color-scheme", "content", "light dark");
        out.element("title", title);
        out.open("style").trusted(style).close();
        out.open("script").trusted(script).close().close().newLine();
        out.open("body");
        out.element("a", "Skip to the results", "class", "skip", "href", "#results");
        body.accept(out);
        return out.close().close().newLine().toString();
    }

    private static String policy(String style, String script) {
        return "default-src 'none'; style-src '" + hash(style) + "'; script-src '" + hash(script)
                + "'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(Fingerprint.digest(text)));
    }

    /** What stands in the header of every page: the choice of a scheme, and what is told to screen readers. */
    static void scheme(Markup out) {
        out.open("p", "class", "scheme", "hidden", "hidden", "data-scripted", "");
        out.element("label", "Scheme", "for", "scheme").text(" ");
        out.open("select", "id", "scheme", "autocomplete", "off");
        out.element("option", "as the system", "value", "");
        out.element("option", "light", "value", "light").element("option", "dark", "value", "dark");
        out.close().close();
        out.element("p", "", "id", "told", "class", "off-screen", "role", "status");
    }

    private static String resource(String name) {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
