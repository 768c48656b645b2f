package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sharpbound.lab.experiment.Experiment;
import org.sharpbound.lab.experiment.Observable;
import org.sharpbound.lab.experiment.Setup;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.parse.Parser;

/** Reads {@code lab}: networks that are trained in runs of which a claim states medians and probabilities. */
final class LabReader {

    private static final int MOST_CELLS = 64;
    private static final List<String> SECTIONS = List.of("data", "network", "train");
    private static final Map<String, Set<String>> KEYS =
            Map.of("data", Keys.LAB_DATA, "network", Keys.LAB_NETWORK, "train", Keys.LAB_TRAIN);

    private final Fields lab;
    private final Yaml.Scalar place;
    private final DraftTexts texts;
    private final Findings findings;

    private LabReader(Fields lab, Yaml.Scalar place, DraftTexts texts, Findings findings) {
        this.lab = lab;
        this.place = place;
        this.texts = texts;
        this.findings = findings;
    }

    /** What the key says; empty where it is missing or something is wrong, which is noted. */
    static Optional<DraftLab> read(Fields claim, DraftTexts texts, Findings findings) {
        return claim.fields("lab", Keys.LAB)
                .flatMap(lab ->
                        new LabReader(lab, claim.entry("lab").orElseThrow().key(), texts, findings).lab());
    }

    private Optional<DraftLab> lab() {
        int before = findings.count();
        Map<String, Fields> sections = new LinkedHashMap<>();
        SECTIONS.forEach(key -> lab.fields(key, KEYS.get(key)).ifPresent(section -> sections.put(key, section)));
        for (String needed : List.of("data", "network", "measure")) {
            if (lab.value(needed).isEmpty()) {
                lab.note(place, "missing-key", "'lab' has no '" + needed + "'.");
            }
        }
        Map<String, Fragment> names = new LinkedHashMap<>();
        Map<String, Observable> measures = measures(names);
        Optional<Fields> full = lab.fields("full", Keys.LAB_FULL);
        Map<String, List<Rational>> varied = varied(lab);
        if (findings.count() > before) {
            return Optional.empty();
        }
        Optional<Experiment> experiment = experiment(sections, varied, lab, measures);
        Optional<Trial.Full> large = full.flatMap(f -> full(f, sections, varied, measures));
        if (findings.count() > before || experiment.isEmpty()) {
            return Optional.empty();
        }
        List<String> parameters = new ArrayList<>(varied.keySet());
        if (experiment.get().timed()) {
            parameters.add(DraftLab.EPOCH);
        }
        return Optional.of(new DraftLab(new Trial(experiment.get(), large), names, parameters));
    }

    private Map<String, Observable> measures(Map<String, Fragment> names) {
        Map<String, Observable> measures = new LinkedHashMap<>();
        lab.fields("measure", Set.of())
                .ifPresent(section -> section.all().values().forEach(entry -> {
                    Optional<String> name = texts.name(entry.key());
                    Optional<Yaml.Scalar> word = section.scalar(entry.value(), "What is measured");
                    Optional<Observable> observable =
                            word.flatMap(w -> Observable.named(w.value().strip()));
                    if (word.isPresent() && observable.isEmpty()) {
                        Set<String> known = Arrays.stream(Observable.values())
                                .map(Observable::word)
                                .collect(Collectors.toCollection(TreeSet::new));
                        findings.add(
                                "bad-lab",
                                "'" + word.get().value() + "' is nothing that is measured; that is one of "
                                        + String.join(", ", known) + ".",
                                word.get().start(),
                                word.get().end(),
                                Spelling.nearest(word.get().value(), known));
                    }
                    if (name.isPresent() && observable.isPresent()) {
                        measures.put(name.get(), observable.get());
                        names.put(name.get(), texts.place(entry.key()));
                    }
                }));
        return measures;
    }

    /** The values of what is varied, by names in the order of the file. */
    private Map<String, List<Rational>> varied(Fields from) {
        Map<String, List<Rational>> varied = new LinkedHashMap<>();
        from.fields("vary", Set.of())
                .ifPresent(section -> section.all().values().forEach(entry -> {
                    Optional<String> name = texts.name(entry.key());
                    Optional<List<Rational>> values =
                            texts.written(entry.value(), Parser::domain).flatMap(this::values);
                    if (name.isPresent() && values.isPresent()) {
                        varied.put(name.get(), values.get());
                    }
                }));
        return varied;
    }

