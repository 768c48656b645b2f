package org.sharpbound.term.normal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Inverse trigonometric functions: odd, with their values at the sines and tangents of multiples of pi/6 and pi/4; arc tangents
 * of rational numbers by those of {@link GaussianFactors}.
 */
final class Inverses {

    private final Field field;
    private final Map<Quotient, Quotient> arcsines = new LinkedHashMap<>();
    private final Map<Quotient, Quotient> arctangents = new LinkedHashMap<>();

    Inverses(Field field, Powers powers) {
        this.field = field;
        Quotient root2 = powers.constant(Rational.TWO, Rational.HALF);
        Quotient root3 = powers.constant(Rational.of(3), Rational.HALF);
        arcsines.put(Quotient.ZERO, Quotient.ZERO);
        arcsines.put(Quotient.constant(Rational.HALF), pi(1, 6));
        arcsines.put(field.times(root2, Rational.HALF), pi(1, 4));
        arcsines.put(field.times(root3, Rational.HALF), pi(1, 3));
        arcsines.put(Quotient.ONE, pi(1, 2));
        arctangents.put(Quotient.ZERO, Quotient.ZERO);
        arctangents.put(field.times(root3, Rational.of(1, 3)), pi(1, 6));
        arctangents.put(Quotient.ONE, pi(1, 4));
        arctangents.put(root3, pi(1, 3));
    }

    /** @throws Undefined if u is a number outside [−1, 1] */
    Quotient arcsine(Quotient u) {
        if (u.constant().filter(c -> c.abs().compareTo(Rational.ONE) > 0).isPresent()) {
            throw new Undefined();
        }
        return odd(Op.ASIN, u, arcsines);
    }

    Quotient arccosine(Quotient u) {
        return field.minus(pi(1, 2), arcsine(u));
    }

    Quotient arctangent(Quotient u) {
        if (u.leadingSign() < 0) {
            return field.negate(arctangent(field.negate(u)));
        }
        Optional<Rational> tangent = u.constant().filter(c -> c.signum() > 0);
        return tangent.flatMap(GaussianFactors::ofArctangent)
                .map(this::sum)
                .orElseGet(() -> odd(Op.ATAN, u, arctangents));
    }

    private Quotient sum(GaussianFactors factors) {
        Quotient sum = pi(factors.quarters(), 4);
        for (Map.Entry<Rational, Integer> angle : factors.angles().entrySet()) {
            Quotient prime = field.atom(new Atom.Function(Op.ATAN, List.of(Quotient.constant(angle.getKey()))));
            sum = field.plus(sum, field.times(prime, Rational.of(angle.getValue())));
        }
        return sum;
    }

    private Quotient odd(Op op, Quotient u, Map<Quotient, Quotient> known) {
        if (u.leadingSign() < 0) {
            return field.negate(odd(op, field.negate(u), known));
        }
        Quotient value = known.get(u);
        return value != null ? value : field.atom(new Atom.Function(op, List.of(u)));
    }

    private Quotient pi(long numerator, long denominator) {
        return field.times(field.atom(new Atom.Function(Op.PI, List.of())), Rational.of(numerator, denominator));
    }
}
