package org.sharpbound.report.tex;

import java.util.Optional;
import org.sharpbound.report.markup.Markup;

/** Reads quoted statements in TeX's math mode. */
public final class TexReader {

    private static final int LONGEST = 2_000;
    private static final int DEEPEST = 40;
    private static final String ROW = "<mrow>";
    private static final String ROW_END = "</mrow>";

    private final String tex;
    private int at;
    private int depth;

    private TexReader(String tex) {
        this.tex = tex;
    }

    /** The formula as MathML, well-formed and escaped; empty where the text holds more of TeX than is known here. */
    public static Optional<String> mathMl(String tex) {
        if (tex.length() > LONGEST) {
            return Optional.empty();
        }
        TexReader reader = new TexReader(tex);
        try {
            String row = reader.row("");
            if (reader.at < tex.length()) {
                return Optional.empty();
            }
            Markup out = new Markup();
            out.open("math", "display", "block");
            // what stands in <math> is a row by itself
            return Optional.of(out.trusted(row.substring(ROW.length(), row.length() - ROW_END.length()))
                    .close()
                    .toString());
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Everything up to the end, a closing brace, or the command {@code stop}. */
    private String row(String stop) throws Unreadable {
        if (++depth > DEEPEST) {
            throw new Unreadable("nesting");
        }
        StringBuilder row = new StringBuilder(ROW);
        while (skipSpace() && peek() != '}' && (stop.isEmpty() || !tex.startsWith(stop, at))) {
            row.append(scripted());
        }
        depth--;
        return row.append(ROW_END).toString();
    }

    /** An atom with its sub- and superscripts. */
    private String scripted() throws Unreadable {
        int start = at;
        String base = atom();
        String name = tex.substring(start, at).strip().replaceFirst("^\\\\", "");
        boolean limits = Symbols.LARGE.containsKey(name) || Symbols.LIMITS.contains(name);
        String below = "";
        StringBuilder above = new StringBuilder();
        while (skipSpace() && "_^'".indexOf(peek()) >= 0) {
            char sign = tex.charAt(at++);
            if (sign == '\'') {
                above.append("<mo>′</mo>");
            } else if (sign == '^') {
                above.append(argument());
            } else if (below.isEmpty()) {
                below = argument();
            } else {
                throw new Unreadable("two subscripts");
            }
        }
        String raised = above.isEmpty() ? "" : "<mrow>" + above + "</mrow>";
        if (below.isEmpty() && raised.isEmpty()) {
            return base + spaceAfter(name);
        }
        if (base.isEmpty()) {
            throw new Unreadable("nothing to put scripts on");
        }
        String tag = (limits ? "munder mover munderover" : "msub msup msubsup")
                .split(" ")[below.isEmpty() ? 1 : raised.isEmpty() ? 0 : 2];
        return "<" + tag + ">" + base + below + raised + "</" + tag + ">" + spaceAfter(name);
    }

    /** The space between a word such as log and what it is applied to, where no bracket stands there. */
    private String spaceAfter(String name) {
        boolean applied = Symbols.WORDS.contains(name) && skipSpace() && "([{}^_,".indexOf(peek()) < 0;
        return applied && !tex.startsWith("\\left", at) ? space("0.167em") : "";
    }

    private String argument() throws Unreadable {
        if (!skipSpace()) {
            throw new Unreadable("no argument");
        }
        if (Character.isDigit(peek())) {
            return element("mn", String.valueOf(tex.charAt(at++)));
        }
        String atom = atom();
        if (atom.isEmpty()) {
            throw new Unreadable("no argument");
        }
        return atom;
    }

    private String atom() throws Unreadable {
        if (!skipSpace()) {
            throw new Unreadable("end");
        }
        char c = peek();
        if (c == '\\') {
            return command(commandName());
        }
        if (c == '{') {
            at++;
            String row = row("");
            expect('}');
            return row;
        }
        if (Character.isDigit(c)) {
            int start = at;
            while (at < tex.length() && (Character.isDigit(peek()) || peek() == '.' && isDigitAt(at + 1))) {
                at++;
            }
            return element("mn", tex.substring(start, at));
        }
        at++;
        if (Character.isLetter(c)) {
            return element("mi", String.valueOf(c));
        }
        if (c == '~') {
            return space("0.25em");
        }
        if ("+-*/=<>,;:!?.()[]|…–—".indexOf(c) >= 0) {
            boolean fence = "()[]|".indexOf(c) >= 0;
            return fence ? "<mo stretchy=\"false\">" + c + "</mo>" : element("mo", c == '-' ? "−" : String.valueOf(c));
        }
        throw new Unreadable("character " + c);
    }

    private boolean isDigitAt(int index) {
        return index < tex.length() && Character.isDigit(tex.charAt(index));
    }

    /** Reads a backslash and what belongs to it. */
    private String commandName() throws Unreadable {
        int start = ++at;
        while (at < tex.length() && isAsciiLetter(peek())) {
            at++;
        }
        if (at == start) {
            if (at >= tex.length()) {
                throw new Unreadable("end");
            }
            at++;
        }
        return tex.substring(start, at);
    }

    private String command(String name) throws Unreadable {
        if (Symbols.OPERATORS.containsKey(name)) {
            return element("mo", Symbols.OPERATORS.get(name));
        }
        if (Symbols.LETTERS.containsKey(name)) {
            return element("mi", Symbols.LETTERS.get(name));
        }
        if (Symbols.LARGE.containsKey(name)) {
            return "<mo largeop=\"true\" movablelimits=\"false\">" + Symbols.LARGE.get(name) + "</mo>";
        }
        if (Symbols.INTEGRALS.containsKey(name)) {
            return "<mo largeop=\"true\">" + Symbols.INTEGRALS.get(name) + "</mo>";
        }
        if (Symbols.WORDS.contains(name)) {
            return element("mi", name);
        }
        if (Symbols.SPACES.containsKey(name)) {
            return space(Symbols.SPACES.get(name));
        }
        if (Symbols.ACCENTS.containsKey(name)) {
            return "<mover accent=\"true\">" + argument() + "<mo stretchy=\"false\">" + Symbols.ACCENTS.get(name)
                    + "</mo></mover>";
        }
        if (Symbols.IGNORED.contains(name)) {
            return "";
        }
        return switch (name) {
            case "frac", "tfrac", "dfrac" -> "<mfrac>" + argument() + argument() + "</mfrac>";
            case "sqrt" -> root();
            case "left" -> fenced();
            case "text", "textrm", "textit", "mbox" -> element("mtext", braced().replace(' ', '\u00a0'));
            case "mathrm", "operatorname", "mathsf" -> upright(braced());
            case "|" -> "<mo stretchy=\"false\">‖</mo>";
            case "{", "}" -> "<mo stretchy=\"false\">" + name + "</mo>";
            case "%", "&", "#", "$", "_" -> element("mi", name);
            case " " -> space("0.25em");
            default -> letters(name);
        };
    }

    private static String upright(String word) {
        return word.length() == 1
                ? "<mi mathvariant=\"normal\">" + new Markup().text(word) + "</mi>"
                : element("mi", word);
    }

    private String letters(String alphabet) throws Unreadable {
        skipSpace();
        String word = at < tex.length() && peek() == '{' ? braced() : String.valueOf(next());
        StringBuilder letters = new StringBuilder();
        for (char letter : word.toCharArray()) {
            letters.append(element(
                    "mi", Alphabets.letter(alphabet, letter).orElseThrow(() -> new Unreadable("\\" + alphabet))));
        }
        return word.length() == 1 ? letters.toString() : "<mrow>" + letters + "</mrow>";
    }

    private String root() throws Unreadable {
        if (skipSpace() && peek() == '[') {
            at++;
            String index = row("]");
            expect(']');
            return "<mroot>" + argument() + index + "</mroot>";
        }
        return "<msqrt>" + argument() + "</msqrt>";
    }

    private String fenced() throws Unreadable {
        String open = delimiter();
        String body = row("\\right");
        if (!tex.startsWith("\\right", at)) {
            throw new Unreadable("no \\right");
        }
        at += "\\right".length();
        String left = fence("prefix", "([{|‖⟨⌊⌈", open);
        return "<mrow>" + left + body + fence("postfix", ")]}|‖⟩⌋⌉", delimiter()) + "</mrow>";
    }

    /** @param usual the signs that are known to stretch at this end */
    private static String fence(String form, String usual, String sign) {
        boolean known = !sign.isEmpty() && usual.contains(sign);
        String attributes = known ? "" : " form=\"" + form + "\" stretchy=\"true\"";
        return "<mo" + attributes + ">" + new Markup().text(sign) + "</mo>";
    }

    private String delimiter() throws Unreadable {
        skipSpace();
        char c = at < tex.length() ? peek() : ' ';
        if (c == '\\') {
            String name = commandName();
            String sign = name.equals("|") ? "‖" : name.matches("[{}]") ? name : Symbols.OPERATORS.get(name);
            if (sign == null) {
                throw new Unreadable("\\" + name);
            }
            return sign;
        }
        if ("()[]|./".indexOf(c) < 0) {
            throw new Unreadable("delimiter");
        }
        at++;
        return c == '.' ? "" : String.valueOf(c);
    }

    /** Text in braces, as it stands, but for signs that TeX wants a backslash before. */
    private String braced() throws Unreadable {
        skipSpace();
        expect('{');
        int end = tex.indexOf('}', at);
        String text = end < 0 ? "{" : tex.substring(at, end).replaceAll("\\\\([&%#_])", "$1");
        if (text.matches(".*[\\\\{$].*")) {
            throw new Unreadable("braces");
        }
        at = end + 1;
        return text;
    }

    private static String element(String tag, String text) {
        return new Markup().element(tag, text).toString();
    }

    private static String space(String width) {
        return "<mspace width=\"" + width + "\"></mspace>";
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private char peek() {
        return tex.charAt(at);
    }

    private char next() throws Unreadable {
        if (at >= tex.length()) {
            throw new Unreadable("end");
        }
        return tex.charAt(at++);
    }

    private void expect(char c) throws Unreadable {
        if (next() != c) {
            throw new Unreadable("no " + c);
        }
    }

    /** Skips white space; whether anything follows. */
    private boolean skipSpace() {
        while (at < tex.length() && Character.isWhitespace(peek())) {
            at++;
        }
        return at < tex.length();
    }
}
