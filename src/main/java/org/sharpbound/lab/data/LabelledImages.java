package org.sharpbound.lab.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sharpbound.lab.random.RandomNumbers;

/** Images and their labels as two IDX files hold them, in few bytes: only what is asked for becomes a data set. */
public final class LabelledImages {

    private static final List<String> DIGITS =
            IntStream.range(0, 10).mapToObj(Integer::toString).toList();

    private final String name;
    private final Path file;
    private final IdxArray images;
    private final int[] labels;

    private LabelledImages(String name, Path file, IdxArray images, int[] labels) {
        this.name = name;
        this.file = file;
        this.images = images;
        this.labels = labels;
    }

    /**
     * Images of digits, as numbers of any type and size, and labels from 0 to 9.
     *
     * @throws DataFileException if a file cannot be used, or they do not belong together
     */
    public static LabelledImages read(String name, Path images, Path labels) throws DataFileException {
        IdxArray pixels = IdxReader.read(images);
        if (pixels.sizes().length < 2) {
            throw DataFileException.atByte(
                    images, 3, "images need two or three sizes, and the file tells of 1; is it the file of labels?");
        }
        IdxArray classes = IdxReader.read(labels);
        if (classes.sizes().length != 1) {
            throw DataFileException.atByte(
                    labels,
                    3,
                    "labels have one size, and the file tells of " + classes.sizes().length
                            + "; is it the file of images?");
        }
        if (classes.items() != pixels.items()) {
            throw DataFileException.atByte(
                    labels,
                    4,
                    "there are " + classes.items() + " labels for the " + pixels.items() + " images of " + images
                            + "; take files that belong together");
        }
        int[] numbers = new int[classes.items()];
        for (int i = 0; i < numbers.length; i++) {
            double label = classes.value(i, 0);
            if (!(label >= 0 && label < DIGITS.size() && label == (int) label)) {
                throw DataFileException.atByte(
                        labels, 8 + (long) i * classes.element().bytes(), "the label " + label + " is none of 0 to 9");
            }
            numbers[i] = (int) label;
        }
        return new LabelledImages(name, images, pixels, numbers);
    }

    public int size() {
        return labels.length;
    }

    /**
     * All of them, or the first, in the order of the file.
     *
     * @throws DataFileException if they do not fit into memory, a number of 8 bytes for each pixel
     */
    public DataSet first(int count) throws DataFileException {
        requireCount(count);
        return chosen(IntStream.range(0, count).toArray());
    }

    /**
     * So many different ones, all choices being equally likely.
     *
     * @throws DataFileException if they do not fit into memory, a number of 8 bytes for each pixel
     */
    public DataSet drawn(int count, long seed) throws DataFileException {
        requireCount(count);
        return chosen(Arrays.copyOf(RandomNumbers.of(seed, Streams.CHOICE).permutation(size()), count));
    }

    private void requireCount(int count) throws DataFileException {
        if (count < 0 || count > size()) {
            throw DataFileException.of(file, "holds " + size() + " images, and " + count + " are asked for");
        }
    }

    private DataSet chosen(int[] examples) throws DataFileException {
        long entries = (long) examples.length * images.width();
        DataFile.requireMemory(file, entries * Double.BYTES);
        if (entries > Integer.MAX_VALUE - 8) {
            throw DataFileException.of(file, examples.length + " images are too many for one matrix; take fewer");
        }
        int[] chosen = Arrays.stream(examples).map(i -> labels[i]).toArray();
        return DataSet.classification(name, images.rows(examples), chosen, DIGITS);
    }
}
