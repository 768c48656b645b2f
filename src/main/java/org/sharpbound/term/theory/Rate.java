package org.sharpbound.term.theory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Derivative;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Sharing;

/**
 * Derivatives of terms with respect to a number.
 *
 * <p>In a term of a derivation a derivative names its point: {@code diff(f(y), y, k, p)} is the k-th derivative of f at p,
 * with y bound. {@link #atPoints} puts {@code diff(f(x), x)}, as an author writes it, into this form.
 *
 * <p>Soundness: wherever the result is defined, the term is differentiable and the result is its derivative.
 */
public final class Rate {

    /** The term has no derivative that this class can write down. */
    public static final class Unknown extends Exception {
        private static final long serialVersionUID = 1;

        Unknown(String message) {
            super(message);
        }
    }

    private static final int MAX_NODES = 20_000;
    private static final int MAX_DEPTH = 200;

    /** No name of a claim begins so. */
    private static final String MARK = "@";

    private final Theory theory;
    private final Algebra algebra;
    private final Shapes shapes;

    public Rate(Theory theory, Algebra algebra) {
        this.theory = theory;
        this.algebra = algebra;
        this.shapes = new Shapes(theory);
    }

    /** The term with every derivative in it naming its point. */
    public static Expr atPoints(Expr term) {
        if (!(term instanceof Expr.Bind b)) {
            return Scoping.mappedParts(term, Rate::atPoints);
        }
        Expr body = atPoints(b.body());
        List<Expr> arguments = b.arguments().stream().map(Rate::atPoints).toList();
        if (b.binder() != Binder.DIFF || arguments.size() == 2) {
            return new Expr.Bind(b.binder(), body, b.variable(), arguments, b.domain());
        }
        Expr order = arguments.isEmpty() ? Expr.num(1) : arguments.get(0);
        String variable = Scoping.unused(b.variable() + "_", Scoping.free(body));
        return derivative(
                Scoping.replaced(body, Map.of(b.variable(), Expr.variable(variable))),
                variable,
                order,
                Expr.variable(b.variable()));
    }

    private static Expr derivative(Expr body, String variable, Expr order, Expr point) {
        return new Expr.Bind(Binder.DIFF, body, variable, List.of(order, point));
    }

    /** The term with derivatives worked out from the innermost on, as far as they are known. */
    public Expr evaluated(Expr term, Set<String> bound) {
        if (!(term instanceof Expr.Bind b)) {
            return Scoping.mappedParts(term, part -> evaluated(part, bound));
        }
        List<Expr> arguments =
                b.arguments().stream().map(a -> evaluated(a, bound)).toList();
        Expr body = evaluated(b.body(), with(bound, b.variable()));
        if (b.binder() == Binder.DIFF && arguments.get(0) instanceof Expr.Num order) {
            try {
                Expr rate = body;
                for (Rational k = order.value(); k.signum() > 0; k = k.minus(Rational.ONE)) {
                    rate = of(rate, b.variable(), with(bound, b.variable()));
                }
                return Scoping.replaced(rate, Map.of(b.variable(), arguments.get(1)));
            } catch (Unknown unknown) {
                // it stays as it is written
            }
        }
        return new Expr.Bind(b.binder(), body, b.variable(), arguments, b.domain());
    }

    private static Set<String> with(Set<String> bound, String variable) {
        Set<String> more = new TreeSet<>(bound);
        more.add(variable);
        return more;
    }

    /**
     * The derivative of a term.
     *
     * @param bound the variables that are bound around it, {@code variable} among them unless it is a quantity
     */
    public Expr of(Expr term, String variable, Set<String> bound) throws Unknown {
        if (!Scoping.free(term).contains(variable)) {
            return Expr.num(0);
        }
        return shapes.of(term, bound).isScalar() ? ofNumber(term, variable, bound) : ofMap(term, variable, bound);
    }

