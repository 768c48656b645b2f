package org.sharpbound.term.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharpbound.term.print.Formula.Accent;
import org.sharpbound.term.print.Formula.Accented;
import org.sharpbound.term.print.Formula.Name;
import org.sharpbound.term.print.Formula.Scripts;

/**
 * How names are set: {@code kappa} as κ, {@code R0} and {@code x_1} with a subscript, {@code wbar} with a bar, other
 * words upright.
 */
final class Letters {

    private static final Pattern HEAD = Pattern.compile("([A-Za-z]+)([0-9]*)");
    private static final Map<String, Name> GREEK = new LinkedHashMap<>();

    static {
        String[] lower = {
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "omicron", "pi", "rho", "", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
        };
        for (int i = 0; i < lower.length; i++) {
            GREEK.put(lower[i], new Name(String.valueOf((char) ('α' + i)), "\\" + lower[i]));
        }
        for (String capital :
                List.of("gamma", "delta", "theta", "lambda", "xi", "pi", "sigma", "upsilon", "phi", "psi", "omega")) {
            String name = Character.toUpperCase(capital.charAt(0)) + capital.substring(1);
            char letter = Character.toUpperCase(GREEK.get(capital).unicode().charAt(0));
            GREEK.put(name, new Name(String.valueOf(letter), "\\" + name));
        }
        GREEK.put("epsilon", new Name("ε", "\\varepsilon"));
        GREEK.put("phi", new Name("φ", "\\varphi"));
        GREEK.put("omicron", new Name("ο", "o"));
        GREEK.put("ell", new Name("ℓ", "\\ell"));
        // the end of a line of numbers, as the argument of a limit
        GREEK.put("inf", new Name("∞", "\\infty"));
        GREEK.remove("");
    }

    private Letters() {}

    /** The entry of a vector or matrix of quantities: {@code v[1]}, {@code M[1,2]}. */
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9_]+)\\[([0-9,]+)\\]");

    /** The state of a flow at a time, {@code w(T)}, and its time in rates, {@code t'}, are names too. */
    private static final Pattern AT_TIME =
            Pattern.compile("([A-Za-z][A-Za-z0-9_]*(?:\\[[0-9,]+\\])?)\\((.*)\\)|([A-Za-z][A-Za-z0-9_]*)'");

    private static final Pattern TIME = Pattern.compile("[0-9.]+|[A-Za-z][A-Za-z0-9_]*");

    static Formula of(String name) {
        Matcher atTime = AT_TIME.matcher(name);
        if (!atTime.matches()) {
            return plainly(name);
        } else if (atTime.group(3) != null) {
            return Formula.sup(plainly(atTime.group(3)), new Name("′", "\\prime"));
        }
        String time = atTime.group(2);
        Formula argument = !TIME.matcher(time).matches()
                ? word(time)
                : Character.isLetter(time.charAt(0)) ? plainly(time) : new Formula.Number(time);
        return Formula.row(plainly(atTime.group(1)), Formula.Sign.OF, Formula.round(argument));
    }

    private static Formula plainly(String name) {
        Matcher entry = ENTRY.matcher(name);
        String[] parts =
                (entry.matches() ? entry.group(1) + "_" + entry.group(2).replace(',', '_') : name).split("_+");
        Matcher head = HEAD.matcher(parts.length == 0 ? "" : parts[0]);
        if (!head.matches()) {
            return word(name);
        }
        List<String> below = new ArrayList<>();
        if (!head.group(2).isEmpty()) {
            below.add(head.group(2));
        }
        below.addAll(List.of(parts).subList(1, parts.length));
        Formula base = accented(head.group(1));
        return below.isEmpty() ? base : new Scripts(base, Optional.of(subscript(below)), Optional.empty());
    }

    /** Whether a name is set as a single letter, so that products need no sign. */
    static boolean isLetter(String name) {
        Formula formula = of(name);
        if (formula instanceof Scripts scripts) {
            formula = scripts.base();
        }
        return formula instanceof Accented
                || formula instanceof Name letter && letter.unicode().length() == 1;
    }

    private static Formula subscript(List<String> parts) {
        List<Formula> row = new ArrayList<>();
        for (String part : parts) {
            if (!row.isEmpty()) {
                row.add(Formula.Sign.COMMA);
            }
            boolean number = Character.isDigit(part.charAt(0));
            row.add(number ? new Formula.Number(part) : plain(part));
        }
        return Formula.row(row.toArray(Formula[]::new));
    }

    private static Formula accented(String head) {
        for (Accent accent : Accent.values()) {
            String suffix = accent.name().toLowerCase(java.util.Locale.ROOT);
            if (head.length() > suffix.length() && head.endsWith(suffix)) {
                String base = head.substring(0, head.length() - suffix.length());
                if (base.length() == 1 || GREEK.containsKey(base)) {
                    return new Accented(plain(base), accent);
                }
            }
        }
        return plain(head);
    }

    private static Formula plain(String text) {
        Name greek = GREEK.get(text);
        if (greek != null) {
            return greek;
        }
        return text.length() == 1 ? new Name(text, text) : word(text);
    }

    /** A word, upright; MathML sets names of more than one letter so by itself. */
    static Formula word(String text) {
        return new Name(text, "\\mathrm{" + text.replace("_", "\\_") + "}");
    }
}
