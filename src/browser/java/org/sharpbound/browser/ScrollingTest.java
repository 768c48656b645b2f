package org.sharpbound.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On a narrow screen a wide formula or table is scrolled in its place, by keys too, and nothing else asks for the focus. */
final class ScrollingTest {

    private static final int NARROW = 400;

    /** What may be scrolled sideways, and whether it needs to be and a key leads to it. */
    private static final String SIDEWAYS = """
            () => [...document.querySelectorAll('main *')]
              .filter(e => e.clientWidth > 0 && /auto|scroll/.test(getComputedStyle(e).overflowX))
              .map(e => [e.scrollWidth > e.clientWidth, e.getAttribute('tabindex') === '0', e.outerHTML.slice(0, 120)])""";

    private Reader reader;
    private Page page;

    @BeforeEach
    void open() {
        reader = Reader.usual();
        page = reader.page();
        page.setViewportSize(NARROW, 900);
        reader.open(SampleReport.page());
    }

    @AfterEach
    void close() {
        reader.close();
    }

    private static List<Path> pages() {
        return SampleReport.pages();
    }

    private Locator formula() {
        return page.locator("#claim-sample\\.wide-main .statement");
    }

    private double scrolled(Locator place) {
        return ((Number) place.evaluate("e => e.scrollLeft")).doubleValue();
    }

    @Test
    void arrows_scroll_a_formula_that_is_wider_than_its_place() {
        formula().scrollIntoViewIfNeeded();
        assertThat(formula()).hasAttribute("tabindex", "0");
        page.locator("#claim-sample\\.wide-main .finding .copy").focus();
        page.keyboard().press("Tab");
        assertThat(formula()).isFocused();
        assertThat(scrolled(formula())).isZero();
        page.keyboard().press("ArrowRight");
        page.waitForCondition(() -> scrolled(formula()) > 0);
        double once = scrolled(formula());
        page.keyboard().press("ArrowLeft");
        page.waitForCondition(() -> scrolled(formula()) < once);
        reader.screenshot("wide-formula");
    }

    @Test
    void a_formula_that_fits_is_no_stop_and_one_that_comes_to_fit_is_none_any_more() {
        Locator brief = page.locator("#claim-sample\\.tangent-tangent-printed .statement");
        brief.scrollIntoViewIfNeeded();
        page.locator("#claim-sample\\.tangent-tangent-printed .finding .copy").focus();
        page.keyboard().press("Tab");
        assertThat(brief).not().isFocused();
        assertThat(brief).not().hasAttribute("tabindex", "0");

        formula().scrollIntoViewIfNeeded();
        assertThat(formula()).hasAttribute("tabindex", "0");
        page.setViewportSize(1600, 900);
        assertThat(formula()).not().hasAttribute("tabindex", "0");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatever_is_wider_than_its_place_and_nothing_else_can_be_reached(Path file) {
        reader.open(file);
        reader.layOutAll();
        page.waitForFunction("() => (" + SIDEWAYS + ")().every(([wide, stop]) => wide === stop)");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void no_page_is_wider_than_the_screen(Path file) {
        reader.open(file);
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .isLessThanOrEqualTo(NARROW);
    }
}
