package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.BigRun;
import org.sharpbound.enclose.Definiteness;
import org.sharpbound.enclose.Precision;
import org.sharpbound.enclose.SecondOrderRun;
import org.sharpbound.term.Derivative;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Sharing;
import org.sharpbound.term.Substitution;

/**
 * A margin f that is least, and 0, where some variables x have the values p; the others are parameters y, on which p may
 * depend.
 *
 * <p>By Taylor's theorem with Lagrange's remainder f(x, y) = f(p, y) + ∇f(p, y)(x − p) + (x − p)ᵀ H(ξ, y) (x − p) / 2 with a
 * point ξ between p and x. The first term is 0; in the second one a component of the gradient is 0, or it has the sign of
 * that of x − p, p being at a face; the third is not negative by {@link Definiteness}. A variable at whose face p lies, and in
 * which f is monotone away from it, is put to p first, and needs neither.
 *
 * <p>Soundness: f is one of the forms of the margin, equal to it wherever that is defined, and must be twice continuously
 * differentiable on the closed box that holds the box and all p. That terms vanish is shown by exact rewriting of what was
 * differentiated symbolically, and shown to be defined at p; no small number is taken for 0.
 */
final class ConvexContact {

    /** Digits of what is evaluated at the contact. */
    static final int DIGITS = 50;

    private static final Precision PRECISION = Precision.ofDigits(DIGITS);
    private static final int MAX_NODES = 20_000;
    private static final int MAX_DEPTH = 2_000;

    private final Scope scope;
    private final Box box;
    private final Margins margins;
    private final Formula.Atom goal;
    private final SecondOrderRun run;
    private final Map<String, Expr> at;
    private final List<Integer> variables = new ArrayList<>();
    private final List<Side> sides = new ArrayList<>();

    private ConvexContact(Scope scope, Margins margins, Formula.Atom goal, Map<String, Expr> at) {
        this.scope = scope;
        this.box = scope.box();
        this.margins = margins;
        this.goal = goal;
        this.at = at;
        run = new SecondOrderRun(margins.tape());
    }

    /** What a leaf says, if it makes sense for the box of a scope. */
    static Optional<ConvexContact> of(Scope scope, Margins margins, Formula.Atom goal, Node.Minimum leaf) {
        List<String> parameters = new ArrayList<>(scope.box().variables());
        boolean known = !leaf.at().isEmpty()
                && parameters.containsAll(leaf.at().keySet())
                && scope.box().isBounded()
                && !scope.box().isEmpty();
        if (!known) {
            return Optional.empty();
        }
        parameters.removeAll(leaf.at().keySet());
        Map<String, Expr> at = new HashMap<>();
        leaf.at().forEach((name, text) -> Written.in(text, parameters).ifPresent(value -> at.put(name, value)));
        ConvexContact contact = new ConvexContact(scope, margins, goal, at);
        return at.size() == leaf.at().size() && contact.enclose() ? Optional.of(contact) : Optional.empty();
    }

    /** Loads the least closed box that holds the box and the contact; false where that is not bounded. */
    private boolean enclose() {
        for (int v = 0; v < box.dimension(); v++) {
            double lower = box.lower(v);
            double upper = box.upper(v);
            Expr value = at.get(box.variables().get(v));
            if (value != null) {
                Optional<Side> side = Side.of(scope, v, value);
                if (side.isEmpty()) {
                    return false;
                }
                variables.add(v);
                sides.add(side.get());
                BigInterval p = enclosed(value).value(0);
                lower = Math.min(lower, p.loDouble());
                upper = Math.max(upper, p.hiDouble());
            }
            if (!run.set(v, lower, upper, false, false)) {
                return false;
            }
        }
        return true;
    }

    private BigRun enclosed(Expr value) {
        return new BigRun(box.evaluate(value), PRECISION);
    }

    /** Empty if the margin is not shown to be nowhere negative; else whether it is positive at every point of the domain. */
    Optional<Boolean> least() {
        boolean strictly = goal.sign() == Formula.Sign.POSITIVE;
        if (least(goal.margin(), strictly)) {
            return Optional.of(strictly);
        }
        for (int form : margins.otherForms(goal.margin())) {
            if (least(form, strictly)) {
                return Optional.of(strictly);
            }
        }
        return Optional.empty();
    }

