package org.sharpbound.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where rules and derivations are: what is asked for, else the folder here, else the one that came with the program. */
final class ProofsOption {

    private static final Path HERE = Path.of("proofs");

    @Option(
            names = "--proofs",
            paramLabel = "DIR",
            description = "where rules and derivations are (default: proofs/ here, else the folder beside the program)")
    private Path asked;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** @throws ParameterException when the folder that was asked for is not there */
    Path[] places() {
        if (asked != null && !Files.exists(asked)) {
            throw new ParameterException(command.commandLine(), "--proofs: there is no directory " + asked);
        }
        return places(Optional.ofNullable(asked), HERE, shipped(program())).toArray(Path[]::new);
    }

    /**
     * The place to read; where there is none, all that were looked for.
     *
     * @param here in the working folder
     * @param shipped with the program, if it can tell where it lies
     */
    static List<Path> places(Optional<Path> asked, Path here, Optional<Path> shipped) {
        if (asked.isPresent()) {
            return List.of(asked.get());
        }
        List<Path> all = Stream.concat(Stream.of(here), shipped.stream()).toList();
        return all.stream().filter(Files::isDirectory).findFirst().map(List::of).orElse(all);
    }

    /**
     * Beside the jar of a release; in a checkout, beside the folder that is built into.
     *
     * @param program a jar, or a directory of classes
     */
    static Optional<Path> shipped(Optional<Path> program) {
        return program.map(Path::toAbsolutePath)
                .map(Path::getParent)
                .map(home -> home.endsWith("target") ? home.getParent() : home)
                .map(home -> home.resolve(HERE));
    }

    private static Optional<Path> program() {
        CodeSource source = ProofsOption.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
