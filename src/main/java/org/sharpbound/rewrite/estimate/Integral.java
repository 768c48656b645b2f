package org.sharpbound.rewrite.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An integral, worked out as often as the variables around it change: the rule and the order that were needed at the first
 * values do for the others, for what is wrong then shows in the rules for the integral around it.
 */
final class Integral {

    /** How often rules are compared before what they need is taken as known. */
    private static final int TRIALS = 8;

    /** Bits that an order of Gauss and Legendre is expected to give at first, for each of its nodes. */
    private static final int BITS_PER_NODE = 10;
    /** The like of a costly function. */
    private static final int FEWER_PER_NODE = 4;

    private static final int HALVINGS = 4;

    private static final int GUARD = 16;

    private static final int AGAIN = 16;

    private final Floats in;
    private final Sums sums;
    private final Node body;
    private final Node.Variable variable;
    private final int[] infinities;
    private final List<Node> ends;
    private final Set<Node> margins;
    private final boolean costly;
    private final Node node;
    private int trials;
    private final Map<Integer, Integer> trialsOfLength = new HashMap<>();
    private final Map<Integer, Integer> orders = new HashMap<>();
    private double stepsPerLength;
    private boolean singular;
    private boolean cut;
    private Binary farthest = Binary.ZERO;

    /**
     * @param infinities for each end, 0 where it is finite
     * @param ends those that are finite
     */
    Integral(Floats in, Sums sums, Node body, Node.Variable variable, int[] infinities, List<Node> ends) {
        this.in = in;
        this.sums = sums;
        this.body = body;
        this.variable = variable;
        this.infinities = infinities.clone();
        this.ends = ends;
        this.margins = body.margins(variable);
        this.costly = sums.learns() && body.hasIntegral();
        this.node = Node.integral(body, variable, ends, () -> sum().value());
    }

    Node node() {
        return node;
    }

    /** Now and then what is known is tried again. */
    private boolean isKnown(int tried) {
        return sums.learns() && !node.isConstant() && tried > TRIALS && tried % AGAIN != 0;
    }

    private boolean isKnown() {
        return isKnown(trials);
    }

    private Binary at(Binary x) {
        sums.count();
        variable.set(x);
        return body.value();
    }

    /** @throws Unestimated if no rules agree on it */
    Sum sum() {
        if (body.isZero()) {
            return Sum.ZERO;
        }
        trials++;
        int from = infinities[0];
        int to = infinities[1];
        if (from == 0 && to == 0) {
            return finite(ends.get(0).value(), ends.get(1).value(), 0);
        } else if (from == to) {
            throw new Unestimated("an integral from infinity to infinity");
        } else if (from > 0 || to < 0) {
            return (from != 0 && to != 0 ? line() : half(ends.get(0).value(), from + to)).negated();
        }
        return from != 0 && to != 0 ? line() : half(ends.get(0).value(), from + to);
    }

    private Sum finite(Binary from, Binary to, int halvings) {
        int order = in.compare(from, to);
        if (order >= 0) {
            return order == 0 ? Sum.ZERO : finite(to, from, halvings).negated();
        }
        boolean look = !margins.isEmpty() && (cut || !isKnown());
        List<Binary> cuts = look ? new Cuts(in, variable, margins).of(from, to) : List.of(from, to);
        cut |= cuts.size() > 2;
        Sum sum = Sum.ZERO;
        for (int i = 1; i < cuts.size(); i++) {
            sum = sum.plus(piece(cuts.get(i - 1), cuts.get(i), halvings), in);
        }
        return sum;
    }

