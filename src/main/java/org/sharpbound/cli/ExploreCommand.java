package org.sharpbound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.json.Json;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.report.Scope;
import org.sharpbound.run.ConstantRun;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Fault;
import org.sharpbound.run.Finding;
import org.sharpbound.run.Listener;
import org.sharpbound.run.NarrowestPoint;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;
import org.sharpbound.run.WholeFile;
import org.sharpbound.term.Rational;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code explore CLAIM}: the best constant of a relation that leaves one open, else where it is narrowest or false. */
@Command(
        name = "explore",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Searches for what a claim leaves open. A quantity under 'exists' without 'take' is a free constant:",
            "its best value is enclosed between one with which the relation is proved and one with which it is refuted.",
            "Of other relations it tells where they hold most narrowly, or a counterexample."
        })
final class ExploreCommand implements Callable<Integer> {

    @Mixin
    private OneClaim asked;

    @Option(
            names = "--width",
            paramLabel = "W",
            defaultValue = "1e-12",
            converter = WidthConverter.class,
            description = "how wide the enclosure of a constant may be (default: ${DEFAULT-VALUE})")
    private Rational width;

    @Option(names = "--json", paramLabel = "FILE", description = "write what was found as JSON ('-': standard output)")
    private Path json;

    @Spec
    private CommandSpec command;

    private final List<Json> results = new ArrayList<>();
    private boolean faulty;

    @Override
    public Integer call() {
        PrintWriter err = command.commandLine().getErr();
        boolean quiet = json != null && json.toString().equals("-");
        PrintWriter out = quiet ? err : command.commandLine().getOut();
        Derivations derivations = asked.derivations();
        List<LoadedFile> files = Inputs.load(asked.paths, System.in, derivations, command);
        Claim found = files.stream()
                .flatMap(file -> file.claims().stream())
                .filter(c -> c.id().equals(asked.claim))
                .findFirst()
                .orElseThrow(() -> {
                    Inputs.tellMistakes(files, err);
                    return new ParameterException(
                            command.commandLine(), "no claim '" + asked.claim + "' could be read there");
                });
        if (found.isRemark()) {
            throw new ParameterException(
                    command.commandLine(),
                    "'" + found.id() + "' states no relation (" + found.location() + "): nothing to explore");
        }
        Settings settings = asked.settings();
        ConstantRun constants = new ConstantRun(settings, width, derivations);
        Session session = new Session(settings, Version.current(), Listener.silent(), derivations);
        try (Interruption interruption = new Interruption(
                () -> {
                    constants.interrupt();
                    session.interrupt();
                },
                err)) {
            for (Goal goal : found.goals()) {
                if (!goal.open().isEmpty() && !interruption.asked()) {
                    explore(found, goal, constants, out);
                }
            }
            if (found.goals().stream().anyMatch(g -> g.open().isEmpty())) {
                tell(session.run(files), settings, out);
            }
            out.flush();
            save();
            return interruption.asked() ? ExitCode.INTERRUPTED : faulty ? ExitCode.FAULT : ExitCode.AS_EXPECTED;
        }
    }

    private void explore(Claim found, Goal goal, ConstantRun constants, PrintWriter out) {
        head(goal, out);
        if (goal.open().size() > 1) {
            out.println("  Open: there is more than one free constant; give all but one of them a witness ('take').");
            out.println();
            results.add(entry(goal).with("why", "more than one free constant"));
            return;
        }
        ConstantRun.Explored explored = constants.explore(found, goal);
        explored.fault().ifPresent(fault -> tell(fault, out));
        explored.outcome()
                .found()
                .ifPresentOrElse(
                        constant -> {
                            ConstantInWords.of(constant).forEach(line -> out.println("  " + line));
                            out.println("  The claim with that constant:");
                            out.println();
                            OfferedClaim.of(found, goal, constant).lines().forEach(line -> out.println("    " + line));
                            results.add(entry(goal).with("found", ConstantInWords.json(found, goal, constant)));
                        },
                        () -> {
                            out.println("  Open: " + explored.outcome().why() + ".");
                            results.add(
                                    entry(goal).with("why", explored.outcome().why()));
                        });
        out.println();
    }

    private void tell(RunResult result, Settings settings, PrintWriter out) {
        result.faults().forEach(fault -> tell(fault, out));
        for (Finding finding : result.findings()) {
            if (!finding.goal().open().isEmpty()) {
                continue;
            }
            head(finding.goal(), out);
            out.println("  It is " + finding.verdict().word() + ".");
            Explanation.briefly(finding).forEach(line -> out.println("  " + line));
            Optional<NarrowestPoint> narrowest = finding.verdict() instanceof Refuted
                    ? Optional.empty()
                    : NarrowestPoint.of(finding.goal().statement(), settings.seed(), settings.digits());
            narrowest.ifPresent(
                    n -> out.println("  The slack is least near " + n.place() + ", where it is " + n.margin() + "."));
            out.println();
            Json.Obj entry =
                    entry(finding.goal()).with("verdict", finding.verdict().word());
            results.add(narrowest
                    .map(n -> entry.with(
                            "narrowest", Json.object().with("at", n.place()).with("margin", n.margin())))
                    .orElse(entry));
        }
    }

    private void tell(Fault fault, PrintWriter out) {
        faulty = true;
        out.println("FAULT " + fault.goal() + ": " + fault.what());
        out.println("  to see it again: " + fault.reproduce());
    }

    private static void head(Goal goal, PrintWriter out) {
        out.println(goal.text().strip().replaceAll("\\s+", " ") + " (" + goal.location() + ")");
        out.println("  " + Scope.inWords(goal));
    }

    private static Json.Obj entry(Goal goal) {
        return Json.object()
                .with("show", goal.show())
                .with("variant", goal.variant().text())
                .with("relation", goal.text());
    }

    private void save() {
        if (json == null) {
            return;
        }
        Json.Obj whole = Json.object()
                .with("schema", "sharpbound-explore-1")
                .with("claim", asked.claim)
                .with("width", width.toString())
                .with("results", new Json.Arr(results));
        try {
            if (json.toString().equals("-")) {
                command.commandLine().getOut().print(whole.writeIndented());
                command.commandLine().getOut().flush();
            } else {
                WholeFile.write(json, whole.writeIndented());
            }
        } catch (IOException trouble) {
            throw new ParameterException(
                    command.commandLine(), "--json: cannot write to " + json + ": " + Trouble.inWords(trouble));
        }
    }

    /** Reads {@code 1e-12} or {@code 1/1000}, a positive number. */
    static final class WidthConverter implements ITypeConverter<Rational> {

        private static final int MOST_LETTERS = 30;
        private static final Rational LEAST = Rational.of(new BigDecimal("1e-15"));

        @Override
        public Rational convert(String text) {
            Rational width = text.length() <= MOST_LETTERS && text.matches("\\d+(\\.\\d+)?([eE]-?\\d{1,2})?")
                    ? Rational.of(new BigDecimal(text))
                    : Rational.ZERO;
            if (width.compareTo(LEAST) < 0) {
                throw new TypeConversionException("'" + text + "' is no width: write 1e-12 or 0.001, at least 1e-15");
            }
            return width;
        }
    }
}
