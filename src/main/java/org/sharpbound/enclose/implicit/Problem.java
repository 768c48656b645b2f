package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;

/**
 * What is implicit in a statement, in the order in which one depends on the other, as functions of quantities.
 *
 * <p>A quantity is <em>swept</em> if no solution depends on it, only times at which solutions are read, functions of matrices, means,
 * roots and kernels: one integration serves all of its values.
 */
public final class Problem {

    private final List<Implicit> implicits;
    private final List<String> quantities;
    private final List<Object> parts = new ArrayList<>();
    private final Set<String> swept;
    private final FlowSolver integrator;
    private final Matrices matrices;
    private final Averaging averaging;
    private final Roots roots;
    private final DeepKernels kernels;

    /**
     * @param quantities that range over intervals, on which alone everything depends
     * @throws IllegalArgumentException if something depends on another name
     */
    public Problem(List<Implicit> implicits, List<String> quantities) {
        this(
                implicits,
                quantities,
                new Integration(),
                new MatrixEnclosures(),
                new Averages(),
                new Roots(),
                new DeepKernels());
    }

    Problem(
            List<Implicit> implicits,
            List<String> quantities,
            FlowSolver integrator,
            Matrices matrices,
            Averaging averaging,
            Roots roots,
            DeepKernels kernels) {
        this.implicits = List.copyOf(implicits);
        this.quantities = List.copyOf(quantities);
        this.integrator = integrator;
        this.matrices = matrices;
        this.averaging = averaging;
        this.roots = roots;
        this.kernels = kernels;
        List<String> known = new ArrayList<>(quantities);
        for (Implicit implicit : implicits) {
            parts.add(part(implicit, known));
            known.addAll(implicit.names());
        }
        this.swept = swept();
    }

    private static Object part(Implicit implicit, List<String> known) {
        if (implicit instanceof Implicit.Flow flow) {
            return new FlowReadings(flow, known);
        } else if (implicit instanceof Implicit.OfMatrix matrix) {
            return new MatrixReading(matrix, known);
        } else if (implicit instanceof Implicit.FiniteMean mean) {
            return new MeanReading(mean);
        } else if (implicit instanceof Implicit.Root root) {
            return new RootReading(root, known);
        } else if (implicit instanceof Implicit.DeepKernel kernel) {
            return new KernelReading(kernel, known);
        }
        throw new IllegalArgumentException("nothing is known of a mean that samples estimate");
    }

    /** The quantities and what depends on each, followed through the names. */
    private Set<String> swept() {
        Set<String> integrated = new TreeSet<>();
        for (Object part : parts) {
            if (part instanceof FlowReadings flow) {
                integrated.addAll(flow.parameters());
            }
        }
        for (int i = implicits.size() - 1; i >= 0; i--) {
            if (!Collections.disjoint(implicits.get(i).names(), integrated)) {
                integrated.addAll(dependences(i));
            }
        }
        Set<String> free = new TreeSet<>(quantities);
        free.removeAll(integrated);
        return Collections.unmodifiableSet(free);
    }

    private Set<String> dependences(int i) {
        Set<String> names = new TreeSet<>();
        if (parts.get(i) instanceof MatrixReading matrix) {
            return matrix.parameters();
        } else if (parts.get(i) instanceof MeanReading mean) {
            return mean.parameters();
        } else if (parts.get(i) instanceof RootReading root) {
            return root.parameters();
        } else if (parts.get(i) instanceof KernelReading kernel) {
            return kernel.parameters();
        }
        names.addAll(((FlowReadings) parts.get(i)).parameters());
        ((Implicit.Flow) implicits.get(i)).readings().forEach(reading -> names.addAll(FreeVariables.of(reading.at())));
        return names;
    }

    /** The quantities that range over intervals. */
    public List<String> quantities() {
        return quantities;
    }

    /** The quantities on which no solution depends. */
    public Set<String> sweptQuantities() {
        return swept;
    }

    /** The names under which the numbers are known, in their order. */
    public List<String> names() {
        return implicits.stream().flatMap(i -> i.names().stream()).toList();
    }

    /** The quantities on which each number depends, through what it is made of, by the names of the numbers. */
    public Map<String, Set<String>> dependences() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (int i = 0; i < implicits.size(); i++) {
            Set<String> through = new TreeSet<>();
            for (String name : dependences(i)) {
                through.addAll(all.getOrDefault(name, Set.of(name)));
            }
            through.retainAll(quantities);
            implicits.get(i).names().forEach(name -> all.put(name, through));
        }
        return all;
    }

    /** Whether flows depend on quantities only, so that the middle of these is that of their parameters. */
    boolean isDirect() {
        return parts.stream()
                .allMatch(part -> !(part instanceof FlowReadings flow) || quantities.containsAll(flow.parameters()));
    }

    /** How many flows there are. */
    public int flows() {
        return (int) implicits.stream().filter(Implicit.Flow.class::isInstance).count();
    }

    /**
     * Encloses all flows on a box.
     *
     * @param grids of the flows, in their order; empty to look for them
     */
    Solution solve(Map<String, Interval> box, Optional<List<Grid>> grids, BooleanSupplier stop) throws Unsolved {
        if (grids.isPresent() && grids.get().size() != flows()) {
            throw new Unsolved(grids.get().size() + " grids for " + flows() + " flows");
        }
        Iterator<Grid> next = grids.orElse(List.of()).iterator();
        List<Trajectories> trajectories = new ArrayList<>();
        Map<String, Known> known = known(box);
        for (Object part : parts) {
            if (part instanceof FlowReadings flow) {
                Optional<Grid> grid = next.hasNext() ? Optional.of(next.next()) : Optional.empty();
                trajectories.add(flow.solve(integrator, known, grid, stop));
                flow.read(trajectories.get(trajectories.size() - 1), known, false, known);
            } else {
                read(part, known, stop);
            }
        }
        return new Solution(this, trajectories);
    }

    /**
     * Everything on a part of the box on which the flows were solved.
     *
     * @param middle whether what the flows depend on has its middle values
     */
    Map<String, Known> on(Map<String, Interval> part, List<Trajectories> solved, boolean middle) throws Unsolved {
        Map<String, Known> known = known(part);
        Iterator<Trajectories> next = solved.iterator();
        for (Object each : parts) {
            if (each instanceof FlowReadings flow) {
                flow.read(next.next(), known, middle, known);
            } else {
                read(each, known, () -> false);
            }
        }
        return known;
    }

    /** A function of a matrix, a mean, a root or a kernel. */
    private void read(Object part, Map<String, Known> known, BooleanSupplier stop) throws Unsolved {
        if (part instanceof MeanReading mean) {
            mean.read(averaging, known, known, stop);
        } else if (part instanceof RootReading root) {
            root.read(roots, known, known);
        } else if (part instanceof KernelReading kernel) {
            kernel.read(kernels, known, known);
        } else {
            ((MatrixReading) part).read(matrices, known, known);
        }
    }

    private Map<String, Known> known(Map<String, Interval> box) throws Unsolved {
        Map<String, Known> known = new LinkedHashMap<>();
        for (String quantity : quantities) {
            Interval range = box.get(quantity);
            if (range == null || range.isEmpty()) {
                throw new Unsolved("nothing is said of " + quantity);
            }
            known.put(quantity, new Known(range, Map.of(quantity, Interval.ONE)));
        }
        return known;
    }
}
