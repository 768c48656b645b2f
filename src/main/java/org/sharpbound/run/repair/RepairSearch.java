package org.sharpbound.run.repair;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharpbound.claim.Assumption;
import org.sharpbound.claim.Goal;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Fault;
import org.sharpbound.run.Finding;
import org.sharpbound.run.Repair;
import org.sharpbound.run.Repairs;
import org.sharpbound.run.Settings;
import org.sharpbound.strategy.ProcessorTime;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * Looks for what a relation that does not hold may have been meant to be: many small changes of it are tried at points in doubles, and
 * what holds there is judged as a claim of its own, that which is nearest to the print first.
 *
 * <p>Soundness: nothing here concludes. A repair is proved only where a run over its claim proves it.
 */
public final class RepairSearch implements Repairs.Search {

    private static final int POINTS = 360;
    private static final int FLOW_POINTS = 60;
    private static final Duration FLOW_TIME = Duration.ofMillis(700);
    /** What it costs to hold only because ranges are short. */
    private static final double NARROW = 0.6;

    /** What it costs a constant, which is the best one for the ranges that are stated more often than for all. */
    private static final double NARROW_CONSTANT = 0.25;

    /** What it costs to hold in some units only, or with sides that scale differently. */
    private static final double UNITS = 1;

    /** Where so cheap a change serves, no two changes at once are looked for. */
    private static final double SLIGHT = 1;

    private static final int MOST_JUDGED = 40;

    private static final int SHARE_OF_OTHERS = 5;

    private final Goal goal;
    private final Finding finding;
    private final RepairSettings settings;
    private final long seed;
    private final Judging judging;
    private final OwnClaim own;
    private final BooleanSupplier interrupted;
    private final LongSupplier clock = ProcessorTime.clock();
    private final List<Repair> proved = new ArrayList<>();
    private final List<Repair> open = new ArrayList<>();
    private final List<Candidate> known = new ArrayList<>();
    private final List<Candidate> unsettled = new ArrayList<>();
    private long judged;
    private Evidence evidence;
    private Evidence wide;
    private Units units;
    private EvenWeights weights;

    /** @param width how wide it is on average, as {@link Trial#width} tells */
    private record Ranked(Candidate candidate, double rank, double width) {}

    /**
     * @param finding on the relation
     * @param whole of the run, whose seed and digits serve here too
     * @param interrupted whether the run was asked to stop: then what is settled is kept
     */
    public RepairSearch(
            Finding finding,
            RepairSettings settings,
            Settings whole,
            String version,
            Derivations derivations,
            BooleanSupplier interrupted) {
        this.finding = finding;
        this.goal = finding.goal();
        this.settings = settings;
        this.seed = whole.seed();
        this.interrupted = interrupted;
        this.own = new OwnClaim(finding.claim(), goal, derivations);
        this.judging = new Judging(own, settings.each(), whole, version, derivations, interrupted);
    }

    /** What is wrong with the program itself, if a second opinion contradicted a proof. */
    @Override
    public List<Fault> faults() {
        return judging.faults();
    }

    /** Proved repairs first, then those that nothing speaks against, each the nearest to the print first. */
    @Override
    public List<Repair> find() {
        long start = clock.getAsLong();
        Optional<Evidence> found = goal.open().isEmpty() && goal.witnessed().isEmpty() ? evidence() : Optional.empty();
        if (found.isPresent() && !found.get().supports(new Candidate(found.get().printed(), "", 0))) {
            evidence = found.get();
            wide = widened(found.get());
            units = Units.of(evidence);
            weights = new EvenWeights(goal, evidence.printed());
            int count = 0;
            for (Candidate candidate : supported()) {
                if (proved.size() >= settings.most()
                        || isOver(start)
                        || ++count > MOST_JUDGED
                        || interrupted.getAsBoolean()) {
                    break;
                }
                consider(candidate);
            }
        }
        if (found.isEmpty() && goal.open().isEmpty() && goal.witnessed().isEmpty()) {
            untried(start);
        }
        List<Repair> all = new ArrayList<>(proved);
        // what is not settled is worth telling where it is nearer to the print than all that is proved
        double nearest = proved.stream().mapToDouble(Repair::distance).min().orElse(Double.POSITIVE_INFINITY);
        open.stream()
                .filter(r -> r.distance() < nearest)
                .limit(Math.max(0, settings.most() - proved.size()))
                .forEach(all::add);
        return all;
    }

    /** The time is for the first repair that is proved: others, which are farther from the print, have a part of it. */
    private boolean isOver(long start) {
        Duration all = proved.isEmpty() ? settings.all() : settings.all().dividedBy(SHARE_OF_OTHERS);
        return clock.getAsLong() - start + judged > all.toNanos();
    }

    /** Where doubles cannot tell which changes hold, a few are judged as they come, and only what is proved is proposed. */
    private void untried(long start) {
        Optional<Wording> printed = Wording.of(goal).filter(own::isFaithful);
        List<Candidate> candidates = new ArrayList<>();
        printed.ifPresent(wording -> {
            candidates.addAll(Orders.of(wording));
            candidates.addAll(FixedValues.untried(goal, wording));
        });
        candidates.sort(Comparator.comparingDouble(Candidate::cost));
        for (Candidate candidate : candidates) {
            if (proved.size() >= settings.most() || isOver(start) || interrupted.getAsBoolean()) {
                return;
            }
            Optional<Repair> repair = judging.judge(candidate, printed.orElseThrow());
            judged += repair.map(r -> r.finding().time().toNanos()).orElse(0L);
            repair.filter(Repair::isProved).ifPresent(proved::add);
        }
    }

