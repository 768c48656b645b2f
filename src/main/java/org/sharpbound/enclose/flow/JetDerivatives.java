package org.sharpbound.enclose.flow;

import java.util.Arrays;

/**
 * Derivatives of Taylor coefficients with respect to start values and parameters, in forward mode.
 *
 * <p>After {@link #expand} the coefficient of order k of state i has the derivative {@code mid[place(i, j, k)]} ±
 * {@code rad[…]} in direction j: the first directions are the states at the start, then the parameters that were asked
 * for. As the coefficients themselves, they hold at every point of the balls that the {@link Jets} were given.
 */
final class JetDerivatives {

    private final Jets jets;
    private final Program program;
    private final int directions;
    private final int states;
    private final int stride;
    /** The parameter of each direction after the states. */
    private final int[] parameters;
    /** Whether an instruction depends on a state or on one of the parameters. */
    private final boolean[] moves;

    final double[] mid;
    final double[] rad;
    private final Series series = new Series();

    /** @param parameters those that derivatives are taken by */
    JetDerivatives(Jets jets, int most, int[] parameters) {
        this.jets = jets;
        this.program = jets.program;
        this.states = program.states();
        this.parameters = parameters;
        this.directions = states + parameters.length;
        this.stride = most + 1;
        this.mid = new double[program.size() * directions * stride];
        this.rad = new double[mid.length];
        this.moves = new boolean[program.size()];
        boolean[][] on = program.dependences();
        for (int i = 0; i < moves.length; i++) {
            for (int j = 0; j < states; j++) {
                moves[i] |= on[i][j];
            }
            for (int p : parameters) {
                moves[i] |= on[i][program.parameter(p)];
            }
        }
    }

    /** Those of the states alone, as they are now. */
    private JetDerivatives(JetDerivatives now) {
        this.jets = now.jets;
        this.program = now.program;
        this.states = now.states;
        this.parameters = now.parameters;
        this.directions = now.directions;
        this.stride = now.stride;
        this.moves = now.moves;
        this.mid = Arrays.copyOf(now.mid, states * directions * stride);
        this.rad = Arrays.copyOf(now.rad, states * directions * stride);
    }

    /** The derivatives of the states as they are now, whatever is expanded later; not to be expanded itself. */
    JetDerivatives ofStates() {
        return new JetDerivatives(this);
    }

    int directions() {
        return directions;
    }

    int place(int instruction, int direction, int k) {
        return (instruction * directions + direction) * stride + k;
    }

    /** Computes all derivatives up to an order that the jets were expanded to, of states also the next. */
    void expand(int order) {
        for (int j = 0; j < states; j++) {
            for (int i = 0; i < states; i++) {
                put(place(i, j, 0), i == j ? 1 : 0, 0);
            }
        }
        for (int j = 0; j < parameters.length; j++) {
            for (int i = 0; i < states; i++) {
                put(place(i, states + j, 0), 0, 0);
            }
            put(place(program.parameter(parameters[j]), states + j, 0), 1, 0);
        }
        for (int k = 0; k <= order; k++) {
            for (int i = states; i < program.size(); i++) {
                if (moves[i]) {
                    for (int j = 0; j < directions; j++) {
                        coefficient(i, j, k);
                    }
                }
            }
            if (k < stride - 1) {
                for (int i = 0; i < states; i++) {
                    for (int j = 0; j < directions; j++) {
                        next(place(program.roots()[i], j, k), place(i, j, k + 1), k + 1);
                    }
                }
            }
        }
    }

    private void next(int from, int to, int k) {
        double value = mid[from] * jets.unit() / k;
        put(to, value, Ball.up(rad[from] * jets.unit() / k + Math.abs(value) * (2 * Ball.UNIT)));
    }

    private void put(int at, double middle, double radius) {
        mid[at] = middle;
        rad[at] = radius;
    }

    private void coefficient(int i, int j, int k) {
        int a = program.first()[i];
        int b = program.second()[i];
        int at = place(i, j, k);
        switch (program.kinds()[i]) {
            case PARAMETER -> {} // at order 0 above, and 0 beyond
            case NEG -> put(at, -mid[place(a, j, k)], rad[place(a, j, k)]);
            case ADD -> sum(at, place(a, j, k), place(b, j, k), 1);
            case SUB -> sum(at, place(a, j, k), place(b, j, k), -1);
            case MUL -> {
                series.clear();
                factor(a, b, j, k);
                factor(b, a, j, k);
                put(at, series.mid(), series.radius());
            }
            case DIV -> quotient(i, j, k, a, b);
            case FUNCTION -> {
                series.clear();
                factor(b, a, j, k);
                put(at, series.mid(), series.radius());
            }
            case ABS, RELU -> {
                int c = jets.choice(i);
                put(at, c * mid[place(a, j, k)], Math.abs(c) * rad[place(a, j, k)]);
            }
            case MIN, MAX, SELECT -> {
                int c = place(Math.max(jets.choice(i), 0), j, k);
                put(at, jets.choice(i) < 0 ? Double.NaN : mid[c], rad[c]);
            }
            default -> put(at, 0, 0);
        }
    }

    private void sum(int at, int a, int b, int sign) {
        double value = mid[a] + sign * mid[b];
        put(at, value, Ball.up(rad[a] + rad[b] + Math.abs(value) * Ball.UNIT));
    }

    /** Adds what the derivative of {@code varied} contributes to that of its product with {@code kept}. */
    private void factor(int kept, int varied, int j, int k) {
        if (moves[varied]) {
            int to = Math.min(k, jets.degree(kept));
            int from = jets.degree(varied) >= k ? 0 : k - jets.degree(varied);
            series.add(jets.mid, jets.rad, kept * jets.stride, mid, rad, place(varied, j, 0), from, to, k);
        }
    }

    /** From w v = u: w' v = u' − w v'. */
    private void quotient(int i, int j, int k, int a, int b) {
        int v = b * jets.stride;
        series.clear();
        factor(i, b, j, k);
        series.add(jets.mid, jets.rad, v, mid, rad, place(i, j, 0), 1, Math.min(k, jets.degree(b)), k);
        double above = -series.mid();
        double aboveRadius = series.radius();
        if (moves[a]) {
            above += mid[place(a, j, k)];
            aboveRadius += rad[place(a, j, k)];
        }
        double least = Ball.lower(Math.abs(jets.mid[v]), jets.rad[v]);
        double value = above / jets.mid[v];
        double radius = Ball.up(aboveRadius + Math.abs(above) * Ball.UNIT)
                + (Math.abs(value) * (1 + 4 * Ball.UNIT) + Ball.TINY) * jets.rad[v];
        put(place(i, j, k), value, Ball.up(radius / least + Math.abs(value) * Ball.UNIT));
    }
}
