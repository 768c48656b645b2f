package org.sharpbound.json;

/** A text is not JSON; the message says where. */
public final class JsonSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    JsonSyntaxException(String message, int offset) {
        super(message + " at offset " + offset);
    }
}
