package org.sharpbound.report.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.report.graph.Item.Finding;

class DependenciesTest {

    /** Items as {@code name:finding:used+used}; a star behind the finding where something is taken for true. */
    static List<Item> items(String text) {
        List<Item> items = new ArrayList<>();
        for (String one : text.split(" ")) {
            String[] parts = one.split(":");
            String finding = parts[1].replace("*", "");
            items.add(new Item(
                    parts[0],
                    "The claim " + parts[0],
                    "A paper",
                    Optional.of("#claim-" + parts[0]),
                    finding.equals("proved")
                            ? Finding.PROVED
                            : finding.equals("refuted") ? Finding.REFUTED : Finding.OPEN,
                    parts[1].endsWith("*") ? Optional.of("2 cited rules") : Optional.empty(),
                    parts.length < 3 ? List.of() : List.of(parts[2].split("\\+"))));
        }
        return items;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a:proved b:proved:a c:proved:b                   | c | proved",
                "a:open b:proved:a                                | b | proved modulo",
                "a:open b:proved:a c:proved:b                     | c | proved modulo",
                "a:proved* b:proved:a                             | a | proved modulo",
                "a:proved* b:proved:a                             | b | proved modulo",
                "a:proved b:open:a                                | b | stated",
                "a:open b:open:a                                  | b | stated",
                "a:refuted b:proved:a                             | b | undermined",
                "a:refuted b:proved:a c:proved:b d:proved:c       | d | undermined",
                "a:refuted b:open:a                               | b | undermined",
                "a:refuted b:refuted:a                            | b | refuted",
                "a:proved b:refuted:a                             | b | refuted",
                "a:refuted b:proved:a                             | a | refuted",
                "a:proved b:proved:missing+a                      | b | proved modulo",
                "a:proved b:proved:missing+a                      | missing | stated",
                "a:proved:b b:proved:a                            | a | proved modulo",
                "a:proved:a                                       | a | proved modulo",
                "a:proved:b b:proved:a c:proved:b                 | c | proved modulo",
                "a:proved:b b:proved:a+c c:refuted                | a | undermined",
                "a:refuted b:proved c:proved:b                    | c | proved",
                "a:open b:refuted c:proved:a+b                    | c | undermined"
            })
    void the_standing_follows_from_all_below(String items, String name, String status) {
        assertThat(new Dependencies(items(items)).status(name).words()).isEqualTo(status);
    }

    @Test
    void what_nothing_links_is_in_no_component_and_others_are_each_in_one() {
        Dependencies dependencies =
                new Dependencies(items("a:proved b:proved:a c:proved d:open:e e:proved f:proved:a"));

        assertThat(dependencies.components()).containsExactly(List.of("a", "b", "f"), List.of("d", "e"));
        assertThat(dependencies.usersOf("a")).containsExactly("b", "f");
        assertThat(dependencies.isLinked("c")).isFalse();
    }

    @Test
    void a_chain_lies_in_columns_from_the_left_and_a_circle_has_an_end() {
        Dependencies chain = new Dependencies(items("c:proved:b+a b:proved:a a:proved"));
        Layers layers = new Layers(chain, Parts.of(chain).get(0));
        assertThat(List.of(layers.column("a"), layers.column("b"), layers.column("c")))
                .containsExactly(0, 1, 2);

        Dependencies circle = new Dependencies(items("a:proved:b b:proved:c c:proved:a"));
        assertThat(new Layers(circle, Parts.of(circle).get(0)).width()).isEqualTo(3);
    }

    @Test
    void a_large_component_is_drawn_by_documents_and_every_link_once() {
        List<Item> items = new ArrayList<>(items("root:proved"));
        for (int i = 0; i < 40; i++) {
            items.add(new Item(
                    "c" + i,
                    "A claim",
                    i < 15 ? "One" : "Two",
                    Optional.empty(),
                    Finding.PROVED,
                    Optional.empty(),
                    List.of("root")));
        }
        Dependencies dependencies = new Dependencies(items);
        List<Parts> parts = Parts.of(dependencies);

        assertThat(parts).extracting(Parts::title).containsExactly("One", "Two");
        assertThat(parts.stream()
                        .mapToInt(part -> part.names().stream()
                                .mapToInt(name -> part.uses(dependencies, name).size())
                                .sum())
                        .sum())
                .isEqualTo(40);
    }
}
