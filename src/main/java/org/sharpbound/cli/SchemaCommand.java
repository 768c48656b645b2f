package org.sharpbound.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code schema}: the JSON Schema of a case file. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Prints the JSON Schema of a case file, for an editor's completion and checks.")
final class SchemaCommand implements Callable<Integer> {

    private static final String SCHEMA = "/org/sharpbound/claim/case.schema.json";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (InputStream in = Objects.requireNonNull(SchemaCommand.class.getResourceAsStream(SCHEMA), SCHEMA)) {
            spec.commandLine().getOut().print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        return ExitCode.AS_EXPECTED;
    }
}
