package org.sharpbound.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sharpbound.json.Json;
import org.sharpbound.term.Rational;

/** What an integral is near, part by part, as JSON. */
final class PartitionJson {

    private static final int MAX_DEPTH = 200;

    private PartitionJson() {}

    static Json.Obj write(Partition partition) {
        if (partition instanceof Partition.Cut cut) {
            return Json.object()
                    .with("cut", cut.quantity())
                    .with("at", cut.at().toString())
                    .with("below", write(cut.below()))
                    .with("above", write(cut.above()));
        }
        Partition.Part part = (Partition.Part) partition;
        Map<String, Json> terms = new LinkedHashMap<>();
        part.terms()
                .forEach((name, own) -> terms.put(
                        name,
                        new Json.Arr(own.stream()
                                .<Json>map(t -> Json.text(t.toString()))
                                .toList())));
        return Json.object()
                .with("digits", Integer.toString(part.digits()))
                .with("middle", part.middle().toString())
                .with("radius", part.radius().toString())
                .with("terms", new Json.Obj(terms));
    }

    /** @throws IllegalArgumentException if it is none */
    static Partition read(Json.Obj json) {
        return read(json, 0);
    }

    private static Partition read(Json.Obj json, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("parts of parts beyond " + MAX_DEPTH);
        } else if (json.get("cut").isPresent()) {
            return new Partition.Cut(
                    CertificateJson.text(json, "cut"),
                    number(json, "at"),
                    read(EvaluationJson.member(json, "below"), depth + 1),
                    read(EvaluationJson.member(json, "above"), depth + 1));
        }
        Map<String, List<Rational>> terms = new TreeMap<>();
        EvaluationJson.member(json, "terms").members().forEach((name, own) -> terms.put(name, numbers(own)));
        return new Partition.Part(
                number(json, "digits").asInt().orElse(0), number(json, "middle"), number(json, "radius"), terms);
    }

    private static Rational number(Json.Obj json, String name) {
        return NodeReader.number(CertificateJson.text(json, name));
    }

    private static List<Rational> numbers(Json json) {
        if (!(json instanceof Json.Arr list)) {
            throw new IllegalArgumentException("no list of numbers");
        }
        return list.elements().stream().map(PartitionJson::number).toList();
    }

    private static Rational number(Json json) {
        if (json instanceof Json.Str text) {
            return NodeReader.number(text.value());
        }
        throw new IllegalArgumentException("no number");
    }
}
