package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.term.Rational;

/** The solutions of homogeneous linear equations, exactly, by Gauss and Jordan's elimination. */
final class NullSpace {

    private final List<String> unknowns;
    private final List<Rational[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    /** @param equations each the coefficients of a sum that is to be 0 */
    NullSpace(List<String> unknowns, List<Map<String, Rational>> equations) {
        this.unknowns = unknowns;
        for (Map<String, Rational> equation : equations) {
            add(unknowns.stream()
                    .map(name -> equation.getOrDefault(name, Rational.ZERO))
                    .toArray(Rational[]::new));
        }
    }

    private void add(Rational[] row) {
        for (int r = 0; r < rows.size(); r++) {
            subtract(row, rows.get(r), row[pivots.get(r)]);
        }
        int pivot = 0;
        while (pivot < row.length && row[pivot].isZero()) {
            pivot++;
        }
        if (pivot == row.length) {
            return;
        }
        Rational scale = row[pivot].reciprocal();
        Rational[] reduced = Arrays.stream(row).map(scale::times).toArray(Rational[]::new);
        for (Rational[] other : rows) {
            subtract(other, reduced, other[pivot]);
        }
        rows.add(reduced);
        pivots.add(pivot);
    }

    private static void subtract(Rational[] row, Rational[] other, Rational factor) {
        if (!factor.isZero()) {
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i].minus(factor.times(other[i]));
            }
        }
    }

    /** Each solution with the values of the unknowns, zeros included. */
    List<Map<String, Rational>> basis() {
        List<Map<String, Rational>> basis = new ArrayList<>();
        for (int free = 0; free < unknowns.size(); free++) {
            if (pivots.contains(free)) {
                continue;
            }
            Map<String, Rational> solution = new LinkedHashMap<>();
            for (String name : unknowns) {
                solution.put(name, Rational.ZERO);
            }
            solution.put(unknowns.get(free), Rational.ONE);
            for (int r = 0; r < rows.size(); r++) {
                solution.put(unknowns.get(pivots.get(r)), rows.get(r)[free].negate());
            }
            basis.add(solution);
        }
        return basis;
    }
}
