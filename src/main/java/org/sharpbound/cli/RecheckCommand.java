package org.sharpbound.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Recheck;
import org.sharpbound.run.Rechecked;
import org.sharpbound.run.Rechecked.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recheck PATH…}: does the kernel still accept the certificates of an earlier run? */
@Command(
        name = "recheck",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Checks the certificates that an earlier run has stored for these claims, by the kernel alone, without searching.",
            "Ends with 1 if one is rejected, and with 2 if there is none at all."
        })
final class RecheckCommand implements Callable<Integer> {

    private static final int NAME_WIDTH = 40;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "case files or folders of them; '-' is standard input")
    private List<String> paths = List.of();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "where the report of the earlier run is (default: ${DEFAULT-VALUE}/)")
    private Path report;

    @Mixin
    private ProofsOption proofs;

    @Option(names = "--jobs", paramLabel = "N", description = "relations checked at once (default: one a processor)")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        RunOptions.requireJobs(jobs, command);
        PrintWriter err = command.commandLine().getErr();
        Path certificates = report.resolve("certificates");
        Derivations stored =
                new Derivations(Derivations.DEFAULT_BUDGET, Optional.of(certificates), true, proofs.places());
        List<LoadedFile> files = Inputs.load(paths, System.in, stored, command);
        Inputs.tellMistakes(files, err);
        if (!Files.isDirectory(certificates)) {
            throw new ParameterException(
                    command.commandLine(), "there are no certificates in " + certificates + "; run check first");
        }
        long start = System.nanoTime();
        List<Derivations.Rechecked> derivations = stored.recheck();
        Recheck recheck = new Recheck(certificates, jobs, accepted(derivations));
        try (Interruption interruption = new Interruption(recheck::interrupt, err)) {
            List<Rechecked> all = recheck.run(files, claim -> true);
            tell(derivations);
            tell(all, derivations, (System.nanoTime() - start) / 1e9);
            return interruption.asked() ? ExitCode.INTERRUPTED : exitCode(files, all, derivations);
        }
    }

    private static int exitCode(List<LoadedFile> files, List<Rechecked> all, List<Derivations.Rechecked> derivations) {
        if (count(all, Outcome.REJECTED) + refused(derivations) > 0) {
            return ExitCode.NOT_AS_EXPECTED;
        }
        boolean unread = files.stream().anyMatch(file -> !file.diagnostics().isEmpty());
        boolean none = count(all, Outcome.ACCEPTED) + derivations.size() == 0;
        return unread || none ? ExitCode.WRONG_INPUT : ExitCode.AS_EXPECTED;
    }

    private static Set<String> accepted(List<Derivations.Rechecked> derivations) {
        return derivations.stream()
                .filter(one -> one.refused().isEmpty())
                .map(one -> one.script().name())
                .collect(Collectors.toSet());
    }

    private static long refused(List<Derivations.Rechecked> derivations) {
        return derivations.stream().filter(one -> one.refused().isPresent()).count();
    }

    private void tell(List<Derivations.Rechecked> derivations) {
        PrintWriter out = command.commandLine().getOut();
        Terminal terminal = Terminal.ofProcess();
        for (Derivations.Rechecked one : derivations) {
            String place = one.script().location().toString();
            String name = String.format(
                    Locale.ROOT, "%-" + NAME_WIDTH + "s", one.script().name());
            if (one.refused().isPresent()) {
                out.println(terminal.bad("NOT ") + " rejected  " + name + " " + terminal.faint(place));
                out.println("       " + one.refused().get());
            } else {
                String time = String.format(Locale.ROOT, "%.3f s", one.time().toNanos() / 1e9);
                out.println(terminal.good(" ok ") + " derived   " + name + " " + terminal.faint(place + "  " + time));
            }
        }
    }

    private void tell(List<Rechecked> all, List<Derivations.Rechecked> derivations, double seconds) {
        PrintWriter out = command.commandLine().getOut();
        Terminal terminal = Terminal.ofProcess();
        for (Rechecked one : all) {
            String place = one.goal().location().toString();
            String name = String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", one.name());
            String time = String.format(Locale.ROOT, "%.3f s", one.time().toNanos() / 1e9);
            switch (one.outcome()) {
                case ACCEPTED ->
                    out.println(terminal.good(" ok ") + String.format(" %-9s ", one.detail()) + name + " "
                            + terminal.faint(place + "  " + time));
                case REJECTED -> {
                    out.println(terminal.bad("NOT ") + " rejected  " + name + " " + terminal.faint(place));
                    out.println("       " + one.detail());
                }
                case MISSING, NOT_REACHED ->
                    out.println(terminal.open(" -- ") + "           " + name + " "
                            + terminal.faint(place + "  " + one.detail()));
            }
        }
        out.println();
        long accepted = count(all, Outcome.ACCEPTED) + derivations.size() - refused(derivations);
        long rejected = count(all, Outcome.REJECTED) + refused(derivations);
        out.println(accepted + " accepted, " + rejected + " rejected, "
                + count(all, Outcome.MISSING) + " without a certificate"
                + String.format(Locale.ROOT, " in %.1f s", seconds));
        out.flush();
    }

    private static long count(List<Rechecked> all, Outcome outcome) {
        return all.stream().filter(one -> one.outcome() == outcome).count();
    }
}
