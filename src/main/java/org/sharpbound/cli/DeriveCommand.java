package org.sharpbound.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.DiagnosticPrinter;
import org.sharpbound.claim.Spelling;
import org.sharpbound.report.DerivationResult;
import org.sharpbound.rewrite.Script;
import org.sharpbound.run.DerivationFinding;
import org.sharpbound.run.Derivations;
import org.sharpbound.strategy.Workers;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code derive [NAME]}: runs derivations and prints their steps; without a name, the state of all. */
@Command(
        name = "derive",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {
            "Runs a derivation and prints its steps: what each follows from, and which conditions were shown.",
            "Without a name, lists all derivations and whether they are derived.",
            "Ends with 1 if one is stuck."
        })
final class DeriveCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "a derivation's name, a pattern of names such as 'kernel.*', or a proof file")
    private String name;

    @Mixin
    private ProofsOption asked;

    private Path proofs;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "where certificates are written (default: ${DEFAULT-VALUE}/)")
    private Path report;

    @ArgGroup
    private Form form = new Form();

    /** How the steps are printed. */
    static final class Form {
        @Option(names = "--tex", description = "print a fragment of a TeX document")
        private boolean tex;

        @Option(names = "--json", description = "print JSON")
        private boolean json;
    }

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = RunOptions.BudgetConverter.class,
            description = "processor time for the proof of one side condition (default: 1m)")
    private Duration budget = Derivations.DEFAULT_BUDGET;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        Path[] looked = asked.places();
        if (!Files.isDirectory(looked[0])) {
            throw misuse("there is no directory "
                    + Stream.of(looked).map(Path::toString).collect(Collectors.joining(", nor "))
                    + "; say with --proofs where the derivations are");
        }
        proofs = looked[0];
        Path file = name != null && name.endsWith(".yaml") && Files.isRegularFile(Path.of(name)) ? Path.of(name) : null;
        Derivations derivations = new Derivations(budget, Optional.of(certificates()), false, places(file));
        List<Script> selected = derivations.scripts().stream()
                .filter(selection(derivations, file))
                .toList();
        List<Diagnostic> mistakes = mistakes(derivations, selected);
        PrintWriter err = command.commandLine().getErr();
        err.print(DiagnosticPrinter.print(mistakes));
        err.flush();
        if (selected.isEmpty() && mistakes.isEmpty() && name != null) {
            throw misuse("no derivation is called '" + name + "'"
                    + Spelling.nearest(name, names(derivations))
                            .map(n -> "; did you mean " + n + "?")
                            .orElse(""));
        }
        List<DerivationFinding> findings = derived(derivations, selected);
        tell(findings);
        if (findings.stream().anyMatch(finding -> finding.fault().isPresent())) {
            return ExitCode.FAULT;
        }
        return mistakes.isEmpty()
                ? findings.stream().allMatch(DerivationFinding::isDerived)
                        ? ExitCode.AS_EXPECTED
                        : ExitCode.NOT_AS_EXPECTED
                : ExitCode.WRONG_INPUT;
    }

    /** Several at a time; in a list, each is told as soon as it and those before it are there. */
    private List<DerivationFinding> derived(Derivations derivations, List<Script> selected) {
        DerivationListing listing = new DerivationListing(command.commandLine().getOut(), Terminal.ofProcess());
        List<DerivationFinding> findings = new ArrayList<>();
        try (Workers workers = new Workers(Runtime.getRuntime().availableProcessors())) {
            List<Future<DerivationFinding>> underway = selected.stream()
                    .map(script -> workers.submit(() -> derivations.find(script.name())))
                    .toList();
            for (Future<DerivationFinding> one : underway) {
                findings.add(one.get());
                if (isList()) {
                    listing.print(findings.get(findings.size() - 1));
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("a derivation broke down", broken.getCause());
        }
        return findings;
    }

    private boolean isList() {
        return name == null && !form.json && !form.tex;
    }

    private Path[] places(Path file) {
        return file == null ? new Path[] {proofs} : new Path[] {proofs, file};
    }

    private Path certificates() {
        return report.resolve("certificates");
    }

    private static Set<String> names(Derivations derivations) {
        return derivations.scripts().stream().map(Script::name).collect(Collectors.toSet());
    }

    private Predicate<Script> selection(Derivations derivations, Path file) {
        if (name == null) {
            return script -> true;
        } else if (file != null) {
            return script -> same(Path.of(script.location().file()), file);
        } else if (derivations.script(name).isPresent()) {
            return script -> script.name().equals(name);
        }
        try {
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
            return script -> matcher.matches(Path.of(script.name()));
        } catch (PatternSyntaxException wrong) {
            throw misuse("'" + name + "' is no pattern: " + wrong.getDescription());
        }
    }

    private static boolean same(Path a, Path b) {
        return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    }

    /** Of all files, unless what was asked for could be read: then of its files and of the rules. */
    private List<Diagnostic> mistakes(Derivations derivations, List<Script> selected) {
        if (name == null || selected.isEmpty()) {
            return derivations.diagnostics();
        }
        Set<String> files =
                selected.stream().map(script -> script.location().file()).collect(Collectors.toSet());
        Path rules = proofs.resolve("rules");
        return derivations.diagnostics().stream()
                .filter(d -> files.contains(d.location().file())
                        || Path.of(d.location().file()).startsWith(rules))
                .toList();
    }

    private void tell(List<DerivationFinding> findings) {
        PrintWriter out = command.commandLine().getOut();
        Terminal terminal = Terminal.ofProcess();
        if (form.json) {
            out.print(DerivationResult.of(findings).writeIndented());
        } else if (form.tex) {
            findings.forEach(new DerivationTex(out)::print);
        } else if (isList()) {
            new DerivationListing(out, terminal).printSummary(findings);
        } else {
            findings.forEach(new DerivationInWords(out, terminal)::print);
        }
        out.flush();
    }

    private ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