    /** By the chain rule: what is no core expression becomes a variable of one. */
    private Expr ofNumber(Expr term, String variable, Set<String> bound) throws Unknown {
        Map<String, Expr> inner = new LinkedHashMap<>();
        Expr core = core(term, inner, bound);
        if (core instanceof Expr.Var v && inner.containsKey(v.name())) {
            return ofAtom(term, variable, bound);
        }
        Sharing build = new Sharing(MAX_NODES, MAX_DEPTH);
        Expr shared = rebuilt(core, build);
        Expr sum = partial(shared, variable, build);
        for (Map.Entry<String, Expr> atom : inner.entrySet()) {
            if (Scoping.free(atom.getValue()).contains(variable)) {
                Expr outer = partial(shared, atom.getKey(), build);
                sum = plus(sum, outer.times(of(atom.getValue(), variable, bound)));
            }
        }
        return Scoping.replaced(sum, inner);
    }

    private static Expr partial(Expr core, String variable, Sharing build) throws Unknown {
        try {
            return new Derivative(variable, build).of(core);
        } catch (Derivative.NotDifferentiable | Sharing.TooLarge e) {
            throw new Unknown(e.getMessage());
        }
    }

    private static Expr plus(Expr a, Expr b) {
        return a.equals(Expr.num(0)) ? b : a.plus(b);
    }

    private Expr core(Expr term, Map<String, Expr> inner, Set<String> bound) {
        boolean whole = term instanceof Apply a
                && a.arguments().stream()
                        .allMatch(p ->
                                p instanceof Expr.Num || shapes.of(p, bound).isScalar());
        if (term instanceof Expr.Num || term instanceof Expr.Var) {
            return term;
        } else if (whole || term instanceof Expr.If) {
            return Scoping.mappedParts(term, part -> core(part, inner, bound));
        }
        String name = MARK + inner.size();
        inner.put(name, term);
        return Expr.variable(name);
    }

    private static Expr rebuilt(Expr core, Sharing build) {
        if (core instanceof Expr.Num n) {
            return build.number(n.value());
        } else if (core instanceof Expr.Var v) {
            return build.variable(v.name());
        } else if (core instanceof Apply a) {
            return build.apply(
                    a.op(), a.arguments().stream().map(p -> rebuilt(p, build)).toList());
        }
        Expr.If choice = (Expr.If) core;
        return build.choice(
                Scoping.mapped(choice.condition(), side -> rebuilt(side, build)),
                rebuilt(choice.then(), build),
                rebuilt(choice.otherwise(), build));
    }

    /** Of a number that is no core operation on numbers. */
    private Expr ofAtom(Expr term, String variable, Set<String> bound) throws Unknown {
        if (term instanceof Expr.Call c) {
            Expr first = c.arguments().get(0);
            switch (c.name()) {
                case Heads.DOT:
                    return call(
                                    Heads.DOT,
                                    of(first, variable, bound),
                                    c.arguments().get(1))
                            .plus(call(Heads.DOT, first, of(c.arguments().get(1), variable, bound)));
                case Heads.NORMSQ:
                    return Expr.num(2).times(call(Heads.DOT, first, of(first, variable, bound)));
                case Heads.NORM:
                    return call(Heads.DOT, first, of(first, variable, bound)).over(term);
                case Heads.TRACE:
                    return call(Heads.TRACE, of(first, variable, bound));
                default:
                    return ofFunction(c, variable, bound);
            }
        } else if (term instanceof Apply product && product.op() == Op.MUL) {
            return ofMap(term, variable, bound);
        } else if (term instanceof Expr.Bind b) {
            return ofBind(b, variable, bound);
        }
        throw new Unknown("no derivative is known of it");
    }

