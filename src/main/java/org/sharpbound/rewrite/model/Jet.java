package org.sharpbound.rewrite.model;

import java.util.List;
import org.sharpbound.enclose.BigInterval;

/**
 * A number, or a power series in a small number h, cut after some terms, whose coefficients are again such.
 *
 * <p>On level 0 it is an enclosure of a number. On level k it is a series in the variable of that level, with coefficients of
 * lower levels; all series of one level have the same number of terms. So derivatives of derivatives are evaluated as the
 * coefficients of series whose coefficients are series (A. Griewank, A. Walther, Evaluating Derivatives, ch. 13).
 */
final class Jet {

    private final int level;
    private final BigInterval value;
    private final List<Jet> terms;

    private Jet(int level, BigInterval value, List<Jet> terms) {
        this.level = level;
        this.value = value;
        this.terms = terms;
    }

    /** @throws Unevaluated if it is not bounded */
    static Jet of(BigInterval value) {
        if (!value.isBounded()) {
            throw new Unevaluated("what is not defined, or too large");
        }
        return new Jet(0, value, List.of());
    }

    /** @param level more than that of every term */
    static Jet series(int level, List<Jet> terms) {
        return new Jet(level, null, List.copyOf(terms));
    }

    int level() {
        return level;
    }

    int count() {
        return terms.size();
    }

    Jet term(int index) {
        return terms.get(index);
    }

    List<Jet> terms() {
        return terms;
    }

    /** The number itself, where all small numbers are 0. */
    BigInterval base() {
        Jet jet = this;
        while (jet.level > 0) {
            jet = jet.terms.get(0);
        }
        return jet.value;
    }

    /** Up to which power a difference from {@link #base} can be other than 0. */
    int nilpotency() {
        return level == 0
                ? 0
                : count() - 1 + terms.stream().mapToInt(Jet::nilpotency).max().orElse(0);
    }

    /** The coefficient of a power of the variable of a level that is not below that of this. */
    Jet coefficient(int ofLevel, int power) {
        return level == ofLevel ? terms.get(power) : power == 0 ? this : of(BigInterval.ZERO);
    }

    boolean isZero() {
        return level == 0 && value.isPoint() && value.lo().signum() == 0;
    }
}
