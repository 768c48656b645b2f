package org.sharpbound.term;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The SHA-256 digest of a statement, by which a certificate names what it is about.
 *
 * <p>Two statements have the same fingerprint if and only if (short of a collision) they have the same quantities,
 * domains, flows, functions of matrices, assumptions, functionals and goal, however their expressions are shared.
 */
public final class Fingerprint {

    private final StringBuilder listing = new StringBuilder();
    private final Map<Expr, Integer> seen = new IdentityHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();

    private Fingerprint() {}

    /** 64 hexadecimal digits. */
    public static String of(Statement statement) {
        Fingerprint listing = new Fingerprint();
        statement.quantities().forEach((name, domain) -> listing.line("for " + name + " " + listing.domain(domain)));
        statement.implicits().forEach(i -> listing.line("where " + listing.implicit(i)));
        statement.assumptions().forEach(a -> listing.line("assume " + listing.relation(a)));
        statement
                .functionals()
                .forEach((name, functional) -> listing.line("where " + name + " " + listing.functional(functional)));
        listing.line("show " + listing.relation(statement.goal()));
        return digest(listing.listing.toString());
    }

    /** The SHA-256 digest of a text in UTF-8: 64 hexadecimal digits. */
    public static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private void line(String text) {
        listing.append(text).append('\n');
    }

    /** The number under which an expression stands in the listing; equal expressions share one. */
    private int place(Expr expr) {
        Integer known = seen.get(expr);
        if (known == null) {
            String text = text(expr);
            known = places.get(text);
            if (known == null) {
                known = places.size();
                places.put(text, known);
                line(known + " = " + text);
            }
            seen.put(expr, known);
        }
        return known;
    }

    private String text(Expr expr) {
        if (expr instanceof Expr.Num number) {
            return number.value().toString();
        } else if (expr instanceof Expr.Var variable) {
            return "var " + variable.name();
        } else if (expr instanceof Apply apply) {
            return apply.op() + " " + places(apply.arguments());
        } else if (expr instanceof Expr.If choice) {
            return "if " + relation(choice.condition()) + " " + places(List.of(choice.then(), choice.otherwise()));
        }
        if (expr instanceof Expr.Bind integral && integral.binder().integrates()) {
            return integral.binder() + " " + integral.variable() + " #" + place(integral.body()) + " "
                    + places(integral.arguments());
        }
        throw new IllegalArgumentException("not expanded: " + expr.getClass().getSimpleName());
    }

    private String places(List<Expr> expressions) {
        return expressions.stream().map(e -> "#" + place(e)).collect(Collectors.joining(" "));
    }

    private String relation(Relation relation) {
        if (relation instanceof Relation.Compare compare) {
            return "(" + places(List.of(compare.left())) + compare.comparison().text()
                    + places(List.of(compare.right())) + ")";
        } else if (relation instanceof Relation.And and) {
            return "and" + relations(and.parts());
        } else if (relation instanceof Relation.Or or) {
            return "or" + relations(or.parts());
        } else if (relation instanceof Relation.Not not) {
            return "not" + relations(List.of(not.part()));
        } else if (relation instanceof Relation.Implies implies) {
            return "implies" + relations(List.of(implies.premise(), implies.conclusion()));
        }
        throw new IllegalArgumentException(
                "not expanded: " + relation.getClass().getSimpleName());
    }

    private String relations(List<Relation> parts) {
        return parts.stream().map(this::relation).collect(Collectors.joining(",", "(", ")"));
    }

    private String implicit(Implicit implicit) {
        if (implicit instanceof Implicit.OfMatrix matrix) {
            return matrix.names() + " = " + matrix.function().text() + " " + matrix.rows() + "x" + matrix.columns()
                    + " " + places(matrix.entries());
        }
        if (implicit instanceof Implicit.FiniteMean mean) {
            StringBuilder text = new StringBuilder(mean.name() + " is the mean of #" + place(mean.body()));
            mean.variables()
                    .forEach(v -> text.append("; " + v.variable() + " ")
                            .append(places(v.values()))
                            .append(" weighs ")
                            .append(places(v.weights())));
            return text.toString();
        }
        if (implicit instanceof Implicit.Root root) {
            return root.name() + " is the last " + root.variable() + " with #" + place(root.function()) + " <= 0 of "
                    + places(List.of(root.lower(), root.upper()));
        }
        if (implicit instanceof Implicit.DeepKernel kernel) {
            return kernel.name() + " is the " + (kernel.tangent() ? "tangent kernel" : "kernel")
                    + " of tanh to the depth " + kernel.depth() + " " + places(kernel.expressions());
        }
        if (implicit instanceof Implicit.Estimated mean) {
            return mean.name() + " estimates #" + place(mean.body());
        }
        Implicit.Flow flow = (Implicit.Flow) implicit;
        StringBuilder text = new StringBuilder("flow in " + flow.time());
        flow.states()
                .forEach((state, equation) ->
                        text.append("; " + state + " ").append(places(List.of(equation.rate(), equation.start()))));
        flow.readings()
                .forEach(reading -> text.append("; " + reading.name() + " = " + reading.state() + " at #")
                        .append(place(reading.at())));
        return text.toString();
    }

    private String functional(Functional functional) {
        if (functional instanceof Functional.Integral integral) {
            return "#" + place(integral.written());
        }
        String body = functional.variable() + " #" + place(functional.body());
        if (functional instanceof Functional.Extremum extremum) {
            return (extremum.greatest() ? "sup " : "inf ") + body + " " + domain(extremum.domain());
        }
        Functional.Limit limit = (Functional.Limit) functional;
        Approach approach = limit.approach();
        return (limit.sign() ? "sign " : "limit ") + body + " " + approach.side() + " "
                + approach.point().map(e -> "#" + place(e)).orElse("inf");
    }

    private String domain(Domain domain) {
        if (domain instanceof Domain.Range range) {
            return (range.lowerOpen() ? "(" : "[")
                    + range.lower().map(e -> "#" + place(e)).orElse("-inf")
                    + ","
                    + range.upper().map(e -> "#" + place(e)).orElse("inf")
                    + (range.upperOpen() ? ")" : "]");
        } else if (domain instanceof Domain.Finite finite) {
            return "{" + places(finite.values()) + "}";
        }
        Domain.Integers integers = (Domain.Integers) domain;
        return integers.first() + ".." + integers.last();
    }
}
