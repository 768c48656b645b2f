package org.sharpbound.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharpbound.report.markup.Markup;
import org.sharpbound.run.DerivationFinding;

/** What verdicts rest on: by name at each relation, and once in full, for nearly every verdict rests on the same. */
final class Grounds {

    static final String ANCHOR = "grounds";

    /** {@code theorem root.product: citation}, {@code given flow of DERIVATION: the fact}. */
    private static final Pattern NAMED =
            Pattern.compile("(theorem|axiom|definition|given) (\\S+)( of \\S+)?: .*", Pattern.DOTALL);

    /** On this rests every verdict, more or less; at a relation it would tell nothing. */
    private static final Pattern UNDERSTOOD =
            Pattern.compile("(IEEE 754|the integer and decimal) arithmetic.*", Pattern.DOTALL);

    private Grounds() {}

    /** Names alone, those of one kind together; empty where there is nothing but the arithmetic of the platform. */
    static String brief(List<String> grounds) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (String ground : grounds) {
            if (UNDERSTOOD.matcher(ground).matches()) {
                continue;
            }
            Matcher named = NAMED.matcher(ground);
            if (named.matches()) {
                String of = named.group(3) == null ? "" : named.group(3);
                kinds.computeIfAbsent(named.group(1) + "|" + of, k -> new ArrayList<>())
                        .add(named.group(2));
            } else {
                kinds.put(ground + "|", List.of());
            }
        }
        List<String> phrases = new ArrayList<>();
        kinds.forEach((kind, names) -> {
            String[] parts = kind.split("\\|", -1);
            boolean many = names.size() > 1 && !parts[0].equals("given");
            phrases.add(parts[0]
                    + (many ? "s" : "")
                    + (names.isEmpty() ? "" : " ")
                    + String.join(", ", names)
                    + parts[parts.length - 1]);
        });
        return String.join("; ", phrases);
    }

    /** A section with every ground in full; nothing where there are none. */
    static void write(Markup out, Collection<ClaimView> claims, Collection<DerivationFinding> derivations) {
        Set<String> all = new LinkedHashSet<>();
        derivations.forEach(derivation -> all.addAll(derivation.restsOn()));
        claims.forEach(claim -> claim.relations().forEach(relation -> all.addAll(relation.restsOn())));
        if (all.isEmpty()) {
            return;
        }
        out.open("section", "class", "document", "aria-labelledby", ANCHOR);
        out.element("h2", "What these verdicts rest on", "id", ANCHOR).newLine();
        out.element("p", "At a relation the arithmetic is not named, for without it nothing is proved.");
        out.open("ul", "class", "bullets");
        all.forEach(ground -> out.element("li", Facts.sentence(ground)));
        out.close().close().newLine();
    }
}
