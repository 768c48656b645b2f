/**
 * Solutions of initial value problems, enclosed: validated integration in doubles, with the precision of the centre as a choice.
 *
 * <p>{@link org.sharpbound.enclose.flow.VectorField} compiles a right-hand side, {@link org.sharpbound.enclose.flow.FlowProblem} adds
 * start values, a box of parameters and times, and {@link org.sharpbound.enclose.flow.Integrator} encloses the solutions for all
 * parameters of the box and their derivatives by the parameters: {@code search} chooses the steps, {@code replay} checks a given
 * {@link org.sharpbound.enclose.flow.Grid} without a choice. What happens between is seen by a
 * {@link org.sharpbound.enclose.flow.StepObserver}.
 * {@link org.sharpbound.enclose.flow.MonotoneHull} bounds states over a box at corners, and
 * {@link org.sharpbound.enclose.flow.LinearSolution} has affine flows without steps.
 *
 * <h2>One step</h2>
 *
 * A solution x(t; ẑ + δ) is in c + Q r + (S + Q R) δ ({@code FlowSet}), a mean value form about the solution at the reference
 * parameters ẑ; its hull is H. A step of length h goes so:
 *
 * <ol>
 *   <li>Taylor coefficients in time, by recurrences (Moore 1966): at the centre c, over H, and over a box B ({@code Jets}); their
 *       derivatives by states and parameters over H and B ({@code JetDerivatives}).
 *   <li>B is checked to hold all solutions during the step, by a high-order enclosure ({@code Apriori}; Corliss and Rihm 1996;
 *       Nedialkov, Jackson and Corliss, <i>Validated solutions of initial value problems for ordinary differential equations</i>,
 *       Appl. Math. Comput. 105, 1999). A step whose box does not hold is not gone.
 *   <li>The centre moves by its Taylor polynomial; Lagrange's remainder, a coefficient over B, is added to what deviates.
 *   <li>The derivative of the step over H, with a remainder from B ({@code Transport}; the C¹ part of Zgliczyński's algorithm), moves
 *       S + Q R and Q r; the frame Q is turned by a QR factorisation ({@code Frame}; Lohner 1988), so that boxes do not wrap.
 * </ol>
 *
 * Kapela, Mrozek, Wilczak and Zgliczyński, <i>CAPD::DynSys: a flexible C++ toolbox for rigorous numerical analysis of dynamical
 * systems</i> (Commun. Nonlinear Sci. Numer. Simul. 101, 2021), describe the same parts in another arrangement. Numbers are balls of
 * a midpoint and a radius ({@code Ball}).
 *
 * <p>Soundness: everything that is said of a solution follows from checked inclusions and outward rounding; a grid, an order, a
 * frame or a guess can be bad, but not wrong. Where nothing can be shown, the outcome says where and why, which is never a verdict.
 */
package org.sharpbound.enclose.flow;
