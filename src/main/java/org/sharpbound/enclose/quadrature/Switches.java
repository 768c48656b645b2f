package org.sharpbound.enclose.quadrature;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;

/**
 * Splits an integral where operations that are defined by cases, of what is affine in the variable, change from one case to
 * the other; each part holds the case that is taken there.
 *
 * <p>Soundness: with the slope positive (or negative) for all values of the other variables, α + βx has one sign on either
 * side of its root m; so has the integrand one form up to m, and another from m on, and what it is at m alone does not count.
 * The root is cut down to the range where it may lie outside. A case that is not taken need not be defined; the value that
 * decides between the cases is, for α, β and the root are evaluated.
 */
final class Switches {

    private static final int MOST = 64;
    private static final Expr ZERO = Expr.num(0);
    private static final Relation TRUE = new Relation.And(List.of());
    private static final Relation FALSE = new Relation.Or(List.of());

    private final Preparation preparation;
    private final String variable;
    private int splits;

    Switches(Preparation preparation, String variable) {
        this.preparation = preparation;
        this.variable = variable;
    }

    /** The integral as a sum of integrals over {@link Span}s. */
    Expr split(Expr body, Span span) {
        Expr from = span.from();
        Expr to = span.to();
        if (compare(from, to) > 0) {
            return split(body, span.reversed()).negated();
        }
        Optional<Expr> found = compare(from, to) < 0 && splits++ < MOST ? new Search().root(body) : Optional.empty();
        if (found.isEmpty()) {
            return span.integral(body, variable);
        }
        Expr root = found.get();
        if (compare(root, from) < 0) {
            return split(decided(body, root, 1), span);
        } else if (compare(root, to) > 0) {
            return split(decided(body, root, -1), span);
        }
        Expr above = compare(from, root) < 0 ? root : Expr.apply(Op.MAX, root, from);
        Expr inside = compare(above, to) < 0 ? above : Expr.apply(Op.MIN, above, to);
        return split(decided(body, root, -1), span.upTo(inside))
                .plus(split(decided(body, root, 1), span.since(inside)));
    }

    /** -1 if the first is at most the second, 1 if it is at least as large, as far as is known; else 0. */
    private int compare(Expr a, Expr b) {
        if (Expr.infinity(a) != 0 || Expr.infinity(b) != 0) {
            return Integer.compare(Expr.infinity(a), Expr.infinity(b));
        }
        if (isCutTo(a, b, Op.MAX) || isCutTo(b, a, Op.MIN)) {
            return 1;
        } else if (isCutTo(a, b, Op.MIN) || isCutTo(b, a, Op.MAX)) {
            return -1;
        }
        Interval difference =
                preparation.value(Affine.sum(a, Affine.negative(b))).orElse(Interval.ENTIRE);
        return difference.hi() <= 0 ? -1 : difference.lo() >= 0 ? 1 : 0;
    }

    /** Whether a is a maximum or minimum with b. */
    private static boolean isCutTo(Expr a, Expr b, Op op) {
        return a instanceof Apply apply && apply.op() == op && apply.argument(1).equals(b);
    }

    /** The sign of what is affine with a root, on one side of it; 0 if it has another root. */
    private int sign(Expr argument, Expr root, int side) {
        Optional<Affine> affine = Affine.of(argument, variable);
        return affine.isPresent() && affine.get().root().equals(root) ? side * slope(affine.get()) : 0;
    }

    private int slope(Affine affine) {
        Interval slope = preparation.value(affine.slope()).orElse(Interval.ENTIRE);
        boolean defined = preparation.value(affine.constant()).isPresent();
        return !defined ? 0 : slope.lo() > 0 ? 1 : slope.hi() < 0 ? -1 : 0;
    }

    private Expr decided(Expr body, Expr root, int side) {
        return new Rebuilding() {
            @Override
            protected Optional<Expr> replaced(Expr node) {
                Optional<Expr> margin = margin(node);
                int sign = margin.isPresent() ? sign(margin.get(), root, side) : 0;
                return sign == 0 ? Optional.empty() : Optional.of(of(taken((Apply) node, sign)));
            }

            @Override
            protected Optional<Relation> replaced(Relation.Compare comparison) {
                int sign = isOrder(comparison) ? sign(comparison.left().minus(comparison.right()), root, side) : 0;
                return sign == 0
                        ? Optional.empty()
                        : Optional.of(comparison.comparison().holdsFor(sign) ? TRUE : FALSE);
            }
        }.of(body);
    }

    private static boolean isOrder(Relation.Compare comparison) {
        return comparison.comparison() != Comparison.EQ && comparison.comparison() != Comparison.NE;
    }

    private static Optional<Expr> margin(Expr node) {
        if (!(node instanceof Apply apply)) {
            return Optional.empty();
        }
        return switch (apply.op()) {
            case ABS, RELU, STEP, SIGN -> Optional.of(apply.argument(0));
            case MIN, MAX -> Optional.of(apply.argument(0).minus(apply.argument(1)));
            default -> Optional.empty();
        };
    }

    private static Expr taken(Apply node, int sign) {
        boolean positive = sign > 0;
        Expr first = node.argument(0);
        return switch (node.op()) {
            case ABS -> positive ? first : first.negated();
            case RELU -> positive ? first : ZERO;
            case STEP -> Expr.num(positive ? 1 : 0);
            case SIGN -> Expr.num(sign);
            case MIN -> positive ? node.argument(1) : first;
            case MAX -> positive ? first : node.argument(1);
            default -> throw new IllegalArgumentException("no cases: " + node.op());
        };
    }

    /** Looks for a switch whose place is known. */
    private final class Search {

        private final Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());

        Optional<Expr> root(Expr expr) {
            if (!seen.add(expr)) {
                return Optional.empty();
            }
            Optional<Expr> own = margin(expr).flatMap(this::place);
            if (own.isPresent()) {
                return own;
            } else if (expr instanceof Apply apply) {
                return first(apply.arguments());
            } else if (expr instanceof Expr.If choice) {
                Optional<Expr> condition = root(choice.condition());
                return condition.isPresent() ? condition : first(List.of(choice.then(), choice.otherwise()));
            } else if (expr instanceof Expr.Bind bind) {
                Optional<Expr> ends = first(bind.arguments());
                return ends.isPresent() ? ends : root(bind.body());
            }
            return Optional.empty();
        }

        private Optional<Expr> first(List<Expr> exprs) {
            return exprs.stream().map(this::root).flatMap(Optional::stream).findFirst();
        }

        private Optional<Expr> root(Relation relation) {
            if (relation instanceof Relation.Compare compare) {
                Optional<Expr> own = isOrder(compare) ? place(compare.left().minus(compare.right())) : Optional.empty();
                return own.isPresent() ? own : first(List.of(compare.left(), compare.right()));
            } else if (relation instanceof Relation.Not not) {
                return root(not.part());
            } else if (relation instanceof Relation.Implies implies) {
                Optional<Expr> premise = root(implies.premise());
                return premise.isPresent() ? premise : root(implies.conclusion());
            }
            List<Relation> parts = relation instanceof Relation.And and
                    ? and.parts()
                    : relation instanceof Relation.Or or ? or.parts() : List.of();
            return parts.stream().map(this::root).flatMap(Optional::stream).findFirst();
        }

        private Optional<Expr> place(Expr margin) {
            return Affine.of(margin, variable).filter(a -> slope(a) != 0).map(Affine::root);
        }
    }
}
