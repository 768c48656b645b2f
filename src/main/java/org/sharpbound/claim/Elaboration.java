package org.sharpbound.claim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.claim.shape.MatrixValues;
import org.sharpbound.claim.shape.Mismatch;
import org.sharpbound.claim.shape.Operations;
import org.sharpbound.claim.shape.Shape;
import org.sharpbound.claim.shape.Shaped;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Brackets;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.FreeVariables;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Sharing;

/**
 * Expands what an author writes into core expressions: definitions, functions, sums, derivatives, states of a recursion.
 *
 * <p>A quantity with a single value is replaced by it, unless a derivative is taken by it. Names have been checked before, and definitions are acyclic. Every part is expanded once for each set of arguments,
 * and what comes out is shared, so that definitions which double in size at each step cost no more than their number.
 *
 * <p>Soundness: what is proved is proved of the expressions made here.
 */
final class Elaboration {

    /** Recursions over terms, here and elsewhere, stay well within a thread's stack. */
    private static final int MAX_DEPTH = 1000;

    private static final int MAX_NESTING = 700;
    private static final int MAX_NODES = 50_000;
    private static final int MAX_STEPS = 300_000;

    /** The claim cannot be expanded; what is wrong has been noted. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stop() {
            super(null, null, false, false);
        }
    }

    /** One use of a function, or of a definition at an index of a recursion or a time of a flow; within an integral or not. */
    private record Use(
            String name,
            List<Expr> arguments,
            Optional<BigInteger> index,
            Optional<Moment> moment,
            boolean integrating,
            Means.Place place) {}

    /** What a use comes to, and what must hold for it to mean that. */
    private record Expansion(Expr expr, Set<DerivedConditions.Condition> conditions) {}

    private final Draft draft;
    private final Sharing build = new Sharing(MAX_NODES, MAX_DEPTH);
    private final Binders binders;
    private final Functionals functionals;
    private final Optional<Recursion> recursion;
    private final Optional<Trajectories> trajectories;
    private final MatrixValues matrices;
    private final Operations operations;
    private final Relations relations;
    private final Means means;
    private final FieldCalls fields;
    private final DerivedConditions conditions = new DerivedConditions();
    private final Set<String> fixed = new HashSet<>();
    private final Map<Use, Expansion> expanded = new HashMap<>();
    private int nesting;
    private int steps;
    private int fresh;

    Elaboration(Draft draft) {
        this.draft = draft;
        Set<String> varied = Names.derivedBy(draft);
        draft.quantities().forEach((name, quantity) -> {
            if (DomainCheck.isFixed(quantity.domain().value()) && !varied.contains(name)) {
                fixed.add(name);
            }
        });
        this.functionals = new Functionals(this, draft);
        this.means = new Means(this, draft.chance());
        this.fields = new FieldCalls(this, draft);
        this.binders = new Binders(this, functionals, draft.quantities());
        this.recursion = draft.iteration().map(i -> new Recursion(this, i));
        this.trajectories = draft.motion().map(motion -> new Trajectories(this, expanded(motion)));
        this.matrices = new MatrixValues(this::isFree, functionals::reserved, this::shared);
        this.operations = new Operations(build, matrices);
        this.relations = new Relations(this, operations);
    }

    /** Whether a function of a matrix may depend on what has this name. */
    private boolean isFree(String name) {
        return functionals.isQuantity(name)
                || trajectories.filter(t -> t.isReading(name)).isPresent()
                || means.isSampled(name);
    }

    /** The names of the entries of a vector or matrix, as expressions; the name itself for a number. */
    Shaped variables(String name, Shape shape) {
        return Shaped.variables(name, shape, this::shared);
    }

    private Expr shared(Expr variable) {
        return build.variable(((Expr.Var) variable).name());
    }

    /** Functions of matrices that core expressions speak of by name. */
    MatrixValues matrices() {
        return matrices;
    }

    private Motion expanded(DraftMotion motion) {
        return motion instanceof DraftMotion.Flow flow
                ? new FlowMotion(this, flow)
                : new Training(this, (DraftMotion.Training) motion);
    }

    Sharing build() {
        return build;
    }

    Means means() {
        return means;
    }

    DerivedConditions conditions() {
        return conditions;
    }

    Functionals functionals() {
        return functionals;
    }

