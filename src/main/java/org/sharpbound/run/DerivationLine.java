package org.sharpbound.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharpbound.kernel.rewrite.Derived;
import org.sharpbound.kernel.rewrite.Discharge;
import org.sharpbound.kernel.rewrite.InWords;
import org.sharpbound.kernel.rewrite.Lambda;
import org.sharpbound.kernel.rewrite.Line;
import org.sharpbound.kernel.rewrite.Obligation;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.kernel.rewrite.Source;
import org.sharpbound.kernel.rewrite.Why;
import org.sharpbound.rewrite.model.NumericReport;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.ClaimText;

/**
 * A line of a derivation, with what it follows from.
 *
 * @param joins whether it only joins lines before it
 * @param shown whether it is one of those that the derivation is to show
 * @param why in words, without the rule's citation
 * @param rule the rule that was used, if one was
 * @param terms what stands for the variables of the rule, or for the running quantities of the line that was used
 * @param opinion what an evaluation at points says, if one was made
 * @param conditions that the line gave rise to and no line before it had
 */
public record DerivationLine(
        String name,
        Relation.Compare fact,
        boolean joins,
        boolean shown,
        String why,
        Optional<Rule> rule,
        Map<String, String> terms,
        Optional<Opinion> opinion,
        List<Condition> conditions) {

    public DerivationLine {
        conditions = List.copyOf(conditions);
    }

    /**
     * What had to be shown.
     *
     * @param how it was shown, in words
     */
    public record Condition(Obligation obligation, String how) {

        /** What had to be shown, in words. */
        public String text() {
            return InWords.of(obligation).substring("that ".length());
        }
    }

    /**
     * An evaluation in models that shares no laws with the kernel.
     *
     * @param points at which both sides agree
     * @param digits to how many they do, at least
     * @param words what is to be said of it
     */
    public record Opinion(int points, int digits, String words) {}

    /** @param opinions by the names of the lines */
    static List<DerivationLine> of(Derived derived, Map<String, NumericReport> opinions) {
        List<DerivationLine> lines = new ArrayList<>();
        for (Line line : derived.derivation().allLines()) {
            List<Condition> conditions = new ArrayList<>();
            derived.conditions(line.name()).forEach((o, d) -> conditions.add(new Condition(o, how(derived, d))));
            lines.add(new DerivationLine(
                    line.name(),
                    line.fact(),
                    line.why() instanceof Why.Chain,
                    derived.results().containsKey(line.name()),
                    why(derived, line.why()),
                    rule(derived, line.why()),
                    terms(line.why()),
                    Optional.ofNullable(opinions.get(line.name()))
                            .map(report -> new Opinion(
                                    report.points(), report.points() == 0 ? 0 : report.digits(), report.text())),
                    conditions));
        }
        return lines;
    }

    private static String why(Derived derived, Why why) {
        if (why instanceof Why.Algebra) {
            return "algebra";
        } else if (why instanceof Why.Chain chain) {
            return (chain.lines().size() == 1 ? "line " : "lines ") + String.join(", ", chain.lines());
        } else if (why instanceof Why.Shown shown) {
            return "numbers" + using(derived, shown.facts());
        }
        if (why instanceof Why.Induction induction) {
            return "induction over " + induction.variable() + " from line " + induction.base() + " on, by line "
                    + induction.step().get(induction.step().size() - 1).name();
        }
        Why.Replaced replaced = (Why.Replaced) why;
        String used = replaced.source() instanceof Source.OfRule rule
                ? "rule " + rule.rule()
                : named(derived, ((Source.OfLine) replaced.source()).line());
        return used + (replaced.backwards() ? ", right to left" : "");
    }

    private static String named(Derived derived, String line) {
        return (derived.derivation().given().containsKey(line) ? "given " : "line ") + line;
    }

    private static String using(Derived derived, List<String> facts) {
        return facts.isEmpty()
                ? ""
                : " with " + facts.stream().map(f -> named(derived, f)).collect(Collectors.joining(", "));
    }

    private static String how(Derived derived, Discharge discharge) {
        if (discharge instanceof Discharge.Algebra) {
            return "algebra";
        } else if (discharge instanceof Discharge.Form) {
            return "the form of the function";
        } else if (discharge instanceof Discharge.Fact fact) {
            return named(derived, fact.line());
        }
        return "numbers" + using(derived, ((Discharge.Shown) discharge).facts());
    }

    private static Optional<Rule> rule(Derived derived, Why why) {
        return why instanceof Why.Replaced replaced && replaced.source() instanceof Source.OfRule use
                ? derived.derivation().rules().stream()
                        .filter(rule -> rule.name().equals(use.rule()))
                        .findFirst()
                : Optional.empty();
    }

    private static Map<String, String> terms(Why why) {
        Map<String, String> terms = new java.util.LinkedHashMap<>();
        if (why instanceof Why.Replaced replaced) {
            if (replaced.source() instanceof Source.OfRule use) {
                use.binding().forEach((name, value) -> terms.put(signature(name, value), ClaimText.of(value.body())));
            } else {
                ((Source.OfLine) replaced.source()).values().forEach((name, value) -> {
                    if (!value.equals(Expr.variable(name))) {
                        terms.put(name, ClaimText.of(value));
                    }
                });
            }
        }
        return terms;
    }

    private static String signature(String name, Lambda value) {
        return value.parameters().isEmpty() ? name : name + "(" + String.join(", ", value.parameters()) + ")";
    }
}
