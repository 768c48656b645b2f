package org.sharpbound.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sharpbound.claim.Assumption;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.MotionAsWritten;
import org.sharpbound.claim.Quantity;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.print.ClaimText;
import org.sharpbound.term.print.MathMl;

/** What a verdict is about, in words: "for every kappa in (0, inf), with n = 5, assuming x &lt; kappa". */
public final class Scope {

    private record Phrase(String word, List<Part> parts) {}

    /** A piece of a phrase in the claim language and typeset. */
    private record Part(String text, String mathMl) {}

    private final List<Phrase> phrases = new ArrayList<>();

    private Scope(Goal goal) {
        List<Part> every = new ArrayList<>();
        List<Part> with = new ArrayList<>();
        List<Part> witnesses = new ArrayList<>();
        List<Part> some = new ArrayList<>();
        for (Quantity quantity : goal.quantities()) {
            if (quantity.isOpen()) {
                some.add(new Part(
                        quantity.name() + " in " + ClaimText.of(quantity.domain()),
                        MathMl.of(quantity.name(), quantity.domain())));
            } else if (quantity.witness().isPresent()) {
                String text =
                        quantity.name() + " = " + quantity.witness().get() + " in " + ClaimText.of(quantity.domain());
                witnesses.add(new Part(text, code(text)));
            } else if (quantity.domain() instanceof Domain.Finite finite
                    && finite.values().size() == 1) {
                Expr value = finite.values().get(0);
                with.add(new Part(
                        quantity.name() + " = " + ClaimText.of(value), MathMl.of(quantity.name(), quantity.domain())));
            } else {
                every.add(new Part(
                        quantity.name() + " in " + ClaimText.of(quantity.domain()),
                        MathMl.of(quantity.name(), quantity.domain())));
            }
        }
        goal.motion()
                .filter(MotionAsWritten::throughout)
                .ifPresent(m -> every.add(
                        new Part(m.time() + " in " + ClaimText.of(m.range()), MathMl.of(m.time(), m.range()))));
        phrases.add(new Phrase("for some ", some));
        phrases.add(new Phrase("for every ", every));
        boolean measured = goal.trial().isPresent();
        phrases.add(new Phrase(
                measured ? "measured in each run: " : "for random ",
                goal.random().stream()
                        .map(random -> measured
                                ? new Part(
                                        random.name() + " (" + random.text() + ")",
                                        code(random.name()) + new Markup().text(" (" + random.text() + ")"))
                                : new Part(
                                        random.name() + " ~ " + random.text(),
                                        code(random.name() + " ~ " + random.text())))
                        .toList()));
        phrases.add(new Phrase("with ", with));
        phrases.add(new Phrase("with the witness ", witnesses));
        phrases.add(new Phrase(
                "assuming ",
                goal.assumptions().stream()
                        .map(Assumption::asWritten)
                        .map(relation -> new Part(ClaimText.of(relation), MathMl.inline(relation)))
                        .toList()));
        phrases.removeIf(phrase -> phrase.parts().isEmpty());
    }

    private static String code(String text) {
        return new Markup().element("code", text).toString();
    }

    /** In words, with the mathematics in the claim language. */
    public static String inWords(Goal goal) {
        StringBuilder words = new StringBuilder();
        new Scope(goal).write(Part::text, words::append, words::append);
        return words.toString();
    }

    /** In words, with the mathematics typeset. */
    static void write(Goal goal, Markup out) {
        new Scope(goal).write(Part::mathMl, out::text, out::trusted);
    }

    private interface Sink {
        Object accept(String text);
    }

    private void write(Function<Part, String> form, Sink words, Sink mathematics) {
        if (phrases.isEmpty()) {
            words.accept("a statement about constants");
        }
        for (int p = 0; p < phrases.size(); p++) {
            words.accept((p > 0 ? ", " : "") + phrases.get(p).word());
            List<Part> parts = phrases.get(p).parts();
            for (int i = 0; i < parts.size(); i++) {
                words.accept(i == 0 ? "" : i == parts.size() - 1 ? " and " : ", ");
                mathematics.accept(form.apply(parts.get(i)));
            }
        }
    }
}