    /** Of a vector or an operator. */
    private Expr ofMap(Expr term, String variable, Set<String> bound) throws Unknown {
        if (term instanceof Apply a) {
            Expr u = a.argument(0);
            Expr du = of(u, variable, bound);
            switch (a.op()) {
                case NEG:
                    return du.negated();
                case ADD:
                    return du.plus(of(a.argument(1), variable, bound));
                case SUB:
                    return du.minus(of(a.argument(1), variable, bound));
                case MUL:
                    return ofProduct(u, du, a.argument(1), of(a.argument(1), variable, bound));
                case DIV:
                    Expr v = a.argument(1);
                    return du.over(v).minus(u.times(of(v, variable, bound)).over(v.pow(2)));
                default:
                    throw new Unknown(a.op().text() + " of vectors");
            }
        } else if (term instanceof Expr.Bind b) {
            return ofBind(b, variable, bound);
        } else if (!(term instanceof Expr.Call)) {
            throw new Unknown("no derivative is known of it");
        }
        Expr.Call c = (Expr.Call) term;
        Expr first = c.arguments().get(0);
        return switch (c.name()) {
            case Heads.TRANSPOSE -> call(Heads.TRANSPOSE, of(first, variable, bound));
            case Heads.OUTER ->
                call(Heads.OUTER, of(first, variable, bound), c.arguments().get(1))
                        .plus(call(Heads.OUTER, first, of(c.arguments().get(1), variable, bound)));
            case Heads.INV -> term.times(of(first, variable, bound)).times(term).negated();
            case Heads.EXPM -> ofExponential(c, first, variable, bound);
            default -> ofFunction(c, variable, bound);
        };
    }

    /** Without the terms that are 0: the shape of a product with 0 is not known. */
    private static Expr ofProduct(Expr u, Expr du, Expr v, Expr dv) {
        if (du.equals(Expr.num(0))) {
            return u.times(dv);
        }
        Expr first = du.times(v);
        return dv.equals(Expr.num(0)) ? first : first.plus(u.times(dv));
    }

    /** exp(C + xB)' = B exp(C + xB) for B and C that commute and do not depend on x. */
    private Expr ofExponential(Expr.Call whole, Expr exponent, String variable, Set<String> bound) throws Unknown {
        Expr slope = of(exponent, variable, bound);
        Expr origin = Scoping.replaced(exponent, Map.of(variable, Expr.num(0)));
        Theory wider = theory;
        for (String name : bound) {
            wider = wider.with(name, org.sharpbound.term.Domain.REALS);
        }
        boolean affine = !Scoping.free(slope).contains(variable)
                && new Algebra(wider)
                        .same(exponent, Expr.variable(variable).times(slope).plus(origin));
        if (!affine || !new Algebra(wider).same(slope.times(origin), origin.times(slope))) {
            throw new Unknown("the exponent of expm is not linear in " + variable + ", with parts that commute");
        }
        return slope.times(whole);
    }

    private Expr ofFunction(Expr.Call call, String variable, Set<String> bound) throws Unknown {
        Symbol symbol = theory.symbol(call.name()).filter(Symbol::smooth).orElse(null);
        if (symbol == null) {
            throw new Unknown(call.name() + " is not declared smooth");
        }
        Expr sum = null;
        for (int i = 0; i < call.arguments().size(); i++) {
            Expr argument = call.arguments().get(i);
            if (!Scoping.free(argument).contains(variable)) {
                continue;
            } else if (!shapes.of(argument, bound).isScalar()) {
                throw new Unknown(call.name() + " is a function of a vector");
            }
            List<Expr> arguments = new ArrayList<>(call.arguments());
            String point = Scoping.unused("y_", Scoping.free(call));
            arguments.set(i, Expr.variable(point));
            Expr outer = derivative(new Expr.Call(call.name(), arguments), point, Expr.num(1), argument);
            Expr term = argument.equals(Expr.variable(variable))
                    ? outer
                    : of(argument, variable, bound).times(outer);
            sum = sum == null ? term : sum.plus(term);
        }
        return sum;
    }

