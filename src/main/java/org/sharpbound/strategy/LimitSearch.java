package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Evaluation;
import org.sharpbound.kernel.FunctionalLemmas;
import org.sharpbound.kernel.Gauge;
import org.sharpbound.term.Approach.Side;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.print.ClaimText;

/**
 * Looks for a limit: by the function's series, and where there is none, by how fast a value is approached. The values near
 * the point suggest both, and the provers show the inequalities f ≤ c + K g and f ≥ c − K g.
 */
final class LimitSearch {

    private static final List<Rational> RADII = List.of(Rational.of(1, 4), Rational.of(1, 64), Rational.of(1, 4096));

    /** The exponents of gauges, the largest first; a smaller one asks for less. */
    private static final List<Rational> EXPONENTS = List.of(
            Rational.ONE,
            Rational.of(3, 4),
            Rational.of(2, 3),
            Rational.HALF,
            Rational.of(1, 3),
            Rational.of(1, 4),
            Rational.of(1, 8));

    private static final double SLACK = 0.03;

    private final Functional.Limit limit;
    private final FunctionalLemmas lemmas;
    private final Sampling sampling;
    private final LemmaProver prover;
    private String why = "";

    LimitSearch(Functional.Limit limit, FunctionalLemmas lemmas, LemmaProver prover) {
        this.limit = limit;
        this.lemmas = lemmas;
        this.prover = prover;
        this.sampling = new Sampling(limit, lemmas.quantities(), prover.seed());
    }

    /** Why nothing was found, in words. */
    String why() {
        return why;
    }

    /** @param targets what the limit may be, tried before what the values suggest */
    Optional<Evaluation.Tending> find(List<Expr> targets) {
        Optional<String> expansion = lemmas.expansion(limit);
        return expansion.isPresent()
                ? expansion.map(Evaluation.Expansion::new)
                : byRate(targets).map(l -> l);
    }

