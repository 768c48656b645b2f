package org.sharpbound.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sharpbound.json.Json;
import org.sharpbound.term.Rational;

/**
 * Certificates as JSON, exact and readable without the program.
 *
 * <p>The tree of a cover is a list of nodes ({@link NodeWriter}). Numbers are texts: the exact decimal value of a double, or
 * a fraction.
 */
public final class CertificateJson {

    static final String SCHEMA = "sharpbound-certificate-2";

    /** The format before, which wrote everything out; what it wrote is read as it is. */
    private static final String EARLIER = "sharpbound-certificate-1";

    private CertificateJson() {}

    public static Json.Obj write(Certificate certificate) {
        Json.Obj head = Json.object()
                .with("schema", SCHEMA)
                .with("statement", certificate.statement())
                .with("kind", certificate.kind());
        if (certificate instanceof Certificate.Witness witness) {
            return head.with("point", point(witness.point())).with("digits", witness.digits());
        }
        if (certificate instanceof Certificate.Counterexample counterexample) {
            return head.with("point", point(counterexample.point()))
                    .with("digits", counterexample.digits())
                    .with("grids", GridJson.write(counterexample.grids()));
        }
        if (certificate instanceof Certificate.Functionals functionals) {
            return head.with("evaluations", EvaluationJson.write(functionals.evaluations()))
                    .with("rest", write(functionals.rest()));
        }
        if (certificate instanceof Certificate.Split split) {
            return head.with("quantity", split.quantity())
                    .with("at", split.at().toString())
                    .with("below", write(split.below()))
                    .with("above", write(split.above()));
        }
        if (certificate instanceof Certificate.Family family) {
            return head.with("root", BranchJson.write(family.root()));
        }
        return head.with("nodes", NodeWriter.write(((Certificate.Cover) certificate).root()));
    }

    private static Json.Obj point(Map<String, Rational> point) {
        Map<String, Json> members = new LinkedHashMap<>();
        point.forEach((name, value) -> members.put(name, Json.text(value.toString())));
        return new Json.Obj(members);
    }

    /**
     * Reads a certificate back.
     *
     * @throws IllegalArgumentException if {@code json} is not one; the message says why
     */
    public static Certificate read(Json json) {
        return read(json, new NodeCount());
    }

    /** Reads a certificate that is a part of another. */
    static Certificate read(Json json, NodeCount count) {
        if (!(json instanceof Json.Obj head) || !isKnown(head.text("schema").orElse(""))) {
            throw new IllegalArgumentException("not a certificate of the schema " + SCHEMA);
        }
        String statement = text(head, "statement");
        String kind = text(head, "kind");
        Certificate certificate = switch (kind) {
            case "witness" -> new Certificate.Witness(statement, point(head), integer(head, "digits"));
            case "cover", "enumeration" -> new Certificate.Cover(statement, new NodeReader(head, count).root());
            case "functionals" ->
                new Certificate.Functionals(
                        statement,
                        EvaluationJson.read(EvaluationJson.member(head, "evaluations"), count),
                        read(EvaluationJson.member(head, "rest"), count));
            case "split" -> split(head, statement, count);
            case "flow", "family" ->
                new Certificate.Family(statement, BranchJson.read(EvaluationJson.member(head, "root"), count));
            case "counterexample" ->
                new Certificate.Counterexample(
                        statement, point(head), integer(head, "digits"), GridJson.read(BranchJson.list(head, "grids")));
            default -> throw new IllegalArgumentException("no kind of certificate: " + kind);
        };
        if (!certificate.kind().equals(kind)) {
            throw new IllegalArgumentException(
                    "the certificate is of the kind " + certificate.kind() + ", not " + kind);
        }
        return certificate;
    }

    private static Certificate.Split split(Json.Obj head, String statement, NodeCount count) {
        count.add(1);
        count.enterSplit();
        Certificate.Split split = new Certificate.Split(
                statement,
                text(head, "quantity"),
                NodeReader.number(text(head, "at")),
                read(EvaluationJson.member(head, "below"), count),
                read(EvaluationJson.member(head, "above"), count));
        count.leaveSplit();
        return split;
    }

    private static boolean isKnown(String schema) {
        return schema.equals(SCHEMA) || schema.equals(EARLIER);
    }

    private static Map<String, Rational> point(Json.Obj head) {
        if (!(head.get("point").orElse(Json.NULL) instanceof Json.Obj members)) {
            throw new IllegalArgumentException("a witness has a point");
        }
        Map<String, Rational> point = new LinkedHashMap<>();
        for (String name : members.members().keySet()) {
            point.put(name, NodeReader.number(text(members, name)));
        }
        return point;
    }

    static String text(Json.Obj object, String name) {
        return object.text(name).orElseThrow(() -> new IllegalArgumentException("no text under \"" + name + "\""));
    }

    static int integer(Json.Obj object, String name) {
        if (object.get(name).orElse(Json.NULL) instanceof Json.Num number
                && number.value().scale() == 0
                && number.value().precision() < 10) {
            return number.value().intValue();
        }
        throw new IllegalArgumentException("no integer under \"" + name + "\"");
    }
}
