package org.sharpbound.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value (RFC 8259). Members keep their order, so that what is written twice is the same twice. */
public sealed interface Json {

    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public Optional<Json> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /** The member of that name if it is a string. */
        public Optional<String> text(String name) {
            return members.get(name) instanceof Str s ? Optional.of(s.value()) : Optional.empty();
        }

        /** This object with one more member, or with that member replaced. */
        public Obj with(String name, Json value) {
            Map<String, Json> more = new LinkedHashMap<>(members);
            more.put(name, value);
            return new Obj(more);
        }

        public Obj with(String name, String value) {
            return with(name, new Str(value));
        }

        public Obj with(String name, long value) {
            return with(name, new Num(BigDecimal.valueOf(value)));
        }

        public Obj with(String name, boolean value) {
            return with(name, new Bool(value));
        }
    }

    record Arr(List<Json> elements) implements Json {
        public Arr {
            elements = List.copyOf(elements);
        }
    }

    record Str(String value) implements Json {}

    record Num(BigDecimal value) implements Json {}

    record Bool(boolean value) implements Json {}

    /** The value {@code null}. */
    record Null() implements Json {}

    Null NULL = new Null();

    static Obj object() {
        return new Obj(Map.of());
    }

    static Json text(String value) {
        return new Str(value);
    }

    /** {@code null} where there is no value. */
    static Json text(Optional<String> value) {
        return value.<Json>map(Str::new).orElse(NULL);
    }

    static Json number(long value) {
        return new Num(BigDecimal.valueOf(value));
    }

    static Arr texts(List<String> values) {
        List<Json> elements = new ArrayList<>();
        values.forEach(v -> elements.add(new Str(v)));
        return new Arr(elements);
    }

    /** On one line, without spaces. */
    default String write() {
        StringBuilder out = new StringBuilder();
        new JsonWriter(out, false).write(this, 0);
        return out.toString();
    }

    /** Over several lines, indented by two spaces. */
    default String writeIndented() {
        StringBuilder out = new StringBuilder();
        new JsonWriter(out, true).write(this, 0);
        return out.append('\n').toString();
    }

    /** @throws JsonSyntaxException if {@code text} is not one JSON value, or nests deeper than {@link JsonReader#MAX_DEPTH} */
    static Json read(String text) {
        return new JsonReader(text).read();
    }
}
