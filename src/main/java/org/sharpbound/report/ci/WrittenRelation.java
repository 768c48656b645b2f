package org.sharpbound.report.ci;

import java.util.List;
import java.util.Optional;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Goal;

/**
 * The characters of a case file that a relation is written with, where they stand on one line as they are.
 *
 * @param line counted from 1
 * @param column of the first character, quotes included; counted from 1, in Unicode code points
 * @param length in code points
 */
record WrittenRelation(int line, int column, int length) {

    /** Empty where the relation runs over several lines, or is written with escapes. */
    static Optional<WrittenRelation> of(Claim claim, Goal goal) {
        return line(claim, goal.location().line()).flatMap(line -> {
            int column = goal.location().column();
            if (column > line.codePointCount(0, line.length())) {
                return Optional.empty();
            }
            int start = line.offsetByCodePoints(0, column - 1);
            int end = start + goal.text().length();
            if (!line.startsWith(goal.text(), start)) {
                return Optional.empty();
            }
            int length = goal.text().codePointCount(0, goal.text().length());
            boolean quotes = start > 0 && end < line.length() && isQuote(line.charAt(start - 1));
            if (quotes && line.charAt(end) == line.charAt(start - 1)) {
                return Optional.of(new WrittenRelation(goal.location().line(), column - 1, length + 2));
            } else if (!quotes) {
                return Optional.of(new WrittenRelation(goal.location().line(), column, length));
            }
            return Optional.empty();
        });
    }

    private static boolean isQuote(char sign) {
        return sign == '\'' || sign == '"';
    }

    /** As a scalar of YAML that may stand anywhere. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A line of the file, found in the text of the claim by the line of its id. */
    private static Optional<String> line(Claim claim, int line) {
        List<String> lines = claim.text().lines().toList();
        int id = 0;
        while (id < lines.size() && !lines.get(id).startsWith("claim:")) {
            id++;
        }
        int wanted = line - claim.location().line() + id;
        return id < lines.size() && wanted >= 0 && wanted < lines.size()
                ? Optional.of(lines.get(wanted))
                : Optional.empty();
    }
}
