package org.sharpbound.term.theory;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/**
 * Whether what a theory declares has a meaning: no name stands for two things, and none for an operation.
 *
 * <p>The names that the kernel gives to parts of terms begin with no letter, and so are those of no declaration.
 */
public final class Declarations {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private static final Set<String> RESERVED = Set.of(
            Heads.IDENTITY,
            ((Expr.Var) Expr.INFINITY).name(),
            "hole_",
            Heads.DOT,
            Heads.NORM,
            Heads.NORMSQ,
            Heads.TRANSPOSE,
            Heads.OUTER,
            Heads.TRACE,
            Heads.INV,
            Heads.EXPM,
            Heads.OPNORM,
            Heads.FROBENIUS,
            Heads.DET);

    private Declarations() {}

    /** Whether nothing that is declared or bound may have this name. */
    public static boolean isReserved(String name) {
        return RESERVED.contains(name) || !NAME.matcher(name).matches();
    }

    /** @throws IllFormed with what has no meaning */
    public static void check(Theory theory) {
        named(theory.quantities().keySet());
        for (Map.Entry<String, Symbol> entry : theory.symbols().entrySet()) {
            Symbol symbol = entry.getValue();
            name(entry.getKey());
            need(entry.getKey().equals(symbol.name()), entry.getKey() + " is declared as " + symbol.name());
            need(!theory.quantities().containsKey(symbol.name()), symbol.name() + " is declared twice");
            Shape shape = symbol.shape();
            need(isSpace(shape.rows()) && isSpace(shape.columns()), "the space of " + symbol.name() + " has no name");
            boolean square = shape.rows().equals(shape.columns());
            need(square || !symbol.symmetric(), symbol.name() + " is no operator on a space, and so not symmetric");
            symbol.parameters()
                    .forEach(p ->
                            need(theory.declares(p), symbol.name() + " is a function of " + p + ", an unknown name"));
        }
        integers(theory);
        theory.running()
                .forEach(name -> need(
                        theory.quantities().containsKey(name) || isVector(theory, name),
                        name + " is no quantity and no vector"));
        theory.quantities().forEach((name, domain) -> {
            if (domain instanceof Domain.Range range) {
                Stream.of(range.lower(), range.upper())
                        .flatMap(Optional::stream)
                        .forEach(end -> {
                            Set<String> free = Scoping.free(end);
                            need(
                                    isCore(end)
                                            && theory.quantities().keySet().containsAll(free)
                                            && !free.contains(name),
                                    "an end of the domain of " + name + " is no number made of other quantities");
                            need(
                                    theory.running().contains(name)
                                            || free.stream().noneMatch(theory.running()::contains),
                                    name + " does not run, and an end of its domain does");
                        });
            }
        });
        for (Relation assumption : theory.assumptions()) {
            Scoping.sides(assumption).forEach(side -> need(isCore(side), "an assumption is about numbers"));
            need(
                    theory.quantities().keySet().containsAll(Scoping.free(assumption)),
                    "an assumption is about quantities");
        }
    }

    private static boolean isVector(Theory theory, String name) {
        return theory.symbol(name)
                .filter(symbol -> !symbol.isFunction()
                        && !symbol.shape().isOperator()
                        && !symbol.shape().isScalar())
                .isPresent();
    }

    private static void integers(Theory theory) {
        for (String name : theory.integers()) {
            need(
                    theory.quantities().get(name) instanceof Domain.Range,
                    name + " is no quantity with an interval in which its integers lie");
        }
        theory.symbols()
                .values()
                .forEach(symbol -> need(
                        !symbol.smooth() || symbol.parameters().stream().noneMatch(theory.integers()::contains),
                        symbol.name() + " is a function of integers, and so not smooth"));
    }

    /** Whether the term is made of numbers, names and operations on numbers. */
    public static boolean isCore(Expr term) {
        if (term instanceof Apply a) {
            return a.arguments().stream().allMatch(Declarations::isCore);
        } else if (term instanceof Expr.If i) {
            return Scoping.sides(i.condition()).stream().allMatch(Declarations::isCore)
                    && isCore(i.then())
                    && isCore(i.otherwise());
        }
        return term instanceof Expr.Num || term instanceof Expr.Var;
    }

    private static boolean isSpace(String name) {
        return name.equals(Shape.ONE) || NAME.matcher(name).matches();
    }

    /** @throws IllFormed if one of them is the name of an operation, or none that a claim can write */
    public static void named(Set<String> names) {
        names.forEach(Declarations::name);
    }

    private static void name(String name) {
        need(!isReserved(name), "nothing may be called " + name);
    }

    private static void need(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllFormed(otherwise);
        }
    }
}
