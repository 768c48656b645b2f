package org.sharpbound.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvReaderTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("x.csv"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b,y\n1,2,3\n4,5e0,6\n",
                "a,b,y\r\n1,2,3\r\n4,5,6",
                "\ufeffa,\"b\",\"y\"\n\"1\",\" 2\",3\n4,5.0,+6.\n",
                "a,b,y\r1,2,3\r4,5,6\r",
                "y,a,b\n3,1,2\n6,4,.5e1\n"
            })
    void a_regression_is_read_however_it_is_written(String text) throws IOException, DataFileException {
        DataSet data = new CsvReader(file(text), true).regression("y");
        assertThat(data.inputs().values()).containsExactly(1, 2, 4, 5);
        assertThat(data.targets().values()).containsExactly(3, 6);
        assertThat(data.targets().columns()).isEqualTo(1);
    }

    @Test
    void columns_without_a_header_are_numbered() throws IOException, DataFileException {
        DataSet data = new CsvReader(file("1,2,3\n4,5,6\n"), false).regression("3", "1");
        assertThat(data.inputs().values()).containsExactly(2, 5);
        assertThat(data.targets().values()).containsExactly(3, 1, 6, 4);
    }

    @Test
    void labels_are_texts_in_the_order_of_their_characters() throws IOException, DataFileException {
        DataSet data = new CsvReader(file("x,kind\n1,\"b, \"\"big\"\"\"\n2,\"a\nline\"\n3,b\n4,b\n"), true)
                .classification("kind");
        assertThat(data.classes()).containsExactly("a\nline", "b", "b, \"big\"");
        assertThat(data.labels()).containsExactly(2, 0, 1, 1);
        assertThat(data.inputs().values()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void labels_that_are_numbers_are_in_the_order_of_numbers() throws IOException, DataFileException {
        DataSet data = new CsvReader(file("10,1\n9,2\n-1,3\n9,4\n"), false).classification("1");
        assertThat(data.classes()).containsExactly("-1", "9", "10");
        assertThat(data.labels()).containsExactly(2, 1, 0, 1);
    }

    @Test
    void many_lines_are_read() throws IOException, DataFileException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append(i).append(',').append(2 * i).append('\n');
        }
        DataSet data = new CsvReader(file(text.toString()), false).regression("2");
        assertThat(data.size()).isEqualTo(1000);
        assertThat(data.targets().get(999, 0)).isEqualTo(1998);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                   | x.csv: holds no examples",
                "'a,y\n'              | x.csv: holds no examples",
                "'a,y\n1,2\n3\n'      | x.csv:3:1: the line has 1 fields, and the first has 2",
                "'a,y\n1,2\n3,4,5\n'  | x.csv:3:5: the line has 3 fields, and the first has 2",
                "'a,y\n1,2\n\n3,4\n'  | x.csv:3:1: an empty line",
                "'a,y\n1,2\n\"3\",x\n' | x.csv:3:5: \"x\" where a finite number",
                "'a,y\n\"1\",\n'      | x.csv:2:5: an empty field where a finite number",
                "'a,y\n1,1e999\n'     | x.csv:2:3: \"1e999\" where a finite number",
                "'a,y\n1,NaN\n'       | x.csv:2:3: \"NaN\" where a finite number",
                "'a,y\n1,0x1p3\n'     | x.csv:2:3: \"0x1p3\" where a finite number",
                "'a,y\nu,1\n'         | say that there is a header",
                "'a,y\n1,2\"3\n'      | x.csv:2:4: a quote within a field",
                "'a,y\n1,\"2\"3\n'    | x.csv:2:6: text after a closing quote",
                "'a,y\n1,\"2\n3,4\n'  | x.csv:2:3: the quote that begins here is not closed",
                "'a,a\n1,2\n'         | x.csv:1:3: a second column \"a\"",
                "'a,b\n1,2\n'         | x.csv: has no column \"y\"; it has a, b",
                "'\"\nl\",y\n1,2\n3,z\n' | x.csv:4:3: \"z\" where",
            })
    void what_is_wrong_is_told_with_its_place(String text, String message) throws IOException {
        Path path = file(text);
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> new CsvReader(path, true).regression("y"))
                .withMessageStartingWith(folder.toString())
                .withMessageContaining(message);
    }

    @Test
    void an_empty_label_is_told() throws IOException {
        Path path = file("x,kind\n1,a\n2,\n");
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> new CsvReader(path, true).classification("kind"))
                .withMessageContaining("x.csv:3:3: an empty label");
    }

    @Test
    void a_field_without_end_does_not_take_the_whole_file() throws IOException {
        Path path = file("x,y\n1,\"" + "2".repeat(200_000));
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> new CsvReader(path, true).regression("y"))
                .withMessageContaining("x.csv:2:3: a field of more than 100000 characters");
    }

    @Test
    void other_encodings_are_told() throws IOException {
        Path path = Files.write(folder.resolve("x.csv"), new byte[] {'x', ',', 'y', '\n', '1', ',', (byte) 0xff, '\n'});
        assertThatExceptionOfType(DataFileException.class)
                .isThrownBy(() -> new CsvReader(path, true).regression("y"))
                .withMessageContaining("is not UTF-8");
    }
}
