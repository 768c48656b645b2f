package org.sharpbound.rewrite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.claim.Location;
import org.sharpbound.kernel.rewrite.Derivation;
import org.sharpbound.kernel.rewrite.DerivationCheck;
import org.sharpbound.kernel.rewrite.Derived;
import org.sharpbound.kernel.rewrite.Discharge;
import org.sharpbound.kernel.rewrite.Lambda;
import org.sharpbound.kernel.rewrite.Line;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.kernel.rewrite.Source;
import org.sharpbound.kernel.rewrite.Why;
import org.sharpbound.oracle.symbolic.SymjaAntiderivatives;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.ClaimText;
import org.sharpbound.term.theory.Algebra;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Rate;
import org.sharpbound.term.theory.Theory;

/**
 * Makes of a script a derivation that the kernel checks.
 *
 * <p>What is found here is a proposal: where a rule is used, and with which terms. Only {@link DerivationCheck} says that it
 * is one.
 */
public final class Deriving {

    /** A link of a script that could not be made a line. */
    public static final class Stuck extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Optional<Location> location;

        Stuck(String message, Optional<Location> location) {
            super(message);
            this.location = location;
        }

        /** Where in the script, if it is known. */
        public Optional<Location> location() {
            return location;
        }
    }

    /** For one proposal; the first one starts the computer algebra system. */
    private static final Duration ADVICE = Duration.ofSeconds(20);

    private static final int MOST_STATES = 400;

    private final Script script;
    private final Theory theory;
    private final Map<String, RuleRow> rules;
    private final Rewriter rewriter;
    private final Answering answering;
    private final Map<String, Relation.Compare> known = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final Set<Rule> used;
    /** In the step of an induction, by the names of lines that are known for the very integer only: where it does not run. */
    private final Map<String, Theory> held = new HashMap<>();

    private final Optional<Theory> holding;

    private Deriving(Script script, Map<String, RuleRow> rules, Duration budget) {
        this.script = script;
        this.theory = script.theory();
        this.rules = rules;
        this.rewriter = new Rewriter(theory, new Proposals(new SymjaAntiderivatives(ADVICE)));
        this.answering = new Answering(theory, budget);
        this.used = new LinkedHashSet<>();
        this.holding = Optional.empty();
        known.putAll(script.given());
    }

    /** For the step of an induction. */
    private Deriving(Deriving outer, Script.Induction induction, Relation.Compare hypothesis) {
        this.script = outer.script;
        this.theory = outer.theory;
        this.rules = outer.rules;
        this.rewriter = outer.rewriter;
        this.answering = outer.answering.holding(induction.over(), Set.copyOf(outer.known.keySet()));
        this.used = outer.used;
        this.holding = Optional.of(theory.holding(induction.over()));
        known.putAll(outer.known);
        learn(Why.Induction.HYPOTHESIS, hypothesis);
    }

    private void learn(String name, Relation.Compare fact) {
        known.put(name, fact);
        holding.ifPresent(where -> held.put(name, where));
    }

    /**
     * Derives what the script shows.
     *
     * @param budget for the proof of one side condition
     * @throws Stuck with the first line that is not found to follow
     */
    public static Derived derive(Script script, Map<String, RuleRow> rules, Duration budget) throws Stuck {
        return new Deriving(script, rules, budget).derive();
    }

    private Derived derive() throws Stuck {
        for (Script.Part part : script.parts()) {
            part(part);
        }
        for (Map.Entry<String, Relation.Compare> goal : script.show().entrySet()) {
            Relation.Compare shown = known.get(goal.getKey());
            if (shown == null || !new Algebra(theory).same(shown, goal.getValue())) {
                throw new Stuck(
                        "the proof of " + goal.getKey() + " shows " + (shown == null ? "nothing" : ClaimText.of(shown)),
                        Optional.of(script.location()));
            }
        }
        Derivation open = new Derivation(
                script.name(),
                theory,
                script.given(),
                List.copyOf(used),
                lines,
                Map.of(),
                List.copyOf(script.show().keySet()));
        try {
            return DerivationCheck.check(DerivationCheck.completed(open, answering));
        } catch (DerivationCheck.Objection objection) {
            throw new Stuck(objection.getMessage(), location(objection.getMessage()));
        }
    }

    /** The objection names the line it is about; its link is where to look. */
    private Optional<Location> location(String message) {
        return location(script.parts(), message).or(() -> Optional.of(script.location()));
    }

    private static Optional<Location> location(List<Script.Part> parts, String message) {
        for (Script.Part part : parts) {
            String itself = "the line " + part.name() + ": ";
            if (part.induction().isPresent() && message.startsWith(itself)) {
                return location(part.induction().get().step(), message.substring(itself.length()))
                        .or(() -> Optional.of(part.location()));
            }
            for (int i = 0; i < part.links().size(); i++) {
                if (message.startsWith("the line " + part.name() + "." + (i + 1) + ":")
                        || part.links().size() == 1 && message.startsWith("the line " + part.name() + ":")) {
                    return Optional.of(part.links().get(i).location());
                }
            }
        }
        return Optional.empty();
    }

    private void part(Script.Part part) throws Stuck {
        if (part.induction().isPresent()) {
            induction(part, part.induction().get());
            return;
        }
        Expr before = part.start();
        List<String> names = new ArrayList<>();
        boolean single = part.links().size() == 1;
        for (int i = 0; i < part.links().size(); i++) {
            Script.Link link = part.links().get(i);
            String name = single ? part.name() : part.name() + "." + (i + 1);
            try {
                link(name, before, link);
            } catch (IllFormed illFormed) {
                throw new Stuck(illFormed.getMessage(), Optional.of(link.location()));
            }
            names.add(name);
            before = link.to();
        }
        if (!single) {
            Comparison comparison = joined(part);
            add(new Line(part.name(), new Relation.Compare(part.start(), comparison, before), new Why.Chain(names)));
        }
    }

    private void induction(Script.Part part, Script.Induction induction) throws Stuck {
        Script.Link link = part.links().get(0);
        Relation.Compare fact = new Relation.Compare(part.start(), link.comparison(), link.to());
        Deriving step = new Deriving(this, induction, fact);
        for (Script.Part inner : induction.step()) {
            step.part(inner);
        }
        add(new Line(part.name(), fact, new Why.Induction(induction.over(), induction.base(), step.lines, Map.of())));
    }

    private static Comparison joined(Script.Part part) {
        Comparison joined = Comparison.EQ;
        for (Script.Link link : part.links()) {
            Comparison next = link.comparison();
            boolean strict = next == Comparison.LT || next == Comparison.GT;
            joined = joined == Comparison.EQ || strict ? next : joined;
        }
        return joined;
    }

    private void add(Line line) {
        lines.add(line);
        learn(line.name(), line.fact());
    }

    private void link(String name, Expr before, Script.Link link) throws Stuck {
        Relation.Compare fact = new Relation.Compare(before, link.comparison(), link.to());
        if (link.by().size() == 1) {
            Optional<Why> why = why(before, fact, link, link.by().get(0));
            if (why.isEmpty()) {
                throw new Stuck(complaint(fact, link), Optional.of(link.location()));
            }
            add(new Line(name, fact, why.get()));
            return;
        }
        Optional<List<Line>> path = new Path(name, link).find(before);
        if (path.isEmpty()) {
            throw new Stuck(complaint(fact, link), Optional.of(link.location()));
        }
        joined(name, fact, path.get());
    }

    private void joined(String name, Relation.Compare fact, List<Line> path) {
        path.forEach(this::add);
        add(new Line(name, fact, new Why.Chain(path.stream().map(Line::name).toList())));
    }

    private static String complaint(Relation.Compare fact, Script.Link link) {
        return ClaimText.of(fact) + " is not found to follow by " + String.join(", ", link.by());
    }

    private Optional<Why> why(Expr before, Relation.Compare fact, Script.Link link, String by) throws Stuck {
        if (by.equals(Script.Way.ALGEBRA.word())) {
            return isAlgebra(fact) ? Optional.of(new Why.Algebra()) : Optional.empty();
        } else if (by.equals(Script.Way.NUMBERS.word())) {
            return numbers(fact, link);
        } else if (by.equals(Script.Way.AUTO.word())) {
            return auto(before, fact, link);
        }
        Rewriter.Law law = law(by, link);
        return replaced(law, before, link);
    }

    private Optional<Why> replaced(Rewriter.Law law, Expr before, Script.Link link) {
        Map<String, Lambda> given = given(law, link);
        for (boolean backwards : new boolean[] {false, true}) {
            Optional<Rewriter.Step> step =
                    rewriter.first(law, backwards, before, given, link.at(), found -> same(found.after(), link.to()));
            if (step.isPresent()) {
                use(step.get());
                return Optional.of(step.get().why());
            }
        }
        return Optional.empty();
    }

    /** The terms that a link gives for variables of a law. */
    private static Map<String, Lambda> given(Rewriter.Law law, Script.Link link) {
        Map<String, Lambda> given = new LinkedHashMap<>(link.with());
        given.keySet().retainAll(law.variables().keySet());
        return given;
    }

    private void use(Rewriter.Step step) {
        if (step.why().source() instanceof Source.OfRule rule) {
            used.add(rules.get(rule.rule()).rule());
        }
    }

    private boolean isAlgebra(Relation.Compare fact) {
        return fact.comparison() == Comparison.EQ && same(fact.left(), fact.right());
    }

    private boolean same(Expr a, Expr b) {
        try {
            Algebra algebra = new Algebra(theory);
            if (algebra.same(a, b)) {
                return true;
            }
            Rate rate = new Rate(theory, algebra);
            return algebra.same(rate.evaluated(a, Set.of()), rate.evaluated(b, Set.of()));
        } catch (IllFormed illFormed) {
            return false;
        }
    }

    private Optional<Why> numbers(Relation.Compare fact, Script.Link link) {
        Optional<Discharge.Shown> shown = link.using().isEmpty()
                ? answering.shown(List.of(), fact, known)
                : answering.proved(List.of(), fact, link.using(), known);
        return shown.map(s -> new Why.Shown(s.certificate(), s.facts()));
    }

    private Rewriter.Law law(String name, Script.Link link) throws Stuck {
        if (known.containsKey(name)) {
            return Rewriter.Law.of(name, known.get(name), held.getOrDefault(name, theory));
        } else if (rules.containsKey(name)) {
            return Rewriter.Law.of(rules.get(name).rule());
        }
        throw new Stuck("there is no rule and no line called " + name, Optional.of(link.location()));
    }

    private Optional<Why> auto(Expr before, Relation.Compare fact, Script.Link link) throws Stuck {
        if (isAlgebra(fact)) {
            return Optional.of(new Why.Algebra());
        }
        for (Rewriter.Law law : laws()) {
            Optional<Why> why = replaced(law, before, link);
            if (why.isPresent()) {
                return why;
            }
        }
        return numbers(fact, link);
    }

    /** What may be used without being named. */
    private List<Rewriter.Law> laws() {
        List<Rewriter.Law> laws = new ArrayList<>();
        known.forEach((name, line) -> laws.add(Rewriter.Law.of(name, line, held.getOrDefault(name, theory))));
        rules.values().stream().filter(RuleRow::auto).forEach(row -> laws.add(Rewriter.Law.of(row.rule())));
        return laws;
    }

    /** A chain by the laws that a link names, each once, in their order; what they make of a term is not stated. */
    private final class Path {

        private final String name;
        private final Script.Link link;
        private int states;

        Path(String name, Script.Link link) {
            this.name = name;
            this.link = link;
        }

        Optional<List<Line>> find(Expr before) throws Stuck {
            return find(before, link.by(), List.of());
        }

        private Optional<List<Line>> find(Expr before, List<String> laws, List<Line> soFar) throws Stuck {
            if (++states > MOST_STATES) {
                return Optional.empty();
            } else if (laws.isEmpty()) {
                return same(before, link.to()) ? Optional.of(soFar) : Optional.empty();
            }
            String by = laws.get(0);
            List<String> rest = laws.subList(1, laws.size());
            if (by.equals(Script.Way.ALGEBRA.word())) {
                return find(before, rest, soFar);
            }
            Rewriter.Law law = law(by, link);
            Map<String, Lambda> given = given(law, link);
            List<Rewriter.Step> steps = new ArrayList<>();
            for (boolean backwards : new boolean[] {false, true}) {
                rewriter.first(law, backwards, before, given, Optional.empty(), step -> {
                    steps.add(step);
                    return false;
                });
            }
            for (Rewriter.Step step : steps) {
                Line line = new Line(
                        name + "." + (soFar.size() + 1),
                        new Relation.Compare(before, law.conclusion().comparison(), step.after()),
                        step.why());
                List<Line> longer = new ArrayList<>(soFar);
                longer.add(line);
                Optional<List<Line>> found = find(step.after(), rest, longer);
                if (found.isPresent()) {
                    use(step);
                    return found;
                }
            }
            return Optional.empty();
        }
    }
}
