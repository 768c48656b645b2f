package org.sharpbound.strategy.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Lower;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.Upper;
import org.sharpbound.term.Distribution;
import org.sharpbound.term.Expr;

/** The distribution of a random number; parameters are enclosed. */
sealed interface Law {

    /** Parameters are worked out with more digits than doubles have. */
    Precision PARAMETER = Precision.ofDigits(30);

    /** What holds all its values. */
    Interval support();

    /** Draws a number, with an interval that holds it for all parameters in their enclosures. */
    void draw(Draws draws);

    /** @param deviation not negative */
    record Normal(Interval mean, Interval deviation) implements Law {

        @Override
        public Interval support() {
            return deviation.hi() == 0 ? mean : Interval.ENTIRE;
        }

        @Override
        public void draw(Draws draws) {
            draws.normal();
            moved(draws, mean, deviation);
        }
    }

    record Uniform(Interval lower, Interval upper) implements Law {

        @Override
        public Interval support() {
            return lower.hull(upper);
        }

        @Override
        public void draw(Draws draws) {
            draws.uniform();
            moved(draws, lower, upper.minus(lower));
            draws.set(Math.max(draws.lo(), lower.lo()), Math.min(draws.hi(), upper.hi()));
        }
    }

    /** −1 and 1 with equal probabilities. */
    record Sign() implements Law {

        @Override
        public Interval support() {
            return Interval.of(-1, 1);
        }

        @Override
        public void draw(Draws draws) {
            draws.sign();
        }
    }

    /**
     * Finitely many values.
     *
     * @param shares for each value but the last, the probability of it and those before it, not decreasing
     */
    record Discrete(List<Interval> values, List<Interval> shares) implements Law {

        public Discrete {
            values = List.copyOf(values);
            shares = List.copyOf(shares);
        }

        @Override
        public Interval support() {
            return values.stream().reduce(Interval.EMPTY, Interval::hull);
        }

        /** Where the bits drawn leave open which value it is, the interval holds both. */
        @Override
        public void draw(Draws draws) {
            draws.uniform();
            double lo = draws.lo();
            double hi = draws.hi();
            int first = 0;
            while (first < shares.size() && shares.get(first).hi() <= lo) {
                first++;
            }
            int last = first;
            while (last < shares.size() && shares.get(last).lo() < hi) {
                last++;
            }
            Interval value = values.get(first);
            for (int i = first + 1; i <= last; i++) {
                value = value.hull(values.get(i));
            }
            draws.set(value.lo(), value.hi());
        }
    }

    /**
     * The law of a distribution whose parameters are constants.
     *
     * @throws IllegalArgumentException if a parameter is not seen to be as the distribution asks
     */
    static Law of(Distribution distribution) {
        if (distribution instanceof Distribution.Normal normal) {
            Interval variance = constant(normal.variance());
            require(variance.lo() >= 0, "a variance is not seen to be 0 or more");
            return new Normal(constant(normal.mean()), variance.sqrt());
        } else if (distribution instanceof Distribution.Uniform uniform) {
            Interval lower = constant(uniform.lower());
            Interval upper = constant(uniform.upper());
            require(lower.hi() <= upper.lo(), "the ends of a uniform distribution are not seen to be in order");
            return new Uniform(lower, upper);
        } else if (distribution instanceof Distribution.Bernoulli bernoulli) {
            Interval probability = constant(bernoulli.probability());
            require(probability.lo() >= 0 && probability.hi() <= 1, "a probability is not seen to lie in [0, 1]");
            return bernoulli(probability);
        } else if (distribution instanceof Distribution.Choice choice) {
            return choice(choice.values().stream().map(Law::constant).toList());
        }
        require(distribution instanceof Distribution.Sign, "what an experiment measures has no law that is known");
        return new Sign();
    }

    private static Interval constant(Expr parameter) {
        BigRun run = BigRun.ofConstant(parameter, PARAMETER);
        BigInterval value = run.value(0);
        require(run.defined(0) && value.isBounded(), "a parameter of a distribution is not seen to be a number");
        return Interval.of(value.loDouble(), value.hiDouble());
    }

    private static void require(boolean shown, String otherwise) {
        if (!shown) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** 1 with a probability, else 0. */
    static Law bernoulli(Interval probability) {
        return new Discrete(List.of(Interval.ONE, Interval.ZERO), List.of(probability));
    }

    /** Values of equal probability. */
    static Law choice(List<Interval> values) {
        Interval count = Interval.of(values.size());
        List<Interval> shares = IntStream.range(1, values.size())
                .mapToObj(i -> Interval.of(i).over(count))
                .toList();
        return new Discrete(values, shares);
    }

    /** The number drawn becomes a + b times it. */
    private static void moved(Draws draws, Interval a, Interval b) {
        double lo = Lower.mul(draws.lo(), draws.hi(), b.lo(), b.hi());
        double hi = Upper.mul(draws.lo(), draws.hi(), b.lo(), b.hi());
        draws.set(Lower.add(a.lo(), a.hi(), lo, hi), Upper.add(a.lo(), a.hi(), lo, hi));
    }
}
