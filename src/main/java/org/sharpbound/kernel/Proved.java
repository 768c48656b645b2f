package org.sharpbound.kernel;

import java.util.List;
import java.util.Optional;
import org.sharpbound.term.Statement;

/**
 * True for every point of the domain that satisfies the assumptions.
 *
 * <p>Soundness: only {@link Kernel} makes one, after checking {@link #certificate()} against the statement of that hash.
 */
public final class Proved implements Verdict, Judgement {

    private final Certificate certificate;
    private final List<String> restsOn;
    private final Optional<String> margin;
    private final long leaves;
    private final List<Statement> shown;

    Proved(Certificate certificate, List<String> restsOn, Optional<String> margin, long leaves, List<Statement> shown) {
        this.certificate = certificate;
        this.restsOn = List.copyOf(restsOn);
        this.margin = margin;
        this.leaves = leaves;
        this.shown = List.copyOf(shown);
    }

    @Override
    public String word() {
        return "proved";
    }

    public Certificate certificate() {
        return certificate;
    }

    /** The axioms and the trusted base behind the proof, a sentence each. */
    public List<String> restsOn() {
        return restsOn;
    }

    /** For a single inequality: a lower bound, as text, of the amount by which it holds everywhere. */
    public Optional<String> margin() {
        return margin;
    }

    /** The number of boxes or points that were checked. */
    public long leaves() {
        return leaves;
    }

    /** The statements, none about functionals, that were checked: this one, or those that it was reduced to. */
    public List<Statement> shown() {
        return shown;
    }
}
