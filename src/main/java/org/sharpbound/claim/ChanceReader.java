package org.sharpbound.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;

/** Reads {@code random}, the random quantities with their distributions, {@code sample}, how their means are to be estimated, and {@code lab}. */
final class ChanceReader {

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Pattern SEED = Pattern.compile("[0-9]{1,18}");

    private final Fields fields;
    private final DraftTexts texts;
    private final Findings findings;

    ChanceReader(Fields fields, DraftTexts texts, Findings findings) {
        this.fields = fields;
        this.texts = texts;
        this.findings = findings;
    }

    DraftChance chance() {
        Map<String, DraftChance.DraftDraws> random = random();
        Optional<DraftChance.Sampling> sampling = sampling();
        Optional<DraftLab> lab = LabReader.read(fields, texts, findings);
        if (fields.value("lab").isPresent() && fields.value("sample").isEmpty()) {
            fields.note(
                    fields.entry("lab").orElseThrow().key(),
                    "missing-key",
                    "A claim with 'lab' has 'sample', which says how often the experiment is run: {size: 30, seed: 1, level: 1/1000}.");
        }
        if (sampling.isPresent()
                && fields.value("random").isEmpty()
                && fields.value("lab").isEmpty()) {
            fields.entry("sample")
                    .ifPresent(
                            e -> fields.note(
                                    e.key(),
                                    "nothing-random",
                                    "'sample' says how means of random quantities are estimated, and there is no 'random' here."));
        }
        if (lab.isPresent() && !random.isEmpty()) {
            fields.note(
                    fields.entry("random").orElseThrow().key(),
                    "not-supported",
                    "What is random in a claim with 'lab' is what it measures; there is no 'random' beside it.");
        }
        return new DraftChance(random, sampling, lab);
    }

    private Map<String, DraftChance.DraftDraws> random() {
        Map<String, DraftChance.DraftDraws> random = new LinkedHashMap<>();
        Optional<Fields> section = fields.fields("random", Set.of());
        if (section.isPresent() && section.get().all().isEmpty()) {
            fields.entry("random").ifPresent(e -> fields.note(e.key(), "empty-value", "'random' is empty."));
        }
        section.ifPresent(s -> s.all().values().forEach(entry -> {
            Optional<String> name = texts.name(entry.key());
            Optional<Yaml.Scalar> text = s.scalar(entry.value(), "A distribution");
            text.flatMap(t -> texts.written(t, Parser::draws))
                    .ifPresent(draws -> name.ifPresent(n ->
                            random.put(n, new DraftChance.DraftDraws(Fragment.of(entry.key(), findings), draws))));
        }));
        return random;
    }

    private Optional<DraftChance.Sampling> sampling() {
        Optional<Fields> section = fields.fields("sample", Keys.SAMPLE);
        if (section.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> size = needed(section.get(), "size", SIZE, "the number of samples, a positive integer")
                .map(Integer::valueOf);
        Optional<Long> seed = needed(section.get(), "seed", SEED, "a whole number of at most 18 digits")
                .map(Long::valueOf);
        Optional<Rational> level = level(section.get());
        Fragment place = Fragment.of(fields.entry("sample").orElseThrow().key(), findings);
        return size.isPresent() && seed.isPresent() && level.isPresent()
                ? Optional.of(new DraftChance.Sampling(size.get(), seed.get(), level.get(), place))
                : Optional.empty();
    }

    private Optional<String> needed(Fields section, String key, Pattern pattern, String what) {
        Optional<Yaml.Scalar> scalar = present(section, key, what);
        if (scalar.isPresent() && !pattern.matcher(scalar.get().value().strip()).matches()) {
            fields.note(scalar.get(), "bad-sample", "'" + key + "' is " + what + ".");
            return Optional.empty();
        }
        return scalar.map(s -> s.value().strip());
    }

    private Optional<Yaml.Scalar> present(Fields section, String key, String what) {
        if (section.value(key).isEmpty()) {
            fields.entry("sample")
                    .ifPresent(
                            e -> fields.note(e.key(), "missing-key", "'sample' has no '" + key + "': " + what + "."));
            return Optional.empty();
        }
        return section.scalar(key);
    }

    private Optional<Rational> level(Fields section) {
        String what =
                "the probability with which a true claim may be rejected, a number between 0 and 1 such as 1/1000";
        Optional<Yaml.Scalar> scalar = present(section, "level", what);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rational> level = texts.written(scalar.get(), Parser::expression)
                .flatMap(written -> Constants.value(written.value()))
                .filter(value -> value.signum() > 0 && value.compareTo(Rational.ONE) < 0);
        if (level.isEmpty()) {
            fields.note(scalar.get(), "bad-sample", "'level' is " + what + ".");
        }
        return level;
    }
}
