package org.sharpbound.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas are set as mathematics: a style that makes a formula a plain block stacks its parts. */
final class FormulasTest {

    /** Formulas of which a part stands left of the one before it, or none where there is no formula that is seen. */
    private static final String STACKED = """
            () => {
              const seen = [...document.querySelectorAll('math')].filter(e => e.getBoundingClientRect().width > 0);
              const lefts = e => [...e.children].map(part => part.getBoundingClientRect())
                .filter(box => box.width > 0).map(box => box.left);
              const stacked = seen.filter(e => lefts(e).some((left, i, all) => i > 0 && left < all[i - 1] + 0.5));
              return stacked.map(e => e.closest('[id]').id + ': ' + e.textContent);
            }""";

    static List<Path> pages() {
        return SampleReport.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_parts_of_a_formula_stand_side_by_side(Path file) {
        try (Reader reader = Reader.usual()) {
            Page page = reader.open(file);
            reader.layOutAll();
            assertThat((List<?>) page.evaluate(STACKED)).isEmpty();
        }
    }
}
