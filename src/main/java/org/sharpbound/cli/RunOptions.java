package org.sharpbound.cli;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.sharpbound.claim.Claim;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Settings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that {@code check} and {@code audit} share: what to look at, how hard, and where the results go. */
final class RunOptions {

    private static final int FEWEST_DIGITS = 20;
    private static final int MOST_DIGITS = 1000;
    private static final int MOST_JOBS = 256;

    @Option(names = "--json", paramLabel = "FILE", description = "write the result as JSON ('-': standard output)")
    Path json;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "write the result as JUnit's XML: a suite for each file, a case for each relation")
    Path junit;

    @Option(
            names = "--sarif",
            paramLabel = "FILE",
            description = "write what is wrong, with its lines and repairs, as SARIF 2.1.0 for code hosts")
    Path sarif;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "write a summary for the page of a CI job, as for $GITHUB_STEP_SUMMARY")
    Path markdown;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "where the report goes (default: ${DEFAULT-VALUE}/)")
    Path report;

    @Option(names = "--no-report", description = "write no report")
    boolean noReport;

    @Mixin
    private ProofsOption proofs;

    @Option(names = "--only", paramLabel = "GLOB", description = "only claims whose id matches, as in 'lazy.*'")
    String only;

    @Option(names = "--tag", paramLabel = "T", description = "only claims with this tag (may be repeated: any of them)")
    List<String> tags = List.of();

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = BudgetConverter.class,
            description = "time for each relation: 30s, 500ms, 2m (default: 30s; a claim's own budget comes first)")
    Duration budget = Settings.DEFAULT_BUDGET;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "threads: for relations, and for boxes where relations are few (default: one a processor)")
    int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--digits",
            paramLabel = "N",
            description = "digits of the second opinion and of sampling (default: 60)")
    int digits = Settings.DEFAULT_DIGITS;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "seed of every search; the same seed gives the same run (default: 1)")
    long seed = Settings.DEFAULT_SEED;

    @Option(
            names = "--full",
            description =
                    "experiments on their larger scale, where they have one (default: the smaller, for every day)")
    boolean full;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the folder of the files of MNIST, for experiments with them")
    Path data;

    @Option(names = "--no-cache", description = "check everything anew")
    boolean noCache;

    @Option(
            names = "--mutants",
            negatable = true,
            description =
                    "change every proved relation and see whether that is noticed: a relation that takes every change says"
                            + " little (default: audit does so, check does not)")
    Boolean mutants;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "an earlier JSON result: say what is new, fixed, changed")
    Path against;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private Predicate<String> selection;

    /** @throws ParameterException when a number is out of its range, or the glob is none */
    void validate() {
        if (data != null && !Files.isDirectory(data)) {
            throw new ParameterException(
                    command.commandLine(), "--data names a folder, and there is none at " + data + ".");
        }
        selection = only == null ? id -> true : glob(only);
        requireJobs(jobs, command);
        require(
                digits >= FEWEST_DIGITS && digits <= MOST_DIGITS,
                "--digits",
                FEWEST_DIGITS + " to " + MOST_DIGITS,
                digits);
    }

    /** @throws ParameterException when there would be no thread, or very many */
    static void requireJobs(int jobs, CommandSpec command) {
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new ParameterException(
                    command.commandLine(), "--jobs takes between 1 and " + MOST_JOBS + ", not " + jobs);
        }
    }

    private void require(boolean met, String option, String range, int found) {
        if (!met) {
            throw new ParameterException(command.commandLine(), option + " takes " + range + ", not " + found);
        }
    }

    /** Whether a result goes to a file, or is held against one. */
    boolean writesResults() {
        return Stream.of(json, junit, sarif, markdown, against).anyMatch(Objects::nonNull);
    }

    boolean jsonOnStandardOutput() {
        return json != null && json.toString().equals("-");
    }

    /** Certificates lie beside the report; without one they are neither written nor read. */
    Settings settings() {
        Optional<Path> store = noReport ? Optional.empty() : Optional.of(certificates());
        return new Settings(budget, jobs, digits, seed, store, !noCache, this::selects)
                .experimenting(new Settings.Lab(full, Optional.ofNullable(data)));
    }

    Derivations derivations() {
        Settings settings = settings();
        return new Derivations(Derivations.DEFAULT_BUDGET, settings.certificates(), settings.reuse(), proofs.places());
    }

    /** Where derivations are looked for. */
    List<Path> proofs() {
        return List.of(proofs.places());
    }

    Path certificates() {
        return report.resolve("certificates");
    }

    boolean selects(Claim claim) {
        return selects(claim.id(), claim.tags());
    }

    /** Whether a claim of this id and these tags was asked for. */
    boolean selects(String id, Set<String> claimTags) {
        return selection.test(id) && (tags.isEmpty() || tags.stream().anyMatch(claimTags::contains));
    }

    private Predicate<String> glob(String pattern) {
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            return id -> matcher.matches(Path.of(id));
        } catch (PatternSyntaxException wrong) {
            throw new ParameterException(
                    command.commandLine(), "--only: '" + pattern + "' is no pattern: " + wrong.getDescription());
        }
    }

    /** Reads {@code 30s}, {@code 500ms}, {@code 2m}, {@code 1h}, or a bare number of seconds. */
    static final class BudgetConverter implements ITypeConverter<Duration> {

        private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})(ms|s|m|h|)");

        @Override
        public Duration convert(String text) {
            Matcher matcher = SHAPE.matcher(text);
            if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
                throw new TypeConversionException("'" + text + "' is no time: write 30s, 500ms, 2m or 1h");
            }
            long amount = Long.parseLong(matcher.group(1));
            String unit = matcher.group(2);
            return switch (unit) {
                case "ms" -> Duration.ofMillis(amount);
                case "m" -> Duration.ofMinutes(amount);
                case "h" -> Duration.ofHours(amount);
                default -> Duration.ofSeconds(amount);
            };
        }
    }
}
