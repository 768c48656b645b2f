package org.sharpbound.term.theory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;
import org.sharpbound.term.normal.NormalForm;

/**
 * Equality of terms by the laws of fields and of linear algebra, and by renaming bound variables.
 *
 * <p>Numbers are compared by their normal forms; vectors and operators as combinations of products, in which transposes
 * are moved to the factors, x'Ay and y'A'x are one number, and so are tr(AB) and tr(BA); integers are their own greatest integers. What is not looked into (a function
 * of which only the name is known, an integral) is an atom.
 *
 * <p>Soundness: terms that are the same have the same value in every model, wherever both are defined.
 */
public final class Algebra {

    private final Theory theory;
    private final Shapes shapes;
    private final Atoms atoms = new Atoms();
    private final Set<String> bound = new HashSet<>();
    private final Set<String> nonNegative = new HashSet<>();
    private final Set<String> squares = new HashSet<>();
    private final Products products = new Products(atoms, squares);
    private boolean closesNorms;

    public Algebra(Theory theory) {
        this(theory, new Shapes(theory));
        theory.quantities().forEach((name, domain) -> {
            if (isNonNegative(domain)) {
                nonNegative.add(name);
            }
        });
    }

    private Algebra(Theory theory, Shapes shapes) {
        this.theory = theory;
        this.shapes = shapes;
    }

    /**
     * Whether both are the same wherever both are defined; false is no answer.
     *
     * @throws IllFormed if one of them has no meaning, or their shapes differ
     */
    public boolean same(Expr a, Expr b) {
        if (a.equals(b)) {
            return true;
        }
        Shape left = shapes.of(a, bound);
        Shape right = shapes.of(b, bound);
        if (!left.agrees(right)) {
            return false;
        }
        boolean numbers = left.isScalar() && right.isScalar();
        return numbers || left.joined(right).agrees(Shape.SCALAR) && !isOpen(a, b)
                ? sameNumbers(a, b)
                : combination(a).plus(combination(b).times(Expr.num(-1))).terms().values().stream()
                        .allMatch(this::isZero);
    }

    private boolean sameNumbers(Expr a, Expr b) {
        Expr closed = closed(a).minus(closed(b));
        if (isZero(closed)) {
            return true;
        }
        Expr opened = opened(a).minus(opened(b));
        return !opened.equals(closed) && isZero(opened);
    }

    private static boolean isOpen(Expr a, Expr b) {
        return Stream.of(a, b).anyMatch(term -> Scoping.free(term).contains(Heads.IDENTITY));
    }

    /** Whether two comparisons say the same, side by side. */
    public boolean same(Relation.Compare a, Relation.Compare b) {
        return a.comparison() == b.comparison() && same(a.left(), b.left()) && same(a.right(), b.right());
    }

    /**
     * A core expression that is equal to the number, over quantities and names of atoms.
     *
     * @throws IllFormed if the term is no number
     */
    public Expr core(Expr number) {
        if (!isNumber(number)) {
            throw new IllFormed("a number is expected, not a vector or an operator");
        }
        return closed(number);
    }

    /** With the norms of sums as atoms that are not negative. */
    private Expr closed(Expr number) {
        return number(number, true);
    }

    /** With the squares of norms of sums multiplied out. */
    private Expr opened(Expr number) {
        return number(number, false);
    }

    private Expr number(Expr number, boolean closing) {
        boolean before = closesNorms;
        closesNorms = closing;
        try {
            return number(number);
        } finally {
            closesNorms = before;
        }
    }

    /** Among the names of atoms, those of numbers that are not negative. */
    public Set<String> nonNegativeAtoms() {
        return Set.copyOf(squares);
    }

    private boolean isZero(Expr core) {
        Set<String> known = new HashSet<>(nonNegative);
        known.addAll(squares);
        return NormalForm.of(core, known, () -> false)
                .filter(NormalForm::isZero)
                .isPresent();
    }

    private boolean isNumber(Expr term) {
        Shape shape = shapes.of(term, bound);
        return shape.isScalar() || term instanceof Expr.Num;
    }

    /** A number that is made of vectors or operators, such as a row times a column. */
    private boolean isProductOfMaps(Expr term) {
        return term instanceof Apply a && !a.arguments().stream().allMatch(this::isNumber);
    }

