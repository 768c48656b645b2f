package org.sharpbound.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes problems as case files, a claim and a file each, so that the command line can check them. */
final class CaseFiles {

    private CaseFiles() {}

    /**
     * Converts a problem file: {@code java -cp target/test-classes:target/classes org.sharpbound.problems.CaseFiles
     * PROBLEMS.jsonl DIRECTORY}, once {@code mvn test-compile} has run.
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: CaseFiles PROBLEMS.jsonl DIRECTORY");
            System.exit(2);
        }
        List<Problem> problems = Problem.readAll(Path.of(arguments[0]));
        write(problems, Path.of(arguments[1]));
        System.out.println(problems.size() + " case files in " + arguments[1]);
    }

    /**
     * One file a problem, named for its claim; an existing file of that name is replaced.
     *
     * @throws IllegalArgumentException if two problems have the same id once it is normalised
     */
    static void write(List<Problem> problems, Path directory) throws IOException {
        Files.createDirectories(directory);
        Set<String> ids = new HashSet<>();
        for (Problem problem : problems) {
            String id = claimId(problem.id());
            if (!ids.add(id)) {
                throw new IllegalArgumentException("two problems are called " + id);
            }
            Files.writeString(directory.resolve(id + ".yaml"), claim(problem));
        }
    }

    /** A claim's id holds lower-case letters, digits, dots and hyphens only. */
    static String claimId(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^[^a-z0-9]+|[^a-z0-9]+$", "");
    }

    /** The claim, in the claim language, version 1; every text is quoted. */
    static String claim(Problem problem) {
        Names names = new Names(problem.ranges().keySet());
        StringBuilder yaml = new StringBuilder();
        yaml.append("claim: ").append(quoted(claimId(problem.id()))).append('\n');
        yaml.append("title: ")
                .append(quoted(problem.family() + ", " + problem.id()))
                .append('\n');
        yaml.append("source: {document: ").append(quoted(problem.source())).append("}\n");
        if (!problem.ranges().isEmpty()) {
            yaml.append("for:\n");
            problem.ranges()
                    .forEach((name, range) -> yaml.append("  ")
                            .append(quoted(names.of(name)))
                            .append(": ")
                            .append(quoted(range.domain(names)))
                            .append('\n'));
        }
        if (!problem.assume().isEmpty()) {
            yaml.append("assume:\n");
            problem.assume()
                    .forEach(relation -> yaml.append("  - ")
                            .append(quoted(names.rewrite(relation)))
                            .append('\n'));
        }
        String relation = names.rewrite(problem.lhs()) + " " + problem.relation() + " " + names.rewrite(problem.rhs());
        yaml.append("show: ").append(quoted(relation)).append('\n');
        yaml.append("expect: ").append(problem.truth() ? "proved" : "refuted").append('\n');
        if (!problem.truth()) {
            yaml.append("because: the collection gives it as false\n");
        }
        return yaml.toString();
    }

    /** A single-quoted YAML scalar on one line, in which nothing but the quote itself is special. */
    private static String quoted(String text) {
        return "'" + text.replaceAll("\\s+", " ").replace("'", "''") + "'";
    }
}
