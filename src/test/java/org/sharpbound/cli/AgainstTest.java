package org.sharpbound.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sharpbound.json.Json;

final class AgainstTest {

    private static Json.Obj row(String claim, String show, String variant, String verdict, boolean asExpected) {
        return Json.object()
                .with("claim", claim)
                .with("show", show)
                .with("variant", variant)
                .with("verdict", verdict)
                .with("asExpected", asExpected);
    }

    private static Json result(Json... rows) {
        return Json.object().with("schema", Against.SCHEMA).with("results", new Json.Arr(List.of(rows)));
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
        assertThat(Against.differences(earlier, later))
                .hasToString("[fixed: b proved (was undecided), broken: c undecided (was proved),"
                        + " changed: d#upper (repair) proved (was supported), new: f refuted,"
                        + " not in this run: e (was proved)]");
    }

    @Test
    void a_result_does_not_differ_from_itself() {
        Json once = result(row("a", "main", "printed", "proved", true));
        assertThat(Against.differences(once, once)).isEmpty();
    }

    @Test
    void another_kind_of_json_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Against.differences(Json.object().with("schema", "other"), result()))
                .withMessageContaining(Against.SCHEMA);
    }
}
