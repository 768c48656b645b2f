package org.sharpbound.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.Location;
import org.sharpbound.claim.Trial;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Judgement;
import org.sharpbound.kernel.Kernel;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.Rejected;
import org.sharpbound.kernel.Supported;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.lab.experiment.Experiment;
import org.sharpbound.oracle.Disagreement;
import org.sharpbound.oracle.SecondOpinion;
import org.sharpbound.run.mutation.MutationRun;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.strategy.LeastMargin;
import org.sharpbound.strategy.Proving;
import org.sharpbound.strategy.Workers;
import org.sharpbound.strategy.statistics.SurveyRun;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Survey;

/** Finds the verdict on one goal: from a stored certificate or by the provers, and asks for a second opinion on a proof. */
final class GoalRun {

    /** What a box of a search takes at most: 350 bytes were measured in two quantities, the collector's room included. */
    private static final long BYTES_PER_BOX = 400;

    private static final long BYTES_PER_SIDE = 50;

    /** An experiment on its larger scale is asked for by whoever can wait; the claim's own budget is for the smaller. */
    private static final Duration LARGE_EXPERIMENT = Duration.ofHours(12);

    private static final int OPINION_POINTS = 40;
    private static final Duration OPINION_TIME = Duration.ofSeconds(1);

    /** The second opinion may take this part of the budget even where nothing of it is left. */
    private static final int LEAST_OPINION = 20;

    private final Claim claim;
    private final Goal goal;
    private final Settings settings;
    private final Derivations derivations;
    private final Optional<CertificateStore> store;
    private final BooleanSupplier interrupted;
    private final Workers workers;
    private final Trials trials;
    private Optional<Fault> fault = Optional.empty();
    private Optional<Diagnostic> mistake = Optional.empty();

    GoalRun(
            Claim claim,
            Goal goal,
            Settings settings,
            Derivations derivations,
            Optional<CertificateStore> store,
            BooleanSupplier interrupted,
            Workers workers,
            Trials trials) {
        this.trials = trials;
        this.claim = claim;
        this.goal = goal;
        this.settings = settings;
        this.derivations = derivations;
        this.store = store;
        this.interrupted = interrupted;
        this.workers = workers;
    }

    Finding find() {
        ResultsUsed used = new ResultsUsed(goal, derivations);
        used.await();
        long start = System.nanoTime();
        boolean large =
                settings.lab().full() && goal.trial().flatMap(Trial::full).isPresent();
        Duration time = large ? LARGE_EXPERIMENT : claim.budget().time().orElse(settings.budget());
        long boxes = Math.min(claim.budget().boxes().orElse(Long.MAX_VALUE), boxesThatFit());
        Allowance allowance = Allowance.of(time, boxes, interrupted, workers);
        int digits = claim.budget().digits().orElse(settings.digits());
        if (!goal.open().isEmpty()) {
            return unsettled(Existence.withoutWitness(goal, claim.id()), start);
        }
        Optional<Undecided> unfounded = used.objection(
                statement -> stored(statement).orElseGet(() -> prove(statement, digits, allowance)), this::keep);
        if (unfounded.isPresent()) {
            return unsettled(unfounded.get(), start);
        } else if (goal.trial().isPresent()) {
            return experiment(goal.trial().get(), used, allowance, start);
        } else if (goal.survey().isPresent()) {
            Verdict verdict = SurveyRun.judge(goal.survey().get(), allowance);
            List<String> grounds = verdict instanceof Supported ? SurveyRun.RESTS_ON : List.of();
            return unproved(verdict, SurveyRun.STRATEGY, used.restingOn(grounds), start);
        }
        Proving proving = new Proving(goal.statement(), claim.by(), digits, settings.seed(), allowance);
        Proving.Result result = stored(goal.statement()).orElseGet(proving::prove);
        Verdict verdict = result.verdict();
        if (result.vacuous()) {
            mistake = Optional.of(contradiction());
        }
        if (verdict instanceof Refuted refuted && !goal.witnessed().isEmpty()) {
            return unsettled(Existence.witnessFails(goal, refuted), start);
        }
        Optional<Finding.Margin> margin = Optional.empty();
        Optional<Finding.Opinion> opinion = Optional.empty();
        List<String> irrelevant = List.of();
        if (verdict instanceof Proved proved) {
            Duration left =
                    opinionTime(time, allowance).dividedBy(proved.shown().size());
            List<LeastMargin> least = proved.shown().stream()
                    .map(shown -> LeastMargin.of(shown, settings.seed(), left))
                    .toList();
            // what was shown last is the goal itself, before it what it rests on
            LeastMargin ofGoal = least.get(least.size() - 1);
            margin = proved.margin().map(lower -> new Finding.Margin(lower, found(ofGoal, lower)));
            opinion = Optional.of(opinion(proved.shown(), least, digits, left));
        } else if (verdict instanceof Refuted refuted) {
            irrelevant = proving.irrelevant(refuted);
        }
        return new Finding(
                claim,
                goal,
                verdict,
                result.strategy(),
                used.restingOn(restsOn(verdict)),
                margin,
                irrelevant,
                opinion,
                verdict instanceof Proved proved ? proved.leaves() : 0,
                Duration.ofNanos(System.nanoTime() - start),
                store.flatMap(s -> certificate(verdict).flatMap(c -> write(s, c))),
                TrajectoryRun.of(goal.statement(), verdict instanceof Refuted refuted ? refuted.witness() : Map.of()),
                Optional.empty(),
                Optional.empty());
    }

