package org.sharpbound.cli;

import java.util.Locale;
import java.util.regex.Pattern;
import org.sharpbound.claim.Assumption;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Definition;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.Quantity;
import org.sharpbound.strategy.BestConstant;

/** A claim with the constant that was found, as a YAML document to be checked. */
final class OfferedClaim {

    private static final Pattern MOVING = Pattern.compile("(flow|train)\\s*:");

    private final StringBuilder out = new StringBuilder();

    private OfferedClaim() {}

    static String of(Claim claim, Goal goal, BestConstant constant) {
        OfferedClaim offered = new OfferedClaim();
        String show = goal.show().equals(Goal.MAIN) ? "" : "." + goal.show().toLowerCase(Locale.ROOT);
        offered.line("claim: " + claim.id() + show.replaceAll("[^a-z0-9.-]", "-") + ".sharp");
        offered.line("title: " + quoted(claim.title() + ", with the best constant"));
        offered.quantities(goal, constant);
        offered.copied(claim.text());
        if (!goal.definitions().isEmpty()) {
            offered.line("let:");
            goal.definitions().forEach(offered::definition);
        }
        if (!goal.assumptions().isEmpty()) {
            offered.line("assume:");
            for (Assumption assumption : goal.assumptions()) {
                offered.line("  - " + quoted(assumption.text()));
            }
        }
        offered.line("show: " + quoted(goal.text()));
        return offered.out.toString();
    }

    private void quantities(Goal goal, BestConstant constant) {
        if (goal.quantities().stream().anyMatch(q -> !q.exists())) {
            line("for:");
        }
        goal.quantities().stream()
                .filter(q -> !q.exists())
                .forEach(q -> line("  " + q.name() + ": " + quoted(q.text())));
        line("exists:");
        for (Quantity quantity : goal.quantities()) {
            if (quantity.exists()) {
                String take =
                        quantity.isOpen() ? constant.with() : quantity.witness().orElse(quantity.text());
                line("  " + quantity.name() + ": {in: " + quoted(quantity.text()) + ", take: " + quoted(take) + "}");
            }
        }
    }

    /** What moves in the claim, as its author wrote it. */
    private void copied(String text) {
        boolean within = false;
        for (String line : text.split("\n")) {
            boolean top = !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && !line.startsWith("#");
            within = top ? MOVING.matcher(line).lookingAt() : within;
            if (within && !line.isBlank()) {
                line(line.stripTrailing());
            }
        }
    }

    private void definition(Definition definition) {
        String parameters =
                definition.parameters().isEmpty() ? "" : "(" + String.join(", ", definition.parameters()) + ")";
        line("  " + quoted(definition.name() + parameters) + ": " + quoted(definition.text()));
    }

    private static String quoted(String text) {
        return "'" + text.strip().replaceAll("\\s+", " ").replace("'", "''") + "'";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
