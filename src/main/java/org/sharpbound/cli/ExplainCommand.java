package org.sharpbound.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.report.Scope;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Finding;
import org.sharpbound.run.Listener;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain CLAIM}: the verdict on every relation of a claim and its certificate, in words. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Checks one claim and tells the certificate of each relation in words.")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "CLAIM", description = "the claim's id")
    private String claim;

    @Parameters(index = "1..*", paramLabel = "PATH", description = "where to look for it (default: cases/)")
    private List<String> paths = List.of();

    @Option(
            names = "--proofs",
            paramLabel = "DIR",
            defaultValue = "proofs",
            description = "where the derivations are that claims may use (default: ${DEFAULT-VALUE}/)")
    private Path proofs;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = RunOptions.BudgetConverter.class,
            description = "time for each relation (default: 30s)")
    private Duration budget = Settings.DEFAULT_BUDGET;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Derivations derivations = new Derivations(Derivations.DEFAULT_BUDGET, Optional.empty(), false, proofs);
        List<LoadedFile> files = Inputs.load(paths, System.in, derivations, command);
        if (files.stream().flatMap(file -> file.claims().stream()).noneMatch(c -> c.id().equals(claim))) {
            Inputs.tellMistakes(files, command.commandLine().getErr());
            throw new ParameterException(command.commandLine(), "no claim '" + claim + "' could be read there");
        }
        RunResult result = new Session(settings(), Version.current(), Listener.silent(), derivations).run(files);
        boolean mistaken =
                Inputs.tellLateMistakes(files, result, command.commandLine().getErr());
        PrintWriter out = command.commandLine().getOut();
        result.findings().forEach(finding -> tell(finding, out));
        result.faults().forEach(fault -> {
            out.println("FAULT " + fault.goal() + ": " + fault.what());
            out.println("  to see it again: " + fault.reproduce());
        });
        if (!result.faults().isEmpty()) {
            return ExitCode.FAULT;
        }
        return mistaken ? ExitCode.WRONG_INPUT : ExitCode.AS_EXPECTED;
    }

    private Settings settings() {
        Settings standard = Settings.standard();
        return new Settings(
                budget,
                standard.jobs(),
                standard.digits(),
                standard.seed(),
                Optional.empty(),
                false,
                c -> c.id().equals(claim));
    }

    private static void tell(Finding finding, PrintWriter out) {
        out.println(finding.name() + " is " + finding.verdict().word() + " ("
                + finding.goal().location() + ")");
        out.println("  " + finding.goal().text());
        out.println("  " + Scope.inWords(finding.goal()));
        Explanation.of(finding).forEach(line -> out.println("  " + line));
        finding.opinion()
                .ifPresent(opinion -> out.println("  Evaluated at " + opinion.points() + " points to "
                        + opinion.digits() + " digits by other code, which agrees."));
        out.println();
    }
}
