package org.sharpbound.kernel.rewrite;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.ClaimText;
import org.sharpbound.term.theory.Algebra;
import org.sharpbound.term.theory.Declarations;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Rate;
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
    private final KnownFacts known;
    private final Set<Rule> used;
    private final Set<String> names;
    private final KnownIntegrals integrals;
    private final Obligations.Settled settled;
    /** In the step of an induction, the integer for which alone its lines are known. */
    private final Optional<String> held;
    /** The inductions with what meets the obligations of their steps, by the names of lines. */
    private final Map<String, Why.Induction> inductions = new LinkedHashMap<>();

    /** Proposes what meets an obligation; the check looks at it as at any other. */
    public interface Answers {
        /** @param known the given facts and the lines before */
        Optional<Discharge> to(Obligation obligation, Map<String, Relation.Compare> known);

        /**
         * Where some lines are known for the very value of a quantity only, though it runs.
         *
         * @param others those that are known for all of its values, by name
         */
        default Answers holding(String quantity, Set<String> others) {
            return this;
        }
    }

    private DerivationCheck(Derivation derivation, Answers answers) {
        this.derivation = derivation;
        this.theory = derivation.theory();
        this.known = new KnownFacts(theory);
        this.integrals = new KnownIntegrals(theory);
        this.settled = new Obligations.Settled(derivation.discharges(), answers, integrals);
        this.rules = derivation.rules().stream().collect(Collectors.toMap(Rule::name, r -> r, (a, b) -> a));
        this.used = new LinkedHashSet<>();
        this.names = new HashSet<>();
        this.held = Optional.empty();
    }

    /** Of the step of an induction: what becomes known in it does so there only. */
    private DerivationCheck(DerivationCheck outer, Why.Induction why) {
        this.derivation = outer.derivation;
        this.theory = outer.theory;
        this.rules = outer.rules;
        this.used = outer.used;
        this.names = outer.names;
        this.known = outer.known.copy();
        this.integrals = outer.integrals.copy();
        this.settled = outer.settled.within(why, known, integrals);
        this.held = Optional.of(why.variable());
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
                open.name(),
                open.theory(),
                open.given(),
                open.rules(),
                open.lines().stream().map(check::withDischarges).toList(),
                check.settled.discharges(),
                open.goals());
    }

    private Line withDischarges(Line line) {
        Why.Induction induction = inductions.get(line.name());
        return induction == null ? line : new Line(line.name(), line.fact(), induction);
    }

    private Derived check() throws Objection {
        inWords("what is declared", () -> Declarations.check(theory));
        for (Rule rule : derivation.rules()) {
            inWords("the rule " + rule.name(), () -> RuleCheck.isClosed(rule));
            KnownFacts.need(rules.get(rule.name()) == rule, "there are two rules called " + rule.name());
        }
        for (Map.Entry<String, Relation.Compare> given : derivation.given().entrySet()) {
            inWords("the given fact " + given.getKey(), () -> new Shapes(theory).check(given.getValue(), Set.of()));
            known.add(given.getKey(), given.getValue());
            names.add(given.getKey());
        }
        for (Line line : derivation.lines()) {
            line(line);
        }
        Map<String, Relation.Compare> results = new LinkedHashMap<>();
        for (String goal : derivation.goals()) {
            if (derivation.lines().stream().noneMatch(line -> line.name().equals(goal))) {
                throw new Objection("there is no line called " + goal);
            }
            results.put(goal, known.fact(goal));
        }
        List<String> restsOn = used.stream()
                .filter(rule -> !RuleCheck.isSeen(rule))
                .map(rule -> rule.kind().word() + " " + rule.name() + ": " + rule.citation())
                .toList();
        return new Derived(derivation, results, restsOn, settled.conditions());
    }

    private void line(Line line) throws Objection {
        KnownFacts.need(
                !line.name().equals(Why.Induction.HYPOTHESIS) && names.add(line.name()),
                "there are two lines called " + line.name());
        settled.begin(line.name());
        inWords("the line " + line.name(), () -> {
            new Shapes(theory).check(line.fact(), Set.of());
            follows(line);
        });
        known.add(line.name(), line.fact(), held);
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
        Obligations queue = obligations();
        if (line.why() instanceof Why.Chain chain) {
            chained(fact, chain);
            return;
        } else if (line.why() instanceof Why.Induction induction) {
            induction(line, induction);
            return;
        } else if (line.why() instanceof Why.Shown shown) {
            known.proves(List.of(), fact, shown.certificate(), shown.facts());
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
            KnownFacts.need(fact.comparison() == Comparison.EQ, "only an equation follows by algebra");
            KnownFacts.need(sameEvaluated(theory, fact, queue), "the two sides are not the same by algebra");
            defined(fact, queue);
        }
        queue.settle();
    }

    private void induction(Line line, Why.Induction why) throws Objection {
        KnownFacts.need(held.isEmpty(), "an induction within the step of another");
        Induction induction = new Induction(theory, line.fact(), why.variable());
        says(known.fact(why.base()), induction.first());
        DerivationCheck inner = new DerivationCheck(this, why);
        inner.known.add(Why.Induction.HYPOTHESIS, line.fact(), inner.held);
        for (Line step : why.step()) {
            inner.line(step);
        }
        KnownFacts.need(!why.step().isEmpty(), "an empty step");
        inner.says(why.step().get(why.step().size() - 1).fact(), induction.next());
        settled.conditions().putAll(inner.settled.conditions());
        inductions.put(line.name(), why.with(inner.settled.discharges()));
    }

    /** That a line says what is wanted, of which both sides are defined. */
    private void says(Relation.Compare fact, Relation.Compare wanted) throws Objection {
        Algebra algebra = new Algebra(theory);
        KnownFacts.need(
                Chaining.says(algebra, fact, wanted),
                "it is to be shown that " + ClaimText.of(wanted) + ", not " + ClaimText.of(fact));
        Obligations queue = obligations();
        defined(wanted, queue);
        queue.settle();
    }

    private void limit(Relation.Compare fact, Why.Replaced why, Obligations queue) throws Objection {
        Context context = new Context(theory, why.context());
        Relation.Compare source = source(why.source(), context, queue);
        KnownFacts.need(Limits.follows(fact, source, why, context), "the rule does not say this limit as a whole");
        KnownFacts.need(same(new Algebra(theory), fact.right(), source.right(), queue), "the limit is another");
        Meaning meaning = new Meaning(theory, queue::add);
        meaning.of(source.right(), List.of());
        meaning.of(fact.right(), List.of());
    }

    private void defined(Relation.Compare fact, Obligations queue) {
        Meaning meaning = new Meaning(theory, queue::add);
        meaning.of(fact.left(), List.of());
        meaning.of(fact.right(), List.of());
    }

    private Obligations obligations() {
        return new Obligations(theory, known, settled);
    }

    private void chained(Relation.Compare fact, Why.Chain chain) throws Objection {
        KnownFacts.need(!chain.lines().isEmpty(), "an empty chain");
        Algebra algebra = new Algebra(theory);
        Comparison joined = Comparison.EQ;
        Expr end = fact.left();
        for (String name : chain.lines()) {
            Relation.Compare link = known.fact(name);
            KnownFacts.need(algebra.same(end, link.left()), name + " does not go on where the line before it ends");
            joined = Chaining.joined(joined, link.comparison())
                    .orElseThrow(() -> new Objection("a chain goes up or down, not both"));
            end = link.right();
        }
        KnownFacts.need(algebra.same(end, fact.right()), "the chain ends elsewhere");
        KnownFacts.need(joined.implies(fact.comparison()), "the chain shows " + joined.text());
        // its own sides are those of lines that are defined, up to algebra
        Obligations queue = obligations();
        defined(fact, queue);
        queue.settle();
    }

    private void replaced(Relation.Compare fact, Why.Replaced why, Obligations queue) throws Objection {
        Context context = new Context(theory, why.context());
        context.demands().forEach(queue::add);
        Relation.Compare source = source(why.source(), context, queue);
        Expr before = context.with(why.backwards() ? source.right() : source.left());
        Expr after = context.with(why.backwards() ? source.left() : source.right());
        Comparison shown = why.backwards() ? source.comparison().mirrored() : source.comparison();
        Shapes shapes = new Shapes(theory);
        shapes.of(before);
        shapes.of(after);
        if (shown != Comparison.EQ) {
            KnownFacts.need(shown != Comparison.NE, "what is not equal cannot be put for another");
            boolean up = shown == Comparison.LE || shown == Comparison.LT;
            int direction = context.direction(
                    up ? source.left() : source.right(), up ? source.right() : source.left(), queue::add);
            boolean strict = context.keepsStrictness();
            shown = strict ? shown : Chaining.weak(shown);
            shown = direction > 0 ? shown : shown.mirrored();
        }
        KnownFacts.need(
                shown.implies(fact.comparison()),
                "it shows " + shown.text() + ", not " + fact.comparison().text());
        Algebra algebra = new Algebra(theory);
        KnownFacts.need(same(algebra, fact.left(), before, queue), "the left side is not what the rule says");
        KnownFacts.need(same(algebra, fact.right(), after, queue), "the right side is not what the rule says");
        Meaning meaning = new Meaning(theory, queue::add);
        meaning.of(before, List.of());
        meaning.of(after, List.of());
    }

    private boolean same(Algebra algebra, Expr a, Expr b, Obligations queue) {
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

    private boolean sameEvaluated(Theory within, Relation.Compare fact, Obligations queue) {
        return same(new Algebra(within), fact.left(), fact.right(), queue);
    }

    private Relation.Compare source(Source source, Context context, Obligations queue) throws Objection {
        if (source instanceof Source.OfLine line) {
            // met before the instance counts as known, which may speak of what is put into it
            Obligations values = obligations();
            Relation.Compare fact = known.instance(line.line(), line.values(), context.bound(), values::add);
            values.settle();
            integrals.of(fact, context.bound());
            return fact;
        }
        Source.OfRule use = (Source.OfRule) source;
        Rule rule = rules.get(use.rule());
        KnownFacts.need(rule != null, "there is no rule " + use.rule());
        used.add(rule);
        Theory within = context.theory();
        Instance.check(rule, use.binding(), within);
        Instance instance = new Instance(use.binding(), within);
        // met before the conclusion counts as known: it must not be what shows its own conditions
        Obligations conditions = obligations();
        Meaning meaning = new Meaning(theory, conditions::add);
        rule.variables().values().stream()
                .filter(variable -> variable.parameters().isEmpty())
                .forEach(variable ->
                        meaning.of(use.binding().get(variable.name()).body(), context.bound()));
        for (Condition condition : rule.conditions()) {
            Obligation obligation = instance.of(condition, context.bound());
            meaning.ofRanges(obligation, context.bound().size());
            conditions.condition(obligation);
        }
        conditions.settle();
        Relation.Compare conclusion = (Relation.Compare) instance.of(rule.conclusion());
        new Shapes(within).check(conclusion, Set.of());
        integrals.of(rule, instance, context.bound());
        return conclusion;
    }
}
