package org.sharpbound.term.normal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Replaces powers of atoms by their values: u^s at s ≥ 1 for roots, |u|^2 = u^2, sin(u)^2 = 1 − cos(u)^2.
 *
 * <p>Soundness: where the value is a quotient a/b, b does not vanish wherever the atom is defined, so the polynomial times a
 * power of b may be worked with. The youngest atom is replaced first and its value holds older ones only, so this ends.
 */
final class Reduction {

    private final Field field;

    Reduction(Field field) {
        this.field = field;
    }

    /** The polynomial with every reducible power replaced by its value; the result is not cancelled. */
    Quotient of(Polynomial polynomial) {
        Polynomial rest = polynomial;
        Polynomial denominator = Polynomial.ONE;
        Optional<Integer> reducible = reducible(rest);
        while (reducible.isPresent()) {
            int atom = reducible.get();
            int period = period(atom);
            Quotient value = value(atom);
            NavigableMap<Integer, Map<Monomial, Rational>> groups = new TreeMap<>();
            rest.terms()
                    .forEach((m, c) -> groups.computeIfAbsent(times(m, atom, period), k -> new HashMap<>())
                            .merge(without(m, atom, period), c, Rational::plus));
            int most = groups.lastKey();
            Polynomial sum = Polynomial.ZERO;
            for (Map.Entry<Integer, Map<Monomial, Rational>> group : groups.entrySet()) {
                Polynomial power = value.numerator()
                        .pow(group.getKey(), field.budget())
                        .times(value.denominator().pow(most - group.getKey(), field.budget()), field.budget());
                sum = sum.plus(Polynomial.of(group.getValue()).times(power, field.budget()), field.budget());
            }
            rest = sum;
            denominator = denominator.times(value.denominator().pow(most, field.budget()), field.budget());
            reducible = reducible(rest);
        }
        return new Quotient(rest, denominator);
    }

    /** The youngest atom that occurs in a power that can be replaced. */
    private Optional<Integer> reducible(Polynomial p) {
        int youngest = -1;
        for (Monomial m : p.terms().keySet()) {
            for (int i = m.size() - 1; i >= 0 && m.atom(i) > youngest; i--) {
                int period = period(m.atom(i));
                if (period > 0 && m.exponentAt(i).compareTo(Rational.of(period)) >= 0) {
                    youngest = m.atom(i);
                }
            }
        }
        return youngest < 0 ? Optional.empty() : Optional.of(youngest);
    }

    /** How often the replaceable power divides the monomial. */
    private static int times(Monomial m, int atom, int period) {
        return m.exponent(atom).over(Rational.of(period)).floor().intValueExact();
    }

    private static Monomial without(Monomial m, int atom, int period) {
        return m.with(atom, m.exponent(atom).minus(Rational.of((long) period * times(m, atom, period))));
    }

    /** The power of the atom that {@link #value} replaces, or 0 if there is none. */
    private int period(int number) {
        Atom atom = field.atoms().atom(number);
        if (atom instanceof Atom.Root) {
            return 1;
        }
        return field.atoms().is(number, Op.ABS) || field.atoms().is(number, Op.SIN) ? 2 : 0;
    }

    /** u for a root of u, u^2 for |u|, 1 − cos(u)^2 for sin(u). */
    private Quotient value(int number) {
        Atom atom = field.atoms().atom(number);
        if (atom instanceof Atom.Root root) {
            return root.base();
        }
        Quotient argument = ((Atom.Function) atom).argument();
        if (field.atoms().is(number, Op.ABS)) {
            return field.times(argument, argument);
        }
        Quotient cosine = field.atom(new Atom.Function(Op.COS, List.of(argument)));
        return field.minus(Quotient.ONE, field.times(cosine, cosine));
    }
}
