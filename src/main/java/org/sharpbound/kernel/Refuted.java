package org.sharpbound.kernel;

import java.util.List;
import java.util.Map;
import org.sharpbound.term.Rational;

/**
 * False at a stated point of the domain where the assumptions hold.
 *
 * <p>Soundness: only {@link Kernel} makes one, after enclosing both sides and every assumption at that point.
 */
public final class Refuted implements Verdict, Judgement {

    private final Certificate certificate;
    private final Map<String, Rational> witness;
    private final List<Sides> sides;
    private final List<String> restsOn;

    Refuted(Certificate certificate, Map<String, Rational> witness, List<Sides> sides, List<String> restsOn) {
        this.certificate = certificate;
        this.witness = Map.copyOf(witness);
        this.sides = List.copyOf(sides);
        this.restsOn = List.copyOf(restsOn);
    }

    @Override
    public String word() {
        return "refuted";
    }

    public Certificate certificate() {
        return certificate;
    }

    /** The point: an exact value for every quantity of the statement. */
    public Map<String, Rational> witness() {
        return witness;
    }

    /** Both sides of every comparison of the goal at that point, enclosed. */
    public List<Sides> sides() {
        return sides;
    }

    /** The trusted base behind the enclosures, a sentence each. */
    public List<String> restsOn() {
        return restsOn;
    }
}
