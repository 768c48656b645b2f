package org.sharpbound.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The system's Chromium, started once for all tests.
 *
 * <p>Which one is told by the property {@code sharpbound.chromium}, or the first of the usual names on the path. None is ever
 * downloaded.
 */
final class Chromium {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** What of a browser connects to its makers, or asks for rights that a container does not give. */
    private static final List<String> ALONE = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run",
            "--no-sandbox");

    private Chromium() {}

    static Browser browser() {
        return Started.BROWSER;
    }

    /** Started when a test first asks; ends with the machine that runs the tests. */
    private static final class Started {

        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(ALONE));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }

        private static Path executable() {
            String told = System.getProperty("sharpbound.chromium");
            if (told != null) {
                return Path.of(told);
            }
            return NAMES.stream()
                    .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                            .map(folder -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("No Chromium is on the path: install the package chromium,"
                                    + " or name one with -DargLine='-Xmx1g -Dsharpbound.chromium=PATH'."));
        }
    }
}
