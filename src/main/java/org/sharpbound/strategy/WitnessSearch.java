package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.sharpbound.enclose.Interval;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Kernel;
import org.sharpbound.kernel.Refuted;
import org.sharpbound.kernel.Scope;
import org.sharpbound.oracle.Candidate;
import org.sharpbound.oracle.LocalSearch;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Rational;
import org.sharpbound.term.SimplestRational;
import org.sharpbound.term.Statement;

/**
 * Looks for a point that refutes a statement: simple values first, then the lowest points of the margin, each rounded to
 * the simplest rational point nearby that the kernel confirms.
 */
public final class WitnessSearch {

    /** A box is cut without regard to where simple numbers lie, so that the simplest one near may lie beyond its end. */
    private static final double NEIGHBOURHOOD = 4;

    /**
     * How much is tried.
     *
     * @param points with simple coordinates at most
     * @param confirmations how many of them the kernel is asked about at most
     * @param cases choices of the finite quantities from which low points are looked for
     * @param questions about how many points the kernel is asked in all
     */
    record Effort(int points, int confirmations, int cases, int questions) {
        static final Effort USUAL = new Effort(4000, 40, 6, Integer.MAX_VALUE);

        /** Where the kernel has to enclose a flow or eigenvalues at each point: of a true equation every point is a suspect. */
        static final Effort COSTLY = new Effort(4000, 10, 6, Integer.MAX_VALUE);
    }

    private static final int[] DIGITS = {40, 200};

    /** How far out a point of an unbounded box is looked for. */
    private static final double FAR = 1e6;

    /** A margin in doubles below this, relative to 1, may be 0 or negative; the kernel decides. */
    private static final double NEARLY_ZERO = 1e-9;

    /** What the kernel says of a point. */
    interface Confirmation {
        Optional<Refuted> of(Map<String, Rational> point);
    }

    private final Statement statement;
    private final Confirmation confirmation;
    private final Effort effort;
    private final Merit merit;
    private final List<String> names;
    private final List<Domain> domains;
    private final long seed;
    private final Allowance allowance;
    private final Set<Map<String, Rational>> tried = new HashSet<>();

    public WitnessSearch(Statement statement, long seed, Allowance allowance) {
        this(statement, new Merit(statement), point -> confirmed(statement, point), seed, allowance, Effort.USUAL);
    }

    WitnessSearch(
            Statement statement,
            Merit merit,
            Confirmation confirmation,
            long seed,
            Allowance allowance,
            Effort effort) {
        this.effort = effort;
        this.statement = statement;
        this.confirmation = confirmation;
        this.merit = merit;
        this.names = List.copyOf(statement.quantities().keySet());
        this.domains = List.copyOf(statement.quantities().values());
        this.seed = seed;
        this.allowance = allowance;
    }

    /** A point of a box on which enclosures found the goal false, or of its neighbourhood, which may hold a simpler one. */
    public Optional<Refuted> inside(Box box) {
        return box.dimension() == names.size() ? inside(box, NEIGHBOURHOOD).or(() -> inside(box, 1)) : Optional.empty();
    }

    private Optional<Refuted> inside(Box box, double widths) {
        double[] middle = new double[names.size()];
        double[] radius = new double[names.size()];
        for (int i = 0; i < middle.length; i++) {
            int v = box.variables().indexOf(names.get(i));
            middle[i] = middle(box, v);
            radius[i] = widths * (farthest(box, v) - nearest(box, v)) / 4;
        }
        return rounded(middle, radius).flatMap(this::confirm);
    }

    private static double nearest(Box box, int v) {
        return Math.max(box.lower(v), Math.min(box.upper(v), 0) - FAR);
    }

    private static double farthest(Box box, int v) {
        return Math.min(box.upper(v), Math.max(box.lower(v), 0) + FAR);
    }

    /** The middle of a box along a variable; of one without bounds, of what is not too far out. */
    static double middle(Box box, int v) {
        return nearest(box, v) / 2 + farthest(box, v) / 2;
    }

