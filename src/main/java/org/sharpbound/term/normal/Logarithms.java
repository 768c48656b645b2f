package org.sharpbound.term.normal;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Writes sums of logarithms as one: {@code log(x + y) - log(x)/2 - log(y)/2 - log(2)} as {@code log(1 + (x - y)^2/(4*x*y))/2}, whose
 * sign shows, and {@code log(x + 1) - log(x)} as {@code log(1 + 1/x)}, which stays narrow where x is large.
 *
 * <p>Soundness: where logarithms are defined their arguments are positive, so n log(u) + m log(v) = log(u^n v^m) for integers
 * n and m; and the arguments' denominators do not vanish there.
 */
final class Logarithms {

    private static final long STEPS = 20_000;
    private static final int MAX_POWER = 12;

    private final AtomTable atoms;
    private final Presentation writer;
    private final BooleanSupplier stop;
    private final Field field;

    /** @param stop once true, nothing is found any more */
    Logarithms(AtomTable atoms, Presentation writer, BooleanSupplier stop) {
        this.atoms = atoms;
        this.writer = writer;
        this.stop = stop;
        this.field = new Field(atoms, new Budget(STEPS, stop));
    }

    /** The quotient, if there are logarithms to be joined; empty too if it is too large. */
    Optional<Expr> of(Quotient quotient) {
        Map<Monomial, Map<Integer, Rational>> groups = new HashMap<>();
        Map<Monomial, Rational> rest = new HashMap<>();
        quotient.numerator().terms().forEach((m, c) -> {
            int logarithm = soleLogarithm(m);
            if (logarithm < 0) {
                rest.put(m, c);
            } else {
                groups.computeIfAbsent(m.with(logarithm, Rational.ZERO), k -> new HashMap<>())
                        .put(logarithm, c);
            }
        });
        if (groups.values().stream().allMatch(g -> g.size() < 2)) {
            return Optional.empty();
        }
        try {
            Expr sum = rest.isEmpty() ? null : writer.of(Polynomial.of(rest));
            for (Map.Entry<Monomial, Map<Integer, Rational>> group : groups.entrySet()) {
                Expr joined = Presentation.product(writer.of(group.getKey()), joined(group.getValue()));
                sum = sum == null ? joined : sum.plus(joined);
            }
            return Optional.of(quotient.denominator().isOne() ? sum : sum.over(writer.of(quotient.denominator())));
        } catch (Budget.Exceeded | Undefined tooLarge) {
            return Optional.empty();
        }
    }

    /** The logarithm of which the monomial is a multiple, if it is one only, to the power 1; else −1. */
    private int soleLogarithm(Monomial m) {
        int found = -1;
        for (int i = 0; i < m.size(); i++) {
            if (atoms.is(m.atom(i), Op.LOG)) {
                if (found >= 0 || !m.exponentAt(i).equals(Rational.ONE)) {
                    return -1;
                }
                found = m.atom(i);
            }
        }
        return found;
    }

    /** The sum of multiples of logarithms as a multiple of one. */
    private Expr joined(Map<Integer, Rational> multiples) {
        Rational step = Polynomial.of(multiples.entrySet().stream()
                        .collect(Collectors.toMap(e -> Monomial.of(e.getKey(), Rational.ONE), Map.Entry::getValue)))
                .content()
                .abs();
        Quotient product = Quotient.ONE;
        for (Map.Entry<Integer, Rational> multiple : multiples.entrySet()) {
            BigInteger power = multiple.getValue().over(step).numerator();
            Budget.require(power.abs().compareTo(BigInteger.valueOf(MAX_POWER)) <= 0);
            Quotient argument = ((Atom.Function) atoms.atom(multiple.getKey())).argument();
            product = field.times(product, field.pow(argument, power.intValue()));
        }
        Quotient excess = field.minus(product, Quotient.ONE);
        Squares squares = new Squares(atoms, writer, stop);
        return Presentation.scaled(
                step, Expr.apply(Op.LOG, Expr.num(1).plus(squares.of(excess).orElseGet(() -> writer.of(excess)))));
    }
}
