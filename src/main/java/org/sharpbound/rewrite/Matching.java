package org.sharpbound.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sharpbound.kernel.rewrite.Instance;
import org.sharpbound.kernel.rewrite.Lambda;
import org.sharpbound.kernel.rewrite.Rule;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.theory.Algebra;
import org.sharpbound.term.theory.Heads;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Shapes;
import org.sharpbound.term.theory.Theory;

/**
 * Finds the terms for the variables of a rule that make a pattern equal to a term, modulo associativity and commutativity
 * of sums and of products of numbers, and modulo the names of bound variables.
 *
 * <p>A function of bound variables, {@code f(x)} below an integral over x, matches any term (D. Miller, "A logic programming
 * language with lambda-abstraction, function variables, and simple unification", 1991). What is found is a proposal: the
 * kernel compares again. All is tried in a fixed order, and no more than a budget of comparisons.
 */
final class Matching {

    private static final int BUDGET = 20_000;

    private final Map<String, Rule.Variable> variables;
    private final Theory theory;
    private final Algebra algebra;
    private final Shapes shapes;
    private int left = BUDGET;

    /** @param theory what the term speaks of, the variables that are bound around it included */
    Matching(Map<String, Rule.Variable> variables, Theory theory) {
        this.variables = variables;
        this.theory = theory;
        this.algebra = new Algebra(theory);
        this.shapes = new Shapes(theory);
    }

    /**
     * A match of a part of a term.
     *
     * @param before the addends or factors of the term that are not in the part and stand before it
     * @param after those that stand after it; {@code op} joins them
     */
    record Found(Map<String, Lambda> binding, List<Expr> before, List<Expr> after, Op op) {

        /** Of the whole term. */
        static Found whole(Map<String, Lambda> binding) {
            return new Found(binding, List.of(), List.of(), Op.ADD);
        }

        boolean isWhole() {
            return before.isEmpty() && after.isEmpty();
        }

        /** The term with {@code part} for what was matched. */
        Expr around(Expr part) {
            if (isWhole()) {
                return part;
            }
            List<Expr> all = new ArrayList<>(before);
            all.add(part);
            all.addAll(after);
            return op == Op.ADD ? Flat.sum(all) : Flat.product(all);
        }
    }

    /** Matches of a pattern with a term, or with some of the addends or factors of it. */
    List<Found> of(Expr pattern, Expr term, Map<String, Lambda> given) {
        List<Found> found = new ArrayList<>();
        Frame frame = new Frame(given, Map.of());
        match(pattern, term, frame, f -> found.add(Found.whole(f.binding())));
        if (Flat.isSum(pattern) && Flat.isSum(term)) {
            some(Flat.addends(pattern), Flat.addends(term), frame, (f, rest) -> {
                if (!rest.isEmpty()) {
                    found.add(new Found(f.binding(), rest, List.of(), Op.ADD));
                }
            });
        } else if (Flat.isProduct(pattern) && Flat.isProduct(term)) {
            List<Expr> factors = Flat.factors(term);
            if (Flat.commute(factors, this::isNumber)) {
                some(Flat.factors(pattern), factors, frame, (f, rest) -> {
                    if (!rest.isEmpty()) {
                        found.add(new Found(f.binding(), rest, List.of(), Op.MUL));
                    }
                });
            } else {
                segments(Flat.factors(pattern), factors, frame, found);
            }
        }
        return found;
    }

    /** Factors that stand side by side, of a product whose order matters. */
    private void segments(List<Expr> patterns, List<Expr> factors, Frame frame, List<Found> found) {
        for (int from = 0; from < factors.size(); from++) {
            for (int to = from + 2; to <= factors.size(); to++) {
                List<Expr> before = factors.subList(0, from);
                List<Expr> after = factors.subList(to, factors.size());
                if (to - from < factors.size()) {
                    whole(
                            patterns,
                            factors.subList(from, to),
                            Join.ORDERED,
                            frame,
                            f -> found.add(new Found(f.binding(), before, after, Op.MUL)));
                }
            }
        }
    }

    /**
     * @param bound names of variables that the pattern binds, to those that the term binds
     */
    private record Frame(Map<String, Lambda> binding, Map<String, String> bound) {
        Frame with(String name, Lambda value) {
            Map<String, Lambda> more = new LinkedHashMap<>(binding);
            more.put(name, value);
            return new Frame(more, bound);
        }

        Frame within(String pattern, String term) {
            Map<String, String> more = new LinkedHashMap<>(bound);
            more.put(pattern, term);
            return new Frame(binding, more);
        }

