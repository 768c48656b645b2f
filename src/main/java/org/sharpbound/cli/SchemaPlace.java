package org.sharpbound.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where an editor finds the schema of case files: the first line of a case file names it. */
final class SchemaPlace {

    /** As {@code sharpbound schema > case.schema.json} makes it. */
    private static final Path PRINTED = Path.of("case.schema.json");

    /** In a checkout, and in a release. */
    private static final Path SHIPPED =
            Path.of("src", "main", "resources", "org", "sharpbound", "claim").resolve(PRINTED);

    private SchemaPlace() {}

    /**
     * The path to the schema from the folder of a case file: of the one that was printed into that folder or one around it, else of the
     * one that came with the program there, and where there is neither, of the one that could be printed beside the file.
     */
    static String seenFrom(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        for (Path around = folder; around != null; around = around.getParent()) {
            for (Path place : List.of(PRINTED, SHIPPED)) {
                if (Files.isRegularFile(around.resolve(place))) {
                    return folder.relativize(around.resolve(place)).toString().replace(File.separatorChar, '/');
                }
            }
        }
        return PRINTED.toString();
    }
}
