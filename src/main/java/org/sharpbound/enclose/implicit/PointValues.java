package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.Tape;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.MatrixFunction;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Substitution;

/**
 * The numbers that are implicit in a statement at one point of its domain, to many digits.
 *
 * <p>Soundness: a number that is known already is m + r d for some d of [-1, 1], in whatever depends on it.
 */
public final class PointValues {

    /** Digits that are carried beside those asked for. */
    private static final int SPARE = 10;

    private final int digits;
    private final Precision precision;
    private final Optional<Iterator<Grid>> given;
    private final BooleanSupplier stop;
    private final Map<String, Approximate> values = new LinkedHashMap<>();
    private final Map<String, Expr> known = new LinkedHashMap<>();
    private final List<Grid> grids = new ArrayList<>();

    private PointValues(int digits, Optional<List<Grid>> given, BooleanSupplier stop) {
        this.digits = digits;
        this.precision = Precision.ofDigits(digits + SPARE);
        this.given = given.map(List::iterator);
        this.stop = stop;
    }

    /**
     * Looks for the steps that enclose all numbers.
     *
     * @param implicits in which constants stand for all quantities
     * @param digits that are asked for; with at most 16, flows are enclosed in doubles
     * @throws Unsolved where one is not shown to exist
     */
    public static PointValues find(List<Implicit> implicits, int digits, BooleanSupplier stop) throws Unsolved {
        return new PointValues(digits, Optional.empty(), stop).solved(implicits);
    }

    /** Encloses all numbers as they were found. */
    public static PointValues of(List<Implicit> implicits, int digits, List<Grid> grids) throws Unsolved {
        PointValues values = new PointValues(digits, Optional.of(grids), () -> false).solved(implicits);
        if (values.grids.size() != grids.size()) {
            throw new Unsolved(grids.size() + " grids in place of " + values.grids.size());
        }
        return values;
    }

    /** The numbers by their names. */
    public Map<String, Approximate> values() {
        return new LinkedHashMap<>(values);
    }

    /** The steps of the flows, each to each of the times at which it is read. */
    public List<Grid> grids() {
        return List.copyOf(grids);
    }

    private PointValues solved(List<Implicit> implicits) throws Unsolved {
        for (Implicit implicit : implicits) {
            if (implicit instanceof Implicit.Flow flow) {
                PointFlow solver = new PointFlow(this, flow);
                for (Implicit.Reading reading : flow.readings()) {
                    put(reading.name(), solver.read(reading));
                }
            } else if (implicit instanceof Implicit.OfMatrix matrix) {
                matrix(matrix);
            } else if (implicit instanceof Implicit.FiniteMean mean) {
                put(mean.name(), new PointMeans(this).of(mean));
            } else if (implicit instanceof Implicit.Root root) {
                put(root.name(), new PointRoot(this, root).value());
            } else if (implicit instanceof Implicit.DeepKernel kernel) {
                put(kernel.name(), new PointKernel(this, kernel).value());
            } else {
                throw new Unsolved("nothing is known of a mean that samples estimate");
            }
        }
        return this;
    }

    private void put(String name, Approximate value) {
        values.put(name, value);
        known.put(name, value.in(name));
    }

    private void matrix(Implicit.OfMatrix matrix) throws Unsolved {
        MatrixFunction function = matrix.function();
        boolean spectral = function == MatrixFunction.EIGENVALUES
                || function == MatrixFunction.EIGMIN
                || function == MatrixFunction.EIGMAX;
        if (spectral && !MatrixReading.isSymmetric(matrix)) {
            throw new Unsolved(function.text() + " is of symmetric matrices, and this one is not shown to be so");
        }
        List<Approximate> entries = exact(matrix);
        for (int k = 0; k < entries.size(); k++) {
            put(matrix.names().get(k), entries.get(k));
        }
    }

    private List<Approximate> exact(Implicit.OfMatrix matrix) throws Unsolved {
        var function = MatrixEnclosures.of(matrix.function());
        var shapes = MatrixEnclosures.shapes(matrix.function(), matrix.rows(), matrix.columns());
        List<Expr> ordered = matrix.function() == MatrixFunction.SOLVE
                ? MatrixEnclosures.systemFirst(matrix.rows(), matrix.columns(), matrix.entries())
                : matrix.entries();
        List<Optional<Rational>> numbers =
                ordered.stream().map(Constants::value).toList();
        List<Approximate> values = new ArrayList<>();
        if (function.isRational() && numbers.stream().allMatch(Optional::isPresent)) {
            Rational[] entries = numbers.stream().map(Optional::get).toArray(Rational[]::new);
            Rational[] result = function.exact(shapes, entries)
                    .orElseThrow(() -> new Unsolved(matrix.function().text() + " is not defined"));
            Arrays.stream(result).map(Approximate::of).forEach(values::add);
            return values;
        }
        List<BigInterval> entries = new ArrayList<>();
        for (Expr entry : ordered) {
            entries.add(value(
                    entry, "an entry of the matrix of " + matrix.function().text()));
        }
        BigInterval[] result = function.enclose(shapes, entries.toArray(BigInterval[]::new), precision)
                .orElseThrow(() -> new Unsolved(matrix.function().text() + " is not shown to be defined"));
        for (BigInterval each : result) {
            values.add(Approximate.of(each, matrix.function().text()));
        }
        return values;
    }

    /** @throws Unsolved if it is not shown to be defined for all that the known numbers may be */
    BigInterval value(Expr expr, String what) throws Unsolved {
        Expr with = new Substitution(known).in(expr);
        IntervalRun coarse = new IntervalRun(Tape.of(List.copyOf(known.keySet()), List.of(with)));
        for (int v = 0; v < known.size(); v++) {
            coarse.set(v, -1, 1, false, false);
        }
        coarse.evaluate();
        BigRun fine = new BigRun(coarse, precision);
        if (!fine.defined(0)) {
            throw new Unsolved(what + " is not shown to be defined");
        }
        return fine.value(0);
    }

    /** Those that are known so far. */
    Map<String, Approximate> known() {
        return Collections.unmodifiableMap(values);
    }

    Approximate known(String name) {
        return values.get(name);
    }

    int digits() {
        return digits;
    }

    Precision precision() {
        return precision;
    }

    BooleanSupplier stop() {
        return stop;
    }

    /** The next of the given grids; nothing where they are to be found. */
    Optional<Grid> next() throws Unsolved {
        if (given.isPresent() && !given.get().hasNext()) {
            throw new Unsolved("a grid is missing");
        }
        return given.map(Iterator::next);
    }

    void took(Grid grid) {
        grids.add(grid);
    }
}
