package org.sharpbound.term.normal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * The exact normal form of a core expression: a quotient of polynomials with rational coefficients over quantities,
 * constants, roots and transcendental terms.
 *
 * <p>Soundness: if the normal form of f is zero, then f(x) = 0 at every real point x where f and all of its subexpressions
 * are defined (of an {@code if}, only the branch taken). It does not say that f is defined anywhere: who concludes an
 * identity shows that separately. A normal form that is not zero says nothing; no procedure decides equality of such
 * expressions (Richardson, J. Symbolic Logic 33, 1968).
 */
public final class NormalForm {

    private static final long STEPS = 150_000;

    /** A form by squares is at most this many times as large as the original, and as many nodes larger. */
    private static final double MOST_GROWTH = 2;

    private static final double MOST_ADDED = 12;

    /** The most nodes of a form in which the order of quantities matters; it is long, and settles the sign at once. */
    private static final int MOST_IN_ORDER = 600;

    private final Expr original;
    private final Set<String> nonNegative;
    private final Solved solved;
    private final List<Expr> styled;
    private final BooleanSupplier stop;

    /** A quotient and the table of its atoms. */
    private record Solved(Quotient quotient, AtomTable atoms) {}

    /** @param styled the nodes, if there is another style to normalise them in */
    private NormalForm(Expr original, Set<String> nonNegative, Solved solved, List<Expr> styled, BooleanSupplier stop) {
        this.original = original;
        this.nonNegative = nonNegative;
        this.solved = solved;
        this.styled = styled;
        this.stop = stop;
    }

    /**
     * The normal form of an expression made of numbers, quantities, operations and {@code if}.
     *
     * @return empty if it is too large to be worked out with bounded effort, if it is seen to be defined nowhere, or if it
     *     is not a core expression
     */
    public static Optional<NormalForm> of(Expr expr) {
        return of(expr, Set.of(), () -> false);
    }

    /**
     * The normal form at the points where some quantities are ≥ 0.
     *
     * <p>All that is said of it then holds at those points only: {@code sqrt(x*y)} is {@code sqrt(x)*sqrt(y)}, and
     * {@code log(x*y)} a sum.
     *
     * @param nonNegative the names of the quantities
     * @param stop asked every millisecond or so; once true, whatever is not worked out yet counts as too large
     */
    public static Optional<NormalForm> of(Expr expr, Set<String> nonNegative, BooleanSupplier stop) {
        try {
            List<Expr> nodes = Nodes.ordered(expr);
            Optional<Solved> expanded = normalise(nodes, nonNegative, Normaliser.Style.EXPANDED, stop);
            List<Expr> styled = Normaliser.isStyled(nodes) ? nodes : List.of();
            return expanded.isPresent() || styled.isEmpty()
                    ? expanded.map(solved -> new NormalForm(expr, nonNegative, solved, styled, stop))
                    : normalise(nodes, nonNegative, Normaliser.Style.AS_WRITTEN, stop)
                            .map(solved -> new NormalForm(expr, nonNegative, solved, List.of(), stop));
        } catch (Budget.Exceeded exceeded) {
            return Optional.empty();
        }
    }

    /** Whether both have the same value wherever both are defined, as far as normal forms tell; false is no answer. */
    public static boolean equal(Expr a, Expr b) {
        return of(a.minus(b)).filter(NormalForm::isZero).isPresent();
    }

    /** Whether the expression is 0 wherever it is defined; false is no answer. */
    public boolean isZero() {
        return solved.quotient().isZero();
    }

    /**
     * Algebraic constants of which this is a combination: if all of them are 0, the expression is 0 wherever it is defined.
     *
     * <p>They are sums of products of rationals, roots of such, and sines and cosines of rational multiples of pi, all of
     * which the rules here tell apart too seldom. Empty where the normal form holds none of these.
     */
    public List<Expr> algebraicCoefficients() {
        return new AlgebraicCoefficients(solved.atoms()).of(solved.quotient().numerator());
    }

    /** The rational number that the expression is wherever it is defined, if its normal form is one. */
    public Optional<Rational> constant() {
        return solved.quotient().constant();
    }

    /**
     * An expression that is defined and equal to the original wherever the original is defined; it may be defined at more
     * points.
     *
     * <p>Among the normal forms with and without rewriting of operations such as {@code max} and {@code tanh} by others, it
     * is the one in which quantities occur least often, for that makes enclosures narrow. A normal form that is larger as a
     * tree than the original is not taken.
     */
    public Expr simplified() {
        Measure limit = Nodes.measure(original);
        Expr best = original;
        Measure least = limit;
        for (Expr form : written()) {
            Measure measure = Nodes.measure(form);
            if (measure.size() <= limit.size() && measure.compareTo(least) < 0) {
                best = form;
                least = measure;
            }
        }
        return best;
    }

    /**
     * An expression in which repeated factors, completed squares, or signs in the order of quantities show, defined and equal to the original as
     * {@link #simplified} is; empty if there is nothing to show, or if it is much larger than the original.
     */
    public Optional<Expr> squares() {
        Squares squares = squaresOf();
        double limit = MOST_GROWTH * Nodes.measure(original).size() + MOST_ADDED;
        return squares.of(solved.quotient())
                .filter(form -> squares.isInOrder()
                        ? Nodes.ordered(form).size() <= MOST_IN_ORDER
                        : Nodes.measure(form).size() <= limit);
    }

    /**
     * An expression in which sums of logarithms are joined, defined and equal to the original as {@link #simplified} is;
     * empty if there are none, or if it is much larger than the original.
     */
    public Optional<Expr> logarithms() {
        double limit = MOST_GROWTH * Nodes.measure(original).size() + MOST_ADDED;
        return joined().filter(form -> Nodes.measure(form).size() <= limit);
    }

    private Optional<Expr> joined() {
        return new Logarithms(solved.atoms(), new Presentation(solved.atoms(), true), stop).of(solved.quotient());
    }

    /**
     * An expression in which all products are multiplied out, and operations such as {@code sinh} are written by others;
     * defined and equal to the original as {@link #simplified} is, and perhaps much larger.
     */
    public Expr expanded() {
        return new Presentation(solved.atoms(), false).of(solved.quotient());
    }

    private Squares squaresOf() {
        return new Squares(solved.atoms(), new Presentation(solved.atoms(), true), stop);
    }

    /** The normal forms as expressions. */
    List<Expr> written() {
        Optional<Solved> other =
                styled.isEmpty() ? Optional.empty() : normalise(styled, nonNegative, Normaliser.Style.AS_WRITTEN, stop);
        Stream<Expr> plain = Stream.of(Optional.of(solved), other)
                .flatMap(Optional::stream)
                .flatMap(form -> Stream.of(false, true)
                        .map(factored -> new Presentation(form.atoms(), factored).of(form.quotient())));
        return Stream.of(plain, squaresOf().of(solved.quotient()).stream(), joined().stream())
                .flatMap(forms -> forms)
                .toList();
    }

    private static Optional<Solved> normalise(
            List<Expr> nodes, Set<String> nonNegative, Normaliser.Style style, BooleanSupplier stop) {
        AtomTable atoms = new AtomTable(nonNegative);
        try {
            Field field = new Field(atoms, new Budget(STEPS, stop));
            return Optional.of(new Solved(new Normaliser(field, style).normalise(nodes), atoms));
        } catch (Budget.Exceeded | Undefined none) {
            return Optional.empty();
        }
    }
}
