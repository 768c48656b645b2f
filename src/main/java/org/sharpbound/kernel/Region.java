package org.sharpbound.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.enclose.implicit.Model;
import org.sharpbound.enclose.implicit.PointValues;
import org.sharpbound.enclose.implicit.Solving;
import org.sharpbound.enclose.implicit.Unsolved;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Statement;

/**
 * A part of the domain of a statement that speaks of flows and functions of matrices: the quantities of finite domains not yet
 * decided, and a box for the others. The search makes its parts with it, and the kernel those of a certificate.
 *
 * <p>Soundness: the operations below cut the domain into parts that fill it.
 */
public final class Region {

    private final Statement statement;
    private final Box box;
    private final Reduced reduced;

    private Region(Statement statement, Box box, Reduced reduced) {
        this.statement = statement;
        this.box = box;
        this.reduced = reduced;
    }

    /** Why a statement cannot be judged part by part; empty if it can. */
    public static Optional<String> objection(Statement statement) {
        return ImplicitNames.objection(statement);
    }

    /**
     * The whole domain.
     *
     * @throws IllegalArgumentException if there is an {@link #objection}
     */
    public static Region of(Statement statement) {
        objection(statement).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
        Statement fixed = statement;
        for (Map.Entry<String, Domain> quantity : statement.quantities().entrySet()) {
            if (quantity.getValue() instanceof Domain.Finite set && set.values().size() == 1) {
                fixed = ImplicitNames.fixed(
                        fixed, quantity.getKey(), set.values().get(0));
            }
        }
        Box all = Scope.of(Reduced.freed(fixed)).box();
        Box box = all;
        for (int v = all.dimension() - 1; v >= 0; v--) {
            box = statement.quantities().containsKey(all.variables().get(v)) ? box : box.without(v);
        }
        return new Region(fixed, box, reduced(fixed));
    }

    private static Reduced reduced(Statement statement) {
        return finite(statement).isEmpty() ? new Reduced(statement) : null;
    }

    private static Map<String, Domain> finite(Statement statement) {
        Map<String, Domain> finite = new LinkedHashMap<>(statement.quantities());
        finite.values().removeIf(Domain.Range.class::isInstance);
        return finite;
    }

    /** The quantities of finite domains that no case has fixed yet. */
    public Map<String, Domain> finite() {
        return finite(statement);
    }

    /** The case in which a quantity of a finite domain has one of its values. */
    public Region with(String quantity, Expr value) {
        if (!finite().containsKey(quantity)) {
            throw new IllegalArgumentException("no finite quantity of the name " + quantity);
        }
        Statement fixed = ImplicitNames.fixed(statement, quantity, value);
        return new Region(fixed, box, reduced(fixed));
    }

    /** The box of the quantities that range over intervals. */
    public Box box() {
        return box;
    }

    /** The same for another part of the box. */
    public Region on(Box part) {
        return new Region(statement, part, reduced);
    }

    /** What is left after one quantity is made 1 by a scaling; empty if that does not keep the statement. */
    public Optional<Region> scaled(Scaling scaling) {
        return scaling.reduced(statement, ranges()).map(Region::of);
    }

    /** The statement, on the whole of its domain. */
    public Statement statement() {
        return statement;
    }

    /** The names of the numbers that are implicit, in their order. */
    public List<String> names() {
        return statement.implicits().stream().flatMap(i -> i.names().stream()).toList();
    }

    /**
     * The quantities on which no solution depends, but the times at which it is read: cutting these asks for no new integration.
     *
     * @throws IllegalStateException if quantities of finite domains are not decided
     */
    public Set<String> swept() {
        return reduced().problem().sweptQuantities();
    }

    /**
     * Looks for what encloses all that is implicit on the whole box.
     *
     * @param centred whether to take derivatives, and the middle of the box, for centred forms
     * @param monotone whether to look, by the signs of derivatives, at the faces where the numbers are least and most
     * @throws Unsolved where something does not exist, or could not be shown to; the message says what and why
     * @throws IllegalStateException if quantities of finite domains are not decided
     */
    public Solved solve(boolean centred, boolean monotone, BooleanSupplier stop) throws Unsolved {
        return new Solved(reduced(), Model.find(reduced().problem(), ranges(), centred, monotone, stop));
    }

    /** The same as it was found before. */
    public Solved solve(Solving solving) throws Unsolved {
        return new Solved(reduced(), Model.of(reduced().problem(), ranges(), solving));
    }

    /** Where nothing is known of what is implicit: a scope whose boxes must be excluded by assumptions about quantities alone. */
    public Scope unsolved() {
        return reduced().unsolved(box);
    }

    /**
     * Looks for what encloses, with digits, all that is implicit at the only point.
     *
     * @throws Unsolved where something is not shown to exist
     * @throws IllegalStateException if there are more points
     */
    public PointValues exactly(int digits, BooleanSupplier stop) throws Unsolved {
        return PointValues.find(point().implicits(), digits, stop);
    }

    /** What is left to be shown when these are the values at the only point. */
    public Scope scope(PointValues values) {
        return Scope.of(PointCheck.reduced(point(), values.values()));
    }

    Scope exactly(int digits, List<Grid> grids) throws Unsolved {
        return scope(PointValues.of(point().implicits(), digits, grids));
    }

    private Statement point() {
        if (!statement.quantities().isEmpty()) {
            throw new IllegalStateException("there is more than one point");
        }
        return statement;
    }

    Map<String, Interval> ranges() {
        Map<String, Interval> ranges = new TreeMap<>();
        for (int v = 0; v < box.dimension(); v++) {
            ranges.put(box.variables().get(v), Interval.of(box.lower(v), box.upper(v)));
        }
        return ranges;
    }

    Reduced reduced() {
        if (reduced == null) {
            throw new IllegalStateException("quantities of finite domains without their cases: " + finite().keySet());
        }
        return reduced;
    }
}
