package org.sharpbound.strategy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Evaluation;
import org.sharpbound.kernel.Evaluation.Reached;
import org.sharpbound.kernel.FunctionalLemmas;
import org.sharpbound.kernel.Scope;
import org.sharpbound.oracle.Candidate;
import org.sharpbound.oracle.LocalSearch;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.print.ClaimText;

/**
 * Looks for a supremum or infimum: a search in doubles says where it is, a closed form of the place or of the value makes it
 * exact, and otherwise a proved bound and a point close to it enclose it.
 */
final class ExtremumSearch {

    private static final int EVALUATIONS = 4_000;

    /** Of the place, relative; a maximum in doubles is found to half the digits. */
    private static final double NEAR = 1e-6;

    /** Of the value, relative to 1. */
    private static final double SAME = 1e-9;

    private static final int MAX_PLACES = 12;
    private static final int POINT_DIGITS = 16;

    private final Functional.Extremum extremum;
    private final FunctionalLemmas lemmas;
    private final LemmaProver prover;
    private final Box box;
    private final PointRun run;
    private final int sign;
    private Optional<Candidate> best = Optional.empty();
    private String why = "";

    ExtremumSearch(Functional.Extremum extremum, FunctionalLemmas lemmas, LemmaProver prover) {
        this.extremum = extremum;
        this.lemmas = lemmas;
        this.prover = prover;
        this.sign = extremum.greatest() ? 1 : -1;
        this.run = new PointRun(Tape.of(List.of(extremum.variable()), List.of(constantBody())));
        this.box = Scope.of(new Statement(
                        Map.of(extremum.variable(), extremum.domain()), List.of(), new Relation.And(List.of())))
                .box();
    }

    /** The quantities do not vary in the search for the place; where there are some, their first simple values stand for them. */
    private Expr constantBody() {
        Map<String, Expr> values = new HashMap<>();
        lemmas.quantities()
                .forEach((name, domain) ->
                        SimpleValues.of(domain).stream().findFirst().ifPresent(v -> values.put(name, Expr.num(v))));
        return new Substitution(values).in(extremum.body());
    }

    String why() {
        return why;
    }

    private double value(double x) {
        run.evaluate(x);
        return run.value(0);
    }

    /** Whether a place was found at all. */
    private boolean search() {
        if (best.isEmpty()) {
            best = new LocalSearch(prover.seed(), EVALUATIONS)
                            .minimise(
                                    x -> {
                                        double v = -sign * value(x[0]);
                                        return v;
                                    },
                                    new double[] {box.lower(0)},
                                    new double[] {box.upper(0)})
                            .stream()
                            .filter(c -> Double.isFinite(c.value()))
                            .findFirst();
        }
        why = best.isEmpty() ? "the function has no finite values that a search finds" : "";
        return best.isPresent();
    }

    /** The exact value, if it has a closed form. */
    Optional<Evaluation> exact(List<Expr> targets) {
        if (!search()) {
            return Optional.empty();
        }
        double value = -sign * best.get().value();
        double place = best.get().point()[0];
        for (Expr at : places(place)) {
            Expr there = folded(new Substitution(Map.of(extremum.variable(), at)).in(extremum.body()));
            List<Expr> values = new ArrayList<>(targets);
            values.add(there);
            for (Expr candidate : values) {
                if (!lemmas.quantities().isEmpty() || isSame(candidate, value)) {
                    Optional<Evaluation> found = at(candidate, at);
                    if (found.isPresent() || prover.isSpent()) {
                        return found;
                    }
                }
            }
        }
        return towards(targets, value);
    }

    /** As the kernel will read it in the certificate. */
    private Expr read(Expr expr) {
        return lemmas.read(ClaimText.of(expr)).orElse(expr);
    }

    private Optional<Evaluation> at(Expr writtenValue, Expr writtenPoint) {
        Expr value = read(writtenValue);
        Expr point = read(writtenPoint);
        return prover.certificates(lemmas.reached(extremum, point, Comparison.EQ, value))
                .flatMap(parts -> prover.certificate(lemmas.bound(extremum, value))
                        .map(bound -> new Evaluation.Extremum(
                                ClaimText.of(value), bound, new Reached.At(ClaimText.of(point), parts))));
    }

