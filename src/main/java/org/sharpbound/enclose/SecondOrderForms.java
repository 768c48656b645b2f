package org.sharpbound.enclose;

/**
 * The gradients and Hessians of a {@link SecondOrderRun}, by forward propagation, and the forms that follow from them.
 * Entries that are 0 for every box, by {@link Dependence}, are never touched.
 */
final class SecondOrderForms {

    private final Tape tape;
    private final Dependence dependence;
    private final IntervalRun range;
    private final IntervalRun centre;
    private final int dimension;
    private final double[] gradientLo;
    private final double[] gradientHi;
    private final double[] centreLo;
    private final double[] centreHi;
    private final double[] hessianLo;
    private final double[] hessianHi;
    private final LocalDerivative first = new LocalDerivative();
    private final LocalDerivative firstAtCentre = new LocalDerivative();
    private final LocalCurvature second = new LocalCurvature();
    private final LocalPower power = new LocalPower();
    private double sumLo;
    private double sumHi;

    SecondOrderForms(Dependence dependence, IntervalRun range, IntervalRun centre) {
        this.tape = range.tape();
        this.dependence = dependence;
        this.range = range;
        this.centre = centre;
        dimension = tape.variables().size();
        gradientLo = new double[tape.size() * dimension];
        gradientHi = new double[gradientLo.length];
        centreLo = new double[gradientLo.length];
        centreHi = new double[gradientLo.length];
        hessianLo = new double[gradientLo.length * dimension];
        hessianHi = new double[hessianLo.length];
    }

    double gradientLo(int i, int variable) {
        return gradientLo[i * dimension + variable];
    }

    double gradientHi(int i, int variable) {
        return gradientHi[i * dimension + variable];
    }

    double hessianLo(int i, int v, int w) {
        return hessianLo[i * dimension * dimension + pair(v, w)];
    }

    double hessianHi(int i, int v, int w) {
        return hessianHi[i * dimension * dimension + pair(v, w)];
    }

    /** The gradient over the box alone, for an instruction that is continuous. */
    void differentiate(int i) {
        int a = tape.first(i);
        int b = tape.second(i);
        switch (tape.code(i)) {
            case VARIABLE -> variable(i, a);
            case CONSTANT, PI, NONNEGATIVE, POSITIVE, ZERO, NOT, AND, OR -> {
                // depends on nothing, or is never continuous where it does
            }
            case ADD -> combine(i, a, 1, 1, b, 1, 1, false);
            case SUB -> combine(i, a, 1, 1, b, -1, -1, false);
            case MUL -> combine(i, a, range.lo[b], range.hi[b], b, range.lo[a], range.hi[a], false);
            case SELECT -> {
                int branch = range.lo[a] == 1 ? b : tape.third(i);
                combine(i, branch, 1, 1, branch, 0, 0, false);
            }
            case DIV, MIN, MAX, POW -> {
                first.ofFirst(range, i);
                double lo = first.lo;
                double hi = first.hi;
                first.ofSecond(range, i);
                combine(i, a, lo, hi, b, first.lo, first.hi, false);
            }
            default -> {
                first.of(range, i);
                combine(i, a, first.lo, first.hi, a, 0, 0, false);
            }
        }
    }

    /** The gradients over the box and at the centre, and the Hessian, for an instruction that is smooth. */
    void differentiateTwice(int i) {
        differentiate(i);
        int a = tape.first(i);
        int b = tape.second(i);
        switch (tape.code(i)) {
            case VARIABLE, CONSTANT, PI, NONNEGATIVE, POSITIVE, ZERO, NOT, AND, OR -> {
                // done, or nothing
            }
            case ADD -> linear(i, a, 1, b, 1);
            case SUB -> linear(i, a, 1, b, -1);
            case MUL -> product(i, a, b);
            case DIV -> quotient(i, a, b);
            case MIN -> {
                boolean takesFirst = range.hi[a] < range.lo[b];
                linear(i, takesFirst ? a : b, 1, a, 0);
            }
            case MAX -> {
                boolean takesFirst = range.lo[a] > range.hi[b];
                linear(i, takesFirst ? a : b, 1, a, 0);
            }
            case SELECT -> linear(i, range.lo[a] == 1 ? b : tape.third(i), 1, a, 0);
            case POW -> power(i, a, b);
            default -> composed(i, a);
        }
    }

    private void variable(int i, int v) {
        int at = i * dimension + v;
        gradientLo[at] = 1;
        gradientHi[at] = 1;
        centreLo[at] = 1;
        centreHi[at] = 1;
    }

