package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;

/**
 * Checks a statement about suprema, infima, limits and integrals: first what its certificate says of each of them, then the statement
 * with that in their places.
 *
 * <p>A functional whose value is shown is replaced by it. One that is enclosed becomes a quantity that ranges over the
 * enclosure; an integral becomes a number and a multiple of a quantity that ranges over [-1, 1].
 *
 * <p>Soundness: each functional is shown to exist for all values of the quantities that satisfy the assumptions, and to have
 * the value, or to lie in the enclosure. So the statement is proved if it holds with the value, or for all of the enclosure;
 * and refuted at a point if it fails there with the value, or for all of the enclosure. Functionals are refused in exponents,
 * where a number that is written means something else than one that varies.
 */
final class FunctionalCheck {

    private final Statement statement;
    private final Certificate.Functionals certificate;
    private final Map<String, Domain> quantities;
    private final Set<String> enclosed = new LinkedHashSet<>();
    private final Map<String, Expr> values = new HashMap<>();
    private final Set<String> restsOn = new LinkedHashSet<>();
    private final List<Statement> shown = new ArrayList<>();
    private long leaves;

    private FunctionalCheck(Statement statement, Certificate.Functionals certificate) {
        this.statement = statement;
        this.certificate = certificate;
        this.quantities = new LinkedHashMap<>(statement.quantities());
    }

    static Judgement check(Statement statement, Certificate.Functionals certificate) {
        return new FunctionalCheck(statement, certificate).judgement();
    }

    private Judgement judgement() {
        if (!certificate.evaluations().keySet().equals(statement.functionals().keySet())) {
            return new Rejected("what is said of functionals is not about those of the statement");
        } else if (namesClash()) {
            return new Rejected("a name stands for two things");
        } else if (FunctionalExponents.occur(statement)) {
            return new Rejected("a supremum, infimum, limit or integral stands in an exponent");
        }
        for (String name : statement.functionals().keySet()) {
            Optional<Rejected> objection =
                    evaluate(name, certificate.evaluations().get(name));
            if (objection.isPresent()) {
                return new Rejected(
                        name + ": " + objection.get().why(), objection.get().vacuous());
            }
        }
        Statement reduced =
                new Statement(quantities, statement.assumptions(), new Substitution(values).in(statement.goal()));
        return conclude(reduced);
    }

    private boolean namesClash() {
        Set<String> taken = new HashSet<>(quantities.keySet());
        boolean clash = statement.functionals().keySet().stream().anyMatch(name -> !taken.add(name));
        return clash || statement.functionals().values().stream().anyMatch(f -> taken.contains(f.variable()));
    }

    private Judgement conclude(Statement reduced) {
        Judgement rest = certificate.rest() instanceof Certificate.Witness witness
                ? Kernel.witness(reduced, witness, enclosed)
                : Kernel.check(reduced, certificate.rest());
        if (rest instanceof Proved proved) {
            restsOn.addAll(proved.restsOn());
            shown.addAll(proved.shown());
            return new Proved(certificate, List.copyOf(restsOn), proved.margin(), leaves + proved.leaves(), shown);
        } else if (rest instanceof Refuted refuted) {
            restsOn.addAll(refuted.restsOn());
            return new Refuted(certificate, refuted.witness(), refuted.sides(), List.copyOf(restsOn));
        }
        return rest;
    }

    private Optional<Rejected> evaluate(String name, Evaluation evaluation) {
        Substitution known = new Substitution(values);
        Functional functional = statement.functionals().get(name);
        if (functional instanceof Functional.Limit limit) {
            if (!(evaluation instanceof Evaluation.Tending found)) {
                return reject("what is said of it is not about a limit");
            }
            return limit(
                    new Functional.Limit(known.in(limit.body()), limit.variable(), limit.approach(), limit.sign()),
                    found,
                    name);
        }
        if (functional instanceof Functional.Integral integral) {
            if (evaluation instanceof Evaluation.Parts found) {
                return integral(integral, found, name);
            }
            return evaluation instanceof Evaluation.Integral found
                    ? integral(integral, found, name)
                    : reject("what is said of it is not about an integral");
        }
        Functional.Extremum e = (Functional.Extremum) functional;
        Functional.Extremum extremum =
                new Functional.Extremum(e.greatest(), known.in(e.body()), e.variable(), e.domain());
        if (evaluation instanceof Evaluation.Extremum found) {
            return extremum(extremum, found, name);
        } else if (evaluation instanceof Evaluation.Enclosure found) {
            return enclosure(extremum, found, name);
        }
        return reject("what is said of it is not about a supremum or infimum");
    }

