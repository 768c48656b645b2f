package org.sharpbound.report.ci;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.sharpbound.json.Json;

/** Files, places and messages as SARIF has them. */
final class SarifPlace {

    /** What relative names are relative to: the checkout, from which the program is run. */
    static final String ROOT = "%SRCROOT%";

    private SarifPlace() {}

    /** A file by a relative reference below {@link #ROOT}, or by a {@code file:} URI where its name is absolute. */
    static Json.Obj artifact(String file) {
        Path path = Path.of(file).normalize();
        if (path.isAbsolute()) {
            return Json.object().with("uri", path.toUri().toString());
        }
        return Json.object()
                .with("uri", relative(path.toString().replace('\\', '/')))
                .with("uriBaseId", ROOT);
    }

    private static String relative(String path) {
        try {
            String encoded = new URI("file", null, "/" + path, null).toASCIIString();
            String reference = encoded.substring("file:/".length());
            // a colon in the first segment would end a scheme (RFC 3986, 4.2)
            return reference.split("/", 2)[0].contains(":") ? "./" + reference : reference;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("every path can be encoded", impossible);
        }
    }

    /** @param length in code points, all on the line */
    static Json.Obj region(int line, int column, int length) {
        return Json.object()
                .with("startLine", line)
                .with("startColumn", column)
                .with("endColumn", (long) column + length);
    }

    static Json.Obj message(String text) {
        return Json.object().with("text", text);
    }
}
