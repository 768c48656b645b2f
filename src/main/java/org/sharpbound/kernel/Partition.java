package org.sharpbound.kernel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.sharpbound.term.Rational;

/** What an integral is near, part by part of the domains of the quantities that it depends on. */
public sealed interface Partition permits Partition.Cut, Partition.Part {

    /** Where a quantity is below a number, and where it is not. */
    record Cut(String quantity, Rational at, Partition below, Partition above) implements Partition {}

    /**
     * On a box of the quantities the integral is within {@code radius} of middle + Σ tᵢₖ (pᵢ − cᵢ)ᵏ, with c the middle of the box.
     *
     * @param digits of the enclosures that show it
     * @param terms of some of the quantities, the first power first
     */
    record Part(int digits, Rational middle, Rational radius, Map<String, List<Rational>> terms) implements Partition {
        public Part {
            terms = new TreeMap<>(terms);
            terms.replaceAll((name, own) -> List.copyOf(own));
        }
    }

    /** Calls {@code cut} with each cut. */
    static void cuts(Partition partition, BiConsumer<String, Rational> cut) {
        if (partition instanceof Cut own) {
            cut.accept(own.quantity(), own.at());
            cuts(own.below(), cut);
            cuts(own.above(), cut);
        }
    }

    /** The greatest radius. */
    static Rational widest(Partition partition) {
        return partition instanceof Cut cut
                ? widest(cut.below()).max(widest(cut.above()))
                : ((Part) partition).radius();
    }

    /** How many parts there are. */
    default int parts() {
        return this instanceof Cut cut ? cut.below().parts() + cut.above().parts() : 1;
    }
}
