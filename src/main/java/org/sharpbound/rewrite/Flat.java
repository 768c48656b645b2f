package org.sharpbound.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.theory.Heads;

/** Sums as lists of addends, and products as lists of factors, for matching modulo associativity and commutativity. */
final class Flat {

    private static final Expr MINUS_ONE = Expr.num(-1);

    private Flat() {}

    static boolean isSum(Expr term) {
        return term instanceof Apply a && (a.op() == Op.ADD || a.op() == Op.SUB);
    }

    static boolean isProduct(Expr term) {
        return term instanceof Apply a && (a.op() == Op.MUL || a.op() == Op.DIV || a.op() == Op.NEG);
    }

    static List<Expr> addends(Expr term) {
        List<Expr> found = new ArrayList<>();
        addends(term, false, found);
        return found;
    }

    private static void addends(Expr term, boolean negative, List<Expr> found) {
        if (term instanceof Apply a && isSum(a)) {
            addends(a.argument(0), negative, found);
            addends(a.argument(1), negative ^ a.op() == Op.SUB, found);
        } else if (term instanceof Apply a && a.op() == Op.NEG && isSum(a.argument(0))) {
            addends(a.argument(0), !negative, found);
        } else {
            found.add(negative ? negated(term) : term);
        }
    }

    static Expr negated(Expr term) {
        if (term instanceof Expr.Num n) {
            return Expr.num(n.value().negate());
        }
        return term instanceof Apply a && a.op() == Op.NEG ? a.argument(0) : term.negated();
    }

    static Expr sum(List<Expr> addends) {
        return addends.stream()
                .reduce((a, b) -> b instanceof Apply n && n.op() == Op.NEG ? a.minus(n.argument(0)) : a.plus(b))
                .orElse(Expr.num(0));
    }

    /** The factors in order; a quotient gives those of its divisor as powers with the exponent −1. */
    static List<Expr> factors(Expr term) {
        List<Expr> found = new ArrayList<>();
        factors(term, false, found);
        return found;
    }

    private static void factors(Expr term, boolean inverse, List<Expr> found) {
        Optional<Rational> number = number(term);
        if (number.isPresent() && !number.get().isZero()) {
            Rational value = inverse ? number.get().reciprocal() : number.get();
            if (!value.equals(Rational.ONE)) {
                found.add(Expr.num(value));
            }
        } else if (term instanceof Apply a && a.op() == Op.MUL) {
            factors(a.argument(0), inverse, found);
            factors(a.argument(1), inverse, found);
        } else if (term instanceof Apply a && a.op() == Op.DIV) {
            factors(a.argument(0), inverse, found);
            factors(a.argument(1), !inverse, found);
        } else if (term instanceof Apply a && a.op() == Op.NEG) {
            found.add(MINUS_ONE);
            factors(a.argument(0), inverse, found);
        } else {
            found.add(inverse ? inverted(term) : term);
        }
    }

    /** The value of what is made of numbers alone. */
    static Optional<Rational> number(Expr term) {
        if (term instanceof Expr.Num n) {
            return Optional.of(n.value());
        }
        return term instanceof Apply a
                        && !a.arguments().isEmpty()
                        && a.arguments().stream().allMatch(p -> number(p).isPresent())
                ? Constants.value(a)
                : Optional.empty();
    }

    private static Expr inverted(Expr term) {
        if (term instanceof Apply p && p.op() == Op.POW && p.argument(1) instanceof Expr.Num n) {
            Rational exponent = n.value().negate();
            return exponent.equals(Rational.ONE) ? p.argument(0) : p.argument(0).pow(Expr.num(exponent));
        }
        return term.pow(-1);
    }

    /** The product again; of factors that are numbers only, one number. */
    static Expr product(List<Expr> factors) {
        Rational number = Rational.ONE;
        List<Expr> above = new ArrayList<>();
        List<Expr> below = new ArrayList<>();
        for (Expr factor : factors) {
            if (factor instanceof Expr.Num n) {
                number = number.times(n.value());
            } else if (factor instanceof Apply p
                    && p.op() == Op.POW
                    && p.argument(1) instanceof Expr.Num n
                    && n.value().equals(Rational.of(-1))) {
                below.add(p.argument(0));
            } else {
                above.add(factor);
            }
        }
        if (!number.equals(Rational.ONE) || above.isEmpty()) {
            above.add(0, Expr.num(number));
        }
        Expr product = above.stream().reduce(Expr::times).orElseThrow();
        return below.isEmpty()
                ? product
                : product.over(below.stream().reduce(Expr::times).orElseThrow());
    }

    /** Whether the factors may be put in any order. */
    static boolean commute(List<Expr> factors, Predicate<Expr> isNumber) {
        return factors.stream().filter(isNumber.negate()).count() <= 1;
    }

    static boolean isIdentity(Expr term) {
        return term.equals(Expr.variable(Heads.IDENTITY));
    }
}
