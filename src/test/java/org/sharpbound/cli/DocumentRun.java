package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;

/**
 * The commands of one document, run in a folder that holds the files which the document has written so far.
 *
 * @param directory of the document alone
 */
record DocumentRun(Path directory) {

    private static final Pattern TIME = Pattern.compile("(  | in )\\d+\\.\\d+ s$");
    private static final Pattern PROGRESS = Pattern.compile("(?m)^\\d+ of \\d+ settled after .*\\R");
    private static final Set<String> SEARCHING = Set.of("check", "audit", "explain", "explore");
    private static final Set<String> STORING = Set.of("check", "audit", "derive", "recheck");
    private static final Set<String> WRITTEN = Set.of("--json", "--against", "--junit", "--sarif", "--markdown");
    private static final String CLAIM = "claim.yaml";
    private static final List<String> PATIENCE = List.of("--budget", "5m");

    Path write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /** Everything is as the claims say that they expect. */
    void check(String claims) throws IOException {
        Ran ran = run(List.of("check", write(CLAIM, claims).toString()));
        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(ExitCode.AS_EXPECTED);
    }

    /** What is printed is what stands below the prompt, up to times; a line of dots stands for any lines. */
    void compare(List<String> words, String expected) {
        Ran ran = run(words.subList(1, words.size()));
        String printed = PROGRESS.matcher(ran.err()).replaceAll("") + ran.out();
        assertThat(plain(printed.replace(directory + "/", ""))).matches(pattern(plain(expected)));
    }

    /** A command about files that the document has written is run; of any other it is seen that it can be understood. */
    void understand(List<String> words) {
        List<String> arguments = words.subList(1, words.size());
        String[] line = arguments.toArray(String[]::new);
        CommandLine.ParseResult parsed = Main.commandLine(line).parseArgs(line);
        assertThat(parsed.errors()).isEmpty();
        if (arguments.stream().anyMatch(word -> Files.exists(directory.resolve(word)))) {
            Ran ran = run(arguments);
            assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(ExitCode.AS_EXPECTED);
        }
    }

    private Ran run(List<String> words) {
        List<String> arguments = new ArrayList<>();
        for (String word : words) {
            boolean written = !arguments.isEmpty() && WRITTEN.contains(arguments.get(arguments.size() - 1));
            boolean known = written || Files.exists(directory.resolve(word));
            arguments.add(known ? directory.resolve(word).toString() : word);
        }
        String command = words.get(0);
        if (command.equals("new")) {
            arguments.addAll(List.of("--cases", directory.resolve("cases").toString()));
        }
        if (SEARCHING.contains(command) && !words.contains("--budget")) {
            arguments.addAll(PATIENCE);
        }
        if (STORING.contains(command) && !words.contains("--no-report")) {
            arguments.addAll(List.of("--report", directory.resolve("reports").toString()));
        }
        return Ran.of(arguments.toArray(String[]::new));
    }

    /** Without times, columns, blanks at the ends of lines, and empty lines at either end. */
    private static String plain(String text) {
        return text.lines()
                .map(line -> TIME.matcher(line).replaceFirst("").stripTrailing())
                .map(line -> line.replaceAll("(?<=\\S) +", " "))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static Pattern pattern(String expected) {
        return Pattern.compile(
                Arrays.stream(expected.split("\n"))
                        .map(line -> line.equals("...") ? "(?s:.*)" : Pattern.quote(line) + "\\R?")
                        .collect(Collectors.joining()),
                Pattern.MULTILINE);
    }
}
