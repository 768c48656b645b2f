package org.sharpbound.kernel.rewrite;

import java.util.List;
import java.util.TreeMap;
import org.sharpbound.json.Json;
import org.sharpbound.kernel.CertificateJson;

/** Conditions and what meets them as JSON, an object for both. */
final class DischargeJson {

    private DischargeJson() {}

    static Json.Obj write(Obligation obligation) {
        return write(obligation.demand()).with("for", TermJson.ranges(obligation.context()));
    }

    static Json.Obj write(Demand demand) {
        if (demand instanceof Demand.Holds holds) {
            return Json.object().with("holds", TermJson.write(holds.relation()));
        }
        Demand.Has has = (Demand.Has) demand;
        return Json.object()
                .with("has", has.property().name())
                .with("body", TermJson.write(has.body()))
                .with("range", TermJson.write(has.range()));
    }

    /** @throws IllegalArgumentException if it is none */
    static Obligation obligation(Json json) {
        Json.Obj object = Members.object(json);
        List<Ranged> context = Members.list(object, "for", TermJson::range);
        return new Obligation(context, demand(object));
    }

    static Demand demand(Json.Obj object) {
        if (object.get("holds").isPresent()) {
            return new Demand.Holds(TermJson.relation(Members.member(object, "holds")));
        }
        return new Demand.Has(
                Members.constant(Demand.Property.class, object, "has"),
                TermJson.term(Members.member(object, "body")),
                TermJson.range(Members.member(object, "range")));
    }

    static Json write(Discharge discharge, Json.Obj to) {
        if (discharge instanceof Discharge.Algebra) {
            return to.with("by", "algebra");
        } else if (discharge instanceof Discharge.Form) {
            return to.with("by", "form");
        } else if (discharge instanceof Discharge.Fact fact) {
            return to.with("by", "fact")
                    .with("line", fact.line())
                    .with("values", DerivationJson.map(new TreeMap<>(fact.values()), TermJson::write));
        }
        Discharge.Shown shown = (Discharge.Shown) discharge;
        return to.with("by", "numbers")
                .with("certificate", CertificateJson.write(shown.certificate()))
                .with("facts", Json.texts(shown.facts()));
    }

    /** @throws IllegalArgumentException if it is none */
    static Discharge read(Json json) {
        Json.Obj object = Members.object(json);
        return switch (Members.text(object, "by")) {
            case "algebra" -> new Discharge.Algebra();
            case "form" -> new Discharge.Form();
            case "fact" ->
                new Discharge.Fact(Members.text(object, "line"), Members.map(object, "values", TermJson::term));
            case "numbers" ->
                new Discharge.Shown(
                        CertificateJson.read(Members.member(object, "certificate")), Members.texts(object, "facts"));
            default -> throw new IllegalArgumentException("nothing that meets a condition");
        };
    }
}
