package org.sharpbound.term.print;

import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/** Terms in TeX, for math mode with amsmath. What is longer than {@link ClaimText#LIMIT} nodes ends in an ellipsis. */
public final class Tex {

    private final StringBuilder out = new StringBuilder();

    private Tex() {}

    public static String of(Expr expression) {
        return write(new Typesetter(ClaimText.LIMIT).set(expression));
    }

    public static String of(Relation relation) {
        return write(new RelationTypesetter(new Typesetter(ClaimText.LIMIT)).set(relation));
    }

    /** {@code x \in [0, 1]}. */
    public static String of(String quantity, Domain domain) {
        return write(new RelationTypesetter(new Typesetter(ClaimText.LIMIT)).set(quantity, domain));
    }

    private static String write(Formula formula) {
        Tex tex = new Tex();
        tex.append(formula);
        return tex.out.toString();
    }

    private void append(Formula formula) {
        if (formula instanceof Formula.Number number) {
            token(number.digits());
        } else if (formula instanceof Formula.Name name) {
            token(name.tex());
        } else if (formula instanceof Formula.Sign sign) {
            append(sign);
        } else if (formula instanceof Formula.Words words) {
            token("\\text{ " + words.text() + " }");
        } else if (formula instanceof Formula.Row row) {
            row.parts().forEach(this::append);
        } else if (formula instanceof Formula.Fraction fraction) {
            token("\\frac");
            group(fraction.numerator());
            group(fraction.denominator());
        } else if (formula instanceof Formula.Root root) {
            token("\\sqrt");
            root.index().ifPresent(index -> {
                out.append('[');
                append(index);
                out.append(']');
            });
            group(root.radicand());
        } else if (formula instanceof Formula.Scripts scripts) {
            scripts(scripts.base(), scripts.below(), scripts.above());
        } else if (formula instanceof Formula.Limits limits) {
            scripts(limits.base(), limits.below(), limits.above());
        } else if (formula instanceof Formula.Accented accented) {
            token(accented.accent().tex);
            group(accented.base());
        } else if (formula instanceof Formula.Fenced fenced) {
            token("\\left");
            out.append(fenced.fence().texOpen);
            append(fenced.body());
            token("\\right");
            out.append(fenced.fence().texClose);
        } else if (formula instanceof Formula.Cases cases) {
            cases(cases.cases());
        } else if (formula instanceof Formula.Matrix matrix) {
            matrix(matrix.rows());
        }
    }

    private void append(Formula.Sign sign) {
        switch (sign) {
            case TIMES_SPACED, OF, SLASH, FACTORIAL, SUM, PRODUCT, INTEGRAL, ELLIPSIS -> token(sign.tex);
            case COMMA -> out.append(", ");
            case TIMES -> out.append(' ');
            default -> {
                // a sign that begins a formula or a group belongs to what follows: -x
                boolean begins = out.length() == 0 || "{([ ".indexOf(out.charAt(out.length() - 1)) >= 0;
                out.append(begins ? "" : " ").append(sign.tex);
                out.append(begins && sign == Formula.Sign.MINUS ? "" : " ");
            }
        }
    }

    private void scripts(Formula base, Optional<Formula> below, Optional<Formula> above) {
        append(base);
        below.ifPresent(script -> {
            out.append('_');
            group(script);
        });
        above.ifPresent(script -> {
            out.append('^');
            group(script);
        });
    }

    private void cases(List<Formula.Case> cases) {
        token("\\begin{cases} ");
        for (Formula.Case choice : cases) {
            append(choice.value());
            out.append(" & ");
            choice.condition()
                    .ifPresentOrElse(
                            condition -> {
                                out.append("\\text{if } ");
                                append(condition);
                                out.append(" \\\\ ");
                            },
                            () -> out.append("\\text{otherwise}"));
        }
        out.append(" \\end{cases}");
    }

    private void matrix(List<List<Formula>> rows) {
        token("\\begin{pmatrix} ");
        for (int i = 0; i < rows.size(); i++) {
            out.append(i == 0 ? "" : " \\\\ ");
            for (int j = 0; j < rows.get(i).size(); j++) {
                out.append(j == 0 ? "" : " & ");
                append(rows.get(i).get(j));
            }
        }
        out.append(" \\end{pmatrix}");
    }

    private void group(Formula formula) {
        out.append('{');
        append(formula);
        out.append('}');
    }

    /** Appends a token, with a space where a letter would run into the command before it. */
    private void token(String token) {
        if (!token.isEmpty() && Character.isLetter(token.charAt(0)) && endsWithCommand()) {
            out.append(' ');
        }
        out.append(token);
    }

    private boolean endsWithCommand() {
        int at = out.length();
        while (at > 0 && Character.isLetter(out.charAt(at - 1))) {
            at--;
        }
        return at > 0 && at < out.length() && out.charAt(at - 1) == '\\';
    }
}
