package org.sharpbound.claim;

import java.util.Optional;

/**
 * A mistake in a case file.
 *
 * @param code stable, for programs and tests: {@code unknown-name}
 * @param message one sentence for people
 * @param length how many characters of the source line are at fault, at least 1
 * @param sourceLine the line of the file at {@code location}, empty where there is none to show
 * @param suggestion what the author probably meant
 */
public record Diagnostic(
        String code, String message, Location location, int length, String sourceLine, Optional<String> suggestion) {}
