package org.sharpbound.kernel.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Judgement;
import org.sharpbound.kernel.Kernel;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Rejected;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Algebra;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Rate;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Shapes;
import org.sharpbound.term.theory.Theory;

/**
 * Checks a derivation line by line.
 *
 * <p>Soundness: a {@link Derived} is made only if every line follows from what stands before it, and every obligation that it
 * gives rise to is met by what stands before it; see the package for what a line says.
 */
public final class DerivationCheck {

    /** A line does not follow. */
    public static final class Objection extends Exception {
        private static final long serialVersionUID = 1;

        Objection(String message) {
            super(message);
        }
    }

    private final Derivation derivation;
    private final Theory theory;
    private final Map<String, Rule> rules;
    private final Map<String, Relation.Compare> known = new LinkedHashMap<>();
    private final Set<Obligation> met = new HashSet<>();
    private final Set<Rule> used = new LinkedHashSet<>();
    private final List<Instance.Side> sides = new ArrayList<>();
    private final Map<Obligation, Discharge> discharges;
    private final Map<String, Map<Obligation, Discharge>> conditions = new LinkedHashMap<>();
    private String current = "";
    private final Answers answers;

    /** Proposes what meets an obligation; the check looks at it as at any other. */
    public interface Answers {
        /** @param known the given facts and the lines before */
        Optional<Discharge> to(Obligation obligation, Map<String, Relation.Compare> known);
    }

    private DerivationCheck(Derivation derivation, Answers answers) {
        this.derivation = derivation;
        this.discharges = new LinkedHashMap<>(derivation.discharges());
        this.answers = answers;
        this.theory = derivation.theory();
        this.rules = derivation.rules().stream().collect(Collectors.toMap(Rule::name, r -> r, (a, b) -> a));
    }

    /** @throws Objection with the first line that does not follow, and why */
    public static Derived check(Derivation derivation) throws Objection {
        return new DerivationCheck(derivation, (obligation, known) -> Optional.empty()).check();
    }

    /**
     * The derivation with what meets its obligations.
     *
     * @throws Objection with the first line that does not follow, and why
     */
    public static Derivation completed(Derivation open, Answers answers) throws Objection {
        DerivationCheck check = new DerivationCheck(open, answers);
        check.check();
        return new Derivation(
                open.name(), open.theory(), open.given(), open.rules(), open.lines(), check.discharges, open.goals());
    }

    private Derived check() throws Objection {
        for (Map.Entry<String, Relation.Compare> given : derivation.given().entrySet()) {
            inWords("the given fact " + given.getKey(), () -> new Shapes(theory).check(given.getValue(), Set.of()));
            known.put(given.getKey(), given.getValue());
        }
        for (Line line : derivation.lines()) {
            if (known.containsKey(line.name())) {
                throw new Objection("there are two lines called " + line.name());
            }
            current = line.name();
            inWords("the line " + line.name(), () -> {
                new Shapes(theory).check(line.fact(), Set.of());
                follows(line);
            });
            known.put(line.name(), line.fact());
        }
        Map<String, Relation.Compare> results = new LinkedHashMap<>();
        for (String goal : derivation.goals()) {
            if (derivation.lines().stream().noneMatch(line -> line.name().equals(goal))) {
                throw new Objection("there is no line called " + goal);
            }
            results.put(goal, known.get(goal));
        }
        List<String> restsOn = used.stream()
                .filter(rule -> !RuleCheck.isSeen(rule))
                .map(rule -> rule.kind().word() + " " + rule.name() + ": " + rule.citation())
                .toList();
        return new Derived(derivation, results, restsOn, conditions);
    }

    private interface Step {
        void run() throws Objection;
    }

    private static void inWords(String where, Step step) throws Objection {
        try {
            step.run();
        } catch (IllFormed illFormed) {
            throw new Objection(where + ": " + illFormed.getMessage());
        } catch (Objection objection) {
            throw new Objection(where + ": " + objection.getMessage());
        }
    }

    private void follows(Line line) throws Objection {
        Relation.Compare fact = line.fact();
        Queue queue = new Queue();
        if (line.why() instanceof Why.Chain chain) {
            chained(fact, chain);
            return;
        } else if (line.why() instanceof Why.Shown shown) {
            shown(List.of(), fact, shown.certificate(), shown.facts());
            if (!Limits.isLimit(fact)) {
                defined(fact, queue);
            }
        } else if (line.why() instanceof Why.Replaced replaced) {
            if (Limits.isLimit(fact)) {
                limit(fact, replaced, queue);
            } else {
                replaced(fact, replaced, queue);
                defined(fact, queue);
            }
        } else {
            need(fact.comparison() == Comparison.EQ, "only an equation follows by algebra");
            need(sameEvaluated(theory, fact, queue), "the two sides are not the same by algebra");
            defined(fact, queue);
        }
        queue.settle();
    }

