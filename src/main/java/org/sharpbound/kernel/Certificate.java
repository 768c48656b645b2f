package org.sharpbound.kernel;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.term.Rational;

/**
 * What a prover found, as data: all that the kernel needs to check a verdict without searching.
 *
 * <p>A certificate is made for one statement, named by its {@link org.sharpbound.term.Fingerprint}.
 */
public sealed interface Certificate
        permits Certificate.Cover,
                Certificate.Witness,
                Certificate.Functionals,
                Certificate.Split,
                Certificate.Family,
                Certificate.Counterexample {

    /** The fingerprint of the statement. */
    String statement();

    /**
     * {@code cover}, {@code enumeration}, {@code witness}, {@code functionals}, {@code split}, {@code flow}, {@code family} or {@code
     * counterexample}.
     */
    String kind();

    /**
     * The domain cut into boxes on each of which a method shows the goal.
     *
     * @param root the whole domain
     */
    record Cover(String statement, Node root) implements Certificate {

        /** {@code enumeration} where only finite choices are made, and every leaf is a point. */
        @Override
        public String kind() {
            return root.onlyCases() ? "enumeration" : "cover";
        }
    }

    /** A point of the domain at which the goal is false. */
    record Witness(String statement, Map<String, Rational> point, int digits) implements Certificate {
        public Witness {
            point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
        }

        @Override
        public String kind() {
            return "witness";
        }
    }

    /**
     * What the suprema, infima and limits of a statement are, and what shows the statement when that is known.
     *
     * @param evaluations by the names of the functionals
     * @param rest about the statement with the functionals replaced
     */
    record Functionals(String statement, Map<String, Evaluation> evaluations, Certificate rest) implements Certificate {
        public Functionals {
            evaluations = Collections.unmodifiableMap(new LinkedHashMap<>(evaluations));
        }

        @Override
        public String kind() {
            return "functionals";
        }
    }

    /**
     * What shows the statement where a quantity is below a number, and where it is not.
     *
     * @see Halves the two statements
     */
    record Split(String statement, String quantity, Rational at, Certificate below, Certificate above)
            implements Certificate {
        @Override
        public String kind() {
            return "split";
        }
    }

    /**
     * A cover of a statement about flows and functions of matrices, with what is needed to enclose these without search.
     *
     * @param root the whole domain
     */
    record Family(String statement, Branch root) implements Certificate {

        /** {@code flow} where a flow is solved, else {@code family}. */
        @Override
        public String kind() {
            return root.solvesFlows() ? "flow" : "family";
        }
    }

    /**
     * A point of the domain at which a goal about flows and functions of matrices is false.
     *
     * @param digits of the enclosures
     * @param grids of the flows, each to each of the times at which it is read
     */
    record Counterexample(String statement, Map<String, Rational> point, int digits, List<Grid> grids)
            implements Certificate {
        public Counterexample {
            point = Collections.unmodifiableMap(new LinkedHashMap<>(point));
            grids = List.copyOf(grids);
        }

        @Override
        public String kind() {
            return "counterexample";
        }
    }
}
