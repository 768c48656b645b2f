package org.sharpbound.term.parse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/** The domains of section 3. */
final class Domains {

    private final Reader in;
    private final Grammar grammar;

    Domains(Reader in, Grammar grammar) {
        this.in = in;
        this.grammar = grammar;
    }

    Domain domain() {
        Token first = in.peek();
        if (first.is("{")) {
            return finite();
        }
        if (first.is("[") || first.is("(") && commas() > 0) {
            return range();
        }
        Phrase value = grammar.phrase(Infix.Level.SUM);
        if (in.skip("..")) {
            return new Domain.Integers(whole(value), whole(grammar.phrase(Infix.Level.SUM)));
        }
        return new Domain.Finite(List.of(in.expr(value)));
    }

    private Domain finite() {
        Token open = in.next();
        List<Expr> values = new ArrayList<>();
        if (in.skip("}")) {
            in.problem(
                    new Span(open.start(), in.lastEnd()),
                    "empty-domain",
                    "A set without elements: nothing is in this domain.");
            return new Domain.Finite(values);
        }
        do {
            values.add(in.expr(grammar.phrase(Infix.Level.SUM)));
        } while (in.skip(","));
        in.expect("}", ", to close the set");
        return new Domain.Finite(values);
    }

    /** The commas between the current bracket and its match that stand in no inner bracket. */
    private int commas() {
        int open = 0;
        int commas = 0;
        for (int i = 0; ; i++) {
            Token token = in.ahead(i);
            if (token.kind() == Token.Kind.END) {
                return commas;
            } else if (token.is("(") || token.is("[")) {
                open++;
            } else if (token.is(")") || token.is("]")) {
                if (--open == 0) {
                    return commas;
                }
            } else if (token.is(",") && open == 1) {
                commas++;
            }
        }
    }

    private Domain range() {
        if (in.peek().is("[") && (commas() != 1 || in.ahead(1).is("["))) {
            in.problem(
                    Reader.span(in.peek()),
                    "not-supported",
                    "Vectors and matrices are not supported yet; an interval has two ends, [a, b].");
            throw new Reader.Stop();
        }
        Token open = in.next();
        Optional<Expr> lower = end(open.is("["), false);
        in.expect(",", ", between the ends of an interval");
        Token upperStart = in.peek();
        Optional<Expr> upper = end(false, true);
        Token close = in.peek();
        if (!close.is("]") && !close.is(")")) {
            throw in.unexpected("']' or ')' is expected here, to close the interval.");
        }
        in.next();
        if (upper.isEmpty() && close.is("]")) {
            in.problem(
                    new Span(upperStart.start(), close.end()),
                    "closed-at-infinity",
                    "Infinity is not a number: the interval is open there.",
                    "inf)");
        }
        if (in.peek().is("^")) {
            in.problem(Reader.span(in.peek()), "not-supported", "Vectors and matrices are not supported yet.");
            throw new Reader.Stop();
        }
        return new Domain.Range(lower, open.is("("), upper, close.is(")"));
    }

    private Optional<Expr> end(boolean closed, boolean upper) {
        Token first = in.peek();
        boolean negative = first.is("-");
        Token word = negative ? in.ahead(1) : first;
        if (!word.is("inf")) {
            return Optional.of(in.expr(grammar.phrase(Infix.Level.SUM)));
        }
        in.next();
        if (negative) {
            in.next();
        }
        Span span = new Span(first.start(), word.end());
        if (upper == negative) {
            in.problem(span, "empty-domain", "No number lies beyond " + (negative ? "-inf" : "inf") + ".");
        } else if (closed) {
            in.problem(span, "closed-at-infinity", "Infinity is not a number: the interval is open there.", "(-inf");
        }
        return Optional.empty();
    }

    private BigInteger whole(Phrase phrase) {
        Optional<Rational> value = Constants.value(in.expr(phrase)).filter(Rational::isInteger);
        if (value.isEmpty()) {
            in.problem(phrase.span(), "not-an-integer", "The ends of a..b are integers, written as constants.");
        }
        return value.map(Rational::numerator).orElse(BigInteger.ZERO);
    }
}
