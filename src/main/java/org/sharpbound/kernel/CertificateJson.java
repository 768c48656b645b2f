package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.json.Json;
import org.sharpbound.term.Rational;

/**
 * Certificates as JSON, exact and readable without the program.
 *
 * <p>The tree of a cover is listed in preorder, each node before its parts, so that a deep tree is no deep nesting. Numbers
 * are texts: the exact decimal value of a double, or a fraction.
 */
public final class CertificateJson {

    static final String SCHEMA = "sharpbound-certificate-1";

    private CertificateJson() {}

    public static Json.Obj write(Certificate certificate) {
        Json.Obj head = Json.object()
                .with("schema", SCHEMA)
                .with("statement", certificate.statement())
                .with("kind", certificate.kind());
        if (certificate instanceof Certificate.Witness witness) {
            Map<String, Json> point = new LinkedHashMap<>();
            witness.point().forEach((name, value) -> point.put(name, Json.text(value.toString())));
            return head.with("point", new Json.Obj(point)).with("digits", witness.digits());
        }
        if (certificate instanceof Certificate.Functionals functionals) {
            return head.with("evaluations", EvaluationJson.write(functionals.evaluations()))
                    .with("rest", write(functionals.rest()));
        }
        List<Json> nodes = new ArrayList<>();
        list(((Certificate.Cover) certificate).root(), nodes);
        return head.with("nodes", new Json.Arr(nodes));
    }

    private static void list(Node node, List<Json> nodes) {
        nodes.add(head(node));
        node.parts().forEach(part -> list(part, nodes));
    }

    /** A node without its parts. */
    private static Json.Obj head(Node node) {
        if (node instanceof Node.Inner inner) {
            return StepJson.write(inner.step());
        }
        if (node instanceof Node.Expansion expansion) {
            Json.Obj about =
                    Json.object().with("expansion", expansion.variable()).with("at", expansion.at());
            Json.Obj ramified =
                    expansion.ramification() == 1 ? about : about.with("ramification", expansion.ramification());
            return withDigits(ramified.with("order", expansion.order()), expansion.digits());
        }
        Node.Leaf leaf = (Node.Leaf) node;
        return withDigits(Json.object().with("leaf", leaf.method().text()), leaf.digits());
    }

    private static Json.Obj withDigits(Json.Obj leaf, int digits) {
        return digits == 0 ? leaf : leaf.with("digits", digits);
    }

    /**
     * Reads a certificate back.
     *
     * @throws IllegalArgumentException if {@code json} is not one; the message says why
     */
    public static Certificate read(Json json) {
        if (!(json instanceof Json.Obj head)
                || !SCHEMA.equals(head.text("schema").orElse(null))) {
            throw new IllegalArgumentException("not a certificate of the schema " + SCHEMA);
        }
        String statement = text(head, "statement");
        String kind = text(head, "kind");
        Certificate certificate = switch (kind) {
            case "witness" -> new Certificate.Witness(statement, point(head), integer(head, "digits"));
            case "cover", "enumeration" -> new Certificate.Cover(statement, new NodeReader(head).root());
            case "functionals" ->
                new Certificate.Functionals(
                        statement,
                        EvaluationJson.read(EvaluationJson.member(head, "evaluations")),
                        read(EvaluationJson.member(head, "rest")));
            default -> throw new IllegalArgumentException("no kind of certificate: " + kind);
        };
        if (!certificate.kind().equals(kind)) {
            throw new IllegalArgumentException(
                    "the certificate is of the kind " + certificate.kind() + ", not " + kind);
        }
        return certificate;
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
