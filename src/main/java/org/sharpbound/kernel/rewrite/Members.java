package org.sharpbound.kernel.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.sharpbound.json.Json;

/** Members of JSON objects, of the kind that is expected; else an {@link IllegalArgumentException}. */
final class Members {

    private Members() {}

    static Json.Obj object(Json json) {
        if (json instanceof Json.Obj object) {
            return object;
        }
        throw new IllegalArgumentException("an object is expected, not " + shortly(json));
    }

    private static String shortly(Json json) {
        String text = json.write();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    static Json member(Json.Obj object, String name) {
        return object.get(name).orElseThrow(() -> new IllegalArgumentException("nothing under \"" + name + "\""));
    }

    static String text(Json json) {
        if (json instanceof Json.Str text) {
            return text.value();
        }
        throw new IllegalArgumentException("a text is expected, not " + shortly(json));
    }

    static String text(Json.Obj object, String name) {
        return text(member(object, name));
    }

    static boolean flag(Json.Obj object, String name) {
        if (member(object, name) instanceof Json.Bool flag) {
            return flag.value();
        }
        throw new IllegalArgumentException("true or false is expected under \"" + name + "\"");
    }

    static <T> List<T> list(Json.Obj object, String name, Function<Json, T> read) {
        if (!(member(object, name) instanceof Json.Arr array)) {
            throw new IllegalArgumentException("a list is expected under \"" + name + "\"");
        }
        List<T> values = new ArrayList<>();
        array.elements().forEach(element -> values.add(read.apply(element)));
        return values;
    }

    static <T> List<T> list(Json.Obj object, String name, Function<Json, T> read, int size) {
        List<T> values = list(object, name, read);
        if (values.size() != size) {
            throw new IllegalArgumentException(size + " elements are expected under \"" + name + "\"");
        }
        return values;
    }

    static List<String> texts(Json.Obj object, String name) {
        return list(object, name, Members::text);
    }

    static <T> Map<String, T> map(Json.Obj object, String name, Function<Json, T> read) {
        Map<String, T> values = new LinkedHashMap<>();
        object(member(object, name)).members().forEach((key, value) -> values.put(key, read.apply(value)));
        return values;
    }

    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, name);
    }

    static <E extends Enum<E>> E constant(Class<E> type, Json.Obj object, String name) {
        return constant(type, text(object, name));
    }
}
