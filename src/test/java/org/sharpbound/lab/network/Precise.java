package org.sharpbound.lab.network;

import java.math.BigDecimal;
import java.math.MathContext;

/** Activations to some 36 digits by their Taylor series, for arguments of moderate size. */
final class Precise {

    static final MathContext CONTEXT = new MathContext(40);

    private static final BigDecimal TINY = new BigDecimal("1e-38");
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal PI =
            new BigDecimal("3.14159265358979323846264338327950288419716939937510582097494459");

    private Precise() {}

    static BigDecimal value(Activation activation, BigDecimal x) {
        if (activation instanceof Polynomial polynomial) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = polynomial.coefficients().length - 1; i >= 0; i--) {
                sum = sum.multiply(x, CONTEXT).add(new BigDecimal(polynomial.coefficients()[i]), CONTEXT);
            }
            return sum;
        }
        return switch ((StandardActivation) activation) {
            case RELU -> x.max(BigDecimal.ZERO);
            case TANH -> {
                BigDecimal e = exp(x.multiply(TWO));
                yield e.subtract(ONE).divide(e.add(ONE), CONTEXT);
            }
            case SIGMOID -> ONE.divide(ONE.add(exp(x.negate())), CONTEXT);
            case ERF -> erf(x);
            case GELU -> {
                BigDecimal phi = ONE.add(erf(x.divide(TWO.sqrt(CONTEXT), CONTEXT)));
                yield x.multiply(phi, CONTEXT).divide(TWO, CONTEXT);
            }
        };
    }

    static BigDecimal exp(BigDecimal x) {
        int halvings = 12;
        BigDecimal small = x.divide(BigDecimal.valueOf(1L << halvings), CONTEXT);
        BigDecimal term = ONE;
        BigDecimal sum = ONE;
        for (int i = 1; term.abs().compareTo(TINY) > 0; i++) {
            term = term.multiply(small, CONTEXT).divide(BigDecimal.valueOf(i), CONTEXT);
            sum = sum.add(term, CONTEXT);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, CONTEXT);
        }
        return sum;
    }

    /** 2/√π exp(−x²) Σ 2ⁿ x²ⁿ⁺¹/(1·3·…·(2n+1)), of terms of one sign. */
    private static BigDecimal erf(BigDecimal x) {
        BigDecimal square = x.multiply(x, CONTEXT);
        BigDecimal term = x;
        BigDecimal sum = BigDecimal.ZERO;
        for (int n = 1; term.abs().compareTo(sum.abs().multiply(TINY)) > 0; n++) {
            sum = sum.add(term, CONTEXT);
            term = term.multiply(square.multiply(TWO), CONTEXT).divide(BigDecimal.valueOf(2L * n + 1), CONTEXT);
        }
        return sum.multiply(TWO).multiply(exp(square.negate()), CONTEXT).divide(PI.sqrt(CONTEXT), CONTEXT);
    }
}
