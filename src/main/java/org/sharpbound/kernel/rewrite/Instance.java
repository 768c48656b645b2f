package org.sharpbound.kernel.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.IllFormed;
import org.sharpbound.term.theory.Scoping;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Shapes;
import org.sharpbound.term.theory.Theory;

/** A rule with terms for its variables; what the rule binds never captures a variable of these terms. */
public final class Instance {

    private final Map<String, Lambda> binding;
    private final Set<String> used = new TreeSet<>();

    /** A rule by itself, where no names are declared. */
    public Instance(Map<String, Lambda> binding) {
        this.binding = binding;
        binding.values().forEach(lambda -> {
            Set<String> free = Scoping.free(lambda.body());
            free.removeAll(lambda.parameters());
            used.addAll(free);
        });
    }

    /** In a theory: what the rule binds has no name of a quantity or symbol of it either. */
    public Instance(Map<String, Lambda> binding, Theory theory) {
        this(binding);
        used.addAll(theory.quantities().keySet());
        used.addAll(theory.symbols().keySet());
    }

    /** Names that what is bound may not have. */
    public Set<String> taken() {
        return Set.copyOf(used);
    }

    /** @throws IllFormed if a variable of the rule is not bound to a term of its kind */
    public Expr of(Expr pattern) {
        if (pattern instanceof Expr.Var v) {
            Lambda value = binding.get(v.name());
            return value == null ? pattern : applied(v.name(), value, List.of());
        } else if (pattern instanceof Expr.Call c) {
            List<Expr> arguments = c.arguments().stream().map(this::of).toList();
            Lambda value = binding.get(c.name());
            return value == null ? new Expr.Call(c.name(), arguments) : applied(c.name(), value, arguments);
        } else if (pattern instanceof Expr.Bind b) {
            Set<String> taken = new TreeSet<>(Scoping.free(b.body()));
            taken.remove(b.variable());
            taken.addAll(used);
            taken.addAll(binding.keySet());
            String variable = Scoping.unused(b.variable(), taken);
            Expr body = variable.equals(b.variable()) ? b.body() : Scoping.body(b, variable);
            List<Expr> arguments = b.arguments().stream().map(this::of).toList();
            return new Expr.Bind(b.binder(), of(body), variable, arguments, b.domain());
        } else if (pattern instanceof Apply a) {
            return new Apply(a.op(), a.arguments().stream().map(this::of).toList());
        } else if (pattern instanceof Expr.If i) {
            return new Expr.If(of(i.condition()), of(i.then()), of(i.otherwise()));
        }
        return pattern;
    }

    public Relation of(Relation relation) {
        return Scoping.mapped(relation, this::of);
    }

    /** Of a condition, with the variables that it is for all values of renamed where they would clash. */
    Obligation of(Condition condition, List<Ranged> context) {
        List<Ranged> all = new ArrayList<>(context);
        Map<String, Expr> renamed = new HashMap<>();
        for (Ranged range : condition.all()) {
            all.add(of(range, renamed));
        }
        if (condition.demand() instanceof Demand.Holds holds) {
            return new Obligation(all, new Demand.Holds(of(Scoping.replaced(holds.relation(), renamed))));
        }
        Demand.Has has = (Demand.Has) condition.demand();
        Map<String, Expr> inner = new HashMap<>(renamed);
        Ranged range = of(has.range(), inner);
        return new Obligation(all, new Demand.Has(has.property(), of(Scoping.replaced(has.body(), inner)), range));
    }

    private Ranged of(Ranged range, Map<String, Expr> renamed) {
        Expr lower = of(Scoping.replaced(range.lower(), renamed));
        Expr upper = of(Scoping.replaced(range.upper(), renamed));
        Set<String> taken = new TreeSet<>(used);
        taken.addAll(binding.keySet());
        String variable = Scoping.unused(range.variable(), taken);
        used.add(variable);
        renamed.put(range.variable(), Expr.variable(variable));
        return new Ranged(variable, lower, range.lowerOpen(), upper, range.upperOpen(), range.integer());
    }

    private static Expr applied(String name, Lambda value, List<Expr> arguments) {
        if (value.parameters().size() != arguments.size()) {
            throw new IllFormed(name + " is used with " + arguments.size() + " arguments and bound with "
                    + value.parameters().size());
        }
        Map<String, Expr> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            values.put(value.parameters().get(i), arguments.get(i));
        }
        return Scoping.replaced(value.body(), values);
    }

    /** @throws IllFormed if the terms are not what the variables of the rule stand for */
    static void check(Rule rule, Map<String, Lambda> binding, Theory theory) {
        for (String name : binding.keySet()) {
            if (!rule.variables().containsKey(name)) {
                throw new IllFormed(name + " is no variable of the rule " + rule.name());
            }
        }
        for (Rule.Variable variable : rule.variables().values()) {
            Lambda value = binding.get(variable.name());
            if (value == null
                    || value.parameters().size() != variable.parameters().size()) {
                throw new IllFormed("nothing is said of " + variable.name() + " of the rule " + rule.name());
            }
            Set<String> parameters = new TreeSet<>(value.parameters());
            if (parameters.size() != value.parameters().size()) {
                throw new IllFormed("two parameters of " + variable.name() + " have one name");
            }
            Shape shape = new Shapes(theory).of(value.body(), parameters);
            boolean fits = switch (variable.sort()) {
                case NUMBER -> shape.isScalar() || value.body() instanceof Expr.Num;
                case VECTOR -> !shape.isScalar() && !shape.isOperator();
                case OPERATOR -> shape.isOperator();
                case ANY -> true;
            };
            if (!fits) {
                throw new IllFormed(variable.name() + " of the rule " + rule.name() + " stands for "
                        + variable.sort().name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }
}
