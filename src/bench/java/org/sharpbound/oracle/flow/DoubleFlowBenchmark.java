package org.sharpbound.oracle.flow;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hipparchus.ode.ODEIntegrator;
import org.hipparchus.ode.ODEState;
import org.hipparchus.ode.OrdinaryDifferentialEquation;
import org.hipparchus.ode.nonstiff.AdamsMoultonIntegrator;
import org.hipparchus.ode.nonstiff.DormandPrince853Integrator;
import org.hipparchus.ode.nonstiff.GraggBulirschStoerIntegrator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sharpbound.term.Expr;

/**
 * Microseconds for a flow in doubles, by our Taylor series and by Hipparchus' integrators at tolerances of 1e-12, on the same compiled
 * rates; the relative error of the first state is printed after each.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DoubleFlowBenchmark {

    private static final double TOLERANCE = 1e-12;
    private static final double LEAST_STEP = 1e-16;
    private static final int EXACT_DIGITS = 20;
    private static final int ADAMS_STEPS = 7;

    @Param
    private FlowProblems flow;

    private double end;
    private double exact;
    private double found;
    private DoubleFlow taylor;
    private OrdinaryDifferentialEquation equations;
    private double[] start;

    @Setup
    public void problem() {
        InitialValueProblem problem = flow.problem();
        end = flow.end();
        taylor = new DoubleFlow(problem, List.of());
        start = taylor.at(new double[0], new double[] {0});
        Reading reading = new Reading(problem.states().get(0), Expr.num(flow.end()));
        exact = new FlowOpinion(problem, EXACT_DIGITS)
                .at(Map.of(), List.of(reading), () -> false)
                .get(0)
                .value()
                .doubleValue();
        Program rates = Compiler.compile(problem.time(), problem.states(), List.of(), problem.rates());
        DoubleExpansion expansion = new DoubleExpansion(rates, start.length, 1, new double[0]);
        equations = new OrdinaryDifferentialEquation() {
            @Override
            public int getDimension() {
                return start.length;
            }

            @Override
            public double[] computeDerivatives(double t, double[] y) {
                expansion.start(t, y);
                expansion.values();
                double[] derivatives = new double[y.length];
                for (int i = 0; i < y.length; i++) {
                    derivatives[i] = expansion.value(rates.output(i));
                }
                return derivatives;
            }
        };
    }

    @TearDown
    public void error() {
        System.out.println("relative error " + Math.abs(found / exact - 1));
    }

    private double integrated(ODEIntegrator integrator) {
        found = integrator.integrate(equations, new ODEState(0, start), end).getPrimaryState()[0];
        return found;
    }

    @Benchmark
    public double taylor() {
        found = taylor.at(new double[0], new double[] {end})[0];
        return found;
    }

    @Benchmark
    public double dormandPrince853() {
        return integrated(new DormandPrince853Integrator(LEAST_STEP, end, TOLERANCE, TOLERANCE));
    }

    @Benchmark
    public double graggBulirschStoer() {
        return integrated(new GraggBulirschStoerIntegrator(LEAST_STEP, end, TOLERANCE, TOLERANCE));
    }

    @Benchmark
    public double adamsMoulton() {
        return integrated(new AdamsMoultonIntegrator(ADAMS_STEPS, LEAST_STEP, end, TOLERANCE, TOLERANCE));
    }
}
