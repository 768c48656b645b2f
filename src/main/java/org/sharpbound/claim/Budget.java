package org.sharpbound.claim;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a claim asks to be spent on each of its goals; what is empty is left to the command line. */
public record Budget(Optional<Duration> time, OptionalLong boxes, OptionalInt digits) {

    public static final Budget UNSTATED = new Budget(Optional.empty(), OptionalLong.empty(), OptionalInt.empty());
}
