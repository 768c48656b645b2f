package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Step;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.print.ClaimText;

/**
 * Settles boxes that no cutting settles, for both sides touch there or something is 0/0: by series about an end of the
 * domain, about infinity, or about a point where the margin is seen to vanish.
 *
 * <p>On the way down to such a point the boxes that hold it are looked at again and again, so that the largest on which a
 * series works is found without knowing its size.
 */
final class CloseLook {

    /** Ramification, order and digits of the series, the quickest first. */
    private static final int[][] PLAIN = {{1, 4, 0}, {1, 8, 0}};

    /** Roots may meet the domain at its ends. */
    private static final int[][] ROOTS = {{2, 8, 0}, {3, 10, 0}};

    /** More digits help next to a contact of high order. */
    private static final int[][] FINE = {{1, 10, 30}};

    private static final int[][] FINE_ROOTS = {{2, 12, 30}, {3, 16, 30}, {6, 16, 30}};

    private static final int[][] MIDDLE = {{1, 8, 0}};
    private static final int[][] SPACE = {{1, 4, 0}, {2, 6, 0}, {1, 8, 30}};

    /** Boxes as deep as this are worth a series about their middle: the margin is small, and flat. */
    private static final int DEEP = 6;

    /** Looks for each descent to a point of contact. */
    private static final int DESCENTS_PER = 3;

    private final Allowance allowance;
    private final Scope whole;
    private final int most;
    private final SpaceContacts contacts;
    private int looks;
    private List<Place> faces;

    /** @param most how many boxes are looked at */
    CloseLook(Allowance allowance, Scope whole, int most) {
        this.allowance = allowance;
        this.whole = whole;
        this.most = most;
        this.contacts = new SpaceContacts(allowance, whole, most / DESCENTS_PER);
    }

    /** What a place is to the box. */
    private enum Kind {
        END,
        CONTACT,
        MIDDLE
    }

    /** @param at an expression, {@code inf} or {@code -inf} */
    private record Place(int variable, String at, Optional<Expr> point, Kind kind) {}

    /** @param depth how many cuts lead to the box */
    Optional<Node> at(Box box, int depth) {
        Optional<Node> contact = contacts.at(box, depth);
        if (contact.isPresent()) {
            return contact;
        }
        boolean turn = depth < 3 * box.dimension() || depth % (2 * box.dimension()) == 0;
        if (!turn || looks >= most || box.dimension() == 0) {
            return Optional.empty();
        }
        Scope scope = whole.on(box);
        List<Place> places = box.dimension() == 1 ? onLine(scope, depth) : inSpace(box);
        looks += places.isEmpty() ? 0 : 1;
        for (Place place : places) {
            Optional<Node> node = about(scope, place, plans(place, box.dimension(), depth));
            if (node.isPresent() || allowance.isSpent()) {
                return node;
            }
        }
        return Optional.empty();
    }

    /** Series that cost more are for boxes on which the others have failed for some time. */
    private static List<int[]> plans(Place place, int dimension, int depth) {
        if (dimension > 1) {
            return List.of(SPACE);
        } else if (place.kind() == Kind.MIDDLE) {
            return List.of(MIDDLE);
        }
        boolean end = place.kind() == Kind.END;
        List<int[]> plans = new ArrayList<>(List.of(PLAIN));
        plans.addAll(end ? List.of(ROOTS) : List.of());
        if (depth >= DEEP) {
            plans.addAll(List.of(FINE));
            plans.addAll(end ? List.of(FINE_ROOTS) : List.of());
        }
        return plans;
    }

    private Optional<Node> about(Scope scope, Place place, List<int[]> plans) {
        return expanded(scope, place, plans).or(() -> cutAt(scope, place, plans));
    }

    private Optional<Node> expanded(Scope scope, Place place, List<int[]> plans) {
        String variable = scope.box().variables().get(place.variable());
        for (int[] plan : plans) {
            Node.Expansion leaf = new Node.Expansion(variable, place.at(), plan[0], plan[1], plan[2]);
            if (allowance.isSpent()) {
                return Optional.empty();
            } else if (scope.judged(leaf).isSettled()) {
                return Optional.of(leaf);
            }
        }
        return Optional.empty();
    }

