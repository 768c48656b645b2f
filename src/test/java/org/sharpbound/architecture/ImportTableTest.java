package org.sharpbound.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package may import which: the table of CONTRIBUTING.md. */
final class ImportTableTest {

    /** What the trusted packages may use of the platform: no files, no connections, no reflection. */
    private static final List<String> ARITHMETIC_ONLY = List.of(
            "java.lang",
            "java.lang.invoke", // lambdas, and the strings of records
            "java.lang.runtime", // equality of records
            "java.math",
            "java.nio.charset", // bytes for the digest
            "java.security", // which names a statement
            "java.util..");

    private static final List<String> PLATFORM = List.of("java..", "javax..");

    /**
     * A row of the table.
     *
     * @param room the package under {@code org.sharpbound}
     * @param imports the others of the house that it may import
     * @param foreign packages from outside the house, the platform's included
     */
    private record Row(String room, List<String> imports, List<String> foreign) {

        String[] allowed() {
            List<String> allowed = new ArrayList<>(foreign);
            allowed.add(House.ROOT + room + "..");
            imports.forEach(other -> allowed.add(House.ROOT + other + ".."));
            return allowed.toArray(String[]::new);
        }

        @Override
        public String toString() {
            return room + " imports " + (imports.isEmpty() ? "nothing" : String.join(", ", imports));
        }
    }

    private static final List<Row> TABLE = List.of(
            trusted("term"),
            trusted("enclose", "term"),
            trusted("json"),
            trusted("kernel", "term", "enclose", "json"),
            trusted("ntk", "term"),
            row("claim", List.of("term", "ntk", "lab"), "org.snakeyaml.engine.."),
            row("oracle", List.of("term"), "org.apfloat..", "org.hipparchus..", "org.matheclipse.."),
            row("lab", List.of(), "org.ejml..", "dev.ludovic.netlib..", "org.netlib.util..", "org.hipparchus.."),
            row("strategy", List.of("term", "enclose", "kernel", "claim", "oracle", "lab")),
            row("rewrite", List.of("term", "enclose", "kernel", "claim", "oracle", "strategy", "json")),
            row("run", List.of("term", "enclose", "kernel", "claim", "oracle", "lab", "strategy", "rewrite", "json")),
            row("report", List.of("term", "claim", "kernel", "lab", "run", "json")),
            row("junit", List.of("claim", "kernel", "run", "report"), "org.junit.jupiter.api.."),
            row(
                    "cli",
                    List.of(
                            "term",
                            "enclose",
                            "kernel",
                            "claim",
                            "oracle",
                            "strategy",
                            "rewrite",
                            "run",
                            "report",
                            "json"),
                    "picocli.."));

    private static Row trusted(String room, String... imports) {
        return new Row(room, List.of(imports), ARITHMETIC_ONLY);
    }

    private static Row row(String room, List<String> imports, String... libraries) {
        return new Row(
                room,
                imports,
                Stream.concat(PLATFORM.stream(), Stream.of(libraries)).toList());
    }

    static List<Row> table() {
        return TABLE;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void every_package_imports_only_what_its_row_allows(Row row) {
        // A room without classes fails here: ArchUnit refuses a rule that checked nothing.
        classes()
                .that()
                .resideInAPackage(House.ROOT + row.room() + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(row.allowed())
                .allowEmptyShould(false)
                .check(House.CLASSES);
    }

    @Test
    void every_package_of_the_house_has_a_row() {
        assertThat(House.rooms()).isEqualTo(TABLE.stream().map(Row::room).collect(Collectors.toSet()));
    }

    @Test
    void no_packages_import_each_other_in_a_cycle() {
        slices().matching(House.ROOT + "(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(false)
                .check(House.CLASSES);
    }
}
