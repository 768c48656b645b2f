package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.enclose.Tape;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Scope;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.ClaimText;

/**
 * Points in space at which the two sides of an inequality touch and the margin is convex: found by descent from boxes that
 * no cutting settles, guessed exactly from their digits, and then tried on all boxes around them.
 */
final class SpaceContacts {

    /** A margin below this may be 0. */
    private static final double SMALL = 1e-10;

    /** Half the width of the box on which a guess is tried first. */
    private static final double FIRST = 0x1p-14;

    /** Guesses of a coordinate, and of points. */
    private static final int FEW = 3;

    private static final int MAX_POINTS = 27;

    /** With more, what is open is mostly open for its width. */
    private static final int MOST_VARIABLES = 4;

    /** After so many places at which nothing exact was found, the margin is not convex at its contacts, or they have no closed form. */
    private static final int MAX_FAILED = 3;

    private record Contact(double[] place, Node.Minimum leaf) {}

    private final Allowance allowance;
    private final Scope whole;
    private final int dimension;
    private Descent descent;
    private final List<Contact> known = new ArrayList<>();
    private final List<double[]> failed = new ArrayList<>();
    private int descents;

    /** @param most how many descents are made */
    SpaceContacts(Allowance allowance, Scope whole, int most) {
        this.allowance = allowance;
        this.whole = whole;
        dimension = whole.box().dimension();
        descents = most;
    }

    /** @param depth how many cuts lead to the box */
    Optional<Node> at(Box box, int depth) {
        if (depth < dimension || !isTried() || !box.isBounded() || box.isEmpty()) {
            return Optional.empty();
        }
        boolean seen = false;
        for (Contact contact : known) {
            if (isNear(box, contact.place)) {
                seen = true;
                if (whole.on(box).judged(contact.leaf).isSettled()) {
                    return Optional.of(contact.leaf);
                }
            }
        }
        if (seen || descents <= 0 || failed.size() >= MAX_FAILED || allowance.isSpent()) {
            return Optional.empty();
        }
        descents--;
        return descend(box)
                .filter(contact -> isNear(box, contact.place))
                .filter(contact -> whole.on(box).judged(contact.leaf).isSettled())
                .map(Contact::leaf);
    }

    private boolean isTried() {
        return dimension > 1
                && dimension <= MOST_VARIABLES
                && whole.goal() instanceof Relation.Compare goal
                && goal.comparison() != Comparison.EQ
                && goal.comparison() != Comparison.NE;
    }

    /** Not further away than the box is wide. */
    private static boolean isNear(Box box, double[] place) {
        for (int v = 0; v < place.length; v++) {
            double width = box.upper(v) - box.lower(v);
            if (place[v] < box.lower(v) - width || place[v] > box.upper(v) + width) {
                return false;
            }
        }
        return true;
    }

    private Optional<Contact> descend(Box box) {
        double[] start = new double[dimension];
        for (int v = 0; v < dimension; v++) {
            start[v] = box.lower(v) / 2 + box.upper(v) / 2;
        }
        if (descent == null) {
            Relation.Compare goal = (Relation.Compare) whole.goal();
            descent = new Descent(Tape.of(whole.box().variables(), List.of(goal.margin())), whole.box());
        }
        double[] place = descent.from(start);
        if (!(Math.abs(descent.value()) <= SMALL) || isAmong(place)) {
            return Optional.empty();
        }
        for (Map<String, String> at : points(place)) {
            Node.Minimum leaf = new Node.Minimum(at);
            if (allowance.isSpent()) {
                return Optional.empty();
            } else if (whole.on(around(place)).judged(leaf).isSettled()) {
                Contact contact = new Contact(place, leaf);
                known.add(contact);
                return Optional.of(contact);
            }
        }
        failed.add(place);
        return Optional.empty();
    }

    private boolean isAmong(double[] place) {
        return known.stream().anyMatch(contact -> isSame(contact.place, place))
                || failed.stream().anyMatch(other -> isSame(other, place));
    }

    private static boolean isSame(double[] one, double[] other) {
        for (int v = 0; v < one.length; v++) {
            if (Math.abs(one[v] - other[v]) > 1e-6 * Math.max(1, Math.abs(one[v]))) {
                return false;
            }
        }
        return true;
    }

    private Box around(double[] place) {
        Box box = whole.box();
        for (int v = 0; v < dimension; v++) {
            double radius = FIRST * Math.max(1, Math.abs(place[v]));
            box = box.holdsInside(v, place[v] - radius) ? box.above(v, place[v] - radius) : box;
            box = box.holdsInside(v, place[v] + radius) ? box.below(v, place[v] + radius) : box;
        }
        return box;
    }

    /** Points of exact coordinates, the nearest guesses of all first. */
    private List<Map<String, String>> points(double[] place) {
        List<Map<String, String>> points = new ArrayList<>(List.of(Map.of()));
        for (int v = 0; v < dimension; v++) {
            String name = whole.box().variables().get(v);
            List<Expr> guesses = guesses(v, place[v]);
            List<Map<String, String>> longer = new ArrayList<>();
            for (Expr guess : guesses) {
                for (Map<String, String> point : points) {
                    Map<String, String> next = new LinkedHashMap<>(point);
                    next.put(name, ClaimText.of(guess));
                    longer.add(next);
                }
            }
            points = longer.subList(0, Math.min(longer.size(), MAX_POINTS));
        }
        return points;
    }

    private List<Expr> guesses(int variable, double x) {
        double tolerance = Images.NEAR * Math.max(1e-3, Math.abs(x));
        Set<Expr> guesses = new LinkedHashSet<>(ClosedForms.near(x, tolerance));
        if (guesses.isEmpty()) {
            guesses.addAll(Images.near(x));
        }
        guesses.addAll(ContactPoints.about(whole, variable, x));
        return guesses.stream()
                .sorted(Comparator.comparingDouble(e -> rounded(Math.abs(ContactPoints.value(e) - x), tolerance)))
                .limit(FEW)
                .toList();
    }

    /** Guesses that are as near as the place is known are told apart by their order alone. */
    private static double rounded(double distance, double tolerance) {
        return distance <= tolerance ? 0 : distance;
    }
}