    private Optional<List<Rational>> values(Written<Domain> written) {
        List<Expr> values = written.value() instanceof Domain.Finite finite
                ? finite.values()
                : written.value() instanceof Domain.Integers range
                        ? IntStream.rangeClosed(
                                        range.first().intValue(),
                                        Math.min(
                                                range.last().intValue(),
                                                range.first().intValue() + MOST_CELLS))
                                .mapToObj(Expr::num)
                                .map(n -> (Expr) n)
                                .toList()
                        : List.of();
        List<Rational> exact = values.stream()
                .map(Constants::value)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (exact.isEmpty() || exact.size() != values.size()) {
            written.note(
                    written.value(),
                    "bad-lab",
                    "What is varied has a few different fractions as values: {16, 32, 64}.");
            return Optional.empty();
        }
        return Optional.of(exact);
    }

    private Optional<Experiment> experiment(
            Map<String, Fields> sections,
            Map<String, List<Rational>> varied,
            Fields timing,
            Map<String, Observable> measures) {
        List<Map<String, Rational>> choices = choices(varied);
        if (choices.size() > MOST_CELLS) {
            lab.note(place, "too-large", "More than " + MOST_CELLS + " networks in a run; vary less.");
            return Optional.empty();
        }
        Map<String, Setup> cells = new LinkedHashMap<>();
        for (Map<String, Rational> choice : choices) {
            Optional<Setup> setup = LabPlans.setup(sections, new LabNumbers(texts, choice), place);
            if (setup.isEmpty()) {
                return Optional.empty(); // what is wrong for one choice may be wrong for all: it is told once
            }
            cells.put(choice.values().stream().map(Rational::toString).collect(Collectors.joining(", ")), setup.get());
        }
        boolean posterior = cells.values().stream()
                .anyMatch(setup -> setup.training().posterior().isPresent());
        Optional<Observable> misplaced = measures.values().stream()
                .filter(observable -> observable.isOfPosterior() != posterior)
                .findFirst();
        if (misplaced.isPresent()) {
            lab.note(
                    lab.value("measure").orElse(place),
                    "bad-lab",
                    posterior
                            ? "With 'posterior' are measured kl, gibbs, certificate and test_risk; '"
                                    + misplaced.get().word() + "' is of weights that are not random."
                            : "'" + misplaced.get().word()
                                    + "' is of Gaussian weights: 'train' has 'posterior' for these.");
            return Optional.empty();
        }
        int last = cells.values().stream()
                .mapToInt(setup -> setup.training().epochs())
                .max()
                .orElse(0);
        return epochs(timing, last)
                .map(epochs -> new Experiment(
                        List.copyOf(varied.keySet()),
                        cells,
                        epochs.isEmpty() ? List.of(last) : epochs,
                        !epochs.isEmpty(),
                        measures));
    }

    /** The epochs at which it is measured; none where that is the last alone. */
    private Optional<List<Integer>> epochs(Fields timing, int last) {
        if (timing.value("at").isEmpty()) {
            return Optional.of(List.of());
        }
        Optional<List<Rational>> values =
                texts.written(timing.value("at").get(), Parser::domain).flatMap(this::values);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        boolean fit = values.get().stream()
                .allMatch(v -> v.isInteger() && v.signum() >= 0 && v.compareTo(Rational.of(last)) <= 0);
        if (!fit) {
            lab.note(timing.value("at").get(), "bad-lab", "'at' holds epochs from 0 to the last, " + last + ".");
            return Optional.empty();
        }
        return Optional.of(values.get().stream()
                .map(v -> v.numerator().intValueExact())
                .sorted()
                .toList());
    }

    private static List<Map<String, Rational>> choices(Map<String, List<Rational>> varied) {
        List<Map<String, Rational>> choices = List.of(Map.of());
        for (Map.Entry<String, List<Rational>> entry : varied.entrySet()) {
            List<Map<String, Rational>> more = new ArrayList<>();
            for (Map<String, Rational> choice : choices) {
                for (Rational value : entry.getValue()) {
                    Map<String, Rational> longer = new LinkedHashMap<>(choice);
                    longer.put(entry.getKey(), value);
                    more.add(longer);
                }
            }
            choices = more.size() > MOST_CELLS ? more.subList(0, MOST_CELLS + 1) : more;
        }
        return choices;
    }

    /** The larger experiment: sections, values and epochs in place of the others. */
    private Optional<Trial.Full> full(
            Fields full,
            Map<String, Fields> sections,
            Map<String, List<Rational>> varied,
            Map<String, Observable> measures) {
        Map<String, Fields> larger = new LinkedHashMap<>(sections);
        SECTIONS.forEach(key -> full.fields(key, KEYS.get(key)).ifPresent(section -> larger.put(key, section)));
        Map<String, List<Rational>> values = full.value("vary").isPresent() ? varied(full) : varied;
        Optional<Integer> runs = new LabNumbers(texts, Map.of()).needed(full, place, "runs", 1);
        Optional<Experiment> experiment =
                experiment(larger, values, full.value("at").isPresent() ? full : lab, measures);
        return runs.isPresent() && experiment.isPresent()
                ? Optional.of(new Trial.Full(experiment.get(), runs.get()))
                : Optional.empty();
    }
}
