package org.sharpbound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.json.Json;
import org.sharpbound.json.JsonSyntaxException;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What {@code check} and {@code audit} have in common: load, check, tell, save, and answer with an exit code. */
final class CheckRun {

    private final RunOptions options;
    private final CommandSpec command;
    private final boolean judged;
    private final PrintWriter err;
    /** Where people read: not standard output when the JSON goes there. */
    private final PrintWriter people;

    /** @param judged whether what is found is held against what was expected */
    CheckRun(RunOptions options, CommandSpec command, boolean judged) {
        this.options = options;
        this.command = command;
        this.judged = judged;
        this.err = command.commandLine().getErr();
        this.people =
                options.jsonOnStandardOutput() ? err : command.commandLine().getOut();
    }

    int run(List<String> paths) throws IOException {
        options.validate();
        Optional<Json> earlier = earlier();
        List<LoadedFile> files = Inputs.load(paths, System.in, command);
        files.forEach(file -> file.diagnostics().forEach(mistake -> err.println(DiagnosticText.of(mistake))));
        Terminal terminal = Terminal.ofProcess();
        Progress progress = new Progress(err, terminal.liveProgress());
        Session session = new Session(options.settings(), Version.current(), progress);
        try (Interruption interruption = new Interruption(session::interrupt, err)) {
            RunResult result;
            try (progress) {
                result = session.run(files);
            }
            new Listing(people, terminal, judged).print(result);
            Json json = save(result);
            earlier.ifPresent(before -> compare(before, json));
            people.flush();
            return interruption.asked() ? ExitCode.INTERRUPTED : exitCode(result);
        }
    }

    private Optional<Json> earlier() {
        if (options.against == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Files.readString(options.against)));
        } catch (IOException unreadable) {
            throw misuse("--against: cannot read " + options.against + ": " + unreadable);
        } catch (JsonSyntaxException noJson) {
            throw misuse("--against: " + options.against + " is no JSON: " + noJson.getMessage());
        }
    }

    private Json save(RunResult result) throws IOException {
        Json json = JsonResult.of(result);
        if (options.jsonOnStandardOutput()) {
            command.commandLine().getOut().print(json.writeIndented());
        } else if (options.json != null) {
            Files.writeString(options.json, json.writeIndented());
        }
        if (!options.noReport) {
            people.println("report: " + Report.write(result, options.report));
        }
        return json;
    }

    private void compare(Json earlier, Json later) {
        List<Against.Difference> differences = Against.differences(earlier, later);
        people.println();
        people.println(
                differences.isEmpty()
                        ? "nothing changed against " + options.against
                        : differences.size() + " changed against " + options.against + ":");
        differences.forEach(difference -> people.println("  " + difference));
    }

    private int exitCode(RunResult result) {
        if (!result.faults().isEmpty()) {
            return ExitCode.FAULT;
        }
        if (!result.diagnostics().isEmpty()) {
            return ExitCode.WRONG_INPUT;
        }
        return judged && result.unexpected() > 0 ? ExitCode.NOT_AS_EXPECTED : ExitCode.AS_EXPECTED;
    }

    private ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
