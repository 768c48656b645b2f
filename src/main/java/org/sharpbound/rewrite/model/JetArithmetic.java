package org.sharpbound.rewrite.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.series.Decimals;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Field operations on {@link Jet}s of any level, and what they hand to {@link JetFunctions}. */
final class JetArithmetic implements MatrixEntries<Jet> {

    private static final Jet ZERO = Jet.of(BigInterval.ZERO);

    private final Precision precision;
    private final Decimals decimals;
    private final JetFunctions functions;

    JetArithmetic(int digits) {
        this.precision = Precision.ofDigits(digits);
        this.decimals = new Decimals(precision);
        this.functions = new JetFunctions(this);
    }

    Precision precision() {
        return precision;
    }

    Decimals decimals() {
        return decimals;
    }

    @Override
    public Jet number(Rational value) {
        return Jet.of(BigInterval.of(value, precision));
    }

    @Override
    public Jet apply(Op op, List<Jet> arguments) {
        if (op.arity() == 0) {
            return Jet.of(decimals.apply(op, BigInterval.ZERO));
        }
        Jet first = arguments.get(0);
        if (op.arity() == 1) {
            return op == Op.NEG ? neg(first) : functions.of(op, first);
        }
        Jet second = arguments.get(1);
        return switch (op) {
            case ADD -> add(first, second);
            case SUB -> add(first, neg(second));
            case MUL -> mul(first, second);
            case DIV -> div(first, second);
            case POW -> functions.power(first, second);
            case MIN -> functions.least(first, second);
            case MAX -> neg(functions.least(neg(first), neg(second)));
            default -> throw new IllegalArgumentException("not of two arguments: " + op);
        };
    }

    static Jet mapped(Jet jet, UnaryOperator<Jet> change) {
        return Jet.series(jet.level(), jet.terms().stream().map(change).toList());
    }

    @Override
    public Jet neg(Jet a) {
        return a.level() == 0 ? Jet.of(a.base().neg()) : mapped(a, this::neg);
    }

    @Override
    public Jet add(Jet a, Jet b) {
        if (a.level() < b.level()) {
            return add(b, a);
        } else if (a.level() == 0) {
            return Jet.of(a.base().add(b.base(), precision));
        }
        List<Jet> terms = new ArrayList<>(a.terms());
        for (int i = 0; i < terms.size() && (i == 0 || b.level() == a.level()); i++) {
            terms.set(i, add(terms.get(i), b.coefficient(a.level(), i)));
        }
        return Jet.series(a.level(), terms);
    }

    @Override
    public Jet sub(Jet a, Jet b) {
        return add(a, neg(b));
    }

    @Override
    public Jet mul(Jet a, Jet b) {
        if (a.level() < b.level()) {
            return mul(b, a);
        } else if (a.level() == 0) {
            return Jet.of(a.base().mul(b.base(), precision));
        } else if (b.level() < a.level()) {
            return mapped(a, term -> mul(term, b));
        }
        List<Jet> terms = new ArrayList<>();
        for (int k = 0; k < a.count(); k++) {
            terms.add(convolution(a, b, 0, k));
        }
        return Jet.series(a.level(), terms);
    }

    /** The sum of a_j b_(k-j) for j from {@code first} to k. */
    Jet convolution(Jet a, Jet b, int first, int k) {
        Jet sum = ZERO;
        for (int j = first; j <= k; j++) {
            if (!a.term(j).isZero() && !b.term(k - j).isZero()) {
                sum = add(sum, mul(a.term(j), b.term(k - j)));
            }
        }
        return sum;
    }

    @Override
    public Jet div(Jet a, Jet b) {
        if (b.level() == 0) {
            if (decimals.holdsZero(b.base())) {
                throw new Unevaluated("a division by 0, or by what is not told from 0");
            }
            return a.level() == 0 ? Jet.of(a.base().div(b.base(), precision)) : mapped(a, term -> div(term, b));
        } else if (a.level() > b.level()) {
            return mapped(a, term -> div(term, b));
        }
        List<Jet> quotient = new ArrayList<>();
        for (int k = 0; k < b.count(); k++) {
            Jet sum = a.coefficient(b.level(), k);
            for (int j = 1; j <= k; j++) {
                if (!b.term(j).isZero()) {
                    sum = sub(sum, mul(b.term(j), quotient.get(k - j)));
                }
            }
            quotient.add(div(sum, b.term(0)));
        }
        return Jet.series(b.level(), quotient);
    }

    Jet over(Jet a, long divisor) {
        return div(a, number(divisor));
    }

    @Override
    public Jet square(Jet a) {
        return a.level() == 0 ? functions.power(a, number(2)) : mul(a, a);
    }

    /**
     * At least the sum of the magnitudes of all coefficients: a norm for which |ab| is at most |a||b|.
     */
    BigInterval magnitude(Jet a) {
        if (a.level() == 0) {
            BigDecimal largest = a.base().lo().abs().max(a.base().hi().abs());
            return BigInterval.point(largest);
        }
        return a.terms().stream().map(this::magnitude).reduce(BigInterval.ZERO, (x, y) -> x.add(y, precision));
    }

    /** With every coefficient changed by no more than the bound; on the levels of the argument. */
    Jet blurred(Jet a, BigDecimal bound) {
        return a.level() == 0
                ? Jet.of(a.base().add(BigInterval.of(bound.negate(), bound), precision))
                : mapped(a, term -> blurred(term, bound));
    }

    /** Its difference from its base. */
    static Jet withoutBase(Jet a) {
        if (a.level() == 0) {
            return ZERO;
        }
        List<Jet> terms = new ArrayList<>(a.terms());
        terms.set(0, withoutBase(terms.get(0)));
        return Jet.series(a.level(), terms);
    }
}
