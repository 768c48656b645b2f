package org.sharpbound.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without scripts the page can be read as a whole, and shows no control that would do nothing. */
final class WithoutScriptsTest {

    private static final List<AriaRole> CONTROLS = List.of(
            AriaRole.BUTTON,
            AriaRole.CHECKBOX,
            AriaRole.COMBOBOX,
            AriaRole.RADIO,
            AriaRole.SEARCHBOX,
            AriaRole.TEXTBOX);

    static List<Path> pages() {
        return SampleReport.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void there_is_no_control_that_does_nothing(Path file) {
        try (Reader reader = Reader.withoutScripts()) {
            Page page = reader.open(file);
            for (AriaRole role : CONTROLS) {
                assertThat(page.getByRole(role)).hasCount(0);
            }
        }
    }

    @Test
    void every_claim_and_relation_can_be_seen() {
        try (Reader reader = Reader.withoutScripts()) {
            Page page = reader.open(SampleReport.page());
            List<Locator> shown = page.locator("article, [data-verdict]").all();
            assertThat(shown).hasSizeGreaterThan(15);
            for (Locator part : shown) {
                assertThat(part).isVisible();
            }
            reader.screenshot("without-scripts");
        }
    }

    @Test
    void details_open_and_links_lead_to_claims() {
        try (Reader reader = Reader.withoutScripts()) {
            Page page = reader.open(SampleReport.page());
            Locator details = page.locator("article details").first();
            assertThat(details.locator("summary ~ *").first()).isHidden();
            details.locator("summary").click();
            assertThat(details.locator("summary ~ *").first()).isVisible();
            page.getByRole(
                            AriaRole.NAVIGATION,
                            new Page.GetByRoleOptions().setName("Contents").setExact(true))
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("A form with a fixed matrix"))
                    .click();
            assertThat(page.locator("#claim-sample\\.matrix h3")).isInViewport();
        }
    }
}
