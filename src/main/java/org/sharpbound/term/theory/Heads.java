package org.sharpbound.term.theory;

/** The names of the operations of linear algebra (claim language, section 4), and of the derivative at a point. */
public final class Heads {

    public static final String DOT = "dot";
    public static final String NORM = "norm";
    public static final String NORMSQ = "normsq";
    public static final String TRANSPOSE = "transpose";
    public static final String OUTER = "outer";
    public static final String TRACE = "trace";
    public static final String INV = "inv";
    public static final String EXPM = "expm";
    public static final String OPNORM = "opnorm";
    public static final String FROBENIUS = "frobenius";
    public static final String DET = "det";

    /** The identity of any space. */
    public static final String IDENTITY = "identity";

    private Heads() {}
}