    private Optional<Rejected> limit(Functional.Limit limit, Evaluation.Tending found, String name) {
        int infinite = infinite(found.value());
        if (infinite != 0 && !limit.sign()) {
            return reject("the limit is not finite");
        }
        Optional<Rejected> objection = tends(limit, found);
        if (objection.isEmpty()) {
            values.put(
                    name,
                    limit.sign() ? Expr.num(infinite) : value(found.value()).orElseThrow());
        }
        return objection;
    }

    private Optional<Rejected> tends(Functional.Limit limit, Evaluation.Tending found) {
        if (found instanceof Evaluation.Limit gauged) {
            return tends(limit, gauged);
        }
        restsOn.addAll(List.of(LeafJudge.DOUBLES, LeafJudge.DECIMALS));
        leaves++;
        return lemmas().expansion(limit).filter(found.value()::equals).isPresent()
                ? Optional.empty()
                : reject("the series about the point does not show the limit " + found.value());
    }

    private Optional<Rejected> tends(Functional.Limit limit, Evaluation.Limit found) {
        boolean logarithm = found.gauge() == Gauge.LOGARITHM;
        if (found.exponent().signum() <= 0
                || found.radius().signum() <= 0
                || logarithm && found.radius().compareTo(Rational.ONE) > 0) {
            return reject("no gauge: its exponent and radius are positive, the radius at most 1 for a logarithm");
        }
        int infinite = infinite(found.value());
        Optional<Expr> value = infinite == 0 ? value(found.value()) : Optional.of(Expr.num(infinite));
        Optional<Expr> constant = value(found.constant());
        if (value.isEmpty() || constant.isEmpty()) {
            return reject("no expressions in the quantities: " + found.value() + ", " + found.constant());
        }
        if (infinite == 0) {
            return show(
                    lemmas().convergence(
                                    limit,
                                    value.get(),
                                    found.gauge(),
                                    found.exponent(),
                                    constant.get(),
                                    found.radius()),
                    found.parts());
        }
        Optional<Rational> factor = Constants.value(constant.get()).filter(k -> k.signum() > 0);
        return factor.isEmpty()
                ? reject("the factor of an infinite limit is a positive number")
                : show(
                        lemmas().divergence(
                                        limit, infinite, found.gauge(), found.exponent(), factor.get(), found.radius()),
                        found.parts());
    }

    private Optional<Rejected> extremum(Functional.Extremum extremum, Evaluation.Extremum found, String name) {
        Optional<Expr> value = value(found.value());
        if (value.isEmpty()) {
            return reject("no expression in the quantities: " + found.value());
        }
        Optional<Rejected> objection = show(List.of(lemmas().bound(extremum, value.get())), List.of(found.bound()))
                .or(() -> reached(extremum, value.get(), found));
        if (objection.isEmpty()) {
            values.put(name, value.get());
        }
        return objection;
    }

    private Optional<Rejected> reached(Functional.Extremum extremum, Expr value, Evaluation.Extremum found) {
        if (found.reached() instanceof Evaluation.Reached.Towards towards) {
            if (!towards.limit().value().equals(found.value()) || infinite(found.value()) != 0) {
                return reject("the function tends to something else");
            }
            Optional<Functional.Limit> limit = FunctionalLemmas.towards(extremum, towards.upperEnd());
            return limit.isEmpty() ? reject("the domain may be a single point") : tends(limit.get(), towards.limit());
        }
        Evaluation.Reached.At at = (Evaluation.Reached.At) found.reached();
        Optional<Expr> point = value(at.point());
        return point.isEmpty()
                ? reject("no expression in the quantities: " + at.point())
                : show(lemmas().reached(extremum, point.get(), Comparison.EQ, value), at.parts());
    }

