package org.sharpbound.enclose;

import org.sharpbound.term.Rational;

/** The reverse operation of an instruction of one argument. */
final class ReverseFunctions {

    private ReverseFunctions() {}

    /** Narrows the range of the argument to where the instruction has a value in [lo, hi]. */
    static void narrow(Tape tape, int i, double lo, double hi, Range argument) {
        switch (tape.code(i)) {
            case NEG -> argument.narrow(-hi, -lo);
            case ABS -> Reverse.abs(lo, hi, argument);
            case SQR -> Reverse.sqr(lo, hi, argument);
            case SQRT -> Reverse.sqrt(lo, hi, argument);
            case CBRT -> Reverse.cbrt(lo, hi, argument);
            case EXP -> Reverse.exp(lo, hi, argument);
            case LOG -> Reverse.log(lo, hi, argument);
            case SIN -> ReverseWave.sin(lo, hi, argument);
            case COS -> ReverseWave.cos(lo, hi, argument);
            case TAN -> ReverseWave.tan(lo, hi, argument);
            case ASIN -> ReverseWave.asin(lo, hi, argument);
            case ACOS -> ReverseWave.acos(lo, hi, argument);
            case ATAN -> ReverseWave.atan(lo, hi, argument);
            case SINH -> Reverse.sinh(lo, hi, argument);
            case COSH -> Reverse.cosh(lo, hi, argument);
            case TANH -> Reverse.tanh(lo, hi, argument);
            case RELU -> Reverse.max(0, 0, lo, hi, argument);
            case FLOOR -> Reverse.floor(lo, hi, argument);
            case POWN -> ReversePower.pown(lo, hi, tape.second(i), argument);
            case POWR -> {
                Rational exponent = tape.constant(tape.second(i));
                long p = exponent.numerator().longValueExact();
                long q = exponent.denominator().longValueExact();
                ReversePower.powr(lo, hi, p, q, argument);
            }
            case ERF, ERFC, STEP, SIGN, FACTORIAL -> {
                // no reverse is at hand: the argument stays as it is
            }
            default -> throw new IllegalStateException("not of one argument: " + tape.code(i));
        }
    }
}
