package org.sharpbound.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that a mouse can do a keyboard can do, and where it is can be seen. */
final class KeyboardTest {

    /** What has the focus, in a word or two. */
    private static final String FOCUSED = """
            () => {
              const e = document.activeElement;
              return e.getAttribute('aria-label') || e.labels?.[0]?.textContent.trim() || e.textContent.trim();
            }""";

    /** Whether what has the focus is on the screen and differs from how it looks without. */
    private static final String FOCUS_IS_SEEN = """
            () => {
              const e = document.activeElement;
              const looks = () => { const s = getComputedStyle(e);
                return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.borderColor, s.backgroundColor].join(); };
              const box = e.getBoundingClientRect();
              const inside = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth
                && box.width > 0 && box.height > 0;
              const focused = looks();
              e.blur();
              const blurred = looks();
              e.focus();
              return inside && focused !== blurred;
            }""";

    private Reader reader;
    private Page page;

    @BeforeEach
    void open() {
        reader = Reader.usual();
        page = reader.open(SampleReport.page());
    }

    @AfterEach
    void close() {
        reader.close();
    }

    private String press(String key) {
        page.keyboard().press(key);
        return (String) page.evaluate(FOCUSED);
    }

    @Test
    void the_first_key_offers_to_skip_to_the_results() {
        assertThat(press("Tab")).isEqualTo("Skip to the results");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip to the results")))
                .isInViewport();
        reader.screenshot("skip-link");
        press("Enter");
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        press("Tab");
        assertThat(page.getByRole(AriaRole.MAIN).locator(":focus")).hasCount(1);
    }

    @Test
    void the_order_is_that_of_reading_and_the_focus_is_always_seen() {
        List<String> order = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            order.add(press("Tab"));
            assertThat(page.evaluate(FOCUS_IS_SEEN))
                    .as("the focus on '%s' can be seen", order.get(i))
                    .isEqualTo(true);
        }
        List<String> expected =
                List.of("Skip to the results", "Scheme", "Search", "Source", "Tag", "Strategy", "Expected", "Contents");
        assertThat(order).containsSubsequence(expected);
    }

    @Test
    void a_key_leads_to_the_search_and_another_to_the_results() {
        Locator search = page.getByRole(AriaRole.SEARCHBOX);
        press("/");
        assertThat(search).isFocused();
        assertThat(search).hasValue("");
        page.keyboard().type("n/p");
        assertThat(search).hasValue("n/p");
        press("Escape");
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
    }

    @Test
    void keys_go_from_claim_to_claim_unless_they_are_turned_off() {
        String first = press("n");
        String second = press("n");
        assertThat(first).isEqualTo("Link to sample.tangent");
        assertThat(second).isEqualTo("Link to sample.chord");
        assertThat(press("p")).isEqualTo(first);
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Keys"))
                .uncheck();
        page.getByRole(AriaRole.MAIN).focus();
        press("n");
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
    }

    @Test
    void a_verdict_is_chosen_by_the_space_bar() {
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("refuted"))
                .focus();
        press("Space");
        assertThat(page.locator("#claim-sample\\.tangent")).isHidden();
    }
}