    private Optional<Rejected> enclosure(Functional.Extremum extremum, Evaluation.Enclosure found, String name) {
        Optional<Expr> point = value(found.point());
        if (point.isEmpty() || found.lower().compareTo(found.upper()) > 0) {
            return reject("no point, or no interval");
        }
        boolean greatest = extremum.greatest();
        Expr lower = Expr.num(found.lower());
        Expr upper = Expr.num(found.upper());
        List<Statement> statements = new ArrayList<>(List.of(lemmas().bound(extremum, greatest ? upper : lower)));
        List<Certificate> parts = new ArrayList<>(List.of(found.bound()));
        statements.addAll(lemmas().reached(
                        extremum, point.get(), greatest ? Comparison.GE : Comparison.LE, greatest ? lower : upper));
        parts.addAll(found.parts());
        Optional<Rejected> objection = show(statements, parts);
        if (objection.isEmpty()) {
            quantities.put(name, new Domain.Range(Optional.of(lower), false, Optional.of(upper), false));
            enclosed.add(name);
        }
        return objection;
    }

    private Optional<Rejected> integral(Functional.Integral integral, Evaluation.Integral found, String name) {
        if (found.digits() < 1 || found.digits() > Integrals.MAX_DIGITS) {
            return reject("digits must be from 1 to " + Integrals.MAX_DIGITS);
        }
        Optional<Integrals> cases = Integrals.of(integral, statement.quantities(), found.digits());
        if (cases.isEmpty()) {
            return reject("the integral depends on quantities of which the choices are not finite or not told apart");
        }
        List<BigInterval> enclosures = cases.get().enclosures();
        if (enclosures.size() != found.numbers().size()) {
            return reject(found.numbers().size() + " numbers in place of " + enclosures.size());
        }
        for (int i = 0; i < enclosures.size(); i++) {
            if (!isWithin(enclosures.get(i), found.numbers().get(i))) {
                return reject("the integral is not shown to be within the radius of the number");
            }
        }
        restsOn.addAll(List.of(LeafJudge.DOUBLES, LeafJudge.DECIMALS));
        leaves += enclosures.size();
        values.put(name, cases.get().value(found.numbers(), name));
        quantities.put(name, Integrals.DEVIATION);
        enclosed.add(name);
        return Optional.empty();
    }

    private Optional<Rejected> integral(Functional.Integral integral, Evaluation.Parts found, String name) {
        Optional<Piecewise> piecewise = Piecewise.of(integral, statement.quantities());
        if (piecewise.isEmpty()) {
            return reject("the integral depends on quantities that are not bounded by numbers");
        }
        Optional<String> objection = piecewise.get().objection(found.partition());
        if (objection.isPresent()) {
            return reject(objection.get());
        }
        restsOn.addAll(List.of(LeafJudge.DOUBLES, LeafJudge.DECIMALS));
        leaves += found.partition().parts();
        values.put(name, piecewise.get().value(found.partition(), name));
        quantities.put(name, Integrals.DEVIATION);
        enclosed.add(name);
        return Optional.empty();
    }

    private static boolean isWithin(BigInterval enclosure, Evaluation.Approximate number) {
        return enclosure.isBounded()
                && !enclosure.isEmpty()
                && Rational.of(enclosure.lo()).compareTo(number.middle().minus(number.radius())) >= 0
                && Rational.of(enclosure.hi()).compareTo(number.middle().plus(number.radius())) <= 0;
    }

    private FunctionalLemmas lemmas() {
        return new FunctionalLemmas(quantities, statement.assumptions());
    }

    private Optional<Rejected> show(List<Statement> statements, List<Certificate> parts) {
        if (statements.size() != parts.size()) {
            return reject(parts.size() + " parts in place of " + statements.size());
        }
        for (int i = 0; i < parts.size(); i++) {
            Judgement judgement = Kernel.check(statements.get(i), parts.get(i));
            if (judgement instanceof Proved proved) {
                leaves += proved.leaves();
                restsOn.addAll(proved.restsOn());
                shown.addAll(proved.shown());
            } else if (judgement instanceof Rejected rejected) {
                return Optional.of(rejected);
            } else {
                return reject("a part refutes what it should show");
            }
        }
        return Optional.empty();
    }

    private Optional<Expr> value(String text) {
        return lemmas().read(text);
    }

    private static int infinite(String value) {
        return value.equals(Evaluation.INFINITY) ? 1 : value.equals("-" + Evaluation.INFINITY) ? -1 : 0;
    }

    private static Optional<Rejected> reject(String why) {
        return Optional.of(new Rejected(why));
    }
}