    private void limit(Relation.Compare fact, Why.Replaced why, Queue queue) throws Objection {
        Context context = new Context(theory, why.context());
        Relation.Compare source = source(why.source(), context, queue);
        need(Limits.follows(fact, source, why, context), "the rule does not say this limit as a whole");
        need(same(new Algebra(theory), fact.right(), source.right(), queue), "the limit is another");
        Meaning meaning = new Meaning(theory, queue::add);
        meaning.of(source.right(), List.of());
        meaning.of(fact.right(), List.of());
    }

    private void defined(Relation.Compare fact, Queue queue) {
        Meaning meaning = new Meaning(theory, queue::add);
        meaning.of(fact.left(), List.of());
        meaning.of(fact.right(), List.of());
    }

    private static void need(boolean holds, String otherwise) throws Objection {
        if (!holds) {
            throw new Objection(otherwise);
        }
    }

    private Relation.Compare known(String name) throws Objection {
        Relation.Compare fact = known.get(name);
        need(fact != null, "there is no line " + name + " before it");
        return fact;
    }

    private void chained(Relation.Compare fact, Why.Chain chain) throws Objection {
        need(!chain.lines().isEmpty(), "an empty chain");
        Algebra algebra = new Algebra(theory);
        Comparison joined = Comparison.EQ;
        Expr end = fact.left();
        for (String name : chain.lines()) {
            Relation.Compare link = known(name);
            need(algebra.same(end, link.left()), name + " does not go on where the line before it ends");
            joined = Chaining.joined(joined, link.comparison())
                    .orElseThrow(() -> new Objection("a chain goes up or down, not both"));
            end = link.right();
        }
        need(algebra.same(end, fact.right()), "the chain ends elsewhere");
        need(Chaining.follows(joined, fact.comparison()), "the chain shows " + joined.text());
        // its own sides are those of lines that are defined, up to algebra
        Queue queue = new Queue();
        defined(fact, queue);
        queue.settle();
    }

    private void replaced(Relation.Compare fact, Why.Replaced why, Queue queue) throws Objection {
        Context context = new Context(theory, why.context());
        Relation.Compare source = source(why.source(), context, queue);
        Expr before = context.with(why.backwards() ? source.right() : source.left());
        Expr after = context.with(why.backwards() ? source.left() : source.right());
        Comparison shown = why.backwards() ? Chaining.mirrored(source.comparison()) : source.comparison();
        Shapes shapes = new Shapes(theory);
        shapes.of(before);
        shapes.of(after);
        if (shown != Comparison.EQ) {
            need(shown != Comparison.NE, "what is not equal cannot be put for another");
            boolean up = shown == Comparison.LE || shown == Comparison.LT;
            int direction = context.direction(
                    up ? source.left() : source.right(), up ? source.right() : source.left(), queue::add);
            boolean strict = context.keepsStrictness();
            shown = strict ? shown : Chaining.weak(shown);
            shown = direction > 0 ? shown : Chaining.mirrored(shown);
        }
        need(
                Chaining.follows(shown, fact.comparison()),
                "it shows " + shown.text() + ", not " + fact.comparison().text());
        Algebra algebra = new Algebra(theory);
        need(same(algebra, fact.left(), before, queue), "the left side is not what the rule says");
        need(same(algebra, fact.right(), after, queue), "the right side is not what the rule says");
        Meaning meaning = new Meaning(theory, queue::add);
        meaning.of(before, List.of());
        meaning.of(after, List.of());
    }

    private boolean same(Algebra algebra, Expr a, Expr b, Queue queue) {
        if (algebra.same(a, b)) {
            return true;
        }
        Rate rate = new Rate(theory, algebra);
        Expr left = rate.evaluated(a, Set.of());
        Expr right = rate.evaluated(b, Set.of());
        if (algebra.same(left, right)) {
            Meaning meaning = new Meaning(theory, queue::add);
            meaning.of(left, List.of());
            meaning.of(right, List.of());
            return true;
        }
        return false;
    }

    private boolean sameEvaluated(Theory within, Relation.Compare fact, Queue queue) {
        return same(new Algebra(within), fact.left(), fact.right(), queue);
    }