    /** Gradient of i = p times gradient of a plus q times gradient of b. */
    private void combine(int i, int a, double plo, double phi, int b, double qlo, double qhi, boolean atCentre) {
        double[] lo = atCentre ? centreLo : gradientLo;
        double[] hi = atCentre ? centreHi : gradientHi;
        boolean two = qlo != 0 || qhi != 0;
        for (int v : dependence.variables(i)) {
            int x = a * dimension + v;
            sumLo = Lower.mul(plo, phi, lo[x], hi[x]);
            sumHi = Upper.mul(plo, phi, lo[x], hi[x]);
            if (two) {
                int y = b * dimension + v;
                add(qlo, qhi, lo[y], hi[y]);
            }
            lo[i * dimension + v] = sumLo;
            hi[i * dimension + v] = sumHi;
        }
    }

    private void add(double alo, double ahi, double blo, double bhi) {
        double lo = Lower.mul(alo, ahi, blo, bhi);
        double hi = Upper.mul(alo, ahi, blo, bhi);
        double nextLo = Lower.add(sumLo, sumHi, lo, hi);
        sumHi = Upper.add(sumLo, sumHi, lo, hi);
        sumLo = nextLo;
    }

    /** Starts a sum with the entry of a's Hessian times a factor. */
    private void startWithHessian(int a, int pair, double flo, double fhi) {
        int x = a * dimension * dimension + pair;
        sumLo = Lower.mul(flo, fhi, hessianLo[x], hessianHi[x]);
        sumHi = Upper.mul(flo, fhi, hessianLo[x], hessianHi[x]);
    }

    private void addHessian(int a, int pair, double flo, double fhi) {
        int x = a * dimension * dimension + pair;
        add(flo, fhi, hessianLo[x], hessianHi[x]);
    }

    /** Adds the product of two components of gradients over the box. */
    private void addGradients(int a, int v, int b, int w, double flo, double fhi) {
        int x = a * dimension + v;
        int y = b * dimension + w;
        boolean square = x == y;
        double lo = square
                ? Lower.sqr(gradientLo[x], gradientHi[x])
                : Lower.mul(gradientLo[x], gradientHi[x], gradientLo[y], gradientHi[y]);
        double hi = square
                ? Upper.sqr(gradientLo[x], gradientHi[x])
                : Upper.mul(gradientLo[x], gradientHi[x], gradientLo[y], gradientHi[y]);
        add(flo, fhi, lo, hi);
    }

    private void storeHessian(int i, int pair) {
        int x = i * dimension * dimension + pair;
        hessianLo[x] = sumLo;
        hessianHi[x] = sumHi;
    }

    /** i = p a + q b, for p and q that are -1, 0 or 1. */
    private void linear(int i, int a, double p, int b, double q) {
        combine(i, a, p, p, b, q, q, true);
        for (int pair : dependence.pairs(i)) {
            startWithHessian(a, pair, p, p);
            if (q != 0) {
                addHessian(b, pair, q, q);
            }
            storeHessian(i, pair);
        }
    }

    private void product(int i, int a, int b) {
        combine(i, a, centre.lo[b], centre.hi[b], b, centre.lo[a], centre.hi[a], true);
        for (int pair : dependence.pairs(i)) {
            int v = pair / dimension;
            int w = pair % dimension;
            startWithHessian(a, pair, range.lo[b], range.hi[b]);
            addHessian(b, pair, range.lo[a], range.hi[a]);
            addGradients(a, v, b, w, 1, 1);
            addGradients(a, w, b, v, 1, 1);
            storeHessian(i, pair);
        }
    }

    /** For f = a/b: f' = (a' - f b')/b and f'' = (a'' - f' b'ᵀ - b' f'ᵀ - f b'')/b. */
    private void quotient(int i, int a, int b) {
        firstAtCentre.ofFirst(centre, i);
        double lo = firstAtCentre.lo;
        double hi = firstAtCentre.hi;
        firstAtCentre.ofSecond(centre, i);
        combine(i, a, lo, hi, b, firstAtCentre.lo, firstAtCentre.hi, true);
        for (int pair : dependence.pairs(i)) {
            int v = pair / dimension;
            int w = pair % dimension;
            startWithHessian(a, pair, 1, 1);
            addHessian(b, pair, -range.hi[i], -range.lo[i]);
            addGradients(i, v, b, w, -1, -1);
            addGradients(i, w, b, v, -1, -1);
            double quotientLo = Lower.div(sumLo, sumHi, range.lo[b], range.hi[b]);
            sumHi = Upper.div(sumLo, sumHi, range.lo[b], range.hi[b]);
            sumLo = quotientLo;
            storeHessian(i, pair);
        }
    }

    /** For f = φ(a): f'' = φ' a'' + φ'' a' a'ᵀ. */
    private void composed(int i, int a) {
        firstAtCentre.of(centre, i);
        combine(i, a, firstAtCentre.lo, firstAtCentre.hi, a, 0, 0, true);
        second.of(range, i);
        for (int pair : dependence.pairs(i)) {
            startWithHessian(a, pair, first.lo, first.hi);
            addGradients(a, pair / dimension, a, pair % dimension, second.lo, second.hi);
            storeHessian(i, pair);
        }
    }

