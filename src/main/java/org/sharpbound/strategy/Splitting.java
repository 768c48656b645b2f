package org.sharpbound.strategy;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Halves;
import org.sharpbound.kernel.Judgement;
import org.sharpbound.kernel.Kernel;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Rejected;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.theory.Scoping;

/** Statements in which branches hang on where a quantity lies: on either side of each cut they are proved for themselves. */
final class Splitting {

    /** Where a quantity is cut. */
    record Cut(String quantity, Rational at) {}

    private final Set<Cut> cuts;
    private final FunctionalProving.Rest rest;
    private final long boxes;

    /**
     * @param cuts those that may be made, inside the ranges
     * @param boxes for each part
     */
    Splitting(Set<Cut> cuts, FunctionalProving.Rest rest, long boxes) {
        this.cuts = cuts;
        this.rest = rest;
        this.boxes = boxes;
    }

    Proving.Result prove(Statement statement, Allowance allowance) {
        Optional<Cut> cut = new Search().in(statement.goal());
        Optional<Halves> halves = cut.flatMap(c -> Halves.of(statement, c.quantity(), c.at()));
        if (halves.isEmpty()) {
            return rest.prove(statement, allowance.part(1, boxes));
        }
        Proving.Result below = prove(halves.get().below(), allowance);
        if (!(below.verdict() instanceof Proved first)) {
            return below;
        }
        Proving.Result above = prove(halves.get().above(), allowance);
        if (!(above.verdict() instanceof Proved second)) {
            return above;
        }
        Judgement both = Kernel.check(
                statement,
                new Certificate.Split(
                        Fingerprint.of(statement),
                        cut.get().quantity(),
                        cut.get().at(),
                        first.certificate(),
                        second.certificate()));
        return both instanceof Rejected rejected
                ? new Proving.Result(new Undecided(rejected.why()), "none")
                : new Proving.Result((Verdict) both, "cover");
    }

    /** The outermost condition that is such a cut. */
    private final class Search {

        private final Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        Optional<Cut> in(Relation relation) {
            return Scoping.sides(relation).stream()
                    .map(this::in)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private Optional<Cut> in(Expr expr) {
            if (!seen.add(expr)) {
                return Optional.empty();
            } else if (expr instanceof Apply apply) {
                return apply.arguments().stream()
                        .map(this::in)
                        .flatMap(Optional::stream)
                        .findFirst();
            } else if (expr instanceof Expr.If choice) {
                return own(choice.condition())
                        .or(() -> in(choice.condition()))
                        .or(() -> in(choice.then()))
                        .or(() -> in(choice.otherwise()));
            }
            return Optional.empty();
        }

        private Optional<Cut> own(Relation condition) {
            return condition instanceof Relation.Compare compare
                            && compare.comparison() == Comparison.LT
                            && compare.left() instanceof Expr.Var quantity
                            && compare.right() instanceof Expr.Num at
                    ? Optional.of(new Cut(quantity.name(), at.value())).filter(cuts::contains)
                    : Optional.empty();
        }
    }
}