    private Relation.Compare source(Source source, Context context, Queue queue) throws Objection {
        if (source instanceof Source.OfLine line) {
            Relation.Compare fact = instance(line.line(), line.values(), context.bound(), queue);
            sides.add(new Instance.Side(fact, context.bound()));
            return fact;
        }
        Source.OfRule use = (Source.OfRule) source;
        Rule rule = rules.get(use.rule());
        need(rule != null, "there is no rule " + use.rule());
        used.add(rule);
        Theory within = context.theory();
        Instance.check(rule, use.binding(), within);
        Instance instance = new Instance(use.binding(), within);
        // met before the conclusion counts as known: it must not be what shows its own conditions
        Queue conditions = new Queue();
        rule.conditions().forEach(condition -> conditions.add(instance.of(condition, context.bound())));
        conditions.settle();
        Relation.Compare conclusion = (Relation.Compare) instance.of(rule.conclusion());
        new Shapes(within).check(conclusion, Set.of());
        sides.add(new Instance.Side(conclusion, context.bound()));
        return conclusion;
    }

    /** A line with terms for quantities that run; that these are where the quantities run is to be shown. */
    private Relation.Compare instance(String name, Map<String, Expr> values, List<Ranged> context, Queue queue)
            throws Objection {
        Relation.Compare fact = known(name);
        for (Map.Entry<String, Expr> value : values.entrySet()) {
            need(theory.running().contains(value.getKey()), value.getKey() + " does not run");
            Domain domain = theory.quantities().get(value.getKey());
            need(domain instanceof Domain.Range, value.getKey() + " does not run over an interval");
            Meaning meaning = new Meaning(theory, queue::add);
            meaning.of(value.getValue(), context);
            for (Relation within : Ranged.over(value.getKey(), domain).holds(value.getValue())) {
                queue.add(new Obligation(context, new Demand.Holds(within)));
            }
        }
        for (Relation assumption : theory.assumptions()) {
            if (Scoping.free(assumption).stream().anyMatch(values::containsKey)) {
                queue.add(new Obligation(context, new Demand.Holds(Scoping.replaced(assumption, values))));
            }
        }
        return (Relation.Compare) Scoping.replaced(fact, values);
    }

    private void shown(List<Ranged> context, Relation relation, Certificate certificate, List<String> names)
            throws Objection {
        List<Relation.Compare> facts = new ArrayList<>();
        for (String name : names) {
            facts.add(known(name));
        }
        Judgement judgement = Kernel.check(new Question(theory).of(context, relation, facts), certificate);
        if (judgement instanceof Rejected rejected) {
            throw new Objection("its certificate is rejected: " + rejected.why());
        }
        need(judgement instanceof Proved, "its certificate proves nothing");
    }

    /** The obligations of a line; meeting one may give rise to others. */
    private final class Queue {

        private final List<Obligation> open = new ArrayList<>();

        void add(Obligation obligation) {
            open.add(obligation);
        }

        void settle() throws Objection {
            for (int i = 0; i < open.size(); i++) {
                Obligation obligation = open.get(i);
                if (met.contains(obligation)) {
                    continue;
                }
                if (!isKnown(obligation)) {
                    Discharge discharge = discharges.get(obligation);
                    if (discharge == null) {
                        discharge = answers.to(obligation, known).orElse(null);
                        discharges.put(obligation, discharge);
                    }
                    need(discharge != null, "nothing shows " + InWords.of(obligation));
                    meet(obligation, discharge);
                    conditions
                            .computeIfAbsent(current, line -> new LinkedHashMap<>())
                            .put(obligation, discharge);
                }
            }
            met.addAll(open);
        }

        private void meet(Obligation obligation, Discharge discharge) throws Objection {
            if (obligation.demand() instanceof Demand.Has has) {
                boolean holds = discharge instanceof Discharge.Form
                        && new Form(theory, obligation.context(), this::add).has(has);
                need(holds, "nothing shows " + InWords.of(obligation));
                return;
            }
            Relation relation = ((Demand.Holds) obligation.demand()).relation();
            Theory within = theory;
            for (Ranged range : obligation.context()) {
                within = within.with(range.variable(), Domain.REALS);
            }
            if (discharge instanceof Discharge.Shown shown) {
                shown(obligation.context(), relation, shown.certificate(), shown.facts());
            } else if (discharge instanceof Discharge.Fact fact) {
                Relation.Compare instance = instance(fact.line(), fact.values(), obligation.context(), this);
                Algebra algebra = new Algebra(within);
                need(
                        relation instanceof Relation.Compare c
                                && Chaining.follows(instance.comparison(), c.comparison())
                                && algebra.same(instance.left(), c.left())
                                && algebra.same(instance.right(), c.right()),
                        fact.line() + " is not " + InWords.of(obligation));
            } else {
                boolean same = discharge instanceof Discharge.Algebra
                        && relation instanceof Relation.Compare c
                        && c.comparison() == Comparison.EQ
                        && sameWithin(within, c, obligation.context());
                need(same, "nothing shows " + InWords.of(obligation));
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
                    && sides.stream().anyMatch(side -> side.defines(has, obligation.context(), theory));
        }
    }
}
