package org.sharpbound.lab.data;

import java.nio.file.Path;

/** A file of data that cannot be used. The message says the file, the place in it, what is wrong and what to do. */
public final class DataFileException extends Exception {

    private static final long serialVersionUID = 1;

    private DataFileException(String message) {
        super(message);
    }

    static DataFileException of(Path file, String message) {
        return new DataFileException(file + ": " + message);
    }

    /** @param offset of the byte, from 0, in the file as it is when decompressed */
    static DataFileException atByte(Path file, long offset, String message) {
        return new DataFileException(file + ", byte " + offset + ": " + message);
    }

    /** @param line from 1; {@code column} counts characters from 1 */
    static DataFileException at(Path file, int line, int column, String message) {
        return new DataFileException(file + ":" + line + ":" + column + ": " + message);
    }
}
