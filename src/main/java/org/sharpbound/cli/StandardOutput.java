package org.sharpbound.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output that remembers what went wrong: a writer on top of it tells only that something did. */
final class StandardOutput extends OutputStream {

    /** What systems say when the reader of a pipe has read enough, as {@code head} does. */
    private static final String READER_IS_GONE = "Broken pipe";

    private final OutputStream out;
    private IOException trouble;

    StandardOutput() {
        this(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    }

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** Why not all of it arrived; empty where it did, or where its reader went away by itself. */
    Optional<String> loss() {
        return Optional.ofNullable(trouble).map(Trouble::inWords).filter(words -> !words.contains(READER_IS_GONE));
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        try {
            out.write(octets, from, length);
        } catch (IOException lost) {
            throw noted(lost);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException lost) {
            throw noted(lost);
        }
    }

    private IOException noted(IOException lost) {
        trouble = trouble == null ? lost : trouble;
        return lost;
    }
}
