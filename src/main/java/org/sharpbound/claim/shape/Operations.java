package org.sharpbound.claim.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sharpbound.term.Brackets;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.LinearOp;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Sharing;

/**
 * What the operations of the claim language make of vectors and matrices whose entries are core expressions.
 *
 * <p>Every method throws {@link Mismatch} where shapes do not fit. Values are passed as {@link Shaped#expr} writes them.
 */
public final class Operations {

    private final Sharing build;
    private final Scalars scalars;
    private final Construction construction;
    private final Arithmetic arithmetic;
    private final Norms norms;
    private final Determinants determinants;
    private final Spectra spectra;
    private final Ranks ranks;

    public Operations(Sharing build, MatrixValues values) {
        this.build = build;
        this.scalars = new Scalars(build);
        this.construction = new Construction(scalars);
        this.arithmetic = new Arithmetic(scalars);
        this.norms = new Norms(scalars);
        this.determinants = new Determinants(scalars, values);
        this.spectra = new Spectra(scalars, values);
        this.ranks = new Ranks(scalars, determinants);
    }

    /** A scalar operation; of numbers alone it is built as everywhere. */
    public Expr apply(Op op, List<Expr> arguments) {
        return arguments.stream().noneMatch(Brackets::isList)
                ? build.apply(op, arguments)
                : counted(() -> arithmetic.apply(op, shaped(arguments)), arguments);
    }

    /** An operation of linear algebra, a list in brackets, or an entry. */
    public Expr call(Expr.Call call, List<Expr> arguments) {
        List<Shaped> shaped = shaped(arguments);
        if (Brackets.isList(call)) {
            return counted(() -> construction.list(shaped), arguments);
        } else if (Brackets.isEntry(call)) {
            return counted(() -> construction.entry(shaped.get(0), shaped.subList(1, shaped.size())), arguments);
        }
        return counted(() -> linear(LinearOp.of(call).orElseThrow(), shaped), arguments);
    }

    private Shaped linear(LinearOp op, List<Shaped> arguments) {
        Shaped a = arguments.get(0);
        if (!op.isOfSizes() && op != LinearOp.SUM && op != LinearOp.MEAN && a.isNumber()) {
            throw new Mismatch(op.text() + ": a number, where a vector or matrix is expected.");
        }
        return switch (op) {
            case DOT -> Shaped.number(norms.dot(a, arguments.get(1)));
            case NORM -> Shaped.number(norms.norm(a));
            case NORMSQ -> Shaped.number(norms.normSquared(a));
            case SUM, MEAN -> Shaped.number(norms.sum(op, a));
            case TRANSPOSE -> construction.transpose(a);
            case OUTER -> norms.outer(a, arguments.get(1));
            case TRACE -> Shaped.number(norms.trace(a));
            case DET -> Shaped.number(determinants.det(a));
            case INV -> determinants.inverse(a);
            case SOLVE -> determinants.solve(a, arguments.get(1));
            case EXPM -> spectra.exponential(a);
            case OPNORM -> Shaped.number(spectra.operatorNorm(a));
            case FROBENIUS -> Shaped.number(norms.frobenius(a));
            case EIGMIN -> Shaped.number(spectra.least(a));
            case EIGMAX -> Shaped.number(spectra.greatest(a));
            case EIGENVALUES -> spectra.all(a);
            case RANK -> Shaped.number(ranks.value(a));
            case DIAG -> construction.diagonal(a);
            case IDENTITY, ZEROS, ONES -> construction.filled(op, arguments);
        };
    }

    /** A case distinction, entry by entry. */
    public Expr choice(Relation condition, Expr then, Expr otherwise) {
        Shaped a = Shaped.of(then);
        Shaped b = Shaped.of(otherwise);
        if (!a.shape().equals(b.shape())) {
            throw new Mismatch("if: " + a.shape() + " or " + b.shape() + "; both cases have the same shape.");
        }
        return counted(() -> a.zip(b, (x, y) -> build.choice(condition, x, y)), List.of(then, otherwise));
    }

    /** Vectors and matrices are equal or not, entry by entry; no other comparison is of them. */
    public Relation compare(Relation.Compare c) {
        Shaped a = Shaped.of(c.left());
        Shaped b = Shaped.of(c.right());
        if (a.isNumber() && b.isNumber()) {
            return c;
        }
        boolean equal = c.comparison() == Comparison.EQ;
        if (!equal && c.comparison() != Comparison.NE) {
            throw new Mismatch(c.comparison().text() + ": " + a.shape() + " and " + b.shape()
                    + "; only numbers are compared so, and vectors or matrices by == and !=.");
        } else if (!a.shape().equals(b.shape())) {
            throw new Mismatch(c.comparison().text() + ": " + a.shape() + " and " + b.shape() + " have different shapes"
                    + (b.isNumber() ? "; zero is zeros(…)." : "."));
        }
        List<Relation> parts = new ArrayList<>();
        for (int i = 0; i < a.entries().size(); i++) {
            parts.add(new Relation.Compare(
                    a.entries().get(i), c.comparison(), b.entries().get(i)));
        }
        return equal ? new Relation.And(parts) : new Relation.Or(parts);
    }

    /** How a rank compares with a number, as a relation between minors. */
    public Relation rank(Expr matrix, Comparison comparison, Expr rank) {
        return ranks.compare(Shaped.of(matrix), comparison, rank);
    }

    private Expr counted(Supplier<Shaped> operation, List<Expr> arguments) {
        arguments.forEach(
                argument -> scalars.count(Shaped.of(argument).entries().size()));
        Shaped result = operation.get();
        scalars.count(result.entries().size());
        return new Shaped(result.shape(), result.entries()).expr();
    }

    private static List<Shaped> shaped(List<Expr> arguments) {
        return arguments.stream().map(Shaped::of).toList();
    }
}
