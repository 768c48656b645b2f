package org.sharpbound.kernel.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.sharpbound.json.Json;
import org.sharpbound.kernel.CertificateJson;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

/**
 * Derivations as JSON: certificates of kind {@code rewrite}, exact and readable without the program.
 *
 * <p>Rules, lines and what meets each condition are written out, so that {@link DerivationCheck} checks them without
 * searching. Whether the rules are those of a table, and what is derived is what some script is about, is for the reader to
 * compare.
 */
public final class DerivationJson {

    static final String SCHEMA = "sharpbound-rewrite-1";

    private DerivationJson() {}

    public static Json.Obj write(Derivation derivation) {
        return Json.object()
                .with("schema", SCHEMA)
                .with("kind", "rewrite")
                .with("derivation", derivation.name())
                .with("theory", theory(derivation.theory()))
                .with("given", map(derivation.given(), TermJson::write))
                .with(
                        "rules",
                        new Json.Arr(
                                derivation.rules().stream().map(RuleJson::write).toList()))
                .with(
                        "lines",
                        new Json.Arr(derivation.lines().stream()
                                .map(DerivationJson::line)
                                .toList()))
                .with("conditions", discharges(derivation.discharges()))
                .with("goals", Json.texts(derivation.goals()));
    }

    private static Json discharges(Map<Obligation, Discharge> discharges) {
        List<Json> written = new ArrayList<>();
        discharges.forEach((obligation, discharge) ->
                written.add(DischargeJson.write(discharge, DischargeJson.write(obligation))));
        return new Json.Arr(written);
    }

    private static Map<Obligation, Discharge> readDischarges(Json.Obj object) {
        Map<Obligation, Discharge> discharges = new LinkedHashMap<>();
        for (Json condition : Members.list(object, "conditions", c -> c)) {
            discharges.put(DischargeJson.obligation(condition), DischargeJson.read(condition));
        }
        return discharges;
    }

    static <T> Json map(Map<String, T> values, Function<T, Json> write) {
        Map<String, Json> members = new LinkedHashMap<>();
        values.forEach((name, value) -> members.put(name, write.apply(value)));
        return new Json.Obj(members);
    }

    /**
     * Reads a derivation back.
     *
     * @throws IllegalArgumentException if {@code json} is none; the message says why
     */
    public static Derivation read(Json json) {
        Json.Obj head = Members.object(json);
        if (!head.text("schema").orElse("").equals(SCHEMA)) {
            throw new IllegalArgumentException("not a derivation of the schema " + SCHEMA);
        }
        return new Derivation(
                Members.text(head, "derivation"),
                readTheory(Members.object(Members.member(head, "theory"))),
                Members.map(head, "given", TermJson::comparison),
                Members.list(head, "rules", RuleJson::read),
                Members.list(head, "lines", DerivationJson::readLine),
                readDischarges(head),
                Members.texts(head, "goals"));
    }

    private static Json theory(Theory theory) {
        Json.Obj object = Json.object();
        if (!theory.integers().isEmpty()) {
            object = object.with("integers", Json.texts(List.copyOf(theory.integers())));
        }
        return object.with("quantities", map(theory.quantities(), TermJson::write))
                .with("running", Json.texts(List.copyOf(theory.running())))
                .with("symbols", map(theory.symbols(), DerivationJson::symbol))
                .with(
                        "assumptions",
                        new Json.Arr(theory.assumptions().stream()
                                .map(TermJson::write)
                                .toList()));
    }

    private static Theory readTheory(Json.Obj object) {
        Map<String, Domain> quantities = Members.map(object, "quantities", TermJson::domain);
        Set<String> running = new LinkedHashSet<>(Members.texts(object, "running"));
        Map<String, Symbol> symbols = new LinkedHashMap<>();
        Members.map(object, "symbols", Members::object)
                .forEach((name, symbol) -> symbols.put(name, readSymbol(name, symbol)));
        List<Relation> assumptions = Members.list(object, "assumptions", TermJson::relation);
        Set<String> integers =
                new LinkedHashSet<>(object.get("integers").isPresent() ? Members.texts(object, "integers") : List.of());
        return new Theory(quantities, running, integers, symbols, assumptions);
    }

    private static Json symbol(Symbol symbol) {
        return Json.object()
                .with("to", symbol.shape().rows())
                .with("from", symbol.shape().columns())
                .with("parameters", Json.texts(symbol.parameters()))
                .with("symmetric", symbol.symmetric())
                .with("smooth", symbol.smooth());
    }

    private static Symbol readSymbol(String name, Json.Obj object) {
        return new Symbol(
                name,
                new Shape(Members.text(object, "to"), Members.text(object, "from")),
                Members.texts(object, "parameters"),
                Members.flag(object, "symmetric"),
                Members.flag(object, "smooth"));
    }

    private static Json line(Line line) {
        Json.Obj object = Json.object().with("line", line.name()).with("says", TermJson.write(line.fact()));
        if (line.why() instanceof Why.Algebra) {
            return object.with("by", "algebra");
        } else if (line.why() instanceof Why.Chain chain) {
            return object.with("by", "chain").with("lines", Json.texts(chain.lines()));
        } else if (line.why() instanceof Why.Shown shown) {
            return object.with("by", "numbers")
                    .with("certificate", CertificateJson.write(shown.certificate()))
                    .with("facts", Json.texts(shown.facts()));
        }
        if (line.why() instanceof Why.Induction induction) {
            return object.with("by", "induction")
                    .with("variable", induction.variable())
                    .with("base", induction.base())
                    .with(
                            "step",
                            new Json.Arr(induction.step().stream()
                                    .map(DerivationJson::line)
                                    .toList()))
                    .with("conditions", discharges(induction.discharges()));
        }
        Why.Replaced replaced = (Why.Replaced) line.why();
        object = object.with("by", "replaced")
                .with("context", TermJson.write(replaced.context()))
                .with("backwards", replaced.backwards());
        if (replaced.source() instanceof Source.OfRule rule) {
            return object.with("rule", rule.rule()).with("binding", map(rule.binding(), RuleJson::write));
        }
        Source.OfLine source = (Source.OfLine) replaced.source();
        return object.with("source", source.line())
                .with("values", map(new TreeMap<>(source.values()), TermJson::write));
    }

    private static Line readLine(Json json) {
        Json.Obj object = Members.object(json);
        return new Line(Members.text(object, "line"), TermJson.comparison(Members.member(object, "says")), why(object));
    }

    private static Why why(Json.Obj object) {
        return switch (Members.text(object, "by")) {
            case "algebra" -> new Why.Algebra();
            case "chain" -> new Why.Chain(Members.texts(object, "lines"));
            case "numbers" ->
                new Why.Shown(
                        CertificateJson.read(Members.member(object, "certificate")), Members.texts(object, "facts"));
            case "induction" ->
                new Why.Induction(
                        Members.text(object, "variable"),
                        Members.text(object, "base"),
                        Members.list(object, "step", DerivationJson::readLine),
                        readDischarges(object));
            case "replaced" ->
                new Why.Replaced(
                        TermJson.term(Members.member(object, "context")),
                        source(object),
                        Members.flag(object, "backwards"));
            default -> throw new IllegalArgumentException("no way to a line: " + Members.text(object, "by"));
        };
    }

    private static Source source(Json.Obj object) {
        if (object.get("rule").isPresent()) {
            return new Source.OfRule(Members.text(object, "rule"), Members.map(object, "binding", RuleJson::lambda));
        }
        Map<String, Expr> values = Members.map(object, "values", TermJson::term);
        return new Source.OfLine(Members.text(object, "source"), values);
    }
}
