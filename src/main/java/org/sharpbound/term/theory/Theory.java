package org.sharpbound.term.theory;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Relation;

/**
 * What a derivation speaks of.
 *
 * <p>Let p be the quantities that do not run, and t those that do. A line L of a derivation with the given facts G says: for
 * all p, and all vectors, operators and functions of the declared shapes, if G(t) for all t, then L(t) for all t. So terms may
 * be put for t in lines and given facts, but not for p.
 *
 * @param quantities numbers and where they are
 * @param running the names of those quantities that run, as the time does
 * @param symbols all other names, by name
 * @param assumptions relations of the quantities alone, in core expressions
 */
public record Theory(
        Map<String, Domain> quantities, Set<String> running, Map<String, Symbol> symbols, List<Relation> assumptions) {

    public Theory {
        quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
        running = Collections.unmodifiableSet(new TreeSet<>(running));
        symbols = Collections.unmodifiableMap(new LinkedHashMap<>(symbols));
        assumptions = List.copyOf(assumptions);
    }

    public Optional<Symbol> symbol(String name) {
        return Optional.ofNullable(symbols.get(name));
    }

    public boolean declares(String name) {
        return quantities.containsKey(name) || symbols.containsKey(name);
    }

    /** With a further number. */
    public Theory with(String quantity, Domain domain) {
        Map<String, Domain> more = new LinkedHashMap<>(quantities);
        more.put(quantity, domain);
        return new Theory(more, running, symbols, assumptions);
    }
}
