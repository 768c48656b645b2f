package org.sharpbound.enclose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ITF1788 test vectors, read as they are. */
final class Vectors {

    static final Path FOLDER = Path.of("../shared/conformance/itf1788");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    private static final Pattern STATEMENT = Pattern.compile("(\\w+) ([^;{}=]+) = ([^;{}=]+);");

    private static final Pattern OPERAND = Pattern.compile("\\[([^\\]]*)\\](?:_(\\w+))?|[^\\s\\[\\]]+");

    private static final Map<String, List<Vector>> PARSED = new ConcurrentHashMap<>();

    private Vectors() {}

    /**
     * One statement: {@code operation arguments = result}.
     *
     * @param text the statement as it stands in the file, for messages
     */
    record Vector(String operation, List<Operand> arguments, List<Operand> results, String text) {

        Operand result() {
            return results.get(0);
        }

        /** Whether an argument or the result is no interval at all, which only decorated arithmetic has. */
        boolean isInvalid() {
            return result().isInvalid() || arguments.stream().anyMatch(Operand::isInvalid);
        }

        boolean isDecorated() {
            return !result().decoration.isEmpty();
        }
    }

    /** An interval {@code [body]_decoration}, or a number or truth value as its own body. */
    record Operand(String body, String decoration, boolean isInterval) {

        boolean isInvalid() {
            return body.equals("nai");
        }

        Interval interval() {
            switch (body.trim()) {
                case "empty":
                    return Interval.EMPTY;
                case "entire":
                    return Interval.ENTIRE;
                default:
                    String[] ends = body.split(",");
                    return Interval.of(number(ends[0]), number(ends[1]));
            }
        }

        double number() {
            return number(body);
        }

        private static double number(String text) {
            String word = text.trim();
            String unsigned = word.startsWith("+") || word.startsWith("-") ? word.substring(1) : word;
            if (unsigned.equals("infinity")) {
                return word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            }
            boolean hexadecimal = unsigned.startsWith("0X") || unsigned.startsWith("0x");
            boolean scaled = unsigned.contains("P") || unsigned.contains("p");
            return Double.parseDouble(hexadecimal && !scaled ? word + "P0" : word);
        }
    }

    /** The statements of a file, parsed once. */
    static List<Vector> read(String file) {
        return PARSED.computeIfAbsent(file, Vectors::parse);
    }

    private static List<Vector> parse(String file) {
        String text;
        try {
            text = Files.readString(FOLDER.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        List<Vector> vectors = new ArrayList<>();
        Matcher statement = STATEMENT.matcher(COMMENT.matcher(text).replaceAll(" "));
        while (statement.find()) {
            vectors.add(new Vector(
                    statement.group(1), operands(statement.group(2)), operands(statement.group(3)), statement.group()));
        }
        return vectors;
    }

    private static List<Operand> operands(String text) {
        List<Operand> operands = new ArrayList<>();
        Matcher operand = OPERAND.matcher(text);
        while (operand.find()) {
            boolean isInterval = operand.group(1) != null;
            String decoration = operand.group(2) == null ? "" : operand.group(2);
            operands.add(new Operand(isInterval ? operand.group(1) : operand.group(), decoration, isInterval));
        }
        return operands;
    }
}
