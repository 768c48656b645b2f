package org.sharpbound.kernel.rewrite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.term.Expr;

/** What a line follows from. */
public sealed interface Why permits Why.Algebra, Why.Replaced, Why.Chain, Why.Shown, Why.Induction {

    /** The variable of a context for which the two sides of a source are put. */
    String HOLE = "hole_";

    /** Both sides are the same once the derivatives in them are worked out. */
    record Algebra() implements Why {}

    /**
     * A part is replaced by what it is equal to, or by a bound of it.
     *
     * @param context a term in which {@link #HOLE} stands for the part; the variables that it binds may occur in the part
     * @param backwards whether the right side of the source is what is replaced by the left one
     */
    record Replaced(Expr context, Source source, boolean backwards) implements Why {}

    /** Lines before, each going on where the one before ends. */
    record Chain(List<String> lines) implements Why {
        public Chain {
            lines = List.copyOf(lines);
        }
    }

    /**
     * It is a theorem about numbers.
     *
     * @param facts lines before that are assumed in it
     */
    record Shown(Certificate certificate, List<String> facts) implements Why {
        public Shown {
            facts = List.copyOf(facts);
        }
    }

    /**
     * It holds for the first integer, and for the next one whenever it holds for one.
     *
     * @param variable an integer that runs, from a first one on without end
     * @param base a line before: what is said, of the first integer
     * @param step lines that follow from those before and from {@link #HYPOTHESIS}, which is what is said, of the very integer;
     *     the last one says it of the next integer
     * @param discharges what meets the obligations of the step
     */
    record Induction(String variable, String base, List<Line> step, Map<Obligation, Discharge> discharges)
            implements Why {

        /** The name of the line itself among the lines of its step. */
        public static final String HYPOTHESIS = "hypothesis";

        public Induction {
            step = List.copyOf(step);
            discharges = Collections.unmodifiableMap(new LinkedHashMap<>(discharges));
        }

        Induction with(Map<Obligation, Discharge> found) {
            return new Induction(variable, base, step, found);
        }
    }
}
