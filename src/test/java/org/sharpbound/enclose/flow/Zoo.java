package org.sharpbound.enclose.flow;

import static org.sharpbound.enclose.flow.Specimen.scalar;

import java.util.ArrayList;
import java.util.List;
import org.sharpbound.enclose.BigInterval;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.Precision;
import org.sharpbound.term.Rational;

/** Flows with known solutions, and what misses them. It needs no test framework, so that it also runs on a broken copy of the program. */
final class Zoo {

    private static final int STEPS = 3000;
    private static final int DIGITS = 40;

    static final List<Specimen> ALL = List.of(
            scalar("decay", "-a*x", "1", "a 0.9 1.1", "1", "exp(-a*t)"),
            scalar("growth", "a*x", "1", "a 0.4 0.6", "5", "exp(a*t)"),
            scalar("start in a box", "-x", "p", "p -1 2", "3", "p*exp(-t)"),
            scalar(
                    "stiff towards a cosine",
                    "-200*(x - cos(t)) - sin(t)",
                    "p",
                    "p 0.9 1.1",
                    "0.4",
                    "cos(t) + (p - 1)*exp(-200*t)"),
            scalar("logistic", "r*x*(1 - x)", "1/10", "r 1.8 2.2", "2", "1/(1 + 9*exp(-r*t))"),
            scalar("Bernoulli", "a*x - x^3", "1/2", "a 0.8 1", "1.5", "sqrt(a/(1 + (4*a - 1)*exp(-2*a*t)))"),
            scalar("square near its blow-up", "x^2", "p", "p 0.98 1.02", "0.9", "p/(1 - p*t)"),
            scalar("cubic decay", "-x^3", "p", "p 1 1.2", "2", "p/sqrt(1 + 2*p^2*t)"),
            scalar("tangent near its pole", "1 + x^2", "tan(p)", "p 0 1/100", "1.5", "tan(t + p)"),
            scalar("square root", "2*sqrt(x)", "p", "p 1 1.5", "2", "(sqrt(p) + t)^2"),
            scalar("cubic root", "3*cbrt(x)^2", "p", "p 1 1.1", "1", "(cbrt(p) + t)^3"),
            scalar("exponential", "exp(-x)", "p", "p 0 0.2", "2", "log(exp(p) + t)"),
            scalar("driven by a cosine", "cos(t)*x", "1", "", "4", "exp(sin(t))"),
            scalar("towards tanh", "1 - x^2", "tanh(p)", "p 0 0.1", "2", "tanh(t + p)"),
            scalar("through tanh", "tanh(t)*x", "p", "p 0.5 0.7", "2", "p*cosh(t)"),
            scalar("error function", "erf(t)", "1/sqrt(pi)", "", "1.5", "t*erf(t) + exp(-t^2)/sqrt(pi)"),
            scalar(
                    "complementary error function",
                    "erfc(a*t)*a",
                    "-1/sqrt(pi)",
                    "a 0.8 1",
                    "1",
                    "a*t*erfc(a*t) - exp(-a^2*t^2)/sqrt(pi)"),
            scalar("sine", "-tan(x)", "p", "p 0.8 1", "1", "asin(sin(p)*exp(-t))"),
            scalar(
                    "hyperbolic",
                    "1/cosh(x)",
                    "log(p + sqrt(p^2 + 1))",
                    "p 0 0.2",
                    "2",
                    "log(t + p + sqrt((t + p)^2 + 1))"),
            scalar("logarithm", "x*log(x)", "exp(p)", "p 0.1 0.15", "1.5", "exp(p*exp(t))"),
            scalar("arctangent", "1/(1 + t^2)", "0", "", "3", "atan(t)"),
            scalar("arcsine", "1/sqrt(1 - t^2)", "p", "p 0 1", "0.75", "p + asin(t)"),
            scalar("power of time", "k*x/(1 + t)", "1", "k 1.4 1.6", "3", "(1 + t)^k"),
            scalar("fractional power", "-x^(3/2)", "p", "p 1 1.2", "2", "1/(t/2 + 1/sqrt(p))^2"),
            scalar("sinh of time", "sinh(t) + asin(t/4) - asin(t/4)", "1", "", "2", "cosh(t)"),
            scalar("off the kink of relu", "relu(1 - x)", "p", "p 0 0.2", "1", "1 - (1 - p)*exp(-t)"),
            scalar("off the kink of abs", "-abs(x) + min(x, 5)*0", "p", "p 1 1.2", "1", "p*exp(-t)"),
            scalar("in one branch", "if(x < 3, -x, 1/0)", "p", "p 1 2", "1", "p*exp(-t)"),
            scalar("a constant that is no double", "0*x", "1/3", "", "1", "1/3"),
            scalar("a start that is no number of digits", "x", "sqrt(2)", "", "1", "sqrt(2)*exp(t)"),
            new Specimen(
                    "converse model",
                    List.of("w"),
                    List.of("-(1/al)*(1 + b*w)*(al*(w + b*w^2/2) - 1)"),
                    List.of("0"),
                    List.of("b 0.9 1.1", "al 1.9 2.1"),
                    "1",
                    List.of("(sqrt((1 + 2*b/al)/(1 + 2*b/al*exp(-(1 + 2*b/al)*t))) - 1)/b")),
            new Specimen(
                    "not normal",
                    List.of("x", "y"),
                    List.of("-x + 100*y", "-y"),
                    List.of("1", "q"),
                    List.of("q 0.9 1.1"),
                    "4",
                    List.of("(1 + 100*q*t)*exp(-t)", "q*exp(-t)")),
            new Specimen(
                    "stiff and symmetric",
                    List.of("x", "y"),
                    List.of("-50.5*x + 49.5*y", "49.5*x - 50.5*y"),
                    List.of("p", "0"),
                    List.of("p 1 2"),
                    "1",
                    List.of("p*(exp(-t) + exp(-100*t))/2", "p*(exp(-t) - exp(-100*t))/2")),
            new Specimen(
                    "rotation",
                    List.of("x", "y"),
                    List.of("-w*y", "w*x"),
                    List.of("p", "0"),
                    List.of("p 0.9 1.1", "w 0.99 1.01"),
                    "12",
                    List.of("p*cos(w*t)", "p*sin(w*t)")),
            new Specimen(
                    "catapult in balance",
                    List.of("u", "v"),
                    List.of("-(u*v - y)*v", "-(u*v - y)*u"),
                    List.of("p", "p"),
                    List.of("p 0.4 0.5", "y 0.9 1"),
                    "2",
                    List.of("sqrt(y/(1 + (y/p^2 - 1)*exp(-2*y*t)))", "sqrt(y/(1 + (y/p^2 - 1)*exp(-2*y*t)))")),
            new Specimen(
                    "regularised kernel",
                    List.of("x", "y"),
                    List.of("-(2*x + y) - l*x", "-(x + 2*y) - l*y"),
                    List.of("1", "0"),
                    List.of("l 0.1 0.3"),
                    "1.5",
                    List.of("(exp(-(3 + l)*t) + exp(-(1 + l)*t))/2", "(exp(-(3 + l)*t) - exp(-(1 + l)*t))/2")),
            new Specimen(
                    "pendulum on its separatrix",
                    List.of("x", "v"),
                    List.of("v", "-sin(x)"),
                    List.of("0", "2"),
                    List.of(),
                    "2",
                    List.of("4*atan(exp(t)) - pi", "2/cosh(t)")),
            new Specimen(
                    "three in a chain",
                    List.of("x", "y", "z"),
                    List.of("y", "z", "0"),
                    List.of("0", "p", "2"),
                    List.of("p -1 1"),
                    "3",
                    List.of("p*t + t^2", "p + 2*t", "2")),
            new Specimen(
                    "two that do not meet",
                    List.of("x", "y"),
                    List.of("-a*x", "b*y^2"),
                    List.of("1", "1"),
                    List.of("a 1 2", "b 0.4 0.5"),
                    "1",
                    List.of("exp(-a*t)", "1/(1 - b*t)")));

