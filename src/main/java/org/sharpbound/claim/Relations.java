package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sharpbound.claim.shape.Mismatch;
import org.sharpbound.claim.shape.Operations;
import org.sharpbound.term.Expr;
import org.sharpbound.term.LinearOp;
import org.sharpbound.term.Relation;

/** Expands relations: chains into their links, comparisons of vectors and matrices and of ranks into those of numbers. */
final class Relations {

    private final Elaboration elaboration;
    private final Operations operations;
    /** Whether what is being expanded is a relation that is neither negated nor part of an expression. */
    private boolean affirmed;

    Relations(Elaboration elaboration, Operations operations) {
        this.elaboration = elaboration;
        this.operations = operations;
    }

    /** Expands a relation that is claimed, and nowhere negated. */
    Relation affirmed(Supplier<Relation> relation) {
        affirmed = true;
        try {
            return relation.get();
        } finally {
            affirmed = false;
        }
    }

    Relation relation(Relation relation, Scope scope) {
        if (relation instanceof Relation.Compare c) {
            return comparison(c, scope);
        } else if (relation instanceof Relation.Chain c) {
            return chain(c, scope);
        } else if (relation instanceof Relation.And a) {
            return new Relation.And(relations(a.parts(), scope));
        } else if (relation instanceof Relation.Or o) {
            return new Relation.Or(relations(o.parts(), scope));
        } else if (relation instanceof Relation.Not n) {
            return new Relation.Not(unaffirmed(n.part(), scope));
        }
        Relation.Implies i = (Relation.Implies) relation;
        return new Relation.Implies(unaffirmed(i.premise(), scope), relation(i.conclusion(), scope));
    }

    /** Expands a relation that is negated, or part of an expression. */
    Relation unaffirmed(Relation relation, Scope scope) {
        boolean before = affirmed;
        affirmed = false;
        Relation result = relation(relation, scope);
        affirmed = before;
        return result;
    }

    private Relation comparison(Relation.Compare c, Scope scope) {
        if (Expr.infinity(c.left()) != 0 || Expr.infinity(c.right()) != 0) {
            return elaboration.functionals().infinite(c, scope);
        }
        Optional<Relation> released = affirmed ? elaboration.functionals().released(c, scope) : Optional.empty();
        if (released.isPresent()) {
            return released.get();
        }
        return fitting(
                c,
                scope,
                () -> isRank(c.left())
                        ? rank(c, scope)
                        : isRank(c.right()) ? rank(c.mirrored(), scope) : compared(c, scope));
    }

    private static boolean isRank(Expr expr) {
        return expr instanceof Expr.Call call && LinearOp.of(call).equals(Optional.of(LinearOp.RANK));
    }

    private Relation rank(Relation.Compare c, Scope scope) {
        Expr matrix = ((Expr.Call) c.left()).arguments().get(0);
        return operations.rank(elaboration.value(matrix, scope), c.comparison(), elaboration.expand(c.right(), scope));
    }

    private Relation compared(Relation.Compare c, Scope scope) {
        return operations.compare(new Relation.Compare(
                elaboration.value(c.left(), scope), c.comparison(), elaboration.value(c.right(), scope)));
    }

    /** What is made of parts whose shapes must fit. */
    private <T> T fitting(Object node, Scope scope, Supplier<T> making) {
        try {
            return making.get();
        } catch (Mismatch mismatch) {
            throw elaboration.stop(node, scope, mismatch.code(), mismatch.getMessage());
        }
    }

    private List<Relation> relations(List<Relation> parts, Scope scope) {
        return parts.stream().map(part -> relation(part, scope)).toList();
    }

    private Relation chain(Relation.Chain chain, Scope scope) {
        // Each term once, though it stands in two links.
        Relation.Chain expanded = new Relation.Chain(elaboration.values(chain.terms(), scope), chain.comparisons());
        List<Relation> links = new ArrayList<>();
        for (Relation.Compare link : expanded.links()) {
            links.add(fitting(chain, scope, () -> operations.compare(link)));
        }
        return new Relation.And(links);
    }
}
