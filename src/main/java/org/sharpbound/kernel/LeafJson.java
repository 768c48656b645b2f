package org.sharpbound.kernel;

import java.util.HashMap;
import java.util.Map;
import org.sharpbound.json.Json;

/** Nodes without parts as JSON. */
final class LeafJson {

    private LeafJson() {}

    static Json.Obj write(Node node) {
        if (node instanceof Node.Expansion expansion) {
            Json.Obj about =
                    Json.object().with("expansion", expansion.variable()).with("at", expansion.at());
            Json.Obj ramified =
                    expansion.ramification() == 1 ? about : about.with("ramification", expansion.ramification());
            return withDigits(ramified.with("order", expansion.order()), expansion.digits());
        }
        if (node instanceof Node.Minimum minimum) {
            Json.Obj at = Json.object();
            for (Map.Entry<String, String> value : minimum.at().entrySet()) {
                at = at.with(value.getKey(), value.getValue());
            }
            return Json.object().with("minimum", at);
        }
        Node.Leaf leaf = (Node.Leaf) node;
        return withDigits(Json.object().with("leaf", leaf.method().text()), leaf.digits());
    }

    private static Json.Obj withDigits(Json.Obj leaf, int digits) {
        return digits == 0 ? leaf : leaf.with("digits", digits);
    }

    /** @throws IllegalArgumentException if {@code node} is none; the message says why */
    static Node read(Json.Obj node) {
        int digits = integer(node, "digits", 0);
        if (node.get("expansion").isPresent()) {
            return new Node.Expansion(
                    CertificateJson.text(node, "expansion"),
                    CertificateJson.text(node, "at"),
                    integer(node, "ramification", 1),
                    CertificateJson.integer(node, "order"),
                    digits);
        }
        if (node.get("minimum").orElse(Json.NULL) instanceof Json.Obj at) {
            Map<String, String> values = new HashMap<>();
            at.members().keySet().forEach(name -> values.put(name, CertificateJson.text(at, name)));
            return new Node.Minimum(values);
        }
        String method = CertificateJson.text(node, "leaf");
        return new Node.Leaf(
                Method.named(method).orElseThrow(() -> new IllegalArgumentException("no method: " + method)), digits);
    }

    static int integer(Json.Obj node, String name, int otherwise) {
        return node.get(name).isPresent() ? CertificateJson.integer(node, name) : otherwise;
    }
}