    /** With what becomes of the relation when it is changed, if it is proved. */
    Finding mutated(Finding finding) {
        if (!(finding.verdict() instanceof Proved proved)) {
            return finding;
        }
        MutationRun mutation = new MutationRun(
                claim,
                goal,
                proved,
                finding.time(),
                settings.seed(),
                interrupted,
                workers,
                kept -> store.flatMap(s -> write(s, kept.certificate())));
        return finding.with(mutation.find(derivations));
    }

    /** Runs the claim's experiment, unless another relation has, and judges by what is measured. */
    private Finding experiment(Trial trial, ResultsUsed used, Allowance allowance, long start) {
        Optional<Trial.Full> full = trial.full().filter(f -> settings.lab().full());
        Survey stated = goal.survey().orElseThrow();
        Survey survey = full.map(f -> new Survey(f.runs(), stated.seed(), stated.level(), stated.parts()))
                .orElse(stated);
        Experiment experiment = full.map(Trial.Full::experiment).orElse(trial.experiment());
        Trials.Outcome outcome = trials.of(claim.id(), experiment, survey.size(), survey.seed(), allowance);
        if (outcome instanceof Trials.Outcome.Measured measured) {
            Verdict verdict = SurveyRun.judge(survey, measured.measurements(), allowance);
            List<String> grounds = verdict instanceof Supported ? SurveyRun.EXPERIMENT_RESTS_ON : List.of();
            return unproved(verdict, SurveyRun.EXPERIMENT, used.restingOn(grounds), start)
                    .measuring(new Finding.Measured(experiment, measured.measurements()));
        }
        return unproved(
                new Undecided(((Trials.Outcome.Nothing) outcome).why()), SurveyRun.EXPERIMENT, List.of(), start);
    }

    private Finding unsettled(Undecided why, long start) {
        return unproved(why, "none", List.of(), start);
    }

