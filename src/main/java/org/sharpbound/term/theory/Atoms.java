package org.sharpbound.term.theory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.sharpbound.term.Expr;

/** What the algebra does not look into, each once: numbers under names, vectors and operators under numbers. */
final class Atoms {

    /** No name of a claim begins so. */
    private static final String MARK = "$";

    /** A vector or an operator. */
    record Factor(Expr term, Shape shape, boolean symmetric) {}

    private final List<Factor> factors = new ArrayList<>();
    private final Map<String, Expr> numbers = new LinkedHashMap<>();
    private final Map<List<Letter>, String> products = new HashMap<>();

    Factor factor(int index) {
        return factors.get(index);
    }

    int size() {
        return factors.size();
    }

    int add(Factor factor) {
        factors.add(factor);
        return factors.size() - 1;
    }

    /** The name under which a number goes; {@code same} tells whether two terms are the same. */
    String number(Expr term, BiPredicate<Expr, Expr> same) {
        for (Map.Entry<String, Expr> known : List.copyOf(numbers.entrySet())) {
            if (same.test(known.getValue(), term)) {
                return known.getKey();
            }
        }
        String name = MARK + (numbers.size() + products.size() + 1);
        numbers.put(name, term);
        return name;
    }

    /** The name of the number that a product of vectors and operators is, or its trace. */
    String number(List<Letter> product) {
        return products.computeIfAbsent(product, p -> MARK + (numbers.size() + products.size() + 1));
    }
}
