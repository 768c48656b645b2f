package org.sharpbound.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.sharpbound.report.DerivationResult;
import org.sharpbound.run.DerivationFinding;
import org.sharpbound.run.DerivationLine;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.print.Tex;
import org.sharpbound.term.theory.Symbol;

/** A derivation as a fragment of a TeX document (amsmath): what is given, and the chain with the names of the rules. */
final class DerivationTex {

    private final PrintWriter out;

    DerivationTex(PrintWriter out) {
        this.out = out;
    }

    void print(DerivationFinding finding) {
        out.println("% " + finding.name() + " (" + finding.location() + ")");
        out.println("\\paragraph{" + text(finding.title()) + "}");
        List<String> declared = new ArrayList<>();
        finding.theory().quantities().forEach((name, domain) -> declared.add("$" + Tex.of(name, domain) + "$"));
        for (Symbol symbol : finding.theory().symbols().values()) {
            List<Expr> parameters =
                    symbol.parameters().stream().map(Expr::variable).toList();
            Expr name = parameters.isEmpty() ? Expr.variable(symbol.name()) : new Expr.Call(symbol.name(), parameters);
            declared.add("$" + Tex.of(name) + "$ (" + text(DerivationResult.inWords(symbol)) + ")");
        }
        if (!declared.isEmpty()) {
            out.println("Let " + String.join(", ", declared) + ".");
        }
        finding.theory().assumptions().forEach(a -> out.println("Assume $" + Tex.of(a) + "$."));
        finding.given().forEach((name, given) -> out.println("Given (" + text(name) + "): $" + Tex.of(given) + "$."));
        finding.shows()
                .forEach((name, shown) -> out.println((finding.isDerived() ? "Then (" : "To be shown (") + text(name)
                        + "): $" + Tex.of(shown) + "$."));
        chain(finding);
        if (!finding.restsOn().isEmpty()) {
            out.println("This rests on");
            out.println("\\begin{itemize}");
            finding.restsOn().forEach(rule -> out.println("  \\item " + text(rule)));
            out.println("\\end{itemize}");
        }
        out.println();
    }

    /** Lines that only join others say nothing new. */
    private void chain(DerivationFinding finding) {
        List<DerivationLine> lines =
                finding.lines().stream().filter(line -> !line.joins()).toList();
        if (lines.isEmpty()) {
            return;
        }
        out.println("\\begin{align*}");
        Expr before = null;
        for (int i = 0; i < lines.size(); i++) {
            DerivationLine line = lines.get(i);
            boolean goesOn = line.fact().left().equals(before);
            out.println("  " + (goesOn ? "" : Tex.of(line.fact().left()) + " ") + "&"
                    + sign(line.fact().comparison()) + " " + Tex.of(line.fact().right()) + " && \\text{"
                    + text(line.why()) + "}" + (i + 1 < lines.size() ? " \\\\" : ""));
            before = line.fact().right();
        }
        out.println("\\end{align*}");
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case EQ -> "=";
            case LE -> "\\le";
            case LT -> "<";
            case GE -> "\\ge";
            case GT -> ">";
            case NE -> "\\ne";
        };
    }

    private static String text(String words) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\\') {
                escaped.append("\\textbackslash{}");
            } else if ("&%$#_{}".indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else if (c == '^' || c == '~') {
                escaped.append('\\').append(c).append("{}");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
