package org.sharpbound.rewrite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.rewrite.Demand;
import org.sharpbound.kernel.rewrite.DerivationCheck;
import org.sharpbound.kernel.rewrite.Discharge;
import org.sharpbound.kernel.rewrite.Obligation;
import org.sharpbound.kernel.rewrite.Question;
import org.sharpbound.kernel.rewrite.Ranged;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.strategy.Proving;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.theory.Algebra;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Rate;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Shapes;
import org.sharpbound.term.theory.Theory;

/** Looks for what meets the obligations of a derivation: algebra, a line before, or a proof about numbers. */
final class Answering implements DerivationCheck.Answers {

    private static final long BOXES = 200_000;
    private static final int DIGITS = 30;

    /** The last look may take the whole budget, each one before a fourth of what the next may. */
    private static final List<Integer> PARTS_OF_BUDGET = List.of(256, 64, 16, 4, 1);

    /** Of conditions on the use of a fact, which others may serve without. */
    private static final List<Integer> PARTS_FOR_OTHERS = List.of(256, 64);

    /** Most conditions follow from the domains alone: that look may take so many times longer. */
    private static final int LONGER_WITHOUT_FACTS = 16;

    /** Of facts whose use rests on facts. */
    private static final int MOST_DEPTH = 4;

    private static final long SEED = 1;

    private final Theory theory;
    private final Duration budget;
    /** In which what does not run is held for lines that are not among {@link #others}. */
    private final Theory holding;

    private final Set<String> others;
    private final Map<Statement, Optional<Certificate>> proofs = new HashMap<>();
    private final Map<Statement, Duration> tried = new HashMap<>();
    private int depth;

    /** @param budget for one obligation */
    Answering(Theory theory, Duration budget) {
        this(theory, budget, theory, Set.of());
    }

    private Answering(Theory theory, Duration budget, Theory holding, Set<String> others) {
        this.theory = theory;
        this.budget = budget;
        this.holding = holding;
        this.others = others;
    }

    @Override
    public Answering holding(String quantity, Set<String> others) {
        return new Answering(theory, budget, theory.holding(quantity), others);
    }

    @Override
    public Optional<Discharge> to(Obligation obligation, Map<String, Relation.Compare> known) {
        if (obligation.demand() instanceof Demand.Has) {
            return Optional.of(new Discharge.Form());
        }
        Relation relation = ((Demand.Holds) obligation.demand()).relation();
        try {
            if (relation instanceof Relation.Compare c) {
                Theory wider = wider(obligation.context());
                if (c.comparison() == Comparison.EQ && isAlgebra(wider, c)) {
                    return Optional.of(new Discharge.Algebra());
                }
                Optional<Discharge> fact = fact(obligation.context(), wider, c, known);
                if (fact.isPresent()) {
                    return fact;
                }
            }
            return shown(obligation.context(), relation, known).map(s -> s);
        } catch (IllFormed illFormed) {
            return Optional.empty();
        }
    }

    private Theory wider(List<Ranged> context) {
        return Ranged.around(theory, context);
    }

    private static boolean isAlgebra(Theory wider, Relation.Compare c) {
        Algebra algebra = new Algebra(wider);
        Rate rate = new Rate(wider, algebra);
        return algebra.same(rate.evaluated(c.left(), Set.of()), rate.evaluated(c.right(), Set.of()));
    }

    /** A line before of which the relation is an instance. */
    private Optional<Discharge> fact(
            List<Ranged> context, Theory wider, Relation.Compare wanted, Map<String, Relation.Compare> known) {
        Relation.Compare mirrored = wanted.mirrored();
        // from the other side as they stand: with terms put into them, what is asked for might rest on itself
        return asWritten(context, wider, wanted, known)
                .or(() -> known.entrySet().stream()
                        .filter(line -> line.getValue().comparison().implies(mirrored.comparison())
                                && sameSides(wider, line.getValue(), mirrored))
                        .findFirst()
                        .map(line -> new Discharge.Fact(line.getKey(), Map.of())));
    }

