package org.sharpbound.run;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.oracle.Estimate;
import org.sharpbound.oracle.HighPrecision;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;

/**
 * A program that looks for what a deliberate fault of the arithmetic breaks; it prints what it finds, for {@link
 * FaultRunTest} to read. By hand:
 *
 * <pre>java -Dsharpbound.fault=exp -cp (classes, test classes and libraries) org.sharpbound.run.FaultProbe</pre>
 */
public final class FaultProbe {

    private static final long SEED = 4;
    private static final int POINTS = 100;
    private static final BigDecimal ERROR = new BigDecimal("1e-50");

    /** False only by less than the fault of exp, by less than a rounding error, and on a short interval. */
    private static final String CLAIMS = """
            claim: fault.exp
            title: False at 1, where exp is 2.7183
            for: {x: '[1, 2]'}
            show: exp(x) >= 2.72
            ---
            claim: fault.rounding
            title: False, for sin(1) is 0.84147098480789650665…
            for: {x: '[1, 2]'}
            show: sin(1) <= 0.8414709848078965055 + x*10^-30
            ---
            claim: fault.contraction
            title: False near 0.73123457
            for: {x: '[0, 1]'}
            show: (x - 0.73123457)^2 > 10^-9
            """;

    private FaultProbe() {}

    public static void main(String[] arguments) {
        System.out.println("sums " + outside("x + 10^-30"));
        System.out.println("exp " + outside("exp(x)"));
        System.out.println("sin " + outside("sin(x)"));
        Settings settings = new Settings(Duration.ofSeconds(5), 1, 60, SEED, Optional.empty(), false, claim -> true);
        RunResult result =
                new Session(settings, "test", Listener.silent()).run(List.of(CaseFiles.read("fault.yaml", CLAIMS)));
        result.diagnostics().forEach(d -> System.out.println("diagnostic " + d));
        result.findings()
                .forEach(f ->
                        System.out.println(f.claim().id() + " " + f.verdict().word()));
        result.faults().forEach(f -> System.out.println(f.goal() + " fault: " + f.what()));
    }

    /** At how many random points the enclosure in doubles misses the value. */
    private static int outside(String expression) {
        Expr expr = Parser.expression(expression).value().orElseThrow();
        Tape tape = Tape.of(List.of("x"), List.of(expr));
        IntervalRun run = new IntervalRun(tape);
        Random random = new Random(SEED);
        int outside = 0;
        for (int n = 0; n < POINTS; n++) {
            double x = 0.5 + random.nextDouble();
            run.set(0, x, x, false, false);
            run.evaluate();
            Estimate.Number value = (Estimate.Number) new HighPrecision(Map.of("x", Rational.of(x))).value(expr);
            BigDecimal digits = decimal(value.text());
            if (digits.add(ERROR).compareTo(new BigDecimal(run.lower(0))) < 0
                    || digits.subtract(ERROR).compareTo(new BigDecimal(run.upper(0))) > 0) {
                outside++;
            }
        }
        return outside;
    }

    /** A fraction where the oracle computed exactly. */
    private static BigDecimal decimal(String text) {
        if (!text.contains("/")) {
            return new BigDecimal(text);
        }
        Rational fraction = Rational.parse(text);
        return new BigDecimal(fraction.numerator()).divide(new BigDecimal(fraction.denominator()), new MathContext(60));
    }
}
