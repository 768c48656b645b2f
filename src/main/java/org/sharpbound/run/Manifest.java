package org.sharpbound.run;

import java.time.Duration;
import java.time.Instant;

/** Under what conditions a run was made. */
public record Manifest(
        String version,
        String java,
        String os,
        long seed,
        Duration budget,
        int digits,
        int jobs,
        Instant started,
        Duration time) {}
