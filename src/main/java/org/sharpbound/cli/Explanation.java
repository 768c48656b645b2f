package org.sharpbound.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Method;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.Sides;
import org.sharpbound.kernel.Supported;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.run.Finding;
import org.sharpbound.term.Rational;

/** A verdict and its certificate in words, a line each. */
final class Explanation {

    /** A cover of more boxes is told by its numbers only. */
    private static final long MOST_BOXES_SHOWN = 24;

    private final List<String> lines = new ArrayList<>();

    private Explanation() {}

    static List<String> of(Finding finding) {
        Explanation explanation = new Explanation();
        if (finding.verdict() instanceof Proved proved && proved.certificate() instanceof Certificate.Cover cover) {
            explanation.cover(cover.root());
        }
        explanation.tell(finding);
        return explanation.lines;
    }

    /** What a reader of a listing wants to know next: the margin, the counterexample, or why the relation is open. */
    static List<String> briefly(Finding finding) {
        Explanation explanation = new Explanation();
        explanation.tell(finding);
        return explanation.lines;
    }

    private void tell(Finding finding) {
        Verdict verdict = finding.verdict();
        if (verdict instanceof Refuted refuted) {
            refutation(refuted, finding.irrelevant());
        } else if (verdict instanceof Supported supported) {
            lines.add("Not a proof: no counterexample among " + supported.points() + " points, evaluated to "
                    + supported.digits() + " digits (seed " + supported.seed() + ").");
            open(supported.open());
        } else if (verdict instanceof Undecided undecided) {
            open(undecided);
        }
        finding.margin().ifPresent(this::margin);
        restsOn(finding.restsOn());
    }

    private void margin(Finding.Margin margin) {
        lines.add("It holds with a margin of at least " + margin.lower() + " everywhere"
                + margin.upper()
                        .map(least -> "; the least that was found is " + least)
                        .orElse("") + ".");
    }

    private void refutation(Refuted refuted, List<String> irrelevant) {
        lines.add(
                "It is false at " + point(refuted.witness()) + ", which is in the domain and meets every assumption:");
        for (Sides sides : refuted.sides()) {
            lines.add("  left " + sides.left() + " " + sides.comparison() + " right " + sides.right() + " is "
                    + sides.holds().name().toLowerCase(Locale.ROOT));
        }
        if (!irrelevant.isEmpty()) {
            lines.add("With the other values as they are, it is false whatever the value of "
                    + String.join(", or of ", irrelevant) + ".");
        }
    }

    private void open(Undecided open) {
        lines.add("Open because " + open.reason());
        open.shareSettled().ifPresent(share -> lines.add("Settled: " + percent(share) + " of the domain."));
        open.hardestBox().ifPresent(box -> lines.add("The largest box left: " + box));
    }

    private void restsOn(List<String> grounds) {
        if (!grounds.isEmpty()) {
            lines.add("It rests on:");
            grounds.forEach(ground -> lines.add("  " + ground));
        }
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

    /** Adds the leaves under the node to {@code methods}; gives the depth. */
    private static int count(Node node, Map<Method, Long> methods) {
        if (node instanceof Node.Leaf leaf) {
            methods.merge(leaf.method(), 1L, Long::sum);
            return 0;
        }
        int deepest = 0;
        for (Node part : parts(node)) {
            deepest = Math.max(deepest, count(part, methods));
        }
        return node instanceof Node.Reciprocal ? deepest : deepest + 1;
    }

    private static List<Node> parts(Node node) {
        if (node instanceof Node.Split split) {
            return List.of(split.below(), split.above());
        }
        if (node instanceof Node.Cases cases) {
            return cases.parts();
        }
        return node instanceof Node.Reciprocal reciprocal ? List.of(reciprocal.part()) : List.of();
    }

    private void tree(Node node, String indent) {
        if (node instanceof Node.Leaf leaf) {
            lines.add(indent + by(leaf.method()) + (leaf.digits() > 0 ? " with " + leaf.digits() + " digits" : ""));
        } else if (node instanceof Node.Split split) {
            lines.add(indent + split.variable() + " up to " + split.at() + ":");
            tree(split.below(), indent + "  ");
            lines.add(indent + split.variable() + " from " + split.at() + ":");
            tree(split.above(), indent + "  ");
        } else if (node instanceof Node.Cases cases) {
            for (int i = 0; i < cases.parts().size(); i++) {
                lines.add(indent + cases.variable() + " = " + cases.values().get(i) + ":");
                tree(cases.parts().get(i), indent + "  ");
            }
        } else if (node instanceof Node.Reciprocal reciprocal) {
            lines.add(indent + reciprocal.variable() + " stands for 1/" + reciprocal.variable() + " from here on:");
            tree(reciprocal.part(), indent + "  ");
        }
    }

    private static String by(Method method) {
        return switch (method) {
            case PLAIN -> "by plain enclosure";
            case MEAN_VALUE -> "by the mean value form";
            case MONOTONE -> "by monotonicity";
        };
    }

    /** {@code x = 1/4, y = 2}. */
    static String point(Map<String, Rational> point) {
        return point.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Rounded down: only what is wholly settled is 100 %. */
    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", Math.floor(1000 * share) / 10);
    }
}
