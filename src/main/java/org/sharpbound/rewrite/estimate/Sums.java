package org.sharpbound.rewrite.estimate;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Rules of integration applied to functions, each with more and more points until two of them agree. */
final class Sums {

    private static final int[] ORDERS = {12, 18, 26, 36, 48, 64, 84, 110, 126, 144, 165, 190, 220, 250, 290, 330};
    /** An order that is out of reach by no more may still be near enough. */
    private static final double HOPEFUL = 1.2;

    /** Bits to spare. */
    private static final int CLEARLY = 16;

    private static final double ENOUGH_OF = 0.6;

    /** Lower orders do not tell whether higher ones will do. */
    private static final int TOLD_BY = 100;
    /** From one order to the next: for some functions digits come faster and faster. */
    private static final double LARGEST_STEP = 1.8;

    private static final int FEWEST_STEPS = 18;
    private static final int MOST_STEPS = 18 << 7;
    /** As a part of the bits wanted: what tells how fast sums come near. */
    private static final double ENOUGH_STEPS = 0.25;

    /** So many small terms one after the other end a sum. */
    private static final int SMALL_TERMS = 5;

    private static final int GUARD = 12;
    private static final int WORK_BETWEEN_LOOKS = 256;

    private final Floats in;
    private final Rules rules;
    private final int wanted;
    private final boolean learns;
    private final BooleanSupplier stop;
    private long work;

    /**
     * @param wanted how many bits
     * @param learns whether what did for inner integrals is taken to do again, and outer ones be judged by a trend
     * @param most values of integrands
     * @param stop whether it takes too long
     */
    Sums(Floats in, int wanted, boolean learns, long most, BooleanSupplier stop) {
        this.in = in;
        this.rules = Rules.of(in.bits());
        this.wanted = wanted;
        this.learns = learns;
        this.stop = stop;
        this.work = most;
    }

    int wanted() {
        return wanted;
    }

    boolean learns() {
        return learns;
    }

    /** Counts a value of an integrand. */
    void count() {
        if (--work < 0 || work % WORK_BETWEEN_LOOKS == 0 && stop.getAsBoolean()) {
            throw new Unestimated("an integral that takes too long");
        }
    }

    /** The number of the order to begin with, where so many bits are hoped for from each of its nodes. */
    int firstOrder(int bitsPerNode) {
        int first = 0;
        while (ORDERS[first] * bitsPerNode < wanted && first < ORDERS.length - 3) {
            first++;
        }
        return first;
    }

    private static final class Terms {

        private Binary value = Binary.ZERO;
        private Binary size = Binary.ZERO;

        Binary add(Binary term, Floats in) {
            value = in.add(value, term);
            size = in.add(size, term.abs());
            return term;
        }

        Sum sum() {
            return new Sum(value, size, size);
        }
    }

    /** Of one order of Gauss and Legendre, by its number. */
    Sum legendre(UnaryOperator<Binary> f, Binary from, Binary to, int index) {
        Legendre rule = rules.legendre(ORDERS[index]);
        Binary half = in.sub(to, from).shifted(-1);
        Binary middle = in.cut(in.add(from, to).shifted(-1));
        Terms terms = new Terms();
        for (int i = 0; i < rule.nodes().size(); i++) {
            Binary offset = in.mul(half, rule.nodes().get(i));
            Binary weight = rule.weights().get(i);
            terms.add(in.mul(weight, f.apply(in.cut(in.sub(middle, offset)))), in);
            terms.add(in.mul(weight, f.apply(in.cut(in.add(middle, offset)))), in);
        }
        return terms.sum().times(half, in);
    }

    /**
     * A sum.
     *
     * @param index the number of the order, or of the step, that gives it
     */
    record Found(Sum sum, int index) {}

    /**
     * By higher and higher orders until two agree; empty where none is seen to be enough.
     *
     * @param first the number of the order to begin with
     * @param costly whether an order is taken to be enough where the two before it show how fast they come near
     * @param of what the sum is a part of: as good as that is to be known, it need be itself
     */
    Optional<Found> legendre(UnaryOperator<Binary> f, Binary from, Binary to, int first, boolean costly, Binary of) {
        Sum before = legendre(f, from, to, first);
        int last = first;
        int index = first + 1;
        double slope = 0;
        double known = 0;
        int earlier = 0;
        while (index < ORDERS.length) {
            Sum sum = legendre(f, from, to, index).beside(before, in).within(of);
            double agreeing = sum.agreeing();
            if (agreeing >= wanted) {
                return Optional.of(new Found(sum, agreeing > wanted + CLEARLY ? last : index));
            }
            // what the order before is good to grows with the order, and no less than linearly
            double recent = known > 0 ? (agreeing - known) / (ORDERS[last] - ORDERS[earlier]) : 0;
            slope = recent > 0 ? recent : Math.max(1, agreeing) / ORDERS[last];
            double expected = agreeing + slope * (ORDERS[index] - ORDERS[last]);
            if (costly && recent > 0 && agreeing > ENOUGH_OF * wanted && expected > wanted + CLEARLY) {
                return Optional.of(new Found(sum.good(wanted), index));
            }
            double needed = ORDERS[last] + (wanted - agreeing) / slope;
            if (ORDERS[index] > TOLD_BY && needed > HOPEFUL * ORDERS[ORDERS.length - 1]) {
                return Optional.empty();
            }
            known = agreeing;
            earlier = last;
            last = index;
            before = sum;
            index++;
            double next = Math.min(needed, LARGEST_STEP * ORDERS[last]);
            while (index + 1 < ORDERS.length && ORDERS[index + 1] <= next) {
                index++;
            }
        }
        return Optional.empty();
    }

