package org.sharpbound.claim.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.LinearOp;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;

/**
 * Ranks: exact for matrices of rationals; else what a comparison with a number says of minors. The rank is at least r where some
 * minor with r rows is not 0, and less than r where all of them are.
 */
final class Ranks {

    private static final int MOST_MINORS = 400;

    private final Scalars scalars;
    private final Determinants determinants;

    Ranks(Scalars scalars, Determinants determinants) {
        this.scalars = scalars;
        this.determinants = determinants;
    }

    Expr value(Shaped a) {
        matrix(a);
        if (!a.isExact()) {
            throw new Mismatch(
                    "rank-alone",
                    "The rank of a matrix whose entries are not all rational numbers stands alone on one side of a relation, and"
                            + " an integer on the other: rank(A) == 2.");
        }
        return scalars.number(new Elimination(a, scalars).rank());
    }

    Relation compare(Shaped a, Comparison comparison, Expr rank) {
        matrix(a);
        if (a.isExact()) {
            return new Relation.Compare(value(a), comparison, rank);
        }
        OptionalInt r = rank instanceof Expr.Num n ? n.value().asInt() : OptionalInt.empty();
        if (r.isEmpty()) {
            throw new Mismatch("not-an-integer", "rank: it is compared with an integer.");
        }
        int most = Math.min(a.shape().rows(), a.shape().columns());
        int bound = Math.max(-1, Math.min(r.getAsInt(), most + 1));
        return switch (comparison) {
            case GE -> atLeast(a, bound);
            case GT -> atLeast(a, bound + 1);
            case LE -> below(a, bound + 1);
            case LT -> below(a, bound);
            case EQ -> new Relation.And(List.of(below(a, bound + 1), atLeast(a, bound)));
            case NE -> new Relation.Or(List.of(below(a, bound), atLeast(a, bound + 1)));
        };
    }

    private static void matrix(Shaped a) {
        if (!a.shape().isMatrix()) {
            throw new Mismatch(LinearOp.RANK.text() + ": " + a.shape() + ", where a matrix is expected.");
        }
    }

    /** That the squares of the minors have a positive sum: one relation, where "some is not 0" would be many. */
    private Relation atLeast(Shaped a, int rank) {
        List<Expr> squares = minors(a, rank).stream().map(scalars::squared).toList();
        return new Relation.Compare(scalars.sum(squares), Comparison.GT, scalars.number(0));
    }

    private Relation below(Shaped a, int rank) {
        List<Relation> parts = new ArrayList<>();
        minors(a, rank).forEach(m -> parts.add(new Relation.Compare(m, Comparison.EQ, scalars.number(0))));
        return parts.size() == 1 ? parts.get(0) : new Relation.And(parts);
    }

    /** All minors with so many rows; with none it is 1, and with more than there are it is 0. */
    private List<Expr> minors(Shaped a, int size) {
        if (size <= 0) {
            return List.of(scalars.plus(scalars.number(1), nothing(a)));
        }
        List<int[]> rows = choices(a.shape().rows(), size);
        List<int[]> columns = choices(a.shape().columns(), size);
        if ((long) rows.size() * columns.size() > MOST_MINORS) {
            throw new Mismatch(
                    "too-large",
                    "rank: " + a.shape() + " has more than " + MOST_MINORS + " minors with " + size + " rows.");
        }
        List<Expr> minors = new ArrayList<>();
        for (int[] row : rows) {
            for (int[] column : columns) {
                minors.add(determinants.det(part(a, row, column)));
            }
        }
        return minors.isEmpty() ? List.of(nothing(a)) : minors;
    }

    /** 0, where all entries are defined. */
    private Expr nothing(Shaped a) {
        return scalars.apply(Op.MUL, scalars.number(0), scalars.sum(a.entries()));
    }

    private static Shaped part(Shaped a, int[] rows, int[] columns) {
        List<Expr> entries = new ArrayList<>();
        for (int i : rows) {
            for (int j : columns) {
                entries.add(a.at(i, j));
            }
        }
        return new Shaped(Shape.matrix(rows.length, columns.length), entries);
    }

    /** The sets of so many of the numbers below another, at most one more than {@link #MOST_MINORS}. */
    private static List<int[]> choices(int of, int size) {
        List<int[]> found = new ArrayList<>();
        extend(new int[size], 0, 0, of, found);
        return found;
    }

    private static void extend(int[] chosen, int count, int from, int of, List<int[]> found) {
        if (count == chosen.length) {
            found.add(chosen.clone());
            return;
        }
        for (int i = from; i <= of - (chosen.length - count) && found.size() <= MOST_MINORS; i++) {
            chosen[count] = i;
            extend(chosen, count + 1, i + 1, of, found);
        }
    }
}