    /** What a goal under some assumptions speaks of besides quantities and functionals. */
    List<Implicit> implicits(Relation goal, List<Relation> assumptions) {
        if (matrices.isEmpty() && trajectories.isEmpty() && means.isEmpty()) {
            return List.of();
        }
        Set<String> free = new HashSet<>(FreeVariables.of(goal));
        assumptions.forEach(a -> free.addAll(FreeVariables.of(a)));
        List<Implicit> last = means.of(free);
        last.forEach(mean -> mean.expressions().forEach(e -> free.addAll(FreeVariables.of(e))));
        List<Implicit> used = new ArrayList<>(matrices.of(free));
        used.forEach(u -> u.expressions().forEach(e -> free.addAll(FreeVariables.of(e))));
        List<Implicit> flows = trajectories.map(t -> t.of(free)).orElse(List.of());
        if (flows.isEmpty()) {
            used.addAll(last);
            return used;
        }
        // what a flow is made of comes before it, and what is made of its states behind it
        Set<String> before = new HashSet<>();
        flows.forEach(f -> f.expressions().forEach(e -> before.addAll(FreeVariables.of(e))));
        List<Implicit> ordered = new ArrayList<>(matrices.of(before));
        used.removeAll(ordered);
        ordered.addAll(flows);
        ordered.addAll(used);
        ordered.addAll(last);
        return ordered;
    }

    Optional<Trajectories> trajectories() {
        return trajectories;
    }

    /**
     * Expands what is to be shown: a relation that is claimed, and nowhere negated.
     *
     * @param moment when the states of a flow are meant
     */
    Relation goal(Written<Relation> written, Optional<Moment> moment) {
        return relations.affirmed(() -> relation(written, new Scope(written, Map.of(), Optional.empty(), moment)));
    }

    /** Expands a relation; one that speaks of the index of a recursion becomes the conjunction over all its values. */
    Relation relation(Written<Relation> written) {
        return relation(written, outer(written));
    }

    /** Where the states of a flow are those at its end. */
    private Scope outer(Written<?> written) {
        Scope scope = Scope.outer(written);
        return trajectories.map(t -> scope.at(new Moment.At(t.end()))).orElse(scope);
    }

    private Relation relation(Written<Relation> written, Scope scope) {
        if (recursion.isEmpty() || !recursion.get().isIndexed(written.value(), draft.definitions())) {
            return relation(written.value(), scope);
        }
        return new Relation.And(recursion.get().range().stream()
                .map(t -> relation(written.value(), scope.at(t)))
                .toList());
    }

    /** A number, or a vector or matrix as {@link Shaped#expr} writes it. */
    Expr expression(Written<Expr> written) {
        return value(written.value(), Scope.outer(written));
    }

    /** Expands a definition for its own sake, so that what is wrong with it is noted even if nothing uses it. */
    void check(String name) {
        if (recursion.isEmpty() && draft.definitions().get(name).parameters().isEmpty()) {
            conditions.begin();
            try {
                means.within(() -> definition(
                        name, List.of(), outer(draft.definitions().get(name).body())));
            } finally {
                conditions.end();
            }
        }
    }

    Relation relation(Relation relation, Scope scope) {
        return relations.relation(relation, scope);
    }

    /** Expands an expression that is to be a number. */
    Expr expand(Expr expr, Scope scope) {
        Expr value = value(expr, scope);
        if (Brackets.isList(value)) {
            throw stop(
                    expr,
                    scope,
                    "shape-mismatch",
                    "A number is expected here, and this is " + Shaped.of(value).shape() + ".");
        }
        return value;
    }

    /** Expands an expression: a number, or a vector or matrix as {@link Shaped#expr} writes it. */
    Expr value(Expr expr, Scope scope) {
        step(expr, scope);
        nesting++;
        try {
            return core(expr, scope);
        } catch (Mismatch mismatch) {
            throw stop(expr, scope, mismatch.code(), mismatch.getMessage());
        } catch (Sharing.TooLarge e) {
            throw stop(expr, scope, "too-large", e.getMessage());
        } finally {
            nesting--;
        }
    }

    private Expr core(Expr expr, Scope scope) {
        if (expr instanceof Expr.Num n) {
            return build.number(n.value());
        } else if (expr instanceof Expr.Var v) {
            return name(v, scope);
        } else if (expr instanceof Apply a) {
            return operations.apply(a.op(), values(a.arguments(), scope));
        } else if (expr instanceof Expr.If c) {
            return operations.choice(
                    relations.unaffirmed(c.condition(), scope), value(c.then(), scope), value(c.otherwise(), scope));
        } else if (expr instanceof Expr.Call c) {
            return Brackets.isOwn(c)
                    ? operations.call(c, values(c.arguments(), scope))
                    : draft.chance().speaksOf(c.name()) ? means.expand(c, scope) : call(c, scope);
        }
        return binders.expand((Expr.Bind) expr, scope);
    }

    List<Expr> values(List<Expr> exprs, Scope scope) {
        List<Expr> result = new ArrayList<>(exprs.size());
        for (Expr expr : exprs) {
            result.add(value(expr, scope));
        }
        return result;
    }

