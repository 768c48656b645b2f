package org.sharpbound.strategy;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Halves;
import org.sharpbound.kernel.Judgement;
import org.sharpbound.kernel.Kernel;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Refuted;
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
    private final Predicate<Refuted> serves;

    /**
     * @param cuts those that may be made, inside the ranges
     * @param boxes for each part
     * @param serves whether a refutation of a part is one of what is asked, where the part knows of it approximately only
     */
    Splitting(Set<Cut> cuts, FunctionalProving.Rest rest, long boxes, Predicate<Refuted> serves) {
        this.cuts = cuts;
        this.rest = rest;
        this.boxes = boxes;
        this.serves = serves;
    }

    Proving.Result prove(Statement statement, Allowance allowance) {
        Optional<Cut> cut = new Search().in(statement.goal());
        Optional<Halves> halves = cut.flatMap(c -> Halves.of(statement, c.quantity(), c.at()));
        if (halves.isEmpty()) {
            return rest.prove(statement, allowance.part(1, boxes));
        }
        Proving.Result below = prove(halves.get().below(), allowance);
        if (below.verdict() instanceof Refuted refuted && !serves.test(refuted)) {
            // it is near the truth there, and may be farther from it on the other side
            Proving.Result above = prove(halves.get().above(), allowance);
            return above.verdict() instanceof Refuted other && serves.test(other) ? above : below;
        }
        return below.verdict() instanceof Proved first
                ? joined(statement, cut.get(), first, prove(halves.get().above(), allowance))
                : below;
    }

    private static Proving.Result joined(Statement statement, Cut cut, Proved first, Proving.Result above) {
        if (!(above.verdict() instanceof Proved second)) {
            return above;
        }
        Judgement both = Kernel.check(
                statement,
                new Certificate.Split(
                        Fingerprint.of(statement),
                        cut.quantity(),
                        cut.at(),
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
