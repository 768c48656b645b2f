package org.sharpbound.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check [PATH…]}: are the claims as their authors expect? */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        description = {"Checks every claim under the paths against what its file expects, and writes the report."})
final class CheckCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "case files or folders of them; '-' is standard input (default: cases/)")
    private List<String> paths = List.of();

    @Option(
            names = "--watch",
            description = "check again what a saved file changes, until control-C; writes certificates, and no report")
    private boolean watch;

    @Mixin
    private RunOptions options;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        if (watch) {
            return new WatchRun(options, command).run(paths);
        }
        return CheckRun.judging(options, command).run(paths);
    }
}
