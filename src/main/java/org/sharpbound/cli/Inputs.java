package org.sharpbound.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.DerivedResults;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.DiagnosticPrinter;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.run.RunResult;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The case files that a command line names. */
final class Inputs {

    static final String STANDARD_INPUT = "-";
    static final Path DEFAULT = Path.of("cases");

    private Inputs() {}

    /**
     * Loads the case files at the paths, {@code -} being standard input.
     *
     * @param derived what the claims may use
     * @throws ParameterException when nothing is named and there is no {@code cases/} here
     */
    static List<LoadedFile> load(List<String> paths, InputStream in, DerivedResults derived, CommandSpec command) {
        if (paths.isEmpty()) {
            if (!Files.isDirectory(DEFAULT)) {
                throw new ParameterException(
                        command.commandLine(), "there is no directory " + DEFAULT + "/ here; say which PATH to check");
            }
            return CaseFiles.load(List.of(DEFAULT), derived);
        }
        List<LoadedFile> loaded = new ArrayList<>(CaseFiles.load(
                paths.stream()
                        .filter(path -> !path.equals(STANDARD_INPUT))
                        .map(Path::of)
                        .toList(),
                derived));
        if (paths.contains(STANDARD_INPUT)) {
            try {
                loaded.add(CaseFiles.read("<standard input>", in, derived));
            } catch (IOException trouble) {
                throw new ParameterException(
                        command.commandLine(), "standard input cannot be read: " + Trouble.inWords(trouble));
            }
        }
        return loaded;
    }

    /** Says what is wrong in the files, each mistake with its line. */
    static void tellMistakes(List<LoadedFile> files, PrintWriter err) {
        tell(mistakes(files), err);
    }

    /**
     * Says what only the provers could see to be wrong, such as assumptions that leave nothing over.
     *
     * @return whether there was anything
     */
    static boolean tellLateMistakes(List<LoadedFile> files, RunResult result, PrintWriter err) {
        List<Diagnostic> late = new ArrayList<>(result.diagnostics());
        late.removeAll(mistakes(files));
        tell(late, err);
        return !late.isEmpty();
    }

    static List<Diagnostic> mistakes(List<LoadedFile> files) {
        return files.stream().flatMap(file -> file.diagnostics().stream()).toList();
    }

    static void tell(List<Diagnostic> mistakes, PrintWriter err) {
        err.print(DiagnosticPrinter.print(mistakes));
        err.flush();
    }
}
