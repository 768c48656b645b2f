package org.sharpbound.term.theory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/**
 * What a derivation speaks of.
 *
 * <p>Let p be the quantities that do not run, and t those that do. A line L of a derivation with the given facts G says: for
 * all p, and all vectors, operators and functions of the declared shapes, if G(t) for all t, then L(t) for all t. So terms may
 * be put for t in lines and given facts, but not for p; for those that are integers, terms that are.
 *
 * @param quantities numbers and where they are
 * @param running the names of those quantities that run, as the time does, and of vectors that do
 * @param integers the names of those quantities that are the integers of their domain only
 * @param symbols all other names, by name
 * @param assumptions relations of the quantities alone, in core expressions
 */
public record Theory(
        Map<String, Domain> quantities,
        Set<String> running,
        Set<String> integers,
        Map<String, Symbol> symbols,
        List<Relation> assumptions) {

    public Theory {
        quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
        running = Collections.unmodifiableSet(new TreeSet<>(running));
        integers = Collections.unmodifiableSet(new TreeSet<>(integers));
        symbols = Collections.unmodifiableMap(new LinkedHashMap<>(symbols));
        assumptions = List.copyOf(assumptions);
    }

    /** Without integers. */
    public Theory(
            Map<String, Domain> quantities,
            Set<String> running,
            Map<String, Symbol> symbols,
            List<Relation> assumptions) {
        this(quantities, running, Set.of(), symbols, assumptions);
    }

    public Optional<Symbol> symbol(String name) {
        return Optional.ofNullable(symbols.get(name));
    }

    public boolean declares(String name) {
        return quantities.containsKey(name) || symbols.containsKey(name);
    }

    /** With a further number. */
    public Theory with(String quantity, Domain domain) {
        return with(quantity, domain, false);
    }

    /** With a further number, which is an integer or any number of its domain. */
    public Theory with(String quantity, Domain domain, boolean integer) {
        Map<String, Domain> more = new LinkedHashMap<>(quantities);
        more.put(quantity, domain);
        Set<String> whole = new TreeSet<>(integers);
        if (integer) {
            whole.add(quantity);
        } else {
            whole.remove(quantity);
        }
        return new Theory(more, running, whole, symbols, assumptions);
    }

    /** In which a quantity does not run. */
    public Theory holding(String quantity) {
        Set<String> others = new TreeSet<>(running);
        others.remove(quantity);
        return new Theory(quantities, others, integers, symbols, assumptions);
    }

    /**
     * Whether the form of a term shows that it is an integer, for all values of the quantities for which it is defined.
     *
     * <p>Soundness: false is no answer.
     */
    public boolean isInteger(Expr term) {
        if (term instanceof Expr.Num number) {
            return number.value().isInteger();
        } else if (term instanceof Expr.Var variable) {
            return integers.contains(variable.name());
        }
        return term instanceof Apply apply
                && switch (apply.op()) {
                    case FLOOR -> true;
                    case NEG, ADD, SUB, MUL, MIN, MAX, ABS ->
                        apply.arguments().stream().allMatch(this::isInteger);
                    default -> false;
                };
    }
}
