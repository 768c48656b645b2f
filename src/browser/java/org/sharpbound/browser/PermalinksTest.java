package org.sharpbound.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every claim and every relation has an address of its own, which a button copies. */
final class PermalinksTest {

    private static final String MATRIX = "sample.matrix";
    private static final String CLAIM = "[id='claim-" + MATRIX + "']";

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName("Link to " + name).setExact(true));
    }

    private static Locator copy(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName("Copy link to " + name).setExact(true));
    }

    @Test
    void every_claim_has_a_link_to_itself_and_no_two_are_the_same() {
        try (Reader reader = Reader.usual()) {
            Page page = reader.open(SampleReport.page());
            List<Locator> claims = page.locator("article[data-verdict], article:has([data-verdict])")
                    .all();
            Set<String> targets = new HashSet<>();
            for (Locator claim : claims) {
                String target = claim.locator("h3 .permalink").getAttribute("href");
                assertThat(target).isEqualTo("#" + claim.getAttribute("id"));
                targets.add(target);
            }
            assertThat(targets).hasSameSizeAs(claims).hasSizeGreaterThanOrEqualTo(8);
        }
    }

    @Test
    void a_link_leads_to_the_claim_also_when_it_is_opened_anew() {
        try (Reader reader = Reader.usual()) {
            Page page = reader.open(SampleReport.page());
            link(page, MATRIX).click();
            page.waitForURL("**#claim-" + MATRIX);
            String address = page.url();
            try (Reader other = Reader.usual()) {
                other.page().navigate(address);
                assertThat(other.page().locator(CLAIM)).isInViewport();
                assertThat(link(other.page(), MATRIX)).isInViewport();
            }
        }
    }

    /** Claims out of sight are laid out only when they come into it; an address must lead to its claim all the same. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_address_opens_the_page_with_its_claim_on_top(boolean scripts) throws IOException {
        for (Path file : SampleReport.pages()) {
            if (file.endsWith("index.html")) {
                try (Reader reader = scripts ? Reader.usual() : Reader.withoutScripts()) {
                    Locator claims = reader.open(file).locator("article");
                    String id = claims.nth(claims.count() / 2).getAttribute("id");
                    Page page = reader.open(file, id);
                    BoundingBox claim = page.locator("[id='" + id + "']").boundingBox();
                    assertThat(claim.y).as(id).isBetween(0.0, 60.0);
                    assertThat(shareOfInk(page, claim)).as(id).isGreaterThan(0.005);
                }
            }
        }
    }

    /** How much of what is seen of the claim is not of the colour of its corner. */
    private static double shareOfInk(Page page, BoundingBox claim) throws IOException {
        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        int bottom = (int) Math.min(seen.getHeight(), claim.y + claim.height);
        int right = (int) Math.min(seen.getWidth(), claim.x + claim.width);
        int left = (int) claim.x;
        int top = (int) claim.y;
        long ink = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink += seen.getRGB(x, y) == seen.getRGB(right - 1, top) ? 0 : 1;
            }
        }
        return ink / (double) ((bottom - top) * (right - left));
    }

    @Test
    void a_link_to_what_a_filter_hides_shows_it() {
        try (Reader reader = Reader.usual()) {
            Page page = reader.open(SampleReport.page(), "?source=Notes+on+roots");
            assertThat(page.locator(CLAIM)).isHidden();
            page.evaluate("location.hash = 'claim-" + MATRIX + "'");
            assertThat(page.locator(CLAIM)).isInViewport();
        }
    }

    @Test
    void the_button_copies_the_address_of_the_claim_and_says_so() {
        try (Reader reader = Reader.usual()) {
            Page page = reader.open(SampleReport.page());
            Locator button = copy(page, MATRIX);
            button.click();
            assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Link copied.")))
                    .hasCount(1);
            assertThat(button).isFocused();
            // pasted where the reader can see it
            Locator search = page.getByRole(AriaRole.SEARCHBOX);
            search.focus();
            page.keyboard().press("ControlOrMeta+V");
            assertThat(search).hasValue(Reader.address(SampleReport.page()) + "#claim-" + MATRIX);
            assertThat(reader.complaints()).isEmpty();
        }
    }
}
