package org.sharpbound.lab.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A function applied to each neuron, with its first two derivatives; the same doubles on every machine. */
public sealed interface Activation permits StandardActivation, Polynomial {

    /** The name by which it is chosen. */
    String label();

    /** σ(x). */
    double value(double x);

    /** σ′(x); where there is none, that from the left. */
    double slope(double x);

    /** σ″(x); where there is none, 0. */
    double curvature(double x);

    /** The function that leaves everything as it is. */
    static Activation identity() {
        return new Polynomial(0, 1);
    }

    /**
     * An activation by name: {@code relu}, {@code tanh}, {@code erf}, {@code sigmoid}, {@code gelu} or {@code identity}.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    static Activation named(String name) {
        List<Activation> known = Arrays.asList(StandardActivation.values());
        if (name.equals("identity")) {
            return identity();
        }
        return known.stream()
                .filter(activation -> activation.label().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no activation " + name + "; there are "
                        + known.stream().map(Activation::label).collect(Collectors.joining(", ")) + ", identity"));
    }
}