        Frame outside(Frame outer) {
            return new Frame(binding, outer.bound);
        }
    }

    private interface Rest {
        void accept(Frame frame, List<Expr> rest);
    }

    private boolean isNumber(Expr term) {
        try {
            return term instanceof Expr.Num || shapes.of(term, bound(term)).isScalar();
        } catch (IllFormed illFormed) {
            return false;
        }
    }

    /** Whatever is not declared is bound somewhere around. */
    private Set<String> bound(Expr term) {
        Set<String> names = new TreeSet<>(Scoping.free(term));
        names.removeIf(name -> theory.declares(name) || name.equals(Heads.IDENTITY));
        return names;
    }

    private boolean same(Expr a, Expr b, Frame frame) {
        try {
            Theory wider = theory;
            boolean plain = true;
            for (String name : frame.bound().values()) {
                wider = wider.with(name, Domain.REALS);
                plain = false;
            }
            return a.equals(b) || (plain ? algebra : new Algebra(wider)).same(a, b);
        } catch (IllFormed illFormed) {
            return false;
        }
    }

    private void match(Expr pattern, Expr term, Frame frame, Consumer<Frame> then) {
        if (--left <= 0) {
            return;
        }
        Rule.Variable variable = variable(pattern);
        if (variable != null) {
            variable(variable, pattern, term, frame, then);
        } else if (pattern instanceof Expr.Var v) {
            String inner = frame.bound().get(v.name());
            if (term.equals(inner == null ? v : Expr.variable(inner))) {
                then.accept(frame);
            }
        } else if (Flat.number(pattern).isPresent()) {
            if (Flat.number(pattern).equals(Flat.number(term))) {
                then.accept(frame);
            }
        } else if (pattern instanceof Expr.Bind p && term instanceof Expr.Bind t) {
            binders(p, t, frame, then);
        } else if (pattern instanceof Expr.Call p
                && term instanceof Expr.Call t
                && p.name().equals(t.name())
                && p.arguments().size() == t.arguments().size()) {
            all(p.arguments(), t.arguments(), frame, then);
        } else if (pattern instanceof Apply p) {
            apply(p, term, frame, then);
        }
    }

    private void apply(Apply p, Expr term, Frame frame, Consumer<Frame> then) {
        if (Flat.isSum(p)) {
            whole(Flat.addends(p), Flat.addends(term), Join.SUM, frame, then);
        } else if (Flat.isProduct(p)) {
            List<Expr> factors = Flat.factors(term);
            Join join = Flat.commute(factors, this::isNumber) ? Join.PRODUCT : Join.ORDERED;
            whole(Flat.factors(p), factors, join, frame, then);
        } else if (term instanceof Apply t && p.op() == t.op()) {
            all(p.arguments(), t.arguments(), frame, then);
            if (p.op() == Op.MIN || p.op() == Op.MAX) {
                all(p.arguments(), List.of(t.argument(1), t.argument(0)), frame, then);
            }
        }
    }

    private void all(List<Expr> patterns, List<Expr> terms, Frame frame, Consumer<Frame> then) {
        if (patterns.isEmpty()) {
            then.accept(frame);
        } else {
            match(
                    patterns.get(0),
                    terms.get(0),
                    frame,
                    f -> all(patterns.subList(1, patterns.size()), terms.subList(1, terms.size()), f, then));
        }
    }

    private void binders(Expr.Bind p, Expr.Bind t, Frame frame, Consumer<Frame> then) {
        if (p.binder() == t.binder() && p.arguments().size() == t.arguments().size()) {
            ends(
                    p.arguments(),
                    t.arguments(),
                    frame,
                    f -> match(
                            p.body(),
                            t.body(),
                            f.within(p.variable(), t.variable()),
                            g -> then.accept(g.outside(frame))));
        }
    }

