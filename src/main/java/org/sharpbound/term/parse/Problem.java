package org.sharpbound.term.parse;

import java.util.Optional;

/**
 * What is wrong with a text.
 *
 * @param code stable
 * @param suggestion what the author probably meant
 */
public record Problem(Span span, String code, String message, Optional<String> suggestion) {}
