package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.enclose.PointRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Scope;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;

/**
 * Points spread over a box (the additive recurrence of Roberts, The unreasonable effectiveness of quasirandom sequences,
 * 2018), at which steps that lead nowhere are seen before they are tried. They prove nothing.
 */
final class Samples {

    private static final int POINTS = 48;

    /** What a goal may miss by and still be thought true, for rounding. */
    private static final double TOLERANCE = 1e-9;

    private final Box box;
    private final List<double[]> points = new ArrayList<>();

    Samples(Box box) {
        this.box = box;
        double[] step = steps(box.dimension());
        for (int i = 0; i < POINTS; i++) {
            double[] point = new double[box.dimension()];
            for (int v = 0; v < point.length; v++) {
                double t = (0.5 + (i + 1) * step[v]) % 1;
                point[v] = coordinate(box.lower(v), box.upper(v), i % 3 == 0 ? t * t * t : t);
            }
            points.add(point);
        }
    }

    private static double[] steps(int dimension) {
        double root = 2;
        for (int i = 0; i < 60; i++) {
            root = Math.pow(1 + root, 1.0 / (dimension + 1));
        }
        double[] step = new double[dimension];
        for (int v = 0; v < dimension; v++) {
            step[v] = Math.pow(root, -(v + 1));
        }
        return step;
    }

    private static double coordinate(double lower, double upper, double t) {
        if (Double.isInfinite(lower) && Double.isInfinite(upper)) {
            return 1 / (1 - t) - 1 / t;
        } else if (Double.isInfinite(lower)) {
            return upper - (1 / (1 - t) - 1);
        } else if (Double.isInfinite(upper)) {
            return lower + (1 / (1 - t) - 1);
        }
        return lower + (upper - lower) * t;
    }

    /** Whether no sample that satisfies the assumptions speaks against the goal; the scope is on this box. */
    static boolean allow(Scope scope) {
        Samples samples = new Samples(scope.box());
        Merit merit = new Merit(new Statement(reals(scope), scope.assumptions(), scope.goal()));
        return samples.points.stream().noneMatch(point -> merit.at(point) < -TOLERANCE);
    }

    /** The values of an expression in the box's variables at the samples where it has one. */
    double[] values(Expr expr) {
        PointRun run = new PointRun(Tape.of(box.variables(), List.of(expr)));
        return points.stream()
                .mapToDouble(point -> {
                    run.evaluate(point);
                    return run.value(0);
                })
                .filter(Double::isFinite)
                .toArray();
    }

    /** The values of several expressions, at the samples where all of them have one. */
    List<double[]> rows(List<Expr> exprs) {
        PointRun run = new PointRun(Tape.of(box.variables(), exprs));
        List<double[]> rows = new ArrayList<>();
        for (double[] point : points) {
            run.evaluate(point);
            double[] row = new double[exprs.size()];
            boolean finite = true;
            for (int i = 0; i < row.length; i++) {
                row[i] = run.value(i);
                finite &= Double.isFinite(row[i]);
            }
            if (finite) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** 1 or -1 if all values have that sign, else 0. */
    int sign(Expr expr) {
        int sign = 0;
        for (double value : values(expr)) {
            int next = (int) Math.signum(value);
            if (next == 0 || sign != 0 && next != sign) {
                return 0;
            }
            sign = next;
        }
        return sign;
    }

    /** Whether all values are at least 0, or all at most 0, but for rounding. */
    boolean keepsSign(Expr expr, boolean positive) {
        double[] values = values(expr);
        for (double value : values) {
            if (positive ? value < -TOLERANCE : value > TOLERANCE) {
                return false;
            }
        }
        return values.length > 0;
    }

    /** Whether an expression has no value anywhere on a face. */
    boolean hasNoValue(Expr expr, int variable, Expr at) {
        return values(new Substitution(Map.of(box.variables().get(variable), at)).in(expr)).length == 0;
    }

    /** Whether the margin of an inequality vanishes on a face, or has no value there. */
    boolean singular(Scope scope, int variable, Expr at) {
        if (!(scope.goal() instanceof Relation.Compare goal)) {
            return false;
        }
        Expr face = new Substitution(Map.of(box.variables().get(variable), at)).in(goal.margin());
        return values(face).length == 0 || vanishes(face);
    }

    /** 1 if the second variable is greater than the first at all samples that the assumptions allow, -1 if less, else 0. */
    int side(Scope scope, String first, String second) {
        Merit merit = new Merit(new Statement(reals(scope), List.of(), new Relation.And(scope.assumptions())));
        int v = box.variables().indexOf(first);
        int w = box.variables().indexOf(second);
        int side = 0;
        for (double[] point : points) {
            int next = (int) Math.signum(point[w] - point[v]);
            if (scope.assumptions().isEmpty() || merit.at(point) >= 0) {
                if (next == 0 || side != 0 && next != side) {
                    return 0;
                }
                side = next;
            }
        }
        return scope.assumptions().isEmpty() ? 0 : side;
    }

    private static Map<String, Domain> reals(Scope scope) {
        Map<String, Domain> reals = new LinkedHashMap<>();
        scope.box().variables().forEach(name -> reals.put(name, Domain.REALS));
        return reals;
    }

    /** Whether all values are 0 but for rounding. */
    boolean vanishes(Expr expr) {
        double[] values = values(expr);
        for (double value : values) {
            if (Math.abs(value) > TOLERANCE) {
                return false;
            }
        }
        return values.length > 0;
    }
}
