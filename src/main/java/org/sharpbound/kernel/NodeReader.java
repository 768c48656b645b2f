package org.sharpbound.kernel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sharpbound.json.Json;
import org.sharpbound.term.Rational;

/**
 * Builds the tree of a cover from its listing in preorder ({@link NodeWriter}).
 *
 * <p>Soundness: nothing is concluded from two nodes being the same, the kernel visits each of them in its own place. What
 * is written once may stand for very many nodes, so they are counted, and too many are refused.
 */
final class NodeReader {

    private static final int MAX_DEPTH = 2500;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,5000}(\\.\\d{1,2000}|/\\d{1,5000})?");

    /**
     * A finished part of the tree.
     *
     * @param nodes how many it has
     */
    private record Part(Node node, int depth, long nodes) {}

    /** A node whose parts are being read. */
    private static final class Open {
        private final Step step;
        private final int number;
        private final List<Node> parts = new ArrayList<>();
        private int depth;
        private long nodes = 1;

        Open(Step step, int number) {
            this.step = step;
            this.number = number;
        }

        void add(Part part) {
            parts.add(part.node());
            depth = Math.max(depth, part.depth() + 1);
            nodes += part.nodes();
        }

        boolean isComplete() {
            return parts.size() == step.parts();
        }
    }

    private final List<Json> list;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<Integer, Part> finished = new HashMap<>();
    private Optional<Node> root = Optional.empty();
    private final NodeCount count;

    NodeReader(Json.Obj head, NodeCount count) {
        this.count = count;
        if (!(head.get("nodes").orElse(Json.NULL) instanceof Json.Arr array)) {
            throw new IllegalArgumentException("a cover has a list of nodes");
        }
        list = array.elements();
    }

    Node root() {
        for (int number = 0; number < list.size(); number++) {
            if (!(list.get(number) instanceof Json.Obj node)) {
                throw new IllegalArgumentException("no node at number " + number);
            }
            read(node, number);
        }
        return root.orElseThrow(() -> new IllegalArgumentException("a node is missing at the end"));
    }

    private void read(Json.Obj node, int number) {
        Optional<Step> step = StepJson.read(node);
        if (step.isPresent()) {
            count.add(1);
            Open next = new Open(step.get(), number);
            if (next.isComplete()) {
                add(finish(next));
            } else {
                requireDepth(open.size() + 1);
                open.push(next);
            }
        } else if (node.get("same").isPresent()) {
            int other = CertificateJson.integer(node, "same");
            Part part = finished.get(other);
            if (part == null) {
                throw new IllegalArgumentException("no finished node has the number " + other);
            }
            count.add(part.nodes());
            add(part);
        } else {
            leaves(node);
        }
    }

    private void leaves(Json.Obj node) {
        Part leaf = new Part(LeafJson.read(node), 0, 1);
        int times = LeafJson.integer(node, "times", 1);
        if (times < 1) {
            throw new IllegalArgumentException("a leaf that occurs " + times + " times");
        }
        count.add(times);
        for (int i = 0; i < times; i++) {
            add(leaf);
        }
    }

    private void add(Part part) {
        requireDepth(open.size() + part.depth());
        Part next = part;
        while (!open.isEmpty()) {
            open.peek().add(next);
            if (!open.peek().isComplete()) {
                return;
            }
            next = finish(open.pop());
        }
        if (root.isPresent()) {
            throw new IllegalArgumentException("nodes are left over");
        }
        root = Optional.of(next.node());
    }

    private Part finish(Open complete) {
        Part part = new Part(new Node.Inner(complete.step, complete.parts), complete.depth, complete.nodes);
        finished.put(complete.number, part);
        return part;
    }

    private static void requireDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("the cover is deeper than " + MAX_DEPTH);
        }
    }

    static Rational number(String text) {
        if (!NUMBER.matcher(text).matches() || text.matches(".*/0+")) {
            throw new IllegalArgumentException("not a number: " + text);
        }
        return Rational.parse(text);
    }
}
