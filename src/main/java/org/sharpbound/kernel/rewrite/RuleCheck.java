package org.sharpbound.kernel.rewrite;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.theory.Algebra;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Rate;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

/** Rules that are true by algebra alone, and so are not axioms. */
public final class RuleCheck {

    private RuleCheck() {}

    /**
     * Whether the kernel sees that the rule is true: an equation that holds by algebra, with its functions smooth, its
     * operators of one space, wherever both sides are defined.
     *
     * <p>Soundness: where a rule is used, the conditions are shown, and so is that both sides are defined.
     */
    public static boolean isSeen(Rule rule) {
        if (rule.kind() != Rule.Kind.ALGEBRA || rule.conclusion().comparison() != Comparison.EQ) {
            return false;
        }
        try {
            Theory theory = theory(rule);
            Algebra algebra = new Algebra(theory);
            Rate rate = new Rate(theory, algebra);
            return algebra.same(
                    rate.evaluated(rule.conclusion().left(), Set.of()),
                    rate.evaluated(rule.conclusion().right(), Set.of()));
        } catch (IllFormed illFormed) {
            return false;
        }
    }

    private static Theory theory(Rule rule) {
        Map<String, Domain> quantities = new LinkedHashMap<>();
        Map<String, Symbol> symbols = new LinkedHashMap<>();
        for (Rule.Variable variable : rule.variables().values()) {
            if (variable.parameters().isEmpty() && variable.sort() == Rule.Sort.NUMBER) {
                quantities.put(variable.name(), Domain.REALS);
            } else {
                Shape shape = switch (variable.sort()) {
                    case NUMBER -> Shape.SCALAR;
                    case VECTOR -> Shape.vector("V");
                    case OPERATOR, ANY -> Shape.operator("V", "V");
                };
                variable.parameters().forEach(p -> quantities.put(p, Domain.REALS));
                symbols.put(variable.name(), new Symbol(variable.name(), shape, variable.parameters(), false, true));
            }
        }
        return new Theory(quantities, Set.of(), symbols, java.util.List.of());
    }
}
