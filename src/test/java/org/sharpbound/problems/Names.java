package org.sharpbound.problems;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharpbound.term.Op;
import org.sharpbound.term.parse.Vocabulary;

/**
 * The names of a problem's variables in the claim language, where those of constants, operations and keywords are taken.
 * The problems write {@code E} for Euler's number, the claim language {@code e}.
 */
final class Names {

    /** A number (whose exponent is not a name) or a name. */
    private static final Pattern TOKEN = Pattern.compile("\\d+\\.?\\d*(?:[eE][+-]?\\d+)?|([A-Za-z_]\\w*)");

    private final Map<String, String> renamed = new HashMap<>();

    Names(Collection<String> variables) {
        Set<String> taken = new HashSet<>(variables);
        if (!taken.contains("E")) {
            renamed.put("E", Op.E.text());
        }
        for (String variable : variables) {
            if (Vocabulary.isReserved(variable)) {
                String free = "var_" + variable;
                while (!taken.add(free)) {
                    free += "_";
                }
                renamed.put(variable, free);
            }
        }
    }

    /** The name of a variable in the claim. */
    String of(String variable) {
        return renamed.getOrDefault(variable, variable);
    }

    /** An expression or relation of the problem, in the claim's names. */
    String rewrite(String expression) {
        return TOKEN.matcher(expression)
                .replaceAll(token -> Matcher.quoteReplacement(
                        token.group(1) == null || calls(expression, token.end()) ? token.group() : of(token.group())));
    }

    /** Whether an argument list follows: then the name is an operation's, whatever the variables are called. */
    private static boolean calls(String expression, int end) {
        return end < expression.length() && expression.charAt(end) == '(';
    }
}
