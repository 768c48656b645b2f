package org.sharpbound.report.tex;

import java.util.Map;
import java.util.Optional;

/** Letters of other alphabets by their code points, for MathML Core knows no variants but these. */
final class Alphabets {

    private static final Map<Character, String> DOUBLE_STRUCK =
            Map.of('C', "ℂ", 'H', "ℍ", 'N', "ℕ", 'P', "ℙ", 'Q', "ℚ", 'R', "ℝ", 'Z', "ℤ");
    private static final Map<Character, String> SCRIPT =
            Map.of('B', "ℬ", 'E', "ℰ", 'F', "ℱ", 'H', "ℋ", 'I', "ℐ", 'L', "ℒ", 'M', "ℳ", 'R', "ℛ");

    private Alphabets() {}

    /** The capital letter of the command's alphabet: {@code mathbb}, {@code mathcal}; or any letter in bold. */
    static Optional<String> letter(String command, char letter) {
        boolean capital = letter >= 'A' && letter <= 'Z';
        return switch (command) {
            case "mathbb" ->
                capital
                        ? Optional.of(DOUBLE_STRUCK.getOrDefault(letter, Character.toString(0x1D538 + letter - 'A')))
                        : letter == '1' ? Optional.of("𝟙") : Optional.empty();
            case "mathcal", "mathscr" ->
                capital
                        ? Optional.of(SCRIPT.getOrDefault(letter, Character.toString(0x1D49C + letter - 'A')))
                        : Optional.empty();
            case "mathbf", "boldsymbol", "bm" ->
                capital
                        ? Optional.of(Character.toString(0x1D400 + letter - 'A'))
                        : letter >= 'a' && letter <= 'z'
                                ? Optional.of(Character.toString(0x1D41A + letter - 'a'))
                                : Optional.empty();
            default -> Optional.empty();
        };
    }
}
