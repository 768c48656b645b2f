package org.sharpbound.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Evaluation;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Truth;

/**
 * Where expressions in quantities lie, as far as exact arithmetic with ends tells.
 *
 * <p>Soundness: a time that runs to the end of a flow gets its range from here; a range that is too short would leave times out.
 */
final class Spans extends Evaluation<Span> {

    private static final Span PI = Span.of(Rational.parse("3.14"), Rational.parse("3.15"));
    private static final Span E = Span.of(Rational.parse("2.71"), Rational.parse("2.72"));
    private static final Span UNIT = Span.of(Rational.MINUS_ONE, Rational.ONE);
    private static final Span POSITIVE = new Span(Optional.of(Rational.ZERO), Optional.empty());
    private static final int MAX_EXPONENT = 64;
    private static final int MAX_BITS = 4096;

    private final Map<String, Domain> domains;

    Spans(Map<String, Domain> domains) {
        this.domains = Map.copyOf(domains);
    }

    @Override
    protected Span number(Rational value) {
        return Span.point(value);
    }

    @Override
    protected Span variable(Expr.Var variable) {
        Domain domain = domains.get(variable.name());
        if (domain instanceof Domain.Range range) {
            return new Span(
                    range.lower().flatMap(end -> value(end).lower()),
                    range.upper().flatMap(end -> value(end).upper()));
        } else if (domain instanceof Domain.Integers integers) {
            return Span.of(Rational.of(integers.first()), Rational.of(integers.last()));
        } else if (domain instanceof Domain.Finite finite) {
            return finite.values().stream().map(this::value).reduce(Spans::hull).orElse(Span.ALL);
        }
        return Span.ALL;
    }

    private static Span hull(Span a, Span b) {
        return new Span(
                a.lower().flatMap(l -> b.lower().map(l::min)),
                a.upper().flatMap(u -> b.upper().map(u::max)));
    }

    @Override
    protected Span apply(Apply node, List<Span> arguments) {
        Span result = computed(node, arguments);
        boolean large = result.lower().filter(l -> l.bitLength() > MAX_BITS).isPresent()
                || result.upper().filter(u -> u.bitLength() > MAX_BITS).isPresent();
        return large ? Span.ALL : result;
    }

    private static Span computed(Apply node, List<Span> arguments) {
        Span a = arguments.isEmpty() ? Span.ALL : arguments.get(0);
        Span b = arguments.size() < 2 ? Span.ALL : arguments.get(1);
        return switch (node.op()) {
            case PI -> PI;
            case E -> E;
            case NEG -> a.negate();
            case ABS -> a.abs();
            case SQRT -> a.sqrt();
            case EXP, COSH -> POSITIVE;
            case ERFC -> Span.of(Rational.ZERO, Rational.TWO);
            case SIN, COS, TANH, ERF, SIGN -> UNIT;
            case STEP -> Span.of(Rational.ZERO, Rational.ONE);
            case RELU -> a.max(Span.point(Rational.ZERO));
            case ADD -> a.plus(b);
            case SUB -> a.plus(b.negate());
            case MUL -> a.times(b);
            case DIV -> a.times(b.reciprocal());
            case MIN -> a.min(b);
            case MAX -> a.max(b);
            case POW -> power(a, node.argument(1));
            case CBRT, LOG, TAN, ASIN, ACOS, ATAN, SINH, FLOOR, FACTORIAL -> Span.ALL;
        };
    }

    private static Span power(Span base, Expr exponent) {
        OptionalInt value = exponent instanceof Expr.Num n ? n.value().asInt() : OptionalInt.empty();
        if (value.isEmpty() || Math.abs(value.getAsInt()) > MAX_EXPONENT) {
            return base.isNonNegative() ? POSITIVE : Span.ALL;
        }
        Span power = base.pow(Math.abs(value.getAsInt()));
        return value.getAsInt() < 0 ? power.reciprocal() : power;
    }

    @Override
    protected Span undefined(Expr.If node) {
        return Span.ALL;
    }

    @Override
    protected Span unknown(Expr.If node) {
        return Span.ALL;
    }

    @Override
    protected Truth compare(Span left, Comparison comparison, Span right) {
        return Truth.UNKNOWN;
    }
}
