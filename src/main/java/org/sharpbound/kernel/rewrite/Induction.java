package org.sharpbound.kernel.rewrite;

import java.util.Map;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Theory;

/**
 * What a line that is shown by induction says of the first integer, and of the one after another.
 *
 * <p>Soundness: the integers are those from the first one on, all of them, and nothing that is declared depends on the integer:
 * else the line for the next integer would be one about other values of the other quantities.
 */
final class Induction {

    private final Theory theory;
    private final String variable;
    private final Relation.Compare fact;

    /** @throws DerivationCheck.Objection if there is no induction over this variable, or not of this fact */
    Induction(Theory theory, Relation.Compare fact, String variable) throws DerivationCheck.Objection {
        this.theory = theory;
        this.variable = variable;
        this.fact = fact;
        KnownFacts.need(
                theory.integers().contains(variable) && theory.running().contains(variable),
                variable + " does not run over integers");
        KnownFacts.need(!Limits.isLimit(fact), "a limit is not shown by induction");
        for (Map.Entry<String, Domain> other : theory.quantities().entrySet()) {
            KnownFacts.need(
                    other.getKey().equals(variable)
                            || Ranged.over(other.getKey(), other.getValue()).ends().stream()
                                    .noneMatch(this::speaksOfIt),
                    "the domain of " + other.getKey() + " depends on " + variable);
        }
        KnownFacts.need(
                theory.assumptions().stream()
                        .noneMatch(assumption -> Scoping.free(assumption).contains(variable)),
                variable + " is spoken of in what is assumed");
    }

    private boolean speaksOfIt(Expr term) {
        return Scoping.free(term).contains(variable);
    }

    Relation.Compare first() throws DerivationCheck.Objection {
        Domain.Range range = (Domain.Range) theory.quantities().get(variable);
        Expr first = range.lower().orElse(null);
        boolean from = first instanceof Expr.Num number && number.value().isInteger() && !range.lowerOpen();
        KnownFacts.need(from, "the domain of " + variable + " begins with no integer");
        KnownFacts.need(range.upper().isEmpty(), "the domain of " + variable + " has an end");
        return of(first);
    }

    Relation.Compare next() {
        return of(Expr.variable(variable).plus(Expr.num(1)));
    }

    private Relation.Compare of(Expr value) {
        return (Relation.Compare) Scoping.replaced(fact, Map.of(variable, value));
    }
}
