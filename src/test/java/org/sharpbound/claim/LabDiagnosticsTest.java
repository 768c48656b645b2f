package org.sharpbound.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.lab.experiment.Experiment;
import org.sharpbound.lab.experiment.Observable;
import org.sharpbound.lab.experiment.TrainingPlan;

/** What is read of experiments, and what is said of mistakes in them. */
final class LabDiagnosticsTest {

    private static final String RIGHT = """
            claim: a
            lab:
              data: {sphere: 3, train: 5, test: 2}
              network: {hidden: [m, 2*m]}
              train: {rate: 1/m, epochs: 10}
              vary: {m: '{1, 4}', l: '{1/2}'}
              at: '{0, 10}'
              measure: {d: drift, top: eigenvalue}
              full: {runs: 30, train: {rate: 1/8, epochs: 20}, at: '{0, 20}'}
            sample: {size: 12, seed: 1, level: 1/10}
            show: P(d(4, 1/2, 10) < top(1, 1/2, 0)) >= 1/2
            expect: supported
            because: of it
            """;

    @Test
    void numbers_are_expressions_in_what_is_varied_and_columns_are_named_for_their_arguments() {
        Trial trial = Reading.goals(RIGHT).get(0).trial().orElseThrow();
        Experiment small = trial.experiment();
        assertThat(small.cells()).containsOnlyKeys("1, 1/2", "4, 1/2");
        assertThat(small.cells().get("4, 1/2").network().hidden()).containsExactly(4, 8);
        assertThat(small.cells().get("4, 1/2").training().rate()).isEqualTo(0.25);
        assertThat(small.columns())
                .extracting(Experiment.Column::name)
                .contains("d(4, 1/2, 10)", "top(1, 1/2, 0)")
                .hasSize(8);
        assertThat(small.measures()).isEqualTo(Map.of("d", Observable.DRIFT, "top", Observable.EIGENVALUE));
        Trial.Full full = trial.full().orElseThrow();
        assertThat(full.runs()).isEqualTo(30);
        assertThat(full.experiment().epochs()).isEqualTo(List.of(0, 20));
        TrainingPlan large = full.experiment().cells().get("1, 1/2").training();
        assertThat(large.epochs()).isEqualTo(20);
        assertThat(full.experiment().cells().get("1, 1/2").network().hidden()).containsExactly(1, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data: {sphere: 3, | data: {                   | 2:1+3 bad-lab             | where examples come from",
                "sphere: 3,        | sphere: 3, digits: 4,     | 2:1+3 bad-lab             | one of digits, mnist, sphere",
                "sphere: 3,        | sphere: 0,                | 3:18+1 bad-lab            | whole number from 1",
                "sphere: 3,        | sphere: 1/3,              | 3:18+3 bad-lab            | whole number",
                "train: 5,         | trian: 5,                 | 3:21+5 unknown-key        | is not a key here",
                "train: 5, test    | test                      | 2:1+3 missing-key         | 'train' is missing",
                "sphere: 3,        | digits: 3, classes: '[3]',| 3:30+5 bad-lab        | two different digits",
                "sphere: 3,        | digits: 3, classes: [3, 3],| 3:30+6 bad-lab           | two different digits",
                "sphere: 3,        | mnist: maybe,             | 3:17+5 bad-lab            | one of",
                "sphere: 3, train: 5, test: 2 | inputs: [[1, 2], [3]], targets: [[1], [2]] | 3:27+3 bad-lab | as many in each",
                "sphere: 3, train: 5, test: 2 | inputs: [[1, 2]], targets: [[1], [2]]      | 3:37+10 bad-lab | 1 inputs and 2 targets",
                "hidden: [m, 2*m]  | activation: relu          | 2:1+3 missing-key         | 'network' has no 'hidden'",
                "[m, 2*m]          | [m, 0]                    | 4:25+1 bad-lab            | whole number from 1",
                "[m, 2*m]          | [m, 2*k]                  | 4:25+3 unknown-name       | 'k' is none",
                "[m, 2*m]}         | [m], activation: rely}    | 4:38+4 bad-lab            | no activation rely",
                "[m, 2*m]}         | [m], parametrisation: nkt}| 4:43+3 bad-lab            | mean-field, ntk, standard",
                "rate: 1/m,        | rate: -1/m,               | 5:17+4 bad-lab            | 0 or more",
                "rate: 1/m,        | rate: 1, critical_rate: 1,| 2:1+3 bad-lab             | either 'rate'",
                "rate: 1/m,        | rate: sqrt(m - 4),        | 5:17+11 bad-lab           | no fraction",
                "rate: 1/m,        | batch: 2,                 | 2:1+3 bad-lab             | either 'rate'",
                "epochs: 10        | batch: 2                  | 2:1+3 missing-key         | 'epochs' is missing",
                "'{1, 4}'          | '{1, 1/0}'                | 6:14+8 bad-lab            | few different fractions",
                "'{1, 4}'          | '[1, 4]'                  | 6:14+6 bad-lab            | few different fractions",
                "'{1, 4}'          | 1..99                     | 2:1+3 too-large           | More than 64 networks",
                "at: '{0, 10}'     | at: '{0, 11}'             | 7:7+9 bad-lab             | epochs from 0 to the last, 10",
                "d: drift          | d: draft                  | 8:16+5 bad-lab            | nothing that is measured",
                "d: drift          | rank: drift               | 8:13+4 reserved-name      | cannot be declared",
                "d: drift          | d: certificate            | 8:12+33 bad-lab           | 'train' has 'posterior'",
                "runs: 30          | runs: 0                   | 9:16+1 bad-lab            | whole number from 1",
                "{runs: 30, train  | {train                    | 2:1+3 missing-key         | 'runs' is missing",
                "sample: {size: 12, seed: 1, level: 1/10} | tags: [x] | 2:1+3 missing-key      | has 'sample'",
                "P(d(4, 1/2, 10)   | P(d(4, 1/2)               | 11:9+9 wrong-arity        | takes 3",
                "P(d(4, 1/2, 10)   | P(d(5, 1/2, 10)           | 11:9+13 not-measured      | d(m, l, epoch)",
                "P(d(4, 1/2, 10) < top(1, 1/2, 0)) >= 1/2 | d(4, 1/2, 10) < 1 | 11:7+13 random-outside | within median",
                "P(d(4, 1/2, 10) < top(1, 1/2, 0)) >= 1/2 | P(d < 1) > 0    | 11:9+1 missing-arguments | parentheses",
                "P(d(4, 1/2, 10) < top(1, 1/2, 0)) >= 1/2 | median(1) > 0   | 11:7+13 nothing-random | Nothing in this relation"
            })
    void a_mistake_is_told_at_its_place(String part, String instead, String expected, String words) {
        String text = RIGHT.replaceFirst(Pattern.quote(part), Matcher.quoteReplacement(instead));
        assertThat(text).isNotEqualTo(RIGHT);
        List<Diagnostic> problems = Reading.problems(text);
        assertThat(problems.stream().map(Reading::place)).contains(expected);
        assertThat(problems.stream().map(Diagnostic::message)).anyMatch(message -> message.contains(words));
    }

    @Test
    void an_observable_that_is_misspelt_has_a_suggestion() {
        assertThat(Reading.problems(RIGHT.replace("d: drift", "d: drifts"))
                        .get(0)
                        .suggestion())
                .contains("drift");
    }

    @Test
    void names_of_measures_are_nobody_elses() {
        String text = RIGHT.replace("show:", "let: {d: 2}\nshow:");
        assertThat(Reading.problems(text).stream().map(Diagnostic::code)).contains("duplicate-name");
    }
}
