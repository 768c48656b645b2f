package org.sharpbound.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.json.Json;

/** A JSON value with one of its parts changed or left out: all such values, or of many some that are spread over it. */
final class Changed {

    private static final int MOST = 40;

    private Changed() {}

    static List<Json> everywhere(Json json) {
        List<Json> all = of(json);
        int step = Math.max(1, all.size() / MOST);
        List<Json> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    private static List<Json> of(Json json) {
        List<Json> all = new ArrayList<>();
        if (json instanceof Json.Obj object) {
            object.members().forEach((name, value) -> {
                of(value).forEach(changed -> all.add(object.with(name, changed)));
                Map<String, Json> fewer = new LinkedHashMap<>(object.members());
                fewer.remove(name);
                all.add(new Json.Obj(fewer));
            });
        } else if (json instanceof Json.Arr array) {
            for (int i = 0; i < array.elements().size(); i++) {
                for (Json changed : of(array.elements().get(i))) {
                    List<Json> elements = new ArrayList<>(array.elements());
                    elements.set(i, changed);
                    all.add(new Json.Arr(elements));
                }
                List<Json> fewer = new ArrayList<>(array.elements());
                fewer.remove(i);
                all.add(new Json.Arr(fewer));
            }
        } else if (json instanceof Json.Str text) {
            all.add(Json.text(text.value().matches("-?\\d.*") ? "-3" + text.value() : text.value() + "0"));
        } else if (json instanceof Json.Num number) {
            all.add(new Json.Num(number.value().add(java.math.BigDecimal.ONE)));
        } else if (json instanceof Json.Bool bool) {
            all.add(new Json.Bool(!bool.value()));
        }
        return all;
    }
}
