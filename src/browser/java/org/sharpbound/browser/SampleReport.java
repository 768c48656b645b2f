package org.sharpbound.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The report of a real run of the program over a few claims of all kinds, compared with an earlier one, made once for all tests. */
final class SampleReport {

    /** Names the folder of another report that is to be held to the same, as that of a run over all claims. */
    private static final String ANOTHER = "sharpbound.report";

    private static final Path FOLDER = Path.of("target", "browser", "report");
    private static final int MOST_SECONDS = 240;

    private SampleReport() {}

    /** The page of the run. */
    static Path page() {
        return Once.MADE.resolve("index.html");
    }

    /** The pages of the run, of its sources and its derivations; and those of another report if one is named. */
    static List<Path> pages() {
        List<Path> pages = new ArrayList<>(pagesIn(Once.MADE));
        Optional.ofNullable(System.getProperty(ANOTHER))
                .map(Path::of)
                .map(SampleReport::pagesIn)
                .ifPresent(pages::addAll);
        return pages;
    }

    private static List<Path> pagesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The run, when it is first asked for. */
    private static final class Once {

        private static final Path MADE = run();

        private static Path run() {
            try {
                Files.createDirectories(FOLDER);
                Path claims = copied("claims.yaml");
                Path earlier = copied("earlier.json");
                Path log = FOLDER.resolveSibling("run.txt");
                Process run = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.sharpbound.cli.Main",
                                "check",
                                "--mutants",
                                "--against",
                                earlier.toString(),
                                "--report",
                                FOLDER.toString(),
                                claims.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                boolean ended = run.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
                // one relation is not as expected: exit code 1
                if (!ended || run.exitValue() != 1) {
                    run.destroyForcibly();
                    throw new IllegalStateException("the run failed:\n" + Files.readString(log));
                }
                return FOLDER;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static Path copied(String resource) throws IOException {
            Path file = FOLDER.resolveSibling(resource);
            try (InputStream in = SampleReport.class.getResourceAsStream(resource)) {
                Files.write(file, in.readAllBytes());
            }
            return file;
        }
    }
}
