package org.sharpbound.strategy.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.implicit.MatrixRun;
import org.sharpbound.kernel.SampleTest;
import org.sharpbound.kernel.Supported;
import org.sharpbound.kernel.Undecided;
import org.sharpbound.kernel.Verdict;
import org.sharpbound.lab.experiment.Measurements;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Survey;
import org.sharpbound.term.print.ClaimText;

/**
 * Estimates the means of a survey and judges its relations by their intervals: supported where they hold for all numbers of the intervals,
 * else undecided. A sample proves and refutes nothing.
 *
 * <p>The level is split evenly between the means (Bonferroni), so that the intervals hold all means at once but for that chance,
 * however they depend on each other. The size of the sample and the methods are fixed before anything is drawn.
 */
public final class SurveyRun {

    /** The word for this way to a verdict. */
    public static final String STRATEGY = "statistics";

    /** The word for the same by what an experiment measures. */
    public static final String EXPERIMENT = "experiment";

    /** What a verdict of a sample rests on, beside the arithmetic. */
    public static final List<String> RESTS_ON = List.of(
            "the bits of L64X128MixRandom (Steele and Vigna 2021) from the stated seed, taken for independent fair coins",
            "IEEE 754 arithmetic on doubles, and the error bounds that the Java platform states for StrictMath");

    /** What a verdict of an experiment rests on. */
    public static final List<String> EXPERIMENT_RESTS_ON = List.of(
            RESTS_ON.get(0),
            "the numbers measured are those that this program computes in doubles: they are not enclosed, and the claim is about them");

    private static final int LONGEST_TEXT = 120;
    private static final String NEVER = "a mean that is estimated from a sample is never proved";

    private final Survey survey;
    private final Optional<Measurements> measured;
    private final Allowance allowance;
    private final double level;
    private final List<SampleTest.Estimate> estimates = new ArrayList<>();
    private final List<EstimatedRelation> relations = new ArrayList<>();

    private SurveyRun(Survey survey, Optional<Measurements> measured, Allowance allowance) {
        this.survey = survey;
        this.measured = measured;
        this.allowance = allowance;
        int means =
                survey.parts().stream().mapToInt(part -> part.means().size()).sum();
        this.level = Interval.of(survey.level())
                .over(Interval.of(Math.max(1, means)))
                .lo();
    }

    /** {@link Supported} or {@link Undecided}; the same for any number of threads. */
    public static Verdict judge(Survey survey, Allowance allowance) {
        return new SurveyRun(survey, Optional.empty(), allowance).judge();
    }

    /** The same of numbers that an experiment has measured: as many runs as the survey asks for. */
    public static Verdict judge(Survey survey, Measurements measured, Allowance allowance) {
        return new SurveyRun(survey, Optional.of(measured), allowance).judge();
    }

    private Verdict judge() {
        if (level < Double.MIN_NORMAL) {
            return new Undecided("the level is too small for arithmetic in doubles");
        }
        for (Survey.Part part : survey.parts()) {
            Optional<Undecided> stuck = measured.isPresent() ? measure(part, measured.get()) : estimate(part);
            if (stuck.isPresent()) {
                return stuck.get();
            }
        }
        SampleTest test = new SampleTest(
                measured.isPresent() ? SampleTest.Unit.RUNS : SampleTest.Unit.DRAWS,
                survey.size(),
                survey.seed(),
                survey.level(),
                estimates);
        List<EstimatedRelation.Answer> answers =
                relations.stream().map(relation -> relation.answer(allowance)).toList();
        if (answers.stream().allMatch(EstimatedRelation.Answer.HOLDS::equals)) {
            return new Supported(test, new Undecided(NEVER));
        }
        int against = answers.indexOf(EstimatedRelation.Answer.FAILS);
        if (against >= 0) {
            return open(
                    "the sample speaks against it" + place(against)
                            + ": it is false for all " + test.estimated()
                            + " in the intervals, which a true claim would meet in at most "
                            + test.runs(),
                    test);
        }
        int first = answers.indexOf(EstimatedRelation.Answer.OPEN);
        String why = relations.get(first).whyOpen(survey.size(), measured.isPresent() ? "runs" : "draws", allowance);
        return open(allowance.isOver() ? "time ran out" : why + place(first), test);
    }

    private static Undecided open(String reason, SampleTest test) {
        return new Undecided(reason, Optional.empty(), Optional.empty(), Optional.of(test));
    }

    private String place(int part) {
        String where = inWords(survey.parts().get(part));
        return where.isEmpty() ? "" : " at " + where;
    }

    /** Draws the sample of a part; tells why nothing comes of it, if so. */
    private Optional<Undecided> estimate(Survey.Part part) {
        List<Survey.Mean> means = part.means();
        List<Expr> bodies = means.stream().map(Survey.Mean::body).toList();
        SampleRun.Drawn drawn;
        try {
            drawn = drawn(part, bodies);
        } catch (IllegalArgumentException noLaw) {
            return Optional.of(new Undecided(noLaw.getMessage()));
        }
        List<Interval> ranges = SampleRun.ranges(drawn, bodies);
        for (int i = 0; i < means.size(); i++) {
            if (!ranges.get(i).isBounded()) {
                return Optional.of(
                        new Undecided(
                                "no sample bounds " + text(means.get(i))
                                        + ", for what it is the mean of is not seen to be bounded: clip it, as in E(min(X, 10)), or state a probability, as in P(X <= 10)"));
            }
        }
        SampleRun.Outcome outcome = new SampleRun(drawn, bodies, ranges, survey.size(), survey.seed()).draw(allowance);
        if (outcome instanceof SampleRun.Outcome.Undefined undefined) {
            return Optional.of(new Undecided(text(means.get(undefined.body()))
                    + " is a mean of what is not seen to be defined at " + undefined.draw() + ", which was drawn"));
        } else if (outcome instanceof SampleRun.Outcome.Complete complete) {
            List<SampleTest.Estimate> own = new ArrayList<>();
            for (int i = 0; i < means.size(); i++) {
                own.add(estimate(part, means.get(i), complete.moments().get(i), ranges.get(i)));
            }
            estimates.addAll(own);
            relations.add(new EstimatedRelation(part.relation(), own));
            return Optional.empty();
        }
        return Optional.of(new Undecided("the budget ended before the sample of " + survey.size()
                + " was drawn, and a part of it says nothing: give it more time, or state a smaller size"));
    }

