package org.sharpbound.kernel;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.sharpbound.json.Json;
import org.sharpbound.term.Rational;

/**
 * Builds the tree of a cover from its listing in preorder.
 *
 * <p>It is read from the end: there every node finds its parts at hand, and no depth of the tree strains the stack.
 */
final class NodeReader {

    private static final int MAX_DEPTH = 2500;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,5000}(\\.\\d{1,2000}|/\\d{1,5000})?");

    /** A finished part of the tree. */
    private record Part(Node node, int depth) {}

    private final List<Json> nodes;
    private final Deque<Part> parts = new ArrayDeque<>();
    private int at;
    private int depth;

    NodeReader(Json.Obj head) {
        if (!(head.get("nodes").orElse(Json.NULL) instanceof Json.Arr list)) {
            throw new IllegalArgumentException("a cover has a list of nodes");
        }
        nodes = list.elements();
    }

    Node root() {
        for (at = nodes.size() - 1; at >= 0; at--) {
            if (!(nodes.get(at) instanceof Json.Obj node)) {
                throw new IllegalArgumentException("no node at number " + at);
            }
            depth = 0;
            Node built = node(node);
            if (depth > MAX_DEPTH) {
                throw new IllegalArgumentException("the cover is deeper than " + MAX_DEPTH);
            }
            parts.push(new Part(built, depth));
        }
        Node root = part();
        if (!parts.isEmpty()) {
            throw new IllegalArgumentException(parts.size() + " nodes are left over");
        }
        return root;
    }

    /** The next part of the node that is being read. */
    private Node part() {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a node is missing at the end, for that of number " + at);
        }
        Part part = parts.pop();
        depth = Math.max(depth, part.depth() + 1);
        return part.node();
    }

    private Node node(Json.Obj node) {
        if (node.get("split").isPresent()) {
            double cut = exactDouble(CertificateJson.text(node, "at"));
            return new Node.Split(CertificateJson.text(node, "split"), cut, part(), part());
        } else if (node.get("cases").isPresent()) {
            List<String> values = values(node);
            List<Node> each = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                each.add(part());
            }
            return new Node.Cases(CertificateJson.text(node, "cases"), values, each);
        } else if (node.get("reciprocal").isPresent()) {
            return new Node.Reciprocal(CertificateJson.text(node, "reciprocal"), part());
        }
        if (node.get("touch").isPresent()) {
            String at = CertificateJson.text(node, "at");
            int order = CertificateJson.integer(node, "order");
            return new Node.Touch(CertificateJson.text(node, "touch"), at, order, part(), part());
        } else if (node.get("slope").isPresent()) {
            String least = CertificateJson.text(node, "least");
            if (!least.equals("lower") && !least.equals("upper")) {
                throw new IllegalArgumentException("no end of a range: " + least);
            }
            return new Node.Slope(CertificateJson.text(node, "slope"), least.equals("lower"), part(), part(), part());
        } else if (node.get("resolve").isPresent()) {
            int piece = CertificateJson.integer(node, "resolve");
            return new Node.Resolve(piece, CertificateJson.integer(node, "branch"), part(), part());
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
