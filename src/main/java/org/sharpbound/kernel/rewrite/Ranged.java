package org.sharpbound.kernel.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Declarations;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Theory;

/**
 * A variable that is bound around a term, and where it runs.
 *
 * @param lower a term, or −∞ (then open)
 * @param upper a term, or {@link Expr#INFINITY} (then open)
 * @param integer whether it runs over the integers there only
 */
public record Ranged(String variable, Expr lower, boolean lowerOpen, Expr upper, boolean upperOpen, boolean integer) {

    public Ranged {
        lowerOpen |= Expr.infinity(lower) != 0;
        upperOpen |= Expr.infinity(upper) != 0;
    }

    /** Over all numbers there. */
    public Ranged(String variable, Expr lower, boolean lowerOpen, Expr upper, boolean upperOpen) {
        this(variable, lower, lowerOpen, upper, upperOpen, false);
    }

    public static Ranged closed(String variable, Expr lower, Expr upper) {
        return new Ranged(variable, lower, false, upper, false);
    }

    /** Of the index of a sum or a product, which goes up in steps of 1: integers if it begins with one. */
    static Ranged index(Theory around, String variable, Expr lower, Expr upper) {
        return new Ranged(variable, lower, false, upper, false, around.isInteger(lower));
    }

    public static Ranged real(String variable) {
        return new Ranged(variable, Expr.INFINITY.negated(), true, Expr.INFINITY, true);
    }

    /** As wide as a domain, whose integers and finite sets are widened to the numbers between them. */
    public static Ranged over(String variable, Domain domain) {
        if (domain instanceof Domain.Range range) {
            return new Ranged(
                    variable,
                    range.lower().orElse(Expr.INFINITY.negated()),
                    range.lowerOpen(),
                    range.upper().orElse(Expr.INFINITY),
                    range.upperOpen());
        }
        return real(variable);
    }

    /** The theory in which the variables of the ranges are numbers. */
    public static Theory around(Theory theory, List<Ranged> ranges) {
        Theory wider = theory;
        for (Ranged range : ranges) {
            wider = wider.with(range.variable(), Domain.REALS, range.integer());
        }
        return wider;
    }

    boolean isConstant() {
        return ends().stream()
                .allMatch(end -> Declarations.isCore(end) && Scoping.free(end).isEmpty());
    }

    List<Expr> ends() {
        List<Expr> ends = new ArrayList<>();
        if (Expr.infinity(lower) == 0) {
            ends.add(lower);
        }
        if (Expr.infinity(upper) == 0) {
            ends.add(upper);
        }
        return ends;
    }

    /** Where the variable runs, if the ends are core constants. */
    Domain domain() {
        Optional<Expr> from = Optional.of(lower).filter(e -> Expr.infinity(e) == 0);
        Optional<Expr> to = Optional.of(upper).filter(e -> Expr.infinity(e) == 0);
        return new Domain.Range(from, lowerOpen, to, upperOpen);
    }

    /** That a term lies there. */
    public List<Relation> holds(Expr term) {
        List<Relation> relations = new ArrayList<>();
        if (Expr.infinity(lower) == 0) {
            relations.add(new Relation.Compare(lower, lowerOpen ? Comparison.LT : Comparison.LE, term));
        }
        if (Expr.infinity(upper) == 0) {
            relations.add(new Relation.Compare(term, upperOpen ? Comparison.LT : Comparison.LE, upper));
        }
        return relations;
    }
}
