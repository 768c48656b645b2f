package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.claim.shape.Shape;
import org.sharpbound.claim.shape.Shaped;
import org.sharpbound.term.Domain;
import org.sharpbound.term.ExactEvaluation;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Functional;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;

/** Makes the statements to be judged out of a draft whose texts have been parsed. */
final class Goals {

    private final Draft draft;
    /** The draft before the results of derivations were put in. */
    private final Draft written;

    private final Variant variant;
    private final Findings findings;
    private final Elaboration elaboration;
    private final Map<String, Domain> domains = new LinkedHashMap<>();
    private final Map<String, Domain> witnessed = new LinkedHashMap<>();
    private Weighing weighing;
    private final List<Relation> general = new ArrayList<>();
    private boolean usable = true;

    private Goals(Draft draft, Draft written, Variant variant, Findings findings) {
        this.draft = draft;
        this.written = written;
        this.variant = variant;
        this.findings = findings;
        this.elaboration = new Elaboration(draft);
    }

    /** The goals, or none if something is wrong; that is noted. */
    static List<Goal> of(Draft written, DerivedResults results, Variant variant, Findings findings) {
        int before = findings.count();
        Draft draft = DerivedReferences.resolved(written, results);
        if (findings.count() > before) {
            checkDomains(written);
            return List.of();
        }
        draft.iteration().ifPresent(iteration -> {
            if (!(iteration.index().value().domain() instanceof Domain.Integers)) {
                iteration
                        .index()
                        .note(
                                iteration.index().value(),
                                "not-an-integer",
                                "The index of a recursion runs over integers: t in 0..50.");
            }
        });
        new NameCheck(draft).check();
        if (findings.count() > before) {
            checkDomains(draft);
            return List.of();
        }
        List<Goal> goals = draft.chance().sampling().isPresent()
                ? new Surveys(draft, findings, part -> new Goals(part, written, variant, findings).goals()).goals()
                : new Goals(draft, written, variant, findings).goals();
        return findings.count() > before ? List.of() : goals;
    }

    /** Notes empty domains of a draft that cannot be expanded, for something else is wrong with it. */
    static void checkDomains(Draft draft) {
        Elaboration elaboration = new Elaboration(draft);
        for (Draft.DraftQuantity quantity : draft.quantities().values()) {
            if (!DomainCheck.noteNames(quantity.domain())) {
                attempt(() -> DomainCheck.checked(quantity.domain(), elaboration));
            }
        }
    }

    /** What further relations can be put to, of a draft that has been read without mistakes; it is never noted against. */
    static Goals prepared(Draft draft, Variant variant, Findings findings) {
        Goals goals = new Goals(draft, draft, variant, findings);
        int before = findings.count();
        goals.usable = goals.prepare() && findings.count() == before;
        return goals;
    }

    /** The goal of another relation in the place of one; empty where something would be wrong with it. */
    Optional<Goal> another(String show, Written<Relation> relation) {
        int before = findings.count();
        List<Goal> found = new ArrayList<>();
        if (usable) {
            attempt(() -> found.add(goal(show, relation, general)));
        }
        return found.stream().filter(goal -> findings.count() == before).findFirst();
    }