    private Optional<Evaluation.Limit> byRate(List<Expr> targets) {
        for (Side side : sides()) {
            if (sampling.differences(side, Expr.num(0)).stream().allMatch(s -> s.size() < 2)) {
                why = "the function has no values near the point, coming from the "
                        + (side == Side.LEFT ? "left" : "right");
                return Optional.empty();
            }
        }
        why = "no limit is seen in the values near the point";
        Optional<Integer> infinite = infinite();
        if (infinite.isPresent()) {
            return divergence(infinite.get());
        }
        List<Expr> candidates = new ArrayList<>(targets);
        candidates.addAll(guesses());
        for (Expr written : candidates) {
            // as the kernel will read it in the certificate
            Expr candidate = lemmas.read(ClaimText.of(written)).orElse(written);
            Optional<Rate> rate = rate(candidate);
            if (rate.isPresent()) {
                why = "the values near the point tend to " + ClaimText.of(candidate) + ", which is not proved";
                Optional<Evaluation.Limit> found = convergence(candidate, rate.get());
                if (found.isPresent() || prover.isSpent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private List<Side> sides() {
        return limit.approach().side() == Side.BOTH
                ? List.of(Side.RIGHT, Side.LEFT)
                : List.of(limit.approach().side());
    }

    /** A gauge g and a constant K with |f − c| ≤ K g, as far as the values tell. */
    private record Rate(Gauge gauge, Rational exponent, Rational constant) {}

    private Optional<Rate> rate(Expr candidate) {
        List<List<Sampling.Sample>> all = new ArrayList<>();
        sides().forEach(side -> all.addAll(sampling.differences(side, candidate)));
        double order = Double.POSITIVE_INFINITY;
        double logarithmic = Double.POSITIVE_INFINITY;
        for (List<Sampling.Sample> samples : all) {
            Decay decay = Decay.of(samples);
            order = Math.min(order, decay.order());
            logarithmic = Math.min(logarithmic, decay.logarithmic());
        }
        Optional<Rational> power = exponent(order);
        if (power.isPresent()) {
            return Optional.of(scaled(Gauge.POWER, power.get(), all));
        }
        return exponent(logarithmic).map(r -> scaled(Gauge.LOGARITHM, r, all));
    }

    private static Optional<Rational> exponent(double order) {
        return EXPONENTS.stream().filter(r -> doubleOf(r) <= order + SLACK).findFirst();
    }

    private static double doubleOf(Rational r) {
        return r.numerator().doubleValue() / r.denominator().doubleValue();
    }

    private static Rate scaled(Gauge gauge, Rational exponent, List<List<Sampling.Sample>> all) {
        double largest = 0;
        for (List<Sampling.Sample> samples : all) {
            for (Sampling.Sample sample : samples) {
                largest = Math.max(largest, Math.abs(sample.value()) / gauge(gauge, exponent, sample.depth()));
            }
        }
        Rational constant = largest == 0 ? Rational.ZERO : Rational.of((long) Math.ceil(2 * Math.min(largest, 1e12)));
        return new Rate(gauge, exponent, constant);
    }

    private static double gauge(Gauge gauge, Rational exponent, int depth) {
        double r = doubleOf(exponent);
        return gauge == Gauge.POWER ? Math.pow(2, -r * depth) : Math.pow(depth * Math.log(2), -r);
    }

    /** The sign of infinity if the values grow beyond all bounds on all sides. */
    private Optional<Integer> infinite() {
        int sign = 0;
        for (Side side : sides()) {
            for (List<Sampling.Sample> samples : sampling.differences(side, Expr.num(0))) {
                Decay decay = Decay.of(samples);
                double last =
                        samples.isEmpty() ? 0 : samples.get(samples.size() - 1).value();
                int own = (int) Math.signum(last);
                if (-decay.logarithmic() < 0.2 || own == 0 || sign != 0 && own != sign) {
                    return Optional.empty();
                }
                sign = own;
            }
        }
        return Optional.of(sign);
    }

    private Optional<Evaluation.Limit> divergence(int sign) {
        List<List<Sampling.Sample>> all = new ArrayList<>();
        sides().forEach(side -> all.addAll(sampling.differences(side, Expr.num(0))));
        double order = Double.POSITIVE_INFINITY;
        double logarithmic = Double.POSITIVE_INFINITY;
        for (List<Sampling.Sample> samples : all) {
            order = Math.min(order, -Decay.of(samples).order());
            logarithmic = Math.min(logarithmic, -Decay.of(samples).logarithmic());
        }
        Gauge gauge = exponent(order).isPresent() ? Gauge.POWER : Gauge.LOGARITHM;
        Optional<Rational> exponent = exponent(gauge == Gauge.POWER ? order : logarithmic);
        why = "the values near the point grow beyond all bounds, which is not proved";
        if (exponent.isEmpty()) {
            return Optional.empty();
        }
        double least = Double.POSITIVE_INFINITY;
        for (List<Sampling.Sample> samples : all) {
            for (Sampling.Sample sample : samples.subList(samples.size() / 2, samples.size())) {
                least = Math.min(least, Math.abs(sample.value()) * gauge(gauge, exponent.get(), sample.depth()));
            }
        }
        Rational constant = least >= 2 ? Rational.ONE : Rational.of(1, Math.max(2, (long) Math.ceil(2 / least)));
        for (Rational radius : RADII) {
            Optional<List<Certificate>> parts =
                    prover.certificates(lemmas.divergence(limit, sign, gauge, exponent.get(), constant, radius));
            if (parts.isPresent()) {
                String value = sign > 0 ? Evaluation.INFINITY : "-" + Evaluation.INFINITY;
                return Optional.of(
                        new Evaluation.Limit(value, gauge, exponent.get(), constant.toString(), radius, parts.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<Evaluation.Limit> convergence(Expr value, Rate rate) {
        for (Rational radius : RADII) {
            Optional<List<Certificate>> parts = prover.certificates(
                    lemmas.convergence(limit, value, rate.gauge(), rate.exponent(), Expr.num(rate.constant()), radius));
            if (parts.isPresent()) {
                return Optional.of(new Evaluation.Limit(
                        ClaimText.of(value),
                        rate.gauge(),
                        rate.exponent(),
                        rate.constant().toString(),
                        radius,
                        parts.get()));
            } else if (prover.isSpent()) {
                break;
            }
        }
        return Optional.empty();
    }

    private List<Expr> guesses() {
        if (!lemmas.quantities().isEmpty()) {
            return List.of();
        }
        List<Sampling.Sample> samples =
                sampling.differences(sides().get(0), Expr.num(0)).get(0);
        double last = samples.get(samples.size() - 1).value();
        double before = samples.get(samples.size() - 2).value();
        double tolerance = 4 * Math.abs(last - before) + 1e-13 * Math.max(1, Math.abs(last));
        return tolerance < 1e-4 * Math.max(1, Math.abs(last)) ? ClosedForms.near(last, tolerance) : List.of();
    }
}
