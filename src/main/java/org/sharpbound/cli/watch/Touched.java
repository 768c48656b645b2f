package org.sharpbound.cli.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.DerivedUse;
import org.sharpbound.claim.LoadedFile;

/** The claims whose verdicts a change may touch: those that read otherwise, that rest on a changed derivation, and that use such claims. */
public final class Touched {

    private Touched() {}

    /**
     * Ids of claims, in the order of the alphabet.
     *
     * @param derivations whose scripts or rules changed
     */
    public static Set<String> between(List<LoadedFile> before, List<LoadedFile> now, Set<String> derivations) {
        Map<String, String> texts = new HashMap<>();
        claims(before).forEach(claim -> texts.put(claim.id(), claim.text().strip()));
        Set<String> touched = new TreeSet<>();
        for (Claim claim : claims(now)) {
            if (!claim.text().strip().equals(texts.get(claim.id())) || restsOn(claim, derivations)) {
                touched.add(claim.id());
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Claim claim : claims(now)) {
                more |= claim.uses().stream().anyMatch(touched::contains) && touched.add(claim.id());
            }
        }
        return touched;
    }

    private static boolean restsOn(Claim claim, Set<String> derivations) {
        return claim.uses().stream().anyMatch(derivations::contains)
                || claim.goals().stream()
                        .flatMap(goal -> goal.derived().stream())
                        .map(DerivedUse::derivation)
                        .anyMatch(derivations::contains);
    }

    private static List<Claim> claims(List<LoadedFile> files) {
        return files.stream().flatMap(file -> file.claims().stream()).toList();
    }
}
