package org.sharpbound.rewrite.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Scoping;

/** Terms evaluated in rigorous enclosures; derivatives as coefficients of power series. */
final class EvaluatingNumbers extends Evaluating<Jet> {

    private static final Unevaluated NOT_ENCLOSED = new Unevaluated("an integral that is not enclosed");

    private final JetArithmetic jets;
    private final Map<String, Expr> point;
    private final Integrals integrals;
    private final Integrals.Source source;
    private int level;

    private EvaluatingNumbers(
            JetArithmetic jets,
            Model model,
            Map<String, Expr> point,
            Map<String, Matrix<Jet>> quantities,
            Integrals integrals,
            Integrals.Source source) {
        super(jets, model, quantities);
        this.jets = jets;
        this.point = point;
        this.integrals = integrals;
        this.source = source;
    }

    /** @param point constants for the quantities */
    static EvaluatingNumbers at(Model model, Map<String, Expr> point, int digits) {
        return at(model, point, digits, new Integrals(digits), Integrals.Source.ENCLOSURES);
    }

    /**
     * @param point constants for the quantities
     * @param digits of the arithmetic
     * @param source of the values of integrals
     */
    static EvaluatingNumbers at(
            Model model, Map<String, Expr> point, int digits, Integrals integrals, Integrals.Source source) {
        JetArithmetic jets = new JetArithmetic(digits);
        EvaluatingNumbers constants = new EvaluatingNumbers(jets, Model.FREE, Map.of(), Map.of(), integrals, source);
        Map<String, Matrix<Jet>> quantities = point.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, quantity -> constants.of(quantity.getValue())));
        return new EvaluatingNumbers(jets, model, point, quantities, integrals, source);
    }

    private EvaluatingNumbers coarser(int fewerDigits) {
        EvaluatingNumbers coarser = at(model, point, fewerDigits, integrals, source);
        coarser.level = level;
        return coarser;
    }

    JetArithmetic arithmetic() {
        return jets;
    }

    /** Whether the relation holds at the point. */
    int truth(Relation relation) {
        return truth(relation, Map.of());
    }

    private int truth(Relation relation, Map<String, Matrix<Jet>> bound) {
        return Conditions.truth(
                relation, c -> truth(c.comparison(), in.sub(number(c.left(), bound), number(c.right(), bound))));
    }

    private int truth(Comparison comparison, Jet difference) {
        if (difference.level() > 0 && jets.decimals().holdsZero(difference.base())) {
            throw new Unevaluated("a derivative where a condition changes, or too near to it");
        }
        boolean always = true;
        boolean never = true;
        BigInterval values = difference.base();
        int[] signs = {values.lo().signum(), values.hi().signum()};
        for (int sign = signs[0]; sign <= signs[1]; sign++) {
            boolean holds = comparison.holdsFor(sign);
            always &= holds;
            never &= !holds;
        }
        return always ? Conditions.YES : never ? Conditions.NO : Conditions.OPEN;
    }

    @Override
    Matrix<Jet> choice(Expr.If choice, Map<String, Matrix<Jet>> bound) {
        int holds = truth(choice.condition(), bound);
        if (holds != Conditions.OPEN) {
            return of(holds == Conditions.YES ? choice.then() : choice.otherwise(), bound);
        }
        Jet then = number(choice.then(), bound);
        Jet otherwise = number(choice.otherwise(), bound);
        if (then.level() > 0 || otherwise.level() > 0) {
            throw new Unevaluated("a derivative where a condition changes, or too near to it");
        }
        return Matrix.number(Jet.of(then.base().hull(otherwise.base())));
    }

    @Override
    Matrix<Jet> exponential(Matrix<Jet> matrix) {
        return new MatrixExponential(jets, algebra).of(matrix);
    }

    @Override
    Jet spectralNorm(Matrix<Jet> matrix) {
        return new SpectralNorm(jets, algebra).of(matrix);
    }

    @Override
    BigInteger integer(Expr end, Map<String, Matrix<Jet>> bound) {
        return whole(number(end, bound)).orElseThrow(() -> new Unevaluated("a sum or an order that is no integer"));
    }

    @Override
    Optional<BigInteger> whole(Jet value) {
        return Optional.of(value)
                .filter(v -> v.level() == 0 && v.base().isPoint())
                .map(v -> Rational.of(v.base().lo()))
                .filter(Rational::isInteger)
                .map(Rational::numerator);
    }

    @Override
    Matrix<Jet> derivative(Expr.Bind derivative, Map<String, Matrix<Jet>> bound) {
        boolean ofIntegrals = Parts.integrals(derivative.body()) > 0;
        try {
            return ofIntegrals ? written(derivative, bound, NOT_ENCLOSED) : coefficient(derivative, bound);
        } catch (Unevaluated first) {
            try {
                return ofIntegrals ? coefficient(derivative, bound) : written(derivative, bound, first);
            } catch (Unevaluated second) {
                throw first == NOT_ENCLOSED ? second : first;
            }
        }
    }

    /** From the power series about the point. */
    private Matrix<Jet> coefficient(Expr.Bind derivative, Map<String, Matrix<Jet>> bound) {
        int order = Conditions.order(integer(derivative.arguments().get(0), bound));
        Jet at = number(derivative.arguments().get(1), bound);
        Matrix<Jet> coefficient = series(derivative.body(), derivative.variable(), at, order, bound)
                .get(order);
        Jet factorial = in.number(1);
        for (int i = 2; i <= order; i++) {
            factorial = in.mul(factorial, in.number(i));
        }
        return algebra.scaled(coefficient, factorial);
    }

    /** The coefficients of the power series of a term about a value of its variable. */
    List<Matrix<Jet>> series(Expr body, String variable, Jet at, int order, Map<String, Matrix<Jet>> bound) {
        int inner = ++level;
        try {
            List<Jet> terms = new ArrayList<>(List.of(at));
            for (int i = 1; i <= order; i++) {
                terms.add(in.number(i == 1 ? 1 : 0));
            }
            Matrix<Jet> value = of(body, with(bound, variable, Matrix.number(Jet.series(inner, terms))));
            List<Matrix<Jet>> coefficients = new ArrayList<>();
            for (int i = 0; i <= order; i++) {
                int power = i;
                coefficients.add(value.mapped(entry -> entry.coefficient(inner, power)));
            }
            return coefficients;
        } finally {
            level--;
        }
    }

    /** Written out as core expressions first; as series on pieces, where that cannot be, and the range is finite. */
    @Override
    Matrix<Jet> integral(Expr.Bind integral, Map<String, Matrix<Jet>> bound) {
        Unevaluated reason;
        try {
            return written(integral, bound, NOT_ENCLOSED);
        } catch (Unevaluated unknown) {
            reason = unknown;
        }
        boolean infinite = integral.arguments().stream().anyMatch(end -> Expr.infinity(end) != 0);
        if (infinite || integral.binder() == Binder.GAUSS) {
            throw reason;
        }
        EvaluatingNumbers evaluating =
                jets.precision().digits() > TaylorIntegral.PRECISION ? coarser(TaylorIntegral.PRECISION) : this;
        try {
            return new TaylorIntegral(evaluating, evaluating.jets, integral, bound).value();
        } catch (Unevaluated unknown) {
            throw new Unevaluated("an integral that is not enclosed: " + unknown.getMessage());
        }
    }

    private Matrix<Jet> written(Expr.Bind term, Map<String, Matrix<Jet>> bound, Unevaluated otherwise) {
        Map<String, Matrix<Expr>> names = new HashMap<>();
        Map<String, BigInterval> values = new HashMap<>();
        for (String name : Scoping.free(term)) {
            if (bound.containsKey(name)) {
                names.put(name, named(name, bound.get(name), values));
            }
        }
        if (names.containsValue(null)) {
            throw otherwise;
        }
        Matrix<Expr> written;
        try {
            written = EvaluatingTerms.at(model, point).of(term, names);
        } catch (org.sharpbound.term.Sharing.TooLarge large) {
            throw otherwise;
        }
        return written.mapped(entry -> enclosed(entry, values, otherwise));
    }

    /** Null where an entry is a series. */
    private static Matrix<Expr> named(String name, Matrix<Jet> value, Map<String, BigInterval> values) {
        List<Expr> entries = new ArrayList<>();
        for (Jet entry : value.entries()) {
            if (entry.level() > 0) {
                return null;
            }
            String entryName = name + "#" + entries.size();
            values.put(entryName, entry.base());
            entries.add(Expr.variable(entryName));
        }
        return new Matrix<>(value.rows(), value.columns(), entries);
    }

    private Jet enclosed(Expr entry, Map<String, BigInterval> values, Unevaluated otherwise) {
        BigInterval value = integrals.of(entry, values, source);
        if (!value.isBounded()) {
            throw otherwise;
        }
        return Jet.of(value);
    }
}