    /** @param halvings how often it may be cut, where no order is enough: what is known to be smooth */
    private Sum piece(Binary from, Binary to, int halvings) {
        int length = in.sub(to, from).magnitude();
        int tried = trialsOfLength.merge(length, 1, Integer::sum);
        if (isKnown(tried) && orders.containsKey(length)) {
            return sums.legendre(this::at, from, to, orders.get(length));
        }
        Optional<Sums.Found> found = singular ? Optional.empty() : legendre(from, to, Binary.ZERO);
        if (found.isPresent()) {
            orders.merge(length, found.get().index(), Math::max);
            return found.get().sum();
        } else if (halvings > 0) {
            return halves(
                    from,
                    to,
                    halvings,
                    sums.legendre(this::at, from, to, sums.firstOrder(1)).size());
        }
        singular = node.isConstant();
        try {
            return sums.singular(this::at, from, to);
        } catch (Unestimated slow) {
            if (costly || !node.isConstant()) {
                throw slow;
            }
            // poles near to the middle of the range are further away from the parts
            return halves(
                    from,
                    to,
                    HALVINGS,
                    sums.legendre(this::at, from, to, sums.firstOrder(1)).size());
        }
    }

    private Optional<Sums.Found> legendre(Binary from, Binary to, Binary whole) {
        int first = sums.firstOrder(costly ? FEWER_PER_NODE : BITS_PER_NODE);
        return sums.legendre(this::at, from, to, first, costly, whole);
    }

    private Sum halves(Binary from, Binary to, int halvings, Binary whole) {
        Binary middle = in.cut(in.add(from, to).shifted(-1));
        Sum sum = Sum.ZERO;
        for (List<Binary> half : List.of(List.of(from, middle), List.of(middle, to))) {
            Optional<Sums.Found> found = legendre(half.get(0), half.get(1), whole);
            if (found.isEmpty() && halvings == 1) {
                throw new Unestimated("an integral on which rules do not agree");
            }
            Sum part = found.isPresent() ? found.get().sum() : halves(half.get(0), half.get(1), halvings - 1, whole);
            sum = sum.plus(part, in);
        }
        return sum;
    }

    private Sum half(Binary from, int side) {
        Binary start = side > 0 ? from : from.negate();
        if (isKnown() && in.compare(start, farthest.shifted(-1)) < 0) {
            Sum sum = upTo(farthest, from, side);
            if (isSmall(side > 0 ? farthest : farthest.negate(), sum)) {
                return sum;
            }
        }
        Optional<Binary> reach = reach(from, side);
        return reach.isPresent() ? upTo(in.add(start, reach.get()), from, side) : sums.slow(this::at, from, side);
    }

    private Sum upTo(Binary end, Binary from, int side) {
        return side > 0 ? finite(from, end, HALVINGS) : finite(end.negate(), from, HALVINGS);
    }

    /** Whether the rest beyond a place is not seen in the sum. */
    private boolean isSmall(Binary place, Sum sum) {
        return at(place).magnitude() < sum.size().magnitude() - sums.wanted() - GUARD / 2;
    }

    private Optional<Binary> reach(Binary from, int side) {
        Reach reach = new Reach(
                in, distance -> at(side > 0 ? in.add(from, distance) : in.sub(from, distance)), sums.wanted() + GUARD);
        Optional<Binary> found = reach.find();
        if (found.isPresent() && trials <= TRIALS) {
            Binary end = in.add(side > 0 ? from : from.negate(), found.get());
            farthest = in.compare(end, farthest) > 0 ? end : farthest;
        }
        return found;
    }

    private Sum line() {
        Optional<Binary> right = reach(Binary.ZERO, 1);
        Optional<Binary> left = reach(Binary.ZERO, -1);
        if (margins.isEmpty() && right.isPresent() && left.isPresent()) {
            Binary length = in.add(left.get(), right.get());
            if (isKnown() && stepsPerLength > 0) {
                int steps = (int) Math.ceil(stepsPerLength * length.doubleValue());
                return sums.trapezoids(this::at, left.get().negate(), right.get(), steps);
            }
            Optional<Sums.Found> found = sums.trapezoids(this::at, left.get().negate(), right.get(), costly);
            if (found.isPresent()) {
                stepsPerLength = Math.max(stepsPerLength, found.get().index() / length.doubleValue());
                return found.get().sum();
            }
        }
        return half(Binary.ZERO, 1).plus(half(Binary.ZERO, -1), in);
    }
}
