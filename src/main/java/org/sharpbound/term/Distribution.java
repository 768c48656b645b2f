package org.sharpbound.term;

import java.util.List;
import java.util.function.UnaryOperator;

/** How one random number is distributed. The parameters are expressions in which nothing random occurs. */
public sealed interface Distribution {

    /** In the order in which the claim language writes them. */
    List<Expr> parameters();

    /** The same with other parameters, made of these one by one. */
    Distribution map(UnaryOperator<Expr> each);

    /** What the parameters must satisfy; beyond that there is no such distribution. */
    List<Relation> conditions();

    /** The normal distribution; with the variance 0, all mass in the mean. */
    record Normal(Expr mean, Expr variance) implements Distribution {
        @Override
        public List<Expr> parameters() {
            return List.of(mean, variance);
        }

        @Override
        public Normal map(UnaryOperator<Expr> each) {
            return new Normal(each.apply(mean), each.apply(variance));
        }

        @Override
        public List<Relation> conditions() {
            return List.of(new Relation.Compare(variance, Comparison.GE, Expr.num(0)));
        }
    }

    /** The uniform distribution between two ends, of which the lower is less than the upper. */
    record Uniform(Expr lower, Expr upper) implements Distribution {
        @Override
        public List<Expr> parameters() {
            return List.of(lower, upper);
        }

        @Override
        public Uniform map(UnaryOperator<Expr> each) {
            return new Uniform(each.apply(lower), each.apply(upper));
        }

        @Override
        public List<Relation> conditions() {
            return List.of(new Relation.Compare(lower, Comparison.LT, upper));
        }
    }

    /** 1 or −1, each with probability 1/2 (Rademacher). */
    record Sign() implements Distribution {
        @Override
        public List<Expr> parameters() {
            return List.of();
        }

        @Override
        public Sign map(UnaryOperator<Expr> each) {
            return this;
        }

        @Override
        public List<Relation> conditions() {
            return List.of();
        }
    }

    /** 1 with a probability of [0, 1], else 0. */
    record Bernoulli(Expr probability) implements Distribution {
        @Override
        public List<Expr> parameters() {
            return List.of(probability);
        }

        @Override
        public Bernoulli map(UnaryOperator<Expr> each) {
            return new Bernoulli(each.apply(probability));
        }

        @Override
        public List<Relation> conditions() {
            return List.of(
                    new Relation.Compare(Expr.num(0), Comparison.LE, probability),
                    new Relation.Compare(probability, Comparison.LE, Expr.num(1)));
        }
    }

    /** Each of some values with the same probability; a value that is listed twice has it twice. */
    record Choice(List<Expr> values) implements Distribution {
        public Choice {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("nothing to choose from");
            }
        }

        @Override
        public List<Expr> parameters() {
            return values;
        }

        @Override
        public Choice map(UnaryOperator<Expr> each) {
            return new Choice(values.stream().map(each).toList());
        }

        @Override
        public List<Relation> conditions() {
            return List.of();
        }
    }

    /** Of what an experiment measures: nothing is known of it but what is drawn. */
    record Measured() implements Distribution {
        @Override
        public List<Expr> parameters() {
            return List.of();
        }

        @Override
        public Measured map(UnaryOperator<Expr> each) {
            return this;
        }

        @Override
        public List<Relation> conditions() {
            return List.of();
        }
    }
}
