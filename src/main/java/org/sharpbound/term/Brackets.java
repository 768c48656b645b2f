package org.sharpbound.term;

import java.util.ArrayList;
import java.util.List;

/**
 * As written only: what square brackets make, lists {@code [a, b]} and entries {@code v[1]}.
 *
 * <p>They are calls under names that no author can write. A vector is a list of numbers, a matrix one of its rows.
 */
public final class Brackets {

    private static final String LIST = "[]";
    private static final String ENTRY = "[.]";

    private Brackets() {}

    public static Expr.Call list(List<Expr> parts) {
        return new Expr.Call(LIST, parts);
    }

    /** @param indices counted from 1 */
    public static Expr.Call entry(Expr of, List<Expr> indices) {
        List<Expr> arguments = new ArrayList<>(List.of(of));
        arguments.addAll(indices);
        return new Expr.Call(ENTRY, arguments);
    }

    public static boolean isList(Expr expr) {
        return expr instanceof Expr.Call call && call.name().equals(LIST);
    }

    /** Whether this is {@code v[i]}: the first argument is what it is an entry of, the others are the indices. */
    public static boolean isEntry(Expr expr) {
        return expr instanceof Expr.Call call && call.name().equals(ENTRY);
    }

    /** Whether a call is of the language's own brackets or operations, and of no definition. */
    public static boolean isOwn(Expr.Call call) {
        return isList(call) || isEntry(call) || LinearOp.of(call).isPresent();
    }

    /** The name of an entry of a vector or matrix of quantities, {@code v[1]} or {@code M[1,2]}. */
    public static String named(String name, int... indices) {
        StringBuilder text = new StringBuilder(name).append('[');
        for (int i = 0; i < indices.length; i++) {
            text.append(i == 0 ? "" : ",").append(indices[i]);
        }
        return text.append(']').toString();
    }
}
