package org.sharpbound.oracle;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apfloat.Apfloat;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;

/** The kernel of a deep network at one point of the domain, to the digits that doubles give: twice, and the difference tells the error. */
final class KernelOpinion {

    private static final int COARSE = 2;
    private static final int FINE = 3;
    private static final double ROUNDING = 1e-14;
    private static final double SAFETY = 10;
    private static final int DIGITS = 30;

    private final Implicit.DeepKernel kernel;
    private final Function<Expr, Approximate> evaluate;

    KernelOpinion(Implicit.DeepKernel kernel, Function<Expr, Approximate> evaluate) {
        this.kernel = kernel;
        this.evaluate = evaluate;
    }

    Approximate value() {
        List<Expr> expressions = kernel.expressions();
        double[] numbers = new double[expressions.size()];
        for (int i = 0; i < numbers.length; i++) {
            Approximate number = evaluate.apply(expressions.get(i));
            if (number instanceof Approximate.None none) {
                return none;
            }
            numbers[i] = Approximate.rounded(number, DIGITS).value().doubleValue();
        }
        Optional<Double> coarse = new DoubleKernel(kernel, COARSE).at(numbers);
        Optional<Double> fine = new DoubleKernel(kernel, FINE).at(numbers);
        if (fine.isEmpty() || coarse.isEmpty()) {
            return Approximate.undefined("xx, xy and yy are no inner products, or a variance is negative");
        } else if (!Double.isFinite(fine.get())) {
            return Approximate.notEvaluable("the kernel is too large for doubles");
        }
        double error = Math.abs(fine.get() - coarse.get()) + ROUNDING * Math.max(1, Math.abs(fine.get()));
        return new Approximate.Rounded(new Apfloat(fine.get(), DIGITS), Math.log10(SAFETY * error));
    }
}