    /** Estimates what a part asks of an experiment; tells why nothing comes of it, if so. */
    private Optional<Undecided> measure(Survey.Part part, Measurements measurements) {
        List<Survey.Mean> means = part.means();
        MeasuredBodies bodies = new MeasuredBodies(
                measurements, means.stream().map(Survey.Mean::body).toList());
        if (bodies.undefined().isPresent()) {
            MeasuredBodies.Undefined undefined = bodies.undefined().get();
            return Optional.of(new Undecided(text(means.get(undefined.body()))
                    + " is of what is not seen to be defined in run " + undefined.run()));
        }
        List<SampleTest.Estimate> own = new ArrayList<>();
        for (int i = 0; i < means.size(); i++) {
            Survey.Mean mean = means.get(i);
            if (mean.kind() == Survey.Kind.MEAN) {
                return Optional.of(
                        new Undecided(
                                "no runs bound " + text(mean)
                                        + ", for what an experiment measures may be any number: ask for a probability, as in P(X <= 10), or a median"));
            } else if (mean.kind() == Survey.Kind.PROBABILITY) {
                Moments held = bodies.moments(i);
                own.add(estimate(part, mean, probability(held), held.mean().mid()));
                continue;
            }
            OrderStatistics ordered = bodies.ordered(i);
            Optional<Interval> median = ordered.median(level);
            if (median.filter(Interval::isBounded).isEmpty()) {
                return Optional.of(new Undecided(
                        median.isPresent()
                                ? "in too many runs " + text(mean) + " could not be measured, as after a divergence"
                                : survey.size() + " runs bound no median at that level, for which "
                                        + OrderStatistics.fewest(level) + " are needed"));
            }
            ConfidenceInterval interval = new ConfidenceInterval(OrderStatistics.METHOD, median.get());
            own.add(estimate(part, mean, interval, ordered.middle().mid()));
        }
        estimates.addAll(own);
        relations.add(new EstimatedRelation(part.relation(), own));
        return Optional.empty();
    }

    private ConfidenceInterval probability(Moments held) {
        return ConfidenceInterval.clopperPearson(held.least(), held.most(), held.size(), level);
    }

    /**
     * The random numbers and functions of matrices on which bodies depend.
     *
     * @throws IllegalArgumentException if a law, or a function of a matrix, is not seen to be one
     */
    private static SampleRun.Drawn drawn(Survey.Part part, List<Expr> bodies) {
        Set<String> used = new TreeSet<>();
        bodies.forEach(body -> used.addAll(FreeVariables.of(body)));
        List<Implicit.OfMatrix> matrices = new ArrayList<>();
        for (int i = part.implicits().size() - 1; i >= 0; i--) {
            Implicit implicit = part.implicits().get(i);
            if (implicit.names().stream().noneMatch(used::contains)) {
                continue;
            } else if (!(implicit instanceof Implicit.OfMatrix matrix)) {
                throw new IllegalArgumentException("solutions of differential equations are not sampled");
            } else if (!MatrixRun.fits(matrix)) {
                throw new IllegalArgumentException(
                        matrix.function().text() + " is of symmetric matrices, and this one is not shown to be so");
            } else {
                matrices.add(0, matrix);
            }
            implicit.expressions().forEach(entry -> used.addAll(FreeVariables.of(entry)));
        }
        List<String> names =
                part.draws().keySet().stream().filter(used::contains).toList();
        List<Law> laws =
                names.stream().map(name -> Law.of(part.draws().get(name))).toList();
        return new SampleRun.Drawn(names, laws, matrices);
    }

    private SampleTest.Estimate estimate(Survey.Part part, Survey.Mean mean, Moments sample, Interval range) {
        ConfidenceInterval interval = mean.kind() == Survey.Kind.PROBABILITY
                ? probability(sample)
                : ConfidenceInterval.ofMean(sample, range, level);
        return estimate(part, mean, interval, sample.mean().mid());
    }

    private SampleTest.Estimate estimate(
            Survey.Part part, Survey.Mean mean, ConfidenceInterval interval, double found) {
        String where = survey.parts().size() == 1 ? "" : inWords(part);
        return new SampleTest.Estimate(
                mean.name(),
                text(mean) + (where.isEmpty() ? "" : " at " + where),
                interval.method(),
                found,
                interval.range().lo(),
                interval.range().hi());
    }

    private static String text(Survey.Mean mean) {
        String text = mean.text();
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, LONGEST_TEXT * 2 / 3) + " … " + text.substring(text.length() - LONGEST_TEXT / 4);
    }

    /** {@code n = 4, x = 1/2} */
    private static String inWords(Survey.Part part) {
        return part.quantities().entrySet().stream()
                .map((Map.Entry<String, Expr> e) -> e.getKey() + " = " + ClaimText.of(e.getValue()))
                .collect(Collectors.joining(", "));
    }
}
