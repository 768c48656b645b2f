package org.sharpbound.claim;

/**
 * A place in a case file.
 *
 * @param line counted from 1
 * @param column counted from 1, in Unicode code points
 */
public record Location(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
