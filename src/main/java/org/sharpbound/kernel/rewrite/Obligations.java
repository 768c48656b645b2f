package org.sharpbound.kernel.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Algebra;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Rate;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Theory;

/** Obligations that are to be met at one place of a derivation; meeting one may give rise to others. */
final class Obligations {

    /** More of them go round in a circle. */
    private static final int MOST = 20_000;

    /** What is met so far in a derivation, and by what. */
    static final class Settled {

        private final Set<Obligation> met = new HashSet<>();
        private final Map<Obligation, Discharge> discharges;
        private final DerivationCheck.Answers answers;
        private final KnownIntegrals integrals;
        private final Map<String, Map<Obligation, Discharge>> conditions = new LinkedHashMap<>();
        private String line = "";

        Settled(Map<Obligation, Discharge> discharges, DerivationCheck.Answers answers, KnownIntegrals integrals) {
            this.discharges = new LinkedHashMap<>(discharges);
            this.answers = answers;
            this.integrals = integrals;
        }

        /**
         * Of the step of an induction: all that is met here is met there, but not the other way round.
         *
         * @param facts those that are known before the step
         * @param integrals those that are known to exist there
         */
        Settled within(Why.Induction why, KnownFacts facts, KnownIntegrals integrals) {
            Set<String> before = Set.copyOf(facts.all().keySet());
            Settled inner = new Settled(why.discharges(), answers.holding(why.variable(), before), integrals);
            inner.met.addAll(met);
            return inner;
        }

        /** What is met from now on is so for this line. */
        void begin(String name) {
            line = name;
        }

        Map<Obligation, Discharge> discharges() {
            return discharges;
        }

        /** By the line that they were met for. */
        Map<String, Map<Obligation, Discharge>> conditions() {
            return conditions;
        }
    }

    private final Theory theory;
    private final KnownFacts facts;
    private final Settled settled;
    private final List<Obligation> open = new ArrayList<>();
    private final Set<Obligation> conditions = new HashSet<>();

    Obligations(Theory theory, KnownFacts facts, Settled settled) {
        this.theory = theory;
        this.facts = facts;
        this.settled = settled;
    }

    /** @throws IllFormed if two variables that are bound around it have one name, or one that of a quantity */
    void add(Obligation obligation) {
        Set<String> names = new HashSet<>();
        List<Ranged> ranges = new ArrayList<>(obligation.context());
        if (obligation.demand() instanceof Demand.Has has) {
            ranges.add(has.range());
        }
        for (Ranged range : ranges) {
            if (!names.add(range.variable()) || theory.declares(range.variable())) {
                throw new IllFormed("the variable " + range.variable() + " is bound inside of what has its name");
            }
        }
        open.add(obligation);
    }

    /** A condition of a rule, whose sides may be of terms that are nowhere else: where it is true, they are defined. */
    void condition(Obligation obligation) {
        add(obligation);
        conditions.add(obligation);
    }

    private void defined(Obligation condition, List<Expr> known) {
        if (!conditions.contains(condition)) {
            return;
        }
        Relation relation = ((Demand.Holds) condition.demand()).relation();
        boolean limit =
                relation instanceof Relation.Compare c && c.left() instanceof Expr.Bind b && b.binder() == Binder.LIMIT;
        Meaning meaning = new Meaning(theory, this::add);
        Scoping.sides(relation).stream()
                .filter(side -> !limit && known.stream().noneMatch(k -> Scoping.isSameText(k, side)))
                .forEach(side -> meaning.of(side, condition.context()));
    }

    void settle() throws DerivationCheck.Objection {
        for (int i = 0; i < open.size(); i++) {
            KnownFacts.need(i < MOST, "what is to be shown gives rise to ever more that is to be shown");
            Obligation obligation = open.get(i);
            if (settled.met.contains(obligation)) {
                continue;
            }
            if (!isKnown(obligation)) {
                Discharge discharge = settled.discharges.get(obligation);
                if (discharge == null) {
                    discharge = settled.answers.to(obligation, facts.all()).orElse(null);
                    settled.discharges.put(obligation, discharge);
                }
                KnownFacts.need(discharge != null, "nothing shows " + InWords.of(obligation));
                meet(obligation, discharge);
                settled.conditions
                        .computeIfAbsent(settled.line, line -> new LinkedHashMap<>())
                        .put(obligation, discharge);
            }
        }
        settled.met.addAll(open);
    }

    private void meet(Obligation obligation, Discharge discharge) throws DerivationCheck.Objection {
        if (obligation.demand() instanceof Demand.Has has) {
            boolean holds =
                    discharge instanceof Discharge.Form && new Form(theory, obligation.context(), this::add).has(has);
            KnownFacts.need(holds, "nothing shows " + InWords.of(obligation));
            return;
        }
        Relation relation = ((Demand.Holds) obligation.demand()).relation();
        Theory within = Ranged.around(theory, obligation.context());
        if (discharge instanceof Discharge.Shown shown) {
            facts.proves(obligation.context(), relation, shown.certificate(), shown.facts());
            defined(obligation, List.of());
        } else if (discharge instanceof Discharge.Fact fact) {
            Relation.Compare instance = facts.instance(fact.line(), fact.values(), obligation.context(), this::add);
            Algebra algebra = new Algebra(within);
            KnownFacts.need(
                    relation instanceof Relation.Compare c
                            && (Chaining.says(algebra, instance, c) || Chaining.says(algebra, instance.mirrored(), c)),
                    fact.line() + " is not " + InWords.of(obligation));
            defined(obligation, Scoping.sides(instance));
        } else {
            boolean same = discharge instanceof Discharge.Algebra
                    && relation instanceof Relation.Compare c
                    && c.comparison() == Comparison.EQ
                    && sameWithin(within, c, obligation.context());
            KnownFacts.need(same, "nothing shows " + InWords.of(obligation));
        }
    }

    private boolean sameWithin(Theory within, Relation.Compare c, List<Ranged> context) {
        Algebra algebra = new Algebra(within);
        Rate rate = new Rate(within, algebra);
        Expr left = rate.evaluated(c.left(), Set.of());
        Expr right = rate.evaluated(c.right(), Set.of());
        if (!algebra.same(left, right)) {
            return false;
        }
        Meaning meaning = new Meaning(theory, this::add);
        List.of(left, right, c.left(), c.right()).forEach(side -> meaning.of(side, context));
        return true;
    }

    /** Whether it is the existence of an integral that a source speaks of, and so defines. */
    private boolean isKnown(Obligation obligation) {
        return obligation.demand() instanceof Demand.Has has
                && has.property() != Demand.Property.CONTINUOUS
                && settled.integrals.exists(has, obligation.context(), this::add);
    }
}