    /** For f = a^b. */
    private void power(int i, int a, int b) {
        firstAtCentre.ofFirst(centre, i);
        double lo = firstAtCentre.lo;
        double hi = firstAtCentre.hi;
        firstAtCentre.ofSecond(centre, i);
        combine(i, a, lo, hi, b, firstAtCentre.lo, firstAtCentre.hi, true);
        power.of(range, i);
        for (int pair : dependence.pairs(i)) {
            int v = pair / dimension;
            int w = pair % dimension;
            startWithHessian(a, pair, power.first.lo(), power.first.hi());
            addHessian(b, pair, power.second.lo(), power.second.hi());
            addGradients(a, v, a, w, power.twiceFirst.lo(), power.twiceFirst.hi());
            addGradients(b, v, b, w, power.twiceSecond.lo(), power.twiceSecond.hi());
            addGradients(a, v, b, w, power.mixed.lo(), power.mixed.hi());
            addGradients(a, w, b, v, power.mixed.lo(), power.mixed.hi());
            storeHessian(i, pair);
        }
    }

    private int pair(int v, int w) {
        return Math.min(v, w) * dimension + Math.max(v, w);
    }

    /** Intersects the gradient over the box with ∇f(c) + H (x − c). */
    void tightenGradient(int i, double[] left, double[] right) {
        if (dependence.pairs(i).length == 0) {
            return;
        }
        int[] variables = dependence.variables(i);
        for (int v : variables) {
            int at = i * dimension + v;
            sumLo = centreLo[at];
            sumHi = centreHi[at];
            for (int w : variables) {
                int x = i * dimension * dimension + pair(v, w);
                add(hessianLo[x], hessianHi[x], left[w], right[w]);
            }
            gradientLo[at] = Math.max(gradientLo[at], sumLo);
            gradientHi[at] = Math.min(gradientHi[at], sumHi);
        }
    }

    double meanLower(int i, double[] left, double[] right) {
        double sum = centre.lo[i];
        for (int v : dependence.variables(i)) {
            int x = i * dimension + v;
            double term = Lower.mul(gradientLo[x], gradientHi[x], left[v], right[v]);
            sum = Lower.add(sum, sum, term, term);
        }
        return sum;
    }

    double meanUpper(int i, double[] left, double[] right) {
        double sum = centre.hi[i];
        for (int v : dependence.variables(i)) {
            int x = i * dimension + v;
            double term = Upper.mul(gradientLo[x], gradientHi[x], left[v], right[v]);
            sum = Upper.add(sum, sum, term, term);
        }
        return sum;
    }

    /** The second form from below; the terms of one variable are taken together. */
    double lower(int i, double[] left, double[] right) {
        double sum = centre.lo[i];
        for (int v : dependence.variables(i)) {
            int x = i * dimension + v;
            double curvature = hessianLo[i * dimension * dimension + v * dimension + v];
            double term = Quadratic.lower(centreLo[x], centreHi[x], curvature, left[v], right[v]);
            sum = Lower.add(sum, sum, term, term);
        }
        for (int pair : dependence.pairs(i)) {
            int v = pair / dimension;
            int w = pair % dimension;
            if (v != w) {
                int x = i * dimension * dimension + pair;
                double lo = Lower.mul(left[v], right[v], left[w], right[w]);
                double hi = Upper.mul(left[v], right[v], left[w], right[w]);
                double term = Lower.mul(hessianLo[x], hessianHi[x], lo, hi);
                sum = Lower.add(sum, sum, term, term);
            }
        }
        return sum;
    }

    /** The second form from above. */
    double upper(int i, double[] left, double[] right) {
        double sum = centre.hi[i];
        for (int v : dependence.variables(i)) {
            int x = i * dimension + v;
            double curvature = hessianHi[i * dimension * dimension + v * dimension + v];
            double term = -Quadratic.lower(-centreHi[x], -centreLo[x], -curvature, left[v], right[v]);
            sum = Upper.add(sum, sum, term, term);
        }
        for (int pair : dependence.pairs(i)) {
            int v = pair / dimension;
            int w = pair % dimension;
            if (v != w) {
                int x = i * dimension * dimension + pair;
                double lo = Lower.mul(left[v], right[v], left[w], right[w]);
                double hi = Upper.mul(left[v], right[v], left[w], right[w]);
                double term = Upper.mul(hessianLo[x], hessianHi[x], lo, hi);
                sum = Upper.add(sum, sum, term, term);
            }
        }
        return sum;
    }
}
