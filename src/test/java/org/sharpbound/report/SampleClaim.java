package org.sharpbound.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.sharpbound.claim.Assumption;
import org.sharpbound.claim.Budget;
import org.sharpbound.claim.Claim;
import org.sharpbound.claim.Definition;
import org.sharpbound.claim.Expectation;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.Location;
import org.sharpbound.claim.Quantity;
import org.sharpbound.claim.RandomQuantity;
import org.sharpbound.claim.Source;
import org.sharpbound.claim.Variant;
import org.sharpbound.claim.Weights;
import org.sharpbound.kernel.SampleTest;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.Substitution;
import org.sharpbound.term.parse.Parsed;
import org.sharpbound.term.parse.Parser;

/** Builds claims and results for the tests of the page, from short texts. */
final class SampleClaim {

    /** The sample of a supported relation. */
    private static final SampleTest DRAWN = new SampleTest(
            SampleTest.Unit.DRAWS,
            100_000,
            7,
            Rational.of(1, 1000),
            List.of(new SampleTest.Estimate(
                    "P1", "P(x^2 + y^2 <= 1)", "Clopper-Pearson (1934)", 0.78539, 0.781109, 0.789625)));

    private static final Location PLACE = new Location("cases/sample.yaml", 12, 3);

    private final String id;
    private final String title;
    private Source source = Source.UNSTATED;
    private Optional<String> because = Optional.empty();
    private Optional<String> note = Optional.empty();
    private Map<String, String> quantities = new LinkedHashMap<>();
    private final Map<String, String> about = new LinkedHashMap<>();
    private Map<String, String> definitions = new LinkedHashMap<>();
    private final List<RandomQuantity> random = new ArrayList<>();
    private List<String> assumptions = List.of();
    private final List<RelationView> results = new ArrayList<>();

    SampleClaim(String id, String title) {
        this.id = id;
        this.title = title;
    }

    SampleClaim source(String document, String at, String printed, String url, String... ledger) {
        source = new Source(
                Optional.of(document),
                Optional.of(at),
                Optional.ofNullable(printed),
                Optional.ofNullable(url),
                List.of(ledger));
        return this;
    }

    SampleClaim because(String text) {
        because = Optional.of(text);
        return this;
    }

    SampleClaim note(String text) {
        note = Optional.of(text);
        return this;
    }

    SampleClaim forAll(String... namesAndDomains) {
        quantities = pairs(namesAndDomains);
        return this;
    }

    SampleClaim about(String name, String meaning) {
        about.put(name, meaning);
        return this;
    }

    SampleClaim let(String... namesAndBodies) {
        definitions = pairs(namesAndBodies);
        return this;
    }

    SampleClaim random(String name, String distribution) {
        random.add(new RandomQuantity(name, distribution));
        return this;
    }

    SampleClaim assume(String... relations) {
        assumptions = List.of(relations);
        return this;
    }

    SampleClaim proved(String show, Variant variant, String relation, String lower, String strategy, long boxes) {
        return add(new RelationView(
                goal(show, variant, relation, Expectation.PROVED),
                VerdictWord.PROVED,
                true,
                true,
                Optional.empty(),
                Optional.of(new RelationView.Margin(lower, Optional.of("0.0031"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("agrees at 40 points, to 60 digits"),
                List.of("the outward-rounded arithmetic"),
                strategy,
                OptionalLong.of(boxes),
                0.0413,
                Optional.of("certificates/" + id + "." + show + ".json"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    SampleClaim refuted(
            String relation, Expectation expected, Map<String, String> point, Set<String> free, String l, String r) {
        Map<String, Rational> exact = new LinkedHashMap<>();
        point.forEach((name, value) -> exact.put(name, Rational.parse(value)));
        return add(new RelationView(
                goal(Goal.MAIN, Variant.PRINTED, relation, expected),
                VerdictWord.REFUTED,
                expected == Expectation.REFUTED,
                true,
                Optional.of(new RelationView.Witness(exact, free, List.of(new RelationView.Sides(l, "<=", r, false)))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                "witness",
                OptionalLong.empty(),
                0.21,
                Optional.of("certificates/" + id + ".json"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    SampleClaim open(String relation, VerdictWord verdict, String why, String settled, String hardest) {
        return add(new RelationView(
                goal(Goal.MAIN, Variant.PRINTED, relation, Expectation.valueOf(verdict.name())),
                verdict,
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(why),
                Optional.ofNullable(settled),
                Optional.ofNullable(hardest),
                Optional.empty(),
                List.of(),
                verdict == VerdictWord.SUPPORTED ? "sample" : "cover",
                OptionalLong.of(120_000),
                30.002,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                verdict == VerdictWord.SUPPORTED ? Optional.of(DRAWN) : Optional.empty(),
                Optional.empty(),
                List.of()));
    }

    ClaimView result() {
        List<Goal> goals = results.stream().map(RelationView::goal).toList();
        String text = "claim: " + id + "\nshow: …";
        Claim claim = new Claim(
                id,
                title,
                source,
                goals,
                because,
                note,
                List.of(),
                List.of(),
                Budget.UNSTATED,
                Set.of("lazy"),
                PLACE,
                text);
        return new ClaimView(claim, results);
    }

    private SampleClaim add(RelationView result) {
        results.add(result);
        return this;
    }

    private Goal goal(String show, Variant variant, String text, Expectation expected) {
        Map<String, Domain> domains = new LinkedHashMap<>();
        List<Quantity> declared = new ArrayList<>();
        quantities.forEach((name, domain) -> {
            Domain parsed = read(Parser.domain(domain));
            domains.put(name, parsed);
            declared.add(new Quantity(
                    name,
                    domain,
                    parsed,
                    Optional.ofNullable(about.get(name)),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    PLACE));
        });
        Map<String, Expr> expanded = new LinkedHashMap<>();
        List<Definition> written = new ArrayList<>();
        definitions.forEach((name, body) -> {
            Expr parsed = read(Parser.expression(body));
            expanded.put(name, new Substitution(expanded).in(parsed));
            written.add(new Definition(name, List.of(), body, parsed, PLACE));
        });
        Relation relation = read(Parser.relation(text));
        List<Assumption> assumed = assumptions.stream()
                .map(a -> new Assumption(a, read(Parser.relation(a)), PLACE))
                .toList();
        Statement statement = new Statement(
                domains, assumed.stream().map(Assumption::asWritten).toList(), new Substitution(expanded).in(relation));
        return new Goal(
                show,
                variant,
                text,
                relation,
                statement,
                expected,
                PLACE,
                declared,
                written,
                assumed,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Weights.NONE,
                random);
    }

    private static <T> T read(Parsed<T> parsed) {
        return parsed.value()
                .orElseThrow(
                        () -> new IllegalArgumentException(parsed.problems().toString()));
    }

    private static Map<String, String> pairs(String... texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            pairs.put(texts[i], texts[i + 1]);
        }
        return pairs;
    }
}
