package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharpbound.claim.Diagnostic;
import org.sharpbound.claim.Location;

final class DiagnosticTextTest {

    private static Diagnostic at(int column, int length, String line, Optional<String> meant) {
        return new Diagnostic("unknown-name", "There is no y.", new Location("a.yaml", 3, column), length, line, meant);
    }

    @Test
    void the_caret_stands_under_what_is_at_fault() {
        assertThat(DiagnosticText.of(at(12, 2, "show: sqrt(yy) <= x", Optional.of("y"))))
                .isEqualTo("a.yaml:3:12: There is no y. [unknown-name]\n"
                        + "  show: sqrt(yy) <= x\n"
                        + "             ^^\n"
                        + "  did you mean 'y'?");
    }

    @Test
    void without_a_line_there_is_no_caret() {
        assertThat(DiagnosticText.of(at(1, 1, "", Optional.empty())))
                .isEqualTo("a.yaml:3:1: There is no y. [unknown-name]");
    }

    @Test
    void columns_count_code_points_and_control_characters_take_one_place() {
        assertThat(DiagnosticText.of(at(4, 1, "\t𝑥\u0007y", Optional.empty()))).endsWith("\n   𝑥 y\n     ^");
    }

    @Test
    void a_very_long_line_is_shown_around_the_fault() {
        String line = "x".repeat(5000) + "yy" + "x".repeat(5000);
        String[] shown = DiagnosticText.of(at(5001, 2, line, Optional.empty())).split("\n");
        assertThat(shown[1]).hasSize(202);
        assertThat(shown[2].indexOf('^')).isEqualTo(shown[1].indexOf('y'));
        assertThat(shown[2]).endsWith(" ^^");
    }

    @Test
    void a_fault_at_the_end_of_the_line_has_its_caret_after_it() {
        assertThat(DiagnosticText.of(at(5, 9, "show", Optional.empty()))).endsWith("  show\n      ^");
    }
}
