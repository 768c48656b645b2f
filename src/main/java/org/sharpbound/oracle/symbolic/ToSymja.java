package org.sharpbound.oracle.symbolic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.ISymbol;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;

/**
 * Core expressions as terms of Symja, built by its constructors: its parser, which folds the case of names, sees no text.
 * Quantities become symbols of neutral names.
 */
final class ToSymja {

    private final Map<String, ISymbol> symbols = new LinkedHashMap<>();

    ISymbol symbol(String name) {
        return symbols.computeIfAbsent(name, n -> F.Dummy("quantity" + symbols.size()));
    }

    /** The quantity that a symbol stands for. */
    Optional<String> name(ISymbol symbol) {
        return symbols.entrySet().stream()
                .filter(entry -> entry.getValue().equals(symbol))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Empty for operations that it does not know as they are meant here. */
    Optional<IExpr> of(Expr term) {
        if (term instanceof Expr.Num n) {
            return Optional.of(F.QQ(F.ZZ(n.value().numerator()), F.ZZ(n.value().denominator())));
        } else if (term instanceof Expr.Var v) {
            return Optional.of(symbol(v.name()));
        } else if (!(term instanceof Apply apply)) {
            return Optional.empty();
        }
        Apply apply = (Apply) term;
        List<IExpr> arguments = new ArrayList<>();
        for (Expr argument : apply.arguments()) {
            Optional<IExpr> part = of(argument);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(part.get());
        }
        return apply(apply, arguments);
    }

    private static Optional<IExpr> apply(Apply apply, List<IExpr> arguments) {
        IExpr a = arguments.isEmpty() ? F.C0 : arguments.get(0);
        IExpr b = arguments.size() < 2 ? F.C0 : arguments.get(1);
        return Optional.ofNullable(
                switch (apply.op()) {
                    case PI -> F.Pi;
                    case E -> F.E;
                    case NEG -> F.Negate(a);
                    case SQRT -> F.Sqrt(a);
                    case EXP -> F.Exp(a);
                    case LOG -> F.Log(a);
                    case SIN -> F.Sin(a);
                    case COS -> F.Cos(a);
                    case TAN -> F.Tan(a);
                    case ASIN -> F.ArcSin(a);
                    case ACOS -> F.ArcCos(a);
                    case ATAN -> F.ArcTan(a);
                    case SINH -> F.Sinh(a);
                    case COSH -> F.Cosh(a);
                    case TANH -> F.Tanh(a);
                    case ERF -> F.Erf(a);
                    case ADD -> F.Plus(a, b);
                    case SUB -> F.Subtract(a, b);
                    case MUL -> F.Times(a, b);
                    case DIV -> F.Divide(a, b);
                    case POW -> F.Power(a, b);
                    case ABS, CBRT, ERFC, RELU, STEP, SIGN, FLOOR, FACTORIAL, MIN, MAX -> null;
                });
    }
}
