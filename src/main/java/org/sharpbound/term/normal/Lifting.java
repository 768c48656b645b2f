package org.sharpbound.term.normal;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Polynomials in roots in place of what the roots are of: x − 2 sqrt(x) + 1 as a polynomial in sqrt(x) alone.
 *
 * <p>Soundness: where a root r of a q + b is defined, r^1 = a q + b, for a quantity q and numbers a and b that hold no q;
 * so q may be replaced by (r^1 − b)/a wherever r occurs. Powers of a root of a number are replaced by the number, and
 * sin(u)^2 + cos(u)^2 = 1 holds wherever u is defined.
 */
final class Lifting {

    private final AtomTable atoms;
    private final Budget budget;

    Lifting(AtomTable atoms, Budget budget) {
        this.atoms = atoms;
        this.budget = budget;
    }

    /** The polynomial with quantities replaced by roots, as long as there are such. */
    Polynomial of(Polynomial p) {
        Polynomial lifted = p;
        for (int atom : p.atoms()) {
            Optional<Root> root = root(atom);
            if (root.isPresent() && lifted.atoms().contains(root.get().quantity)) {
                lifted = substituted(lifted, root.get().quantity, root.get().value(atom, budget));
            }
        }
        return lifted;
    }

    /** The polynomial with whole powers of roots of numbers replaced by the numbers, and squares of sines by cosines. */
    Polynomial reduced(Polynomial p) {
        Polynomial sum = Polynomial.ZERO;
        for (Map.Entry<Monomial, Rational> term : p.terms().entrySet()) {
            Monomial rest = term.getKey();
            Polynomial product = Polynomial.constant(term.getValue());
            for (int i = 0; i < term.getKey().size(); i++) {
                int atom = term.getKey().atom(i);
                Rational exponent = term.getKey().exponentAt(i);
                Optional<Rational> base = number(atom);
                if (base.isPresent()) {
                    int whole = exponent.floor().intValueExact();
                    rest = rest.with(atom, exponent.minus(Rational.of(whole)));
                    product = product.times(base.get().pow(whole));
                } else if (exponent.equals(Rational.TWO) && atoms.is(atom, Op.SIN)) {
                    rest = rest.with(atom, Rational.ZERO);
                    product = product.times(squareOfSine(cosine(atom)), budget);
                }
            }
            sum = sum.plus(product.times(rest), budget);
        }
        return sum;
    }

    private static Polynomial squareOfSine(int cosine) {
        return Polynomial.of(Map.of(Monomial.ONE, Rational.ONE, Monomial.of(cosine, Rational.TWO), Rational.MINUS_ONE));
    }

    /** The cosine of the same angle. */
    private int cosine(int sine) {
        return atoms.number(new Atom.Function(Op.COS, ((Atom.Function) atoms.atom(sine)).arguments()));
    }

    /**
     * A polynomial of degrees 0 and 2 in the sine and cosine of an angle as one of degree 2, by 1 = sin(u)^2 + cos(u)^2, if
     * both occur: {@code 1 + cos(u)^2 - 2*sin(u)*cos(u)} shows as a square only then.
     */
    Polynomial homogenised(Polynomial p) {
        for (int sine : p.atoms()) {
            if (atoms.is(sine, Op.SIN) && p.atoms().contains(cosine(sine))) {
                int cosine = cosine(sine);
                Map<Monomial, Rational> terms = new HashMap<>();
                for (Map.Entry<Monomial, Rational> term : p.terms().entrySet()) {
                    Monomial m = term.getKey();
                    Rational degree = m.exponent(sine).plus(m.exponent(cosine));
                    if (degree.isZero()) {
                        terms.merge(m.with(sine, Rational.TWO), term.getValue(), Rational::plus);
                        terms.merge(m.with(cosine, Rational.TWO), term.getValue(), Rational::plus);
                    } else if (degree.equals(Rational.TWO)) {
                        terms.merge(m, term.getValue(), Rational::plus);
                    } else {
                        return p;
                    }
                }
                return Polynomial.of(terms);
            }
        }
        return p;
    }

    /** The coefficients with respect to an atom, by its exponent. */
    static NavigableMap<Rational, Polynomial> coefficients(Polynomial p, int main) {
        Map<Rational, Map<Monomial, Rational>> groups = new HashMap<>();
        p.terms()
                .forEach((m, c) -> groups.computeIfAbsent(m.exponent(main), e -> new HashMap<>())
                        .put(m.with(main, Rational.ZERO), c));
        NavigableMap<Rational, Polynomial> result = new TreeMap<>();
        groups.forEach((exponent, terms) -> result.put(exponent, Polynomial.of(terms)));
        return result;
    }

    /** A root of {@code slope * quantity + rest}. */
    private record Root(int quantity, Rational slope, Polynomial rest) {

        Polynomial value(int atom, Budget budget) {
            return Polynomial.of(Monomial.of(atom, Rational.ONE), Rational.ONE)
                    .minus(rest, budget)
                    .times(slope.reciprocal());
        }
    }

    private Optional<Root> root(int atom) {
        if (!(atoms.atom(atom) instanceof Atom.Root root)
                || !root.base().denominator().isOne()) {
            return Optional.empty();
        }
        Polynomial base = root.base().numerator();
        for (int quantity : base.atoms()) {
            NavigableMap<Rational, Polynomial> coefficients = coefficients(base, quantity);
            Polynomial slope = coefficients.getOrDefault(Rational.ONE, Polynomial.ZERO);
            Polynomial rest = coefficients.getOrDefault(Rational.ZERO, Polynomial.ZERO);
            boolean linear = atoms.atom(quantity) instanceof Atom.Quantity
                    && coefficients.lastKey().equals(Rational.ONE)
                    && slope.isConstant();
            if (linear) {
                return Optional.of(new Root(quantity, slope.constantTerm(), rest));
            }
        }
        return Optional.empty();
    }

    private Optional<Rational> number(int atom) {
        return atoms.atom(atom) instanceof Atom.Root root ? root.base().constant() : Optional.empty();
    }

    private Polynomial substituted(Polynomial p, int atom, Polynomial value) {
        Polynomial sum = Polynomial.ZERO;
        for (Map.Entry<Rational, Polynomial> term : coefficients(p, atom).entrySet()) {
            int exponent = term.getKey().asInt().orElseThrow(Budget.Exceeded::new);
            Budget.require(exponent >= 0);
            sum = sum.plus(term.getValue().times(value.pow(exponent, budget), budget), budget);
        }
        return sum;
    }
}
