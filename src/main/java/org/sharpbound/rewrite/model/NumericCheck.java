package org.sharpbound.rewrite.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Heads;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

/**
 * A second opinion on the lines of a derivation: both sides are enclosed at points of the domain of the quantities, in models of
 * the vectors, operators and functions.
 *
 * <p>It shares with the kernel's check of derivations neither laws nor normal forms, only the arithmetic. That it finds nothing
 * proves nothing; that the enclosures of two sides that should be equal are disjoint refutes a line, or its givens. An integral
 * counts as known to all digits where two rules agree on it; before two sides are said to disagree, its rules are compared more
 * carefully, and an enclosure must not speak against it. Of a limit it is looked whether the function comes near to it.
 */
public final class NumericCheck {

    /** A model in which something that is given does not hold, or that does not fit what is declared. */
    public static final class Contradiction extends Exception {
        private static final long serialVersionUID = 1;

        Contradiction(String message) {
            super(message);
        }
    }

    static final String TOO_LONG = "the time for it was over";

    private static final int GUARD = 20;
    /** With fewer digits in common, two sides are not said to agree. */
    private static final int ENOUGH = 8;

    /** The effort with which integrals are checked, where two sides disagree. */
    private static final int CHECKING = 3;

    private static final int POINTS = 10;
    /** Where integrals stand, and integrals in integrals, which take longer. */
    private static final int POINTS_OF_INTEGRAL = 4;

    private static final int POINTS_OF_NESTED = 1;
    /** How many models are drawn where none is given and something is to be drawn. */
    private static final int DRAWN_MODELS = 3;

    private record Example(int number, Model model, List<Map<String, Expr>> points) {}

    private record Place(int example, Map<String, Expr> point, int effort) {}

    private final List<Example> examples = new ArrayList<>();
    private final Integrals integrals;
    private final Map<Place, EvaluatingNumbers> evaluations = new HashMap<>();
    private final int digits;
    private BooleanSupplier stop = () -> false;

    private NumericCheck(int digits) {
        this.digits = digits;
        this.integrals = new Integrals(digits);
    }

    /**
     * Draws what the models leave open, and the points.
     *
     * @param given facts that must hold in every model
     * @param models if there are none, some are drawn
     * @param seed of all that is drawn
     * @param digits how many are wanted
     * @throws Contradiction if a model does not fit, or a given fact fails in it
     */
    public static NumericCheck of(
            Theory theory, Map<String, Relation.Compare> given, List<Model> models, long seed, int digits)
            throws Contradiction {
        NumericCheck check = new NumericCheck(digits);
        RandomGenerator random = new SplittableRandom(seed);
        boolean draws = theory.symbols().values().stream().anyMatch(symbol -> !symbol.isFunction());
        List<Model> drawnFrom = models.isEmpty() ? Collections.nCopies(draws ? DRAWN_MODELS : 1, Model.FREE) : models;
        for (Model model : drawnFrom) {
            Model completed = ModelCompletion.of(theory, model, random);
            SamplePoints sample = new SamplePoints(theory, completed, random);
            List<Map<String, Expr>> points = new ArrayList<>();
            Optional<Map<String, Expr>> point = sample.next();
            while (point.isPresent() && points.size() < POINTS) {
                points.add(point.get());
                point = sample.next();
            }
            check.examples.add(new Example(check.examples.size() + 1, completed, points));
        }
        for (Symbol symbol : theory.symbols().values()) {
            if (symbol.symmetric()) {
                NumericReport report = check.check(symbol.name(), symmetry(symbol));
                if (!report.disagreements().isEmpty()) {
                    throw new Contradiction(symbol.name() + " is not symmetric, as it is declared: "
                            + report.disagreements().get(0).text());
                }
            }
        }
        for (Map.Entry<String, Relation.Compare> fact : given.entrySet()) {
            NumericReport report = check.check(fact.getKey(), fact.getValue());
            if (!report.disagreements().isEmpty()) {
                throw new Contradiction("The given fact " + fact.getKey() + " does not hold: "
                        + report.disagreements().get(0).text() + ". Give a model in which it does.");
            }
        }
        return check;
    }

    private static Relation.Compare symmetry(Symbol symbol) {
        List<Expr> parameters = symbol.parameters().stream().map(Expr::variable).toList();
        Expr operator = symbol.isFunction() ? new Expr.Call(symbol.name(), parameters) : Expr.variable(symbol.name());
        return new Relation.Compare(operator, Comparison.EQ, new Expr.Call(Heads.TRANSPOSE, List.of(operator)));
    }

    /** Lines, or points of them, are left out once {@code stop} says so: what was looked at is told. */
    public void stopWhen(BooleanSupplier stop) {
        this.stop = stop;
        integrals.stopWhen(stop);
    }

    /** How much work a line is: how many integrals stand inside of each other in it. */
    public int depth(Relation.Compare line) {
        return examples.stream()
                .mapToInt(example -> integrals(line, example.model()))
                .max()
                .orElse(0);
    }

