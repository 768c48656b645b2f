package org.sharpbound.kernel;

import java.util.Optional;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Relation;
import org.sharpbound.term.normal.NormalForm;

/**
 * Where the values x of a variable lie in a part of the domain, seen from a point p, which may depend on the others.
 *
 * <p>Soundness: each of these is true of every point of the box that satisfies the assumptions.
 *
 * @param right x ≥ p
 * @param left x ≤ p
 * @param excluded x is not p
 * @param within p, for all values of the others, is between the ends of the box
 */
record Side(boolean right, boolean left, boolean excluded, boolean within) {

    private static final Precision PRECISION = Precision.ofDigits(50);

    /** Empty if p is not shown to be defined. */
    static Optional<Side> of(Scope scope, int variable, Expr at) {
        Box box = scope.box();
        BigRun fine = new BigRun(box.evaluate(at), PRECISION);
        if (!fine.defined(0)) {
            return Optional.empty();
        }
        BigInterval p = fine.value(0);
        BigInterval range = BigInterval.of(box.lower(variable), box.upper(variable));
        Optional<Domain.Range> domain = scope.range(box.variables().get(variable));
        boolean first = domain.flatMap(Domain.Range::lower)
                .filter(end -> isSame(end, at, p))
                .isPresent();
        boolean last = domain.flatMap(Domain.Range::upper)
                .filter(end -> isSame(end, at, p))
                .isPresent();
        boolean before = p.certainlyLess(range);
        boolean after = range.certainlyLess(p);
        boolean least = p.certainlyLessEqual(range);
        boolean most = range.certainlyLessEqual(p);
        boolean excluded = first && domain.get().lowerOpen()
                || last && domain.get().upperOpen()
                || least && box.lowerOpen(variable)
                || most && box.upperOpen(variable);
        Side side = new Side(first || least, last || most, before || after || excluded, range.contains(p));
        Expr distance = Expr.variable(box.variables().get(variable)).minus(at);
        for (Relation assumption : scope.assumptions()) {
            side = side.assuming(assumption, distance);
        }
        return Optional.of(side);
    }

    private static boolean isSame(Expr end, Expr at, BigInterval p) {
        Expr first = new Constants().fold(end);
        Expr second = new Constants().fold(at);
        return first.equals(second)
                || !BigRun.ofConstant(end, PRECISION).value(0).intersect(p).isEmpty() && NormalForm.equal(end, at);
    }

    /** An assumption may compare x with p. */
    private Side assuming(Relation assumption, Expr distance) {
        if (assumption instanceof Relation.And and) {
            Side side = this;
            for (Relation part : and.parts()) {
                side = side.assuming(part, distance);
            }
            return side;
        } else if (!(assumption instanceof Relation.Compare)) {
            return this;
        }
        Relation.Compare compare = (Relation.Compare) assumption;
        if (compare.comparison() == Comparison.EQ
                || !FreeVariables.of(compare.margin()).equals(FreeVariables.of(distance))) {
            return this;
        }
        boolean positive = NormalForm.equal(compare.margin(), distance);
        boolean negative = NormalForm.equal(compare.margin().negated(), distance);
        boolean strict = compare.comparison() != Comparison.LE && compare.comparison() != Comparison.GE;
        boolean order = compare.comparison() != Comparison.NE;
        return new Side(
                right || order && positive,
                left || order && negative,
                excluded || strict && (positive || negative),
                within);
    }

    boolean both() {
        return !right && !left;
    }
}
