package org.sharpbound.oracle.flow;

import java.util.List;
import java.util.Map;
import org.hipparchus.ode.FieldOrdinaryDifferentialEquation;
import org.sharpbound.oracle.flow.Branches.Branch;
import org.sharpbound.term.Expr;

/** An initial value problem with values for its parameters, for the integrators of Hipparchus. One thread at a time. */
final class TaylorEquations implements FieldOrdinaryDifferentialEquation<Real> {

    private final InitialValueProblem problem;
    private final int order;
    private final Branches<RealExpansion> branches;

    /**
     * @param parameters a constant core expression for each parameter
     * @param order up to which series will be asked for
     * @throws IllegalArgumentException if a parameter has no value
     * @throws FlowException if one of them is not defined
     */
    TaylorEquations(InitialValueProblem problem, Map<String, Expr> parameters, RealField field, int order) {
        this.problem = problem;
        this.order = order;
        List<String> names = List.copyOf(problem.parameters());
        RealEvaluation values = new RealEvaluation(parameters, field);
        Real[] reals =
                names.stream().map(name -> values.value(Expr.variable(name))).toArray(Real[]::new);
        this.branches = new Branches<>(
                problem,
                names,
                field.bits(),
                program -> new RealExpansion(program, problem.dimension(), field, order, reals));
    }

    int order() {
        return order;
    }

    @Override
    public int getDimension() {
        return problem.dimension();
    }

    @Override
    public Real[] computeDerivatives(Real t, Real[] y) {
        RealExpansion expansion = branch(t, y, 1, 1, t.getField().getOne()).expansion();
        Real[] rates = new Real[problem.dimension()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = expansion.value(expansion.program().output(i));
        }
        return rates;
    }

    /**
     * The series of the solution about a point.
     *
     * @param direction of the time, 1 or −1
     * @param scale by which the time is divided in the series
     */
    Branch<RealExpansion> branch(Real t, Real[] y, int terms, int direction, Real scale) {
        try {
            return branches.at(expansion -> expansion.start(t, y, scale), terms, direction);
        } catch (FlowException e) {
            throw e.at(t.getReal());
        }
    }
}
