package org.sharpbound.enclose.flow;

import java.util.List;
import java.util.stream.IntStream;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/**
 * The start of one block: where its states and parameters are, as balls.
 *
 * @param directions the parameters that are not constants, and that the block depends on
 * @param parameters all, by their whole ranges
 * @param low bounds of the start values over the box
 */
record BlockStart(Centre centre, FlowSet set, int[] directions, BallMatrix parameters, double[] low, double[] high) {

    /** @return null if a start value is not known */
    static BlockStart of(FlowProblem problem, VectorField.Block block, int mostOrder, int digits) {
        int n = block.states().length;
        List<Bounds> box = problem.box();
        Program start = Program.of(
                "", // so that the name of time is refused here
                List.of(),
                problem.field().parameters(),
                IntStream.of(block.states()).mapToObj(problem.start()::get).toList());
        int[] directions = directions(problem, block, start);
        BallMatrix ranges = balls(box.stream().map(Bounds::enclosure).toList());
        BallMatrix references =
                balls(box.stream().map(b -> Interval.of(b.reference())).toList());
        Jets wide = evaluated(start, ranges);
        JetDerivatives derivatives = new JetDerivatives(wide, 0, directions);
        derivatives.expand(0);
        Jets middle = evaluated(start, references);
        double[] low = new double[n];
        double[] high = new double[n];
        double[] centre = new double[n];
        BallMatrix thin = new BallMatrix(n, 1);
        BallMatrix slopes = new BallMatrix(n, directions.length);
        for (int i = 0; i < n; i++) {
            int root = start.roots()[i];
            Interval range = Ball.interval(wide.mid[root], wide.rad[root]);
            if (range.isEntire()) {
                return null;
            }
            centre[i] = middle.mid[root];
            low[i] = range.lo();
            high[i] = range.hi();
            thin.rad[i] = middle.rad[root];
            for (int j = 0; j < directions.length; j++) {
                slopes.mid[slopes.at(i, j)] = derivatives.mid[derivatives.place(root, j, 0)];
                slopes.rad[slopes.at(i, j)] = derivatives.rad[derivatives.place(root, j, 0)];
            }
        }
        BallMatrix deltas = new BallMatrix(directions.length, 1);
        for (int j = 0; j < directions.length; j++) {
            Bounds bounds = box.get(directions[j]);
            Interval range = Interval.of(
                    Interval.of(bounds.lo().minus(bounds.reference())).lo(),
                    Interval.of(bounds.hi().minus(bounds.reference())).hi());
            deltas.mid[j] = Ball.middle(range.lo(), range.hi());
            deltas.rad[j] = Ball.radius(deltas.mid[j], range.lo(), range.hi());
        }
        Centre point = digits == Grid.DOUBLES
                ? new DoubleCentre(block.program(), mostOrder, references, centre)
                : fixed(block.program(), start, mostOrder, new Fixed(digits), box, middle, thin);
        for (int i = 0; i < n; i++) {
            // The mean value theorem is used about the centre, so that the hull must hold it.
            low[i] = Math.min(low[i], Ball.lower(point.near(i), point.offset(i)));
            high[i] = Math.max(high[i], Ball.upper(point.near(i), point.offset(i)));
        }
        return new BlockStart(point, FlowSet.start(thin, slopes, deltas), directions, ranges, low, high);
    }

    /** The centre in many digits; {@code thin} is filled with how far the start is from it. */
    private static Centre fixed(
            Program program, Program start, int mostOrder, Fixed fixed, List<Bounds> box, Jets rough, BallMatrix thin) {
        List<Rational> references = box.stream().map(Bounds::reference).toList();
        Fixed.Value[] values = FixedCentre.evaluate(start, fixed, references, rough);
        for (int i = 0; i < values.length; i++) {
            thin.rad[i] = Ball.up(values[i].rad() * fixed.unit);
        }
        return new FixedCentre(program, fixed, mostOrder, references, values);
    }

    private static Jets evaluated(Program program, BallMatrix parameters) {
        Jets jets = new Jets(program, 0);
        for (int p = 0; p < program.parameters(); p++) {
            jets.set(program.parameter(p), parameters.mid[p], parameters.rad[p]);
        }
        jets.expand(1, 0);
        return jets;
    }

    private static int[] directions(FlowProblem problem, VectorField.Block block, Program start) {
        boolean[][] inField = block.program().dependences();
        boolean[][] inStart = start.dependences();
        return IntStream.range(0, problem.box().size())
                .filter(p -> !problem.box().get(p).isPoint())
                .filter(p -> IntStream.of(block.program().roots())
                                .anyMatch(root -> inField[root][block.program().parameter(p)])
                        || IntStream.of(start.roots()).anyMatch(root -> inStart[root][start.parameter(p)]))
                .toArray();
    }

    private static BallMatrix balls(List<Interval> intervals) {
        BallMatrix result = new BallMatrix(intervals.size(), 1);
        for (int i = 0; i < intervals.size(); i++) {
            Interval x = intervals.get(i);
            result.mid[i] = Ball.middle(x.lo(), x.hi());
            result.rad[i] = Ball.radius(result.mid[i], x.lo(), x.hi());
        }
        return result;
    }
}
