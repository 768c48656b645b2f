package org.sharpbound.report;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Variant;
import org.sharpbound.report.markup.Markup;

/** The commands that judge a claim again, to be copied; they name the files of the claims that it uses, too, for without these it cannot be read. */
final class Commands {

    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Set<String>> usedIn = new HashMap<>();

    Commands(RunView run) {
        for (ClaimView view : run.claims()) {
            Claim claim = view.claim();
            files.put(claim.id(), claim.location().file());
            usedIn.computeIfAbsent(claim.location().file(), file -> new TreeSet<>())
                    .addAll(claim.uses());
        }
    }

    /** Repairs are looked for where something does not hold, and there are words for the certificate of what is proved. */
    void write(Markup out, ClaimView result) {
        Claim claim = result.claim();
        boolean holds = result.relations().stream()
                .filter(relation -> relation.goal().variant() == Variant.PRINTED)
                .allMatch(relation -> relation.verdict() == VerdictWord.PROVED);
        String files = files(claim).stream().map(Commands::quoted).collect(Collectors.joining(" "));
        String id = quoted(claim.id());
        out.open("dl", "class", "commands");
        command(out, "Check it again", "./sharpbound check --only " + id + " " + files);
        if (holds) {
            command(out, "The certificate in words", "./sharpbound explain " + id + " " + files);
        } else {
            command(out, "Look for repairs", "./sharpbound audit --only " + id + " " + files);
        }
        out.close();
    }

    private static void command(Markup out, String what, String line) {
        out.open("div").element("dt", what).open("dd").element("code", line).close();
        out.close();
    }

    /** The claim's file, then those of the claims that claims of these files use. */
    private List<String> files(Claim claim) {
        Set<String> all = new LinkedHashSet<>();
        Deque<String> left = new ArrayDeque<>(List.of(claim.location().file()));
        while (!left.isEmpty()) {
            String file = left.pop();
            if (all.add(file)) {
                usedIn.getOrDefault(file, Set.of()).stream()
                        .filter(files::containsKey)
                        .map(files::get)
                        .forEach(left::add);
            }
        }
        return new ArrayList<>(all);
    }

    /** A word of a command line as a shell reads it. */
    static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:,@%+=-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