    /** At a kink there is a series on either side. */
    private Optional<Node> cutAt(Scope scope, Place place, List<int[]> plans) {
        boolean inside = place.point()
                .filter(p -> !(p instanceof Expr.Var))
                .filter(p -> scope.box().holdsInside(place.variable(), ContactPoints.value(p)))
                .isPresent();
        return inside
                ? Parts.of(
                        scope,
                        new Step.Cut(scope.box().variables().get(place.variable()), place.at()),
                        o -> expanded(o.scope(), place, plans))
                : Optional.empty();
    }

    private static List<Place> onLine(Scope scope, int depth) {
        Set<Place> places = new LinkedHashSet<>();
        Box box = scope.box();
        ends(scope, 0).stream().filter(end -> isNear(box, end)).forEach(end -> places.add(place(0, end, Kind.END)));
        if (box.upper(0) == Double.POSITIVE_INFINITY) {
            places.add(new Place(0, "inf", Optional.empty(), Kind.END));
        }
        if (box.lower(0) == Double.NEGATIVE_INFINITY) {
            places.add(new Place(0, "-inf", Optional.empty(), Kind.END));
        }
        new Lowest(scope)
                .zero()
                .ifPresent(x -> ContactPoints.about(scope, 0, x).forEach(p -> places.add(place(0, p, Kind.CONTACT))));
        if (depth >= DEEP && Double.isFinite(box.upper(0) - box.lower(0))) {
            Expr middle = Expr.num(Rational.of(box.lower(0) / 2 + box.upper(0) / 2));
            places.add(place(0, middle, Kind.MIDDLE));
        }
        return List.copyOf(places);
    }

    /** Faces on which the margin vanishes or is not defined, as far as samples tell. */
    private List<Place> inSpace(Box box) {
        if (faces == null) {
            faces = new ArrayList<>();
            Samples samples = new Samples(whole.box());
            for (int v = 0; v < box.dimension(); v++) {
                Set<Expr> candidates = ends(whole, v);
                candidates.addAll(diagonals(box.variables(), v));
                for (Expr at : candidates) {
                    if (samples.singular(whole, v, at)) {
                        faces.add(place(v, at, Kind.END));
                    }
                }
            }
        }
        return faces.stream()
                .filter(face -> isNear(box, face.variable(), face.point().orElseThrow()))
                .toList();
    }

    /** The variables before this one: sides often touch where two quantities are equal. */
    private static List<Expr> diagonals(List<String> names, int variable) {
        return names.subList(0, variable).stream().map(Expr::variable).toList();
    }

    private static boolean isNear(Box box, int variable, Expr place) {
        if (place instanceof Expr.Var other) {
            int v = box.variables().indexOf(other.name());
            return box.lower(v) <= box.upper(variable) && box.lower(variable) <= box.upper(v);
        }
        return touches(box, variable, place);
    }

    private static Set<Expr> ends(Scope scope, int variable) {
        Set<Expr> ends = new LinkedHashSet<>();
        Optional<Domain.Range> domain = scope.range(scope.box().variables().get(variable));
        domain.flatMap(Domain.Range::lower).ifPresent(ends::add);
        domain.flatMap(Domain.Range::upper).ifPresent(ends::add);
        if (domain.isEmpty()) {
            for (double end :
                    new double[] {scope.box().lower(variable), scope.box().upper(variable)}) {
                if (Double.isFinite(end)) {
                    ends.add(Expr.num(Rational.of(end)));
                }
            }
        }
        return ends;
    }

    /** Not further away than the box is wide. */
    private static boolean isNear(Box box, Expr point) {
        double value = ContactPoints.value(point);
        double width = box.upper(0) - box.lower(0);
        return box.lower(0) - width <= value && value <= box.upper(0) + width || touches(box, 0, point);
    }

    private static boolean touches(Box box, int variable, Expr point) {
        return box.lower(variable) <= ContactPoints.above(point) && ContactPoints.below(point) <= box.upper(variable);
    }

    private static Place place(int variable, Expr point, Kind kind) {
        return new Place(variable, ClaimText.of(point), Optional.of(point), kind);
    }
}