    private Expr number(Expr term) {
        if (term instanceof Expr.Num || term instanceof Expr.Var) {
            return term;
        } else if (term instanceof Apply floor && floor.op() == Op.FLOOR && theory.isInteger(floor.argument(0))) {
            return number(floor.argument(0));
        } else if (term instanceof Apply a) {
            return isProductOfMaps(a) ? Products.number(combination(a)) : Scoping.mappedParts(a, this::number);
        } else if (term instanceof Expr.If) {
            return Scoping.mappedParts(term, this::number);
        } else if (term instanceof Expr.Call c) {
            return switch (c.name()) {
                case Heads.DOT -> dot(c.arguments().get(0), c.arguments().get(1));
                case Heads.NORMSQ -> squaredNorm(c.arguments().get(0));
                case Heads.NORM -> Expr.apply(Op.SQRT, squaredNorm(c.arguments().get(0)));
                case Heads.TRACE -> trace(combination(c.arguments().get(0)));
                case Heads.OPNORM, Heads.FROBENIUS -> {
                    Expr atom = opaque(term);
                    squares.add(((Expr.Var) atom).name());
                    yield atom;
                }
                default -> opaque(term);
            };
        }
        return opaque(term);
    }

    private Expr opaque(Expr number) {
        return Expr.variable(atoms.number(number, this::sameAtoms));
    }

    private Expr squaredNorm(Expr vector) {
        if (!closesNorms || combination(vector).terms().size() <= 1) {
            return dot(vector, vector);
        }
        List<Expr> factors = new ArrayList<>();
        Expr rest = withoutNumbers(vector, factors);
        Expr atom = opaque(new Expr.Call(Heads.NORMSQ, List.of(rest)));
        squares.add(((Expr.Var) atom).name());
        return factors.stream().map(f -> number(f).pow(2)).reduce(atom, (a, f) -> f.times(a));
    }

    /** A product of vectors and operators without the numbers in it, which become {@code factors}. */
    private Expr withoutNumbers(Expr term, List<Expr> factors) {
        if (!(term instanceof Apply a) || a.op() != Op.NEG && a.op() != Op.MUL && a.op() != Op.DIV) {
            return term;
        }
        Expr first = a.argument(0);
        if (a.op() == Op.NEG) {
            return withoutNumbers(first, factors);
        } else if (a.op() == Op.DIV) {
            factors.add(Expr.num(1).over(a.argument(1)));
            return withoutNumbers(first, factors);
        } else if (isNumber(first)) {
            factors.add(first);
            return withoutNumbers(a.argument(1), factors);
        } else if (isNumber(a.argument(1))) {
            factors.add(a.argument(1));
            return withoutNumbers(first, factors);
        }
        return withoutNumbers(first, factors).times(withoutNumbers(a.argument(1), factors));
    }

    private Expr dot(Expr a, Expr b) {
        return Products.number(transposed(combination(a)).times(combination(b), products::joined));
    }

    private Combination combination(Expr term) {
        if (term instanceof Expr.Num n && n.value().isZero()) {
            return Combination.zero();
        } else if (term.equals(Expr.variable(Heads.IDENTITY))) {
            return Combination.of(Expr.num(1), List.of());
        } else if (isNumber(term) && !isProductOfMaps(term)) {
            return Combination.of(number(term), List.of());
        } else if (term instanceof Apply a) {
            Expr first = a.argument(0);
            switch (a.op()) {
                case ADD:
                    return combination(first).plus(combination(a.argument(1)));
                case SUB:
                    return combination(first).plus(combination(a.argument(1)).times(Expr.num(-1)));
                case NEG:
                    return combination(first).times(Expr.num(-1));
                case MUL:
                    return combination(first).times(combination(a.argument(1)), products::joined);
                case DIV:
                    return combination(first).over(number(a.argument(1)));
                default:
                    throw new IllFormed(a.op().text() + " of vectors or operators");
            }
        } else if (term instanceof Expr.Call c && c.name().equals(Heads.TRANSPOSE)) {
            return transposed(combination(c.arguments().get(0)));
        } else if (term instanceof Expr.Call c && c.name().equals(Heads.OUTER)) {
            return combination(c.arguments().get(0))
                    .times(transposed(combination(c.arguments().get(1))), products::joined);
        }
        return Combination.of(Expr.num(1), List.of(letter(term)));
    }

