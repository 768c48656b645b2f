package org.sharpbound.lab.data;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The records of a text of values between commas (RFC 4180), each field with its place. Lines may also end with a line feed alone. */
final class CsvRecords {

    /** Of characters in a field: a quote that is not closed is found before it has taken the whole file. */
    private static final int LONGEST = 100_000;

    /** Of fields in a record. */
    private static final int MOST = 1 << 20;

    private static final int END = -1;

    /** @param line from 1; {@code column} in characters, from 1 */
    record Field(String text, int line, int column) {}

    private final Path file;
    private final Reader reader;
    private int line = 1;
    private int column = 1;
    private int current;

    /** @param reader of the text; buffered */
    CsvRecords(Path file, Reader reader) throws IOException {
        this.file = file;
        this.reader = reader;
        this.current = reader.read();
        if (current == '\ufeff') {
            current = reader.read();
        }
    }

    /** The next record; empty at the end, and no record is empty otherwise. */
    List<Field> next() throws IOException, DataFileException {
        List<Field> fields = new ArrayList<>();
        if (current == END) {
            return fields;
        }
        fields.add(field());
        while (current == ',') {
            advance();
            fields.add(field());
            if (fields.size() > MOST) {
                throw DataFileException.at(
                        file, line, column, "a line has more than " + MOST + " fields; is this a CSV file?");
            }
        }
        endLine();
        return fields;
    }

    private void endLine() throws IOException {
        if (current == '\r') {
            current = reader.read();
            if (current == '\n') {
                current = reader.read();
            }
        } else if (current == '\n') {
            current = reader.read();
        }
        line++;
        column = 1;
    }

    private Field field() throws IOException, DataFileException {
        int atLine = line;
        int atColumn = column;
        StringBuilder text = new StringBuilder();
        if (current == '"') {
            quoted(text, atLine, atColumn);
        } else {
            while (!isSeparator(current)) {
                if (current == '"') {
                    throw DataFileException.at(
                            file,
                            line,
                            column,
                            "a quote within a field; put the field in quotes and write the quote twice");
                }
                take(text, atLine, atColumn);
            }
        }
        return new Field(text.toString(), atLine, atColumn);
    }

    private static boolean isSeparator(int character) {
        return character == ',' || character == '\n' || character == '\r' || character == END;
    }

    private void quoted(StringBuilder text, int atLine, int atColumn) throws IOException, DataFileException {
        advance();
        while (true) {
            if (current == END) {
                throw DataFileException.at(
                        file, atLine, atColumn, "the quote that begins here is not closed; close it");
            } else if (current == '"') {
                advance();
                if (isSeparator(current)) {
                    return;
                } else if (current != '"') {
                    throw DataFileException.at(
                            file, line, column, "text after a closing quote; write a quote within a field twice");
                }
            }
            take(text, atLine, atColumn);
        }
    }

    private void take(StringBuilder text, int atLine, int atColumn) throws IOException, DataFileException {
        if (text.length() >= LONGEST) {
            throw DataFileException.at(
                    file, atLine, atColumn, "a field of more than " + LONGEST + " characters; is a quote not closed?");
        }
        text.append((char) current);
        advance();
    }

    private void advance() throws IOException {
        if (current == '\n') {
            line++;
            column = 0;
        }
        current = reader.read();
        column++;
    }
}
