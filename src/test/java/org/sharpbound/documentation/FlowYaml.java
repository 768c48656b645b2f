package org.sharpbound.documentation;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sharpbound.json.Json;

/** JSON as people write it in a case file: in one line, with quotes only where YAML needs them. */
final class FlowYaml {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[^A-Za-z0-9(\\\\].*|.*([,\\[\\]{}#'\"]|:( |$)).*");

    private FlowYaml() {}

    static String of(Json value) {
        if (value instanceof Json.Obj map) {
            return map.members().entrySet().stream()
                    .map(entry -> quoted(entry.getKey()) + ": " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Json.Arr list) {
            return list.elements().stream().map(FlowYaml::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Json.Str text ? quoted(text.value()) : value.write();
    }

    private static String quoted(String text) {
        return NEEDS_QUOTES.matcher(text).matches() ? "'" + text.replace("'", "''") + "'" : text;
    }
}
