package org.sharpbound.claim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.ExactValue;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * Sums and products whose ends depend on quantities with finitely many rational values: a case for each of them.
 *
 * <p>Soundness: the last case stands without a condition. That is right since the quantities take no other values.
 */
final class FiniteEnds {

    private static final int MAX_CASES = 1000;
    private static final int MAX_BITS = 4096;

    private final Elaboration elaboration;
    private final Binders binders;
    private final Map<String, Draft.DraftQuantity> quantities;

    FiniteEnds(Elaboration elaboration, Binders binders, Map<String, Draft.DraftQuantity> quantities) {
        this.elaboration = elaboration;
        this.binders = binders;
        this.quantities = quantities;
    }

    Expr expand(Expr.Bind bind, Scope scope, Expr first, Expr last) {
        Set<String> names = new TreeSet<>(FreeVariables.of(first));
        names.addAll(FreeVariables.of(last));
        Expr result = null;
        for (Map<String, Rational> point : points(names, bind, scope)) {
            Expr value =
                    binders.series(bind, scope, valueAt(first, point, bind, scope), valueAt(last, point, bind, scope));
            result = result == null ? value : elaboration.choice(isAt(point), value, result);
        }
        return result;
    }

    private List<Map<String, Rational>> points(Set<String> names, Expr.Bind bind, Scope scope) {
        List<Map<String, Rational>> points = List.of(Map.of());
        for (String name : names) {
            List<Rational> values = values(name)
                    .orElseThrow(() -> elaboration.stop(
                            bind,
                            scope,
                            "not-constant",
                            "The ends of a " + bind.binder().text()
                                    + " are constants, or depend on quantities with finitely many rational values; '"
                                    + name
                                    + "' has more."));
            if ((long) points.size() * values.size() > MAX_CASES) {
                throw elaboration.stop(
                        bind, scope, "too-large", "The ends have more than " + MAX_CASES + " different values.");
            }
            List<Map<String, Rational>> more = new ArrayList<>();
            for (Map<String, Rational> point : points) {
                for (Rational value : values) {
                    Map<String, Rational> longer = new HashMap<>(point);
                    longer.put(name, value);
                    more.add(longer);
                }
            }
            points = more;
        }
        return points;
    }

    private Optional<List<Rational>> values(String name) {
        int bracket = name.indexOf('[');
        Draft.DraftQuantity quantity = quantities.get(bracket < 0 ? name : name.substring(0, bracket));
        if (quantity == null) {
            return Optional.empty();
        }
        Domain domain = quantity.domain().value() instanceof Domain.Power power
                ? power.of()
                : quantity.domain().value();
        List<Rational> values = new ArrayList<>();
        if (domain instanceof Domain.Finite finite) {
            for (Expr value : finite.values()) {
                Constants.value(value).ifPresent(values::add);
            }
            return values.size() == finite.values().size() ? Optional.of(values) : Optional.empty();
        }
        if (domain instanceof Domain.Integers range) {
            BigInteger count = range.last().subtract(range.first());
            for (long i = 0; count.bitLength() < Integer.SIZE && i <= Math.min(count.longValue(), MAX_CASES); i++) {
                values.add(Rational.of(range.first().add(BigInteger.valueOf(i))));
            }
            return Optional.of(values).filter(v -> !v.isEmpty());
        }
        return Optional.empty();
    }

    private Rational valueAt(Expr end, Map<String, Rational> point, Expr.Bind bind, Scope scope) {
        if (ExactValue.of(end, point, MAX_BITS) instanceof ExactValue.Value v) {
            return v.value();
        }
        throw elaboration.stop(
                bind, scope, "not-an-integer", "The ends of a " + bind.binder().text() + " are integers.");
    }

    private Relation isAt(Map<String, Rational> point) {
        List<Relation> parts = new ArrayList<>();
        new TreeSet<>(point.keySet())
                .forEach(name -> parts.add(new Relation.Compare(
                        elaboration.build().variable(name),
                        Comparison.EQ,
                        elaboration.build().number(point.get(name)))));
        return parts.size() == 1 ? parts.get(0) : new Relation.And(parts);
    }
}
