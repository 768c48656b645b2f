package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.json.Json;
import org.sharpbound.term.print.ClaimText;

/**
 * What each step leaves to be shown, in full: the goal, what may be assumed for it, and where. A part that is missing here is
 * one that a false theorem could come through.
 */
class ReductionsTest {

    /** {@code premise: x > 0 for x in [0, 1] where x < 1/2}. */
    private static String text(Obligation obligation) {
        Scope scope = obligation.scope();
        StringBuilder text = new StringBuilder()
                .append(obligation.role().name().toLowerCase(Locale.ROOT))
                .append(": ")
                .append(ClaimText.of(scope.goal()));
        String finite = scope.finite().entrySet().stream()
                .map(entry -> entry.getKey() + " in " + ClaimText.of(entry.getValue()))
                .collect(Collectors.joining(", "));
        String where = finite + (finite.isEmpty() || scope.box().dimension() == 0 ? "" : ", ") + scope.box();
        text.append(where.isEmpty() ? "" : " for " + where);
        if (!scope.assumptions().isEmpty()) {
            text.append(
                    scope.assumptions().stream().map(ClaimText::of).collect(Collectors.joining(" & ", " where ", "")));
        }
        return text.toString();
    }

    private static List<String> left(String statement, String step) {
        Scope scope = Scope.of(Stated.of(statement));
        Step read = StepJson.read((Json.Obj) Json.read(step)).orElseThrow();
        Reduction reduction = scope.reduce(read);
        reduction.left().ifPresent(parts -> assertThat(parts).hasSize(read.parts()));
        return reduction.left().isPresent()
                ? reduction.obligations().stream().map(ReductionsTest::text).toList()
                : List.of("refused: " + reduction.refusal());
    }

    static Stream<Arguments> table() throws IOException {
        try (InputStream rows = ReductionsTest.class.getResourceAsStream("reductions.txt")) {
            String text = new String(rows.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^#.*\n", "");
            return Arrays.stream(text.split("\n(?! )")).map(ReductionsTest::row);
        }
    }

    private static Arguments row(String block) {
        String[] lines = block.strip().split("\n");
        String[] head = lines[0].split(" \\| ");
        return Arguments.of(
                head[0],
                head[1],
                Arrays.stream(lines).skip(1).map(String::strip).toList());
    }

    @ParameterizedTest
    @MethodSource("table")
    void a_step_leaves_this_and_nothing_less(String statement, String step, List<String> left) {
        assertThat(left(statement, step)).isEqualTo(left);
    }
}
