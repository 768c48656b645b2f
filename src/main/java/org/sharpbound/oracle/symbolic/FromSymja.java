package org.sharpbound.oracle.symbolic;

import java.util.Map;
import java.util.Optional;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;
import org.matheclipse.core.interfaces.ISymbol;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;

/** Terms of Symja as core expressions, as far as they are such. */
final class FromSymja {

    private static final Map<ISymbol, Op> FUNCTIONS = Map.ofEntries(
            Map.entry(S.Log, Op.LOG),
            Map.entry(S.Sin, Op.SIN),
            Map.entry(S.Cos, Op.COS),
            Map.entry(S.Tan, Op.TAN),
            Map.entry(S.ArcSin, Op.ASIN),
            Map.entry(S.ArcCos, Op.ACOS),
            Map.entry(S.ArcTan, Op.ATAN),
            Map.entry(S.Sinh, Op.SINH),
            Map.entry(S.Cosh, Op.COSH),
            Map.entry(S.Tanh, Op.TANH),
            Map.entry(S.Erf, Op.ERF));

    private final ToSymja names;

    FromSymja(ToSymja names) {
        this.names = names;
    }

    Optional<Expr> of(IExpr term) {
        if (term instanceof IRational r) {
            return Optional.of(Expr.num(new Rational(r.toBigNumerator(), r.toBigDenominator())));
        } else if (term.equals(F.Pi)) {
            return Optional.of(Expr.apply(Op.PI));
        } else if (term.equals(F.E)) {
            return Optional.of(Expr.apply(Op.E));
        } else if (term instanceof ISymbol symbol) {
            return names.name(symbol).map(Expr::variable);
        }
        return term instanceof IAST ast && ast.size() > 1 ? application(ast) : Optional.empty();
    }

    private Optional<Expr> application(IAST ast) {
        if (ast.head().equals(S.Plus) || ast.head().equals(S.Times)) {
            Op op = ast.head().equals(S.Plus) ? Op.ADD : Op.MUL;
            Optional<Expr> joined = of(ast.get(1));
            for (int i = 2; i < ast.size() && joined.isPresent(); i++) {
                Expr first = joined.get();
                joined = of(ast.get(i)).map(next -> Expr.apply(op, first, next));
            }
            return joined;
        } else if (ast.head().equals(S.Power)) {
            return power(ast);
        }
        Op op = ast.head() instanceof ISymbol symbol ? FUNCTIONS.get(symbol) : null;
        return op != null && ast.size() == 2 ? of(ast.get(1)).map(a -> Expr.apply(op, a)) : Optional.empty();
    }

    private Optional<Expr> power(IAST ast) {
        Optional<Expr> exponent = of(ast.get(2));
        if (ast.get(1).equals(F.E)) {
            return exponent.map(x -> Expr.apply(Op.EXP, x));
        } else if (ast.get(2).equals(F.C1D2)) {
            return of(ast.get(1)).map(x -> Expr.apply(Op.SQRT, x));
        } else if (ast.get(2).equals(F.CN1D2)) {
            return of(ast.get(1)).map(x -> Expr.num(1).over(Expr.apply(Op.SQRT, x)));
        }
        return exponent.flatMap(x -> of(ast.get(1)).map(base -> base.pow(x)));
    }
}
