package org.sharpbound.claim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * The states of an {@code iterate} (section 7 of the claim language), each iterate expanded once.
 *
 * <p>At the first index the states are what {@code start} says; all states at {@code t + 1} are made of those at
 * {@code t} and of {@code t}. A state without an index is the one at the last index. States beyond the last index exist
 * too: {@code f(t + 1) <= f(t)} for all {@code t} speaks of one more.
 */
final class Recursion {

    private static final int MAX_ITERATES = 2000;

    private final Elaboration elaboration;
    private final Draft.DraftIteration iteration;
    private final List<Map<String, Expr>> iterates = new ArrayList<>();

    Recursion(Elaboration elaboration, Draft.DraftIteration iteration) {
        this.elaboration = elaboration;
        this.iteration = iteration;
    }

    boolean isIndex(String name) {
        return iteration.index().value().variable().equals(name);
    }

    boolean isState(String name) {
        return iteration.states().containsKey(name);
    }

    /** All values of the index. */
    List<BigInteger> range() {
        Domain.Integers range = integers();
        int count = bounded(range.last().subtract(range.first()), iteration.index(), iteration.index());
        List<BigInteger> values = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            values.add(range.first().add(BigInteger.valueOf(i)));
        }
        return values;
    }

    Expr last(String state, Expr node, Scope scope) {
        Domain.Integers range = integers();
        return iterate(bounded(range.last().subtract(range.first()), node, scope.written()))
                .get(state);
    }

    /** The state at an index, {@code f(3)}. */
    Expr at(Expr.Call call, Expr index, Scope scope) {
        if (!(index instanceof Expr.Num n) || !n.value().isInteger()) {
            throw elaboration.stop(
                    call.arguments().get(0),
                    scope,
                    "not-an-integer",
                    "The index of a state is an integer, or made of the index and integers.");
        }
        BigInteger steps = n.value().numerator().subtract(integers().first());
        if (steps.signum() < 0) {
            throw elaboration.stop(
                    call,
                    scope,
                    "index-out-of-range",
                    "The state at the index " + n.value() + " comes before the first, "
                            + integers().first() + ".");
        }
        return iterate(bounded(steps, call, scope.written())).get(call.name());
    }

    private Domain.Integers integers() {
        if (iteration.index().value().domain() instanceof Domain.Integers range) {
            return range;
        }
        throw new IllegalStateException("the index has been checked to run over integers");
    }

    private int bounded(BigInteger steps, Object node, Written<?> written) {
        if (steps.compareTo(BigInteger.valueOf(MAX_ITERATES)) > 0) {
            written.note(node, "too-large", "A recursion has at most " + MAX_ITERATES + " steps.");
            throw new Elaboration.Stop();
        }
        return steps.intValueExact();
    }

    private Map<String, Expr> iterate(int steps) {
        if (iterates.isEmpty()) {
            iterates.add(next(iteration.starts(), Map.of(), Optional.empty()));
        }
        while (iterates.size() <= steps) {
            BigInteger t = integers().first().add(BigInteger.valueOf(iterates.size() - 1L));
            Map<String, Expr> locals = new HashMap<>(iterates.get(iterates.size() - 1));
            locals.put(iteration.index().value().variable(), elaboration.build().number(Rational.of(t)));
            iterates.add(next(iteration.states(), locals, Optional.of(t)));
        }
        return iterates.get(steps);
    }

    private Map<String, Expr> next(
            Map<String, Written<Expr>> states, Map<String, Expr> locals, Optional<BigInteger> index) {
        Map<String, Expr> result = new HashMap<>();
        states.forEach((name, written) -> result.put(
                name,
                elaboration
                        .functionals()
                        .apart(() -> elaboration.value(
                                written.value(), new Scope(written, locals, index, Optional.empty())))));
        return result;
    }

    /** Whether a relation speaks of the index, itself or through definitions that it uses. */
    boolean isIndexed(Relation relation, Map<String, Draft.DraftDefinition> definitions) {
        Set<String> names = Names.reachable(relation, definitions);
        return names.contains(iteration.index().value().variable());
    }
}
