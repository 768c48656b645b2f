package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.claim.shape.Mismatch;
import org.sharpbound.claim.shape.Shaped;
import org.sharpbound.ntk.Argument;
import org.sharpbound.ntk.FieldFunction;
import org.sharpbound.ntk.Parameter;
import org.sharpbound.ntk.Refusal;
import org.sharpbound.ntk.Step;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;

/** Expands the functions of the field that a claim uses by name and does not define itself. */
final class FieldCalls {

    private final Elaboration elaboration;
    private final Draft draft;

    FieldCalls(Elaboration elaboration, Draft draft) {
        this.elaboration = elaboration;
        this.draft = draft;
    }

    /** Whether a call is of such a function. */
    boolean isOne(Expr.Call call) {
        String name = call.name();
        return FieldFunction.named(name).isPresent()
                && !draft.definitions().containsKey(name)
                && draft.iteration().filter(i -> i.states().containsKey(name)).isEmpty()
                && draft.motion().filter(m -> m.moving().contains(name)).isEmpty();
    }

    Expr expand(Expr.Call call, Scope scope) {
        FieldFunction function = FieldFunction.named(call.name()).orElseThrow();
        List<Argument> arguments = new ArrayList<>();
        Map<String, Expr> locals = new HashMap<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Parameter parameter = function.parameters().get(i);
            Argument argument =
                    argument(call.name(), parameter, call.arguments().get(i), scope);
            arguments.add(argument);
            if (!parameter.kind().isFunction()) {
                locals.put(parameter.name(), argument.value());
            }
        }
        try {
            return run(function.formula().of(arguments), call, locals, scope);
        } catch (Refusal refusal) {
            throw elaboration.stop(call, scope, refusal.code(), refusal.getMessage());
        }
    }

    private Expr run(List<Step> steps, Expr.Call call, Map<String, Expr> locals, Scope scope) {
        Written<?> place = scope.written().within(call);
        Expr value = null;
        for (Step step : steps) {
            Scope inside = new Scope(place, locals, scope.index(), scope.moment());
            if (step instanceof Step.Given given) {
                value = elaboration.build().substitute(given.value(), Map.of());
            } else if (step instanceof Step.Root root) {
                value = root(root, call, inside, scope);
            } else if (step instanceof Step.Kernel kernel) {
                value = kernel(kernel, call, inside, scope);
            } else {
                value = elaboration.value(((Step.Written) step).value(), inside);
            }
            locals.put(step.name(), value);
        }
        return value;
    }

    private Expr root(Step.Root root, Expr.Call call, Scope inside, Scope outside) {
        Expr variable = elaboration.build().variable(Argument.VARIABLE);
        Expr function = elaboration.expand(root.function(), inside.with(Step.Root.POINT, variable));
        Expr lower = elaboration.expand(root.lower(), inside);
        Expr upper = elaboration.expand(root.upper(), inside);
        try {
            return elaboration.matrices().root(root.title(), Argument.VARIABLE, function, lower, upper);
        } catch (Mismatch mismatch) {
            throw elaboration.stop(call, outside, mismatch.code(), mismatch.getMessage());
        }
    }

    private Expr kernel(Step.Kernel kernel, Expr.Call call, Scope inside, Scope outside) {
        List<Expr> numbers = kernel.numbers().stream()
                .map(number -> elaboration.expand(number, inside))
                .toList();
        try {
            return elaboration.matrices().kernel(kernel.title(), kernel.tangent(), kernel.depth(), numbers);
        } catch (Mismatch mismatch) {
            throw elaboration.stop(call, outside, mismatch.code(), mismatch.getMessage());
        }
    }

    private Argument argument(String function, Parameter parameter, Expr written, Scope scope) {
        if (parameter.kind().isFunction()) {
            return new Argument(function(function, parameter, written, scope), List.of());
        }
        Shaped value = Shaped.of(elaboration.value(written, scope));
        boolean fits = parameter.kind().takes(value.shape().sizes());
        if (parameter.kind() == Parameter.Kind.COUNT) {
            fits &= value.expr() instanceof Expr.Num n
                    && n.value().isInteger()
                    && n.value().signum() > 0;
        }
        if (!fits) {
            String found = parameter.kind() == Parameter.Kind.COUNT && value.isNumber()
                    ? "none"
                    : value.shape().toString();
            throw elaboration.stop(
                    written,
                    scope,
                    "shape-mismatch",
                    function + ": " + parameter.name() + " is "
                            + parameter.kind().text() + ", and this is " + found + ".");
        }
        return new Argument(value.expr(), value.shape().sizes());
    }

    private Expr function(String function, Parameter parameter, Expr written, Scope scope) {
        if (!(written instanceof Expr.Var name) || scope.locals().containsKey(name.name())) {
            throw elaboration.stop(
                    written,
                    scope,
                    "not-a-function",
                    function + ": " + parameter.name() + " is "
                            + parameter.kind().text() + ".");
        }
        if (parameter.kind() == Parameter.Kind.MODEL) {
            return name;
        }
        Expr variable = elaboration.build().variable(Argument.VARIABLE);
        if (!draft.definitions().containsKey(name.name())) {
            return elaboration.build().apply(Op.named(name.name()).orElseThrow(), variable);
        }
        return elaboration.expand(
                new Expr.Call(name.name(), List.of(Expr.variable(Argument.VARIABLE))),
                scope.with(Argument.VARIABLE, variable));
    }
}
