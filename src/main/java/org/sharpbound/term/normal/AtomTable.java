package org.sharpbound.term.normal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * The atoms of one normalisation, numbered as they come up.
 *
 * <p>The arguments of an atom hold only atoms with smaller numbers; so replacing the power of an atom by what its argument
 * says comes to an end.
 */
final class AtomTable {

    private final Set<String> nonNegative;
    private final Map<Atom, Integer> numbers = new HashMap<>();
    private final List<Atom> atoms = new ArrayList<>();

    /** @param nonNegative quantities that are ≥ 0 at every point that matters */
    AtomTable(Set<String> nonNegative) {
        this.nonNegative = nonNegative;
    }

    int number(Atom atom) {
        Integer known = numbers.get(atom);
        if (known != null) {
            return known;
        }
        Budget.require(atoms.size() < Budget.MAX_ATOMS);
        atoms.add(atom);
        numbers.put(atom, atoms.size() - 1);
        return atoms.size() - 1;
    }

    Atom atom(int number) {
        return atoms.get(number);
    }

    boolean is(int number, Op op) {
        return atoms.get(number) instanceof Atom.Function function && function.op() == op;
    }

    /** Whether the atom has no zero at all, so that negative powers of it are harmless: an exponential. */
    boolean isUnit(int number) {
        return is(number, Op.EXP);
    }

    /** Whether atom^exponent is ≥ 0 wherever it is defined. */
    boolean isNonNegative(int number, Rational exponent) {
        Atom atom = atoms.get(number);
        if (atom instanceof Atom.Root root) {
            return !Atom.Root.isCubic(exponent)
                    || !exponent.numerator().testBit(0)
                    || isNonNegative(root.base().numerator())
                            && isNonNegative(root.base().denominator());
        }
        if (exponent.isInteger() && !exponent.numerator().testBit(0)) {
            return true;
        }
        if (atom instanceof Atom.Quantity quantity) {
            return nonNegative.contains(quantity.name());
        }
        if (atom instanceof Atom.Function function) {
            return switch (function.op()) {
                case PI, EXP, ABS, COSH, RELU, STEP, FACTORIAL, POW, ERFC, ACOS -> true;
                case LOG ->
                    function.argument()
                            .constant()
                            .filter(c -> c.compareTo(Rational.ONE) >= 0)
                            .isPresent();
                default -> false;
            };
        }
        return false;
    }

    boolean isNonNegative(Monomial monomial) {
        for (int i = 0; i < monomial.size(); i++) {
            if (!isNonNegative(monomial.atom(i), monomial.exponentAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the polynomial is seen to be ≥ 0 wherever its atoms are defined: every term is. */
    boolean isNonNegative(Polynomial polynomial) {
        return polynomial.terms().entrySet().stream()
                .allMatch(term -> term.getValue().signum() > 0 && isNonNegative(term.getKey()));
    }

    /** Whether the polynomial is seen to be &gt; 0: no term is negative, and one is a number times exponentials. */
    boolean isPositive(Polynomial polynomial) {
        return isNonNegative(polynomial)
                && polynomial.terms().keySet().stream()
                        .anyMatch(m -> IntStream.range(0, m.size()).allMatch(i -> isUnit(m.atom(i))));
    }
}
