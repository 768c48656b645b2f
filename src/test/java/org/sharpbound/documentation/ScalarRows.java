package org.sharpbound.documentation;

import org.sharpbound.term.Op;

/** What each scalar operation means. A new one does not compile until it is told here. */
final class ScalarRows {

    private ScalarRows() {}

    static Row of(Op op) {
        return switch (op) {
            case PI -> new Row("pi", "the circumference over the diameter", "3.14159 < pi < 3.1416");
            case E -> new Row("e", "the base of `exp` and `log`", "log(e) == 1");
            case NEG -> new Row("-a", "the negative; binds less than `^`", "-2^2 == -4");
            case ABS -> new Row("abs(x)", "the absolute value", "abs(-3) == 3");
            case SQRT -> new Row("sqrt(x)", "the root that is not negative; for x ≥ 0", "sqrt(4) == 2");
            case CBRT -> new Row("cbrt(x)", "the real cube root, of negative numbers too", "cbrt(-8) == -2");
            case EXP -> new Row("exp(x)", "e^x", "exp(0) == 1");
            case LOG ->
                new Row(
                        "log(x)",
                        "the natural logarithm; for x > 0. `log(x, b)` is that to the base b",
                        "log(8, 2) == 3");
            case SIN -> new Row("sin(x)", "the sine, of radians", "sin(pi/6) == 1/2");
            case COS -> new Row("cos(x)", "the cosine", "cos(pi) == -1");
            case TAN -> new Row("tan(x)", "sin(x)/cos(x); where that is defined", "tan(pi/4) == 1");
            case ASIN -> new Row("asin(x)", "the arc sine, in [-π/2, π/2]; for x in [-1, 1]", "asin(1) == pi/2");
            case ACOS -> new Row("acos(x)", "the arc cosine, in [0, π]; for x in [-1, 1]", "acos(-1) == pi");
            case ATAN -> new Row("atan(x)", "the arc tangent, in (-π/2, π/2)", "atan(1) == pi/4");
            case SINH -> new Row("sinh(x)", "(e^x − e^−x)/2", "sinh(0) == 0");
            case COSH -> new Row("cosh(x)", "(e^x + e^−x)/2", "cosh(0) == 1");
            case TANH -> new Row("tanh(x)", "sinh(x)/cosh(x)", "tanh(1) < 1");
            case ERF -> new Row("erf(x)", "2/√π times the integral of exp(−s²) from 0 to x", "erf(0) == 0");
            case ERFC -> new Row("erfc(x)", "1 − erf(x)", "0 < erfc(3) < 1/1000");
            case RELU -> new Row("relu(x)", "max(0, x)", "relu(-1) == 0");
            case STEP -> new Row("step(x)", "1 for x > 0, else 0", "step(0) == 0");
            case SIGN -> new Row("sign(x)", "1, 0 or −1", "sign(-7) == -1");
            case FLOOR -> new Row("floor(x)", "the largest integer that is not larger", "floor(-1/2) == -1");
            case FACTORIAL -> new Row("factorial(n)", "1·2·…·n; for the integers 0, 1, 2, …", "factorial(5) == 120");
            case ADD -> new Row("a + b", "the sum", "1/3 + 1/6 == 1/2");
            case SUB -> new Row("a - b", "the difference", "0.3 - 0.1 == 0.2");
            case MUL -> new Row("a*b", "the product; of matrices too. Its sign is never left out", "2*3 == 6");
            case DIV -> new Row("a/b", "the quotient; for b ≠ 0", "1/4 == 0.25");
            case POW ->
                new Row(
                        "a^b",
                        "the power, from the right: `a^b^c` is a^(b^c). For a > 0; for a = 0 with b > 0; for any a with an integer"
                                + " that is written out, where 0^0 is 1",
                        "2^3^2 == 512");
            case MIN -> new Row("min(a, b, ...)", "the least", "min(3, 1, 2) == 1");
            case MAX -> new Row("max(a, b, ...)", "the greatest", "max(3, 1, 2) == 3");
        };
    }
}
