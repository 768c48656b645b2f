package org.sharpbound.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sharpbound.json.Json;
import org.sharpbound.term.Rational;

/** Builds the tree of a cover from its listing in preorder. */
final class NodeReader {

    private static final int MAX_DEPTH = 2500;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,5000}(\\.\\d{1,2000}|/\\d{1,5000})?");

    private final List<Json> nodes;
    private int next;

    NodeReader(Json.Obj head) {
        if (!(head.get("nodes").orElse(Json.NULL) instanceof Json.Arr list)) {
            throw new IllegalArgumentException("a cover has a list of nodes");
        }
        nodes = list.elements();
    }

    Node root() {
        Node root = node(0);
        if (next != nodes.size()) {
            throw new IllegalArgumentException("nodes are left over from number " + next + " on");
        }
        return root;
    }

    private Node node(int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("the cover is deeper than " + MAX_DEPTH);
        }
        if (next >= nodes.size() || !(nodes.get(next) instanceof Json.Obj node)) {
            throw new IllegalArgumentException("a node is missing at number " + next);
        }
        next++;
        if (node.get("split").isPresent()) {
            double at = exactDouble(CertificateJson.text(node, "at"));
            return new Node.Split(CertificateJson.text(node, "split"), at, node(depth + 1), node(depth + 1));
        } else if (node.get("cases").isPresent()) {
            List<String> values = values(node);
            List<Node> parts = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                parts.add(node(depth + 1));
            }
            return new Node.Cases(CertificateJson.text(node, "cases"), values, parts);
        } else if (node.get("reciprocal").isPresent()) {
            return new Node.Reciprocal(CertificateJson.text(node, "reciprocal"), node(depth + 1));
        }
        if (node.get("touch").isPresent()) {
            String at = CertificateJson.text(node, "at");
            int order = CertificateJson.integer(node, "order");
            return new Node.Touch(CertificateJson.text(node, "touch"), at, order, node(depth + 1), node(depth + 1));
        } else if (node.get("slope").isPresent()) {
            boolean lower = CertificateJson.text(node, "least").equals("lower");
            String variable = CertificateJson.text(node, "slope");
            return new Node.Slope(variable, lower, node(depth + 1), node(depth + 1), node(depth + 1));
        } else if (node.get("resolve").isPresent()) {
            int piece = CertificateJson.integer(node, "resolve");
            return new Node.Resolve(piece, CertificateJson.integer(node, "branch"), node(depth + 1), node(depth + 1));
        }
        String method = CertificateJson.text(node, "leaf");
        int digits = node.get("digits").isPresent() ? CertificateJson.integer(node, "digits") : 0;
        return new Node.Leaf(
                Method.named(method).orElseThrow(() -> new IllegalArgumentException("no method: " + method)), digits);
    }

    private static List<String> values(Json.Obj node) {
        List<String> values = new ArrayList<>();
        if (node.get("values").orElse(Json.NULL) instanceof Json.Arr list) {
            for (Json element : list.elements()) {
                values.add(element instanceof Json.Str text ? text.value() : "");
            }
        }
        return values;
    }

    /** Soundness: a cut that is not exactly a double would be another cut than the one that is written. */
    private static double exactDouble(String text) {
        Rational written = number(text);
        double at = new BigDecimal(text.contains("/") ? "0" : text).doubleValue();
        if (!Double.isFinite(at) || !Rational.of(at).equals(written)) {
            throw new IllegalArgumentException("not a double: " + text);
        }
        return at;
    }

    static Rational number(String text) {
        if (!NUMBER.matcher(text).matches() || text.matches(".*/0+")) {
            throw new IllegalArgumentException("not a number: " + text);
        }
        return Rational.parse(text);
    }
}
