package org.sharpbound.term.theory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sharpbound.term.Expr;

/** Products of vectors and operators: how they join, which of them are numbers, and which numbers are the same. */
final class Products {

    /** Tells the trace of a product from a product. */
    private static final Letter TRACE_MARK = new Letter(-1, false);

    private final Atoms atoms;
    private final Set<String> squares;

    /** @param squares takes the names of numbers that are not negative */
    Products(Atoms atoms, Set<String> squares) {
        this.atoms = atoms;
        this.squares = squares;
    }

    /** Of a combination of shape number all products but the empty one have been collapsed. */
    static Expr number(Combination combination) {
        if (combination.terms().keySet().stream().anyMatch(product -> !product.isEmpty())) {
            throw new IllFormed("a product of vectors and operators that is not seen to be a number");
        }
        return combination.terms().values().stream().reduce(Expr::plus).orElse(Expr.num(0));
    }

    /** Two products as one; what has become a number in it, a row times a column, becomes a coefficient. */
    Combination joined(List<Letter> a, List<Letter> b) {
        List<Letter> product = Stream.concat(a.stream(), b.stream()).toList();
        Expr coefficient = Expr.num(1);
        for (int row = 0; row < product.size(); row++) {
            if (!isRow(product.get(row))) {
                continue;
            }
            int column = row + 1;
            while (column < product.size() && !isColumn(product.get(column))) {
                column++;
            }
            if (column < product.size()) {
                Expr number = form(product.subList(row, column + 1));
                coefficient = coefficient.equals(Expr.num(1)) ? number : coefficient.times(number);
                List<Letter> rest = new ArrayList<>(product.subList(0, row));
                rest.addAll(product.subList(column + 1, product.size()));
                product = rest;
                row = -1;
            }
        }
        return Combination.of(coefficient, product);
    }

    private boolean isColumn(Letter letter) {
        return shape(letter).columns().equals(Shape.ONE);
    }

    private boolean isRow(Letter letter) {
        return shape(letter).rows().equals(Shape.ONE);
    }

    private Shape shape(Letter letter) {
        Shape shape = atoms.factor(letter.atom()).shape();
        return letter.transposed() ? shape.transposed() : shape;
    }

    /** x'A…By: the same number as its transpose; not negative if the product is one half times its transpose. */
    private Expr form(List<Letter> product) {
        List<Letter> other = transposed(product);
        List<Letter> first = compare(product, other) <= 0 ? List.copyOf(product) : other;
        String name = atoms.number(first);
        if (product.equals(other) && product.size() % 2 == 0) {
            squares.add(name);
        }
        return Expr.variable(name);
    }

    List<Letter> transposed(List<Letter> product) {
        List<Letter> result = new ArrayList<>();
        for (Letter letter : product) {
            boolean symmetric = atoms.factor(letter.atom()).symmetric();
            result.add(new Letter(letter.atom(), !symmetric && !letter.transposed()));
        }
        Collections.reverse(result);
        return List.copyOf(result);
    }

    /** The trace of a product: a number by itself if the product is of rank one, else the same for tr(AB) and tr(BA). */
    Expr trace(List<Letter> product) {
        if (product.isEmpty()) {
            throw new IllFormed("the trace of an identity, of which the dimension is not known");
        }
        List<Letter> least = null;
        for (List<Letter> direction : List.of(product, transposed(product))) {
            for (int i = 0; i < direction.size(); i++) {
                List<Letter> rotated = new ArrayList<>(direction.subList(i, direction.size()));
                rotated.addAll(direction.subList(0, i));
                if (isRow(rotated.get(0))) {
                    return number(joined(rotated, List.of()));
                }
                least = least == null || compare(rotated, least) < 0 ? rotated : least;
            }
        }
        List<Letter> key = new ArrayList<>(least);
        key.add(0, TRACE_MARK);
        return Expr.variable(atoms.number(key));
    }

    private static int compare(List<Letter> a, List<Letter> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = Integer.compare(a.get(i).atom(), b.get(i).atom());
            if (order == 0) {
                order = Boolean.compare(a.get(i).transposed(), b.get(i).transposed());
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
