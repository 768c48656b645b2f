package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.json.Json;
import org.sharpbound.term.Rational;

/** What a certificate says of functionals, as JSON. */
final class EvaluationJson {

    private EvaluationJson() {}

    static Json write(Map<String, Evaluation> evaluations) {
        Map<String, Json> members = new LinkedHashMap<>();
        evaluations.forEach((name, evaluation) -> members.put(name, write(evaluation)));
        return new Json.Obj(members);
    }

    private static Json.Obj write(Evaluation evaluation) {
        if (evaluation instanceof Evaluation.Expansion expansion) {
            return Json.object().with("expansion", expansion.value());
        } else if (evaluation instanceof Evaluation.Integral integral) {
            return Json.object()
                    .with("integral", Integer.toString(integral.digits()))
                    .with("numbers", numbers(integral.numbers()));
        } else if (evaluation instanceof Evaluation.Parts parts) {
            return Json.object().with("partition", PartitionJson.write(parts.partition()));
        }
        if (evaluation instanceof Evaluation.Limit limit) {
            return Json.object()
                    .with("limit", limit.value())
                    .with("gauge", limit.gauge().text())
                    .with("exponent", limit.exponent().toString())
                    .with("constant", limit.constant())
                    .with("radius", limit.radius().toString())
                    .with("parts", certificates(limit.parts()));
        } else if (evaluation instanceof Evaluation.Extremum extremum) {
            Json.Obj json = Json.object()
                    .with("extremum", extremum.value())
                    .with("bound", CertificateJson.write(extremum.bound()));
            if (extremum.reached() instanceof Evaluation.Reached.Towards towards) {
                return json.with("towards", towards.upperEnd() ? "upper" : "lower")
                        .with("limit", write(towards.limit()));
            }
            Evaluation.Reached.At at = (Evaluation.Reached.At) extremum.reached();
            return json.with("at", at.point()).with("parts", certificates(at.parts()));
        }
        Evaluation.Enclosure enclosure = (Evaluation.Enclosure) evaluation;
        return Json.object()
                .with("lower", enclosure.lower().toString())
                .with("upper", enclosure.upper().toString())
                .with("at", enclosure.point())
                .with("bound", CertificateJson.write(enclosure.bound()))
                .with("parts", certificates(enclosure.parts()));
    }

    private static Json numbers(List<Evaluation.Approximate> numbers) {
        return new Json.Arr(numbers.stream()
                .<Json>map(number -> Json.object()
                        .with("middle", number.middle().toString())
                        .with("radius", number.radius().toString()))
                .toList());
    }

    private static Evaluation.Integral integral(Json.Obj json) {
        if (!(json.get("numbers").orElse(Json.NULL) instanceof Json.Arr list)) {
            throw new IllegalArgumentException("no numbers");
        }
        List<Evaluation.Approximate> numbers = list.elements().stream()
                .map(EvaluationJson::object)
                .map(number -> new Evaluation.Approximate(
                        NodeReader.number(CertificateJson.text(number, "middle")),
                        NodeReader.number(CertificateJson.text(number, "radius"))))
                .toList();
        Rational digits = NodeReader.number(CertificateJson.text(json, "integral"));
        return new Evaluation.Integral(digits.asInt().orElse(0), numbers);
    }

    private static Json certificates(List<Certificate> certificates) {
        return new Json.Arr(
                certificates.stream().<Json>map(CertificateJson::write).toList());
    }

    static Map<String, Evaluation> read(Json json, NodeCount count) {
        Map<String, Evaluation> evaluations = new LinkedHashMap<>();
        object(json).members().forEach((name, value) -> evaluations.put(name, evaluation(object(value), count)));
        return evaluations;
    }

    private static Evaluation evaluation(Json.Obj json, NodeCount count) {
        if (json.get("integral").isPresent()) {
            return integral(json);
        } else if (json.get("partition").isPresent()) {
            return new Evaluation.Parts(PartitionJson.read(member(json, "partition")));
        } else if (json.get("extremum").isPresent()) {
            Evaluation.Reached reached = json.get("towards").isPresent()
                    ? new Evaluation.Reached.Towards(
                            CertificateJson.text(json, "towards").equals("upper"), limit(member(json, "limit"), count))
                    : new Evaluation.Reached.At(CertificateJson.text(json, "at"), parts(json, count));
            return new Evaluation.Extremum(
                    CertificateJson.text(json, "extremum"),
                    CertificateJson.read(member(json, "bound"), count),
                    reached);
        } else if (json.get("lower").isPresent()) {
            return new Evaluation.Enclosure(
                    NodeReader.number(CertificateJson.text(json, "lower")),
                    NodeReader.number(CertificateJson.text(json, "upper")),
                    CertificateJson.text(json, "at"),
                    CertificateJson.read(member(json, "bound"), count),
                    parts(json, count));
        }
        return limit(json, count);
    }

    private static Evaluation.Tending limit(Json.Obj json, NodeCount count) {
        if (json.get("expansion").isPresent()) {
            return new Evaluation.Expansion(CertificateJson.text(json, "expansion"));
        }
        return new Evaluation.Limit(
                CertificateJson.text(json, "limit"),
                Gauge.named(CertificateJson.text(json, "gauge"))
                        .orElseThrow(() -> new IllegalArgumentException("no gauge")),
                NodeReader.number(CertificateJson.text(json, "exponent")),
                CertificateJson.text(json, "constant"),
                NodeReader.number(CertificateJson.text(json, "radius")),
                parts(json, count));
    }

    private static List<Certificate> parts(Json.Obj json, NodeCount count) {
        if (!(json.get("parts").orElse(Json.NULL) instanceof Json.Arr list)) {
            throw new IllegalArgumentException("no parts");
        }
        List<Certificate> parts = new ArrayList<>();
        list.elements().forEach(part -> parts.add(CertificateJson.read(part, count)));
        return parts;
    }

    static Json.Obj member(Json.Obj json, String name) {
        return object(json.get(name).orElse(Json.NULL));
    }

    private static Json.Obj object(Json json) {
        if (json instanceof Json.Obj object) {
            return object;
        }
        throw new IllegalArgumentException("an object is missing in the certificate");
    }
}
