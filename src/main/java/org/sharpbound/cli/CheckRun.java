package org.sharpbound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.json.Json;
import org.sharpbound.json.JsonSyntaxException;
import org.sharpbound.report.Comparison;
import org.sharpbound.report.Report;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Repairs;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import org.sharpbound.run.Settings;
import org.sharpbound.run.repair.RepairRun;
import org.sharpbound.run.repair.RepairSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What {@code check} and {@code audit} have in common: load, check, tell, save, and answer with an exit code. */
final class CheckRun {

    private final RunOptions options;
    private final CommandSpec command;
    private final boolean judged;
    private final PrintWriter err;
    private final Outputs outputs;
    private final PrintWriter people;
    private final Optional<RepairSettings> repairs;

    /** What holds, against what was expected. */
    static CheckRun judging(RunOptions options, CommandSpec command) {
        return new CheckRun(options, command, true, Optional.empty());
    }

    /**
     * What holds, whatever was expected.
     *
     * @param repairs how hard repairs are looked for of what does not hold; empty where they are not
     */
    static CheckRun telling(RunOptions options, CommandSpec command, Optional<RepairSettings> repairs) {
        return new CheckRun(options, command, false, repairs);
    }

    private CheckRun(RunOptions options, CommandSpec command, boolean judged, Optional<RepairSettings> repairs) {
        this.repairs = repairs;
        this.options = options;
        this.command = command;
        this.judged = judged;
        this.err = command.commandLine().getErr();
        this.outputs = new Outputs(options, command);
        this.people = outputs.people();
    }

    int run(List<String> paths) {
        options.validate();
        Optional<Json> earlier = earlier();
        Derivations derivations = options.derivations();
        List<LoadedFile> files = Inputs.load(paths, System.in, derivations, command);
        requireSelection(files);
        outputs.require();
        Inputs.tellMistakes(files, err);
        Terminal terminal = Terminal.ofProcess();
        Progress progress = new Progress(err, terminal.liveProgress());
        Settings settings = options.settings().mutating(options.mutants == null ? !judged : options.mutants);
        Repairs wanted = repairs.<Repairs>map(r -> new RepairRun(options.settings(), r, Version.current(), derivations))
                .orElse(Repairs.none());
        Session session = new Session(settings, Version.current(), progress, derivations, wanted);
        try (Interruption interruption = new Interruption(session::interrupt, err)) {
            RunResult result;
            try (progress) {
                result = session.run(files, paths.isEmpty());
            }
            Inputs.tellLateMistakes(files, result, err);
            CacheRemarksInWords.tell(result, err);
            new Listing(people, terminal, judged).print(result);
            Report plain = new Report(result, judged);
            Report report = earlier.map(before -> plain.comparedWith(options.against.toString(), before))
                    .orElse(plain);
            boolean saved = outputs.save(result, judged, report);
            if (earlier.isPresent()) {
                tell(report.differences());
            }
            people.flush();
            return interruption.asked() ? ExitCode.INTERRUPTED : exitCode(result, saved);
        }
    }

    private Optional<Json> earlier() {
        if (options.against == null) {
            return Optional.empty();
        }
        try {
            Json earlier = Json.read(Files.readString(options.against));
            if (Comparison.isResult(earlier)) {
                return Optional.of(earlier);
            }
            throw misuse("--against: " + options.against + " is no result of this program");
        } catch (IOException unreadable) {
            throw misuse("--against: cannot read " + options.against + ": " + Trouble.inWords(unreadable));
        } catch (JsonSyntaxException noJson) {
            throw misuse("--against: " + options.against + " is no JSON: " + noJson.getMessage());
        }
    }

    /** A slip in {@code --only} or {@code --tag} must not pass for a run without a flaw. */
    private void requireSelection(List<LoadedFile> files) {
        boolean narrowed = options.only != null || !options.tags.isEmpty();
        if (narrowed && files.stream().flatMap(file -> file.claims().stream()).noneMatch(options::selects)) {
            Inputs.tellMistakes(files, err);
            throw misuse("no claim that could be read matches --only and --tag");
        }
    }

    private void tell(List<Comparison.Difference> differences) {
        people.println();
        people.println(
                differences.isEmpty()
                        ? "nothing changed against " + options.against
                        : differences.size() + " changed against " + options.against + ":");
        differences.forEach(difference -> people.println("  " + difference));
    }

    private int exitCode(RunResult result, boolean saved) {
        if (!result.faults().isEmpty()) {
            return ExitCode.FAULT;
        }
        if (!result.diagnostics().isEmpty() || !saved) {
            return ExitCode.WRONG_INPUT;
        }
        boolean stuck = result.derivations().stream().anyMatch(d -> d.stuck().isPresent());
        return judged && (stuck || result.unexpected() > 0) ? ExitCode.NOT_AS_EXPECTED : ExitCode.AS_EXPECTED;
    }

    private ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