    private void step(Expr expr, Scope scope) {
        if (nesting > MAX_NESTING) {
            throw stop(expr, scope, "too-deep", "Definitions are nested too deeply here.");
        }
        if (++steps > MAX_STEPS) {
            throw stop(expr, scope, "too-large", "It takes more than " + MAX_STEPS + " steps to expand this claim.");
        }
    }

    private Expr name(Expr.Var variable, Scope scope) {
        String name = variable.name();
        Expr local = scope.locals().get(name);
        if (local != null) {
            return local;
        }
        if (draft.definitions().containsKey(name)) {
            return definition(name, List.of(), scope);
        }
        if (recursion.isPresent() && recursion.get().isIndex(name)) {
            BigInteger t = scope.index()
                    .orElseThrow(() -> stop(variable, scope, "index-outside", "The index has no value here."));
            return build.number(Rational.of(t));
        }
        if (recursion.isPresent() && recursion.get().isState(name)) {
            return recursion.get().last(name, variable, scope);
        }
        if (trajectories.isPresent() && trajectories.get().isTime(name)) {
            return trajectories.get().time(variable, scope);
        }
        if (trajectories.isPresent() && trajectories.get().isDefined(name)) {
            return trajectories.get().value(name, variable, scope);
        }
        if (draft.chance().isRandom(name)) {
            return means.random(variable, scope);
        }
        Draft.DraftQuantity quantity = draft.quantities().get(name);
        if (quantity.witness().isPresent()) {
            return expression(quantity.witness().get());
        }
        Shaped free = variables(name, shape(quantity));
        return fixed.contains(name) ? fixedValue(quantity) : free.expr();
    }

    private Expr fixedValue(Draft.DraftQuantity quantity) {
        Domain.Finite values = (Domain.Finite) quantity.domain().value();
        return value(values.values().get(0), Scope.outer(quantity.domain()));
    }

    /** What a quantity is: its entries are the quantities of a statement. */
    Shape shape(Draft.DraftQuantity quantity) {
        Domain domain = quantity.domain().value();
        if (domain instanceof Domain.Power power) {
            try {
                return Shaped.bounded(new Shape(power.sizes()));
            } catch (Mismatch mismatch) {
                throw stop(domain, Scope.outer(quantity.domain()), mismatch.code(), mismatch.getMessage());
            }
        }
        return DomainCheck.isFixed(domain) ? Shaped.of(fixedValue(quantity)).shape() : Shape.NUMBER;
    }

    private Expr call(Expr.Call call, Scope scope) {
        if (fields.isOne(call)) {
            return fields.expand(call, scope);
        }
        List<Expr> arguments = values(call.arguments(), scope);
        if (draft.definitions().containsKey(call.name())) {
            return definition(call.name(), arguments, scope);
        }
        return trajectories.isPresent()
                ? trajectories.get().at(call, arguments.get(0), scope)
                : recursion.orElseThrow().at(call, arguments.get(0), scope);
    }

    /** @param user where it is used */
    private Expr definition(String name, List<Expr> arguments, Scope user) {
        Use use = new Use(name, arguments, user.index(), user.moment(), functionals.isIntegrating(), means.place());
        Expansion known = expanded.get(use);
        if (known == null) {
            Draft.DraftDefinition definition = draft.definitions().get(name);
            Map<String, Expr> locals = new HashMap<>();
            for (int i = 0; i < arguments.size(); i++) {
                locals.put(definition.parameters().get(i), arguments.get(i));
            }
            Scope scope = new Scope(definition.body(), locals, user.index(), user.moment());
            conditions.begin();
            Expr body = value(definition.body().value(), scope);
            DerivedDefinition derived = draft.derived().get(name);
            if (derived != null) {
                derived.conditions(this, scope)
                        .forEach(c -> conditions.add(
                                new DerivedConditions.Condition(derived.result().name(), c)));
            }
            known = new Expansion(body, conditions.end());
            expanded.put(use, known);
        }
        conditions.addAll(known.conditions());
        return known.expr();
    }

    /** A name that no author can write. */
    String fresh(String name) {
        return name + "'" + ++fresh;
    }

    Stop stop(Object node, Scope scope, String code, String message) {
        scope.written().note(node, code, message);
        return new Stop();
    }

    /** Both may be vectors or matrices; that they do not fit is told where they stand. */
    Expr apply(Op op, Expr left, Expr right) {
        return operations.apply(op, List.of(left, right));
    }

    /** Both cases may be vectors or matrices; that they do not fit is told where they stand. */
    Expr choice(Relation condition, Expr then, Expr otherwise) {
        return operations.choice(condition, then, otherwise);
    }
}
