package org.sharpbound.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharpbound.kernel.Method;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Step;
import org.sharpbound.report.cover.Way;

/** A cover in words: how many boxes, settled by what, and, where they are few, each of them in its place. */
final class CoverInWords {

    /** A cover of more boxes is told by its numbers only. */
    private static final long MOST_BOXES_SHOWN = 40;

    private final List<String> lines = new ArrayList<>();

    private CoverInWords() {}

    static List<String> of(Node root) {
        CoverInWords words = new CoverInWords();
        words.cover(root);
        return words.lines;
    }

    private void cover(Node root) {
        Map<String, Long> methods = new LinkedHashMap<>();
        for (Method method : Method.values()) {
            methods.put(Way.of(method).words(), 0L);
        }
        int depth = count(root, methods);
        long boxes = methods.values().stream().mapToLong(Long::longValue).sum();
        String by = methods.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        String cut = depth == 0 ? "" : ", cut " + (depth == 1 ? "once" : "up to " + depth + " times");
        lines.add(
                "The domain is covered by " + boxes + (boxes == 1 ? " box" : " boxes") + cut + "; settled " + by + ".");
        if (boxes <= MOST_BOXES_SHOWN) {
            tree(root, "  ");
        }
    }

    /** Adds the leaves under the node to {@code methods}; gives the number of cuts above the deepest. */
    private static int count(Node node, Map<String, Long> methods) {
        if (!(node instanceof Node.Inner)) {
            methods.merge(leaf(node), 1L, Long::sum);
            return 0;
        }
        int deepest = 0;
        for (Node part : node.parts()) {
            deepest = Math.max(deepest, count(part, methods));
        }
        return isCut(((Node.Inner) node).step()) ? deepest + 1 : deepest;
    }

    private static String leaf(Node node) {
        return Way.of(node).words();
    }

    private static boolean isCut(Step step) {
        return step instanceof Step.Split || step instanceof Step.Cut || step instanceof Step.Cases;
    }

    private void tree(Node node, String indent) {
        if (node instanceof Node.Leaf leaf) {
            lines.add(indent + Way.of(leaf.method()).words() + digits(leaf.digits()));
            return;
        } else if (node instanceof Node.Expansion leaf) {
            String root = leaf.ramification() == 1 ? "" : " in powers of its root of index " + leaf.ramification();
            lines.add(indent + Way.SERIES.words() + " about " + leaf.variable() + " = " + leaf.at() + root
                    + " to order " + leaf.order() + digits(leaf.digits()));
            return;
        } else if (node instanceof Node.Minimum leaf) {
            String at = leaf.at().entrySet().stream()
                    .map(value -> value.getKey() + " = " + value.getValue())
                    .collect(Collectors.joining(", "));
            lines.add(indent + Way.CONTACT.words() + " at " + at);
            return;
        }
        List<String> headings = StepInWords.headings(((Node.Inner) node).step());
        for (int i = 0; i < node.parts().size(); i++) {
            lines.add(indent + headings.get(i) + ":");
            tree(node.parts().get(i), indent + "  ");
        }
    }

    private static String digits(int digits) {
        return digits > 0 ? " with " + digits + " digits" : "";
    }
}
