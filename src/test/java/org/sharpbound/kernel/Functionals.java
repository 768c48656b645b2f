package org.sharpbound.kernel;

import static org.sharpbound.kernel.Stated.cover;
import static org.sharpbound.kernel.Stated.digits;
import static org.sharpbound.kernel.Stated.leaf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.term.Approach;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.parse.Parser;

/** Functionals, what a certificate may say of them, and what the kernel makes of it. */
final class Functionals {

    private Functionals() {}

    static final Domain.Range UNIT = range("[0, 1]");
    static final FunctionalLemmas LEMMAS = new FunctionalLemmas(Map.of(), List.of());

    static Expr expr(String text) {
        return new Constants().fold(Parser.expression(text).value().orElseThrow());
    }

    static Relation relation(String text) {
        return new Constants().fold(Parser.relation(text).value().orElseThrow());
    }

    static Domain.Range range(String text) {
        Domain.Range range = (Domain.Range) Parser.domain(text).value().orElseThrow();
        Constants constants = new Constants();
        return new Domain.Range(
                range.lower().map(constants::fold),
                range.lowerOpen(),
                range.upper().map(constants::fold),
                range.upperOpen());
    }

    static Functional.Limit limit(String body, String point, Approach.Side side, boolean sign) {
        Optional<Expr> at = point.equals("inf") ? Optional.empty() : Optional.of(expr(point));
        return new Functional.Limit(expr(body), "x", new Approach(at, side), sign);
    }

    static Functional.Extremum extremum(boolean greatest, String body, Domain.Range domain) {
        return new Functional.Extremum(greatest, expr(body), "x", domain);
    }

    static Certificate by(Statement statement, Node node) {
        return cover(statement, node);
    }

    static List<Certificate> monotone(List<Statement> statements) {
        return statements.stream().map(s -> by(s, leaf(Method.MONOTONE))).toList();
    }

    /** That the goal holds with values in the places of functionals. */
    static Certificate rest(String goal, Map<String, Expr> values) {
        Relation reduced = new Substitution(values).in(relation(goal));
        return cover(new Statement(Map.of(), List.of(), reduced), digits(20));
    }

    /** About functionals by the names s, t, …, with what is said of them in the same order. */
    static Judgement judge(
            Map<String, Functional> functionals, String goal, Map<String, Evaluation> said, Certificate rest) {
        Statement statement = new Statement(Map.of(), List.of(), functionals, relation(goal));
        return Kernel.check(statement, new Certificate.Functionals(Fingerprint.of(statement), said, rest));
    }

    static Judgement judge(Functional functional, String goal, Evaluation said, String value) {
        return judge(Map.of("s", functional), goal, Map.of("s", said), rest(goal, Map.of("s", expr(value))));
    }

    static Rejected because(String why) {
        return new Rejected("s: " + why);
    }

    static Evaluation.Limit gauged(
            Functional.Limit limit, String value, Gauge gauge, Rational exponent, String constant, Rational radius) {
        int sign = value.equals("inf") ? 1 : value.equals("-inf") ? -1 : 0;
        List<Statement> lemmas = sign == 0
                ? LEMMAS.convergence(limit, expr(value), gauge, exponent, expr(constant), radius)
                : LEMMAS.divergence(
                        limit,
                        sign,
                        gauge,
                        exponent,
                        Constants.value(expr(constant)).orElseThrow(),
                        radius);
        return new Evaluation.Limit(value, gauge, exponent, constant, radius, monotone(lemmas));
    }

    static Evaluation.Extremum reached(Functional.Extremum of, String value, String point) {
        List<Certificate> parts =
                point.equals("y") ? List.of() : monotone(LEMMAS.reached(of, expr(point), Comparison.EQ, expr(value)));
        return new Evaluation.Extremum(
                value,
                by(LEMMAS.bound(of, expr(value)), leaf(Method.MONOTONE)),
                new Evaluation.Reached.At(point, parts));
    }

    static Evaluation.Extremum towards(Functional.Extremum of, String value, boolean upper, Evaluation.Limit limit) {
        return new Evaluation.Extremum(
                value,
                by(LEMMAS.bound(of, expr(value)), leaf(Method.MONOTONE)),
                new Evaluation.Reached.Towards(upper, limit));
    }

    static Evaluation.Enclosure enclosed(Functional.Extremum of, String lower, String upper, String point) {
        Expr far = expr(of.greatest() ? upper : lower);
        Expr near = expr(of.greatest() ? lower : upper);
        return new Evaluation.Enclosure(
                Rational.parse(lower),
                Rational.parse(upper),
                point,
                by(LEMMAS.bound(of, far), leaf(Method.MONOTONE)),
                monotone(LEMMAS.reached(of, expr(point), of.greatest() ? Comparison.GE : Comparison.LE, near)));
    }

    static Certificate ranging(String domain, String goal, Node node) {
        return by(new Statement(Map.of("s", range(domain)), List.of(), relation(goal)), node);
    }
}