    private Letter letter(Expr term) {
        for (int i = 0; i < atoms.size(); i++) {
            Expr known = atoms.factor(i).term();
            if (sameAtoms(known, term)) {
                return new Letter(i, false);
            } else if (commutesWithTranspose(term)
                    && commutesWithTranspose(known)
                    && ((Expr.Call) term).name().equals(((Expr.Call) known).name())
                    && same(argument(known), new Expr.Call(Heads.TRANSPOSE, List.of(argument(term))))) {
                return new Letter(i, !atoms.factor(i).symmetric());
            }
        }
        return new Letter(atoms.add(new Atoms.Factor(term, shapes.of(term, bound), isSymmetric(term))), false);
    }

    private static boolean commutesWithTranspose(Expr term) {
        return term instanceof Expr.Call c
                && (c.name().equals(Heads.INV) || c.name().equals(Heads.EXPM));
    }

    private static Expr argument(Expr call) {
        return ((Expr.Call) call).arguments().get(0);
    }

    private boolean isSymmetric(Expr term) {
        if (commutesWithTranspose(term)) {
            return same(argument(term), new Expr.Call(Heads.TRANSPOSE, List.of(argument(term))));
        }
        Optional<Symbol> symbol = term instanceof Expr.Var v
                ? theory.symbol(v.name())
                : term instanceof Expr.Call c ? theory.symbol(c.name()) : Optional.empty();
        return symbol.filter(Symbol::symmetric).isPresent();
    }

    private Combination transposed(Combination combination) {
        return combination.mapped(products::transposed, c -> c);
    }

    private Expr trace(Combination combination) {
        Expr sum = Expr.num(0);
        for (Map.Entry<List<Letter>, Expr> term : combination.terms().entrySet()) {
            sum = sum.plus(term.getValue().times(products.trace(term.getKey())));
        }
        return sum;
    }

    /** Whether two terms that are not looked into are the same, part by part. */
    private boolean sameAtoms(Expr a, Expr b) {
        if (a.equals(b)) {
            return true;
        } else if (a instanceof Expr.Call x && b instanceof Expr.Call y) {
            boolean even = x.name().equals(Heads.NORMSQ);
            return x.name().equals(y.name())
                    && (sameParts(x.arguments(), y.arguments())
                            || even && inside().same(argument(x), argument(y).negated()));
        } else if (a instanceof Expr.Bind x && b instanceof Expr.Bind y) {
            return x.binder() == y.binder() && sameEnds(x.arguments(), y.arguments()) && sameBodies(x, y);
        }
        return false;
    }

    /** Of the parts of atoms: with atoms of its own, so that parts are compared with parts and never with what holds them. */
    private Algebra inside() {
        Algebra inside = new Algebra(theory, shapes);
        inside.bound.addAll(bound);
        inside.nonNegative.addAll(nonNegative);
        return inside;
    }

    private boolean sameParts(List<Expr> a, List<Expr> b) {
        if (a.size() != b.size()) {
            return false;
        }
        Algebra inside = inside();
        for (int i = 0; i < a.size(); i++) {
            if (!inside.same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameEnds(List<Expr> a, List<Expr> b) {
        Algebra inside = inside();
        for (int i = 0; i < a.size(); i++) {
            boolean infinite = Expr.infinity(a.get(i)) != 0 || Expr.infinity(b.get(i)) != 0;
            if (infinite ? Expr.infinity(a.get(i)) != Expr.infinity(b.get(i)) : !inside.same(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameBodies(Expr.Bind a, Expr.Bind b) {
        Algebra inside = inside();
        String variable = "#" + bound.size();
        inside.bound.add(variable);
        boolean between = a.binder() == Binder.INTEGRAL || a.binder() == Binder.SUM;
        if (between && a.arguments().stream().allMatch(this::isNonNegative)) {
            inside.nonNegative.add(variable);
        }
        return inside.same(Scoping.body(a, variable), Scoping.body(b, variable));
    }

    private boolean isNonNegative(Expr end) {
        return Expr.infinity(end) > 0
                || end instanceof Expr.Num n && n.value().signum() >= 0
                || end instanceof Expr.Var v && nonNegative.contains(v.name());
    }

    private static boolean isNonNegative(Domain domain) {
        if (domain instanceof Domain.Range range) {
            return range.lower()
                    .flatMap(Constants::value)
                    .filter(value -> value.signum() >= 0)
                    .isPresent();
        } else if (domain instanceof Domain.Integers integers) {
            return integers.first().signum() >= 0;
        }
        return ((Domain.Finite) domain)
                .values().stream()
                        .allMatch(value -> Constants.value(value)
                                .filter(v -> v.signum() >= 0)
                                .isPresent());
    }
}
