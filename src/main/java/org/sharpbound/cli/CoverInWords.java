package org.sharpbound.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharpbound.kernel.Method;
import org.sharpbound.kernel.Node;

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
        Map<Method, Long> methods = new EnumMap<>(Method.class);
        int depth = count(root, methods);
        long boxes = methods.values().stream().mapToLong(Long::longValue).sum();
        String by = methods.entrySet().stream()
                .map(entry -> entry.getValue() + " " + by(entry.getKey()))
                .collect(Collectors.joining(", "));
        String cut = depth == 0 ? "" : ", cut " + (depth == 1 ? "once" : "up to " + depth + " times");
        lines.add(
                "The domain is covered by " + boxes + (boxes == 1 ? " box" : " boxes") + cut + "; settled " + by + ".");
        if (boxes <= MOST_BOXES_SHOWN) {
            tree(root, "  ");
        }
    }

    /** Adds the leaves under the node to {@code methods}; gives the number of cuts above the deepest. */
    private static int count(Node node, Map<Method, Long> methods) {
        if (node instanceof Node.Leaf leaf) {
            methods.merge(leaf.method(), 1L, Long::sum);
            return 0;
        }
        int deepest = 0;
        for (Node part : node.parts()) {
            deepest = Math.max(deepest, count(part, methods));
        }
        return node instanceof Node.Split || node instanceof Node.Cases ? deepest + 1 : deepest;
    }

    private void tree(Node node, String indent) {
        if (node instanceof Node.Leaf leaf) {
            lines.add(indent + by(leaf.method()) + (leaf.digits() > 0 ? " with " + leaf.digits() + " digits" : ""));
            return;
        }
        List<String> headings = headings(node);
        for (int i = 0; i < node.parts().size(); i++) {
            lines.add(indent + headings.get(i) + ":");
            tree(node.parts().get(i), indent + "  ");
        }
    }

    /** What each part of a node that is no leaf shows. */
    private static List<String> headings(Node node) {
        if (node instanceof Node.Split split) {
            return List.of(
                    split.variable() + " up to " + number(split.at()),
                    split.variable() + " from " + number(split.at()));
        } else if (node instanceof Node.Cases cases) {
            return cases.values().stream()
                    .map(v -> cases.variable() + " = " + v)
                    .toList();
        } else if (node instanceof Node.Reciprocal reciprocal) {
            return List.of(reciprocal.variable() + " stands for 1/" + reciprocal.variable() + " from here on");
        } else if (node instanceof Node.Touch touch) {
            return List.of(
                    "both sides touch at " + touch.variable() + " = " + touch.at() + " of order " + touch.order()
                            + "; that derivative has the sign it needs",
                    "and the relation is defined");
        } else if (node instanceof Node.Slope slope) {
            return List.of(
                    "the margin is least at the " + (slope.leastAtLower() ? "lower" : "upper") + " end of "
                            + slope.variable() + "; its derivative has that sign",
                    "the relation is defined",
                    "and it holds at that end");
        } else if (node instanceof Node.Resolve resolve) {
            return List.of(
                    "piece " + (resolve.piece() + 1)
                            + " of the relation (an absolute value, minimum or maximum) is its "
                            + (resolve.branch() == 0 ? "first" : "second") + " branch here",
                    "and with that branch in place");
        }
        throw new IllegalStateException("a leaf has no parts");
    }

    private static String number(double at) {
        return at == Math.rint(at) && Math.abs(at) < 1e9 ? Long.toString((long) at) : Double.toString(at);
    }

    private static String by(Method method) {
        return switch (method) {
            case PLAIN -> "by plain enclosure";
            case MEAN_VALUE -> "by the mean value form";
            case MONOTONE -> "by monotonicity";
        };
    }
}
