package org.sharpbound.term.normal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/**
 * Polynomials whose sign shows once their atoms are put in order: with t_1 ≤ t_2 ≤ … and s_1 = t_1, s_i = t_i − t_(i−1), no
 * coefficient in the s_i is negative. So Schur's, Nesbitt's and Muirhead's inequalities fall, which hold with equality where
 * all t_i are equal.
 *
 * <p>Soundness: at every point some order holds, and what is written for it is the polynomial with t_i = s_1 + … + s_i put in
 * place, expanded. A symmetric polynomial is written once, in the sorted values.
 */
final class Orderings {

    /** A polynomial that is not symmetric has a branch for every order of so many atoms at most. */
    private static final int MOST_ATOMS = 3;

    private static final int MOST_SYMMETRIC_ATOMS = 4;
    private static final int MOST_TERMS = 80;

    private final AtomTable atoms;
    private final Presentation writer;
    private final Budget budget;

    Orderings(AtomTable atoms, Presentation writer, Budget budget) {
        this.atoms = atoms;
        this.writer = writer;
        this.budget = budget;
    }

    /** The polynomial, if it has coefficients of both signs, and a sign in every order. */
    Optional<Expr> of(Polynomial p) {
        IntegerPolynomial.Atoms all = IntegerPolynomial.Atoms.of(p);
        int count = all.count();
        boolean mixed =
                p.terms().values().stream().map(Rational::signum).distinct().count() > 1;
        if (!mixed
                || count < 2
                || count > MOST_SYMMETRIC_ATOMS
                || p.size() > MOST_TERMS
                || !IntStream.range(0, count).allMatch(i -> isNonNegative(all, i) && isPower(p, all, i))) {
            return Optional.empty();
        }
        boolean symmetric = IntStream.range(1, count).allMatch(i -> isSymmetric(p, all, i));
        List<List<Integer>> orders = new ArrayList<>();
        if (symmetric) {
            orders.add(IntStream.range(0, count).boxed().toList());
        } else if (count <= MOST_ATOMS) {
            orders(new ArrayList<>(), count, orders);
        }
        Map<List<Integer>, Polynomial> inOrders = new LinkedHashMap<>();
        Set<Integer> signs = new HashSet<>();
        for (List<Integer> order : orders) {
            Polynomial inOrder = inOrder(p, all, order);
            inOrder.terms().values().forEach(c -> signs.add(c.signum()));
            if (signs.size() > 1) {
                return Optional.empty();
            }
            inOrders.put(order, inOrder);
        }
        List<Expr> values = IntStream.range(0, count)
                .mapToObj(i -> writer.of(Monomial.of(all.numbers()[i], all.steps()[i])))
                .toList();
        return inOrders.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        symmetric ? written(inOrders.get(orders.get(0)), sorted(values)) : branches(inOrders, values));
    }

    /** Whether an atom and the one before it may change places. */
    private static boolean isSymmetric(Polynomial p, IntegerPolynomial.Atoms all, int i) {
        int one = all.numbers()[i - 1];
        int other = all.numbers()[i];
        return p.terms().entrySet().stream().allMatch(term -> {
            Monomial m = term.getKey();
            Monomial exchanged = m.with(one, m.exponent(other)).with(other, m.exponent(one));
            return term.getValue().equals(p.terms().get(exchanged));
        });
    }

    private boolean isNonNegative(IntegerPolynomial.Atoms all, int i) {
        return !(atoms.atom(all.numbers()[i]) instanceof Atom.Root root
                        && root.base().constant().isPresent())
                && atoms.isNonNegative(all.numbers()[i], all.steps()[i]);
    }

    /** Whether every term holds an atom in a power of its step with a natural number that is not huge. */
    private static boolean isPower(Polynomial p, IntegerPolynomial.Atoms all, int i) {
        return p.terms().keySet().stream()
                .map(m -> m.exponent(all.numbers()[i]).over(all.steps()[i]).asInt())
                .allMatch(exponent -> exponent.isPresent() && exponent.getAsInt() >= 0);
    }

    private static void orders(List<Integer> begun, int count, List<List<Integer>> orders) {
        if (begun.size() == count) {
            orders.add(List.copyOf(begun));
        }
        for (int i = 0; i < count; i++) {
            if (!begun.contains(i)) {
                begun.add(i);
                orders(begun, count, orders);
                begun.remove(begun.size() - 1);
            }
        }
    }

    /** The polynomial in s_1, s_2, …, which have the numbers 0, 1, …, for the atoms in an increasing order. */
    private Polynomial inOrder(Polynomial p, IntegerPolynomial.Atoms all, List<Integer> order) {
        Polynomial[] sums = new Polynomial[order.size()];
        Polynomial sum = Polynomial.ZERO;
        for (int i = 0; i < order.size(); i++) {
            sum = sum.plus(Polynomial.of(Monomial.of(i, Rational.ONE), Rational.ONE), budget);
            sums[order.get(i)] = sum;
        }
        Polynomial total = Polynomial.ZERO;
        for (Map.Entry<Monomial, Rational> term : p.terms().entrySet()) {
            Polynomial product = Polynomial.constant(term.getValue());
            for (int i = 0; i < sums.length; i++) {
                Rational exponent = term.getKey().exponent(all.numbers()[i]).over(all.steps()[i]);
                product = product.times(sums[i].pow(exponent.asInt().orElseThrow(), budget), budget);
            }
            total = total.plus(product, budget);
        }
        return total;
    }

    /** The values from the least to the greatest, by exchanges of neighbours. */
    private static List<Expr> sorted(List<Expr> values) {
        List<Expr> sorted = new ArrayList<>(values);
        for (int round = 1; round < sorted.size(); round++) {
            for (int i = 0; i + round < sorted.size(); i++) {
                Expr smaller = Expr.apply(Op.MIN, sorted.get(i), sorted.get(i + 1));
                sorted.set(i + 1, Expr.apply(Op.MAX, sorted.get(i), sorted.get(i + 1)));
                sorted.set(i, smaller);
            }
        }
        return sorted;
    }

    /**
     * A branch for each order, found by comparing two values at a time; the answers on the way to a branch are those of no
     * other order, and so imply it.
     */
    private static Expr branches(Map<List<Integer>, Polynomial> inOrders, List<Expr> values) {
        if (inOrders.size() == 1) {
            Map.Entry<List<Integer>, Polynomial> only =
                    inOrders.entrySet().iterator().next();
            return written(
                    only.getValue(), only.getKey().stream().map(values::get).toList());
        }
        for (int i = 0; i < values.size(); i++) {
            for (int j = i + 1; j < values.size(); j++) {
                Map<List<Integer>, Polynomial> below = new LinkedHashMap<>();
                Map<List<Integer>, Polynomial> above = new LinkedHashMap<>();
                for (Map.Entry<List<Integer>, Polynomial> entry : inOrders.entrySet()) {
                    boolean before = entry.getKey().indexOf(i) < entry.getKey().indexOf(j);
                    (before ? below : above).put(entry.getKey(), entry.getValue());
                }
                if (!below.isEmpty() && !above.isEmpty()) {
                    return new Expr.If(
                            new Relation.Compare(values.get(i), Comparison.LE, values.get(j)),
                            branches(below, values),
                            branches(above, values));
                }
            }
        }
        throw new IllegalArgumentException("an order twice");
    }

    /** In the values in increasing order; relu says of their differences that they are not negative. */
    private static Expr written(Polynomial p, List<Expr> increasing) {
        List<Expr> steps = new ArrayList<>();
        for (int i = 0; i < increasing.size(); i++) {
            steps.add(
                    i == 0
                            ? increasing.get(0)
                            : Expr.apply(Op.RELU, increasing.get(i).minus(increasing.get(i - 1))));
        }
        Expr sum = null;
        for (Map.Entry<Monomial, Rational> term : p.terms().entrySet()) {
            Expr product = Expr.num(1);
            for (int i = 0; i < steps.size(); i++) {
                int exponent = term.getKey().exponent(i).asInt().orElseThrow();
                product = Presentation.product(product, Presentation.power(steps.get(i), exponent));
            }
            sum = sum == null
                    ? Presentation.scaled(term.getValue(), product)
                    : Presentation.plus(sum, term.getValue(), product);
        }
        return sum == null ? Expr.num(0) : sum;
    }
}
