package org.sharpbound.term.normal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * A polynomial over the atoms that are not algebraic constants: its coefficients, made of those that are.
 *
 * <p>Soundness: the polynomial is the sum of the coefficients times products of atoms, whatever the atoms are.
 */
final class AlgebraicCoefficients {

    private final AtomTable atoms;

    AlgebraicCoefficients(AtomTable atoms) {
        this.atoms = atoms;
    }

    /** The coefficients as expressions; empty if one is a rational number, so that the polynomial is not 0 by them alone. */
    List<Expr> of(Polynomial p) {
        Map<Monomial, Map<Monomial, Rational>> groups = new HashMap<>();
        p.terms().forEach((m, c) -> {
            Monomial constant = Monomial.ONE;
            for (int i = 0; i < m.size(); i++) {
                if (isAlgebraic(m.atom(i))) {
                    constant = constant.times(Monomial.of(m.atom(i), m.exponentAt(i)));
                }
            }
            groups.computeIfAbsent(m.over(constant), k -> new HashMap<>()).put(constant, c);
        });
        Presentation writer = new Presentation(atoms, false);
        List<Polynomial> coefficients =
                groups.values().stream().map(Polynomial::of).toList();
        return coefficients.stream().anyMatch(c -> c.size() == 1)
                ? List.of()
                : coefficients.stream().map(writer::of).toList();
    }

    private boolean isAlgebraic(int number) {
        Atom atom = atoms.atom(number);
        if (atom instanceof Atom.Root root) {
            return isAlgebraic(root.base().numerator())
                    && isAlgebraic(root.base().denominator());
        }
        return atom instanceof Atom.Function function
                && (function.op() == Op.SIN || function.op() == Op.COS)
                && isMultipleOfPi(function.argument());
    }

    private boolean isAlgebraic(Polynomial p) {
        return p.terms().keySet().stream()
                .allMatch(m -> IntStream.range(0, m.size()).allMatch(i -> isAlgebraic(m.atom(i))));
    }

    private boolean isMultipleOfPi(Quotient angle) {
        return angle.denominator().isOne()
                && angle.numerator().size() == 1
                && angle.numerator().leadingMonomial().size() == 1
                && angle.numerator().leadingMonomial().exponentAt(0).equals(Rational.ONE)
                && atoms.is(angle.numerator().leadingMonomial().atom(0), Op.PI);
    }
}
