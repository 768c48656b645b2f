package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Step;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.normal.NormalForm;
import org.sharpbound.term.print.ClaimText;

/** Changes of variable after which an assumption such as a &lt; x or |a| &lt; x is an end of a range. */
final class Assumed {

    private final Scope scope;
    private final Box box;
    private final List<Step> charts = new ArrayList<>();

    private Assumed(Scope scope) {
        this.scope = scope;
        this.box = scope.box();
    }

    static List<Step> of(Relation.Compare assumption, Scope scope) {
        Assumed assumed = new Assumed(scope);
        boolean strict = assumption.comparison() == Comparison.LT || assumption.comparison() == Comparison.GT;
        if (assumption.comparison() != Comparison.EQ && assumption.comparison() != Comparison.NE) {
            for (String variable : scope.box().variables()) {
                assumed.magnitude(assumption, variable, strict);
                assumed.linear(assumption.margin(), variable, strict);
            }
        }
        return assumed.charts;
    }

    /** |x| &lt; φ. */
    private void magnitude(Relation.Compare assumption, String variable, boolean strict) {
        boolean less = assumption.comparison() == Comparison.LT || assumption.comparison() == Comparison.LE;
        Expr small = less ? assumption.left() : assumption.right();
        Expr large = less ? assumption.right() : assumption.left();
        if (small instanceof Apply apply
                && apply.op() == Op.ABS
                && apply.argument(0).equals(Expr.variable(variable))
                && !FreeVariables.of(large).contains(variable)) {
            add(variable, Expr.num(0), large, strict ? "(-1, 1)" : "[-1, 1]");
        }
    }

    private void linear(Expr margin, String variable, boolean strict) {
        Optional<Rational> slope = slope(margin, variable);
        if (slope.isEmpty() || slope.get().isZero() || FreeVariables.of(margin).size() < 2) {
            return;
        }
        Expr bound = Symbolic.simplified(Expr.variable(variable).minus(margin.over(Expr.num(slope.get()))));
        int v = box.variables().indexOf(variable);
        Optional<Domain.Range> domain = scope.range(variable);
        if (slope.get().signum() > 0) {
            add(variable, bound, Expr.num(1), strict ? "(0, inf)" : "[0, inf)");
            domain.flatMap(Domain.Range::upper).ifPresent(end -> {
                boolean open = domain.get().upperOpen();
                add(
                        variable,
                        end,
                        Symbolic.simplified(end.minus(bound)),
                        (strict ? "(-1, 0" : "[-1, 0") + (open ? ")" : "]"));
            });
        } else {
            domain.flatMap(Domain.Range::lower).ifPresent(end -> {
                boolean open = domain.get().lowerOpen();
                add(
                        variable,
                        end,
                        Symbolic.simplified(bound.minus(end)),
                        (open ? "(0, 1" : "[0, 1") + (strict ? ")" : "]"));
            });
            if (Double.isInfinite(box.lower(v))) {
                add(variable, bound, Expr.num(1), strict ? "(-inf, 0)" : "(-inf, 0]");
            }
        }
    }

    private void add(String variable, Expr base, Expr unit, String range) {
        charts.add(new Step.Chart(variable, ClaimText.of(base), ClaimText.of(unit), range));
    }

    private static Optional<Rational> slope(Expr margin, String variable) {
        return Symbolic.derivative(margin, variable).flatMap(NormalForm::of).flatMap(NormalForm::constant);
    }
}
