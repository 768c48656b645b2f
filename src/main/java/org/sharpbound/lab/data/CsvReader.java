package org.sharpbound.lab.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.sharpbound.lab.data.CsvRecords.Field;

/**
 * Reads CSV files (RFC 4180) of numbers in UTF-8, compressed by gzip or not: an example in each line. Columns are called by their names,
 * or by numbers from 1 where the file has no header.
 */
public final class CsvReader {

    private final Path file;
    private final boolean header;

    /** @param header whether the first line names the columns */
    public CsvReader(Path file, boolean header) {
        this.file = file;
        this.header = header;
    }

    /**
     * A regression: the columns that are not targets are inputs.
     *
     * @throws DataFileException if the file cannot be used or has no such column
     */
    public DataSet regression(String... targets) throws DataFileException {
        CsvTable table = DataFile.read(file, content -> table(content, List.of()));
        int[] columns = table.columns(List.of(targets));
        return DataSet.regression(name(), table.without(columns), table.only(columns));
    }

    /**
     * A classification: one column holds labels, which are any texts; the others are inputs. Classes are in the order of their numbers where
     * all labels are numbers, in the order of their characters otherwise.
     *
     * @throws DataFileException if the file cannot be used or has no such column
     */
    public DataSet classification(String label) throws DataFileException {
        CsvTable table = DataFile.read(file, content -> table(content, List.of(label)));
        List<String> classes = table.classes();
        return DataSet.classification(
                name(), table.without(table.columns(List.of(label))), table.labels(classes), classes);
    }

    private String name() {
        return file.getFileName().toString();
    }

    private CsvTable table(InputStream content, List<String> label) throws IOException, DataFileException {
        CsvTable table = null;
        int records = 0;
        try {
            CsvRecords source = new CsvRecords(file, reader(content));
            for (List<Field> record = source.next(); !record.isEmpty(); record = source.next()) {
                if (table == null) {
                    table = new CsvTable(file, header, record, label);
                }
                if (!header || records > 0) {
                    table.add(record);
                }
                records++;
            }
        } catch (CharacterCodingException e) {
            throw DataFileException.of(
                    file, "what follows record " + records + " is not UTF-8; save the file in that encoding");
        }
        if (table == null || table.isEmpty()) {
            throw DataFileException.of(file, "holds no examples; give a file with a line for each");
        }
        return table;
    }

    private static BufferedReader reader(InputStream content) {
        return new BufferedReader(new InputStreamReader(
                content,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
