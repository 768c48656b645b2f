package org.sharpbound.claim;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Apply;
import org.sharpbound.term.ExactEvaluation;
import org.sharpbound.term.ExactValue;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;

/** Numbers and words under {@code lab}, for one choice of the values of what is varied; what is wrong is noted. */
final class LabNumbers {

    private static final int BITS = 4096;
    private static final int MOST = 1_000_000;

    private final DraftTexts texts;
    private final Map<String, Rational> choice;

    LabNumbers(DraftTexts texts, Map<String, Rational> choice) {
        this.texts = texts;
        this.choice = Map.copyOf(choice);
    }

    /** An exact number in the names of what is varied. */
    Optional<Rational> exact(Yaml value) {
        Optional<Written<Expr>> written = texts.written(value, Parser::expression);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Set<String> unknown = new TreeSet<>();
        Names.free(written.get().value(), choice.keySet(), (name, node) -> unknown.add(name));
        if (!unknown.isEmpty()) {
            written.get()
                    .note(
                            written.get().value(),
                            "unknown-name",
                            "Under 'lab', numbers are made of those that 'vary' names; '"
                                    + unknown.iterator().next() + "' is none.");
            return Optional.empty();
        }
        if (isPlain(written.get().value())
                && new ExactEvaluation(choice, BITS).value(written.get().value()) instanceof ExactValue.Value exact) {
            return Optional.of(exact.value());
        }
        written.get().note(written.get().value(), "bad-lab", "This is no fraction: numbers under 'lab' are exact.");
        return Optional.empty();
    }

    /** Whether it is made of numbers, names and operations alone. */
    private static boolean isPlain(Expr expr) {
        return expr instanceof Expr.Num
                || expr instanceof Expr.Var
                || expr instanceof Apply apply && apply.arguments().stream().allMatch(LabNumbers::isPlain);
    }

    /** A number that is not negative. */
    Optional<Double> size(Fields fields, String key) {
        return fields.value(key).flatMap(value -> {
            Optional<Rational> number = exact(value);
            if (number.isPresent() && number.get().signum() < 0) {
                fields.note(value, "bad-lab", "'" + key + "' is 0 or more.");
                return Optional.empty();
            }
            return number.map(LabNumbers::nearest);
        });
    }

    /** The nearest double of any number. */
    Optional<Double> number(Yaml value) {
        return exact(value).map(LabNumbers::nearest);
    }

    private static double nearest(Rational number) {
        return new BigDecimal(number.numerator())
                .divide(new BigDecimal(number.denominator()), MathContext.DECIMAL128)
                .doubleValue();
    }

    /** A whole number from {@code least} on. */
    Optional<Integer> count(Fields fields, Yaml value, String key, int least) {
        Optional<Rational> number = exact(value);
        boolean fits = number.isPresent()
                && number.get().isInteger()
                && number.get().compareTo(Rational.of(BigInteger.valueOf(least))) >= 0
                && number.get().compareTo(Rational.of(BigInteger.valueOf(MOST))) <= 0;
        if (number.isPresent() && !fits) {
            fields.note(value, "bad-lab", "'" + key + "' is a whole number from " + least + " to " + MOST + ".");
        }
        return number.filter(n -> fits).map(n -> n.numerator().intValueExact());
    }

    /** The same of a key that must be there. */
    Optional<Integer> needed(Fields fields, Yaml.Scalar at, String key, int least) {
        if (fields.value(key).isEmpty()) {
            fields.note(at, "missing-key", "'" + key + "' is missing here: a whole number from " + least + " on.");
            return Optional.empty();
        }
        return count(fields, fields.value(key).get(), key, least);
    }

    /** One of some words, or a default where the key is missing; empty where it is another word, which is noted. */
    static <T> Optional<T> word(Fields fields, String key, Map<String, T> known, T otherwise) {
        if (fields.value(key).isEmpty()) {
            return Optional.of(otherwise);
        }
        Optional<Yaml.Scalar> scalar = fields.scalar(key);
        Optional<T> found = scalar.map(s -> known.get(s.value().strip()));
        if (scalar.isPresent() && found.isEmpty()) {
            fields.note(
                    scalar.get(),
                    "bad-lab",
                    "'" + key + "' is one of " + String.join(", ", new TreeSet<>(known.keySet())) + ".");
        }
        return found;
    }

    /** Whole numbers in a list; empty where the key is missing or something is wrong, which is noted. */
    List<Integer> counts(Fields fields, String key, int least) {
        return fields.value(key).isEmpty()
                ? List.of()
                : fields.scalars(key).stream()
                        .map(item -> count(fields, item, key, least))
                        .flatMap(Optional::stream)
                        .toList();
    }
}
