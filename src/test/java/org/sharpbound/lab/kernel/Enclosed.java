package org.sharpbound.lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.claim.LoadedFile;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.Tape;
import org.sharpbound.enclose.implicit.Approximate;
import org.sharpbound.enclose.implicit.PointValues;
import org.sharpbound.enclose.implicit.Unsolved;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;

/** Values of expressions of the claim language, enclosed by the kernel's arithmetic. */
final class Enclosed {

    private static final int DIGITS = 40;

    private Enclosed() {}

    /**
     * The middle of an enclosure to many digits.
     *
     * @param definitions what may stand in the expression, as a YAML mapping
     */
    static double value(String definitions, String expression) throws Unsolved {
        LoadedFile file = CaseFiles.read(
                "kernel.yaml", "claim: kernel\nlet: " + definitions + "\nshow: '" + expression + " == 0'\n");
        assertThat(file.diagnostics()).isEmpty();
        Statement statement = file.claims().get(0).goals().get(0).statement();
        Map<String, Expr> known = new HashMap<>();
        for (Map.Entry<String, Approximate> value : PointValues.find(statement.implicits(), DIGITS, () -> false)
                .values()
                .entrySet()) {
            known.put(value.getKey(), value.getValue().in(value.getKey()));
        }
        List<String> deviations = List.copyOf(known.keySet());
        Expr left = new Substitution(known).in(((Relation.Compare) statement.goal()).left());
        IntervalRun coarse = new IntervalRun(Tape.of(deviations, List.of(left)));
        for (int v = 0; v < deviations.size(); v++) {
            coarse.set(v, -1, 1, false, false);
        }
        coarse.evaluate();
        BigInterval found = new BigRun(coarse, Precision.ofDigits(DIGITS)).value(0);
        double lower = found.lo().doubleValue();
        double upper = found.hi().doubleValue();
        assertThat(upper - lower).isLessThanOrEqualTo(Math.max(1e-30, Math.ulp(upper)));
        return lower;
    }
}
