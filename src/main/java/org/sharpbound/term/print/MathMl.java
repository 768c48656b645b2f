package org.sharpbound.term.print;

import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/**
 * Terms as presentation MathML (MathML Core), well-formed as XML and as HTML.
 *
 * <p>What is longer than {@link ClaimText#LIMIT} nodes ends in an ellipsis. Pages hold thousands of formulas, so nothing is
 * written that readers of MathML Core infer: the name space (HTML needs none), words for those who listen, that brackets
 * stretch, rows within rows, and that letters side by side are a product.
 */
public final class MathMl {

    private final StringBuilder out = new StringBuilder();

    private MathMl() {}

    public static String of(Expr expression) {
        return inline(new Typesetter(ClaimText.LIMIT).set(expression));
    }

    /** A relation displayed on a line of its own. */
    public static String of(Relation relation) {
        return write(relations().set(relation), " display=\"block\"");
    }

    /** A relation inside a line of text. */
    public static String inline(Relation relation) {
        return inline(relations().set(relation));
    }

    /** x ∈ [0, 1]. */
    public static String of(String quantity, Domain domain) {
        return inline(relations().set(quantity, domain));
    }

    /**
     * A definition: the name, perhaps with parameters, an equals sign, and the body.
     *
     * @param defined the left side, a name or a {@link Expr.Call} of the name on its parameters
     */
    public static String definition(Expr defined, Expr body) {
        return definition(defined, body, ClaimText.LIMIT);
    }

    /**
     * The same of what is told by its beginning.
     *
     * @param limit nodes that are written out before the ellipsis
     */
    public static String definition(Expr defined, Expr body, int limit) {
        Typesetter typesetter = new Typesetter(limit);
        return inline(Formula.row(typesetter.set(defined), Formula.Sign.EQ, typesetter.set(body)));
    }

    private static RelationTypesetter relations() {
        return new RelationTypesetter(new Typesetter(ClaimText.LIMIT));
    }

    private static String inline(Formula formula) {
        return write(formula, "");
    }

    private static String write(Formula formula, String attributes) {
        MathMl ml = new MathMl();
        ml.out.append("<math").append(attributes).append('>');
        ml.parts(formula);
        return ml.out.append("</math>").toString();
    }

    private void append(Formula formula) {
        if (formula instanceof Formula.Row row && isIndex(row)) {
            element("mn", indices(row));
        } else if (formula instanceof Formula.Number number) {
            element("mn", number.digits());
        } else if (formula instanceof Formula.Name name) {
            // "d" and "e" the number are upright, as are words
            element(
                    name.tex().contains("\\mathrm") && name.unicode().length() == 1
                            ? "mi mathvariant=\"normal\""
                            : "mi",
                    name.unicode());
        } else if (formula instanceof Formula.Sign sign) {
            append(sign);
        } else if (formula instanceof Formula.Words words) {
            element("mtext", "\u00a0" + words.text() + "\u00a0");
        } else if (formula instanceof Formula.Row row) {
            open("mrow");
            row(row);
            close("mrow");
        } else if (formula instanceof Formula.Fraction fraction) {
            open("mfrac");
            append(fraction.numerator());
            append(fraction.denominator());
            close("mfrac");
        } else if (formula instanceof Formula.Root root) {
            root(root);
        } else if (formula instanceof Formula.Scripts scripts) {
            scripts("msub", "msup", scripts.base(), scripts.below(), scripts.above());
        } else if (formula instanceof Formula.Limits limits) {
            scripts("munder", "mover", limits.base(), limits.below(), limits.above());
        } else if (formula instanceof Formula.Accented accented) {
            open("mover accent=\"true\"");
            append(accented.base());
            element("mo stretchy=\"false\"", accented.accent().unicode);
            close("mover");
        } else if (formula instanceof Formula.Fenced fenced) {
            open("mrow");
            if (!fenced.fence().open.isEmpty()) {
                element("mo", fenced.fence().open);
            }
            inRow(fenced.body());
            element("mo", fenced.fence().close);
            close("mrow");
        } else if (formula instanceof Formula.Cases cases) {
            cases(cases);
        } else if (formula instanceof Formula.Matrix matrix) {
            matrix(matrix);
        }
    }

