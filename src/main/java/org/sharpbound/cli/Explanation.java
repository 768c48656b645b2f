package org.sharpbound.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.SampleTest;
import org.sharpbound.kernel.Sides;
import org.sharpbound.kernel.Supported;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.run.Finding;
import org.sharpbound.term.Rational;

/** A verdict and its certificate in words, a line each. */
final class Explanation {

    private final List<String> lines = new ArrayList<>();

    private Explanation() {}

    static List<String> of(Finding finding) {
        Explanation explanation = new Explanation();
        if (finding.verdict() instanceof Proved proved && proved.certificate() instanceof Certificate.Cover cover) {
            explanation.lines.addAll(CoverInWords.of(cover.root()));
        } else if (finding.verdict() instanceof Proved proved
                && proved.certificate() instanceof Certificate.Family family) {
            explanation.lines.addAll(FamilyInWords.of(family));
        } else if (finding.verdict() instanceof Refuted refuted
                && refuted.certificate() instanceof Certificate.Counterexample counterexample) {
            explanation.lines.addAll(FamilyInWords.of(counterexample));
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
        if (verdict instanceof Proved) {
            finding.goal()
                    .witnessed()
                    .forEach(q -> lines.add(q.name() + " exists: " + q.witness().orElse(q.text()) + " lies in "
                            + q.text() + ", and with it the relation holds."));
        }
        if (verdict instanceof Proved proved) {
            lines.addAll(FunctionalsInWords.of(finding.goal().statement().functionals(), proved.certificate()));
        } else if (verdict instanceof Refuted refuted) {
            lines.addAll(FunctionalsInWords.of(finding.goal().statement().functionals(), refuted.certificate()));
        }
        if (verdict instanceof Refuted refuted) {
            refutation(refuted, finding.irrelevant());
        } else if (verdict instanceof Supported supported) {
            supported(supported);
        } else if (verdict instanceof Undecided undecided) {
            open(undecided);
        }
        finding.margin().ifPresent(this::margin);
        finding.sensitivity().map(SensitivityInWords::of).ifPresent(lines::addAll);
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
                refuted.witness().isEmpty()
                        ? "It is false:"
                        : "It is false at " + point(refuted.witness())
                                + ", which is in the domain and meets every assumption:");
        for (Sides sides : refuted.sides()) {
            lines.add("  left " + sides.left() + " " + sides.comparison() + " right " + sides.right() + " is "
                    + sides.holds().name().toLowerCase(Locale.ROOT));
        }
        if (!irrelevant.isEmpty()) {
            lines.add("With the other values as they are, it is false whatever the "
                    + (irrelevant.size() == 1 ? "value of " : "values of ") + String.join(" and ", irrelevant) + ".");
        }
    }

    private void supported(Supported supported) {
        if (supported.grounds() instanceof Supported.Points sampled) {
            lines.add("Not a proof: no counterexample among " + sampled.points() + " points, evaluated to "
                    + sampled.digits() + " digits (seed " + sampled.seed() + ").");
            open(supported.open());
        } else if (supported.grounds() instanceof SampleTest test) {
            lines.add("Not a proof: it holds for all " + test.estimated() + " in the intervals that " + test.gives()
                    + ".");
            sample(test);
        }
    }

    private void sample(SampleTest test) {
        test.estimates()
                .forEach(mean -> lines.add("  " + mean.text() + " in " + mean.interval() + ", " + mean.estimate()
                        + " in the sample; " + mean.method()));
        lines.add(test.confidence());
    }

    private void open(Undecided open) {
        lines.add("Open because " + open.reason());
        open.sample().ifPresent(test -> {
            lines.add(
                    Character.toUpperCase(test.gives().charAt(0)) + test.gives().substring(1) + ":");
            sample(test);
        });
        open.shareSettled()
                .ifPresent(
                        share -> lines.add("Settled: " + percent(share) + " of the domain, each cut counting half."));
        open.hardestBox().ifPresent(box -> lines.add("Hardest: " + box));
    }

    private void restsOn(List<String> grounds) {
        if (!grounds.isEmpty()) {
            lines.add("It rests on:");
            grounds.forEach(ground -> lines.add("  " + ground));
        }
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
