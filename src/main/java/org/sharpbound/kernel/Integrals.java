package org.sharpbound.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * An integral as a number, for each choice of the quantities that it depends on, all of finite domains.
 *
 * <p>Soundness: with the values of the quantities as enclosed here, {@link org.sharpbound.enclose.quadrature.Quadrature} gives an enclosure m ± r; so the
 * integral is m + r d for some d of [-1, 1], and what holds for every d of it holds of the integral. Which choice is made is
 * told by comparing quantities with numbers that are shown to lie between their values.
 */
public final class Integrals {

    /** More digits than this are not asked of an integral. */
    public static final int MAX_DIGITS = 100;

    /** What d ranges over. */
    public static final Domain DEVIATION =
            new Domain.Range(Optional.of(Expr.num(-1)), false, Optional.of(Expr.num(1)), false);

    private static final Enclosed ENCLOSED = new Enclosed();
    private static final int MOST_CASES = 400;
    private static final int GUARD = 10;

    /** The values of one quantity that an integral depends on, in order, and a number between any two neighbours. */
    private record Choice(String name, List<BigInterval> values, List<Rational> between) {}

    private final Functional.Integral integral;
    private final int digits;
    private final List<Choice> choices;

    private Integrals(Functional.Integral integral, int digits, List<Choice> choices) {
        this.integral = integral;
        this.digits = digits;
        this.choices = choices;
    }

    /**
     * @param digits from 1 to {@link #MAX_DIGITS}
     * @return empty if the integral depends on what ranges over an interval, if there are too many choices, or if values are not
     *     told apart
     */
    public static Optional<Integrals> of(Functional.Integral integral, Map<String, Domain> quantities, int digits) {
        List<Choice> choices = new ArrayList<>();
        long cases = 1;
        for (String name : integral.parameters()) {
            Optional<Choice> choice = Optional.ofNullable(quantities.get(name))
                    .flatMap(domain -> choice(name, domain, Precision.ofDigits(digits + GUARD)));
            if (choice.isEmpty()) {
                return Optional.empty();
            }
            choices.add(choice.get());
            cases *= choice.get().values().size();
            if (cases > MOST_CASES) {
                return Optional.empty();
            }
        }
        return Optional.of(new Integrals(integral, digits, choices));
    }

    private static Optional<Choice> choice(String name, Domain domain, Precision precision) {
        List<Expr> elements = new ArrayList<>();
        if (domain instanceof Domain.Finite finite && finite.values().size() <= MOST_CASES) {
            elements.addAll(finite.values());
        } else if (domain instanceof Domain.Integers integers
                && integers.last().subtract(integers.first()).bitLength() < 10) {
            for (BigInteger i = integers.first(); i.compareTo(integers.last()) <= 0; i = i.add(BigInteger.ONE)) {
                elements.add(Expr.num(Rational.of(i)));
            }
        }
        List<BigInterval> values = new ArrayList<>();
        for (Expr element : elements) {
            BigRun run = BigRun.ofConstant(element, precision);
            if (!run.defined(0) || !run.value(0).isBounded()) {
                return Optional.empty();
            }
            values.add(run.value(0));
        }
        values.sort((a, b) -> a.lo().compareTo(b.lo()));
        List<Rational> between = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            BigDecimal left = values.get(i - 1).hi();
            BigDecimal right = values.get(i).lo();
            if (left.compareTo(right) >= 0) {
                return Optional.empty();
            }
            between.add(Rational.of(left.add(right).divide(BigDecimal.valueOf(2))));
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Choice(name, values, between));
    }

    /** Encloses the integral for every choice, the last quantity's value changing first; the whole line where it is unknown. */
    public List<BigInterval> enclosures() {
        List<BigInterval> result = new ArrayList<>();
        collect(0, new LinkedHashMap<>(), result);
        return result;
    }

    private void collect(int next, Map<String, BigInterval> values, List<BigInterval> result) {
        if (next == choices.size()) {
            result.add(ENCLOSED.of(new Enclosed.Question(integral.written(), values, digits)));
            return;
        }
        for (BigInterval value : choices.get(next).values()) {
            values.put(choices.get(next).name(), value);
            collect(next + 1, values, result);
        }
    }

    /**
     * The integral as an expression in the quantities it depends on, and in one more that ranges over [-1, 1].
     *
     * @param numbers m and r for every choice, in the order of {@link #enclosures}
     */
    public Expr value(List<Evaluation.Approximate> numbers, String deviation) {
        return value(0, numbers, Expr.variable(deviation));
    }

    private Expr value(int next, List<Evaluation.Approximate> numbers, Expr deviation) {
        if (next == choices.size()) {
            Evaluation.Approximate number = numbers.get(0);
            return Expr.num(number.middle()).plus(Expr.num(number.radius()).times(deviation));
        }
        Choice choice = choices.get(next);
        int share = numbers.size() / choice.values().size();
        int last = choice.values().size() - 1;
        Expr result = value(next + 1, numbers.subList(last * share, numbers.size()), deviation);
        for (int i = last - 1; i >= 0; i--) {
            Relation before = new Relation.Compare(
                    Expr.variable(choice.name()),
                    Comparison.LT,
                    Expr.num(choice.between().get(i)));
            Expr here = value(next + 1, numbers.subList(i * share, (i + 1) * share), deviation);
            result = new Expr.If(before, here, result);
        }
        return result;
    }
}
