package org.sharpbound.run.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Relation;

/** What an equality lacks on its right side: a summand, a factor, or the exponential of one, where that is a product of powers of names. */
final class MissingTerms {

    private static final double SUMMAND = 2;
    private static final double FACTOR = 1.6;
    private static final double EXPONENTIAL = 2.2;
    private static final double PER_NODE = 0.1;

    /** More names than this leave too few points for each. */
    private static final int MOST_NAMES = 8;

    private final Evidence evidence;
    private final List<Candidate> found = new ArrayList<>();

    private MissingTerms(Evidence evidence) {
        this.evidence = evidence;
    }

    static List<Candidate> of(Evidence evidence) {
        MissingTerms terms = new MissingTerms(evidence);
        Wording printed = evidence.printed();
        for (int c = 0; c < printed.chains().size(); c++) {
            Wording.Chain chain = printed.chains().get(c);
            for (int i = 0; i < chain.comparisons().size(); i++) {
                if (chain.comparisons().get(i) == Comparison.EQ) {
                    terms.link(c, i + 1, chain.links().get(i));
                }
            }
        }
        return terms.found;
    }

    private void link(int chain, int term, Relation.Compare link) {
        double[] left = evidence.columns().of(link.left());
        double[] right = evidence.columns().of(link.right());
        Expr side = link.right();
        for (List<Expr> names : vocabularies(link)) {
            List<double[]> columns = names.stream().map(evidence.columns()::of).toList();
            PowerFit.of(combined(left, right, (l, r) -> l - r), names, columns)
                    .ifPresent(m -> offer(chain, term, side, plus(side, m), m, SUMMAND));
            PowerFit.of(combined(left, right, (l, r) -> l / r), names, columns)
                    .ifPresent(m -> offer(chain, term, side, Written.times(side, m), m, FACTOR));
            PowerFit.of(combined(left, right, (l, r) -> Math.log(l / r)), names, columns)
                    .ifPresent(m -> offer(chain, term, side, side.times(Expr.apply(Op.EXP, m)), m, EXPONENTIAL));
        }
        differences(combined(left, right, (l, r) -> l - r), link)
                .ifPresent(m -> offer(chain, term, side, plus(side, m), m, SUMMAND));
    }

    private void offer(int chain, int term, Expr side, Expr by, Expr missing, double cost) {
        found.add(new Candidate(
                evidence.printed().withTerm(chain, term, by),
                Wording.text(side) + " becomes " + Wording.text(by),
                cost + PER_NODE * Written.size(missing)));
    }

    private static Expr plus(Expr side, Expr term) {
        return leadsNegative(term) ? side.minus(Written.times(term, Expr.num(-1))) : side.plus(term);
    }

    private static boolean leadsNegative(Expr term) {
        return Written.number(term).filter(n -> n.signum() < 0).isPresent()
                || (Written.is(term, Op.MUL) || Written.is(term, Op.DIV)) && leadsNegative(Written.argument(term, 0));
    }

    private static double[] combined(double[] left, double[] right, DoubleBinaryOperator by) {
        double[] column = new double[left.length];
        for (int i = 0; i < column.length; i++) {
            double value = by.applyAsDouble(left[i], right[i]);
            boolean rounding = Math.abs(left[i] - right[i]) <= 1e-7 * (Math.abs(left[i]) + Math.abs(right[i]));
            column[i] = rounding ? Double.NaN : value;
        }
        return column;
    }

    /** Names in which something may be a product of powers: the quantities, then those that the relation uses. */
    private List<List<Expr>> vocabularies(Relation.Compare link) {
        List<Expr> quantities = new ArrayList<>();
        List<Expr> used = new ArrayList<>();
        for (String name : evidence.frame().names()) {
            Expr expr = Expr.variable(name);
            if (!varies(expr)) {
                continue;
            }
            if (!evidence.printed().definitions().containsKey(name)) {
                quantities.add(expr);
            }
            boolean hidden = Written.holds(link.left(), expr) && !Written.holds(link.right(), expr);
            if (!hidden && (Written.holds(link.right(), expr) || uses(link.right(), name))) {
                used.add(expr);
            }
        }
        return List.of(quantities, used).stream()
                .distinct()
                .filter(names -> names.size() <= MOST_NAMES)
                .toList();
    }

    /** Whether the definition of a name on this side is made with this name. */
    private boolean uses(Expr side, String name) {
        return Written.names(side).stream()
                .map(evidence.printed().definitions()::get)
                .anyMatch(body -> body != null && Written.names(body.expr()).contains(name));
    }

    private boolean varies(Expr expr) {
        double[] column = evidence.columns().of(expr);
        double first = column.length == 0 ? 0 : column[0];
        for (double value : column) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        for (double value : column) {
            if (value != first) {
                return true;
            }
        }
        return false;
    }

    /** A product of up to three names and differences of names, times a simple number. */
    private Optional<Expr> differences(double[] residual, Relation.Compare link) {
        List<Expr> names = evidence.frame().names().stream()
                .map(Expr::variable)
                .filter(this::varies)
                .filter(e -> !link.left().equals(e))
                .limit(MOST_NAMES)
                .toList();
        List<Expr> atoms = new ArrayList<>(List.of(Expr.num(1)));
        atoms.addAll(names);
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                atoms.add(names.get(i).minus(names.get(j)));
            }
        }
        List<double[]> columns = atoms.stream().map(evidence.columns()::of).toList();
        for (int i = 0; i < atoms.size(); i++) {
            for (int j = i; j < atoms.size(); j++) {
                for (int k = j; k < atoms.size(); k++) {
                    double times = factor(residual, columns.get(i), columns.get(j), columns.get(k));
                    Optional<Expr> named = Double.isNaN(times) ? Optional.empty() : ConstantFactors.named(times);
                    if (named.isPresent()) {
                        Expr product = Written.times(Written.times(atoms.get(i), atoms.get(j)), atoms.get(k));
                        return Optional.of(Written.times(product, named.get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** By what the product is to be multiplied to give the residual everywhere; no number if that differs. */
    private static double factor(double[] residual, double[] a, double[] b, double[] c) {
        double factor = Double.NaN;
        int seen = 0;
        for (int i = 0; i < residual.length; i++) {
            double product = a[i] * b[i] * c[i];
            if (!Double.isFinite(residual[i])) {
                continue;
            }
            double next = residual[i] / product;
            if (!Double.isFinite(next) || seen > 0 && !(Math.abs(next - factor) <= 1e-6 * Math.abs(factor))) {
                return Double.NaN;
            }
            factor = seen++ == 0 ? next : factor;
        }
        return seen < 8 ? Double.NaN : factor;
    }
}
