package org.sharpbound.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.ExactEvaluation;
import org.sharpbound.term.ExactValue;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Truth;

/** Two evaluations that share the walk but no arithmetic must never contradict each other. */
class ExactAgainstHighPrecisionTest {

    private static final long SEED = 17;
    private static final int GRAPHS = 80;
    private static final int NODES = 12;

    @Test
    void they_agree_on_random_graphs() {
        SplittableRandom random = new SplittableRandom(SEED);
        int values = 0;
        int undefined = 0;
        for (int graph = 0; graph < GRAPHS; graph++) {
            Map<String, Rational> point = Map.of("x", small(random), "y", small(random));
            List<Expr> nodes = graph(random);
            ExactEvaluation exact = new ExactEvaluation(point, 2000);
            HighPrecision precise = new HighPrecision(point);
            for (Expr node : nodes) {
                ExactValue known = exact.value(node);
                Estimate estimate = precise.value(node);
                if (known instanceof ExactValue.Value value) {
                    values++;
                    Truth equal = precise.truth(new Relation.Compare(node, Comparison.EQ, Expr.num(value.value())));
                    assertThat(equal).as("%s at %s is %s", node, point, known).isIn(Truth.TRUE, Truth.UNKNOWN);
                    assertThat(estimate).isNotInstanceOf(Estimate.Undefined.class);
                } else if (known instanceof ExactValue.Undefined) {
                    undefined++;
                    assertThat(estimate).as("%s at %s", node, point).isNotInstanceOf(Estimate.Number.class);
                }
            }
        }
        assertThat(values).isGreaterThan(200);
        assertThat(undefined).isGreaterThan(40);
    }

    private static List<Expr> graph(SplittableRandom random) {
        List<Expr> nodes = new ArrayList<>(List.of(Expr.variable("x"), Expr.variable("y"), Expr.num(small(random))));
        while (nodes.size() < NODES) {
            Op op = Op.values()[random.nextInt(Op.values().length)];
            Expr a = nodes.get(random.nextInt(nodes.size()));
            Expr b = nodes.get(random.nextInt(nodes.size()));
            if (op == Op.POW && random.nextBoolean()) {
                b = Expr.num(small(random));
            }
            if (random.nextInt(8) == 0) {
                nodes.add(new Expr.If(new Relation.Compare(a, Comparison.LT, b), b, a));
                continue;
            }
            nodes.add(
                    switch (op.arity()) {
                        case 0 -> Expr.apply(op);
                        case 1 -> Expr.apply(op, a);
                        default -> Expr.apply(op, a, b);
                    });
        }
        return nodes;
    }

    private static Rational small(SplittableRandom random) {
        return Rational.of(random.nextInt(-4, 10), random.nextInt(1, 4));
    }
}
