package org.sharpbound.rewrite.estimate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A part of an integrand, worked out again only where a variable in it has changed. */
class Node {

    /** A variable that is bound by an integral. */
    static final class Variable extends Node {

        private final int depth;
        private Binary at = Binary.ZERO;
        private long version;

        /** @param depth how many integrals stand around it */
        Variable(int depth) {
            super(List.of(), List.of(), null);
            this.depth = depth;
        }

        int depth() {
            return depth;
        }

        void set(Binary value) {
            at = value;
            version++;
        }

        @Override
        Binary value() {
            return at;
        }
    }

    private final List<Node> parts;
    private final List<Node> margins;
    private final Supplier<Binary> formula;
    private final Set<Variable> free = new HashSet<>();
    private boolean isIntegral;
    private Variable latest;
    private Binary known;
    private long version;

    private Node(List<Node> parts, List<Node> margins, Supplier<Binary> formula) {
        this.parts = parts;
        this.margins = margins;
        this.formula = formula;
    }

    /** @param formula of the values of the parts */
    static Node of(List<Node> parts, Supplier<Binary> formula) {
        return switching(parts, List.of(), formula);
    }

    /** @param margins what changes its sign where the operation changes from one case to another */
    static Node switching(List<Node> parts, List<Node> margins, Supplier<Binary> formula) {
        Node node = new Node(parts, margins, formula);
        parts.forEach(part -> node.addFree(part, null));
        return node;
    }

    static Node integral(Node body, Variable variable, List<Node> ends, Supplier<Binary> formula) {
        List<Node> parts = new ArrayList<>(ends);
        parts.add(body);
        Node integral = new Node(parts, List.of(), formula);
        integral.isIntegral = true;
        ends.forEach(end -> integral.addFree(end, null));
        integral.addFree(body, variable);
        return integral;
    }

    private void addFree(Node part, Variable bound) {
        Set<Variable> more = part instanceof Variable v ? Set.of(v) : part.free;
        for (Variable variable : more) {
            if (variable != bound && free.add(variable)) {
                latest = latest == null || latest.depth < variable.depth ? variable : latest;
            }
        }
    }

    /** Margins of switches in it whose sign hangs on the variable, and on nothing that is bound deeper. */
    Set<Node> margins(Variable variable) {
        Set<Node> found = new LinkedHashSet<>();
        collect(variable, found, new HashSet<>());
        return found;
    }

    private void collect(Variable variable, Set<Node> found, Set<Node> seen) {
        if (seen.add(this)) {
            margins.stream()
                    .filter(margin -> margin == variable || margin.latest == variable)
                    .forEach(found::add);
            parts.forEach(part -> part.collect(variable, found, seen));
        }
    }

    /** Whether it is 0 whatever the variables are. */
    boolean isZero() {
        return isConstant() && !(this instanceof Variable) && !hasIntegral() && value().isZero();
    }

    /** Whether an integral stands in it. */
    boolean hasIntegral() {
        return isIntegral || parts.stream().anyMatch(Node::hasIntegral);
    }

    boolean isConstant() {
        return free.isEmpty();
    }

    /** @throws Unestimated if there is none */
    Binary value() {
        if (known == null || latest != null && version != latest.version) {
            known = formula.get();
            version = latest == null ? 0 : latest.version;
        }
        return known;
    }
}
