package org.sharpbound.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.enclose.implicit.Solving;
import org.sharpbound.kernel.Branch;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Node;
import org.sharpbound.report.cover.Way;

/** A certificate about flows and functions of matrices in words: how many parts, how they are enclosed, and settled by what. */
final class FamilyInWords {

    private final Map<String, Long> leaves = new LinkedHashMap<>();
    private long parts;
    private long solved;
    private long steps;
    private long centred;
    private long series;
    private final Set<String> units = new LinkedHashSet<>();
    private int digits;
    private int cuts;

    private FamilyInWords() {}

    static List<String> of(Certificate.Family family) {
        FamilyInWords words = new FamilyInWords();
        words.count(family.root(), 0);
        List<String> lines = new ArrayList<>();
        if (!words.units.isEmpty()) {
            lines.add("Scalings keep the statement: it is shown in units of " + String.join(", ", words.units) + ".");
        }
        lines.add(words.enclosed());
        lines.add(words.settled());
        return lines;
    }

    static List<String> of(Certificate.Counterexample counterexample) {
        FamilyInWords words = new FamilyInWords();
        words.grids(counterexample.grids());
        return words.steps == 0
                ? List.of()
                : List.of("There the flow is enclosed by " + many(words.steps, "validated step") + ".");
    }

    private void count(Branch branch, int depth) {
        cuts = Math.max(cuts, depth);
        if (branch instanceof Branch.Cut cut) {
            count(cut.below(), depth + 1);
            count(cut.above(), depth + 1);
        } else if (branch instanceof Branch.Cases cases) {
            cases.parts().forEach(part -> count(part, depth + 1));
        } else if (branch instanceof Branch.Solve solve) {
            solved++;
            Solving solving = solve.solving();
            grids(solving.whole());
            solving.centre().ifPresent(this::grids);
            solving.faces().forEach(face -> grids(face.grids()));
            count(solve.rest(), depth);
        } else if (branch instanceof Branch.Exact exact) {
            solved++;
            digits = Math.max(digits, exact.digits());
            grids(exact.grids());
            leaf(exact.cover());
        } else if (branch instanceof Branch.Leaf leaf) {
            centred += leaf.centred() ? 1 : 0;
            leaf(leaf.cover());
        } else if (branch instanceof Branch.Start start) {
            series++;
            leaf(start.cover());
        } else if (branch instanceof Branch.Scaled scaled) {
            units.add(scaled.scaling().unit());
            count(scaled.rest(), depth);
        }
    }

    private void leaf(Node cover) {
        parts++;
        String by = cover instanceof Node.Leaf leaf ? Way.of(leaf).words() : "by a cover of its own";
        leaves.merge(by, 1L, Long::sum);
    }

    private void grids(List<Grid> grids) {
        steps += grids.stream().mapToLong(grid -> grid.steps().size()).sum();
    }

    private String enclosed() {
        String what = steps == 0 ? "Functions of matrices are enclosed on " : "Flows are enclosed on ";
        return what
                + Stream.of(
                                many(solved, "part") + " of the domain",
                                steps == 0 ? "" : many(steps, "validated step") + " in all",
                                digits == 0 ? "" : "with " + digits + " digits")
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private String settled() {
        String by = leaves.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        String cut = cuts == 0 ? "" : ", cut " + (cuts == 1 ? "once" : "up to " + cuts + " times");
        String forms = (centred == 0 ? "" : ", " + centred + " in centred form")
                + (series == 0 ? "" : ", " + series + " by series in time from the start");
        return "The domain is covered by " + (parts == 1 ? "1 box" : parts + " boxes") + cut + "; settled " + by + forms
                + ".";
    }

    private static String many(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
