package org.sharpbound.report;

import java.util.Locale;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.Variant;

/** The permalinks of a page: they follow from the ids alone, so that a link to a claim stays good from run to run. */
final class Anchors {

    /** Of the derivations, and of the rules that they use. */
    static final String DERIVATIONS = "derivations";

    static final String RULES = "rules";

    /** File systems allow 255 bytes. */
    private static final int LONGEST_SLUG = 120;

    private Anchors() {}

    static String claim(String id) {
        return "claim-" + id;
    }

    static String relation(String id, Goal goal) {
        return relation(id, goal.show(), goal.variant().text());
    }

    /** @param variant in the word of the JSON result */
    static String relation(String id, String show, String variant) {
        boolean plain = show.equals(Goal.MAIN) && variant.equals(Variant.PRINTED.text());
        return claim(id) + (plain ? "-main" : "-" + show + "-" + variant);
    }

    /** A relation among those of its claim, in words. */
    static String name(Goal goal) {
        String variant = goal.variant() == Variant.REPAIR ? "repaired" : "as printed";
        return goal.show().equals(Goal.MAIN) ? variant : goal.show() + ", " + variant;
    }

    static String derivation(String name) {
        return "derivation-" + name;
    }

    static String rule(String name) {
        return "rule-" + name;
    }

    static String document(String name) {
        return "source-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** A document's name in lower-case letters, digits and dashes: the name of a file, never empty. */
    static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "document" : slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    }
}