    private Zoo() {}

    /** What every way of integration says wrongly of a flow. */
    static List<String> misses(Specimen specimen) {
        List<String> misses = new ArrayList<>();
        box(specimen, misses);
        points(specimen, misses);
        digits(specimen, misses);
        corners(specimen, misses);
        exponential(specimen, misses);
        return misses;
    }

    /** The misses of the first specimen that has any; the entry for a copy of the program that was broken on purpose. */
    static List<String> firstMisses() {
        return ALL.stream()
                .map(Zoo::misses)
                .filter(misses -> !misses.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static void box(Specimen specimen, List<String> misses) {
        Outcome outcome = Integrator.search(specimen.problem(), Effort.doubles(STEPS), step -> {
            during(specimen, step, misses);
            return true;
        });
        if (outcome instanceof Outcome.Reached reached) {
            compare(specimen, reached.end(), specimen.end(), "over the box", misses);
        } else {
            misses.add(specimen + " was not integrated: " + outcome);
        }
    }

    private static void during(Specimen specimen, StepEnclosure step, List<String> misses) {
        Rational length = step.to().minus(step.from());
        Rational first = step.from().plus(length.times(Rational.of(1, 4)));
        Rational last = step.from().plus(length.times(Rational.of(5, 8)));
        if (step.from().compareTo(specimen.end().times(Rational.of(1, 8))) > 0
                && step.to().compareTo(specimen.end()) < 0) {
            return;
        }
        FlowEnclosure slice = step.during(first, last);
        compare(specimen, slice, first, "during a step", misses);
        compare(specimen, slice, last, "during a step", misses);
        FlowEnclosure whole = step.during(step.from(), step.to());
        compare(specimen, whole, first, "during a whole step", misses);
        for (int i = 0; i < whole.size(); i++) {
            BigInterval exact = specimen.exact(i, last, specimen.samples().get(0));
            check(specimen, step.hull().get(i), exact, "in the a-priori box", misses);
        }
    }

    private static void compare(
            Specimen specimen, FlowEnclosure found, Rational time, String where, List<String> misses) {
        for (List<Rational> sample : specimen.samples()) {
            for (int i = 0; i < found.size(); i++) {
                check(specimen, found.state(i), specimen.exact(i, time, sample), where, misses);
                for (int j = 0; j < sample.size(); j++) {
                    BigInterval derivative = specimen.exactDerivative(i, j, time, sample);
                    check(specimen, found.derivative(i, j), derivative, where + ", derivative", misses);
                }
            }
        }
        List<Rational> reference =
                specimen.problem().box().stream().map(Bounds::reference).toList();
        for (int i = 0; i < found.size(); i++) {
            check(specimen, found.reference(i), specimen.exact(i, time, reference), where + ", reference", misses);
        }
    }

    private static void points(Specimen specimen, List<String> misses) {
        for (List<Rational> sample : specimen.samples()) {
            FlowProblem problem =
                    specimen.problem().on(sample.stream().map(Bounds::of).toList());
            Outcome outcome = Integrator.search(problem, Effort.doubles(STEPS), StepObserver.NONE);
            if (outcome instanceof Outcome.Reached reached) {
                for (int i = 0; i < reached.end().size(); i++) {
                    BigInterval exact = specimen.exact(i, specimen.end(), sample);
                    check(specimen, reached.end().state(i), exact, "at " + sample, misses);
                    if (apart(reached.end().digits(i), exact)) {
                        misses.add(specimen + " at " + sample + ": "
                                + reached.end().digits(i) + " misses " + exact);
                    }
                }
            } else {
                misses.add(specimen + " was not integrated at " + sample + ": " + outcome);
            }
        }
    }

    private static void digits(Specimen specimen, List<String> misses) {
        List<Rational> sample = specimen.samples().get(specimen.samples().size() - 1);
        FlowProblem problem =
                specimen.problem().on(sample.stream().map(Bounds::of).toList());
        Outcome outcome = Integrator.search(problem, Effort.digits(DIGITS, STEPS), StepObserver.NONE);
        if (outcome instanceof Outcome.Reached reached) {
            for (int i = 0; i < reached.end().size(); i++) {
                BigInterval found = reached.end().digits(i);
                BigInterval exact = specimen.exact(i, specimen.end(), sample);
                if (apart(found, exact)) {
                    misses.add(specimen + " to many digits: " + found + " misses " + exact);
                }
            }
        } else {
            misses.add(specimen + " was not integrated to many digits: " + outcome);
        }
    }

    private static void corners(Specimen specimen, List<String> misses) {
        MonotoneHull hull = MonotoneHull.search(specimen.problem(), Effort.doubles(STEPS), 4)
                .orElse(null);
        if (hull == null) {
            misses.add(specimen + " has no hull");
            return;
        }
        for (List<Rational> sample : specimen.samples()) {
            for (int i = 0; i < hull.states().size(); i++) {
                check(specimen, hull.states().get(i), specimen.exact(i, specimen.end(), sample), "corners", misses);
            }
        }
    }

    private static void exponential(Specimen specimen, List<String> misses) {
        LinearSolution.inDoubles(specimen.problem()).ifPresent(states -> {
            for (List<Rational> sample : specimen.samples()) {
                for (int i = 0; i < states.size(); i++) {
                    check(specimen, states.get(i), specimen.exact(i, specimen.end(), sample), "exponential", misses);
                }
            }
        });
        for (List<Rational> sample : specimen.samples()) {
            FlowProblem problem =
                    specimen.problem().on(sample.stream().map(Bounds::of).toList());
            LinearSolution.toDigits(problem, Precision.ofDigits(DIGITS)).ifPresent(states -> {
                for (int i = 0; i < states.size(); i++) {
                    BigInterval exact = specimen.exact(i, specimen.end(), sample);
                    if (apart(states.get(i), exact)) {
                        misses.add(specimen + ", exponential: " + states.get(i) + " misses " + exact);
                    }
                }
            });
        }
    }

    private static void check(Specimen specimen, Interval found, BigInterval exact, String where, List<String> misses) {
        if (found.isEmpty() || apart(BigInterval.of(found.lo(), found.hi()), exact)) {
            misses.add(specimen + ", " + where + ": " + found + " misses " + exact);
        }
    }

    private static boolean apart(BigInterval a, BigInterval b) {
        return !b.isBounded() || a.certainlyLess(b) || b.certainlyLess(a);
    }
}
