package org.sharpbound.documentation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharpbound.json.Json;

/**
 * The keys of a case file as tables, from its JSON Schema: a table for the claim and one for each key that has keys of its own.
 *
 * @param schema the whole of it
 */
record KeyTable(Json.Obj schema) {

    private static final String REFERENCE = "#/$defs/";

    String claim() {
        return table(schema);
    }

    /** One table under a heading for each key of a claim with keys of its own, and for the definitions named. */
    String sections(List<String> definitions) {
        StringBuilder text = new StringBuilder();
        properties(schema).forEach((key, value) -> {
            if (!properties(value).isEmpty()) {
                text.append("### `").append(key).append("`\n\n");
                value.text("description").ifPresent(d -> text.append(d).append("\n\n"));
                text.append(table(value)).append('\n');
            }
        });
        for (String name : definitions) {
            Json.Obj definition = definition(name);
            text.append("### A ").append(name).append("\n\n");
            definition.text("description").ifPresent(d -> text.append(d).append("\n\n"));
            if (definition.get("enum").isPresent()) {
                text.append(shape(definition)).append("\n\n");
            }
            longForm(definition)
                    .ifPresent(keys -> text.append("In its long form it has the keys\n\n")
                            .append(table(keys))
                            .append('\n'));
        }
        return text.toString();
    }

    /** A table for each definition of maps, and for the keys in them that have keys of their own. */
    String maps(List<String> definitions) {
        StringBuilder text = new StringBuilder();
        definitions.forEach(name -> map(name, definition(name), text));
        return text.toString();
    }

    private void map(String name, Json.Obj map, StringBuilder text) {
        text.append("### `").append(name).append("` of an experiment\n\n");
        map.text("description").ifPresent(d -> text.append(d).append("\n\n"));
        text.append(table(map)).append('\n');
        properties(map).forEach((key, value) -> {
            if (!properties(value).isEmpty()) {
                map(key, value, text);
            }
        });
    }

    /** The alternative with keys; what they hold may stand beside the alternatives, where editors look for it. */
    private static Optional<Json.Obj> longForm(Json.Obj definition) {
        return alternatives(definition).stream()
                .filter(one -> one.get("properties").isPresent())
                .findFirst()
                .map(one -> definition
                        .get("properties")
                        .map(keys -> {
                            Map<String, Json> members = new LinkedHashMap<>(one.members());
                            members.put("properties", keys);
                            return new Json.Obj(members);
                        })
                        .orElse(one));
    }

    private String table(Json.Obj object) {
        StringBuilder text = new StringBuilder("| key | holds | |\n| --- | --- | --- |\n");
        properties(object)
                .forEach((key, value) -> text.append("| `")
                        .append(key)
                        .append(required(object).contains(key) ? "` (required) | " : "` | ")
                        .append(shape(value))
                        .append(" | ")
                        .append(cell(about(value) + examples(value)))
                        .append(" |\n"));
        return text.toString();
    }

    /** What may stand there, in words. */
    private String shape(Json.Obj value) {
        Optional<String> reference = value.text("$ref");
        if (reference.isPresent()) {
            return named(reference.get().substring(REFERENCE.length()));
        }
        if (value.get("enum").orElse(null) instanceof Json.Arr words) {
            return words.elements().stream().map(KeyTable::word).collect(Collectors.joining(", "));
        }
        Optional<Json> constant = value.get("const");
        if (constant.isPresent()) {
            return word(constant.get());
        }
        List<Json.Obj> alternatives = alternatives(value);
        if (!alternatives.isEmpty()) {
            return alternatives.stream().map(this::shape).distinct().collect(Collectors.joining(", or "));
        }
        return switch (value.text("type").orElse("")) {
            case "object" ->
                value.get("additionalProperties").orElse(null) instanceof Json.Obj each
                        ? "for each name " + shape(each)
                        : "a map with the keys below";
            case "array" ->
                value.get("items").orElse(null) instanceof Json.Obj item ? "a list, each " + shape(item) : "a list";
            case "number" -> "a number";
            default -> "a text";
        };
    }

    private String named(String definition) {
        return switch (definition) {
            case "relations" -> "relations by name";
            case "expression" -> "an expression";
            case "data", "network", "train" -> "a map with the keys of [its own table](#experiments)";
            case "values" -> "a set of values";
            default -> "a " + definition;
        };
    }

    private String about(Json.Obj value) {
        return value.text("description")
                .or(() -> value.text("$ref")
                        .flatMap(
                                r -> definition(r.substring(REFERENCE.length())).text("description")))
                .orElse("");
    }

    private static String examples(Json.Obj value) {
        if (!(value.get("examples").orElse(null) instanceof Json.Arr examples)) {
            return "";
        }
        return " Such as " + examples.elements().stream().map(KeyTable::word).collect(Collectors.joining(", ")) + ".";
    }

    private static String word(Json value) {
        return "`" + (value instanceof Json.Str text ? text.value() : FlowYaml.of(value)) + "`";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    private Json.Obj definition(String name) {
        return (Json.Obj) ((Json.Obj) schema.members().get("$defs")).members().get(name);
    }

    private static List<String> required(Json.Obj object) {
        return object.get("required").orElse(null) instanceof Json.Arr keys
                ? keys.elements().stream().map(k -> ((Json.Str) k).value()).toList()
                : List.of();
    }

    private static Map<String, Json.Obj> properties(Json.Obj object) {
        return object.get("properties").orElse(null) instanceof Json.Obj all
                ? all.members().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> (Json.Obj) e.getValue(), (a, b) -> a, LinkedHashMap::new))
                : Map.of();
    }

    private static List<Json.Obj> alternatives(Json.Obj object) {
        List<Json.Obj> all = new ArrayList<>();
        for (String key : List.of("oneOf", "anyOf")) {
            if (object.get(key).orElse(null) instanceof Json.Arr some) {
                some.elements().forEach(one -> all.add((Json.Obj) one));
            }
        }
        return all;
    }
}