    /** Tries points of simple coordinates. */
    public Optional<Refuted> simplePoints() {
        List<List<Rational>> values = domains.stream().map(SimpleValues::of).toList();
        if (values.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        List<Scored> suspects = new ArrayList<>();
        for (List<Rational> point : grid(values)) {
            double value = merit.at(doubles(point));
            if (value <= NEARLY_ZERO) {
                suspects.add(new Scored(point, value));
            }
            if (allowance.isSpent()) {
                break;
            }
        }
        // clear violations before those that hang on rounding, the simplest point first
        suspects.sort(Comparator.<Scored>comparingInt(s -> s.value < -NEARLY_ZERO ? 0 : 1)
                .thenComparingInt(
                        s -> s.point.stream().mapToInt(Rational::bitLength).sum()));
        return suspects.stream()
                .limit(effort.confirmations)
                .takeWhile(s -> !allowance.isSpent())
                .flatMap(s -> confirm(s.point).stream())
                .findFirst();
    }

    private record Scored(List<Rational> point, double value) {}

    /** Searches the lowest points of the margin. */
    public Optional<Refuted> lowestPoints(int evaluations) {
        List<Integer> continuous = new ArrayList<>();
        for (int i = 0; i < domains.size(); i++) {
            if (domains.get(i) instanceof Domain.Range || SimpleValues.isLong(domains.get(i))) {
                continuous.add(i);
            }
        }
        Scope scope = Scope.of(PlainImplicits.domain(statement));
        if (continuous.isEmpty() || scope.box().isEmpty()) {
            return Optional.empty();
        }
        for (double[] start : startingCases()) {
            Optional<Refuted> found = lowestPoints(scope.box(), continuous, start, evaluations);
            if (found.isPresent() || allowance.isSpent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Refuted> lowestPoints(Box box, List<Integer> continuous, double[] start, int evaluations) {
        double[] lower = new double[continuous.size()];
        double[] upper = new double[continuous.size()];
        for (int k = 0; k < lower.length; k++) {
            int v = box.variables().indexOf(names.get(continuous.get(k)));
            if (domains.get(continuous.get(k)) instanceof Domain.Integers integers) {
                lower[k] = integers.first().doubleValue();
                upper[k] = integers.last().doubleValue();
            } else {
                lower[k] = box.lower(v);
                upper[k] = box.upper(v);
            }
        }
        List<Candidate> candidates = new LocalSearch(seed, evaluations)
                .minimise(x -> allowance.isOver() ? Double.NaN : merit.at(placed(start, continuous, x)), lower, upper);
        for (Candidate candidate : candidates) {
            if (candidate.value() > NEARLY_ZERO || allowance.isSpent()) {
                break;
            }
            Optional<Refuted> found = near(placed(start, continuous, candidate.point()), continuous);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private double[] placed(double[] start, List<Integer> continuous, double[] x) {
        double[] point = start.clone();
        for (int k = 0; k < x.length; k++) {
            boolean integer = domains.get(continuous.get(k)) instanceof Domain.Integers;
            point[continuous.get(k)] = integer ? Math.rint(x[k]) : x[k];
        }
        return point;
    }

    /** Rounds to simpler and simpler neighbours last, the coarsest first, until the kernel confirms one. */
    private Optional<Refuted> near(double[] point, List<Integer> continuous) {
        for (int bits = 2; bits <= 52 && !allowance.isSpent(); bits += 2) {
            double[] radius = new double[point.length];
            for (int i : continuous) {
                radius[i] = Math.scalb(Math.max(Math.abs(point[i]), 0x1p-20), -bits);
            }
            Optional<List<Rational>> rounded = rounded(point, radius);
            if (rounded.isPresent() && merit.at(doubles(rounded.get())) <= NEARLY_ZERO) {
                Optional<Refuted> found = confirm(rounded.get());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<List<Rational>> rounded(double[] point, double[] radius) {
        List<Rational> result = new ArrayList<>();
        for (int i = 0; i < point.length; i++) {
            if (!Double.isFinite(point[i])) {
                return Optional.empty();
            }
            if (domains.get(i) instanceof Domain.Integers) {
                double unit = Math.max(1, Math.pow(10, Math.floor(Math.log10(radius[i]))));
                result.add(Rational.of(Math.rint(point[i] / unit) * unit));
                continue;
            }
            result.add(SimplestRational.near(Rational.of(point[i]), Rational.of(radius[i])));
        }
        return Optional.of(result);
    }

    /** All combinations of values if they are few, else a seeded sample of them. */
    private List<List<Rational>> grid(List<List<Rational>> values) {
        long size = values.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, effort.points + 1));
        List<List<Rational>> points = new ArrayList<>();
        if (size <= effort.points) {
            points.add(List.of());
            for (List<Rational> next : values) {
                points = points.stream()
                        .flatMap(p -> next.stream().map(v -> with(p, v)))
                        .toList();
            }
            return points;
        }
        Random random = new Random(seed);
        for (int i = 0; i < effort.points; i++) {
            points.add(values.stream().map(v -> v.get(random.nextInt(v.size()))).toList());
        }
        return points;
    }

    private static List<Rational> with(List<Rational> point, Rational value) {
        List<Rational> longer = new ArrayList<>(point);
        longer.add(value);
        return longer;
    }

    /** Points that fix the finite quantities; the others are to be searched. */
    private List<double[]> startingCases() {
        List<List<Rational>> values = domains.stream()
                .map(d -> d instanceof Domain.Range || SimpleValues.isLong(d)
                        ? List.of(Rational.ZERO)
                        : SimpleValues.of(d))
                .toList();
        if (values.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        return grid(values).stream()
                .limit(effort.cases)
                .map(WitnessSearch::doubles)
                .toList();
    }

    private static double[] doubles(List<Rational> point) {
        return point.stream().mapToDouble(v -> Interval.of(v).lo()).toArray();
    }

    private Optional<Refuted> confirm(List<Rational> point) {
        Map<String, Rational> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), point.get(i));
        }
        return tried.size() < effort.questions && tried.add(named) ? confirmation.of(named) : Optional.empty();
    }

    static Optional<Refuted> confirmed(Statement statement, Map<String, Rational> point) {
        String fingerprint = Fingerprint.of(statement);
        for (int digits : DIGITS) {
            Certificate witness = new Certificate.Witness(fingerprint, point, digits);
            if (Kernel.check(statement, witness) instanceof Refuted refuted) {
                return Optional.of(refuted);
            }
        }
        return Optional.empty();
    }
}
