package org.sharpbound.term.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.Formula.Fence;
import org.sharpbound.term.print.Formula.Fenced;
import org.sharpbound.term.print.Formula.Name;
import org.sharpbound.term.print.Formula.Sign;
import org.sharpbound.term.print.Formula.Words;

/** Lays out relations and domains. */
final class RelationTypesetter {

    private static final int IMPLICATION = 1;
    private static final int DISJUNCTION = 2;
    private static final int CONJUNCTION = 3;
    private static final int COMPARISON = 4;

    private final Typesetter expressions;

    RelationTypesetter(Typesetter expressions) {
        this.expressions = expressions;
    }

    Formula set(Relation relation) {
        return set(relation, IMPLICATION);
    }

    private Formula set(Relation relation, int context) {
        if (!expressions.extent.enter()) {
            return Sign.ELLIPSIS;
        }
        Formula formula = bare(relation);
        expressions.extent.leave();
        return binding(relation) < context ? Formula.round(formula) : formula;
    }

    private Formula bare(Relation relation) {
        if (relation instanceof Relation.Compare compare) {
            return Formula.row(
                    expressions.set(compare.left()), sign(compare.comparison()), expressions.set(compare.right()));
        }
        if (relation instanceof Relation.Chain chain) {
            List<Formula> parts = new ArrayList<>();
            parts.add(expressions.set(chain.terms().get(0)));
            for (int i = 1; i < chain.terms().size() && !expressions.extent.isSpent(); i++) {
                parts.add(sign(chain.comparisons().get(i - 1)));
                parts.add(expressions.set(chain.terms().get(i)));
            }
            return new Formula.Row(parts);
        }
        if (relation instanceof Relation.And and) {
            return join(and.parts(), new Words("and"), CONJUNCTION + 1);
        }
        if (relation instanceof Relation.Or or) {
            return join(or.parts(), new Words("or"), DISJUNCTION + 1);
        }
        if (relation instanceof Relation.Not not) {
            return Formula.row(new Words("not"), Formula.round(set(not.part(), IMPLICATION)));
        }
        Relation.Implies implies = (Relation.Implies) relation;
        return Formula.row(set(implies.premise(), DISJUNCTION), Sign.IMPLIES, set(implies.conclusion(), IMPLICATION));
    }

    private Formula join(List<Relation> relations, Words word, int context) {
        List<Formula> parts = new ArrayList<>();
        for (Relation relation : relations) {
            if (!parts.isEmpty()) {
                parts.add(word);
            }
            boolean last = expressions.extent.isSpent();
            parts.add(set(relation, context));
            if (last) {
                break;
            }
        }
        return new Formula.Row(parts);
    }

    private static int binding(Relation relation) {
        if (relation instanceof Relation.Implies) {
            return IMPLICATION;
        }
        if (relation instanceof Relation.Or) {
            return DISJUNCTION;
        }
        return relation instanceof Relation.And ? CONJUNCTION : COMPARISON;
    }

    static Sign sign(Comparison comparison) {
        return switch (comparison) {
            case LE -> Sign.LE;
            case LT -> Sign.LT;
            case GE -> Sign.GE;
            case GT -> Sign.GT;
            case EQ -> Sign.EQ;
            case NE -> Sign.NE;
        };
    }

    /** {@code x ∈ [0, 1]}, or {@code x = 3} for a set of one. */
    Formula set(String quantity, Domain domain) {
        Formula name = Letters.of(quantity);
        if (domain instanceof Domain.Finite finite && finite.values().size() == 1) {
            return Formula.row(name, Sign.EQ, expressions.set(finite.values().get(0)));
        }
        return Formula.row(name, Sign.IN, set(domain));
    }

    private Formula set(Domain domain) {
        if (domain instanceof Domain.Range range) {
            Fence fence = range.lowerOpen()
                    ? range.upperOpen() ? Fence.ROUND : Fence.OPEN_CLOSED
                    : range.upperOpen() ? Fence.CLOSED_OPEN : Fence.SQUARE;
            Formula infinity = new Name("∞", "\\infty");
            return new Fenced(
                    fence,
                    Formula.row(
                            end(range.lower()).orElse(Formula.row(Sign.MINUS, infinity)),
                            Sign.COMMA,
                            end(range.upper()).orElse(infinity)));
        }
        if (domain instanceof Domain.Finite finite) {
            return new Fenced(Fence.CURLY, expressions.list(finite.values()));
        }
        if (domain instanceof Domain.Power power) {
            List<Formula> sizes = power.sizes().stream()
                    .<Formula>map(size -> new Formula.Number(String.valueOf(size)))
                    .toList();
            return Formula.sup(
                    set(power.of()),
                    sizes.size() == 1 ? sizes.get(0) : Formula.row(sizes.get(0), Sign.CROSS, sizes.get(1)));
        }
        Domain.Integers integers = (Domain.Integers) domain;
        return new Fenced(
                Fence.CURLY,
                Formula.row(
                        new Formula.Number(Numeral.digits(integers.first())),
                        Sign.COMMA,
                        Sign.ELLIPSIS,
                        Sign.COMMA,
                        new Formula.Number(Numeral.digits(integers.last()))));
    }

    private Optional<Formula> end(Optional<Expr> end) {
        return end.map(expressions::set);
    }
}
