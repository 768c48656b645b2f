package org.sharpbound.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.claim.Location;
import org.sharpbound.json.Json;
import org.sharpbound.run.DerivationFinding;
import org.sharpbound.run.DerivationLine;
import org.sharpbound.term.Relation;
import org.sharpbound.term.print.ClaimText;
import org.sharpbound.term.print.Tex;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;

/** Derivations as {@code sharpbound-derivation-1}: fields in a fixed order, formulas in the claim language and in TeX. */
public final class DerivationResult {

    private DerivationResult() {}

    /** A document of its own. */
    public static Json.Obj of(List<DerivationFinding> findings) {
        return Json.object().with("schema", "sharpbound-derivation-1").with("derivations", list(findings));
    }

    static Json list(List<DerivationFinding> findings) {
        return new Json.Arr(findings.stream().<Json>map(DerivationResult::one).toList());
    }

    private static Json.Obj one(DerivationFinding finding) {
        Json.Obj head = Json.object()
                .with("derivation", finding.name())
                .with("title", finding.title())
                .with("state", finding.fault().isPresent() ? "fault" : finding.isDerived() ? "derived" : "stuck")
                .with("file", finding.location().file())
                .with("line", finding.location().line())
                .with("quantities", quantities(finding))
                .with("symbols", symbols(finding))
                .with(
                        "assumes",
                        Json.texts(finding.theory().assumptions().stream()
                                .map(ClaimText::of)
                                .toList()))
                .with("given", relations(finding.given()))
                .with("shows", relations(finding.shows()))
                .with("lines", lines(finding))
                .with("restsOn", Json.texts(finding.restsOn()))
                .with("rechecked", finding.rechecked())
                .with(
                        "seconds",
                        new Json.Num(
                                BigDecimal.valueOf(finding.time().toNanos(), 9).setScale(3, RoundingMode.HALF_UP)));
        head = finding.fault().isPresent() ? head.with("fault", finding.fault().get()) : head;
        Json.Obj whole = head;
        return finding.stuck()
                .map(why -> whole.with("why", why)
                        .with("at", Json.text(finding.stuckAt().map(Location::toString))))
                .orElse(whole);
    }

    private static Json quantities(DerivationFinding finding) {
        Map<String, Json> members = new LinkedHashMap<>();
        finding.theory()
                .quantities()
                .forEach((name, domain) -> members.put(
                        name,
                        Json.object()
                                .with("in", ClaimText.of(domain))
                                .with("runs", finding.theory().running().contains(name))
                                .with("integer", finding.theory().integers().contains(name))));
        return new Json.Obj(members);
    }

    private static Json symbols(DerivationFinding finding) {
        Map<String, Json> members = new LinkedHashMap<>();
        finding.theory()
                .symbols()
                .values()
                .forEach(symbol -> members.put(
                        signature(symbol),
                        Json.text((finding.theory().running().contains(symbol.name()) ? "running " : "")
                                + inWords(symbol))));
        return new Json.Obj(members);
    }

    /** {@code r(t)}. */
    public static String signature(Symbol symbol) {
        return symbol.isFunction() ? symbol.name() + "(" + String.join(", ", symbol.parameters()) + ")" : symbol.name();
    }

    /** {@code smooth vector in Y}, as a derivation declares it. */
    public static String inWords(Symbol symbol) {
        Shape shape = symbol.shape();
        String what;
        if (shape.isScalar()) {
            what = "number";
        } else if (!shape.isOperator()) {
            what = "vector in " + shape.rows();
        } else if (shape.rows().equals(shape.columns())) {
            what = "operator on " + shape.rows();
        } else {
            what = "operator from " + shape.columns() + " to " + shape.rows();
        }
        return (symbol.smooth() ? "smooth " : "") + (symbol.symmetric() ? "symmetric " : "") + what;
    }

    private static Json relations(Map<String, Relation.Compare> relations) {
        Map<String, Json> members = new LinkedHashMap<>();
        relations.forEach((name, relation) -> members.put(name, formula(relation)));
        return new Json.Obj(members);
    }

    private static Json.Obj formula(Relation relation) {
        return Json.object()
                .with("text", ClaimText.of(relation, Integer.MAX_VALUE))
                .with("tex", Tex.of(relation));
    }

    private static Json lines(DerivationFinding finding) {
        List<Json> lines = new ArrayList<>();
        for (DerivationLine line : finding.lines()) {
            Json.Obj written = formula(line.fact());
            Json.Obj object = Json.object()
                    .with("name", line.name())
                    .with("text", written.get("text").orElse(Json.NULL))
                    .with("tex", written.get("tex").orElse(Json.NULL))
                    .with("shown", line.shown())
                    .with("why", line.why());
            if (line.rule().isPresent()) {
                object = object.with("rule", line.rule().get().name())
                        .with("kind", line.rule().get().kind().word())
                        .with("citation", line.rule().get().citation());
            }
            if (line.opinion().isPresent()) {
                DerivationLine.Opinion opinion = line.opinion().get();
                object = object.with(
                        "evaluated",
                        Json.object()
                                .with("points", opinion.points())
                                .with("digits", opinion.digits())
                                .with("says", opinion.words()));
            }
            Map<String, Json> terms = new LinkedHashMap<>();
            line.terms().forEach((name, term) -> terms.put(name, Json.text(term)));
            List<Json> conditions = new ArrayList<>();
            line.conditions()
                    .forEach(c -> conditions.add(
                            Json.object().with("condition", c.text()).with("shownBy", c.how())));
            lines.add(object.with("terms", new Json.Obj(terms)).with("conditions", new Json.Arr(conditions)));
        }
        return new Json.Arr(lines);
    }
}
