package org.sharpbound.enclose.flow;

/**
 * The Taylor coefficients in time of everything a {@link Program} computes along the solutions that start in given balls.
 *
 * <p>Coefficients are those of powers of (t − t₀)/unit, with a power of two for unit, so that they neither over- nor underflow for
 * steps of that size. With a wide ball at order 0 they enclose the coefficients at every point of it, which is what Lagrange's
 * remainder needs. Nothing is allocated after construction; not for use by several threads.
 */
final class Jets {

    final Program program;
    final int stride;
    /** Midpoints and radii: coefficient k of instruction i at {@code i * stride + k}. */
    final double[] mid;

    final double[] rad;
    private final int[] degree;
    private final Series series = new Series();
    private final Elementary elementary = new Elementary();

    /** For abs, relu, min, max and if: which of the branches holds, as a factor or as the place of an instruction. */
    private final int[] choice;

    private double unit = 1;

    /** @param most the highest order that will be asked for */
    Jets(Program program, int most) {
        this.program = program;
        this.stride = most + 1;
        this.mid = new double[program.size() * stride];
        this.rad = new double[mid.length];
        this.degree = program.degrees();
        this.choice = new int[program.size()];
    }

    /** Sets a state, time or parameter, by its instruction. */
    void set(int instruction, double middle, double radius) {
        mid[instruction * stride] = middle;
        rad[instruction * stride] = radius;
    }

    /** Why a root is not known, after {@link #expand}. */
    Reason reason() {
        return elementary.reason();
    }

    double unit() {
        return unit;
    }

    int degree(int instruction) {
        return degree[instruction];
    }

    int choice(int instruction) {
        return choice[instruction];
    }

    /** Computes all coefficients up to an order, of states also the next. */
    void expand(double newUnit, int order) {
        this.unit = newUnit;
        elementary.clear();
        for (int k = 0; k <= order; k++) {
            for (int i = program.states(); i < program.size(); i++) {
                if (k <= degree[i]) {
                    coefficient(i, k);
                } else {
                    put(i, k, 0, 0);
                }
            }
            if (k < stride - 1) {
                for (int i = 0; i < program.states(); i++) {
                    next(program.roots()[i] * stride + k, i * stride + k + 1, k + 1);
                }
            }
        }
    }

