package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sharpbound.enclose.ExactZero;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.normal.NormalForm;

/** The value of the kernel of a deep network. */
final class KernelReading {

    private final Implicit.DeepKernel kernel;
    private final Compiled numbers;
    private final boolean same;
    private final Set<String> parameters = new TreeSet<>();

    /** What was asked for last, which is mostly asked for again. */
    private volatile Optional<Asked> last = Optional.empty();

    private record Asked(Map<String, Known> parameters, Known value) {}

    KernelReading(Implicit.DeepKernel kernel, List<String> names) {
        this.kernel = kernel;
        this.numbers = new Compiled(names, numbers(kernel));
        this.same = isOfOne(kernel);
        kernel.expressions().forEach(e -> parameters.addAll(FreeVariables.of(e)));
    }

    /** xx, xy, yy, d, c, b, and what tells whether the kernel is defined: the diagonal of Σ⁰, its determinant, and that of the inner products. */
    static List<Expr> numbers(Implicit.DeepKernel kernel) {
        List<Expr> numbers = new ArrayList<>(kernel.expressions());
        Expr d = kernel.added();
        Expr p = kernel.xx().plus(d);
        Expr q = kernel.yy().plus(d);
        numbers.addAll(List.of(p, q, determinant(p, kernel.xy().plus(d), q)));
        numbers.add(determinant(kernel.xx(), kernel.xy(), kernel.yy()));
        return numbers;
    }

    /** In a form that tells its sign more often, and is the same wherever p, s and q are defined. */
    private static Expr determinant(Expr p, Expr s, Expr q) {
        Expr determinant = p.times(q).minus(s.pow(2));
        Optional<NormalForm> form = NormalForm.of(determinant);
        boolean zero = form.filter(ExactZero::isZero).isPresent();
        return zero ? Expr.num(0) : form.map(NormalForm::simplified).orElse(determinant);
    }

    /** Whether the two inputs are seen to be one. */
    static boolean isOfOne(Implicit.DeepKernel kernel) {
        return kernel.xx().equals(kernel.xy()) && kernel.xy().equals(kernel.yy());
    }

    Set<String> parameters() {
        return parameters;
    }

    void read(DeepKernels kernels, Map<String, Known> known, Map<String, Known> values) throws Unsolved {
        Map<String, Known> own = new TreeMap<>();
        parameters.forEach(name -> own.put(name, known.get(name)));
        Optional<Asked> asked = last.filter(a -> a.parameters().equals(own));
        if (asked.isEmpty()) {
            List<Known> inside = numbers.on(known, "what a kernel is of");
            checkDefined(inside.stream().map(n -> n.value().lo() >= 0).toList(), same);
            asked = Optional.of(new Asked(own, kernels.value(kernel.tangent(), kernel.depth(), same, inside)));
            last = asked;
        }
        values.put(kernel.name(), asked.get().value());
    }

    /**
     * That b and c are not negative, and Σ⁰ is a covariance: as its determinant tells, or because the inner products are one, to which d ≥ 0 is
     * added.
     *
     * @param notNegative of {@link #numbers}, whether each is seen not to be negative
     */
    static void checkDefined(List<Boolean> notNegative, boolean same) throws Unsolved {
        boolean products = notNegative.get(0) && notNegative.get(2) && notNegative.get(3) && notNegative.get(9);
        boolean diagonal = notNegative.get(6) && notNegative.get(7);
        if (!notNegative.get(4) || !notNegative.get(5)) {
            throw new Unsolved("the variances of weights and biases are not shown not to be negative");
        } else if (!diagonal || !same && !notNegative.get(8) && !products) {
            throw new Unsolved("xx, xy and yy are not shown to be inner products of two inputs");
        }
    }
}