    /** 1,2 as below a matrix: one number with a comma. */
    private static boolean isIndex(Formula.Row row) {
        return row.parts().size() == 3
                && row.parts().get(0) instanceof Formula.Number
                && row.parts().get(1) == Formula.Sign.COMMA
                && row.parts().get(2) instanceof Formula.Number;
    }

    private static String indices(Formula.Row row) {
        return ((Formula.Number) row.parts().get(0)).digits() + ","
                + ((Formula.Number) row.parts().get(2)).digits();
    }

    /** The parts of a row without the row, where the element around them is one. */
    private void parts(Formula formula) {
        if (formula instanceof Formula.Row row) {
            row(row);
        } else {
            append(formula);
        }
    }

    /** Of products without a sign those are marked that could be taken for a function of what stands in brackets. */
    private void row(Formula.Row row) {
        List<Formula> parts = row.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) != Formula.Sign.TIMES || i + 1 == parts.size() || isBracketed(parts.get(i + 1))) {
                inRow(parts.get(i));
            }
        }
    }

    private static boolean isBracketed(Formula formula) {
        return formula instanceof Formula.Fenced
                || formula instanceof Formula.Matrix
                || formula instanceof Formula.Scripts scripts && isBracketed(scripts.base())
                || formula instanceof Formula.Row row
                        && !row.parts().isEmpty()
                        && isBracketed(row.parts().get(0));
    }

    /** Within a row. A row that begins or ends with a sign stays one, for a sign is spaced by its place in the row. */
    private void inRow(Formula formula) {
        if (formula instanceof Formula.Row row
                && !row.parts().isEmpty()
                && !(row.parts().get(0) instanceof Formula.Sign)
                && !(row.parts().get(row.parts().size() - 1) instanceof Formula.Sign)) {
            parts(row);
        } else {
            append(formula);
        }
    }

    private void root(Formula.Root root) {
        if (root.index().isPresent()) {
            open("mroot");
            append(root.radicand());
            append(root.index().get());
            close("mroot");
        } else {
            open("msqrt");
            parts(root.radicand());
            close("msqrt");
        }
    }

    private void append(Formula.Sign sign) {
        switch (sign) {
            case SUM, PRODUCT -> element("mo largeop=\"true\" movablelimits=\"false\"", sign.unicode);
            case ELLIPSIS -> element("mi", sign.unicode);
            case TIMES_SPACED -> element("mo rspace=\".167em\"", sign.unicode);
            default -> element("mo", sign.unicode);
        }
    }

    private void scripts(String sub, String sup, Formula base, Optional<Formula> below, Optional<Formula> above) {
        if (below.isEmpty() && above.isEmpty()) {
            append(base);
            return;
        }
        String tag = below.isEmpty() ? sup : above.isEmpty() ? sub : sub + sup.substring(1);
        open(tag);
        append(base);
        below.ifPresent(this::append);
        above.ifPresent(this::append);
        close(tag);
    }

    private void cases(Formula.Cases cases) {
        open("mrow");
        element("mo", "{");
        open("mtable columnalign=\"left left\"");
        for (Formula.Case choice : cases.cases()) {
            open("mtr");
            open("mtd");
            parts(choice.value());
            close("mtd");
            open("mtd");
            choice.condition()
                    .ifPresentOrElse(
                            condition -> {
                                element("mtext", "if\u00a0");
                                append(condition);
                            },
                            () -> element("mtext", "otherwise"));
            close("mtd");
            close("mtr");
        }
        close("mtable");
        close("mrow");
    }

    private void matrix(Formula.Matrix matrix) {
        open("mrow");
        element("mo", "(");
        open("mtable");
        for (List<Formula> row : matrix.rows()) {
            open("mtr");
            for (Formula entry : row) {
                open("mtd");
                parts(entry);
                close("mtd");
            }
            close("mtr");
        }
        close("mtable");
        element("mo", ")");
        close("mrow");
    }

    private void element(String tag, String text) {
        open(tag);
        escape(text);
        close(tag.indexOf(' ') < 0 ? tag : tag.substring(0, tag.indexOf(' ')));
    }

    private void open(String tag) {
        out.append('<').append(tag).append('>');
    }

    private void close(String tag) {
        out.append("</").append(tag).append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
