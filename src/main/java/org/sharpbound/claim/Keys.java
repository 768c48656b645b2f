package org.sharpbound.claim;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The keys of a claim (section 2 of the claim language). */
final class Keys {

    static final Set<String> CLAIM = ordered(
            "claim", "title", "source", "for", "exists", "assume", "let", "flow", "train", "iterate", "random",
            "sample", "lab", "show", "expect", "because", "repair", "uses", "by", "budget", "tags", "note");

    /** Those of a claim without {@code show}: a statement that is told and not checked. */
    static final Set<String> REMARK = ordered("claim", "title", "source", "expect", "because", "uses", "tags", "note");

    static final Set<String> REPAIR = ordered("for", "assume", "let", "show", "expect");

    static final Set<String> SOURCE = ordered("document", "at", "printed", "url", "ledger");

    static final Set<String> SAMPLE = ordered("size", "seed", "level");

    static final Set<String> LAB = ordered("data", "network", "train", "vary", "at", "measure", "full");

    static final Set<String> LAB_DATA =
            ordered("digits", "mnist", "sphere", "inputs", "targets", "classes", "teacher", "noise", "train", "test");

    static final Set<String> LAB_NETWORK =
            ordered("hidden", "activation", "parametrisation", "weights", "biases", "start", "scale", "from_zero");

    static final Set<String> LAB_TRAIN = ordered(
            "loss", "rate", "critical_rate", "epochs", "batch", "l1", "l2", "towards_start", "flow", "posterior");

    static final Set<String> LAB_POSTERIOR = ordered("deviation", "delta", "draws", "draws_delta");

    static final Set<String> LAB_FULL = ordered("runs", "data", "network", "train", "vary", "at");

    static final Set<String> BUDGET = ordered("seconds", "boxes", "digits");

    private Keys() {}

    /** A set that keeps the order given. */
    static Set<String> ordered(String... keys) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(keys)));
    }
}