    private Optional<Evidence> evidence() {
        Optional<Wording> printed = Wording.of(goal).filter(own::isFaithful);
        Optional<Frame> frame = printed.flatMap(wording -> Frame.of(own, wording, goal));
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        boolean slow = !frame.get().statement().implicits().isEmpty();
        List<double[]> points = Points.draw(
                frame.get().statement(),
                frame.get().run(),
                slow ? FLOW_POINTS : POINTS,
                seed,
                clock,
                (slow ? FLOW_TIME : settings.all()).toNanos());
        if (finding.verdict() instanceof Refuted refuted) {
            points.add(point(frame.get(), refuted.witness()));
        }
        return points.isEmpty() ? Optional.empty() : Optional.of(Evidence.of(frame.get(), printed.get(), points));
    }

    private Evidence widened(Evidence narrow) {
        Frame frame = narrow.frame();
        boolean slow = !frame.statement().implicits().isEmpty();
        List<double[]> points = Points.draw(
                Points.widened(frame.statement()),
                frame.run(),
                slow ? FLOW_POINTS / 2 : POINTS / 3,
                seed,
                clock,
                FLOW_TIME.dividedBy(2).toNanos());
        return Evidence.of(frame, narrow.printed(), points);
    }

    private static double[] point(Frame frame, Map<String, Rational> witness) {
        return frame.run().quantities().stream()
                .mapToDouble(name -> Written.value(witness.getOrDefault(name, Rational.ZERO)))
                .toArray();
    }

    /** What holds at all points, that which is nearest to the print first and of equally near ones that which says most. */
    private List<Candidate> supported() {
        List<Candidate> all = new ArrayList<>(Orders.of(evidence.printed()));
        List<Candidate> constants = ConstantFactors.of(new Candidate(evidence.printed(), "", 0), evidence);
        all.addAll(constants);
        if (!constants.isEmpty()) {
            all.addAll(SharpFactor.of(goal, evidence.printed(), seed));
        }
        boolean constantsServe = Stream.concat(constants.stream(), all.stream().filter(c -> c.cost() < SLIGHT))
                .anyMatch(c -> evidence.supports(c) && wide.supports(c));
        List<Candidate> edits =
                new ArrayList<>(weights.exponents(evidence.frame().changeable()));
        edits.addAll(Edits.of(evidence));
        for (Candidate edit : edits) {
            all.add(edit);
            if (!constantsServe && !evidence.supports(edit)) {
                ConstantFactors.of(edit, evidence).stream()
                        .filter(wide::supports)
                        .forEach(all::add);
            }
        }
        all.addAll(MissingTerms.of(evidence));
        all.addAll(Cuts.of(evidence));
        if (evidence.frame().statement().implicits().isEmpty()) {
            all.addAll(FixedValues.of(own, goal, evidence));
        }
        // of the ways to the same wording the cheapest
        Map<Wording, Candidate> cheapest = new LinkedHashMap<>();
        all.forEach(c -> cheapest.merge(c.wording(), c, (a, b) -> b.cost() < a.cost() ? b : a));
        Set<Wording> plain = constants.stream().map(Candidate::wording).collect(Collectors.toSet());
        return cheapest.values().stream()
                .filter(c -> !c.isTrivial(evidence.printed()) && !isAssumed(c))
                .filter(c -> evidence.supports(c) && !evidence.saysNothing(c))
                .map(c -> new Ranked(
                        weights.told(c),
                        rank(c, plain.contains(c.wording())),
                        evidence.trial(c).width()))
                .sorted(Comparator.comparingDouble(Ranked::rank).thenComparingDouble(Ranked::width))
                .map(Ranked::candidate)
                .toList();
    }

    /** Whether it only says what the claim assumes. */
    private boolean isAssumed(Candidate candidate) {
        List<Relation> assumed =
                goal.assumptions().stream().map(Assumption::asWritten).toList();
        return assumed.containsAll(candidate.wording().links());
    }

    private double rank(Candidate candidate, boolean constant) {
        return candidate.cost()
                + (wide.supports(candidate) ? 0 : constant ? NARROW_CONSTANT : NARROW)
                + (units.agree(candidate.wording()) && weights.agree(candidate.wording()) ? 0 : UNITS);
    }

    /** Judges a candidate, unless what is proved says as much already, or a point was found that speaks against it. */
    private void consider(Candidate candidate) {
        if (!evidence.supports(candidate)
                || known.stream().anyMatch(k -> saysAsMuch(k, candidate))
                || unsettled.stream().anyMatch(k -> saysAsMuch(k, candidate) && saysAsMuch(candidate, k))) {
            return;
        }
        Optional<Repair> repair = judging.judge(candidate, evidence.printed());
        if (repair.isEmpty()) {
            return;
        }
        judged += repair.get().finding().time().toNanos();
        if (repair.get().finding().verdict() instanceof Refuted refuted) {
            if (candidate.wording().domains().isEmpty()) {
                evidence = evidence.with(point(evidence.frame(), refuted.witness()));
            }
        } else if (repair.get().isProved()) {
            proved.add(repair.get());
            known.add(candidate);
        } else {
            open.add(repair.get());
            unsettled.add(candidate);
        }
    }

    private boolean saysAsMuch(Candidate first, Candidate second) {
        return first.wording().domains().isEmpty()
                && second.wording().domains().isEmpty()
                && evidence.trial(first).isAtLeastAsStrongAs(evidence.trial(second))
                && evidence.compareAlike(first, second);
    }
}