    /** @param line a fact in the names of the theory */
    public NumericReport check(String name, Relation.Compare line) {
        Tally tally = new Tally();
        for (Example example : examples) {
            int integrals = integrals(line, example.model());
            int most = integrals == 0 ? POINTS : integrals == 1 ? POINTS_OF_INTEGRAL : POINTS_OF_NESTED;
            List<Map<String, Expr>> points = example.points();
            for (int i = 0; i < Math.min(points.size(), most); i++) {
                if (stop.getAsBoolean()) {
                    tally.reasons.add(TOO_LONG);
                    break;
                }
                judge(line, example, points.get(i), tally);
            }
            if (points.isEmpty()) {
                tally.reasons.add("no point was found that meets the assumptions");
            }
        }
        return tally.report(name, digits);
    }

    private static int integrals(Relation.Compare line, Model model) {
        int inModel = model.definitions().values().stream()
                .mapToInt(definition -> Parts.integrals(definition.value()))
                .max()
                .orElse(0);
        return Math.max(Parts.integrals(line.left()), Parts.integrals(line.right())) + inModel;
    }

    private void judge(Relation.Compare line, Example example, Map<String, Expr> point, Tally tally) {
        try {
            if (line.comparison() == Comparison.EQ
                    && line.left() instanceof Expr.Bind limit
                    && limit.binder() == Binder.LIMIT) {
                tally.near(new LimitApproach(at(example, point, 1)).decimals(limit, line.right()));
                return;
            }
            MatrixComparison comparison = compared(line, example, point, 1);
            for (int effort = 2; effort <= CHECKING && !isSettled(comparison, effort); effort++) {
                comparison = compared(line, example, point, effort);
            }
            Optional<MatrixComparison.Conflict> conflict = comparison.conflict();
            if (conflict.isPresent()) {
                MatrixComparison.Conflict c = conflict.get();
                tally.disagreements.add(
                        new NumericReport.Disagreement(example.number(), point, c.where(), c.left(), c.right()));
            } else if (comparison.isCertain() && comparison.digits() >= ENOUGH) {
                tally.add(comparison.digits());
            } else {
                tally.inconclusive++;
            }
        } catch (Unevaluated unevaluated) {
            tally.reasons.add(unevaluated.getMessage());
        }
    }

    /** That both sides disagree is believed when integrals have been looked at once more. */
    private boolean isSettled(MatrixComparison comparison, int nextEffort) {
        return nextEffort == CHECKING
                ? comparison.conflict().isEmpty()
                : comparison.conflict().isEmpty() && comparison.digits() >= digits;
    }

    /** @param effort the second has more digits of what cancels, the third checks integrals by enclosures */
    private EvaluatingNumbers at(Example example, Map<String, Expr> point, int effort) {
        return evaluations.computeIfAbsent(
                new Place(example.number(), point, effort), place -> evaluating(example.model(), point, effort));
    }

    private EvaluatingNumbers evaluating(Model model, Map<String, Expr> point, int effort) {
        int precision = effort == 1 ? digits + GUARD : 2 * digits + 2 * GUARD;
        Integrals.Source source = effort < CHECKING ? Integrals.Source.ESTIMATES : Integrals.Source.CHECKED_ESTIMATES;
        return EvaluatingNumbers.at(model, point, precision, integrals, source);
    }

    private MatrixComparison compared(Relation.Compare line, Example example, Map<String, Expr> point, int effort) {
        EvaluatingNumbers numbers = at(example, point, effort);
        boolean nothing = Evaluating.isZero(line.left());
        Matrix<Jet> left = numbers.of(nothing ? line.right() : line.left());
        Matrix<Jet> right = Evaluating.isZero(line.right()) ? left : numbers.of(line.right());
        JetArithmetic in = numbers.arithmetic();
        // 0 is of the size of the other side
        return MatrixComparison.of(
                nothing ? left.mapped(entry -> in.number(0)) : left,
                line.comparison(),
                Evaluating.isZero(line.right()) ? right.mapped(entry -> in.number(0)) : right,
                in,
                digits);
    }

    private static final class Tally {

        private int points;
        private int least = Integer.MAX_VALUE;
        private int most;
        private int inconclusive;
        private final List<NumericReport.Disagreement> disagreements = new ArrayList<>();
        private final Set<String> reasons = new LinkedHashSet<>();

        void near(OptionalInt decimals) {
            decimals.ifPresentOrElse(this::add, () -> inconclusive++);
        }

        void add(int agreeing) {
            points++;
            least = Math.min(least, agreeing);
            most = Math.max(most, agreeing);
        }

        NumericReport report(String line, int digits) {
            int fewest = points == 0 ? 0 : Math.min(least, digits);
            return new NumericReport(line, points, fewest, most, inconclusive, disagreements, List.copyOf(reasons));
        }
    }
}
