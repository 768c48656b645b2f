package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.json.Json;

/**
 * Lists the tree of a cover in preorder, each node before its parts, so that a deep tree is no deep nesting.
 *
 * <p>What occurs again is written once: a node with parts that equals one listed before is <code>{"same": n}</code>, n being
 * that one's number in the list, counted from 0; and equal leaves that follow each other are one entry with the number of
 * <code>times</code>.
 */
final class NodeWriter {

    /** What makes two nodes equal; the parts are numbers of kinds. */
    private record Shape(Step step, List<Integer> parts) {}

    private final Map<Object, Integer> kinds = new HashMap<>();
    private final Map<Node, Integer> kindOf = new IdentityHashMap<>();

    /** The number in the list of the first node of a kind. */
    private final Map<Integer, Integer> first = new HashMap<>();

    private final List<Json> nodes = new ArrayList<>();
    private Optional<Node> run = Optional.empty();
    private int times;

    private NodeWriter() {}

    static Json.Arr write(Node root) {
        NodeWriter writer = new NodeWriter();
        writer.kind(root);
        writer.list(root);
        writer.endRun();
        return new Json.Arr(writer.nodes);
    }

    /** The number of the node's kind; equal nodes are of one kind. */
    private int kind(Node node) {
        Integer known = kindOf.get(node);
        if (known != null) {
            return known;
        }
        Object shape = node;
        if (node instanceof Node.Inner inner) {
            List<Integer> parts = new ArrayList<>();
            for (Node part : inner.parts()) {
                parts.add(kind(part));
            }
            shape = new Shape(inner.step(), parts);
        }
        int kind = kinds.computeIfAbsent(shape, s -> kinds.size());
        kindOf.put(node, kind);
        return kind;
    }

    private void list(Node node) {
        if (!(node instanceof Node.Inner inner)) {
            continueRun(node);
            return;
        }
        endRun();
        int kind = kindOf.get(node);
        if (first.containsKey(kind)) {
            nodes.add(Json.object().with("same", first.get(kind)));
            return;
        }
        int number = nodes.size();
        nodes.add(StepJson.write(inner.step()));
        for (Node part : inner.parts()) {
            list(part);
        }
        first.put(kind, number);
    }

    private void continueRun(Node leaf) {
        if (run.filter(leaf::equals).isEmpty()) {
            endRun();
            run = Optional.of(leaf);
        }
        times++;
    }

    private void endRun() {
        run.map(LeafJson::write).ifPresent(leaf -> nodes.add(times == 1 ? leaf : leaf.with("times", times)));
        run = Optional.empty();
        times = 0;
    }
}
