package org.sharpbound.strategy.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Kernel;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.SampleTest;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.strategy.CoverSearch;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;

/**
 * A relation between means of which intervals are known: whether it holds for all numbers of the intervals is a statement like any
 * other, of which the kernel checks the proof.
 */
final class EstimatedRelation {

    /** What the intervals say. */
    enum Answer {
        /** The relation is defined and true for all numbers of the intervals. */
        HOLDS,
        /** It is defined and false for all of them. */
        FAILS,
        OPEN
    }

    private static final long BOXES = 2_000;
    private static final long FEW_BOXES = 100;

    /** How often intervals are halved to see what a larger sample would say: 2^10 is a sample a million times as large. */
    private static final int HALVINGS = 10;

    private final Relation relation;
    private final List<SampleTest.Estimate> means;

    EstimatedRelation(Relation relation, List<SampleTest.Estimate> means) {
        this.relation = relation;
        this.means = List.copyOf(means);
    }

    Answer answer(Allowance allowance) {
        return answer(1, allowance, BOXES);
    }

    private Answer answer(double share, Allowance allowance, long boxes) {
        return isShown(relation, share, allowance, boxes)
                ? Answer.HOLDS
                : isShown(new Relation.Not(relation), share, allowance, boxes) ? Answer.FAILS : Answer.OPEN;
    }

    private boolean isShown(Relation goal, double share, Allowance allowance, long boxes) {
        Map<String, Domain> intervals = new LinkedHashMap<>();
        for (SampleTest.Estimate mean : means) {
            double lower = mean.mean() + share * (mean.lower() - mean.mean());
            double upper = mean.mean() + share * (mean.upper() - mean.mean());
            intervals.put(
                    mean.name(),
                    new Domain.Range(
                            Optional.of(Expr.num(Rational.of(share == 1 ? mean.lower() : lower))),
                            false,
                            Optional.of(Expr.num(Rational.of(share == 1 ? mean.upper() : upper))),
                            false));
        }
        Statement statement = new Statement(intervals, List.of(), goal);
        Optional<Certificate> cover = CoverSearch.certificate(
                statement, new CoverSearch(allowance.part(0.5, boxes), false).search(statement));
        return cover.isPresent() && Kernel.check(statement, cover.get()) instanceof Proved;
    }

    /** Why {@link #answer} is open, and about what size of the sample would change that. */
    String whyOpen(long size, String unit, Allowance allowance) {
        if (relation instanceof Relation.Compare compare && compare.comparison() == Comparison.EQ) {
            return "no sample supports that numbers are equal: state how far apart they may be, as in abs(x - y) <= 1/100";
        }
        double larger = size;
        for (int i = 1; i <= HALVINGS; i++) {
            larger *= 4;
            Answer answer = answer(Math.scalb(1, -i), allowance, FEW_BOXES);
            if (answer != Answer.OPEN) {
                return "the sample is too small: some means in the intervals make it true and others false; about "
                        + inWords(larger) + " " + unit + " would decide "
                        + (answer == Answer.HOLDS ? "for it" : "against it")
                        + ", if the means are those of this sample";
            }
        }
        return "the means of the sample lie where it changes from true to false, or is not defined: no larger sample is in sight"
                + " that decides it";
    }

    private static String inWords(double size) {
        return new BigDecimal(size).round(new MathContext(2)).toPlainString();
    }
}
