package org.sharpbound.lab.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Reads the format of the MNIST files (Y. LeCun, C. Cortes, C. J. C. Burges, The MNIST database of handwritten digits): two bytes 0, the
 * type of the numbers, the number of sizes, the sizes as big-endian integers of 32 bits, the numbers.
 */
final class IdxReader {

    /** Sizes that are told in a file; more are no data that anybody has. */
    private static final int MOST_SIZES = 8;

    private static final int MAGIC_BYTES = 4;
    private static final int SIZE_BYTES = 4;

    private final Path file;
    private final InputStream content;

    private IdxReader(Path file, InputStream content) {
        this.file = file;
        this.content = content;
    }

    /** @throws DataFileException if the file is not of this format, is cut short, goes on after its end, or is too large */
    static IdxArray read(Path file) throws DataFileException {
        return DataFile.read(file, content -> new IdxReader(file, content).array());
    }

    private IdxArray array() throws IOException, DataFileException {
        byte[] magic = content.readNBytes(MAGIC_BYTES);
        if (magic.length < MAGIC_BYTES) {
            throw DataFileException.atByte(
                    file,
                    magic.length,
                    "an IDX file begins with a magic number of 4 bytes, and the file ends here; fetch it anew");
        }
        IdxArray.Element element = element(magic);
        int[] sizes = sizes(magic[3]);
        long expected = bytes(sizes, element);
        // readNBytes gathers parts, then joins them
        DataFile.requireMemory(file, 2 * expected);
        byte[] numbers = content.readNBytes((int) expected);
        long start = MAGIC_BYTES + (long) SIZE_BYTES * sizes.length;
        if (numbers.length < expected) {
            throw DataFileException.atByte(
                    file,
                    start + numbers.length,
                    "the file ends here, and its sizes " + written(sizes) + " ask for " + (start + expected)
                            + " bytes; fetch it anew");
        } else if (content.read() >= 0) {
            throw DataFileException.atByte(
                    file,
                    start + expected,
                    "the file goes on, and its sizes " + written(sizes) + " ask for no more; fetch it anew");
        }
        return new IdxArray(element, sizes, ByteBuffer.wrap(numbers));
    }

    private IdxArray.Element element(byte[] magic) throws DataFileException {
        if (magic[0] != 0 || magic[1] != 0) {
            throw DataFileException.atByte(
                    file,
                    0,
                    "the magic number is " + hex(magic)
                            + ", and an IDX file begins with two bytes 0; give a file such as train-images-idx3-ubyte");
        }
        if (magic[3] < 1 || magic[3] > MOST_SIZES) {
            throw DataFileException.atByte(
                    file,
                    3,
                    "the number of sizes is " + (magic[3] & 0xff) + ", not from 1 to " + MOST_SIZES
                            + "; fetch the file anew");
        }
        return IdxArray.Element.of(magic[2])
                .orElseThrow(() -> DataFileException.atByte(
                        file,
                        2,
                        "the type of numbers in the magic number " + hex(magic)
                                + " is unknown; IDX has 08, 09, 0b, 0c, 0d and 0e"));
    }

    private static String hex(byte[] magic) {
        return String.format("0x%08x", ByteBuffer.wrap(magic).getInt());
    }

    private int[] sizes(int count) throws IOException, DataFileException {
        byte[] header = content.readNBytes(SIZE_BYTES * count);
        if (header.length < SIZE_BYTES * count) {
            throw DataFileException.atByte(
                    file,
                    MAGIC_BYTES + (long) header.length,
                    "the file ends here, before its " + count + " sizes are told; fetch it anew");
        }
        int[] sizes = new int[count];
        ByteBuffer.wrap(header).asIntBuffer().get(sizes);
        return sizes;
    }

    /** The bytes of all numbers, not more than an array of the platform holds. */
    private long bytes(int[] sizes, IdxArray.Element element) throws DataFileException {
        long most = Integer.MAX_VALUE - 8;
        long bytes = element.bytes();
        for (int i = 0; i < sizes.length; i++) {
            int offset = MAGIC_BYTES + SIZE_BYTES * i;
            if (sizes[i] <= 0) {
                throw DataFileException.atByte(
                        file, offset, "a size is " + sizes[i] + ", and must be positive; fetch the file anew");
            }
            bytes *= sizes[i];
            if (bytes > most) {
                throw DataFileException.atByte(
                        file,
                        offset,
                        "the sizes " + written(sizes) + " ask for more than the " + most
                                + " bytes that can be read at once; cut the file into parts");
            }
        }
        return bytes;
    }

    private static String written(int[] sizes) {
        StringBuilder text = new StringBuilder();
        for (int size : sizes) {
            text.append(text.length() == 0 ? "" : " x ").append(size);
        }
        return text.toString();
    }
}
