package org.sharpbound.kernel;

/**
 * Nothing speaks against the statement; not a proof.
 *
 * @param points how many points were evaluated
 * @param digits the digits they were evaluated with
 * @param seed the seed they came from
 * @param open why no proof was found
 */
public record Supported(long points, int digits, long seed, Undecided open) implements Verdict {

    @Override
    public String word() {
        return "supported";
    }
}