    /** What is settled by no certificate. */
    private Finding unproved(Verdict verdict, String strategy, List<String> restsOn, long start) {
        return new Finding(
                claim,
                goal,
                verdict,
                strategy,
                restsOn,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                0,
                Duration.ofNanos(System.nanoTime() - start),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** As many boxes as the memory holds, when every job takes its share: running out of it must not end the run. */
    private long boxesThatFit() {
        long bytesPerBox =
                BYTES_PER_BOX + BYTES_PER_SIDE * goal.statement().quantities().size();
        return Runtime.getRuntime().maxMemory() / settings.jobs() / bytesPerBox;
    }

    /** What is wrong with the program, if the second opinion contradicts the kernel. */
    Optional<Fault> fault() {
        return fault;
    }

    /** What is wrong with the claim, if its assumptions turn out to leave nothing over. */
    Optional<Diagnostic> mistake() {
        return mistake;
    }

    private Diagnostic contradiction() {
        Location place = goal.assumptions().isEmpty()
                ? goal.location()
                : goal.assumptions().get(0).location();
        return new Diagnostic(
                "contradictory-assumptions",
                "No point of the domain satisfies the assumptions of " + claim.id() + ", so anything would be true.",
                place,
                1,
                "",
                Optional.empty());
    }

    private Proving.Result prove(Statement statement, int digits, Allowance allowance) {
        return new Proving(statement, List.of(), digits, settings.seed(), allowance).prove();
    }

    private void keep(Verdict verdict) {
        store.ifPresent(s -> certificate(verdict).ifPresent(c -> write(s, c)));
    }

    private Optional<Proving.Result> stored(Statement statement) {
        if (!settings.reuse()) {
            return Optional.empty();
        }
        return store.flatMap(s -> stored(s, statement));
    }

    /** Soundness: a certificate that was stored is checked as one that was just found. */
    private static Optional<Proving.Result> stored(CertificateStore store, Statement statement) {
        String name = Fingerprint.of(statement);
        Optional<CertificateStore.Proposal> proposal = store.proposal(name);
        if (proposal.isEmpty()) {
            return Optional.empty();
        }
        Certificate certificate = proposal.get().certificate();
        Judgement judgement = Kernel.check(statement, certificate);
        if (judgement instanceof Verdict verdict) {
            return Optional.of(new Proving.Result(verdict, Proving.strategy(statement, certificate)));
        }
        store.rejected(name, proposal.get(), ((Rejected) judgement).why());
        return Optional.empty();
    }

    /** What is left of the budget, but no more than a second and no less than a small part of it. */
    private static Duration opinionTime(Duration budget, Allowance allowance) {
        Duration least = budget.dividedBy(LEAST_OPINION);
        Duration left = allowance.left().compareTo(least) < 0 ? least : allowance.left();
        return (left.compareTo(OPINION_TIME) < 0 ? left : OPINION_TIME).dividedBy(2);
    }

    private Finding.Opinion opinion(List<Statement> shown, List<LeastMargin> least, int digits, Duration time) {
        SecondOpinion asked = new SecondOpinion(digits, OPINION_POINTS, settings.seed(), time);
        int judged = 0;
        for (int i = 0; i < shown.size(); i++) {
            SecondOpinion.Report report = asked.on(shown.get(i), least.get(i).points());
            judged += report.judged();
            note(report, digits);
        }
        return new Finding.Opinion(judged, digits, settings.seed());
    }

    private void note(SecondOpinion.Report report, int digits) {
        if (!report.disagreements().isEmpty()) {
            Disagreement first = report.disagreements().get(0);
            fault = Optional.of(new Fault(
                    claim.id() + " " + goal.show(),
                    "the kernel proved a relation that an evaluation with " + digits + " digits contradicts: "
                            + first.inWords(),
                    goal.location(),
                    goal.location() + ", seed " + settings.seed() + ", statement " + Fingerprint.of(goal.statement())));
        }
    }

    private static List<String> restsOn(Verdict verdict) {
        if (verdict instanceof Proved proved) {
            return new ArrayList<>(proved.restsOn());
        }
        return verdict instanceof Refuted refuted ? refuted.restsOn() : List.of();
    }

    private static Optional<Certificate> certificate(Verdict verdict) {
        if (verdict instanceof Proved proved) {
            return Optional.of(proved.certificate());
        }
        return verdict instanceof Refuted refuted ? Optional.of(refuted.certificate()) : Optional.empty();
    }

    /** A certificate that cannot be kept takes nothing from the verdict; the next run searches again. */
    private static Optional<String> write(CertificateStore store, Certificate certificate) {
        try {
            return Optional.of("certificates/" + store.write(certificate));
        } catch (IOException lost) {
            return Optional.empty();
        }
    }

    /** The least margin found, unless the doubles it was found with have carried it below the bound that is proved. */
    private static Optional<String> found(LeastMargin least, String proved) {
        return least.value()
                .map(BigDecimal::new)
                .filter(value -> value.compareTo(new BigDecimal(proved)) >= 0)
                .map(value -> value.round(new MathContext(6)).toString());
    }
}
