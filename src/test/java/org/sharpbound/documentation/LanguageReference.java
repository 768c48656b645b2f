package org.sharpbound.documentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharpbound.claim.CaseFiles;
import org.sharpbound.json.Json;
import org.sharpbound.lab.experiment.Observable;
import org.sharpbound.ntk.FieldFunction;
import org.sharpbound.ntk.Parameter;
import org.sharpbound.term.Binder;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.LinearOp;
import org.sharpbound.term.Op;
import org.sharpbound.term.parse.Vocabulary;

/**
 * The parts of the language reference that are made from the program: the keys from the schema, the operations from their enumerations.
 * In the document they stand between {@code <!-- begin NAME -->} and {@code <!-- end NAME -->}; all else in it is written by hand.
 */
final class LanguageReference {

    static final Path DOCUMENT = Path.of("docs/language.md");

    private static final Pattern PART = Pattern.compile("(?s)(<!-- begin (\\w+) -->\\n).*?(\\n<!-- end \\2 -->)");
    private static final Pattern README_ROW = Pattern.compile("(?m)^\\| `(\\w+)\\(([^)]*)\\)` \\| (.*) \\|$");
    private static final String OPERATIONS = "| | is | for example |\n| --- | --- | --- |\n";

    private LanguageReference() {}

    /** The document with all parts made anew. */
    static String renewed(String document) {
        Map<String, String> parts = parts();
        List<String> missing = new ArrayList<>(parts.keySet());
        String renewed = PART.matcher(document).replaceAll(part -> {
            missing.remove(part.group(2));
            String made = Optional.ofNullable(parts.get(part.group(2)))
                    .orElseThrow(() -> new AssertionError("no part is called " + part.group(2)));
            return Matcher.quoteReplacement(part.group(1) + "\n" + made.strip() + "\n" + part.group(3));
        });
        if (!missing.isEmpty()) {
            throw new AssertionError("the document has no place for " + missing);
        }
        return renewed;
    }

    private static Map<String, String> parts() {
        KeyTable keys = new KeyTable(schema());
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("keys", keys.claim());
        parts.put("sections", keys.sections(List.of("verdict", "quantity", "witness", "weight", "distribution")));
        parts.put("experiments", keys.maps(List.of("data", "network", "train")));
        parts.put("measures", measures());
        parts.put("relations", comparisons());
        parts.put("scalars", OPERATIONS + lines(Arrays.stream(Op.values()).map(ScalarRows::of)));
        parts.put("linear", OPERATIONS + lines(Arrays.stream(LinearOp.values()).map(LinearRows::of)));
        parts.put(
                "binders", OPERATIONS + lines(Arrays.stream(Binder.values()).flatMap(b -> BindingRows.of(b).stream())));
        parts.put("field", fieldFunctions());
        parts.put("reserved", reserved());
        return parts;
    }

    /** All rows whose example is a relation. */
    static Stream<Row> rows() {
        return Stream.of(
                        Arrays.stream(Op.values()).map(ScalarRows::of),
                        Arrays.stream(LinearOp.values()).map(LinearRows::of),
                        Arrays.stream(Binder.values()).flatMap(b -> BindingRows.of(b).stream()))
                .flatMap(rows -> rows);
    }

    private static String lines(Stream<Row> rows) {
        return rows.map(Row::cells).collect(Collectors.joining("\n"));
    }

    private static String measures() {
        return "| `measure` | is |\n| --- | --- |\n"
                + Arrays.stream(Observable.values())
                        .map(o -> "| `" + o.word() + "` | " + o.about() + " |")
                        .collect(Collectors.joining("\n"));
    }

    private static String comparisons() {
        return Arrays.stream(Comparison.values()).map(c -> "`" + c.text() + "`").collect(Collectors.joining(" "));
    }

    private static String reserved() {
        List<String> binders = Arrays.stream(Binder.values()).map(Binder::text).toList();
        return Stream.of(
                        Op.names().stream(),
                        Arrays.stream(LinearOp.values()).map(LinearOp::text),
                        binders.stream(),
                        Stream.of("and", "or", "not", "implies", "in", "if", "inf"))
                .flatMap(names -> names)
                .filter(Vocabulary::isReserved)
                .distinct()
                .sorted()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(" "));
    }

    /** What they mean is told by the README, which has a row for each. */
    private static String fieldFunctions() {
        Map<String, String> meanings = new LinkedHashMap<>();
        README_ROW
                .matcher(read(Path.of("README.md")))
                .results()
                .filter(row -> FieldFunction.named(row.group(1)).isPresent())
                .forEach(row ->
                        meanings.put(row.group(1), "| `" + row.group(1) + "(" + row.group(2) + ")` | " + row.group(3)));
        List<String> untold = FieldFunction.names().stream()
                .filter(name -> !meanings.containsKey(name))
                .sorted()
                .toList();
        if (!untold.isEmpty()) {
            throw new AssertionError("the README has no row for " + untold);
        }
        return "| | is | takes |\n| --- | --- | --- |\n"
                + meanings.entrySet().stream()
                        .map(row -> row.getValue() + " | " + parameters(row.getKey()) + " |")
                        .collect(Collectors.joining("\n"));
    }

    private static String parameters(String name) {
        FieldFunction function = FieldFunction.named(name).orElseThrow();
        List<String> kinds = function.parameters().stream()
                .map(Parameter::kind)
                .map(Parameter.Kind::text)
                .toList();
        int required = function.required();
        String optional =
                required == kinds.size() ? "" : "; the last " + (kinds.size() - required) + " may be left out";
        return String.join(", ", kinds) + optional;
    }

    private static Json.Obj schema() {
        try (InputStream in = CaseFiles.class.getResourceAsStream("case.schema.json")) {
            return (Json.Obj) Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
