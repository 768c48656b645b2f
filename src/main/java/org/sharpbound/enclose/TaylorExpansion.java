package org.sharpbound.enclose;

/**
 * The Taylor model of an instruction of a {@link Tape} from those of its arguments.
 *
 * <p>Soundness: it is asked for instructions that are defined and continuous on the whole box. Where one function stands for
 * another (a branch, the absolute value of what has a sign, the smaller of two), the enclosures of the arguments tell that
 * both are the same at every point of the box.
 */
final class TaylorExpansion {

    /** Powers with larger exponents are expanded like other functions. */
    private static final int MOST_FACTORS = 16;

    private final Tape tape;
    private final IntervalRun range;
    private final TaylorModel[] models;
    private final boolean[] known;
    private final int order;
    private final TaylorProduct product;
    private final TaylorComposition composition;
    private final TaylorModel logarithm;
    private final TaylorModel factor;
    private Monomials monomials;

    /**
     * @param range evaluated up to the instruction that is asked for
     * @param known which instructions have a model that is measured
     * @param most how many coefficients there is room for
     */
    TaylorExpansion(IntervalRun range, TaylorModel[] models, boolean[] known, int most, int order) {
        this.tape = range.tape();
        this.range = range;
        this.models = models;
        this.known = known;
        this.order = order;
        product = new TaylorProduct(most, order);
        composition = new TaylorComposition(product, most, order);
        logarithm = new TaylorModel(most, order);
        factor = new TaylorModel(most, order);
    }

    /** Gives an instruction a model that knows of its values only; false where they are not bounded. */
    boolean enclose(int i, Monomials in) {
        double lo = range.lo[i];
        double hi = range.hi[i];
        if (Double.isInfinite(lo) || Double.isInfinite(hi)) {
            return false;
        }
        models[i].setConstant(in, lo, hi);
        return true;
    }

    /** Gives an instruction other than a variable its model, not yet measured; false if it is none but that of the values. */
    boolean expand(int i, Monomials in) {
        monomials = in;
        Code code = tape.code(i);
        int a = tape.first(i);
        TaylorModel into = models[i];
        if (code.arguments() == 0) {
            return enclose(i, in);
        } else if (code == Code.SELECT) {
            return take(branch(i), into);
        }
        boolean two = code.arguments() == 2;
        if (!known[a] || two && !known[tape.second(i)]) {
            return false;
        }
        return two ? binary(code, a, tape.second(i), into) : unary(i, code, a, into);
    }

    /** Becomes the same as an argument; whether that has a model. */
    private boolean take(int a, TaylorModel into) {
        if (known[a]) {
            into.set(models[a]);
        }
        return known[a];
    }

    private boolean binary(Code code, int a, int b, TaylorModel into) {
        switch (code) {
            case ADD, SUB -> {
                into.setSum(models[a], models[b], code == Code.SUB);
                return true;
            }
            case MUL -> {
                product.multiply(models[a], models[b], order, into);
                return true;
            }
            case DIV -> {
                boolean reciprocal = compose((x, n) -> TaylorCoefficients.ofPower(-1, 1, x, n), b, factor);
                if (reciprocal && factor.measure()) {
                    product.multiply(models[a], factor, order, into);
                    return true;
                }
                return false;
            }
            case POW -> {
                return power(a, b, into);
            }
            case MIN, MAX -> {
                boolean less = range.hi[a] <= range.lo[b];
                boolean decided = less || range.lo[a] >= range.hi[b];
                return decided && take(less == (code == Code.MIN) ? a : b, into);
            }
            default -> {
                return false;
            }
        }
    }

    /** exp(b log a), for a positive a. */
    private boolean power(int a, int b, TaylorModel into) {
        boolean positive = compose((x, n) -> TaylorCoefficients.of(Code.LOG, x, n), a, logarithm);
        if (!positive || !logarithm.measure()) {
            return false;
        }
        product.multiply(models[b], logarithm, order, factor);
        return factor.measure()
                && composition.compose(
                        (x, n) -> TaylorCoefficients.of(Code.EXP, x, n), factor, factor.lower(), factor.upper(), into);
    }

    private boolean unary(int i, Code code, int a, TaylorModel into) {
        boolean negative = range.hi[a] <= 0;
        switch (code) {
            case NEG -> {
                take(a, into);
                into.negate();
                return true;
            }
            case SQR -> {
                product.multiply(models[a], models[a], order, into);
                return true;
            }
            case POWN -> {
                int n = tape.second(i);
                return n >= 1 && n <= MOST_FACTORS
                        ? product.raise(models[a], n, into)
                        : compose((x, k) -> TaylorCoefficients.ofPower(n, 1, x, k), a, into);
            }
            case POWR -> {
                long p = tape.constant(tape.second(i)).numerator().longValueExact();
                long q = tape.constant(tape.second(i)).denominator().longValueExact();
                return compose((x, k) -> TaylorCoefficients.ofPower(p, q, x, k), a, into);
            }
            case ABS, RELU -> {
                if (!negative && !(range.lo[a] >= 0)) {
                    return false;
                }
                take(a, into);
                if (negative && code == Code.ABS) {
                    into.negate();
                } else if (negative) {
                    into.clear(monomials);
                }
                return true;
            }
            case STEP, SIGN, FLOOR, FACTORIAL -> {
                return range.lo[i] == range.hi[i] && enclose(i, monomials);
            }
            default -> {
                return compose((x, k) -> TaylorCoefficients.of(code, x, k), a, into);
            }
        }
    }

    private boolean compose(TaylorComposition.Expansion function, int a, TaylorModel into) {
        return composition.compose(function, models[a], range.lo[a], range.hi[a], into);
    }

    /** The branch that is taken, where the condition is decided. */
    int branch(int i) {
        return range.lo[tape.first(i)] == 1 ? tape.second(i) : tape.third(i);
    }
}
