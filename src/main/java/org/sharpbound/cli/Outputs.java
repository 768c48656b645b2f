package org.sharpbound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sharpbound.report.Report;
import org.sharpbound.report.ci.JunitXml;
import org.sharpbound.report.ci.MarkdownSummary;
import org.sharpbound.report.ci.Sarif;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.WholeFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Where the results of a run go: to people, to files for programs, to the report's directory. */
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

    /** A form of the result that goes to a file of its own. */
    private record Form(String option, Path file, Text text) {}

    private interface Text {
        String of(RunResult run, boolean judged, Report report);
    }

    private List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        if (options.json != null && !options.jsonOnStandardOutput()) {
            forms.add(new Form(
                    "--json",
                    options.json,
                    (run, judged, report) -> report.json().writeIndented()));
        }
        if (options.junit != null) {
            forms.add(new Form("--junit", options.junit, (run, judged, report) -> new JunitXml(run, judged).text()));
        }
        if (options.sarif != null) {
            forms.add(new Form(
                    "--sarif",
                    options.sarif,
                    (run, judged, report) -> new Sarif(run, judged).json().writeIndented()));
        }
        if (options.markdown != null) {
            forms.add(new Form(
                    "--markdown", options.markdown, (run, judged, report) -> new MarkdownSummary(run, judged).text()));
        }
        return forms;
    }

    /** @throws ParameterException when a result could not be saved: better said before a long run than after it */
    void require() {
        forms().forEach(form -> requireFile(form.option(), form.file()));
        if (!options.noReport) {
            requireReport();
        }
    }

    private void requireFile(String option, Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (Files.isDirectory(file)) {
            throw misuse(option + ": " + file + " is a directory; name a file");
        } else if (folder == null || !Files.isDirectory(folder)) {
            throw misuse(option + ": cannot write " + file + ": there is no directory " + folder);
        } else if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw misuse(option + ": cannot write " + file + ": access is denied");
        }
        WholeFile.sweep(folder);
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
     * Writes what was asked for, and nothing is prepared where nothing was. What cannot be written keeps nothing else from being
     * written; a file that was there before stays as it was.
     *
     * @param report of the result, for its page and its JSON
     * @return whether all of it is written; what is not is told
     */
    boolean save(RunResult result, boolean judged, Report report) {
        boolean whole = true;
        if (options.jsonOnStandardOutput()) {
            PrintWriter out = command.commandLine().getOut();
            out.print(report.json().writeIndented());
            out.flush();
        }
        for (Form form : forms()) {
            whole &= saved(form.option(), form.file(), () -> {
                WholeFile.write(form.file(), form.text().of(result, judged, report));
            });
        }
        if (!options.noReport) {
            whole &= saved("--report", options.report, () -> {
                people().println("report: " + report.write(options.report));
            });
        }
        return whole;
    }

    /** What may end for want of room. */
    private interface Writing {
        void write() throws IOException;
    }

    private boolean saved(String option, Path place, Writing writing) {
        try {
            writing.write();
            return true;
        } catch (IOException trouble) {
            PrintWriter err = command.commandLine().getErr();
            err.println("sharpbound: " + option + ": " + place + " could not be written: " + Trouble.inWords(trouble)
                    + "; what was there before is as it was");
            err.flush();
            return false;
        }
    }

    private ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
