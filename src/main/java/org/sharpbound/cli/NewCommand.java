package org.sharpbound.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new ID}: a commented case file to start from. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Writes a commented case file to start from.",
            "The part of ID before its first dot names the folder: 'lazy.upper-bound' becomes cases/lazy/upper-bound.yaml."
        })
final class NewCommand implements Callable<Integer> {

    /** What a claim may be about, each with a template of its own. */
    private enum About {
        CASE,
        FLOW,
        TRAIN,
        ITERATE,
        MATRICES,
        DERIVED,
        RANDOM,
        SAMPLE,
        EXPERIMENT,
        EXISTS,
        REMARK;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    @Parameters(paramLabel = "ID", description = "the claim's id: lower case letters, digits, '.' and '-'")
    private String id;

    @Option(
            names = "--cases",
            paramLabel = "DIR",
            defaultValue = "cases",
            description = "where case files live (default: ${DEFAULT-VALUE}/)")
    private Path cases;

    @Option(
            names = "--about",
            paramLabel = "WHAT",
            defaultValue = "case",
            description = "what the file shows how to write: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private About about;

    @Option(names = "--print", description = "print the file instead of writing it")
    private boolean print;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!ID.matcher(id).matches()) {
            throw misuse(
                    "'" + id
                            + "' is no claim id: use lower case letters and digits, joined by '.' or '-', as in lazy.upper-bound");
        }
        Path file = cases.resolve(id.replaceFirst("\\.", "/") + ".yaml");
        String text = template(about).replace("${id}", id).replace("${schema}", SchemaPlace.seenFrom(file));
        if (print) {
            spec.commandLine().getOut().print(text);
            return ExitCode.AS_EXPECTED;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException taken) {
            throw misuse(taken.getFile() + " is there already; it was not touched");
        } catch (IOException refused) {
            throw misuse("cannot write " + file + ": " + Trouble.inWords(refused));
        }
        spec.commandLine().getOut().println(file);
        return ExitCode.AS_EXPECTED;
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static String template(About about) {
        String name = "new-" + about + ".yaml";
        try (InputStream in = Objects.requireNonNull(NewCommand.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
