package org.sharpbound.term;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The operations of the claim language on vectors and matrices (section 4).
 *
 * <p>As written only: reading a claim makes scalar expressions of them, and a {@link MatrixFunction} where there are none.
 */
public enum LinearOp {
    DOT(2, 2),
    NORM(1, 1),
    NORMSQ(1, 1),
    SUM(1, 1),
    MEAN(1, 1),
    TRANSPOSE(1, 1),
    OUTER(2, 2),
    TRACE(1, 1),
    DET(1, 1),
    INV(1, 1),
    SOLVE(2, 2),
    EXPM(1, 1),
    OPNORM(1, 1),
    FROBENIUS(1, 1),
    EIGMIN(1, 1),
    EIGMAX(1, 1),
    EIGENVALUES(1, 1),
    RANK(1, 1),
    DIAG(1, 1),
    IDENTITY(1, 1),
    ZEROS(1, 2),
    ONES(1, 2);

    private static final Map<String, LinearOp> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(LinearOp::text, Function.identity()));

    private final int least;
    private final int most;

    LinearOp(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The name by which the claim language writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes so many arguments. */
    public boolean takes(int count) {
        return count >= least && count <= most;
    }

    /** How many arguments it takes, in words. */
    public String arity() {
        return least < most ? "one argument or two" : least == 1 ? "one argument" : "two arguments";
    }

    /** Whether its arguments are sizes, and not vectors or matrices. */
    public boolean isOfSizes() {
        return this == IDENTITY || this == ZEROS || this == ONES;
    }

    /** The operation of that name; {@code sum} has it when it binds no variable. */
    public static Optional<LinearOp> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The operation that a call is of; the names are reserved, so that none is of a definition. */
    public static Optional<LinearOp> of(Expr.Call call) {
        return named(call.name()).filter(op -> op.takes(call.arguments().size()));
    }
}
