package org.sharpbound.term.print;

import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Brackets;
import org.sharpbound.term.Expr;
import org.sharpbound.term.print.Formula.Fence;
import org.sharpbound.term.print.Formula.Fenced;
import org.sharpbound.term.print.Formula.Name;
import org.sharpbound.term.print.Formula.Sign;

/** Lays out what is said of vectors and matrices: ⟨u, v⟩, ‖v‖, transposes, inverses and exponentials, lists and entries. */
final class LinearAlgebraTypesetter {

    /** What is larger is written as a list, which ends in an ellipsis. */
    private static final int LARGEST_TABLE = 100;

    private final Typesetter expressions;

    LinearAlgebraTypesetter(Typesetter expressions) {
        this.expressions = expressions;
    }

    private static final Formula TRANSPOSED = new Name("⊤", "\\top");

    /** Whether a call is one of the operations that are set in a way of their own. */
    static boolean isKnown(Expr.Call call) {
        if (Brackets.isList(call) || Brackets.isEntry(call)) {
            return true;
        }
        return switch (call.name()) {
            case "dot", "outer" -> call.arguments().size() == 2;
            case "norm", "normsq", "transpose", "trace", "inv", "expm", "opnorm", "frobenius", "det", "derived" ->
                call.arguments().size() == 1;
            case "eigmin", "eigmax", "identity" -> call.arguments().size() == 1;
            default -> false;
        };
    }

    /** How tightly the operation binds once it is set. */
    static int binding(Expr.Call call) {
        return switch (call.name()) {
            case "outer" -> Typesetter.PRODUCT;
            case "normsq", "transpose", "inv", "expm" -> Typesetter.FACTOR;
            default -> Typesetter.ATOM;
        };
    }

    /** The identity is a letter, other names are set as everywhere. */
    static Formula name(String name) {
        return name.equals("identity") ? new Name("I", "I") : Letters.of(name);
    }

    Formula set(Expr.Call call) {
        if (Brackets.isList(call)) {
            return list(call);
        } else if (Brackets.isEntry(call)) {
            List<Expr> parts = call.arguments();
            return indexed(
                    expressions.set(parts.get(0), Typesetter.ATOM), expressions.list(parts.subList(1, parts.size())));
        }
        Expr first = call.arguments().get(0);
        return switch (call.name()) {
            case "dot" -> new Fenced(Fence.ANGLES, expressions.list(call.arguments()));
            case "outer" ->
                Formula.row(
                        expressions.set(first, Typesetter.ATOM),
                        Sign.TIMES,
                        Formula.sup(expressions.set(call.arguments().get(1), Typesetter.ATOM), TRANSPOSED));
            case "norm" -> norm(first);
            case "normsq" -> Formula.sup(norm(first), new Formula.Number("2"));
            case "identity" -> indexed(name("identity"), expressions.set(first));
            case "eigmin" -> eigenvalue("min", first);
            case "eigmax" -> eigenvalue("max", first);
            case "opnorm" -> marked(norm(first), new Name("op", "\\mathrm{op}"));
            case "frobenius" -> marked(norm(first), new Name("F", "\\mathrm{F}"));
            case "transpose" -> Formula.sup(expressions.set(first, Typesetter.ATOM), TRANSPOSED);
            case "inv" ->
                Formula.sup(expressions.set(first, Typesetter.ATOM), Formula.row(Sign.MINUS, new Formula.Number("1")));
            case "expm" ->
                Typesetter.isLow(first)
                        ? Formula.sup(new Name("e", "\\mathrm{e}"), expressions.script(first))
                        : expressions.function("exp", "\\exp", List.of(first));
            case "trace" -> expressions.function("tr", "\\operatorname{tr}", List.of(first));
            case "det" -> expressions.function("det", "\\det", List.of(first));
            default -> new Name(ClaimText.of(first), "\\text{" + ClaimText.of(first) + "}");
        };
    }

    /** A vector lies down: (1, 2, 3). */
    private Formula list(Expr.Call list) {
        List<Expr> parts = list.arguments();
        boolean rows = parts.stream().allMatch(Brackets::isList);
        long size = rows
                ? parts.stream()
                        .mapToLong(row -> ((Expr.Call) row).arguments().size())
                        .sum()
                : 0;
        if (!rows || size > LARGEST_TABLE) {
            return Formula.round(expressions.list(parts));
        }
        return new Formula.Matrix(parts.stream()
                .map(row -> ((Expr.Call) row)
                        .arguments().stream().map(expressions::set).toList())
                .toList());
    }

    private Formula eigenvalue(String which, Expr of) {
        Formula lambda = indexed(Letters.of("lambda"), new Name(which, "\\mathrm{" + which + "}"));
        return Formula.row(lambda, Sign.OF, Formula.round(expressions.set(of)));
    }

    private static Formula indexed(Formula base, Formula below) {
        return new Formula.Scripts(base, Optional.of(below), Optional.empty());
    }

    private Formula norm(Expr of) {
        return new Fenced(Fence.NORM, expressions.set(of));
    }

    private static Formula marked(Formula norm, Formula mark) {
        return new Formula.Scripts(norm, Optional.of(mark), Optional.empty());
    }
}
