package org.sharpbound.kernel.rewrite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sharpbound.term.Relation;

/**
 * A law: where its conditions are true, both sides of its conclusion are defined and compare so.
 *
 * @param variables that stand for terms, by name
 * @param citation where it is proved or laid down; of a definition, what it defines
 */
public record Rule(
        String name,
        Kind kind,
        Map<String, Variable> variables,
        List<Condition> conditions,
        Relation.Compare conclusion,
        String citation) {

    public Rule {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        conditions = List.copyOf(conditions);
    }

    /** Why it is true. */
    public enum Kind {
        /** The kernel sees it by itself ({@link RuleCheck}). */
        ALGEBRA,
        /** It says what a word means. */
        DEFINITION,
        /** A theorem of the literature, which is cited. */
        THEOREM,
        /** Taken for true without proof. */
        AXIOM;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a variable of a rule stands for. */
    public enum Sort {
        NUMBER,
        VECTOR,
        OPERATOR,
        /** A number, a vector or an operator. */
        ANY
    }

    /**
     * A variable of a rule.
     *
     * @param parameters if it stands for a function, of which variables
     */
    public record Variable(String name, Sort sort, List<String> parameters) {
        public Variable {
            parameters = List.copyOf(parameters);
        }
    }
}
