package org.sharpbound.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The dark scheme is the system's, or the reader's own choice. */
final class SchemesTest {

    /** Lightness of background and text of the page, from 0 to 255. */
    private record Look(double background, double text) {

        static Look of(Page page) {
            return new Look(lightness(page, "backgroundColor"), lightness(page, "color"));
        }

        private static double lightness(Page page, String property) {
            List<?> parts = (List<?>)
                    page.evaluate("getComputedStyle(document.body)." + property + ".match(/[\\d.]+/g).map(Number)");
            return parts.stream()
                    .limit(3)
                    .mapToDouble(part -> ((Number) part).doubleValue())
                    .average()
                    .orElseThrow();
        }

        boolean isDark() {
            return background < 80 && text > 160;
        }

        boolean isLight() {
            return background > 200 && text < 80;
        }
    }

    private static void choose(Page page, String scheme) {
        page.getByLabel("Scheme", new Page.GetByLabelOptions().setExact(true)).selectOption(scheme);
    }

    @Test
    void the_page_follows_the_system() {
        try (Reader light = Reader.of(ColorScheme.LIGHT);
                Reader dark = Reader.of(ColorScheme.DARK)) {
            assertThat(Look.of(light.open(SampleReport.page()))).matches(Look::isLight, "light");
            assertThat(Look.of(dark.open(SampleReport.page()))).matches(Look::isDark, "dark");
            dark.screenshot("dark");
        }
    }

    @Test
    void the_reader_may_choose_otherwise_and_the_next_page_remembers() {
        try (Reader reader = Reader.of(ColorScheme.LIGHT)) {
            Page page = reader.open(SampleReport.page());
            choose(page, "dark");
            assertThat(Look.of(page)).matches(Look::isDark, "dark");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The audit of this document"))
                    .first()
                    .click();
            page.waitForURL("**/sources/*.html");
            assertThat(Look.of(page)).matches(Look::isDark, "dark on the page of a source, too");
            choose(page, "as the system");
            assertThat(Look.of(page)).matches(Look::isLight, "light");
        }
    }

    @Test
    void light_may_be_chosen_on_a_dark_system() {
        try (Reader reader = Reader.of(ColorScheme.DARK)) {
            Page page = reader.open(SampleReport.page());
            choose(page, "light");
            assertThat(Look.of(page)).matches(Look::isLight, "light");
        }
    }
}
