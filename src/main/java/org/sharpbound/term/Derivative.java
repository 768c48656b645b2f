package org.sharpbound.term;

import static org.sharpbound.term.Op.*;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The derivative of a core expression with respect to a variable, as a core expression.
 *
 * <p>Soundness: wherever the result is defined, the expression is defined in a neighbourhood (of the variable, the others
 * held fixed), is differentiable, and the result is its derivative there. So the usual formulas are not enough: the
 * derivative of {@code log(u)} is written {@code u'/u + 0*log(u)}, which is not defined for negative {@code u}, and at a
 * kink or a jump there is a division by zero. Evaluation never drops {@code 0*f}; here it is dropped only where {@code f}
 * is defined everywhere, or is part of the rest of the result. Where the result is a literal number, the expression is
 * defined everywhere.
 */
public final class Derivative {

    /** The expression has no derivative that this class can write down. */
    public static final class NotDifferentiable extends Exception {
        private static final long serialVersionUID = 1;

        NotDifferentiable(String message) {
            super(message);
        }
    }

    private final String variable;
    private final Sharing build;
    private final Map<Expr, Expr> known = new IdentityHashMap<>();
    private final Totality totality;

    /** @param build what built the expressions to be differentiated, and will build the results */
    public Derivative(String variable, Sharing build) {
        this.variable = variable;
        this.build = build;
        this.totality = new Totality(variable);
    }

    /**
     * @throws NotDifferentiable if a factorial depends on the variable
     * @throws IllegalArgumentException if the expression is not a core expression
     */
    public Expr of(Expr expr) throws NotDifferentiable {
        for (Expr node : PostOrder.of(expr, known, this::parts)) {
            known.put(node, computed(node));
        }
        return known.get(expr);
    }

    /** What is differentiated for it, and so comes before it. */
    private List<Expr> parts(Expr expr) {
        if (expr instanceof Apply a && totality.dependsOnVariable(expr)) {
            return a.arguments();
        }
        return expr instanceof Expr.If c && totality.dependsOnVariable(expr)
                ? List.of(c.then(), c.otherwise())
                : List.of();
    }

    private Expr computed(Expr expr) throws NotDifferentiable {
        if (expr instanceof Expr.Var v) {
            return number(v.name().equals(variable) ? 1 : 0);
        }
        if (!totality.dependsOnVariable(expr)) {
            return totality.isTotal(expr) ? number(0) : build.apply(MUL, number(0), expr);
        }
        if (expr instanceof Expr.If c) {
            return conditional(c);
        }
        if (expr instanceof Expr.Bind integral && integral.binder().integrates()) {
            throw new NotDifferentiable("The derivative of an integral is not supported yet.");
        }
        if (!(expr instanceof Apply a)) {
            throw new IllegalArgumentException("not a core expression");
        }
        Expr u = a.argument(0);
        return a.op().arity() == 1 ? unary(a, u, of(u)) : binary(a, u, a.argument(1));
    }

    private Expr unary(Apply whole, Expr u, Expr du) throws NotDifferentiable {
        return switch (whole.op()) {
            case NEG -> build.apply(NEG, du);
            case ABS -> times(du, over(u, whole));
            case SQRT -> over(du, times(number(2), whole));
            case CBRT -> over(du, times(number(3), power(whole, 2)));
            case EXP -> times(du, whole);
            case LOG -> plus(over(du, u), times(number(0), whole));
            case SIN -> times(du, build.apply(COS, u));
            case COS -> build.apply(NEG, times(du, build.apply(SIN, u)));
            case TAN -> times(du, plus(number(1), power(whole, 2)));
            case ASIN -> over(du, build.apply(SQRT, minus(number(1), power(u, 2))));
            case ACOS -> build.apply(NEG, over(du, build.apply(SQRT, minus(number(1), power(u, 2)))));
            case ATAN -> over(du, plus(number(1), power(u, 2)));
            case SINH -> times(du, build.apply(COSH, u));
            case COSH -> times(du, build.apply(SINH, u));
            case TANH -> times(du, minus(number(1), power(whole, 2)));
            case ERF -> times(du, gaussian(u));
            case ERFC -> build.apply(NEG, times(du, gaussian(u)));
            case RELU -> times(du, over(plus(number(1), over(u, build.apply(ABS, u))), number(2)));
            case STEP, SIGN -> over(times(number(0), du), u);
            case FLOOR -> over(times(number(0), du), minus(u, whole));
            case FACTORIAL -> throw new NotDifferentiable("A factorial has no derivative here.");
            case PI, E, ADD, SUB, MUL, DIV, POW, MIN, MAX -> throw new IllegalArgumentException("not unary");
        };
    }

    private Expr binary(Apply whole, Expr u, Expr v) throws NotDifferentiable {
        Expr du = of(u);
        Expr dv = of(v);
        return switch (whole.op()) {
            case ADD -> plus(du, dv);
            case SUB -> minus(du, dv);
            case MUL -> product(u, du, v, dv);
            case DIV -> isZero(dv) ? over(du, v) : over(minus(times(du, v), times(u, dv)), power(v, 2));
            case POW -> powerRule(whole, u, du, v, dv);
            case MIN -> over(minus(plus(du, dv), times(minus(du, dv), sign(minus(u, v)))), number(2));
            case MAX -> over(plus(plus(du, dv), times(minus(du, dv), sign(minus(u, v)))), number(2));
            default -> throw new IllegalArgumentException("not binary");
        };
    }

    /** A factor whose derivative is a literal 0 is defined everywhere, and the derivative of the other says where that is. */
    private Expr product(Expr u, Expr du, Expr v, Expr dv) {
        if (isZero(du)) {
            return times(u, dv);
        }
        return isZero(dv) ? times(du, v) : plus(times(du, v), times(u, dv));
    }

    private Expr powerRule(Apply whole, Expr u, Expr du, Expr v, Expr dv) {
        if (v instanceof Expr.Num n && n.value().isInteger()) {
            if (n.value().isZero() || isOne(v)) {
                return times(v, du);
            }
            Rational below = n.value().minus(Rational.ONE);
            Expr power = below.equals(Rational.ONE) ? u : build.apply(POW, u, build.number(below));
            return times(times(v, power), du);
        }
        // whole/u rather than u^(v-1): at u = 0 the power is not defined on both sides
        if (!totality.dependsOnVariable(v)) {
            return times(times(v, over(whole, u)), du);
        }
        return times(whole, plus(times(dv, build.apply(LOG, u)), times(v, over(du, u))));
    }

    /** Where no comparison of the condition is between equals, and their sides are continuous, the branch is the same around. */
    private Expr conditional(Expr.If choice) throws NotDifferentiable {
        Expr result = build.choice(choice.condition(), of(choice.then()), of(choice.otherwise()));
        List<Relation.Compare> comparisons = new ArrayList<>();
        collect(choice.condition(), comparisons);
        for (Relation.Compare c : comparisons) {
            Expr slope = minus(of(c.left()), of(c.right()));
            result = plus(result, over(times(number(0), slope), minus(c.left(), c.right())));
        }
        return result;
    }

    private static void collect(Relation relation, List<Relation.Compare> comparisons) {
        if (relation instanceof Relation.Compare c) {
            comparisons.add(c);
        } else if (relation instanceof Relation.And a) {
            a.parts().forEach(part -> collect(part, comparisons));
        } else if (relation instanceof Relation.Or o) {
            o.parts().forEach(part -> collect(part, comparisons));
        } else if (relation instanceof Relation.Not n) {
            collect(n.part(), comparisons);
        } else if (relation instanceof Relation.Implies i) {
            collect(i.premise(), comparisons);
            collect(i.conclusion(), comparisons);
        } else {
            throw new IllegalArgumentException("not a core relation");
        }
    }

    private Expr gaussian(Expr u) {
        Expr scale = over(number(2), build.apply(SQRT, build.apply(PI)));
        return times(scale, build.apply(EXP, build.apply(NEG, power(u, 2))));
    }

    /** The sign, undefined at 0. */
    private Expr sign(Expr u) {
        return over(u, build.apply(ABS, u));
    }

    private Expr number(long value) {
        return build.number(Rational.of(value));
    }

    private static boolean isZero(Expr expr) {
        return expr instanceof Expr.Num n && n.value().isZero();
    }

    private static boolean isOne(Expr expr) {
        return expr instanceof Expr.Num n && n.value().equals(Rational.ONE);
    }

    private Expr plus(Expr a, Expr b) {
        return isZero(a) ? b : isZero(b) ? a : build.apply(ADD, a, b);
    }

    private Expr minus(Expr a, Expr b) {
        return isZero(b) ? a : build.apply(SUB, a, b);
    }

    private Expr times(Expr a, Expr b) {
        return isOne(a) ? b : isOne(b) ? a : build.apply(MUL, a, b);
    }

    private Expr over(Expr a, Expr b) {
        return isOne(b) ? a : build.apply(DIV, a, b);
    }

    private Expr power(Expr a, long exponent) {
        return build.apply(POW, a, number(exponent));
    }
}
