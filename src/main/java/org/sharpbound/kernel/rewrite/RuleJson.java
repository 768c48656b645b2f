package org.sharpbound.kernel.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.json.Json;

/** Rules as JSON. */
final class RuleJson {

    private RuleJson() {}

    static Json write(Rule rule) {
        List<Json> conditions = new ArrayList<>();
        rule.conditions()
                .forEach(c -> conditions.add(DischargeJson.write(c.demand()).with("for", TermJson.ranges(c.all()))));
        Map<String, Json> variables = new LinkedHashMap<>();
        rule.variables()
                .forEach((name, variable) -> variables.put(
                        name,
                        Json.object()
                                .with("sort", variable.sort().name())
                                .with("parameters", Json.texts(variable.parameters()))));
        return Json.object()
                .with("rule", rule.name())
                .with("kind", rule.kind().name())
                .with("variables", new Json.Obj(variables))
                .with("if", new Json.Arr(conditions))
                .with("then", TermJson.write(rule.conclusion()))
                .with("cite", rule.citation());
    }

    /** @throws IllegalArgumentException if it is none */
    static Rule read(Json json) {
        Json.Obj object = Members.object(json);
        Map<String, Rule.Variable> variables = new LinkedHashMap<>();
        Members.map(object, "variables", Members::object)
                .forEach((name, variable) -> variables.put(
                        name,
                        new Rule.Variable(
                                name,
                                Members.constant(Rule.Sort.class, variable, "sort"),
                                Members.texts(variable, "parameters"))));
        return new Rule(
                Members.text(object, "rule"),
                Members.constant(Rule.Kind.class, object, "kind"),
                variables,
                Members.list(object, "if", RuleJson::condition),
                TermJson.comparison(Members.member(object, "then")),
                Members.text(object, "cite"));
    }

    private static Condition condition(Json json) {
        Json.Obj object = Members.object(json);
        return new Condition(Members.list(object, "for", TermJson::range), DischargeJson.demand(object));
    }

    static Json write(Lambda lambda) {
        return lambda.parameters().isEmpty()
                ? TermJson.write(lambda.body())
                : Json.object()
                        .with("parameters", Json.texts(lambda.parameters()))
                        .with("body", TermJson.write(lambda.body()));
    }

    /** @throws IllegalArgumentException if it is none */
    static Lambda lambda(Json json) {
        if (json instanceof Json.Obj object && object.get("parameters").isPresent()) {
            return new Lambda(Members.texts(object, "parameters"), TermJson.term(Members.member(object, "body")));
        }
        return Lambda.of(TermJson.term(json));
    }
}
