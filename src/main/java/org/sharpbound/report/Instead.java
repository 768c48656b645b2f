package org.sharpbound.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.claim.Assumption;
import org.sharpbound.claim.Definition;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.Quantity;
import org.sharpbound.claim.Variant;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.ClaimText;
import org.sharpbound.term.print.MathMl;

/** What holds in place of a claim that is false as printed, in a line: a relation, and what else the repair changed. */
final class Instead {

    /** A longer definition is not written out in a line. */
    private static final int LONGEST = 60;

    private final List<RelationView> printed;
    private final List<RelationView> proved;

    Instead(ClaimView claim) {
        printed = Standing.relations(claim, Variant.PRINTED);
        proved = Standing.relations(claim, Variant.REPAIR).stream()
                .filter(relation -> relation.verdict() == VerdictWord.PROVED)
                .filter(relation -> !stoodBefore(relation))
                .toList();
    }

    /** Whether it is a relation that was proved as printed too. */
    private boolean stoodBefore(RelationView repair) {
        return printed.stream()
                .anyMatch(relation -> relation.verdict() == VerdictWord.PROVED
                        && relation.goal().show().equals(repair.goal().show())
                        && relation.goal().asWritten().equals(repair.goal().asWritten()));
    }

    void write(Markup out) {
        if (proved.isEmpty()) {
            out.text(" No repair is proved.");
            return;
        }
        Goal first = proved.get(0).goal();
        out.open("span", "class", "instead").text(" Proved instead: ");
        out.trusted(MathMl.inline(first.asWritten()));
        List<String> changes = changes(before(first), first);
        for (int i = 0; i < changes.size(); i++) {
            out.text(i == 0 ? ", where " : ", ").trusted(changes.get(i));
        }
        out.text(proved.size() == 1 ? "" : "; and " + (proved.size() - 1) + " more")
                .close();
    }

    /** The relation as printed that a repair is of: that of its name, or else the first. */
    private Goal before(Goal repair) {
        Optional<RelationView> same = printed.stream()
                .filter(relation -> relation.goal().show().equals(repair.show()))
                .findFirst();
        return same.orElse(printed.get(0)).goal();
    }

    /** Domains, assumptions and short definitions that are other than before, typeset. */
    private static List<String> changes(Goal before, Goal after) {
        List<String> changes = new ArrayList<>();
        Set<List<Object>> domains = new HashSet<>();
        before.quantities().forEach(quantity -> domains.add(domain(quantity)));
        after.quantities().stream()
                .filter(quantity -> !domains.contains(domain(quantity)))
                .forEach(quantity -> changes.add(MathMl.of(quantity.name(), quantity.domain())));
        List<Relation> assumed =
                before.assumptions().stream().map(Assumption::asWritten).toList();
        after.assumptions().stream()
                .map(Assumption::asWritten)
                .filter(relation -> !assumed.contains(relation))
                .forEach(relation -> changes.add(MathMl.inline(relation)));
        for (Definition definition : after.definitions()) {
            boolean same = before.definitions().stream()
                    .anyMatch(
                            d -> d.name().equals(definition.name()) && d.body().equals(definition.body()));
            if (!same && ClaimText.of(definition.body()).length() <= LONGEST) {
                changes.add(MathMl.inline(new Relation.Compare(named(definition), Comparison.EQ, definition.body())));
            }
        }
        return changes;
    }

    private static List<Object> domain(Quantity quantity) {
        return List.of(quantity.name(), quantity.domain());
    }

    private static Expr named(Definition definition) {
        List<Expr> parameters =
                definition.parameters().stream().map(Expr::variable).toList();
        return parameters.isEmpty() ? Expr.variable(definition.name()) : new Expr.Call(definition.name(), parameters);
    }
}
