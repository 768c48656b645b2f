package org.sharpbound.enclose.implicit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.enclose.gaussian.CovarianceBox;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.MatrixFunction;

/** Faults in what encloses flows, functions of matrices, means, roots and kernels: the right enclosures, some of them moved or turned. */
enum PlantedFault {
    STATE(Implicit.Flow.class),
    SLOPE(Implicit.Flow.class),
    REFERENCE(Implicit.Flow.class),
    MATRIX(Implicit.OfMatrix.class),
    MATRIX_SLOPE(Implicit.OfMatrix.class),
    MEAN(Implicit.FiniteMean.class),
    MEAN_SLOPE(Implicit.FiniteMean.class),
    ROOT(Implicit.Root.class),
    ROOT_SLOPE(Implicit.Root.class),
    KERNEL(Implicit.DeepKernel.class),
    KERNEL_SLOPE(Implicit.DeepKernel.class);

    private final Class<? extends Implicit> of;

    PlantedFault(Class<? extends Implicit> of) {
        this.of = of;
    }

    /** Whether it shows where such a thing is enclosed. */
    boolean concerns(Implicit implicit) {
        return of.isInstance(implicit);
    }

    Problem problem(List<Implicit> implicits, List<String> quantities) {
        return new Problem(
                implicits,
                quantities,
                new FaultyFlows(this),
                new FaultyMatrices(this),
                new FaultyMeans(this),
                new FaultyRoots(this),
                new FaultyKernels(this));
    }

    static final class FaultyKernels extends DeepKernels {

        private final PlantedFault fault;

        FaultyKernels(PlantedFault fault) {
            this.fault = fault;
        }

        @Override
        Known mean(CovarianceBox box, int order, Known p, Known s, Known q) {
            Known right = super.mean(box, order, p, s, q);
            Map<String, Interval> slopes = new TreeMap<>(right.slopes());
            if (fault == PlantedFault.KERNEL_SLOPE) {
                slopes.replaceAll((quantity, slope) -> slope.negate());
            }
            return new Known(fault == PlantedFault.KERNEL ? moved(right.value()) : right.value(), slopes);
        }
    }

    static final class FaultyRoots extends Roots {

        private final PlantedFault fault;

        FaultyRoots(PlantedFault fault) {
            this.fault = fault;
        }

        @Override
        Known known(RootReading.Found found, SignRun run, Map<String, Known> known, Set<String> parameters) {
            Known right = super.known(found, run, known, parameters);
            Map<String, Interval> slopes = new TreeMap<>(right.slopes());
            if (fault == PlantedFault.ROOT_SLOPE) {
                slopes.replaceAll((quantity, slope) -> slope.negate());
            }
            return new Known(fault == PlantedFault.ROOT ? moved(right.value()) : right.value(), slopes);
        }
    }

    record FaultyMeans(PlantedFault fault) implements Averaging {

        @Override
        public Known mean(Layers layers, Map<String, Known> known, BooleanSupplier stop) throws Unsolved {
            Known right = new Averages().mean(layers, known, stop);
            Map<String, Interval> slopes = new TreeMap<>(right.slopes());
            if (fault == PlantedFault.MEAN_SLOPE) {
                slopes.replaceAll((quantity, slope) -> slope.negate());
            }
            return new Known(fault == PlantedFault.MEAN ? moved(right.value()) : right.value(), slopes);
        }
    }

    record FaultyFlows(PlantedFault fault) implements FlowSolver {

        @Override
        public Trajectories solve(
                Implicit.Flow flow,
                Map<String, Interval> parameters,
                double until,
                Optional<Grid> grid,
                BooleanSupplier stop)
                throws Unsolved {
            Trajectories right = new Integration().solve(flow, parameters, until, grid, stop);
            return new Trajectories() {
                @Override
                public Grid grid() {
                    return right.grid();
                }

                @Override
                public Interval value(String state, Interval times) throws Unsolved {
                    Interval value = right.value(state, times);
                    return fault == PlantedFault.STATE ? Interval.of(value.mid()) : value;
                }

                @Override
                public Interval reference(String state, Interval times) throws Unsolved {
                    Interval value = right.reference(state, times);
                    return fault == PlantedFault.REFERENCE ? moved(value) : value;
                }

                @Override
                public Interval slope(String state, String parameter, Interval times) throws Unsolved {
                    Interval slope = right.slope(state, parameter, times);
                    return fault == PlantedFault.SLOPE ? slope.negate() : slope;
                }
            };
        }
    }

    record FaultyMatrices(PlantedFault fault) implements Matrices {

        @Override
        public Optional<List<Interval>> enclose(
                MatrixFunction function, int rows, int columns, List<Interval> entries) {
            Optional<List<Interval>> right = new MatrixEnclosures().enclose(function, rows, columns, entries);
            return fault == PlantedFault.MATRIX
                    ? right.map(v -> v.stream().map(PlantedFault::moved).toList())
                    : right;
        }

        @Override
        public Optional<Interval[][]> derivatives(
                MatrixFunction function, int rows, int columns, List<Interval> entries) {
            Optional<Interval[][]> right = new MatrixEnclosures().derivatives(function, rows, columns, entries);
            if (fault == PlantedFault.MATRIX_SLOPE && right.isPresent()) {
                for (Interval[] row : right.get()) {
                    row[0] = Interval.ZERO;
                }
            }
            return right;
        }
    }

    private static Interval moved(Interval value) {
        return value.plus(Interval.of(0.5));
    }
}
