package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.Goal;
import org.sharpbound.report.markup.Markup;

class MotionBlockTest {

    private static Goal goal(String text) {
        return CaseFiles.read("a.yaml", text).claims().get(0).goals().get(0);
    }

    /** Its formulas as their signs stand in a row. */
    private static List<String> lines(Goal goal) {
        Markup out = new Markup();
        new MotionBlock(goal.motion().orElseThrow()).write(out);
        return Pattern.compile("<math.*?</math>")
                .matcher(out.toString())
                .results()
                .map(m -> m.group().replaceAll("<[^>]*>|[\u2061\u2062]", ""))
                .toList();
    }

    @Test
    void a_flow_is_shown_as_its_author_wrote_it() {
        Goal goal =
                goal("claim: a\nfor: {k: '[1, 2]'}\nflow: {time: 't in [1, 3*k]', state: {x: -k*x}, start: {x: 2*k}}\n"
                        + "show: {throughout: x <= 4}\n");
        assertThat(lines(goal)).containsExactly("ddtx=−kx", "x(1)=2k", "t∈[1,3k]");
        assertThat(Scope.inWords(goal)).isEqualTo("for every k in [1, 2] and t in [1, 3*k]");
    }

    @Test
    void a_training_is_shown_with_the_rates_that_were_derived() {
        Goal goal = goal("claim: a\ntrain: {weights: {w: 1}, model: w^2, target: 3, scale: 5, time: 2}\n"
                + "show: {at: 3/2, p: w <= 4}\n");
        assertThat(lines(goal))
                .containsExactly(
                        "h(w)=w2",
                        "r=3−5h(w)",
                        "ddtw=2w·(3−5w2)5",
                        "w(0)=1",
                        "ddtw¯=2(3−5(2w¯−1))5",
                        "w¯(0)=1",
                        "t∈[0,2]",
                        "32");
        assertThat(Scope.inWords(goal)).doesNotContain("t in");
    }

    @Test
    void many_rates_are_counted_and_not_listed() {
        StringBuilder states = new StringBuilder();
        StringBuilder starts = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            states.append("x").append(i).append(": 1, ");
            starts.append("x").append(i).append(": 0, ");
        }
        Markup out = new Markup();
        Goal goal = goal("claim: a\nflow: {time: 't in [0, 1]', state: {" + states + "y: 1}, start: {" + starts
                + "y: 0}}\nshow: y < 4\n");
        new MotionBlock(goal.motion().orElseThrow()).write(out);
        assertThat(out.toString()).contains("and 35 further equations").contains("where no time is said");
    }
}
