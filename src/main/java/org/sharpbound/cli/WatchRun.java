package org.sharpbound.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharpbound.claim.CaseLibrary;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.cli.watch.Alarm;
import org.sharpbound.cli.watch.FolderAlarm;
import org.sharpbound.cli.watch.Snapshot;
import org.sharpbound.cli.watch.Touched;
import org.sharpbound.run.DerivationFinding;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.RunResult;
import org.sharpbound.run.Session;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** {@code check --watch}: checks all once, and then what a saved file changes, until the process is ended from outside. */
final class WatchRun {

    /** More names than that are counted. */
    private static final int MOST_NAMES = 3;

    private final RunOptions options;
    private final CommandSpec command;
    private final PrintWriter out;
    private final PrintWriter err;
    private final CaseLibrary library = new CaseLibrary();
    private List<Path> cases = List.of();
    private Derivations derivations;
    private List<LoadedFile> files = List.of();

    WatchRun(RunOptions options, CommandSpec command) {
        this.options = options;
        this.command = command;
        this.out = command.commandLine().getOut();
        this.err = command.commandLine().getErr();
        this.derivations = options.derivations();
    }

    /** @return {@link ExitCode#INTERRUPTED}, if the process lives to tell */
    int run(List<String> paths) {
        List<Path> watched = prepare(paths);
        try (FolderAlarm alarm = new FolderAlarm(watched)) {
            return run(alarm);
        } catch (IOException trouble) {
            throw misuse("--watch: these paths cannot be watched: " + Trouble.inWords(trouble));
        }
    }

    /** The same with an alarm of one's own. */
    int run(List<String> paths, Alarm alarm) {
        prepare(paths);
        return run(alarm);
    }

    private List<Path> prepare(List<String> paths) {
        options.validate();
        if (options.writesResults()) {
            throw misuse("--watch writes no results: leave out --json, --junit, --sarif, --markdown and --against");
        } else if (paths.contains(Inputs.STANDARD_INPUT)) {
            throw misuse("--watch: standard input cannot be watched; name files or folders");
        } else if (paths.isEmpty() && !Files.isDirectory(Inputs.DEFAULT)) {
            throw misuse("there is no directory " + Inputs.DEFAULT + "/ here; say which PATH to check");
        }
        new Outputs(options, command).require();
        cases = paths.isEmpty()
                ? List.of(Inputs.DEFAULT)
                : paths.stream().map(Path::of).toList();
        return watched();
    }

    private List<Path> watched() {
        return Stream.concat(cases.stream(), options.proofs().stream()).toList();
    }

    private int run(Alarm alarm) {
        Snapshot seen = Snapshot.of(watched());
        files = library.load(cases, derivations);
        Inputs.tellMistakes(files, err);
        check(claims().stream().map(Claim::id).collect(Collectors.toSet()));
        out.println("watching " + watched().stream().map(Path::toString).collect(Collectors.joining(", "))
                + "; control-C ends");
        out.flush();
        try {
            while (alarm.await()) {
                Snapshot now = Snapshot.of(watched());
                Set<Path> changed = now.changedSince(seen);
                seen = now;
                if (!changed.isEmpty()) {
                    follow(changed);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.INTERRUPTED;
    }

    private void follow(Set<Path> changed) {
        long start = System.nanoTime();
        Set<String> derived = reread(changed);
        List<LoadedFile> before = files;
        files = library.load(cases, derivations);
        tellMistakes(before, changed);
        Set<String> touched = new TreeSet<>(Touched.between(before, files, derived));
        touched.retainAll(claims().stream().map(Claim::id).toList());
        if (!touched.isEmpty()) {
            check(touched);
        }
        derived.stream()
                .filter(name -> derivations.script(name).isPresent())
                .forEach(name -> tell(derivations.find(name)));
        String claims = touched.isEmpty() ? "no claim reads otherwise" : "checked " + named(touched);
        out.println(named(changed.stream().map(Path::toString).collect(Collectors.toCollection(TreeSet::new)))
                + " changed: " + claims + String.format(Locale.ROOT, " in %.2f s", (System.nanoTime() - start) / 1e9));
        out.flush();
    }

    /** Forgets what was read of the changed files, and tells which derivations read otherwise. */
    private Set<String> reread(Set<Path> changed) {
        changed.forEach(library::forget);
        if (changed.stream().noneMatch(file -> options.proofs().stream().anyMatch(file::startsWith))) {
            return Set.of();
        }
        Derivations earlier = derivations;
        derivations = options.derivations();
        library.forgetAll(); // what a claim says may hang on what a derivation shows
        Inputs.tell(derivations.diagnostics(), err);
        return derivations.changedSince(earlier);
    }

    /** Those of the files that changed, and what came to light elsewhere: two claims of one id, say. */
    private void tellMistakes(List<LoadedFile> before, Set<Path> changed) {
        List<Diagnostic> known = Inputs.mistakes(before);
        List<Diagnostic> told = new ArrayList<>(Inputs.mistakes(files));
        told.removeIf(mistake -> known.contains(mistake)
                && !changed.contains(Path.of(mistake.location().file())));
        Inputs.tell(told, err);
    }

    private List<Claim> claims() {
        return files.stream()
                .flatMap(file -> file.claims().stream())
                .filter(options::selects)
                .toList();
    }

    private void check(Set<String> ids) {
        Terminal terminal = Terminal.ofProcess();
        Progress progress = new Progress(err, terminal.liveProgress());
        Session session = new Session(
                options.settings()
                        .mutating(options.mutants != null && options.mutants)
                        .selecting(claim -> ids.contains(claim.id())),
                Version.current(),
                progress,
                derivations);
        try (Interruption interruption = new Interruption(session::interrupt, err)) {
            RunResult result;
            try (progress) {
                result = session.run(files);
            }
            Inputs.tellLateMistakes(files, result, err);
            CacheRemarksInWords.tell(result, err);
            new Listing(out, terminal, true).print(result);
        }
    }

    private void tell(DerivationFinding finding) {
        out.println("derivation " + finding.name()
                + finding.stuck().map(why -> " is stuck: " + why).orElse(" is derived")
                + finding.fault()
                        .map(what -> ", and an evaluation speaks against it: " + what)
                        .orElse(""));
    }

    private static String named(Set<String> names) {
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? first + " and " + (names.size() - MOST_NAMES) + " more" : first;
    }

    private ParameterException misuse(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
