package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the guide ends with is checked with all other claims. That it does what it says is {@link DocumentationTest}. */
class GuideTest {

    private static final Path GUIDE = Path.of("docs/audit-a-paper.md");
    private static final Path CASES = Path.of("cases/guide/over-parameterised.yaml");

    @Test
    void the_claims_of_the_guide_are_those_that_are_checked_with_all_others() throws IOException {
        Map<String, String> last = new TreeMap<>();
        for (DocumentBlock block : DocumentBlock.of(GUIDE)) {
            block.detail("file")
                    .filter(file -> file.startsWith("cases/tutorial/"))
                    .ifPresent(file -> last.put(file, mathematics(block.body())));
        }
        List<String> checked = Arrays.stream(Files.readString(CASES).split("(?m)^---$"))
                .map(GuideTest::mathematics)
                .toList();
        assertThat(last.values())
                .hasSize(4)
                .allSatisfy(claim -> assertThat(checked).contains(claim));
    }

    /** A claim from its quantities on, without what only sorts it. */
    private static String mathematics(String claim) {
        return claim.substring(claim.indexOf("\nfor:"))
                .replaceAll("(?ms)^(tags|note):.*?(?=^\\S|\\z)", "")
                .strip();
    }
}
