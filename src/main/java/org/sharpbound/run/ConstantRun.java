package org.sharpbound.run;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Goal;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.oracle.SecondOpinion;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.strategy.BestConstant;
import org.sharpbound.strategy.Proving;
import org.sharpbound.strategy.SharpConstant;
import org.sharpbound.strategy.Workers;
import org.sharpbound.term.Rational;

/** Looks for the best constant of relations, and asks for a second opinion on what is proved with it. */
public final class ConstantRun {

    private static final int OPINION_POINTS = 40;

    private final Settings settings;
    private final Rational width;
    private final Derivations derivations;
    private volatile boolean interrupted;

    /**
     * @param width of the enclosure of the constant that is asked for
     * @param derivations what relations may rest on
     */
    public ConstantRun(Settings settings, Rational width, Derivations derivations) {
        this.derivations = derivations;
        this.settings = settings;
        this.width = width;
    }

    /** Ends the run soon; may be called from any thread. */
    public void interrupt() {
        interrupted = true;
    }

    /**
     * What came out for a relation.
     *
     * @param fault what is wrong with the program, if the second opinion contradicts the kernel
     */
    public record Explored(Goal goal, BestConstant.Outcome outcome, Optional<Fault> fault, Duration time) {}

    /**
     * Explores a relation with one quantity that is claimed to exist and has no witness.
     *
     * @throws IllegalArgumentException if the relation has none, or more than one
     */
    public Explored explore(Claim claim, Goal goal) {
        if (goal.open().size() != 1) {
            throw new IllegalArgumentException(
                    "not one free constant but " + goal.open().size());
        }
        long start = System.nanoTime();
        String name = goal.open().get(0).name();
        Duration time = claim.budget().time().orElse(settings.budget());
        try (Workers workers = new Workers(settings.jobs())) {
            Optional<Undecided> unfounded =
                    workers.submit(() -> unfounded(goal, time, workers)).get();
            if (unfounded.isPresent()) {
                return new Explored(
                        goal,
                        new BestConstant.Outcome(
                                Optional.empty(), unfounded.get().reason()),
                        Optional.empty(),
                        Duration.ofNanos(System.nanoTime() - start));
            }
            BestConstant.Outcome outcome = workers.submit(() -> new SharpConstant(
                                    goal.statement(),
                                    name,
                                    width,
                                    settings.seed(),
                                    Allowance.of(time, Long.MAX_VALUE, () -> interrupted, workers))
                            .find())
                    .get();
            Optional<Fault> fault = outcome.found().flatMap(found -> opinion(claim, goal, found));
            return new Explored(
                    goal,
                    fault.isEmpty() ? outcome : new BestConstant.Outcome(Optional.empty(), "the program is at fault"),
                    fault,
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (ExecutionException broken) {
            return new Explored(
                    goal,
                    new BestConstant.Outcome(Optional.empty(), "a search broke down"),
                    Optional.of(new Fault(
                            claim.id() + " " + goal.show(),
                            "a search broke down: " + broken.getCause() + place(broken.getCause()),
                            goal.location(),
                            goal.location() + ", seed " + settings.seed())),
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException stopped) {
            interrupt();
            Thread.currentThread().interrupt();
            return new Explored(
                    goal,
                    new BestConstant.Outcome(Optional.empty(), "the run was interrupted"),
                    Optional.empty(),
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** Where what is used of derivations does not hold, no constant is looked for. */
    private Optional<Undecided> unfounded(Goal goal, Duration time, Workers workers) {
        Allowance allowance = Allowance.of(time, Long.MAX_VALUE, () -> interrupted, workers);
        return new ResultsUsed(goal, derivations)
                .objection(
                        statement -> new Proving(statement, List.of(), settings.digits(), settings.seed(), allowance)
                                .prove(),
                        verdict -> {});
    }

    private static String place(Throwable cause) {
        StackTraceElement[] trace = cause.getStackTrace();
        return Arrays.stream(trace)
                .filter(at -> at.getClassName().startsWith("org.sharpbound"))
                .findFirst()
                .map(at -> " at " + at)
                .orElse("");
    }

    private Optional<Fault> opinion(Claim claim, Goal goal, BestConstant found) {
        SecondOpinion asked =
                new SecondOpinion(settings.digits(), OPINION_POINTS, settings.seed(), Duration.ofSeconds(1));
        return asked.on(found.proved(), List.of()).disagreements().stream()
                .findFirst()
                .map(first -> new Fault(
                        claim.id() + " " + goal.show(),
                        "the kernel proved a relation that an evaluation with " + settings.digits()
                                + " digits contradicts: " + first.inWords(),
                        goal.location(),
                        goal.location() + ", seed " + settings.seed()));
    }
}