    private Expr ofBind(Expr.Bind whole, String variable, Set<String> bound) throws Unknown {
        String inner = whole.variable();
        Expr.Bind bind = inner.equals(variable)
                ? renamed(whole, Scoping.unused(inner + "_", with(Scoping.free(whole.body()), variable)))
                : whole;
        Expr slope = of(bind.body(), variable, with(bound, bind.variable()));
        Expr first = bind.arguments().isEmpty() ? Expr.num(0) : bind.arguments().get(0);
        switch (bind.binder()) {
            case DIFF:
                Expr point = bind.arguments().get(1);
                Expr moved =
                        of(point, variable, bound).times(derivative(bind.body(), bind.variable(), next(first), point));
                Expr mixed = derivative(slope, bind.variable(), first, point);
                return slope.equals(Expr.num(0))
                        ? moved
                        : Scoping.free(point).contains(variable) ? mixed.plus(moved) : mixed;
            case SUM:
                if (bind.arguments().stream().anyMatch(a -> Scoping.free(a).contains(variable))) {
                    throw new Unknown("a sum with an end that depends on " + variable);
                }
                return new Expr.Bind(Binder.SUM, slope, bind.variable(), bind.arguments());
            case INTEGRAL:
                return ofIntegral(bind, slope, variable, bound);
            default:
                throw new Unknown("no derivative of " + bind.binder().text() + " is known");
        }
    }

    private static Expr next(Expr order) {
        return order instanceof Expr.Num n ? Expr.num(n.value().plus(Rational.ONE)) : order.plus(Expr.num(1));
    }

    private static Expr.Bind renamed(Expr.Bind bind, String variable) {
        return new Expr.Bind(bind.binder(), Scoping.body(bind, variable), variable, bind.arguments(), bind.domain());
    }

    /** Leibniz' rule, for integrands without jumps on finite ranges. */
    private Expr ofIntegral(Expr.Bind bind, Expr slope, String variable, Set<String> bound) throws Unknown {
        if (bind.arguments().stream().anyMatch(a -> Expr.infinity(a) != 0)
                || !isSmooth(bind.body(), Set.of(variable, bind.variable()))) {
            throw new Unknown("the derivative of an integral over an infinite range, or of a function with jumps");
        }
        Expr sum = slope.equals(Expr.num(0))
                ? Expr.num(0)
                : new Expr.Bind(Binder.INTEGRAL, slope, bind.variable(), bind.arguments());
        for (int i = 0; i < 2; i++) {
            Expr end = bind.arguments().get(i);
            if (Scoping.free(end).contains(variable)) {
                Expr value = Scoping.replaced(bind.body(), Map.of(bind.variable(), end));
                Expr moved = end.equals(Expr.variable(variable))
                        ? value
                        : of(end, variable, bound).times(value);
                sum = i == 1 ? plus(sum, moved) : sum.equals(Expr.num(0)) ? moved.negated() : sum.minus(moved);
            }
        }
        return sum;
    }

    /**
     * Whether there is no kink or jump in the term: where it is defined, it is continuous, with its derivatives.
     *
     * @param moving the variables of which it is a function
     */
    private boolean isSmooth(Expr term, Set<String> moving) {
        if (term instanceof Expr.Bind b) {
            // a sum jumps where an end of it passes a whole number
            boolean jumps = (b.binder() == Binder.SUM || b.binder() == Binder.PROD)
                    && b.arguments().stream()
                            .anyMatch(end -> Scoping.free(end).stream().anyMatch(moving::contains));
            Set<String> inner = with(moving, b.variable());
            return !jumps && isSmooth(b.body(), inner) && b.arguments().stream().allMatch(end -> isSmooth(end, moving));
        }
        boolean here = !(term instanceof Expr.If)
                && !(term instanceof Apply a
                        && Set.of(Op.STEP, Op.SIGN, Op.FLOOR, Op.ABS, Op.RELU, Op.MIN, Op.MAX)
                                .contains(a.op()))
                && !(term instanceof Expr.Call c
                        && theory.symbol(c.name()).filter(s -> !s.smooth()).isPresent());
        boolean[] all = {here};
        Scoping.mappedParts(term, part -> {
            all[0] &= isSmooth(part, moving);
            return part;
        });
        return all[0];
    }

    private static Expr call(String head, Expr... arguments) {
        return new Expr.Call(head, List.of(arguments));
    }
}
