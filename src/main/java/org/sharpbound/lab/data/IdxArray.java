package org.sharpbound.lab.data;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.sharpbound.lab.linear.Matrix;

/**
 * What an IDX file holds, in its own bytes: m items, each of the same sizes.
 *
 * @param element the type of its numbers
 * @param sizes the number of items, then the sizes of each
 * @param content the numbers, big-endian, the last index running fastest
 */
record IdxArray(Element element, int[] sizes, ByteBuffer content) {

    /** Types of numbers by their code, the third byte of a file. */
    enum Element {
        UNSIGNED_BYTE(0x08, 1),
        SIGNED_BYTE(0x09, 1),
        SHORT(0x0b, 2),
        INT(0x0c, 4),
        FLOAT(0x0d, 4),
        DOUBLE(0x0e, 8);

        private final int code;
        private final int bytes;

        Element(int code, int bytes) {
            this.code = code;
            this.bytes = bytes;
        }

        static Optional<Element> of(int code) {
            return Arrays.stream(values())
                    .filter(element -> element.code == code)
                    .findFirst();
        }

        int bytes() {
            return bytes;
        }

        private double read(ByteBuffer content, int index) {
            int at = index * bytes;
            return switch (this) {
                case UNSIGNED_BYTE -> content.get(at) & 0xff;
                case SIGNED_BYTE -> content.get(at);
                case SHORT -> content.getShort(at);
                case INT -> content.getInt(at);
                case FLOAT -> content.getFloat(at);
                case DOUBLE -> content.getDouble(at);
            };
        }
    }

    int items() {
        return sizes[0];
    }

    /** How many numbers an item has. */
    int width() {
        int width = 1;
        for (int i = 1; i < sizes.length; i++) {
            width *= sizes[i];
        }
        return width;
    }

    /** Number {@code j} of item {@code i}. */
    double value(int i, int j) {
        return element.read(content, i * width() + j);
    }

    /** The items of these numbers, a row for each. */
    Matrix rows(int... items) {
        Matrix rows = Matrix.zeros(items.length, width());
        for (int i = 0; i < items.length; i++) {
            for (int j = 0; j < rows.columns(); j++) {
                rows.set(i, j, value(items[i], j));
            }
        }
        return rows;
    }
}
