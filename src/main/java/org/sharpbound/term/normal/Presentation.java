package org.sharpbound.term.normal;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * Writes normal forms as expressions.
 *
 * <p>Soundness: what is written is defined, and has the value of the quotient, wherever its atoms are defined and its
 * denominator does not vanish. Each atom is written once and shared.
 */
final class Presentation {

    private final AtomTable atoms;
    private final boolean factored;
    private final Map<Integer, Expr> written = new HashMap<>();
    private final Map<Integer, Expr> inner = new HashMap<>();

    /** @param factored whether what all terms of a sum have in common is written once, before it */
    Presentation(AtomTable atoms, boolean factored) {
        this.atoms = atoms;
        this.factored = factored;
    }

    Expr of(Quotient quotient) {
        Expr above = of(quotient.numerator());
        return quotient.denominator().isOne() ? above : above.over(of(quotient.denominator()));
    }

    Expr of(Polynomial p) {
        Monomial common = factored && p.size() > 1 ? p.monomialContent() : Monomial.ONE;
        return common.equals(Monomial.ONE)
                ? expanded(p)
                : product(of(common), expanded(p.times(common.pow(Rational.MINUS_ONE))));
    }

    private Expr expanded(Polynomial p) {
        SortedSet<Integer> names = p.atoms();
        boolean univariate = names.size() == 1
                && p.size() > 1
                && p.terms().keySet().stream()
                        .allMatch(m -> m.isEntire()
                                && m.exponent(names.first()).isInteger()
                                && m.exponent(names.first()).asInt().isPresent());
        return univariate ? horner(p, names.first()) : sum(p);
    }

    /** {@code (a x^j + b) x^k + c}: a quantity that occurs less often is enclosed more narrowly. */
    private Expr horner(Polynomial p, int atom) {
        NavigableMap<Integer, Rational> coefficients = new TreeMap<>();
        p.terms().forEach((m, c) -> coefficients.put(m.exponent(atom).asInt().orElseThrow(), c));
        Expr x = of(Monomial.of(atom, Rational.ONE));
        Expr value = null;
        int last = 0;
        for (Map.Entry<Integer, Rational> term : coefficients.descendingMap().entrySet()) {
            if (value == null) {
                value = Expr.num(term.getValue());
            } else {
                value = plus(product(value, power(x, last - term.getKey())), term.getValue(), Expr.num(1));
            }
            last = term.getKey();
        }
        return last == 0 ? value : product(value, power(x, last));
    }

    /** The terms in their order, but a positive one first if there is any. */
    private Expr sum(Polynomial p) {
        Deque<Map.Entry<Monomial, Rational>> terms = new ArrayDeque<>(p.terms().entrySet());
        for (int i = 1; i < terms.size() && terms.getFirst().getValue().signum() < 0; i++) {
            terms.addLast(terms.removeFirst());
        }
        Expr sum = null;
        for (Map.Entry<Monomial, Rational> term : terms) {
            Expr monomial = of(term.getKey());
            sum = sum == null ? scaled(term.getValue(), monomial) : plus(sum, term.getValue(), monomial);
        }
        return sum == null ? Expr.num(0) : sum;
    }

    /** {@code sum + coefficient * monomial}. */
    static Expr plus(Expr sum, Rational coefficient, Expr monomial) {
        return coefficient.signum() < 0
                ? sum.minus(scaled(coefficient.negate(), monomial))
                : sum.plus(scaled(coefficient, monomial));
    }

    static Expr scaled(Rational coefficient, Expr monomial) {
        if (monomial.equals(Expr.num(1))) {
            return Expr.num(coefficient);
        }
        if (coefficient.equals(Rational.ONE)) {
            return monomial;
        }
        return coefficient.equals(Rational.MINUS_ONE)
                ? monomial.negated()
                : Expr.num(coefficient).times(monomial);
    }

    static Expr product(Expr left, Expr right) {
        if (left instanceof Expr.Num number) {
            return scaled(number.value(), right);
        }
        return right.equals(Expr.num(1)) ? left : left.times(right);
    }

    static Expr power(Expr base, int exponent) {
        return exponent == 0 ? Expr.num(1) : exponent == 1 ? base : base.pow(exponent);
    }

    Expr of(Monomial m) {
        Expr product = Expr.num(1);
        Expr exponent = Expr.num(0);
        for (int i = 0; i < m.size(); i++) {
            int atom = m.atom(i);
            Rational e = m.exponentAt(i);
            if (atoms.isUnit(atom)) {
                Expr argument = inner(atom, ((Atom.Function) atoms.atom(atom)).argument());
                exponent = exponent.equals(Expr.num(0)) ? scaled(e, argument) : plus(exponent, e, argument);
            } else if (atoms.atom(atom) instanceof Atom.Root root) {
                product = product(product, root(inner(atom, root.base()), e));
            } else {
                product = product(
                        product,
                        e.equals(Rational.ONE) ? write(atom) : write(atom).pow(Expr.num(e)));
            }
        }
        return exponent.equals(Expr.num(0)) ? product : product(product, exponential(exponent));
    }

    private static Expr exponential(Expr exponent) {
        return exponent.equals(Expr.num(1)) ? Expr.apply(Op.E) : Expr.apply(Op.EXP, exponent);
    }

    /** base^e as {@link Atom.Root} reads it: by real cube roots where the denominator of e is a power of 3. */
    private static Expr root(Expr base, Rational e) {
        if (e.equals(Rational.HALF)) {
            return Expr.apply(Op.SQRT, base);
        }
        if (!Atom.Root.isCubic(e)) {
            return e.equals(Rational.ONE) ? base : base.pow(Expr.num(e));
        }
        Expr root = base;
        for (BigInteger rest = e.denominator(); rest.bitLength() > 1; rest = rest.divide(BigInteger.valueOf(3))) {
            root = Expr.apply(Op.CBRT, root);
        }
        return e.numerator().equals(BigInteger.ONE) ? root : root.pow(Expr.num(Rational.of(e.numerator())));
    }

    /** What an exponential or a root is of, written once. */
    private Expr inner(int number, Quotient argument) {
        Expr expr = inner.get(number);
        if (expr == null) {
            expr = of(argument);
            inner.put(number, expr);
        }
        return expr;
    }

    private Expr write(int number) {
        Expr expr = written.get(number);
        if (expr == null) {
            expr = write(atoms.atom(number));
            written.put(number, expr);
        }
        return expr;
    }

    private Expr write(Atom atom) {
        if (atom instanceof Atom.Quantity quantity) {
            return Expr.variable(quantity.name());
        }
        if (atom instanceof Atom.Function function) {
            return new Apply(
                    function.op(), function.arguments().stream().map(this::of).toList());
        }
        if (atom instanceof Atom.Choice choice) {
            return new Expr.If(of(choice.condition()), of(choice.then()), of(choice.otherwise()));
        }
        throw new IllegalArgumentException("a root is written as a power of its base");
    }

    private Relation of(Condition condition) {
        if (condition instanceof Condition.Holds holds) {
            return new Relation.Compare(of(holds.difference()), holds.comparison(), Expr.num(0));
        }
        if (condition instanceof Condition.All all) {
            return new Relation.And(all.parts().stream().map(this::of).toList());
        }
        if (condition instanceof Condition.Any any) {
            return new Relation.Or(any.parts().stream().map(this::of).toList());
        }
        if (condition instanceof Condition.Negation negation) {
            return new Relation.Not(of(negation.part()));
        }
        throw new IllegalArgumentException("a settled condition has been resolved");
    }
}
