package org.sharpbound.term.normal;

import java.util.Arrays;
import org.sharpbound.term.Rational;

/**
 * A product of powers of atoms, with rational exponents that are not zero.
 *
 * <p>Atoms are given by their numbers in an {@link AtomTable}. Negative exponents occur for exponentials only, fractional
 * ones for exponentials and {@link Atom.Root roots}. The order is lexicographic, the youngest atom first; it is compatible
 * with multiplication.
 */
final class Monomial implements Comparable<Monomial> {

    static final Monomial ONE = new Monomial(new int[0], new Rational[0]);

    private final int[] atoms;
    private final Rational[] exponents;
    private final int hash;

    private Monomial(int[] atoms, Rational[] exponents) {
        this.atoms = atoms;
        this.exponents = exponents;
        this.hash = 31 * Arrays.hashCode(atoms) + Arrays.hashCode(exponents);
    }

    static Monomial of(int atom, Rational exponent) {
        return exponent.isZero() ? ONE : new Monomial(new int[] {atom}, new Rational[] {exponent});
    }

    int size() {
        return atoms.length;
    }

    boolean isOne() {
        return atoms.length == 0;
    }

    /** The atom at a position, positions being ordered by atom. */
    int atom(int position) {
        return atoms[position];
    }

    Rational exponentAt(int position) {
        return exponents[position];
    }

    /** The exponent of an atom, 0 if it does not occur. */
    Rational exponent(int atom) {
        int position = Arrays.binarySearch(atoms, atom);
        return position < 0 ? Rational.ZERO : exponents[position];
    }

    Monomial times(Monomial other) {
        if (isOne()) {
            return other;
        }
        if (other.isOne()) {
            return this;
        }
        int[] product = new int[atoms.length + other.atoms.length];
        Rational[] powers = new Rational[product.length];
        int size = 0;
        int i = 0;
        int j = 0;
        while (i < atoms.length || j < other.atoms.length) {
            boolean mine = j == other.atoms.length || i < atoms.length && atoms[i] <= other.atoms[j];
            boolean theirs = i == atoms.length || j < other.atoms.length && other.atoms[j] <= atoms[i];
            product[size] = mine ? atoms[i] : other.atoms[j];
            Rational power = mine ? exponents[i] : other.exponents[j];
            if (mine && theirs) {
                power = power.plus(other.exponents[j]);
            }
            i += mine ? 1 : 0;
            j += theirs ? 1 : 0;
            if (!power.isZero()) {
                powers[size++] = power;
            }
        }
        return new Monomial(Arrays.copyOf(product, size), Arrays.copyOf(powers, size));
    }

    Monomial pow(Rational exponent) {
        if (exponent.isZero()) {
            return ONE;
        }
        Rational[] powers = new Rational[exponents.length];
        Arrays.setAll(powers, i -> exponents[i].times(exponent));
        return new Monomial(atoms, powers);
    }

    Monomial over(Monomial other) {
        return times(other.pow(Rational.MINUS_ONE));
    }

    /** This monomial with the exponent of one atom replaced. */
    Monomial with(int atom, Rational exponent) {
        return times(of(atom, exponent.minus(exponent(atom))));
    }

    /** The largest common divisor: every atom with the smaller exponent, absent atoms counting as exponent 0. */
    Monomial meet(Monomial other) {
        Monomial result = ONE;
        for (int i = 0; i < atoms.length; i++) {
            result = result.times(of(atoms[i], exponents[i].min(other.exponent(atoms[i]))));
        }
        for (int j = 0; j < other.atoms.length; j++) {
            if (exponent(other.atoms[j]).isZero() && other.exponents[j].signum() < 0) {
                result = result.times(of(other.atoms[j], other.exponents[j]));
            }
        }
        return result;
    }

    /** Whether no exponent is negative. */
    boolean isEntire() {
        return Arrays.stream(exponents).allMatch(e -> e.signum() > 0);
    }

    @Override
    public int compareTo(Monomial other) {
        int i = atoms.length - 1;
        int j = other.atoms.length - 1;
        while (i >= 0 || j >= 0) {
            int mine = i < 0 ? -1 : atoms[i];
            int theirs = j < 0 ? -1 : other.atoms[j];
            int order = mine > theirs
                    ? exponents[i].signum()
                    : theirs > mine ? -other.exponents[j].signum() : exponents[i].compareTo(other.exponents[j]);
            if (order != 0) {
                return order;
            }
            i--;
            j--;
        }
        return 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Monomial that
                && hash == that.hash
                && Arrays.equals(atoms, that.atoms)
                && Arrays.equals(exponents, that.exponents);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < atoms.length; i++) {
            text.append(i == 0 ? "" : " ")
                    .append('a')
                    .append(atoms[i])
                    .append('^')
                    .append(exponents[i]);
        }
        return text.toString();
    }
}
