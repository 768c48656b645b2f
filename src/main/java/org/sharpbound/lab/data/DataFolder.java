package org.sharpbound.lab.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder with the four files of MNIST under their usual names, such as {@code train-images-idx3-ubyte}, also with a dot before
 * {@code idx} and with {@code .gz} at the end.
 */
public final class DataFolder {

    private final Path folder;

    public DataFolder(Path folder) {
        this.folder = folder;
    }

    /** The 60 000 images to train on. */
    public LabelledImages training() throws DataFileException {
        return images("MNIST, training", "train");
    }

    /** The 10 000 images to test on. */
    public LabelledImages testing() throws DataFileException {
        return images("MNIST, test", "t10k");
    }

    private LabelledImages images(String name, String part) throws DataFileException {
        if (!Files.isDirectory(folder)) {
            throw DataFileException.of(folder, "there is no such folder; give the one that holds the files of MNIST");
        }
        return LabelledImages.read(name, find(part + "-images", "idx3-ubyte"), find(part + "-labels", "idx1-ubyte"));
    }

    private Path find(String stem, String kind) throws DataFileException {
        List<String> names = new ArrayList<>();
        for (String separator : List.of("-", ".")) {
            for (String ending : List.of("", ".gz")) {
                names.add(stem + separator + kind + ending);
            }
        }
        for (String name : names) {
            Path file = folder.resolve(name);
            // a folder of that name, into which some programs unpack, holds the file under the same name
            for (Path candidate : List.of(file, file.resolve(name))) {
                if (Files.isRegularFile(candidate)) {
                    return candidate;
                }
            }
        }
        throw DataFileException.of(
                folder,
                "holds none of " + String.join(", ", names) + "; put one of these there, or name another folder");
    }
}
