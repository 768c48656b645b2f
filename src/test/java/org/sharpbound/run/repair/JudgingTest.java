package org.sharpbound.run.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.run.Derivations;
import org.sharpbound.run.Repair;
import org.sharpbound.run.Settings;

/** Planted changes that are false must never come back proved: that doubles support a change concludes nothing, and is not asked here. */
class JudgingTest {

    private static final int PLANTED = 25;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a: '(0, inf)'   | sqrt(a) <= (1 + a)/2
            a: '[0, 4]'     | a*(4 - a) <= 4
            a: '[-1, 1]'    | abs(a) <= sqrt(1 + a^2)
            a: '(0, inf)'   | log(a) <= a - 1
            """)
    void what_points_speak_against_is_never_proved(String quantity, String theorem) {
        String yaml = "claim: planted.theorem\nfor:\n  " + quantity.strip() + "\nshow: '" + theorem.strip() + "'\n";
        LoadedFile file = CaseFiles.read("theorem.yaml", yaml);
        Claim claim = file.claims().get(0);
        Goal goal = claim.goals().get(0);
        OwnClaim own = new OwnClaim(claim, goal, Derivations.none());
        Wording printed = Wording.of(goal).orElseThrow();
        Frame frame = Frame.of(own, printed, goal).orElseThrow();
        LongSupplier still = () -> 0;
        List<double[]> points = Points.draw(frame.statement(), frame.run(), 200, 3, still, Long.MAX_VALUE);
        Evidence evidence = Evidence.of(frame, printed, points);
        List<Candidate> wrong = new ArrayList<>(
                Edits.of(evidence).stream().filter(c -> !evidence.supports(c)).toList());
        Collections.shuffle(wrong, new Random(11));
        Judging judging = new Judging(
                own, RepairSettings.STANDARD.each(), Settings.standard(), "test", Derivations.none(), () -> false);

        int refuted = 0;
        for (Candidate candidate : wrong.subList(0, Math.min(PLANTED, wrong.size()))) {
            Optional<Repair> repair = judging.judge(candidate, printed);
            assertThat(repair.filter(Repair::isProved))
                    .as(candidate.wording().text())
                    .isEmpty();
            refuted += repair.filter(r -> r.finding().verdict().word().equals("refuted"))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(refuted).isGreaterThan(PLANTED / 3);
        assertThat(judging.faults()).isEmpty();
    }
}
