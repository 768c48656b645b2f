package org.sharpbound.report.tex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.xml.Xml;

class TexReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "x @ <mi>x</mi>",
                "12.5 @ <mn>12.5</mn>",
                "x_1 @ <msub><mi>x</mi><mn>1</mn></msub>",
                "x^{2} @ <msup><mi>x</mi><mrow><mrow><mn>2</mn></mrow></mrow></msup>",
                "f'' @ <msup><mi>f</mi><mrow><mo>′</mo><mo>′</mo></mrow></msup>",
                "\\tfrac15 @ <mfrac><mn>1</mn><mn>5</mn></mfrac>",
                "\\sqrt{x} @ <msqrt><mrow><mi>x</mi></mrow></msqrt>",
                "\\sqrt[3]x @ <mroot><mi>x</mi><mrow><mn>3</mn></mrow></mroot>",
                "\\kappa\\le 1 @ <mi>κ</mi><mo>≤</mo><mn>1</mn>",
                "\\bar h @ `<mover accent=\"true\"><mi>h</mi><mo stretchy=\"false\">¯</mo></mover>`",
                "\\mathbb E @ <mi>𝔼</mi>",
                "\\mathcal{H} @ <mi>ℋ</mi>",
                "\\text{A \\& B} @ <mtext>A\u00a0&amp;\u00a0B</mtext>",
                "\\text{if } x @ <mtext>if\u00a0</mtext><mi>x</mi>",
                "\\sum_i @ `<munder><mo largeop=\"true\" movablelimits=\"false\">∑</mo><mi>i</mi></munder>`",
                "\\log x @ `<mi>log</mi><mspace width=\"0.167em\"></mspace><mi>x</mi>`",
                "\\min_x f @ `<munder><mi>min</mi><mi>x</mi></munder><mspace width=\"0.167em\"></mspace><mi>f</mi>`",
                "\\left(x\\right] @ <mrow><mo>(</mo><mrow><mi>x</mi></mrow><mo>]</mo></mrow>",
                "\\left]x\\right. @ `<mrow><mo form=\"prefix\" stretchy=\"true\">]</mo><mrow><mi>x</mi></mrow>"
                        + "<mo form=\"postfix\" stretchy=\"true\"></mo></mrow>`"
            })
    void it_reads(String tex, String body) {
        assertThat(TexReader.mathMl(tex))
                .hasValueSatisfying(ml -> assertThat(ml).isEqualTo("<math display=\"block\">" + body + "</math>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\foo",
                "\\begin{x}",
                "x_",
                "{x",
                "x}",
                "\\left(x",
                "\\frac1",
                "x_1_2",
                "\\",
                "\\text{$x$}",
                "\\sqrt[3",
                "\\href{javascript:alert(1)}{x}",
                "\\mathbb{e}",
                "\u0000"
            })
    void what_it_does_not_know_it_leaves_alone(String tex) {
        assertThat(TexReader.mathMl(tex)).isEmpty();
    }

    @Test
    void deep_or_long_text_is_left_alone() {
        assertThat(TexReader.mathMl("{".repeat(900) + "}".repeat(900))).isEmpty();
        assertThat(TexReader.mathMl("x".repeat(10_000))).isEmpty();
    }

    @Test
    void whatever_it_is_given_the_answer_is_well_formed() {
        String[] pieces = {
            "\\frac",
            "{",
            "}",
            "x",
            "1",
            "^",
            "_",
            "'",
            "\\left(",
            "\\right)",
            "\\text{a<b}",
            "\\sum",
            " ",
            "<",
            "&",
            "\\|",
            "\\bar",
            "\\sqrt",
            "[",
            "]",
            "\"",
            "\\,",
            "\\min",
            "\\mathbb"
        };
        Random random = new Random(11);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder tex = new StringBuilder();
            for (int k = random.nextInt(8); k >= 0; k--) {
                tex.append(pieces[random.nextInt(pieces.length)]);
            }
            String ml = TexReader.mathMl(tex.toString()).orElse("");
            if (!ml.isEmpty()) {
                read++;
                Xml.read(ml);
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    static Stream<String> printedStatements() {
        return CaseFiles.load(List.of(Path.of("cases"))).stream()
                .flatMap(file -> file.claims().stream())
                .flatMap(claim -> claim.source().printed().stream())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("printedStatements")
    void every_printed_statement_of_the_cases_is_typeset(String tex) {
        assertThat(TexReader.mathMl(tex.strip())).isPresent();
    }
}
