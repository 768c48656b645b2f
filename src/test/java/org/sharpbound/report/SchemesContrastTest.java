package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of the style sheet against each other, by the formula of WCAG 2.2 (1.4.3 and 1.4.11). */
class SchemesContrastTest {

    private static final Pattern COLOUR =
            Pattern.compile("--([\\w-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\)");

    private static final List<String> VERDICTS = List.of("proved", "refuted", "supported", "undecided", "error");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void words_stand_out_from_what_is_behind_them(boolean dark) throws IOException {
        Map<String, Integer> colours = colours(dark);

        for (String ground : List.of("paper", "card", "sunk")) {
            for (String words : List.of("ink", "soft", "accent")) {
                assertThat(contrast(colours, words, ground))
                        .as(words + " on " + ground)
                        .isGreaterThan(4.5);
            }
            VERDICTS.forEach(verdict -> assertThat(contrast(colours, verdict, ground))
                    .as(verdict + " on " + ground)
                    .isGreaterThan(4.5));
        }
        for (String verdict : VERDICTS) {
            for (String words : List.of(verdict, "ink", "soft")) {
                assertThat(contrast(colours, words, verdict + "-wash"))
                        .as(words + " on the wash of " + verdict)
                        .isGreaterThan(4.5);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void curves_and_the_strongest_cells_stand_out_from_the_card(boolean dark) throws IOException {
        Map<String, Integer> colours = colours(dark);

        for (String shape : List.of("curve-0", "curve-1", "curve-2", "curve-3", "refuted", "over-3", "under-3")) {
            assertThat(contrast(colours, shape, "card")).as(shape).isGreaterThan(3);
        }
    }

    private static Map<String, Integer> colours(boolean dark) throws IOException {
        try (InputStream in = HtmlPage.class.getResourceAsStream("report.css")) {
            Matcher matcher = COLOUR.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, Integer> colours = new HashMap<>();
            while (matcher.find()) {
                colours.put(matcher.group(1), Integer.parseInt(matcher.group(dark ? 3 : 2), 16));
            }
            return colours;
        }
    }

    private static double contrast(Map<String, Integer> colours, String one, String other) {
        double a = luminance(colours.get(one));
        double b = luminance(colours.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