    /** Whether every state has bounded coefficients up to an order. */
    boolean bounded(int order) {
        for (int i = 0; i < program.states(); i++) {
            for (int k = 0; k <= order; k++) {
                int at = i * stride + k;
                if (!(Math.abs(mid[at]) + rad[at] <= Double.MAX_VALUE)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void next(int from, int to, int k) {
        double value = mid[from] * unit / k;
        mid[to] = value;
        rad[to] = Ball.up(rad[from] * unit / k + Math.abs(value) * (2 * Ball.UNIT));
    }

    private void put(int i, int k, double middle, double radius) {
        mid[i * stride + k] = middle;
        rad[i * stride + k] = radius;
    }

    private void coefficient(int i, int k) {
        int a = program.first()[i];
        int b = program.second()[i];
        switch (program.kinds()[i]) {
            case PARAMETER -> {}
            case TIME -> {
                if (k == 1) {
                    put(i, 1, unit, 0);
                }
            }
            case CONSTANT -> elementary.constant(this, i, program.exponents()[i]);
            case PI -> elementary.pi(this, i);
            case NEG -> put(i, k, -mid[a * stride + k], rad[a * stride + k]);
            case ADD -> sum(i, k, a, b, 1);
            case SUB -> sum(i, k, a, b, -1);
            case MUL -> product(i, k, a, b);
            case DIV -> quotient(i, k, a, b);
            case FUNCTION -> {
                if (k == 0) {
                    elementary.value(this, i);
                } else {
                    series.clear();
                    series.addWeighted(mid, rad, a * stride, mid, rad, b * stride, 1, Math.min(k, degree[a]), k);
                    double value = series.mid() / k;
                    put(i, k, value, Ball.up(series.radius() / k + Math.abs(value) * Ball.UNIT));
                }
            }
            default -> {
                if (k == 0) {
                    choice[i] = elementary.choose(this, i);
                }
                chosen(i, k, a);
            }
        }
    }

    private void chosen(int i, int k, int a) {
        if (choice[i] == Elementary.UNDECIDED) {
            put(i, k, Double.NaN, 0);
            return;
        }
        switch (program.kinds()[i]) {
            case ABS, RELU -> put(i, k, choice[i] * mid[a * stride + k], Math.abs(choice[i]) * rad[a * stride + k]);
            case MIN, MAX, SELECT -> put(i, k, mid[choice[i] * stride + k], rad[choice[i] * stride + k]);
            default -> put(i, k, choice[i], 0);
        }
    }

    private void sum(int i, int k, int a, int b, int sign) {
        double x = mid[a * stride + k];
        double y = sign * mid[b * stride + k];
        double value = x + y;
        // Knuth's TwoSum: the residual is exact, so that exact sums of points stay points.
        double part = value - x;
        double residual = (x - (value - part)) + (y - part);
        double radii = rad[a * stride + k] + rad[b * stride + k];
        put(i, k, value, radii == 0 && residual == 0 ? 0 : Ball.up(radii + lost(residual)));
    }

    private static double lost(double residual) {
        return PlantedFault.ROUNDING ? 0 : Math.abs(residual);
    }

    private void product(int i, int k, int a, int b) {
        int from = degree[b] >= k ? 0 : k - degree[b];
        int to = Math.min(k, degree[a]);
        if (from == to) {
            productOfTwo(i, k, a * stride + from, b * stride + k - from);
            return;
        }
        series.clear();
        if (a != b) {
            series.add(mid, rad, a * stride, mid, rad, b * stride, from, to, k);
            put(i, k, series.mid(), series.radius());
            return;
        }
        // A square: every product of two different coefficients stands there twice, and a wide one in the middle is not
        // negative.
        int half = (k - 1) / 2;
        series.add(mid, rad, a * stride, mid, rad, a * stride, from, Math.min(half, to), k);
        double twice = 2 * series.mid();
        double radius = 2 * series.radius();
        if (k % 2 == 0) {
            productOfTwo(i, k, a * stride + k / 2, a * stride + k / 2);
            double other = mid[i * stride + k];
            put(i, k, twice + other, Ball.up(radius + rad[i * stride + k] + Math.abs(twice + other) * Ball.UNIT));
        } else {
            put(i, k, twice, radius);
        }
    }

    private void productOfTwo(int i, int k, int a, int b) {
        double x = mid[a];
        double y = mid[b];
        double value = x * y;
        double spread = Math.abs(x) * rad[b] + rad[a] * (Math.abs(y) + rad[b]);
        if (spread == 0 && (x == 0 || y == 0)) {
            put(i, k, 0 * value, 0);
            return;
        }
        // The residual of a product is exact, or the product underflows, which Ball.up covers.
        double residual = lost(Math.fma(x, y, -value));
        boolean exact = spread == 0 && residual == 0 && Math.abs(value) > Ball.TINY;
        if (a == b && rad[a] > 0) {
            // The squares of [m − r, m + r] have the middle m² + r² where r < |m|.
            elementary.square(this, i * stride + k, x, rad[a]);
            return;
        }
        put(i, k, value, exact ? 0 : Ball.up(spread + residual));
    }

    private void quotient(int i, int k, int a, int b) {
        double divisor = mid[b * stride];
        double divisorRadius = rad[b * stride];
        double least = Ball.lower(Math.abs(divisor), divisorRadius);
        if (!(least > 0)) {
            elementary.blame(divisor, Reason.UNDEFINED);
            put(i, k, Double.NaN, 0);
            return;
        }
        series.clear();
        series.add(mid, rad, b * stride, mid, rad, i * stride, 1, Math.min(k, degree[b]), k);
        double above = mid[a * stride + k] - series.mid();
        double aboveRadius = Ball.up(
                rad[a * stride + k] + (k == 0 ? 0 : series.radius()) + Math.abs(above) * (k == 0 ? 0 : Ball.UNIT));
        double value = above / divisor;
        // |a'/b' − a/b| ≤ (|a' − a| + |a/b| |b' − b|) / |b'|, and the division itself is rounded.
        double radius = (aboveRadius + (Math.abs(value) * (1 + 4 * Ball.UNIT) + Ball.TINY) * divisorRadius) / least;
        put(i, k, value, Ball.up(radius + Math.abs(value) * Ball.UNIT));
    }
}
