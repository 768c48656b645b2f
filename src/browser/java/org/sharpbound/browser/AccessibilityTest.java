package org.sharpbound.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule of WCAG that a machine can check is broken, in either scheme, with everything unfolded; contrast is among them. */
final class AccessibilityTest {

    static List<Path> pages() {
        return SampleReport.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void in_the_light_scheme(Path file) {
        assertThat(violations(file, ColorScheme.LIGHT)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void in_the_dark_scheme(Path file) {
        assertThat(violations(file, ColorScheme.DARK)).isEmpty();
    }

    private static List<String> violations(Path file, ColorScheme scheme) {
        try (Reader reader = Reader.of(scheme)) {
            Page page = reader.open(file);
            reader.layOutAll();
            reader.screenshot(file.getFileName() + "-" + scheme.name().toLowerCase(Locale.ROOT));
            return Axe.violations(page);
        }
    }

    @Test
    void what_cannot_be_read_would_be_noticed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("page.html");
        Files.writeString(file, "<html lang='en'><title>t</title><p style='color: #ccc'>pale</p><img src='data:,'>");
        try (Reader reader = Reader.usual()) {
            assertThat(Axe.violations(reader.open(file)))
                    .anyMatch(found -> found.startsWith("color-contrast"))
                    .anyMatch(found -> found.startsWith("image-alt"));
        }
    }
}
