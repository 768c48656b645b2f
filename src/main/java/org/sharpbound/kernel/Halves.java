package org.sharpbound.kernel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Decided;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Statement;

/**
 * A statement on either side of a cut of a quantity's range.
 *
 * <p>Soundness: every value of the quantity is below the cut or not, so both together are the statement. The conditions of which
 * the cut decides have the same truth on all of a side.
 */
public record Halves(Statement below, Statement above) {

    /** Empty if the quantity does not range over an interval. */
    public static Optional<Halves> of(Statement statement, String quantity, Rational at) {
        if (!statement.functionals().isEmpty()
                || !(statement.quantities().get(quantity) instanceof Domain.Range range)) {
            return Optional.empty();
        }
        Optional<Expr> cut = Optional.of(Expr.num(at));
        Domain.Range below = new Domain.Range(range.lower(), range.lowerOpen(), cut, true);
        Domain.Range above = new Domain.Range(cut, false, range.upper(), range.upperOpen());
        return Optional.of(new Halves(
                restricted(statement, quantity, below, new Decided(quantity, at, true)),
                restricted(statement, quantity, above, new Decided(quantity, at, false))));
    }

    private static Statement restricted(Statement statement, String quantity, Domain.Range range, Decided decided) {
        Map<String, Domain> quantities = new LinkedHashMap<>(statement.quantities());
        quantities.put(quantity, range);
        return new Statement(
                quantities, statement.assumptions().stream().map(decided::in).toList(), decided.in(statement.goal()));
    }
}
