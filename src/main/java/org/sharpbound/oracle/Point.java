package org.sharpbound.oracle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * A point of a statement's domain.
 *
 * @param coordinates a constant expression for each quantity, a number unless the domain lists something else (pi, say)
 */
public record Point(Map<String, Expr> coordinates) {

    public Point {
        coordinates = Collections.unmodifiableMap(new LinkedHashMap<>(coordinates));
    }

    public static Point of(Map<String, Rational> coordinates) {
        Map<String, Expr> numbers = new LinkedHashMap<>();
        coordinates.forEach((name, value) -> numbers.put(name, Expr.num(value)));
        return new Point(numbers);
    }

    /** The coordinates as rationals, if all are written as numbers. */
    public Optional<Map<String, Rational>> rationals() {
        Map<String, Rational> values = new LinkedHashMap<>();
        for (Map.Entry<String, Expr> coordinate : coordinates.entrySet()) {
            if (!(coordinate.getValue() instanceof Expr.Num number)) {
                return Optional.empty();
            }
            values.put(coordinate.getKey(), number.value());
        }
        return Optional.of(values);
    }
}
