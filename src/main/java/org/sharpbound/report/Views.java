package org.sharpbound.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sharpbound.claim.Claim;
import org.sharpbound.kernel.BoxTruth;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.SampleTest;
import org.sharpbound.kernel.Supported;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.run.Finding;
import org.sharpbound.run.Manifest;
import org.sharpbound.run.Repair;
import org.sharpbound.run.RunResult;
import org.sharpbound.term.Rational;

/** Makes of a run's findings what the page and the JSON show. */
final class Views {

    /** Whether findings are held against what their authors expect. */
    private final boolean judged;

    Views(boolean judged) {
        this.judged = judged;
    }

    RunView of(RunResult run) {
        Map<String, List<Finding>> byClaim = new LinkedHashMap<>();
        run.findings()
                .forEach(finding -> byClaim.computeIfAbsent(finding.claim().id(), id -> new ArrayList<>())
                        .add(finding));
        List<ClaimView> claims = new ArrayList<>();
        byClaim.values().forEach(findings -> claims.add(claim(findings, run)));
        remarks(run, claims);
        List<String> faults = run.faults().stream()
                .map(fault -> fault.goal() + ": " + fault.what() + " (" + fault.reproduce() + ")")
                .toList();
        return new RunView(
                manifest(run.manifest()),
                claims,
                run.derivations(),
                run.diagnostics(),
                faults,
                run.interrupted(),
                judged);
    }

    /** Puts the claims without a relation where they stand in the files. */
    private static void remarks(RunResult run, List<ClaimView> claims) {
        if (run.remarks().isEmpty()) {
            return;
        }
        run.remarks().forEach(remark -> claims.add(new ClaimView(remark, List.of())));
        Map<String, Integer> places = new HashMap<>();
        run.files().stream().flatMap(file -> file.claims().stream()).forEach(c -> places.put(c.id(), places.size()));
        claims.sort(
                Comparator.comparing(view -> places.getOrDefault(view.claim().id(), places.size())));
    }

    private static RunView.Manifest manifest(Manifest manifest) {
        return new RunView.Manifest(
                manifest.version(),
                manifest.java(),
                manifest.os(),
                manifest.seed(),
                seconds(manifest.budget()),
                manifest.digits(),
                manifest.jobs(),
                manifest.started().toString(),
                seconds(manifest.time()));
    }

    private ClaimView claim(List<Finding> findings, RunResult run) {
        Claim claim = findings.get(0).claim();
        return new ClaimView(
                claim,
                findings.stream().map(f -> relation(f, run.repairs(f))).toList(),
                findings.stream().flatMap(f -> f.measured().stream()).findFirst());
    }

    private RelationView relation(Finding finding, List<Repair> repairs) {
        Verdict verdict = finding.verdict();
        Optional<Undecided> open = open(verdict);
        return new RelationView(
                finding.goal(),
                word(verdict),
                finding.asExpected(),
                judged,
                verdict instanceof Refuted refuted ? Optional.of(witness(finding, refuted)) : Optional.empty(),
                finding.margin().map(margin -> new RelationView.Margin(margin.lower(), margin.upper())),
                why(verdict),
                open.flatMap(Undecided::shareSettled).map(Views::percent),
                open.flatMap(Undecided::hardestBox),
                finding.opinion()
                        .map(o -> "agrees at " + Facts.plural(o.points(), "point") + ", to " + o.digits() + " digits"),
                finding.restsOn(),
                finding.strategy(),
                verdict instanceof Proved ? OptionalLong.of(finding.boxes()) : OptionalLong.empty(),
                seconds(finding.time()),
                finding.certificate(),
                finding.trajectories(),
                verdict instanceof Proved proved ? Optional.of(proved) : Optional.empty(),
                sample(verdict),
                finding.sensitivity(),
                repairs);
    }

    static VerdictWord word(Verdict verdict) {
        return VerdictWord.valueOf(verdict.word().toUpperCase(Locale.ROOT));
    }

    private static Optional<Undecided> open(Verdict verdict) {
        if (verdict instanceof Supported supported) {
            return Optional.of(supported.open());
        }
        return verdict instanceof Undecided undecided ? Optional.of(undecided) : Optional.empty();
    }

    private static Optional<String> why(Verdict verdict) {
        if (verdict instanceof Supported supported && supported.grounds() instanceof Supported.Points sampled) {
            return Optional.of("Holds at " + Facts.plural(sampled.points(), "sampled point") + ", to "
                    + sampled.digits() + " digits, seed " + sampled.seed() + "; not a proof. "
                    + supported.open().reason());
        }
        return open(verdict).map(Undecided::reason);
    }

    private static Optional<SampleTest> sample(Verdict verdict) {
        if (verdict instanceof Supported supported) {
            return supported.grounds() instanceof SampleTest test ? Optional.of(test) : Optional.empty();
        }
        return open(verdict).flatMap(Undecided::sample);
    }

    /** The values in the order in which the claim declares its quantities. */
    private static RelationView.Witness witness(Finding finding, Refuted refuted) {
        Map<String, Rational> point = new LinkedHashMap<>();
        finding.goal()
                .statement()
                .quantities()
                .keySet()
                .forEach(name -> point.put(name, refuted.witness().get(name)));
        return new RelationView.Witness(
                point,
                new LinkedHashSet<>(finding.irrelevant()),
                refuted.sides().stream()
                        .map(s ->
                                new RelationView.Sides(s.left(), s.comparison(), s.right(), s.holds() == BoxTruth.TRUE))
                        .toList());
    }

    /** Rounded down, so that only what is wholly settled is 100 %. */
    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", Math.floor(share * 1e4) / 1e2);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
