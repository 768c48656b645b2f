package org.sharpbound.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What narrows the report down: each choice shows what it says and no more, and the address keeps it. */
final class FiltersTest {

    private static final String TANGENT = "A tangent of the square root";
    private static final String CHORD = "A chord of the square root, where it is not below";
    private static final String SURPRISE = "A statement that is not as expected";

    private Reader reader;
    private Page page;

    @BeforeEach
    void open() {
        reader = Reader.usual();
        page = reader.open(SampleReport.page());
    }

    @AfterEach
    void close() {
        assertThat(reader.complaints()).isEmpty();
        reader.close();
    }

    private Locator filters() {
        return page.getByRole(AriaRole.SEARCH);
    }

    private Locator search() {
        return filters().getByRole(AriaRole.SEARCHBOX, new Locator.GetByRoleOptions().setName("Search"));
    }

    private Locator choice(String label) {
        return filters()
                .getByRole(
                        AriaRole.COMBOBOX,
                        new Locator.GetByRoleOptions().setName(label).setExact(true));
    }

    private Locator verdict(String word) {
        return filters()
                .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Verdict"))
                .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(word));
    }

    private Locator claim(String title) {
        return page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(title).setExact(true));
    }

    /** Of the claims and derivations that are shown; what is out of sight has text, but is not laid out. */
    private List<String> titles() {
        return page.locator("article.claim:visible h3 > span:first-child").allTextContents();
    }

    @Test
    void at_first_all_is_shown() {
        assertThat(claim(TANGENT)).isVisible();
        assertThat(claim(SURPRISE)).isVisible();
        assertThat(filters().getByRole(AriaRole.STATUS)).containsText("All ");
        reader.screenshot("light");
    }

    @ParameterizedTest
    @CsvSource({
        "Source, Notes on roots, A chord of the square root, Two states",
        "Source, Notes on motion, Two states, A chord of the square root",
        "Tag, convex, A tangent, A chord",
        "Strategy, flow, Two states, A chord",
        "Strategy, witness, A chord, Two states",
        "Strategy, derivation, The integral of 2 x, Two states",
        "Expected, not as expected, A statement that is not as expected, A chord",
        "Expected, as expected, A chord, A statement that is not as expected",
        "Change, broken, A statement that is not as expected, A chord",
        "Change, fixed, A chord, A statement that is not as expected",
        "Change, changed, A statement that no method settles, A chord",
        "Change, margin moved, A tangent, A chord",
        "Change, new, A report of an experiment, A statement that no method settles"
    })
    void a_choice_shows_what_it_says_and_hides_the_rest(String label, String option, String shown, String hidden) {
        choice(label).selectOption(option);
        assertThat(titles()).anyMatch(title -> title.startsWith(shown)).noneMatch(title -> title.startsWith(hidden));
        choice(label).selectOption("all");
        assertThat(titles()).anyMatch(title -> title.startsWith(hidden));
    }

    @Test
    void verdicts_may_be_combined_and_hide_the_relations_of_other_verdicts() {
        verdict("refuted").check();
        assertThat(titles()).containsExactly(CHORD, SURPRISE);
        // the repair of the chord is proved
        assertThat(claim(CHORD).locator("[data-verdict=proved]")).isHidden();
        verdict("undecided").check();
        assertThat(titles())
                .contains(CHORD, SURPRISE, "A report of an experiment")
                .doesNotContain(TANGENT);
    }

    @Test
    void a_change_shows_the_relations_that_have_it_and_no_other_of_the_same_claim() {
        choice("Change").selectOption("fixed");
        assertThat(page.locator("#claim-sample\\.chord-main")).isVisible();
        assertThat(claim(CHORD).locator("[data-verdict=proved]")).isHidden();
        assertThat(filters().getByRole(AriaRole.STATUS)).containsText("1 of ");
        assertThat(choice("Change").locator("option"))
                .hasText(new String[] {"all", "broken", "fixed", "changed", "new", "margin moved"});
    }

    @Test
    void the_address_keeps_the_kind_of_change() {
        choice("Change").selectOption("margin moved");
        page.waitForURL(address -> address.endsWith("#?change=margin+moved"));
        page.reload();
        assertThat(choice("Change")).hasValue("margin moved");
        assertThat(titles()).singleElement().asString().startsWith(TANGENT);
    }

    @Test
    void the_contents_show_the_same_claims() {
        choice("Tag").selectOption("motion");
        Locator contents = page.getByRole(
                AriaRole.NAVIGATION,
                new Page.GetByRoleOptions().setName("Contents").setExact(true));
        assertThat(contents.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Two states")))
                .isVisible();
        assertThat(contents.locator("a", new Locator.LocatorOptions().setHasText(TANGENT)))
                .isHidden();
    }

    @ParameterizedTest
    @CsvSource({
        "CHORD, A chord of the square root",
        "sample.matrix, A form with a fixed matrix",
        "published experiment, A report of an experiment",
        "ledger a01, A tangent of the square root"
    })
    void the_search_finds_words_of_titles_names_and_texts_in_any_order_and_case(String words, String title) {
        search().fill(words);
        assertThat(filters().getByRole(AriaRole.STATUS)).containsText("1 claim");
        assertThat(titles()).singleElement().asString().startsWith(title);
    }

    @Test
    void what_nothing_matches_shows_nothing_and_says_so_until_it_is_cleared() {
        search().fill("nowhere to be found");
        assertThat(filters().getByRole(AriaRole.STATUS)).containsText("0 of ");
        assertThat(titles()).isEmpty();
        filters()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Clear"))
                .click();
        assertThat(search()).hasValue("");
        assertThat(search()).isFocused();
        assertThat(claim(TANGENT)).isVisible();
    }

    @Test
    void the_address_keeps_the_filters_and_a_link_to_it_brings_them_back() {
        search().fill("square root");
        choice("Source").selectOption("Notes on roots");
        verdict("refuted").check();
        page.waitForURL(address -> address.contains("q=square") && address.contains("verdict=refuted"));
        String address = page.url();
        assertThat(titles()).containsExactly(CHORD);
        try (Reader other = Reader.usual()) {
            other.page().navigate(address);
            page = other.page();
            assertThat(search()).hasValue("square root");
            assertThat(choice("Source")).hasValue("Notes on roots");
            assertThat(verdict("refuted")).isChecked();
            assertThat(titles()).containsExactly(CHORD);
            page.reload();
            assertThat(titles()).containsExactly(CHORD);
            other.screenshot("filtered");
        }
    }

    @Test
    void going_back_from_another_page_brings_the_filters_back() {
        choice("Source").selectOption("Notes on motion");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The audit of this document"))
                .click();
        page.waitForURL("**/notes-on-motion.html");
        page.goBack();
        assertThat(choice("Source")).hasValue("Notes on motion");
        assertThat(titles()).doesNotContain(TANGENT).anyMatch(title -> title.startsWith("Two states"));
    }

    @Test
    void going_back_from_a_link_within_the_page_brings_the_filters_back() {
        choice("Source").selectOption("Notes on motion");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(SURPRISE))
                .first()
                .click();
        assertThat(claim(SURPRISE)).isInViewport();
        page.goBack();
        assertThat(choice("Source")).hasValue("Notes on motion");
        assertThat(claim(SURPRISE)).isHidden();
    }
}
