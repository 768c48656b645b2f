package org.sharpbound.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdxReaderTest {

    /** Two images of 2 × 2 pixels. */
    private static final String IMAGES = "00000803 00000002 00000002 00000002 00010203 7f80feff";

    private static final String LABELS = "00000801 00000002 0900";

    @TempDir
    private Path folder;

    private Path file(String name, String hex) throws IOException {
        return Files.write(folder.resolve(name), HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private Path compressed(String name, String hex) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(HexFormat.of().parseHex(hex.replace(" ", "")));
        }
        return Files.write(folder.resolve(name), bytes.toByteArray());
    }

    @ParameterizedTest
    @CsvSource({
        "00000801 00000003 00 7f ff, 0 127 255",
        "00000901 00000003 00 7f ff, 0 127 -1",
        "00000b01 00000003 0001 7fff ffff, 1 32767 -1",
        "00000c01 00000002 00000102 fffffffe, 258 -2",
        "00000d01 00000002 3fc00000 c0000000, 1.5 -2",
        "00000e01 00000001 3ff8000000000000, 1.5"
    })
    void every_type_of_numbers_is_read(String hex, String numbers) throws IOException, DataFileException {
        double[] expected = Arrays.stream(numbers.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        for (Path path : new Path[] {file("x", hex), compressed("y", hex)}) {
            IdxArray array = IdxReader.read(path);
            assertThat(array.rows(new int[] {0, array.items() - 1}).values())
                    .containsExactly(expected[0], expected[expected.length - 1]);
            assertThat(array.items()).isEqualTo(expected.length);
        }
    }

    @Test
    void images_and_labels_become_a_data_set() throws IOException, DataFileException {
        LabelledImages images = LabelledImages.read("two", compressed("i", IMAGES), file("l", LABELS));
        DataSet data = images.first(2);
        assertThat(data.inputs().values()).containsExactly(0, 1, 2, 3, 127, 128, 254, 255);
        assertThat(data.labels()).containsExactly(9, 0);
        assertThat(images.drawn(1, 4).inputs().columns()).isEqualTo(4);
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> images.drawn(3, 4))
                .withMessageContaining("holds 2 images, and 3 are asked for");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                   | byte 0: an IDX file begins with a magic number",
                "000008                               | byte 3: an IDX file begins with a magic number",
                "89504e47 00000000                    | byte 0: the magic number is 0x89504e47",
                "00000a01 00000001 00                 | byte 2: the type of numbers in the magic number 0x00000a01",
                "00000800 00000001 00                 | byte 3: the number of sizes is 0",
                "000008ff 00000001 00                 | byte 3: the number of sizes is 255",
                "00000803 00000001 0000               | byte 10: the file ends here, before its 3 sizes are told",
                "00000801 00000003 0000               | byte 10: the file ends here, and its sizes 3 ask for 11 bytes",
                "00000802 00000002 00000002 00 00 00  | byte 15: the file ends here, and its sizes 2 x 2 ask for 16 bytes",
                "00000801 00000001 0000               | byte 9: the file goes on",
                "00000801 ffffffff 00                 | byte 4: a size is -1",
                "00000802 00000001 00000000           | byte 8: a size is 0",
                "00000803 0000ffff 0000ffff 0000ffff  | byte 8: the sizes 65535 x 65535 x 65535 ask for more than",
                "00000801 7ffffff0 00                 | MiB of memory",
            })
    void what_is_wrong_is_told_with_its_place(String hex, String message) throws IOException {
        for (Path path : new Path[] {file("x", hex), compressed("y", hex)}) {
            assertThatExceptionOfType(DataFileException.class)
                    .isThrownBy(() -> IdxReader.read(path))
                    .withMessageStartingWith(path.toString())
                    .withMessageContaining(message);
        }
    }

    @Test
    void damaged_compression_is_told() throws IOException {
        byte[] whole = Files.readAllBytes(compressed("whole", IMAGES));
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length - 12));
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> IdxReader.read(cut))
                .withMessageContaining("ends too early");
        whole[whole.length - 8] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged"), whole);
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> IdxReader.read(damaged))
                .withMessageContaining("damaged");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "00000801 00000003 090001 | byte 4: there are 3 labels for the 2 images",
                "00000801 00000002 090a   | byte 9: the label 10.0 is none of 0 to 9",
                "00000d01 00000002 00000000 3fc00000 | byte 12: the label 1.5 is none of 0 to 9",
                "00000802 00000002 00000001 0900 | byte 3: labels have one size",
            })
    void labels_must_belong_to_the_images(String labels, String message) throws IOException {
        Path images = file("i", IMAGES);
        Path path = file("l", labels);
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> LabelledImages.read("two", images, path))
                .withMessageStartingWith(path.toString())
                .withMessageContaining(message);
    }

    @Test
    void labels_in_place_of_images_are_told() throws IOException {
        Path labels = file("l", LABELS);
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> LabelledImages.read("two", labels, labels))
                .withMessageContaining("is it the file of labels?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-images-idx3-ubyte", "-images.idx3-ubyte", "-images-idx3-ubyte.gz", "-images.idx3-ubyte.gz"})
    void the_usual_names_are_found(String ending) throws IOException, DataFileException {
        for (String part : new String[] {"train", "t10k"}) {
            String name = part + ending;
            String labels = name.replace("images", "labels").replace("idx3", "idx1");
            if (ending.endsWith(".gz")) {
                compressed(name, IMAGES);
                compressed(labels, LABELS);
            } else {
                file(name, IMAGES);
                file(labels, LABELS);
            }
        }
        DataFolder data = new DataFolder(folder);
        assertThat(data.training().size() + data.testing().size()).isEqualTo(4);
    }

    @Test
    void a_folder_without_them_says_what_was_looked_for() {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> new DataFolder(folder).testing())
                .withMessage(
                        folder + ": holds none of t10k-images-idx3-ubyte, t10k-images-idx3-ubyte.gz,"
                                + " t10k-images.idx3-ubyte, t10k-images.idx3-ubyte.gz; put one of these there, or name another folder");
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> new DataFolder(folder.resolve("none")).training())
                .withMessageContaining("there is no such folder");
    }

    @Test
    void a_folder_or_nothing_is_no_file() {
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> IdxReader.read(folder))
                .withMessageContaining("this is a folder");
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> IdxReader.read(folder.resolve("none")))
                .withMessageContaining("there is no such file");
    }

    @Test
    void all_pixels_keep_their_places() throws IOException, DataFileException {
        ByteBuffer bytes = ByteBuffer.allocate(16 + 3 * 5 * 7)
                .putInt(0x803)
                .putInt(3)
                .putInt(5)
                .putInt(7);
        for (int i = 0; i < 105; i++) {
            bytes.put((byte) (2 * i));
        }
        IdxArray array = IdxReader.read(Files.write(folder.resolve("z"), bytes.array()));
        assertThat(array.value(2, 3 * 7 + 4)).isEqualTo(2 * (2 * 35 + 25));
        assertThat(array.width()).isEqualTo(35);
    }
}
