package org.sharpbound.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
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
        Optional<Step> step = StepJson.read(node);
        if (step.isPresent()) {
            List<Node> each = new ArrayList<>();
            for (int i = 0; i < step.get().parts(); i++) {
                each.add(part());
            }
            return new Node.Inner(step.get(), each);
        }
        int digits = node.get("digits").isPresent() ? CertificateJson.integer(node, "digits") : 0;
        if (node.get("expansion").isPresent()) {
            return new Node.Expansion(
                    CertificateJson.text(node, "expansion"),
                    CertificateJson.text(node, "at"),
                    node.get("ramification").isPresent() ? CertificateJson.integer(node, "ramification") : 1,
                    CertificateJson.integer(node, "order"),
                    digits);
        }
        String method = CertificateJson.text(node, "leaf");
        return new Node.Leaf(
                Method.named(method).orElseThrow(() -> new IllegalArgumentException("no method: " + method)), digits);
    }

    static Rational number(String text) {
        if (!NUMBER.matcher(text).matches() || text.matches(".*/0+")) {
            throw new IllegalArgumentException("not a number: " + text);
        }
        return Rational.parse(text);
    }
}
