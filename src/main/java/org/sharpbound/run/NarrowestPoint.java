package org.sharpbound.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharpbound.oracle.Estimate;
import org.sharpbound.oracle.HighPrecision;
import org.sharpbound.oracle.Point;
import org.sharpbound.strategy.LeastMargin;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;

/**
 * Where a single inequality holds with the least slack, as far as a search tells; nothing is concluded from it.
 *
 * @param place the point, rounded, as a text
 * @param margin the larger side minus the smaller one there, rounded, as a text
 */
public record NarrowestPoint(String place, String margin) {

    private static final Duration TIME = Duration.ofSeconds(1);
    private static final MathContext SHOWN = new MathContext(8);

    /** Empty where the goal is no single inequality, or the search finds no point. */
    public static Optional<NarrowestPoint> of(Statement statement, long seed, int digits) {
        if (!(statement.goal() instanceof Relation.Compare compare)
                || !statement.functionals().isEmpty()) {
            return Optional.empty();
        }
        return LeastMargin.of(statement, seed, TIME).points().stream()
                .findFirst()
                .flatMap(Point::rationals)
                .flatMap(point -> new HighPrecision(Point.of(point), statement.implicits(), digits, () -> false)
                                        .value(compare.margin())
                                instanceof Estimate.Number number
                        ? Optional.of(new NarrowestPoint(place(point), rounded(BigDecimal.valueOf(number.nearest()))))
                        : Optional.empty());
    }

    private static String place(Map<String, Rational> point) {
        return point.entrySet().stream()
                .map(e -> e.getKey() + " = "
                        + rounded(new BigDecimal(e.getValue().numerator())
                                .divide(new BigDecimal(e.getValue().denominator()), SHOWN)))
                .collect(Collectors.joining(", "));
    }

    private static String rounded(BigDecimal value) {
        BigDecimal rounded = value.round(SHOWN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toString();
    }
}