    private boolean least(int root, boolean strictly) {
        run.evaluate(root);
        if (!run.smooth(root)) {
            return false;
        }
        List<Integer> kept = new ArrayList<>();
        for (int k = 0; k < variables.size(); k++) {
            if (!isMonotone(root, k, strictly)) {
                kept.add(k);
            }
        }
        Definiteness definiteness = definiteness(root, kept);
        boolean enough =
                definiteness == Definiteness.DEFINITE || definiteness == Definiteness.SEMIDEFINITE && !strictly;
        return enough && touches(margins.form(root), kept) && (!strictly || isExcluded());
    }

    /** Whether the margin does not fall away from p, in a variable that has p at a face; strictly, whether it grows. */
    private boolean isMonotone(int root, int k, boolean strictly) {
        double lower = run.gradientLower(root, variables.get(k));
        double upper = run.gradientUpper(root, variables.get(k));
        Side side = sides.get(k);
        return side.right() && (lower > 0 || lower == 0 && !strictly)
                || side.left() && (upper < 0 || upper == 0 && !strictly);
    }

    private Definiteness definiteness(int root, List<Integer> kept) {
        int n = kept.size();
        double[][] lower = new double[n][n];
        double[][] upper = new double[n][n];
        int[] signs = new int[n];
        for (int i = 0; i < n; i++) {
            Side side = sides.get(kept.get(i));
            signs[i] = side.right() ? 1 : side.left() ? -1 : 0;
            for (int j = i; j < n; j++) {
                lower[i][j] = run.hessianLower(root, variables.get(kept.get(i)), variables.get(kept.get(j)));
                upper[i][j] = run.hessianUpper(root, variables.get(kept.get(i)), variables.get(kept.get(j)));
            }
        }
        return Definiteness.of(lower, upper, signs);
    }

    /** Whether the form vanishes at p, and its gradient by those variables vanishes or does not point out of the box. */
    private boolean touches(Expr form, List<Integer> kept) {
        Substitution point = new Substitution(at);
        Sharing sharing = new Sharing(MAX_NODES, MAX_DEPTH);
        try {
            if (!vanishes(point.in(form))) {
                return false;
            }
            Expr shared = sharing.substitute(form, Map.of());
            for (int k : kept) {
                String name = box.variables().get(variables.get(k));
                Expr slope = point.in(new Derivative(name, sharing).of(shared));
                if (!vanishes(slope) && !pointsInward(slope, sides.get(k))) {
                    return false;
                }
            }
            return true;
        } catch (Derivative.NotDifferentiable | Sharing.TooLarge outOfReach) {
            return false;
        }
    }

    private boolean vanishes(Expr expr) {
        BigRun fine = enclosed(expr);
        return fine.defined(0)
                && fine.value(0).contains(BigInterval.ZERO)
                && scope.forms().isZero(expr);
    }

    private boolean pointsInward(Expr slope, Side side) {
        BigRun fine = enclosed(slope);
        BigInterval value = fine.value(0);
        boolean rises = value.isBoundedBelow() && value.lo().signum() >= 0;
        boolean falls = value.isBoundedAbove() && value.hi().signum() <= 0;
        return fine.defined(0) && (side.right() && rises || side.left() && falls);
    }

    /** Whether no point of the domain has x = p, by the ends of a range or by an assumption. */
    private boolean isExcluded() {
        if (sides.stream().anyMatch(Side::excluded)) {
            return true;
        }
        Scope face = scope;
        for (Map.Entry<String, Expr> value : at.entrySet()) {
            face = face.substituted(value.getKey(), value.getValue())
                    .without(face.box().variables().indexOf(value.getKey()));
        }
        LeafJudge judge = face.judge();
        judge.settles(face.box(), Method.PLAIN, face.box().dimension() == 0 ? DIGITS : 0);
        return judge.excluded();
    }
}
