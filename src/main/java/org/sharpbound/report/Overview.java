package org.sharpbound.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharpbound.claim.Variant;
import org.sharpbound.report.markup.Markup;

/** The story of a run: what was checked, what does not hold and why and what does instead, and what is open. */
final class Overview {

    private static final String ANCHOR = "overview";

    /** A point of more quantities is told at the claim. */
    private static final int MOST_QUANTITIES = 3;

    private final RunView run;

    Overview(RunView run) {
        this.run = run;
    }

    void write(Markup out) {
        out.open("section", "class", "overview", "aria-labelledby", ANCHOR);
        out.element("h2", "Overview", "id", ANCHOR);
        out.element("p", inWords());
        new SummaryTable(run).write(out);
        lines(out, "What does not hold, and what does instead", List.of(Standing.FALSE));
        lines(out, "What is open", List.of(Standing.OPEN, Standing.SUPPORTED, Standing.UNCHECKED));
        out.close().newLine();
    }

    private String inWords() {
        List<String> parts = new ArrayList<>();
        for (Standing standing :
                List.of(Standing.HOLDS, Standing.FALSE, Standing.SUPPORTED, Standing.OPEN, Standing.UNCHECKED)) {
            long count = of(standing).size();
            if (count > 0) {
                String verb = standing == Standing.HOLDS ? "" : count == 1 ? "is " : "are ";
                String words = standing == Standing.HOLDS && count != 1 ? "hold" : standing.words();
                parts.add(count + " " + verb + words + (standing == Standing.FALSE ? repaired() : ""));
            }
        }
        String last = parts.remove(parts.size() - 1);
        String all = parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
        long documents = run.byDocument().keySet().stream()
                .filter(document -> !document.equals(ClaimView.NO_DOCUMENT))
                .count();
        String about = documents == 0 ? "" : " about " + Facts.plural(documents, "source document");
        return "Of " + Facts.plural(run.claims().size(), "claim") + about + ", " + all + ".";
    }

    private String repaired() {
        List<ClaimView> wrong = of(Standing.FALSE);
        long repaired = wrong.stream()
                .filter(claim -> !proved(claim, Variant.REPAIR).isEmpty())
                .count();
        return repaired == 0
                ? ""
                : repaired == wrong.size()
                        ? ", with a repair that is proved,"
                        : " (" + repaired + " with a proved repair)";
    }

    private List<ClaimView> of(Standing standing) {
        return run.claims().stream()
                .filter(claim -> Standing.of(claim) == standing)
                .toList();
    }

    private static List<RelationView> proved(ClaimView claim, Variant variant) {
        return Standing.relations(claim, variant).stream()
                .filter(relation -> relation.verdict() == VerdictWord.PROVED)
                .toList();
    }

    private void lines(Markup out, String heading, List<Standing> standings) {
        if (standings.stream().allMatch(standing -> of(standing).isEmpty())) {
            return;
        }
        out.element("h3", heading);
        run.byDocument().forEach((document, claims) -> {
            List<ClaimView> told = claims.stream()
                    .filter(claim -> standings.contains(Standing.of(claim)))
                    .toList();
            if (!told.isEmpty()) {
                out.element("p", document, "class", "group").open("ul", "class", "story");
                told.forEach(claim -> line(out, claim));
                out.close();
            }
        });
    }

    private static void line(Markup out, ClaimView claim) {
        Standing standing = Standing.of(claim);
        out.open("li", "class", standing.colour().text());
        StatementBlock.standing(out, standing);
        claim.claim().source().at().ifPresent(at -> out.text(" " + at + ": "));
        out.text(" ")
                .element(
                        "a",
                        claim.claim().title(),
                        "href",
                        "#" + Anchors.claim(claim.claim().id()));
        if (standing == Standing.FALSE) {
            witness(claim).ifPresent(witness -> out.text(", false at ").element("span", witness, "class", "numeral"));
        }
        out.text(".");
        why(claim).ifPresent(why -> out.text(" " + Facts.sentence(why)));
        if (standing == Standing.FALSE) {
            new Instead(claim).write(out);
        }
        out.close();
    }

    private static Optional<String> witness(ClaimView claim) {
        return Standing.relations(claim, Variant.PRINTED).stream()
                .flatMap(relation -> relation.witness().stream())
                .map(Overview::brief)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> brief(RelationView.Witness witness) {
        List<String> values = witness.point().entrySet().stream()
                .filter(value -> !witness.irrelevant().contains(value.getKey()))
                .map(value -> value.getKey() + " = " + Decimals.exact(value.getValue()))
                .toList();
        return values.isEmpty() || values.size() > MOST_QUANTITIES
                ? Optional.empty()
                : Optional.of(String.join(", ", values));
    }

    private static Optional<String> why(ClaimView claim) {
        return claim.claim()
                .because()
                .or(() -> claim.relations().stream()
                        .filter(relation -> relation.verdict() != VerdictWord.PROVED)
                        .flatMap(relation -> relation.why().stream())
                        .findFirst());
    }
}
