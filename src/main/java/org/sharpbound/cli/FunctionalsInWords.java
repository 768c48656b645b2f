package org.sharpbound.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Evaluation;
import org.sharpbound.kernel.Partition;
import org.sharpbound.term.Approach;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Rational;
import org.sharpbound.term.print.ClaimText;

/** What a certificate shows of suprema, infima, limits and integrals, a line each. */
final class FunctionalsInWords {

    private FunctionalsInWords() {}

    static List<String> of(Map<String, Functional> functionals, Certificate certificate) {
        List<String> lines = new ArrayList<>();
        if (certificate instanceof Certificate.Functionals shown) {
            functionals.forEach((name, functional) -> {
                Evaluation evaluation = shown.evaluations().get(name);
                if (evaluation != null) {
                    lines.add(text(functional) + " " + value(evaluation, functional) + ".");
                }
            });
        }
        return lines;
    }

    private static String text(Functional functional) {
        if (functional instanceof Functional.Integral integral) {
            return ClaimText.of(integral.written());
        }
        String body = ClaimText.of(functional.body()) + ", " + functional.variable();
        if (functional instanceof Functional.Extremum extremum) {
            return (extremum.greatest() ? "sup(" : "inf(") + body + " in " + ClaimText.of(extremum.domain()) + ")";
        }
        return "limit(" + body + ", "
                + ((Functional.Limit) functional).approach().text(ClaimText::of) + ")";
    }

    private static String value(Evaluation evaluation, Functional functional) {
        if (evaluation instanceof Evaluation.Tending tending) {
            return "is " + tending.value() + ", " + how(tending, functional);
        } else if (evaluation instanceof Evaluation.Enclosure enclosure) {
            return "lies in [" + ClaimText.of(Expr.num(enclosure.lower())) + ", "
                    + ClaimText.of(Expr.num(enclosure.upper())) + "]; one end is proved, and the function comes up"
                    + " to the other at " + functional.variable() + " = " + enclosure.point();
        }
        if (evaluation instanceof Evaluation.Integral integral) {
            Evaluation.Approximate first = integral.numbers().get(0);
            String about = "is within " + decimal(first.radius(), 2) + " of " + decimal(first.middle(), 20);
            return integral.numbers().size() == 1
                    ? about
                    : about + " in the first of " + integral.numbers().size() + " cases";
        }
        if (evaluation instanceof Evaluation.Parts parts) {
            return "is within " + decimal(Partition.widest(parts.partition()), 2) + " of polynomials on "
                    + parts.partition().parts() + " parts of the domain";
        }
        Evaluation.Extremum extremum = (Evaluation.Extremum) evaluation;
        String end = extremum.reached() instanceof Evaluation.Reached.At at
                ? "reached at " + functional.variable() + " = " + at.point()
                : ((Evaluation.Reached.Towards) extremum.reached()).upperEnd()
                        ? "approached at the upper end"
                        : "approached at the lower end";
        return "is " + extremum.value() + ", " + end;
    }

    private static String decimal(Rational number, int digits) {
        return new BigDecimal(number.numerator())
                .divide(new BigDecimal(number.denominator()), new MathContext(digits))
                .toString();
    }

    private static String how(Evaluation.Tending tending, Functional functional) {
        if (!(tending instanceof Evaluation.Limit limit) || !(functional instanceof Functional.Limit of)) {
            return "by the function's series there";
        }
        Approach.Side side = of.approach().side() == Approach.Side.BOTH
                ? Approach.Side.RIGHT
                : of.approach().side();
        boolean infinite = limit.value().endsWith(Evaluation.INFINITY);
        String rate = limit.constant() + "*"
                + ClaimText.of(limit.gauge()
                        .of(
                                of.variable(),
                                of.approach(),
                                side,
                                infinite ? limit.exponent().negate() : limit.exponent()));
        return infinite ? "beyond " + rate + " near the point" : "within " + rate + " near the point";
    }
}
