package org.sharpbound.problems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.json.Json;

/**
 * An inequality between elementary functions, as a line of a problem collection states it: one JSON object a line, with
 * the members {@code id family source vars assume lhs rel rhs truth tight dim}.
 *
 * @param ranges for each variable its range, in the order of the line
 * @param assume relations that hold on the domain
 * @param truth whether the statement is believed to be true
 */
record Problem(
        String id,
        String family,
        String source,
        Map<String, Range> ranges,
        List<String> assume,
        String lhs,
        String relation,
        String rhs,
        boolean truth) {

    /** End points as text: expressions in constants, {@code inf} or {@code -inf}. */
    record Range(String lo, String hi, boolean loOpen, boolean hiOpen) {

        /** The domain in the claim language, each end point rewritten by {@code names}. */
        String domain(Names names) {
            if (lo.equals(hi) && !loOpen && !hiOpen) {
                return names.rewrite(lo);
            }
            return (loOpen ? "(" : "[") + names.rewrite(lo) + ", " + names.rewrite(hi) + (hiOpen ? ")" : "]");
        }
    }

    /**
     * The problems of a file; blank lines are skipped.
     *
     * @throws IllegalArgumentException if a line is not such an object; the message names the line
     */
    static List<Problem> readAll(Path file) throws IOException {
        List<Problem> problems = new ArrayList<>();
        int line = 0;
        for (String text : Files.readAllLines(file)) {
            line++;
            if (!text.isBlank()) {
                try {
                    problems.add(read(text));
                } catch (IllegalArgumentException wrong) {
                    throw new IllegalArgumentException(file + ":" + line + ": " + wrong.getMessage(), wrong);
                }
            }
        }
        return problems;
    }

    /** @throws IllegalArgumentException if {@code line} lacks a member or has one of the wrong kind */
    static Problem read(String line) {
        Json.Obj problem = object(Json.read(line), "the problem");
        Map<String, Range> ranges = new LinkedHashMap<>();
        object(member(problem, "vars"), "vars").members().forEach((name, range) -> ranges.put(name, range(range)));
        List<String> assume = new ArrayList<>();
        if (!(member(problem, "assume") instanceof Json.Arr relations)) {
            throw new IllegalArgumentException("assume is not a list");
        }
        for (Json relation : relations.elements()) {
            assume.add(text(relation, "assume"));
        }
        return new Problem(
                text(problem, "id"),
                text(problem, "family"),
                text(problem, "source"),
                ranges,
                assume,
                text(problem, "lhs"),
                text(problem, "rel"),
                text(problem, "rhs"),
                truth(text(problem, "truth")));
    }

    private static Range range(Json json) {
        Json.Obj range = object(json, "a variable");
        return new Range(text(range, "lo"), text(range, "hi"), isTrue(range, "lo_open"), isTrue(range, "hi_open"));
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("truth is neither true nor false but " + text);
        };
    }

    private static boolean isTrue(Json.Obj object, String name) {
        if (member(object, name) instanceof Json.Bool flag) {
            return flag.value();
        }
        throw new IllegalArgumentException(name + " is neither true nor false");
    }

    private static String text(Json.Obj object, String name) {
        return text(member(object, name), name);
    }

    private static String text(Json json, String name) {
        if (json instanceof Json.Str text) {
            return text.value();
        }
        throw new IllegalArgumentException(name + " is not a text");
    }

    private static Json member(Json.Obj object, String name) {
        return object.get(name).orElseThrow(() -> new IllegalArgumentException("no member " + name));
    }

    private static Json.Obj object(Json json, String what) {
        if (json instanceof Json.Obj object) {
            return object;
        }
        throw new IllegalArgumentException(what + " is not an object");
    }
}
