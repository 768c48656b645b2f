package org.sharpbound.term.print;

/** Names in plain text that is no claim language: {@code kappa} as κ and {@code R0} as R₀. */
public final class Symbol {

    private Symbol() {}

    public static String of(String name) {
        Formula formula = Letters.of(name);
        if (formula instanceof Formula.Name letter) {
            return letter.unicode();
        }
        if (formula instanceof Formula.Scripts scripts
                && scripts.base() instanceof Formula.Name letter
                && scripts.below().orElse(null) instanceof Formula.Number index) {
            StringBuilder text = new StringBuilder(letter.unicode());
            index.digits().chars().forEach(digit -> text.append("₀₁₂₃₄₅₆₇₈₉".charAt(digit - '0')));
            return text.toString();
        }
        return name;
    }
}
