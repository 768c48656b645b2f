package org.sharpbound.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, in words: the platform's own messages are often no more than the path. */
final class Trouble {

    private Trouble() {}

    static String inWords(IOException trouble) {
        if (trouble instanceof AccessDeniedException) {
            return "access is denied";
        } else if (trouble instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        } else if (trouble instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is in the way";
        } else if (trouble instanceof FileSystemException known && known.getReason() != null) {
            return known.getFile() + ": " + known.getReason();
        }
        return trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
    }
}
