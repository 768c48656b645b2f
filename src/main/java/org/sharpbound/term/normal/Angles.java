package org.sharpbound.term.normal;

import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/**
 * Sines and cosines.
 *
 * <p>Soundness: the addition theorems, the periods and the values at multiples of pi/6 and pi/4 hold everywhere;
 * sin(asin(w)) = w, cos(asin(w)) = sqrt(1 − w^2), sin(atan(w)) = w/sqrt(1 + w^2) and cos(atan(w)) = 1/sqrt(1 + w^2) wherever
 * the inner function is defined.
 */
final class Angles {

    private static final int MOST_PARTS = 3;
    private static final int MOST_MULTIPLES = 8;

    /** The cosine and the sine of one angle. */
    record Direction(Quotient cosine, Quotient sine) {}

    private static final Direction NO_TURN = new Direction(Quotient.ONE, Quotient.ZERO);

    private final Field field;
    private final Powers powers;
    private final boolean expanding;

    /** @param expanding whether sums and integer multiples of angles are taken apart */
    Angles(Field field, Powers powers, boolean expanding) {
        this.field = field;
        this.powers = powers;
        this.expanding = expanding;
    }

    Quotient sine(Quotient u) {
        return direction(u).sine();
    }

    Quotient cosine(Quotient u) {
        return direction(u).cosine();
    }

    private Direction direction(Quotient u) {
        Direction turn = NO_TURN;
        Quotient rest = u;
        List<Parts.Part> parts = Parts.of(u, field);
        for (Parts.Part part : parts) {
            if (isPi(part.term())
                            && (expanding
                                    || part.coefficient().times(Rational.TWO).isInteger())
                    || parts.size() == 1 && isPi(part.term())) {
                turn = ofPi(part.coefficient());
                rest = field.minus(u, field.times(part.term(), part.coefficient()));
            }
        }
        if (rest.isZero()) {
            return turn;
        }
        return sum(turn, expanding ? expanded(rest) : signed(rest));
    }

    private Direction expanded(Quotient u) {
        List<Parts.Part> parts = Parts.of(u, field);
        if (parts.size() > MOST_PARTS) {
            return signed(u);
        }
        Direction total = NO_TURN;
        for (Parts.Part part : parts) {
            total = sum(total, multiple(part.coefficient(), part.term()));
        }
        return total;
    }

    /** The direction of c v, by that of v/q for c = p/q. */
    private Direction multiple(Rational c, Quotient v) {
        if (c.numerator().bitLength() > Integer.SIZE - 2
                || Math.abs(c.numerator().intValue()) > MOST_MULTIPLES) {
            return signed(field.times(v, c));
        }
        int times = c.numerator().intValue();
        Direction single = single(field.times(v, Rational.of(c.denominator()).reciprocal()));
        Direction total = NO_TURN;
        for (int i = 0; i < Math.abs(times); i++) {
            total = sum(total, single);
        }
        return times < 0 ? new Direction(total.cosine(), field.negate(total.sine())) : total;
    }

    private Direction sum(Direction a, Direction b) {
        if (a.equals(NO_TURN)) {
            return b;
        }
        return new Direction(
                field.minus(field.times(a.cosine(), b.cosine()), field.times(a.sine(), b.sine())),
                field.plus(field.times(a.sine(), b.cosine()), field.times(a.cosine(), b.sine())));
    }

    /** The cosine is even and the sine odd: the angle is put with a positive leading coefficient. */
    private Direction signed(Quotient u) {
        if (u.leadingSign() >= 0) {
            return single(u);
        }
        Direction opposite = single(field.negate(u));
        return new Direction(opposite.cosine(), field.negate(opposite.sine()));
    }

    private Direction single(Quotient u) {
        Optional<Atom.Function> inverse = soleFunction(u);
        if (inverse.isPresent() && inverse.get().op() == Op.ASIN) {
            Quotient w = inverse.get().argument();
            return new Direction(powers.squareRoot(field.minus(Quotient.ONE, field.times(w, w))), w);
        }
        if (inverse.isPresent() && inverse.get().op() == Op.ATAN) {
            Quotient w = inverse.get().argument();
            Quotient cosine = field.reciprocal(powers.squareRoot(field.plus(Quotient.ONE, field.times(w, w))));
            return new Direction(cosine, field.times(w, cosine));
        }
        Quotient cosine = field.atom(new Atom.Function(Op.COS, List.of(u)));
        return new Direction(cosine, field.atom(new Atom.Function(Op.SIN, List.of(u))));
    }

    /** The direction of c pi, the angle brought into [0, pi/2]. */
    private Direction ofPi(Rational c) {
        Rational turns = c.times(Rational.HALF);
        Rational angle = turns.minus(Rational.of(turns.floor())).times(Rational.TWO);
        if (angle.compareTo(Rational.ONE) >= 0) {
            Direction half = ofPi(angle.minus(Rational.ONE));
            return new Direction(field.negate(half.cosine()), field.negate(half.sine()));
        }
        if (angle.compareTo(Rational.HALF) >= 0) {
            Direction quarter = ofPi(angle.minus(Rational.HALF));
            return new Direction(field.negate(quarter.sine()), quarter.cosine());
        }
        if (angle.isZero()) {
            return NO_TURN;
        }
        Quotient half = Quotient.constant(Rational.HALF);
        Quotient halfRoot3 = field.times(powers.constant(Rational.of(3), Rational.HALF), Rational.HALF);
        if (angle.equals(Rational.of(1, 6))) {
            return new Direction(halfRoot3, half);
        }
        if (angle.equals(Rational.of(1, 3))) {
            return new Direction(half, halfRoot3);
        }
        if (angle.equals(Rational.of(1, 4))) {
            Quotient halfRoot2 = field.times(powers.constant(Rational.TWO, Rational.HALF), Rational.HALF);
            return new Direction(halfRoot2, halfRoot2);
        }
        return single(field.times(field.atom(new Atom.Function(Op.PI, List.of())), angle));
    }

    private boolean isPi(Quotient v) {
        return soleFunction(v).filter(function -> function.op() == Op.PI).isPresent();
    }

    /** The function that the quotient is nothing but, if it is one. */
    private Optional<Atom.Function> soleFunction(Quotient v) {
        if (!v.denominator().isOne() || v.numerator().size() != 1) {
            return Optional.empty();
        }
        Monomial m = v.numerator().leadingMonomial();
        boolean sole = m.size() == 1
                && m.exponentAt(0).equals(Rational.ONE)
                && v.numerator().leadingCoefficient().equals(Rational.ONE);
        return sole && field.atoms().atom(m.atom(0)) instanceof Atom.Function function
                ? Optional.of(function)
                : Optional.empty();
    }
}
