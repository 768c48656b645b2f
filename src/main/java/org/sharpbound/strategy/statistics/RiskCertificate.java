package org.sharpbound.strategy.statistics;

import org.sharpbound.enclose.Interval;
import org.sharpbound.lab.bound.Certifier;
import org.sharpbound.lab.bound.ErrorSample;
import org.sharpbound.lab.bound.GaussianWeights;

/**
 * An upper bound on the risk of a classifier with random weights, by the theorem of Seeger and Maurer (A. Maurer, A note on the PAC Bayesian
 * theorem, arXiv:cs/0411099, Theorem 5): kl(r̂, R) ≤ (KL + log(2√n/δ))/n with probability 1 − δ over n ≥ 8 independent examples, for all
 * posteriors at once. The empirical risk r̂ is below the limit of Clopper and Pearson but for a chance δ′ (Langford and Caruana, (Not) bounding the
 * true error, NIPS 2001). Both hold with probability 1 − δ − δ′; all numbers are rounded to the safe side.
 *
 * <p>What is left to believe: that the examples are independent and nothing in the priors or in how inputs were prepared was taken from them (their
 * means, say), and that weights drawn in doubles, and outputs computed in doubles, err as often as those of the exact normal weights.
 *
 * @param divergence of the posterior from the chosen prior; its upper end counts
 * @param gibbsAtMost not less than the limit on the empirical risk
 * @param riskAtMost not less than the bound on the risk
 */
public record RiskCertificate(
        Terms terms, ErrorSample sample, Interval divergence, double gibbsAtMost, double riskAtMost) {

    private static final int FEWEST_EXAMPLES = 8;
    private static final int BISECTIONS = 60;

    /**
     * What is fixed before the examples are seen.
     *
     * @param examples n, on which the posterior was trained
     * @param priors how many there were to choose from; each bears an equal part of δ
     * @param delta δ, the chance that the examples mislead
     * @param samplingDelta δ′, the chance that the drawn weights mislead
     */
    public record Terms(long examples, long priors, double delta, double samplingDelta) {

        /** @throws IllegalArgumentException if the theorem says nothing for these */
        public Terms {
            if (examples < FEWEST_EXAMPLES || priors < 1) {
                throw new IllegalArgumentException("the theorem needs " + FEWEST_EXAMPLES
                        + " examples and one prior, not " + examples + " and " + priors);
            }
            if (!(delta > 0 && samplingDelta > 0 && delta + samplingDelta < 1)) {
                throw new IllegalArgumentException(
                        "chances of " + delta + " and " + samplingDelta + " leave no confidence");
            }
        }
    }

    /**
     * The bound.
     *
     * @param divergence holds the divergence of the posterior from one of the priors
     * @param sample of errors of the posterior on the examples; numbers not drawn before training ended
     * @throws IllegalArgumentException if the divergence is not known to be finite or the sample is empty
     */
    public static RiskCertificate of(Terms terms, Interval divergence, ErrorSample sample) {
        if (divergence.isEmpty() || !(divergence.hi() < Double.POSITIVE_INFINITY) || divergence.hi() < 0) {
            throw new IllegalArgumentException("a divergence in " + divergence);
        }
        if (sample.trials() < 1 || sample.errors() < 0 || sample.errors() > sample.trials()) {
            throw new IllegalArgumentException(sample.errors() + " errors in " + sample.trials() + " trials");
        }
        // of both sides of that interval only the upper one is used
        double gibbs = ConfidenceInterval.clopperPearson(
                        sample.errors(), sample.errors(), sample.trials(), 2 * terms.samplingDelta())
                .range()
                .hi();
        Interval n = Interval.of(terms.examples());
        Interval choices = Interval.of(2)
                .times(n.sqrt())
                .times(Interval.of(terms.priors()))
                .over(Interval.of(terms.delta()))
                .log();
        double budget = Interval.of(divergence.hi()).plus(choices).over(n).hi();
        return new RiskCertificate(terms, sample, divergence, gibbs, inverse(gibbs, budget));
    }

    /** The same for one prior, as the laboratory asks for it. */
    public static Certifier certifier() {
        return (examples, delta, samplingDelta, posterior, priorMeans, priorDeviation, sample) -> {
            RiskCertificate certificate = of(
                    new Terms(examples, 1, delta, samplingDelta),
                    divergence(posterior, priorMeans, priorDeviation),
                    sample);
            return new Certifier.Certificate(
                    certificate.divergence().hi(), certificate.gibbsAtMost(), certificate.riskAtMost());
        };
    }

    /** The confidence, at least. */
    public double confidence() {
        return Interval.ONE
                .minus(Interval.of(terms.delta()))
                .minus(Interval.of(terms.samplingDelta()))
                .lo();
    }

    /** Σ (log(s₀/s) + (s² + (w − w₀)²)/(2s₀²) − ½), enclosed. */
    public static Interval divergence(GaussianWeights weights, double[] priorMeans, double priorDeviation) {
        Interval prior = Interval.of(priorDeviation);
        Interval sum = Interval.ZERO;
        for (int i = 0; i < priorMeans.length; i++) {
            Interval ratio = Interval.of(weights.deviations()[i]).over(prior);
            Interval distance = Interval.of(weights.means()[i])
                    .minus(Interval.of(priorMeans[i]))
                    .over(prior);
            sum = sum.plus(ratio.sqr()
                    .plus(distance.sqr())
                    .minus(Interval.ONE)
                    .over(Interval.of(2))
                    .minus(ratio.log()));
        }
        return sum;
    }

    /** Not less than the largest p with kl(q, p) ≤ c: the divergence increases in p from q on. */
    static double inverse(double q, double c) {
        double below = q;
        double above = 1;
        for (int i = 0; i < BISECTIONS && Math.nextUp(below) < above; i++) {
            double middle = below + (above - below) / 2;
            if (divergenceAtLeast(q, middle) > c) {
                above = middle;
            } else {
                below = middle;
            }
        }
        return above;
    }

    /** Not more than q log(q/p) + (1 − q) log((1 − q)/(1 − p)), for q from 0 to p and p below 1. */
    private static double divergenceAtLeast(double q, double p) {
        return term(Interval.of(q), Interval.of(p))
                .plus(term(Interval.ONE.minus(Interval.of(q)), Interval.ONE.minus(Interval.of(p))))
                .lo();
    }

    private static Interval term(Interval q, Interval p) {
        return q.hi() <= 0 ? Interval.ZERO : q.times(q.over(p).log());
    }
}