    /** By the double-exponential rule for ends at which the function may be singular. */
    Sum singular(UnaryOperator<Binary> f, Binary from, Binary to) {
        Binary length = in.cut(in.sub(to, from));
        in.keepSums(true);
        try {
            UnaryOperator<Binary> left = distance -> f.apply(in.add(from, in.mul(length, distance)));
            UnaryOperator<Binary> right = distance -> f.apply(in.sub(to, in.mul(length, distance)));
            return levels(rules::finite, left, right).times(length, in);
        } finally {
            in.keepSums(false);
        }
    }

    /** From a point to infinity, or to minus infinity, of what falls no faster than a power. */
    Sum slow(UnaryOperator<Binary> f, Binary from, int side) {
        in.keepSums(true);
        try {
            UnaryOperator<Binary> away =
                    distance -> f.apply(side > 0 ? in.add(from, distance) : in.sub(from, distance));
            return levels(rules::infinite, away, away);
        } finally {
            in.keepSums(false);
        }
    }

    private interface Levels {
        List<List<Rules.Place>> of(int level);
    }

    private Sum levels(Levels places, UnaryOperator<Binary> left, UnaryOperator<Binary> right) {
        Terms terms = new Terms();
        Sum before = Sum.ZERO;
        for (int level = Rules.FIRST_LEVEL; level <= Rules.LAST_LEVEL; level++) {
            for (List<Rules.Place> side : places.of(level)) {
                addUntilSmall(side, left, right, terms);
            }
            Sum sum = terms.sum().times(Binary.ONE.shifted(-level), in).beside(before, in);
            if (level > Rules.FIRST_LEVEL && sum.agreeing() >= wanted) {
                return sum;
            }
            before = sum;
        }
        throw new Unestimated("an integral on which rules do not agree");
    }

    private void addUntilSmall(
            List<Rules.Place> side, UnaryOperator<Binary> left, UnaryOperator<Binary> right, Terms terms) {
        int small = 0;
        for (Rules.Place place : side) {
            Binary value = (place.left() ? left : right).apply(place.distance());
            Binary term = terms.add(in.mul(place.weight(), value), in);
            boolean isSmall = term.isZero() || term.magnitude() < terms.size.magnitude() - wanted - GUARD;
            small = isSmall ? small + 1 : 0;
            if (small >= SMALL_TERMS) {
                return;
            }
        }
        throw new Unestimated("an integral whose ends count for too much");
    }

    /** By equal steps, of what is smooth and small beyond either end; empty where that does not do. */
    Optional<Found> trapezoids(UnaryOperator<Binary> f, Binary from, Binary to, boolean costly) {
        Terms terms = new Terms();
        Sum before = addSteps(f, from, to, FEWEST_STEPS, true, terms);
        double known = 0;
        for (int steps = 2 * FEWEST_STEPS; steps <= MOST_STEPS; steps *= 2) {
            Sum sum = addSteps(f, from, to, steps, false, terms).beside(before, in);
            if (sum.agreeing() >= wanted) {
                return Optional.of(new Found(sum, sum.agreeing() > wanted + CLEARLY ? steps / 2 : steps));
            }
            // half the step gives twice the bits, at least, and four times of what falls like a normal density
            double agreeing = sum.agreeing();
            double factor = known > 0 ? Math.max(2, Math.min(4, agreeing / known)) : 2;
            if (costly && agreeing > ENOUGH_STEPS * wanted && factor * agreeing > wanted + CLEARLY) {
                return Optional.of(new Found(sum.good(wanted), steps));
            }
            known = agreeing;
            before = sum;
        }
        return Optional.empty();
    }

    Sum trapezoids(UnaryOperator<Binary> f, Binary from, Binary to, int steps) {
        return addSteps(f, from, to, steps, true, new Terms());
    }

    private Sum addSteps(UnaryOperator<Binary> f, Binary from, Binary to, int steps, boolean all, Terms terms) {
        Binary step = in.div(in.sub(to, from), Binary.of(steps));
        for (int i = all ? 0 : 1; i <= steps; i += all ? 1 : 2) {
            terms.add(f.apply(in.add(from, in.mul(step, Binary.of(i)))), in);
        }
        return terms.sum().times(step, in);
    }
}
