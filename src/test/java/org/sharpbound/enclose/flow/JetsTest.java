package org.sharpbound.enclose.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.term.Rational;

/** Taylor coefficients in balls of doubles hold those at every point, which are computed in fixed numbers of many digits. */
final class JetsTest {

    private static final int ORDER = 12;
    private static final double UNIT = 0.25;
    private static final Fixed FIXED = new Fixed(60);
    private static final long SEED = 11;

    static List<Specimen> zoo() {
        return Zoo.ALL;
    }

    /** The program of the first block, with the middle of the box as parameters. */
    private record Place(Program program, double[] states, double time, double[] parameters) {

        static Place of(Specimen specimen, Random random) {
            FlowProblem problem = specimen.problem();
            VectorField.Block block = problem.field().blocks().get(0);
            List<Rational> sample = specimen.samples().get(specimen.samples().size() - 1);
            double time = specimen.end().numerator().doubleValue()
                    / specimen.end().denominator().doubleValue()
                    / 3;
            double[] states = new double[block.states().length];
            for (int i = 0; i < states.length; i++) {
                states[i] = specimen.exact(block.states()[i], Rational.of(time), sample)
                        .loDouble();
            }
            double[] parameters =
                    problem.box().stream().mapToDouble(b -> b.enclosure().mid()).toArray();
            return new Place(block.program(), states, time, parameters);
        }

        Jets jets(double radius) {
            Jets jets = new Jets(program, ORDER);
            for (int i = 0; i < states.length; i++) {
                jets.set(i, states[i], radius);
            }
            jets.set(program.time(), time, radius);
            for (int p = 0; p < parameters.length; p++) {
                jets.set(program.parameter(p), parameters[p], radius);
            }
            jets.expand(UNIT, ORDER - 1);
            return jets;
        }

        /** Coefficients at a point that is off the middle by the given numbers: states, time, parameters. */
        FixedJets at(double... off) {
            FixedJets jets = new FixedJets(program, FIXED, ORDER);
            for (int i = 0; i < off.length; i++) {
                double middle =
                        i < states.length ? states[i] : i == states.length ? time : parameters[i - states.length - 1];
                jets.set(i, FIXED.of(Rational.of(middle).plus(Rational.of(off[i]))));
            }
            jets.expand(-2, ORDER - 1, jets(0));
            return jets;
        }

        int size() {
            return states.length + 1 + parameters.length;
        }
    }

    private static BigDecimal value(FixedJets jets, int state, int k) {
        return new BigDecimal(jets.mid[jets.place(state, k)]).multiply(new BigDecimal(FIXED.unit));
    }

    private static void assertHolds(double mid, double rad, BigDecimal value, double slack, String what) {
        BigDecimal distance = value.subtract(new BigDecimal(mid)).abs();
        assertThat(distance).as(what).isLessThanOrEqualTo(new BigDecimal(rad + slack));
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void coefficients_in_balls_hold_those_of_every_point(Specimen specimen) {
        Random random = new Random(SEED);
        Place place = Place.of(specimen, random);
        for (double radius : new double[] {0, 0x1p-40, 0x1p-7}) {
            Jets jets = place.jets(radius);
            for (int trial = 0; trial < 4; trial++) {
                double[] off = new double[place.size()];
                for (int i = 0; i < off.length; i++) {
                    off[i] = trial < 2 ? (trial == 0 ? radius : -radius) : radius * (2 * random.nextDouble() - 1);
                }
                FixedJets exact = place.at(off);
                for (int i = 0; i < place.states().length; i++) {
                    for (int k = 0; k <= ORDER; k++) {
                        int at = i * jets.stride + k;
                        String what = specimen + ", order " + k + ", radius " + radius;
                        assertHolds(jets.mid[at], jets.rad[at], value(exact, i, k), 1e-50, what);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("zoo")
    void their_derivatives_hold_difference_quotients(Specimen specimen) {
        double step = 0x1p-50;
        Random random = new Random(SEED);
        Place place = Place.of(specimen, random);
        int[] parameters = new int[place.parameters().length];
        for (int p = 0; p < parameters.length; p++) {
            parameters[p] = p;
        }
        Jets jets = place.jets(0);
        JetDerivatives derivatives = new JetDerivatives(jets, ORDER, parameters);
        derivatives.expand(ORDER - 1);
        int n = place.states().length;
        for (int j = 0; j < n + parameters.length; j++) {
            double[] off = new double[place.size()];
            int moved = j < n ? j : j + 1;
            off[moved] = step;
            FixedJets right = place.at(off);
            off[moved] = -step;
            FixedJets left = place.at(off);
            for (int i = 0; i < n; i++) {
                for (int k = 0; k <= ORDER; k++) {
                    int at = derivatives.place(i, j, k);
                    BigDecimal quotient = value(right, i, k)
                            .subtract(value(left, i, k))
                            .divide(new BigDecimal(2 * step), MathContext.DECIMAL128);
                    double slack = 1e-24 * (1 + Math.abs(derivatives.mid[at]));
                    String what = specimen + ", order " + k + ", direction " + j;
                    assertHolds(derivatives.mid[at], derivatives.rad[at], quotient, slack, what);
                    assertThat(derivatives.rad[at])
                            .as(what)
                            .isLessThan(1e-10 * (1 + Math.abs(derivatives.mid[at])) * Math.pow(4, k));
                }
            }
        }
    }

    @Test
    void sums_of_products_hold_the_exact_ones() {
        Random random = new Random(SEED);
        for (int trial = 0; trial < 300; trial++) {
            int n = 1 + random.nextInt(20);
            double[] a = random.doubles(n, -1, 1).toArray();
            double[] b = random.doubles(n, -1, 1).toArray();
            double[] r = random.doubles(n, 0, 0x1p-52).toArray();
            BigDecimal plain = BigDecimal.ZERO;
            BigDecimal weighted = BigDecimal.ZERO;
            BigDecimal extreme = BigDecimal.ZERO;
            for (int i = 0; i < n; i++) {
                BigDecimal x = new BigDecimal(a[i]);
                BigDecimal y = new BigDecimal(b[n - 1 - i]);
                plain = plain.add(x.multiply(y));
                weighted = weighted.add(x.multiply(y).multiply(new BigDecimal(i)));
                extreme = extreme.add(x.add(new BigDecimal(a[i] < 0 ? -r[i] : r[i]))
                        .multiply(y)
                        .abs());
            }
            Series series = new Series();
            double[] none = new double[n];
            series.add(a, none, 0, b, none, 0, 0, n - 1, n - 1);
            assertHolds(series.mid(), series.radius(), plain, 0, "plain");
            assertThat(series.radius()).isLessThan(n * n * 0x1p-52);
            series.clear();
            series.addWeighted(a, none, 0, b, none, 0, 0, n - 1, n - 1);
            assertHolds(series.mid(), series.radius(), weighted, 0, "weighted");
            series.clear();
            double[] sizes = new double[n];
            for (int i = 0; i < n; i++) {
                a[i] = Math.abs(a[i]);
                sizes[i] = Math.abs(b[i]);
            }
            series.add(a, r, 0, sizes, none, 0, 0, n - 1, n - 1);
            assertHolds(series.mid(), series.radius(), extreme, 0, "at the ends of the radii");
        }
    }
}
