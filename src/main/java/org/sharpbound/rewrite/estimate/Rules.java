package org.sharpbound.rewrite.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Nodes and weights of rules of integration for one number of bits, each worked out once. */
final class Rules {

    /** The distance from the nearer end as a part of the range, or from the finite end; and its derivative. */
    record Place(Binary distance, Binary weight, boolean left) {}

    /** Steps of the double-exponential rule are 2^-level. */
    static final int FIRST_LEVEL = 3;

    static final int LAST_LEVEL = 8;

    /** Beyond it the weights of what grows no faster than a power are small. */
    private static final int MOST_BITS = 2200;

    private static final Map<Integer, Rules> KNOWN = new ConcurrentHashMap<>();

    private final Floats in;
    private final FloatFunctions functions;
    private final Map<Integer, Legendre> legendre = new ConcurrentHashMap<>();
    private final Map<Integer, List<List<Place>>> finite = new ConcurrentHashMap<>();
    private final Map<Integer, List<List<Place>>> infinite = new ConcurrentHashMap<>();

    private Rules(int bits) {
        this.in = new Floats(bits);
        this.functions = new FloatFunctions(in);
    }

    static Rules of(int bits) {
        return KNOWN.computeIfAbsent(bits, Rules::new);
    }

    Legendre legendre(int order) {
        Legendre known = legendre.get(order);
        if (known == null) {
            known = Legendre.of(order, in);
            legendre.put(order, known);
        }
        return known;
    }

    /**
     * What a level adds to those before, from the middle to either end: x = (1 + tanh(π/2 sinh t))/2 (H. Takahasi, M. Mori,
     * Double exponential formulas for numerical integration, 1974).
     */
    synchronized List<List<Place>> finite(int level) {
        return finite.computeIfAbsent(level, l -> both(l, true));
    }

    /** The like for [0, ∞): x = exp(π/2 sinh t). */
    synchronized List<List<Place>> infinite(int level) {
        return infinite.computeIfAbsent(level, l -> both(l, false));
    }

    private List<List<Place>> both(int level, boolean toBothEnds) {
        return List.of(places(level, -1, toBothEnds), places(level, 1, toBothEnds));
    }

    private List<Place> places(int level, int side, boolean toBothEnds) {
        List<Place> places = new ArrayList<>();
        boolean first = level == FIRST_LEVEL;
        for (int i = first ? side < 0 ? 1 : 0 : 1; ; i += first ? 1 : 2) {
            Binary t = Binary.of((long) side * i).shifted(-level);
            Binary up = functions.exp(t);
            Binary down = in.div(Binary.ONE, up);
            // π/2 sinh t and its derivative
            Binary quarter = functions.pi().shifted(-2);
            Binary s = in.mul(quarter, in.sub(up, down));
            Binary rate = in.mul(quarter, in.add(up, down));
            if (Math.abs(s.doubleValue()) > MOST_BITS * Math.log(2) / 2) {
                return places;
            }
            if (toBothEnds) {
                Binary small = functions.exp(s.abs().negate().shifted(1));
                Binary distance = in.div(small, in.add(Binary.ONE, small));
                Binary weight = in.mul(in.mul(rate, distance), in.sub(Binary.ONE, distance))
                        .shifted(1);
                places.add(new Place(distance, weight, side < 0));
            } else {
                Binary distance = functions.exp(s);
                places.add(new Place(distance, in.mul(rate, distance), true));
            }
        }
    }
}