    private void ends(List<Expr> patterns, List<Expr> terms, Frame frame, Consumer<Frame> then) {
        for (int i = 0; i < patterns.size(); i++) {
            int infinity = Expr.infinity(patterns.get(i));
            if (infinity != 0 && infinity != Expr.infinity(terms.get(i))) {
                return;
            }
        }
        List<Expr> ps = new ArrayList<>();
        List<Expr> ts = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            if (Expr.infinity(patterns.get(i)) == 0) {
                ps.add(patterns.get(i));
                ts.add(terms.get(i));
            }
        }
        all(ps, ts, frame, then);
    }

    private Rule.Variable variable(Expr pattern) {
        if (pattern instanceof Expr.Var v) {
            return variables.get(v.name());
        }
        return pattern instanceof Expr.Call c ? variables.get(c.name()) : null;
    }

    private void variable(Rule.Variable variable, Expr pattern, Expr term, Frame frame, Consumer<Frame> then) {
        Lambda known = frame.binding().get(variable.name());
        if (known != null) {
            Map<String, Expr> renamed = new HashMap<>();
            frame.bound().forEach((p, t) -> renamed.put(p, Expr.variable(t)));
            Expr expected = new Instance(frame.binding(), theory).of(Scoping.replaced(pattern, renamed));
            if (same(expected, term, frame)) {
                then.accept(frame);
            }
            return;
        }
        List<String> parameters = new ArrayList<>();
        if (pattern instanceof Expr.Call c) {
            for (Expr argument : c.arguments()) {
                String bound = argument instanceof Expr.Var v ? frame.bound().get(v.name()) : null;
                if (bound == null || parameters.contains(bound)) {
                    return;
                }
                parameters.add(bound);
            }
        }
        Set<String> captured = Scoping.free(term);
        captured.retainAll(frame.bound().values());
        captured.removeAll(parameters);
        if (captured.isEmpty() && fits(variable.sort(), term, frame)) {
            then.accept(frame.with(variable.name(), new Lambda(parameters, term)));
        }
    }

    private boolean fits(Rule.Sort sort, Expr term, Frame frame) {
        if (sort == Rule.Sort.ANY) {
            return true;
        }
        try {
            Set<String> bound = bound(term);
            bound.addAll(frame.bound().values());
            Shape shape = shapes.of(term, bound);
            return switch (sort) {
                case NUMBER -> shape.isScalar() || term instanceof Expr.Num;
                case VECTOR -> !shape.isScalar() && !shape.isOperator();
                case OPERATOR -> shape.isOperator();
                case ANY -> true;
            };
        } catch (IllFormed illFormed) {
            return false;
        }
    }

    /** How the terms of a list are joined. */
    private enum Join {
        SUM,
        /** Of numbers, and at most one vector or operator: in any order. */
        PRODUCT,
        /** Of operators. */
        ORDERED;

        Expr of(List<Expr> terms) {
            if (terms.size() == 1) {
                return terms.get(0);
            }
            return this == SUM ? Flat.sum(terms) : Flat.product(terms);
        }
    }

    /** All of the terms: a variable of the pattern may stand for several of them. */
    private void whole(List<Expr> patterns, List<Expr> terms, Join join, Frame frame, Consumer<Frame> then) {
        if (patterns.isEmpty()) {
            if (terms.isEmpty()) {
                then.accept(frame);
            }
            return;
        }
        Expr first = join == Join.ORDERED ? patterns.get(0) : mostDefinite(patterns);
        List<Expr> others = without(patterns, first);
        boolean variable = variable(first) != null;
        if (variable && others.isEmpty()) {
            match(first, join.of(terms), frame, then);
        } else if (join == Join.ORDERED) {
            int longest = variable ? terms.size() - others.size() : Math.min(1, terms.size());
            for (int length = 1; length <= longest; length++) {
                List<Expr> rest = terms.subList(length, terms.size());
                match(first, join.of(terms.subList(0, length)), frame, f -> whole(others, rest, join, f, then));
            }
        } else {
            for (Expr term : terms) {
                match(first, term, frame, f -> whole(others, without(terms, term), join, f, then));
            }
            if (variable) {
                // a coefficient that is not written, an addend that is not there
                match(first, join.of(List.of()), frame, f -> whole(others, terms, join, f, then));
            }
        }
    }

    private Expr mostDefinite(List<Expr> patterns) {
        return patterns.stream().filter(p -> variable(p) == null).findFirst().orElse(patterns.get(0));
    }

    private static List<Expr> without(List<Expr> list, Expr item) {
        List<Expr> rest = new ArrayList<>(list);
        rest.remove(item);
        return rest;
    }

    /** Some of the terms, one for each of the patterns; the others are left over. */
    private void some(List<Expr> patterns, List<Expr> terms, Frame frame, Rest then) {
        if (patterns.isEmpty()) {
            then.accept(frame, terms);
            return;
        }
        Expr first = mostDefinite(patterns);
        List<Expr> others = without(patterns, first);
        for (Expr term : terms) {
            match(first, term, frame, f -> some(others, without(terms, term), f, then));
        }
    }
}
