package org.sharpbound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sharpbound.report.Report;
import org.sharpbound.run.RunResult;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where the results of a run go: to people, to a file of JSON, to the report's directory. */
final class Outputs {

    private final RunOptions options;
    private final CommandSpec command;

    Outputs(RunOptions options, CommandSpec command) {
        this.options = options;
        this.command = command;
    }

    /** Where people read: not standard output when the JSON goes there. */
    PrintWriter people() {
        return options.jsonOnStandardOutput()
                ? command.commandLine().getErr()
                : command.commandLine().getOut();
    }

    /** @throws ParameterException when a result could not be saved: better said before a long run than after it */
    void require() {
        if (options.json != null && !options.jsonOnStandardOutput()) {
            requireFile(options.json);
        }
        if (!options.noReport) {
            requireReport();
        }
    }

    private void requireFile(Path json) {
        Path folder = json.toAbsolutePath().getParent();
        if (Files.isDirectory(json)) {
            throw misuse("--json: " + json + " is a directory; name a file");
        } else if (folder == null || !Files.isDirectory(folder)) {
            throw misuse("--json: cannot write " + json + ": there is no directory " + folder);
        } else if (!Files.isWritable(Files.exists(json) ? json : folder)) {
            throw misuse("--json: cannot write " + json + ": access is denied");
        }
    }

    private void requireReport() {
        Path folder = options.certificates();
        try {
            Files.createDirectories(folder);
        } catch (IOException trouble) {
            throw misuse("--report: cannot write to " + options.report + ": " + Trouble.inWords(trouble));
        }
        if (!Files.isWritable(options.report) || !Files.isWritable(folder)) {
            throw misuse("--report: cannot write to " + options.report + ": access is denied");
        }
    }

    /**
     * Writes what was asked for, and nothing is prepared where nothing was.
     *
     * @throws ParameterException when a place for the results went away during the run
     */
    void save(RunResult result, boolean judged) {
        try {
            if (options.json != null) {
                saveJson(new Report(result, judged).json().writeIndented());
            }
            if (!options.noReport) {
                people().println("report: " + new Report(result, judged).write(options.report));
            }
        } catch (IOException trouble) {
            throw misuse("what was found could not be saved: " + Trouble.inWords(trouble));
        }
    }

    private void saveJson(String json) throws IOException {
        if (options.jsonOnStandardOutput()) {
            PrintWriter out = command.commandLine().getOut();
            out.print(json);
            out.flush();
        } else {
            Files.writeString(options.json, json);
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