    /** The goals of the draft, as far as nothing is wrong; none of a statistical claim where its assumptions do not hold. */
    List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        if (prepare()) {
            draft.shows().forEach((show, written) -> attempt(() -> goals.add(goal(show, written, general))));
        }
        return goals;
    }

    /** Expands what all relations have in common; false where what is wrong with it would be noted again with each of them. */
    private boolean prepare() {
        attempt(this::quantities);
        int before = findings.count();
        given(general);
        elaboration.trajectories().ifPresent(t -> attempt(t::check));
        if (findings.count() > before) {
            return false;
        }
        for (Written<Relation> assumption : draft.assumptions()) {
            attempt(() -> general.add(assumption(assumption)));
            given(general);
        }
        draft.definitions().keySet().forEach(name -> attempt(() -> elaboration.check(name)));
        if (draft.chance().sampling().isPresent()) {
            if (findings.count() > before || !Surveys.meets(general, draft.assumptions())) {
                return false;
            }
        } else if (general.size() == draft.assumptions().size()) {
            AssumptionCheck.check(domains, general, draft.assumptions());
        }
        weighing = new Weighing(draft, written, elaboration, domains);
        return true;
    }

    private void given(List<Relation> assumptions) {
        elaboration.trajectories().ifPresent(t -> t.given(domains, assumptions));
    }

    private Relation assumption(Written<Relation> written) {
        Set<String> names = Names.reachable(written.value(), draft.definitions());
        if (names.stream()
                .anyMatch(
                        n -> elaboration.trajectories().filter(t -> t.isTime(n)).isPresent())) {
            written.note(
                    written.value(),
                    "time-in-assumption",
                    "An assumption is about the quantities and about states at stated times; it cannot use the time itself.");
            throw new Elaboration.Stop();
        }
        Relation assumption = elaboration.relation(written);
        if (!elaboration.functionals().of(assumption).isEmpty()) {
            written.note(
                    written.value(),
                    "not-supported",
                    "A sup, inf, limit or integral in an assumption is not supported yet.");
            throw new Elaboration.Stop();
        }
        return assumption;
    }

    /** One part that cannot be expanded does not hide what is wrong with the others. */
    private static void attempt(Runnable part) {
        try {
            part.run();
        } catch (Elaboration.Stop stop) {
            return;
        }
    }

    private void quantities() {
        draft.quantities().forEach((name, quantity) -> {
            Domain domain = DomainCheck.checked(quantity.domain(), elaboration);
            if (quantity.witness().isPresent()) {
                witnessed.put(name, domain);
            } else {
                domains.putAll(DomainCheck.entries(name, elaboration.shape(quantity), domain));
            }
        });
    }

    private Goal goal(String show, Written<Relation> shown, List<Relation> general) {
        elaboration.functionals().released().clear();
        elaboration.conditions().begin();
        List<Relation> assumptions = new ArrayList<>(general);
        given(assumptions);
        Relation expanded = elaboration.goal(shown, moment(show, shown, assumptions));
        Set<DerivedConditions.Condition> conditions = elaboration.conditions().end();
        Map<String, Domain> quantities = new LinkedHashMap<>(domains);
        quantities.putAll(elaboration.functionals().released());
        List<Relation> memberships = memberships();
        memberships.add(expanded);
        Relation goal = memberships.size() == 1 ? expanded : new Relation.And(memberships);
        Expectation expected =
                draft.expectations().getOrDefault(show, draft.expectations().getOrDefault("", Expectation.PROVED));
        return new Goal(
                show,
                variant,
                shown.text(),
                written.shows().get(show).value(),
                statement(quantities, assumptions, goal, shown),
                expected,
                shown.location(),
                quantitiesAsWritten(),
                definitionsAsWritten(),
                assumptionsAsWritten(),
                draft.motion()
                        .map(motion -> MotionLines.of(
                                motion,
                                elaboration.trajectories().orElseThrow(),
                                Optional.ofNullable(draft.moments().get(show)))),
                Uses.of(draft, shown, elaboration, conditions, domains, assumptions),
                elaboration.means().premise(domains, general),
                draft.chance().sampling().map(s -> elaboration.means().survey(s, goal, shown, draft.quantities())),
                draft.chance().lab().map(DraftLab::trial),
                weighing.of(show),
                draft.chance().asWritten());
    }

    private Statement statement(
            Map<String, Domain> quantities, List<Relation> assumptions, Relation goal, Written<Relation> shown) {
        if (draft.chance().sampling().isPresent()) {
            return new Statement(quantities, elaboration.means().estimated(goal), List.of(), Map.of(), goal);
        }
        List<Implicit> implicits = elaboration.implicits(goal, assumptions);
        Map<String, Functional> functionals = elaboration.functionals().of(goal);
        if (!implicits.isEmpty() && !functionals.isEmpty()) {
            shown.note(
                    shown.value(),
                    "not-supported",
                    "A sup, inf, limit or integral together with a flow or a function of a matrix is not supported yet.");
            throw new Elaboration.Stop();
        }
        return new Statement(quantities, implicits, assumptions, functionals, goal);
    }

    /** When the states of a flow are meant; where all times are, what is assumed of the time is added. */
    private Optional<Moment> moment(String show, Written<Relation> shown, List<Relation> assumptions) {
        Optional<Trajectories> trajectories = elaboration.trajectories();
        Draft.DraftMoment moment = draft.moments().get(show);
        if (trajectories.isEmpty() || moment == null) {
            return trajectories.map(t -> new Moment.At(t.end()));
        } else if (moment.at().isPresent()) {
            return moment.at().map(elaboration::expression).map(Moment.At::new);
        }
        Moment throughout = trajectories.get().throughout(shown);
        assumptions.addAll(trajectories.get().within());
        given(assumptions);
        return Optional.of(throughout);
    }

    /** That each witness lies in its domain, unless exact arithmetic shows it; what it refutes is noted. */
    private List<Relation> memberships() {
        List<Relation> result = new ArrayList<>();
        witnessed.forEach((name, domain) -> {
            Written<Expr> written = draft.quantities().get(name).witness().orElseThrow();
            Expr witness = elaboration.expression(written);
            Set<String> free = FreeVariables.of(witness);
            Optional<String> varying = free.stream()
                    .filter(n -> !domains.containsKey(n) || !DomainCheck.isFixed(domains.get(n)))
                    .findFirst();
            if (varying.isPresent()) {
                written.note(
                        written.value(),
                        "witness-not-constant",
                        "A witness is one value for all quantities, and this depends on '" + varying.get() + "'.");
                throw new Elaboration.Stop();
            }
            Relation membership = membership(name, Shaped.of(witness), domain);
            switch (new ExactEvaluation(Map.of(), 4096).truth(membership)) {
                case TRUE -> {
                    return;
                }
                case FALSE, UNDEFINED -> {
                    written.note(
                            written.value(),
                            "witness-outside",
                            "The witness " + written.text() + " is not in the domain of '" + name + "'.");
                    throw new Elaboration.Stop();
                }
                case UNKNOWN ->
                    result.addAll(membership instanceof Relation.And and ? and.parts() : List.of(membership));
            }
        });
        return result;
    }

    private Relation membership(String name, Shaped witness, Domain domain) {
        Draft.DraftQuantity quantity = draft.quantities().get(name);
        Shape shape = elaboration.shape(quantity);
        if (!witness.shape().equals(shape)) {
            Written<Expr> written = quantity.witness().orElseThrow();
            written.note(
                    written.value(),
                    "shape-mismatch",
                    "The witness is " + witness.shape() + ", and '" + name + "' is " + shape + ".");
            throw new Elaboration.Stop();
        }
        List<Relation> parts = new ArrayList<>();
        List<Domain> domains =
                List.copyOf(DomainCheck.entries(name, shape, domain).values());
        for (int i = 0; i < domains.size(); i++) {
            Relation part = DomainCheck.membership(witness.entries().get(i), domains.get(i));
            if (part instanceof Relation.And and) {
                parts.addAll(and.parts());
            } else {
                parts.add(part);
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Relation.And(parts);
    }

    private List<Quantity> quantitiesAsWritten() {
        List<Quantity> result = new ArrayList<>();
        written.quantities()
                .forEach((name, q) -> result.add(new Quantity(
                        name,
                        q.domain().text(),
                        q.domain().value(),
                        q.about(),
                        q.scale().map(Written::text),
                        q.exists(),
                        q.witness().map(Written::text),
                        q.name().location())));
        return result;
    }

    private List<Definition> definitionsAsWritten() {
        List<Definition> result = new ArrayList<>();
        written.definitions()
                .forEach((name, d) -> result.add(new Definition(
                        name,
                        d.parameters(),
                        d.body().text(),
                        d.body().value(),
                        d.name().location())));
        return result;
    }

    private List<Assumption> assumptionsAsWritten() {
        return written.assumptions().stream()
                .map(w -> new Assumption(w.text(), w.value(), w.location()))
                .toList();
    }
}
