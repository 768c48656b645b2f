package org.sharpbound.ntk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/** The lines of a function of the field, as they are written one after the other; the last is its value. */
final class Program {

    private final List<Step> steps = new ArrayList<>();

    /** Adds a line. */
    Program let(String name, String text) {
        return let(name, parsed(text));
    }

    Program let(String name, Expr written) {
        steps.add(new Step.Written(name, written));
        return this;
    }

    Program given(String name, Expr core) {
        steps.add(new Step.Given(name, core));
        return this;
    }

    /** The last p of an interval at which a function is not positive, as the value. */
    List<Step> root(String title, String function, String lower, String upper) {
        steps.add(new Step.Root("value", title, parsed(function), parsed(lower), parsed(upper)));
        return List.copyOf(steps);
    }

    /** The kernel of a deep network with the activation tanh, of what is written in the order of {@link Step.Kernel}. */
    Program kernel(String name, boolean tangent, int depth, String... numbers) {
        List<Expr> written = Stream.of(numbers).map(Program::parsed).toList();
        steps.add(new Step.Kernel(name, tangent ? "ntk" : "nngp", tangent, depth, written));
        return this;
    }

    private static Expr parsed(String text) {
        return Parser.expression(text).value().orElseThrow();
    }

    /** All of it, with the value as the last line. */
    List<Step> value(String text) {
        let("value", text);
        return List.copyOf(steps);
    }
}
