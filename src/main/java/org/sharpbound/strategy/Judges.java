package org.sharpbound.strategy;

import java.util.List;
import org.sharpbound.kernel.LeafJudge;
import org.sharpbound.kernel.Scope;

/** Judges the boxes of a round, by several threads where it takes long enough for them to come to help. */
final class Judges {

    /** Waking a thread takes some 50 microseconds; less work than this is done sooner alone. */
    private static final long WORTH_HELP = 300_000;

    private final Scope scope;
    private final Allowance allowance;
    private final LeafJudge[] judges;
    private double nanosPerBox;

    Judges(Scope scope, Allowance allowance) {
        this.scope = scope;
        this.allowance = allowance;
        this.judges = new LeafJudge[allowance.workers().count()];
        judges[0] = scope.judge();
    }

    LeafJudge first() {
        return judges[0];
    }

    /** What is found of each branch, in their order; null for those that the time did not suffice for. */
    JudgedBox[] judge(List<Branch> round) {
        JudgedBox[] judged = new JudgedBox[round.size()];
        if (nanosPerBox * round.size() < WORTH_HELP) {
            for (int i = 0; i < judged.length; i++) {
                judge(0, i, round, judged);
            }
        } else {
            allowance.workers().each(judged.length, (worker, i) -> judge(worker, i, round, judged));
        }
        measure(judged);
        return judged;
    }

    private void judge(int worker, int i, List<Branch> round, JudgedBox[] judged) {
        if (allowance.isOver()) {
            return;
        }
        if (judges[worker] == null) {
            judges[worker] = scope.judge();
        }
        judged[i] = JudgedBox.of(judges[worker], round.get(i));
    }

    private void measure(JudgedBox[] judged) {
        long sum = 0;
        int count = 0;
        for (JudgedBox box : judged) {
            if (box != null) {
                sum += box.nanos();
                count++;
            }
        }
        nanosPerBox = count == 0 ? nanosPerBox : (double) sum / count;
    }
}
