package org.sharpbound.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** On paper there is what can be read, and nothing that wants to be pressed. */
final class PrintTest {

    private static Page onPaper(Reader reader) {
        Page page = reader.open(SampleReport.page());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return page;
    }

    @Test
    void there_are_no_controls_and_all_claims() {
        try (Reader reader = Reader.usual()) {
            Page page = onPaper(reader);
            assertThat(page.getByRole(AriaRole.BUTTON)).hasCount(0);
            assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasCount(0);
            assertThat(page.getByRole(AriaRole.COMBOBOX)).hasCount(0);
            for (Locator claim : page.locator("article").all()) {
                assertThat(claim).isVisible();
            }
            reader.screenshot("print");
        }
    }

    @Test
    void paper_is_white_also_where_the_screen_is_dark() {
        try (Reader reader = Reader.of(ColorScheme.DARK)) {
            Page page = onPaper(reader);
            Object background =
                    page.evaluate("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number)");
            Object text = page.evaluate("getComputedStyle(document.body).color.match(/\\d+/g).map(Number)");
            assertThat(background.toString()).isIn("[255, 255, 255]", "[0, 0, 0, 0]");
            assertThat(text.toString()).matches("\\[\\d{1,2}, \\d{1,2}, \\d{1,2}]");
        }
    }

    @Test
    void what_is_folded_is_unfolded_for_print_and_folded_again() {
        try (Reader reader = Reader.usual()) {
            Page page = reader.open(SampleReport.page());
            int folded = page.locator("details:not([open])").count();
            page.evaluate("dispatchEvent(new Event('beforeprint'))");
            assertThat(page.locator("details:not([open])")).hasCount(0);
            page.evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(page.locator("details:not([open])")).hasCount(folded);
            assertThat(folded).isPositive();
        }
    }

    @Test
    void a_browser_makes_a_document_of_it() throws Exception {
        try (Reader reader = Reader.usual()) {
            Path file = Path.of("target", "screenshots", "print.pdf");
            Files.createDirectories(file.getParent());
            reader.open(SampleReport.page()).pdf(new Page.PdfOptions().setPath(file));
            assertThat(Files.readAllBytes(file)).startsWith('%', 'P', 'D', 'F').hasSizeGreaterThan(20_000);
        }
    }
}