    private Optional<Discharge> asWritten(
            List<Ranged> context, Theory wider, Relation.Compare wanted, Map<String, Relation.Compare> known) {
        for (Map.Entry<String, Relation.Compare> line : known.entrySet()) {
            if (!line.getValue().comparison().implies(wanted.comparison())) {
                continue;
            }
            Rewriter.Law law =
                    Rewriter.Law.of(line.getKey(), line.getValue(), others.contains(line.getKey()) ? theory : holding);
            Relation.Compare fact = line.getValue();
            List<Matching.Found> found = new ArrayList<>();
            found.add(Matching.Found.whole(Map.of()));
            found.addAll(new Matching(law.variables(), wider).of(fact.left(), wanted.left(), Map.of()));
            for (Matching.Found match : found) {
                Map<String, Expr> values = new LinkedHashMap<>();
                match.binding().forEach((name, value) -> values.put(name, value.body()));
                Relation.Compare instance = (Relation.Compare) Scoping.replaced(fact, values);
                if (match.isWhole() && sameSides(wider, instance, wanted) && areWhereTheyRun(values, context, known)) {
                    return Optional.of(new Discharge.Fact(line.getKey(), values));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether terms for quantities are where these run. */
    private boolean areWhereTheyRun(
            Map<String, Expr> values, List<Ranged> context, Map<String, Relation.Compare> known) {
        List<Relation> needed = new ArrayList<>();
        values.forEach((name, value) -> {
            if (!value.equals(Expr.variable(name)) && theory.quantities().containsKey(name)) {
                needed.addAll(Ranged.over(name, theory.quantities().get(name)).holds(value));
                if (theory.integers().contains(name) && !wider(context).isInteger(value)) {
                    needed.add(new Relation.Compare(Expr.apply(Op.FLOOR, value), Comparison.EQ, value));
                }
            }
        });
        if (needed.isEmpty() || depth == MOST_DEPTH) {
            return needed.isEmpty();
        }
        depth++;
        try {
            return needed.stream()
                    .allMatch(relation -> to(new Obligation(context, new Demand.Holds(relation)), known)
                            .isPresent());
        } finally {
            depth--;
        }
    }

    private static boolean sameSides(Theory wider, Relation.Compare a, Relation.Compare b) {
        try {
            Algebra algebra = new Algebra(wider);
            return algebra.same(a.left(), b.left()) && algebra.same(a.right(), b.right());
        } catch (IllFormed illFormed) {
            return false;
        }
    }

    /** A proof about numbers: without any facts, with one of them, and else with all those that speak of the same. */
    Optional<Discharge.Shown> shown(List<Ranged> context, Relation relation, Map<String, Relation.Compare> known) {
        Shapes shapes = new Shapes(theory);
        Set<Expr> parts = new HashSet<>();
        Scoping.sides(relation).forEach(side -> parts(side, parts));
        List<String> facts = known.entrySet().stream()
                .filter(line -> isAboutNumbers(shapes, line.getValue()) && speaksOf(parts, line.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<List<String>> tries = new ArrayList<>(List.of(List.of()));
        facts.forEach(fact -> tries.add(List.of(fact)));
        if (facts.size() > 1) {
            tries.add(facts);
        }
        // what is easy with the right facts may take all of the time without them: short looks at each come first
        for (int part : depth == 0 ? PARTS_OF_BUDGET : PARTS_FOR_OTHERS) {
            for (List<String> assumed : tries) {
                Duration time = budget.dividedBy(assumed.isEmpty() ? Math.max(1, part / LONGER_WITHOUT_FACTS) : part);
                Optional<Discharge.Shown> shown = proved(context, relation, assumed, known, time);
                if (shown.isPresent()) {
                    return shown;
                }
            }
        }
        return Optional.empty();
    }

    /** Parts that are no core operations, and quantities. */
    private static void parts(Expr term, Set<Expr> parts) {
        if (term instanceof Apply a) {
            a.arguments().forEach(part -> parts(part, parts));
        } else if (term instanceof Expr.Call || term instanceof Expr.Bind || term instanceof Expr.Var) {
            parts.add(term);
        }
    }

    private static boolean speaksOf(Set<Expr> parts, Relation.Compare line) {
        Set<Expr> own = new HashSet<>();
        parts(line.left(), own);
        parts(line.right(), own);
        own.retainAll(parts);
        return !own.isEmpty();
    }

    private static boolean isAboutNumbers(Shapes shapes, Relation.Compare line) {
        boolean limit = line.left() instanceof Expr.Bind b && b.binder() == Binder.LIMIT;
        return !limit && isNumber(shapes, line.left()) && isNumber(shapes, line.right());
    }

    private static boolean isNumber(Shapes shapes, Expr term) {
        return term instanceof Expr.Num || shapes.of(term).isScalar();
    }

    /** @param facts that may be assumed */
    Optional<Discharge.Shown> proved(
            List<Ranged> context, Relation relation, List<String> facts, Map<String, Relation.Compare> known) {
        return proved(context, relation, facts, known, budget);
    }

    private Optional<Discharge.Shown> proved(
            List<Ranged> context,
            Relation relation,
            List<String> facts,
            Map<String, Relation.Compare> known,
            Duration time) {
        Statement statement;
        try {
            statement = new Question(theory)
                    .of(context, relation, facts.stream().map(known::get).toList());
        } catch (IllFormed illFormed) {
            // of a fact that speaks of what is bound there; others may serve
            return Optional.empty();
        }
        Optional<Certificate> before = proofs.getOrDefault(statement, Optional.empty());
        if (before.isEmpty() && time.compareTo(tried.getOrDefault(statement, Duration.ZERO)) > 0) {
            tried.put(statement, time);
            before = prove(statement, time);
            proofs.put(statement, before);
        }
        return before.map(certificate -> new Discharge.Shown(certificate, facts));
    }

    private static Optional<Certificate> prove(Statement statement, Duration time) {
        Allowance allowance = Allowance.ofProcessor(time, BOXES, () -> false);
        return new Proving(statement, List.of(), DIGITS, SEED, allowance)
                                .prove()
                                .verdict()
                        instanceof Proved proved
                ? Optional.of(proved.certificate())
                : Optional.empty();
    }
}
