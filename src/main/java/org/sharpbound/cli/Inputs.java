package org.sharpbound.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.LoadedFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The case files that a command line names. */
final class Inputs {

    private static final String STANDARD_INPUT = "-";
    private static final Path DEFAULT = Path.of("cases");

    private Inputs() {}

    /**
     * Loads the case files at the paths, {@code -} being standard input.
     *
     * @throws ParameterException when nothing is named and there is no {@code cases/} here
     */
    static List<LoadedFile> load(List<String> paths, InputStream in, CommandSpec command) throws IOException {
        if (paths.isEmpty()) {
            if (!Files.isDirectory(DEFAULT)) {
                throw new ParameterException(
                        command.commandLine(), "there is no directory " + DEFAULT + "/ here; say which PATH to check");
            }
            return CaseFiles.load(List.of(DEFAULT));
        }
        List<LoadedFile> loaded = new ArrayList<>(CaseFiles.load(paths.stream()
                .filter(path -> !path.equals(STANDARD_INPUT))
                .map(Path::of)
                .toList()));
        if (paths.contains(STANDARD_INPUT)) {
            loaded.add(CaseFiles.read("<standard input>", in));
        }
        return loaded;
    }
}
