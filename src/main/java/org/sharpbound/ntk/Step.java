package org.sharpbound.ntk;

import java.util.List;
import org.sharpbound.term.Expr;

/** A line of the program that a function of the field is; later lines speak of it by its name. */
public sealed interface Step permits Step.Written, Step.Given, Step.Root, Step.Kernel {

    String name();

    /**
     * What is yet to be expanded.
     *
     * @param value in the claim language; its names are those of parameters and earlier lines
     */
    record Written(String name, Expr value) implements Step {}

    /**
     * What is expanded already.
     *
     * @param value a core expression
     */
    record Given(String name, Expr value) implements Step {}

    /**
     * The last point of an interval at which a function is not positive.
     *
     * @param title by which results speak of it
     * @param function in the claim language, of {@link Argument#VARIABLE}, which is called {@code p} in it
     */
    record Root(String name, String title, Expr function, Expr lower, Expr upper) implements Step {

        /** The variable of the function. */
        public static final String POINT = "p";
    }

    /**
     * The kernel of a network of infinite width whose activation is tanh.
     *
     * @param title by which results speak of it
     * @param tangent whether it is the tangent kernel
     * @param depth the number of hidden layers
     * @param numbers in the claim language: xx, xy, yy, what is added to these, and the variances of weights and biases
     */
    record Kernel(String name, String title, boolean tangent, int depth, List<Expr> numbers) implements Step {
        public Kernel {
            numbers = List.copyOf(numbers);
        }
    }
}