    /** Whether the function comes near the value as the variable tends to an end. */
    private boolean isApproached(boolean upper, double value) {
        double end = upper ? box.upper(0) : box.lower(0);
        for (int depth : new int[] {10, 20, 30}) {
            double step = Math.scalb(1, Double.isInfinite(end) ? depth : -depth) * (upper ? 1 : -1);
            double there = value(Double.isInfinite(end) ? step : end - step);
            if (Math.abs(there - value) <= 1e-2 * Math.max(Math.abs(value), 1e-6)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Evaluation> towards(List<Expr> targets, double value) {
        for (boolean upper : new boolean[] {true, false}) {
            boolean near = isApproached(upper, value);
            Optional<Functional.Limit> limit = near ? FunctionalLemmas.towards(extremum, upper) : Optional.empty();
            if (limit.isPresent()) {
                List<Expr> likely =
                        targets.stream().filter(t -> isNear(t, value, 1e-2)).toList();
                Optional<Evaluation.Tending> found = new LimitSearch(limit.get(), lemmas, prover)
                        .find(likely)
                        .filter(f -> !f.value().endsWith(Evaluation.INFINITY));
                Optional<Evaluation> whole = found.flatMap(f -> lemmas.read(f.value())
                        .flatMap(c -> prover.certificate(lemmas.bound(extremum, c)))
                        .map(bound -> new Evaluation.Extremum(f.value(), bound, new Reached.Towards(upper, f))));
                if (whole.isPresent()) {
                    return whole;
                }
            }
        }
        return Optional.empty();
    }

    /** An enclosure that is at most so wide, relative to 1 or to the value. */
    Optional<Evaluation> enclosed(double width) {
        if (!search()) {
            return Optional.empty();
        }
        Rational place = Rational.of(new BigDecimal(best.get().point()[0]).round(new MathContext(POINT_DIGITS)));
        double value = -sign * best.get().value();
        double scale = Math.max(Math.abs(value), Double.MIN_NORMAL);
        // rounding errors of the doubles in the value itself are some ulps: what is reached is put a little short of it
        Rational reached = rounded(value - sign * 1e-14 * Math.max(scale, 1e-300), sign > 0);
        Rational bound = rounded(value + sign * width * Math.max(scale, width), sign < 0);
        Expr lower = Expr.num(sign > 0 ? reached : bound);
        Expr upper = Expr.num(sign > 0 ? bound : reached);
        why = "no bound is proved within " + width + " of " + value + ", the "
                + (extremum.greatest() ? "largest" : "least") + " value that was found";
        return prover.certificates(lemmas.reached(
                        extremum,
                        Expr.num(place),
                        extremum.greatest() ? Comparison.GE : Comparison.LE,
                        Expr.num(reached)))
                .flatMap(parts -> prover.certificate(lemmas.bound(extremum, Expr.num(bound)))
                        .map(proof -> new Evaluation.Enclosure(
                                Constants.value(lower).orElseThrow(),
                                Constants.value(upper).orElseThrow(),
                                place.toString(),
                                proof,
                                parts)));
    }

    private static Rational rounded(double value, boolean down) {
        return Rational.of(new BigDecimal(value)
                .round(new MathContext(POINT_DIGITS, down ? RoundingMode.FLOOR : RoundingMode.CEILING)));
    }

    private List<Expr> places(double place) {
        Stream<Expr> ends = Stream.of(
                        extremum.domain().lower(), extremum.domain().upper())
                .flatMap(Optional::stream)
                .filter(e -> Math.abs(ClosedForms.value(e) - place) <= NEAR * Math.max(1, Math.abs(place)));
        double tolerance = NEAR * Math.abs(place) + 1e-9;
        return Stream.concat(ends, ClosedForms.near(place, tolerance).stream())
                .distinct()
                .limit(MAX_PLACES)
                .toList();
    }

    private static Expr folded(Expr expr) {
        Expr folded = new Constants().fold(expr);
        return Symbolic.simplified(folded);
    }

    private static boolean isSame(Expr candidate, double value) {
        return isNear(candidate, value, SAME);
    }

    private static boolean isNear(Expr candidate, double value, double relative) {
        double other = FreeVariables.of(candidate).isEmpty() ? ClosedForms.value(candidate) : Double.NaN;
        return Math.abs(other - value) <= relative * Math.max(1e-300, Math.abs(value));
    }
}
