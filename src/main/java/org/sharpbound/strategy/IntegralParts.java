package org.sharpbound.strategy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.sharpbound.enclose.Interval;
import org.sharpbound.kernel.Parameters;
import org.sharpbound.kernel.Partition;
import org.sharpbound.kernel.Piecewise;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;

/**
 * Looks for parts of the domains of its quantities on which an integral is near a polynomial: the part of which the least is
 * known is cut until all are known well enough. A closer look goes on from what was found before.
 */
final class IntegralParts {

    private static final double[] RADII = {2e-2, 3e-3, 2e-4, 1e-5, 1e-7};
    private static final int[] DIGITS = {3, 4, 6, 8, 10};
    private static final int MOST = 400;

    /** A part of a smaller share of the domain is not cut. */
    private static final double NARROWEST = 1e-4;

    /** The same where nothing is known of the integral: it may well not exist there. */
    private static final double NARROWEST_UNKNOWN = 1.0 / 40;

    /** Of polynomials: integrals within integrals take long, so second derivatives are not asked for. */
    private static final int ORDER = 4;

    private static final int ORDER_OF_NESTED = 1;

    /** A part, or the two that it was cut into. */
    private static final class Branch {
        private final Parameters where;
        private final int number;
        private int digits;
        private Optional<Partition.Part> part = Optional.empty();
        private Optional<Rational> at = Optional.empty();
        private String quantity = "";
        private Branch below;
        private Branch above;

        Branch(Parameters where, int number) {
            this.where = where;
            this.number = number;
        }

        double radius() {
            return part.map(p -> Interval.of(p.radius()).hi()).orElse(Double.POSITIVE_INFINITY);
        }

        Partition partition() {
            return at.isPresent()
                    ? new Partition.Cut(quantity, at.get(), below.partition(), above.partition())
                    : part.orElseThrow();
        }
    }

    private final Piecewise integral;
    private final int order;
    private final PriorityQueue<Branch> open = new PriorityQueue<>(Comparator.comparingDouble(Branch::radius)
            .thenComparingInt(b -> b.number)
            .reversed());
    private final Branch root;
    private int branches;
    private String why = "";

    IntegralParts(Functional.Integral integral, Piecewise piecewise) {
        this.integral = piecewise;
        this.order = isNested(integral.body()) ? ORDER_OF_NESTED : ORDER;
        this.root = new Branch(piecewise.whole(), branches++);
        open.add(root);
    }

    private static boolean isNested(Expr body) {
        return body instanceof Expr.Bind
                || body instanceof Apply apply && apply.arguments().stream().anyMatch(IntegralParts::isNested)
                || body instanceof Expr.If choice && (isNested(choice.then()) || isNested(choice.otherwise()));
    }

    /** Why nothing was found. */
    String why() {
        return why;
    }

    /** The integral in the quantities, and in one more. */
    Expr value(Partition partition, String deviation) {
        return integral.value(partition, deviation);
    }

    /** @param step how closely to look, from 0 to 4 */
    Optional<Partition> refined(int step, Allowance allowance) {
        while (!allowance.isSpent()) {
            Branch worst = open.element();
            if (worst.radius() <= RADII[step]) {
                break;
            } else if (worst.digits < DIGITS[step]) {
                open.remove();
                judge(worst, DIGITS[step]);
                open.add(worst);
            } else if (open.size() >= MOST || !cut(worst, DIGITS[step])) {
                break;
            }
        }
        if (open.element().part.isEmpty()) {
            why = "the integral is not shown to exist for all values of the quantities that it depends on, or not"
                    + " enclosed with bounded effort";
            return Optional.empty();
        }
        return Optional.of(root.partition());
    }

    private void judge(Branch branch, int digits) {
        Map<String, Integer> orders = new TreeMap<>();
        branch.where.box().forEach((name, side) -> {
            if (!side.isPoint() && !branch.where.choices().containsKey(name)) {
                orders.put(name, order);
            }
        });
        Optional<Partition.Part> part = integral.part(branch.where, orders, digits);
        if (part.isEmpty() && !orders.isEmpty()) {
            part = integral.part(branch.where, Map.of(), digits);
        }
        branch.digits = digits;
        boolean better = branch.part.isEmpty()
                || part.isPresent()
                        && part.get().radius().compareTo(branch.part.get().radius()) < 0;
        branch.part = better ? part : branch.part;
    }

    /** Cuts a part in two, unless it is too narrow. */
    private boolean cut(Branch branch, int digits) {
        String widest = "";
        double share = 0;
        for (String name : branch.where.box().keySet()) {
            double own = share(branch.where, name);
            if (own > share) {
                widest = name;
                share = own;
            }
        }
        Optional<Rational> at = share < (branch.part.isEmpty() ? NARROWEST_UNKNOWN : NARROWEST)
                ? Optional.empty()
                : middle(branch.where, widest);
        if (at.isEmpty()) {
            return false;
        }
        Optional<Parameters> below = branch.where.side(widest, at.get(), true);
        Optional<Parameters> above = branch.where.side(widest, at.get(), false);
        if (below.isEmpty() || above.isEmpty()) {
            return false;
        }
        open.remove(branch);
        branch.quantity = widest;
        branch.at = at;
        branch.below = new Branch(below.get(), branches++);
        branch.above = new Branch(above.get(), branches++);
        for (Branch side : List.of(branch.below, branch.above)) {
            judge(side, digits);
            open.add(side);
        }
        return true;
    }

    /** How much of the domain of a quantity is left; more than all where it is one of several numbers. */
    private double share(Parameters where, String name) {
        double width = where.box().get(name).width();
        boolean several =
                where.choices().containsKey(name) && where.choices().get(name).size() > 1;
        return width == 0
                ? 0
                : several ? 2 : width / integral.whole().box().get(name).width();
    }

    /** Where to cut a range, or between which numbers. */
    private static Optional<Rational> middle(Parameters where, String name) {
        List<Interval> choices = where.choices().get(name);
        if (choices == null) {
            return Optional.of(Rational.of(where.box().get(name).mid()));
        }
        List<Interval> sorted = choices.stream()
                .sorted(Comparator.comparingDouble(Interval::lo))
                .toList();
        Interval left = sorted.get(sorted.size() / 2 - 1);
        Interval right = sorted.get(sorted.size() / 2);
        return left.hi() < right.lo()
                ? Optional.of(
                        Rational.of(left.hi()).plus(Rational.of(right.lo())).times(Rational.HALF))
                : Optional.empty();
    }
}
