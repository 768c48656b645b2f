package org.sharpbound.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sharpbound.json.Json;
import org.sharpbound.xml.Xml;
import org.w3c.dom.Element;

final class ComparisonTest {

    static Json.Obj row(String claim, String show, String variant, String verdict, boolean asExpected) {
        return Json.object()
                .with("claim", claim)
                .with("show", show)
                .with("variant", variant)
                .with("verdict", verdict)
                .with("asExpected", asExpected);
    }

    static Json result(Json... rows) {
        return Json.object().with("schema", Comparison.SCHEMA).with("results", new Json.Arr(List.of(rows)));
    }

    @Test
    void every_kind_of_change_is_told() {
        Json earlier = result(
                row("a", "main", "printed", "proved", true),
                row("b", "main", "printed", "undecided", false),
                row("c", "main", "printed", "proved", true),
                row("d", "upper", "repair", "supported", true),
                row("e", "main", "printed", "proved", true));
        Json later = result(
                row("a", "main", "printed", "proved", true),
                row("b", "main", "printed", "proved", true),
                row("c", "main", "printed", "undecided", false),
                row("d", "upper", "repair", "proved", true),
                row("f", "main", "printed", "refuted", true));
        assertThat(Comparison.differences(earlier, later))
                .hasToString("[fixed: b proved (was undecided), broken: c undecided (was proved),"
                        + " changed: d#upper (repair) proved (was supported), new: f refuted,"
                        + " not in this run: e (was proved)]");
    }

    @Test
    void a_margin_that_moved_and_a_relation_that_takes_longer_are_told_but_not_what_any_run_may_do() {
        Json earlier = result(timed("a", "0.25", "0.5"), timed("b", "0.25", "0.5"), timed("c", "2.5E-9", "3"));
        Json later = result(timed("a", "0.251", "1.4"), timed("b", "0.2", "0.1"), timed("c", "2.5E-9", "6.5"));
        assertThat(Comparison.differences(earlier, later))
                .hasToString("[margin moved: b 0.2 (was 0.25), slower: c 6.50 s (was 3 s)]");
        assertThat(Comparison.differences(earlier, later).get(0).anchor()).hasValue("claim-b-main");
    }

    private static Json.Obj timed(String claim, String margin, String seconds) {
        return row(claim, "main", "printed", "proved", true)
                .with("margin", Json.object().with("lower", margin))
                .with("seconds", new Json.Num(new BigDecimal(seconds)));
    }

    @Test
    void the_page_tells_the_changes_with_a_link_to_each_relation() {
        Json earlier = result(
                row("lazy.converse-bound", "main", "printed", "undecided", false),
                row("gone.claim", "main", "printed", "proved", true));
        EarlierRun run = EarlierRun.of("before.json", earlier, new JsonResult(SampleRun.run()).json());
        String page = new Page(SampleRun.run(), new PlainSampler(), Optional.of(run)).html();

        assertThat(page)
                .contains("1 fixed, 9 new, 1 not in this run against <code>before.json</code>")
                .contains("<tr><th scope=\"row\">fixed</th><td><a href=\"#claim-lazy.converse-bound-main\">"
                        + "lazy.converse-bound</a></td><td>undecided</td><td>proved</td></tr>")
                .contains("<tr><th scope=\"row\">not in this run</th><td>gone.claim</td>");
    }

    @Test
    void a_great_number_of_relations_that_are_new_or_gone_is_folded() {
        Json[] rows = IntStream.range(0, 11)
                .mapToObj(i -> row("gone-" + i, "main", "printed", "proved", true))
                .toArray(Json[]::new);
        EarlierRun run = EarlierRun.of("before.json", result(rows), new JsonResult(SampleRun.run()).json());
        Element page = Xml.read(new Page(SampleRun.run(), new PlainSampler(), Optional.of(run)).html());
        Element section = Xml.ofClass(page, "section", "comparison").get(0);

        assertThat(Xml.texts(section, "summary")).containsExactly("11 not in this run");
        assertThat(Xml.all(section, "tr")).hasSize(1 + 10 + 1 + 11);
        assertThat(Xml.all(Xml.all(section, "details").get(0), "tr")).hasSize(12);
    }

    @Test
    void a_statement_without_relation_is_found_at_its_claim() {
        Json now = result(row("remark", "main", "printed", "undecided", true).with("relation", ""));
        assertThat(Comparison.differences(result(), now).get(0).anchor()).hasValue("claim-remark");
    }

    @Test
    void a_result_does_not_differ_from_itself() {
        Json once = result(row("a", "main", "printed", "proved", true));
        assertThat(Comparison.differences(once, once)).isEmpty();
    }

    @Test
    void another_kind_of_json_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Comparison.differences(Json.object().with("schema", "other"), result()))
                .withMessageContaining(Comparison.SCHEMA);
    }
}
