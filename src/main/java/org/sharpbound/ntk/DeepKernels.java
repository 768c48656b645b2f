package org.sharpbound.ntk;

import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;

/**
 * Kernels of fully connected networks of infinite width, by the recursion over their layers: that of the outputs at the start, and the
 * tangent kernel (A. Jacot, F. Gabriel, C. Hongler, Neural tangent kernel, NeurIPS 2018, Proposition 1 and Theorem 1).
 *
 * <p>With weights of variance c/width and biases of variance b: Σ⁰ = ⟨x, y⟩ + b, inputs entering as they are; Σˡ = c E[φ(u)φ(v)] + b for
 * normal u, v with the covariance Σˡ⁻¹; Θ⁰ = Σ⁰ and Θˡ = Σˡ + c Θˡ⁻¹ E[φ′(u)φ′(v)]. The depth is the number of hidden layers.
 */
final class DeepKernels {

    private static final int MOST_LAYERS = 100;

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("activation", Parameter.Kind.FUNCTION),
            new Parameter("depth", Parameter.Kind.COUNT),
            FieldFunction.number("xx"),
            FieldFunction.number("xy"),
            FieldFunction.number("yy"),
            FieldFunction.number("weights"),
            FieldFunction.number("biases"));

    private static final int REQUIRED = 5;

    static final List<FieldFunction> ALL = List.of(
            new FieldFunction("nngp", PARAMETERS, REQUIRED, arguments -> new DeepKernels(arguments).outputs()),
            new FieldFunction("ntk", PARAMETERS, REQUIRED, arguments -> new DeepKernels(arguments).tangents()));

    private final Program program = new Program();
    private final Optional<Activation> closed;
    private final Optional<ScaledTangent> tangent;
    private final int degree;
    private final int depth;
    private final boolean same;
    private final String factor;
    private final String bias;

    private DeepKernels(List<Argument> arguments) {
        Expr activation = arguments.get(0).value();
        this.closed = Activation.of(activation);
        Optional<List<Expr>> coefficients =
                closed.isPresent() ? Optional.empty() : Polynomial.coefficients(activation, Argument.VARIABLE);
        this.tangent = closed.isPresent() || coefficients.isPresent() ? Optional.empty() : ScaledTangent.of(activation);
        if (closed.isEmpty() && coefficients.isEmpty() && tangent.isEmpty()) {
            throw new Refusal(
                    "not-supported",
                    "The kernel of this activation is not known; those of relu, erf, exp, sin, cos, abs, step, sign, of polynomials and of"
                            + " a + f*tanh(g*z) are.");
        }
        this.degree = coefficients.map(List::size).orElse(1) - 1;
        for (int i = 0; coefficients.isPresent() && i <= degree; i++) {
            program.given("a" + i, coefficients.get().get(i));
        }
        this.depth = ((Expr.Num) arguments.get(1).value()).value().asInt().orElse(Integer.MAX_VALUE);
        if (depth > MOST_LAYERS) {
            throw new Refusal("too-large", "At most " + MOST_LAYERS + " layers are supported.");
        }
        covariance(arguments);
        this.same =
                arguments.get(2).equals(arguments.get(3)) && arguments.get(3).equals(arguments.get(4));
        this.factor = arguments.size() > REQUIRED ? "weights*" : "";
        this.bias = arguments.size() > REQUIRED + 1 ? " + biases" : "";
        program.let("p", "xx" + bias).let("s", "xy" + bias).let("q", "yy" + bias);
    }

    /** With φ(z) = a + f tanh(gz), the kernels of tanh with weights cf²g² and biases g²(ca² + b) are those of φ times g². */
    private List<Step> ofTangent(ScaledTangent phi, boolean slopes) {
        String weights = factor.isEmpty() ? "1" : "weights";
        String biases = bias.isEmpty() ? "0" : "biases";
        if (phi.isPlain()) {
            return program.kernel("k", slopes, depth, "xx", "xy", "yy", biases, weights, biases)
                    .value("k");
        }
        program.given("a", phi.offset()).given("f", phi.factor()).given("g", phi.scale());
        program.let("d", "g^2*" + biases).let("b", "g^2*(" + factor + "a^2" + bias + ")");
        return program.kernel("k", slopes, depth, "g^2*xx", "g^2*xy", "g^2*yy", "d", factor + "f^2*g^2", "b")
                .value("k/g^2");
    }

    private static void covariance(List<Argument> arguments) {
        Optional<Rational> xx = number(arguments.get(2).value());
        Optional<Rational> xy = number(arguments.get(3).value());
        Optional<Rational> yy = number(arguments.get(4).value());
        boolean negative = xx.filter(v -> v.signum() < 0).isPresent()
                || yy.filter(v -> v.signum() < 0).isPresent();
        boolean known = xx.isPresent() && xy.isPresent() && yy.isPresent();
        if (negative || known && xy.get().pow(2).compareTo(xx.get().times(yy.get())) > 0) {
            throw new Refusal(
                    "no-covariance",
                    "xx, xy and yy are inner products of two inputs: xx and yy are not negative, and xy^2 <= xx*yy.");
        }
    }

    private static Optional<Rational> number(Expr expr) {
        return expr instanceof Expr.Num n ? Optional.of(n.value()) : Optional.empty();
    }

    private List<Step> outputs() {
        if (tangent.isPresent()) {
            return ofTangent(tangent.get(), false);
        }
        for (int layer = 1; layer <= depth; layer++) {
            layer(layer);
        }
        return program.value("s");
    }

    private List<Step> tangents() {
        if (tangent.isPresent()) {
            return ofTangent(tangent.get(), true);
        }
        if (closed.filter(a -> !a.isDifferentiable()).isPresent()) {
            throw new Refusal(
                    "not-differentiable",
                    "This activation has no derivative where it jumps, and so no tangent kernel.");
        }
        program.let("t", "s");
        for (int layer = 1; layer <= depth; layer++) {
            program.let("slopes", mean(true, layer, same));
            layer(layer);
            program.let("t", "s + " + factor + "t*slopes");
        }
        return program.value("t");
    }

    private void layer(int layer) {
        program.let("next", mean(layer, same));
        if (!same && layer < depth) {
            program.let("q0", "q").let("s", "p").let("q", "p");
            program.let("next_p", mean(layer, true));
            program.let("p", "q0").let("s", "q0").let("q", "q0");
            program.let("q", mean(layer, true)).let("p", "next_p");
        } else if (same) {
            program.let("p", "next").let("q", "next");
        }
        // a mean of what is not negative; said so, it stays one atom where the next layer's formula is multiplied out
        boolean whole = layer < depth && closed.filter(Activation.RELU::equals).isPresent();
        program.let("s", whole && !same ? "max(0, next)" : "next");
    }

    /** An entry of the covariance of the next layer. */
    private String mean(int layer, boolean equal) {
        return factor + "(" + mean(false, layer, equal) + ")" + bias;
    }

    /** Of the covariance p, s, q; for equal inputs of p alone. */
    private String mean(boolean derived, int layer, boolean equal) {
        if (closed.isPresent()) {
            return equal ? closed.get().same(derived) : closed.get().of(derived, layer > 1);
        }
        return derived ? Polynomial.meanOfSlopes(degree) : Polynomial.mean(degree);
    }
}
