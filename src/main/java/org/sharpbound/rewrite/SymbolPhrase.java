package org.sharpbound.rewrite;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharpbound.term.parse.Signature;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;

/**
 * What a derivation says of a name: {@code number}, {@code vector in W}, {@code operator from W to Y}, {@code symmetric
 * operator on W}, and of functions, {@code smooth vector in Y}.
 */
final class SymbolPhrase {

    static final String FORMS =
            "'number', 'vector in W', 'operator on W' or 'operator from W to Y', with 'symmetric' or"
                    + " 'smooth' before it, or 'running vector in W'";

    private static final Pattern PHRASE =
            Pattern.compile("((?:running |symmetric |smooth )*)(?:(number)|vector in (\\w+)"
                    + "|operator on (\\w+)|operator from (\\w+) to (\\w+))");

    private SymbolPhrase() {}

    /** Whether it is said of a symbol that it runs. */
    static boolean runs(String phrase) {
        return phrase.strip().startsWith("running ");
    }

    static Optional<Symbol> read(Signature signature, String phrase) {
        Matcher words = PHRASE.matcher(phrase.strip().replaceAll("\\s+", " "));
        if (!words.matches()) {
            return Optional.empty();
        }
        Shape shape;
        if (words.group(2) != null) {
            shape = Shape.SCALAR;
        } else if (words.group(3) != null) {
            shape = Shape.vector(words.group(3));
        } else if (words.group(4) != null) {
            shape = Shape.operator(words.group(4), words.group(4));
        } else {
            shape = Shape.operator(words.group(5), words.group(6));
        }
        List<String> marks = List.of(words.group(1).split(" "));
        return Optional.of(new Symbol(
                signature.name(),
                shape,
                signature.parameters(),
                marks.contains("symmetric"),
                marks.contains("smooth")));
    }
}
