package org.sharpbound.report.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChoiceTest {

    @ParameterizedTest
    @CsvSource({"5, 1, 0", "5, 2, 0 4", "5, 3, 0 2 4", "5, 5, 0 1 2 3 4", "2, 4, 0 1", "1, 1, 0", "100, 4, 0 33 66 99"})
    void a_few_of_many_are_spread_over_them(int count, int most, String chosen) {
        List<Integer> all = IntStream.range(0, count).boxed().toList();
        assertThat(Choice.few(all, most).stream().map(String::valueOf).collect(Collectors.joining(" ")))
                .isEqualTo(chosen);
    }
}
