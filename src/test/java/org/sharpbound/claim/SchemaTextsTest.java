package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.json.Json;

/** What the schema says to people: every key is described and has an example that is right. */
class SchemaTextsTest {

    private static final Json.Obj SCHEMA = schema();

    /** The key with its place in the schema. */
    private record Key(String place, Json.Obj schema) {

        @Override
        public String toString() {
            return place;
        }
    }

    private static Json.Obj schema() {
        try (InputStream in = CaseFiles.class.getResourceAsStream("case.schema.json")) {
            return (Json.Obj) Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        collect("", SCHEMA, keys);
        ((Json.Obj) SCHEMA.members().get("$defs"))
                .members()
                .forEach((name, definition) -> keys.add(new Key("$defs/" + name, (Json.Obj) definition)));
        keys.add(new Key("the whole", SCHEMA));
        return keys;
    }

    private static void collect(String place, Json node, List<Key> keys) {
        if (node instanceof Json.Arr list) {
            list.elements().forEach(element -> collect(place, element, keys));
        } else if (node instanceof Json.Obj object) {
            object.members().forEach((word, inner) -> {
                if (word.equals("properties")) {
                    ((Json.Obj) inner).members().forEach((key, value) -> {
                        if (value instanceof Json.Obj described && !place.endsWith("/else")) {
                            keys.add(new Key(place + "/" + key, described));
                            collect(place + "/" + key, described, keys);
                        }
                    });
                } else if (!word.equals("examples")) {
                    collect(
                            word.equals("$defs") || inner instanceof Json.Arr ? place : place + "/" + word,
                            inner,
                            keys);
                }
            });
        }
    }

    @Test
    void the_keys_of_a_claim_are_among_those_that_are_looked_at() {
        assertThat(keys()).extracting(Key::place).contains("/claim", "/train/model", "/repair/let", "/relations/at");
        assertThat(keys()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_key_has_a_description_and_an_example(Key key) {
        assertThat(key.schema().text("description").orElse("")).hasSizeGreaterThan(10);
        assertThat(examples(key)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_example_follows_the_schema(Key key) {
        for (Json example : examples(key)) {
            assertThat(errors(key, example)).as("errors of %s", example.write()).isEmpty();
        }
    }

    @Test
    void an_example_that_is_wrong_would_be_noticed() {
        Key expect = keys().stream()
                .filter(key -> key.place().equals("/expect"))
                .findFirst()
                .orElseThrow();
        assertThat(errors(expect, new Json.Str("true"))).isNotEmpty();
    }

    private static List<Json> examples(Key key) {
        return key.schema().get("examples").orElse(null) instanceof Json.Arr some ? some.elements() : List.of();
    }

    private static List<Error> errors(Key key, Json example) {
        Map<String, Json> alone = new LinkedHashMap<>();
        alone.put("$schema", SCHEMA.members().get("$schema"));
        alone.put("$defs", SCHEMA.members().get("$defs"));
        alone.put("properties", new Json.Obj(Map.of("it", key.schema())));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new Json.Obj(alone).write())
                .validate(new Json.Obj(Map.of("it", example)).write(), InputFormat.JSON);
    }
}
