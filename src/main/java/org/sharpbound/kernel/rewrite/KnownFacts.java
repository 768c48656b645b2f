package org.sharpbound.kernel.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Judgement;
import org.sharpbound.kernel.Kernel;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Rejected;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Shapes;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

/** The given facts and the lines that are shown, and what follows from one of them. */
final class KnownFacts {

    private final Theory theory;
    private final Map<String, Relation.Compare> facts = new LinkedHashMap<>();
    /** By the names of facts that are known for the very value of a quantity only, though it runs: that quantity. */
    private final Map<String, String> held = new HashMap<>();

    KnownFacts(Theory theory) {
        this.theory = theory;
    }

    /** The same facts, to which others will be added that do not become known here. */
    KnownFacts copy() {
        KnownFacts copy = new KnownFacts(theory);
        copy.facts.putAll(facts);
        copy.held.putAll(held);
        return copy;
    }

    /** By name, in their order. */
    Map<String, Relation.Compare> all() {
        return facts;
    }

    void add(String name, Relation.Compare fact) {
        facts.put(name, fact);
    }

    /** Of a fact that is known for the very value of a quantity. */
    void add(String name, Relation.Compare fact, Optional<String> variable) {
        add(name, fact);
        variable.ifPresent(quantity -> held.put(name, quantity));
    }

    Relation.Compare fact(String name) throws DerivationCheck.Objection {
        Relation.Compare fact = facts.get(name);
        need(fact != null, "there is no line " + name + " before it");
        return fact;
    }

    static void need(boolean holds, String otherwise) throws DerivationCheck.Objection {
        if (!holds) {
            throw new DerivationCheck.Objection(otherwise);
        }
    }

    /** A line with terms for quantities that run; that these are where the quantities run is to be shown. */
    Relation.Compare instance(String name, Map<String, Expr> values, List<Ranged> context, Consumer<Obligation> require)
            throws DerivationCheck.Objection {
        Relation.Compare fact = fact(name);
        for (Map.Entry<String, Expr> value : values.entrySet()) {
            need(theory.running().contains(value.getKey()), value.getKey() + " does not run");
            need(!value.getKey().equals(held.get(name)), name + " is known for the very " + value.getKey() + " only");
            fits(value.getKey(), value.getValue(), context);
            Meaning meaning = new Meaning(theory, require);
            meaning.of(value.getValue(), context);
            meaning.integer(value.getValue(), value.getKey(), context);
        }
        for (Map.Entry<String, Domain> quantity : theory.quantities().entrySet()) {
            Ranged range = Ranged.over(quantity.getKey(), quantity.getValue());
            // an end may speak of what is replaced, too
            boolean moved = values.containsKey(quantity.getKey())
                    || range.ends().stream()
                            .anyMatch(end -> Scoping.free(end).stream().anyMatch(values::containsKey));
            for (Relation within : moved ? range.holds(Expr.variable(quantity.getKey())) : List.<Relation>of()) {
                require.accept(new Obligation(context, new Demand.Holds(Scoping.replaced(within, values))));
            }
        }
        for (Relation assumption : theory.assumptions()) {
            if (Scoping.free(assumption).stream().anyMatch(values::containsKey)) {
                require.accept(new Obligation(context, new Demand.Holds(Scoping.replaced(assumption, values))));
            }
        }
        return (Relation.Compare) Scoping.replaced(fact, values);
    }

    /** A 0 that might be of any space is not put for a vector. */
    private void fits(String name, Expr value, List<Ranged> context) throws DerivationCheck.Objection {
        Shapes shapes = new Shapes(Ranged.around(theory, context));
        Optional<Symbol> vector = theory.symbol(name);
        if (vector.isPresent()) {
            need(
                    shapes.of(value).equals(vector.get().shape()),
                    "what is put for " + name + " is no vector of its space");
            return;
        }
        need(theory.quantities().get(name) instanceof Domain.Range, name + " does not run over an interval");
        boolean number = value instanceof Expr.Num || shapes.of(value).isScalar();
        need(number, "what is put for " + name + " is no number");
    }

    /** @throws DerivationCheck.Objection if the certificate does not prove the relation from facts that are known */
    void proves(List<Ranged> context, Relation relation, Certificate certificate, List<String> names)
            throws DerivationCheck.Objection {
        List<Relation.Compare> facts = new ArrayList<>();
        for (String name : names) {
            facts.add(fact(name));
        }
        Judgement judgement = Kernel.check(new Question(theory).of(context, relation, facts), certificate);
        if (judgement instanceof Rejected rejected) {
            throw new DerivationCheck.Objection("its certificate is rejected: " + rejected.why());
        }
        need(judgement instanceof Proved, "its certificate proves nothing");
    }
}
