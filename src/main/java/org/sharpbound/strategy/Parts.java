package org.sharpbound.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Obligation;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Step;

/** The parts of a step, each looked for in turn. */
final class Parts {

    private Parts() {}

    /** The node of the step, if it applies and a part is found for each of its obligations. */
    static Optional<Node> of(Scope scope, Step step, Function<Obligation, Optional<Node>> search) {
        return scope.reduce(step).left().flatMap(left -> of(step, left, search));
    }

    static Optional<Node> of(Step step, List<Obligation> left, Function<Obligation, Optional<Node>> search) {
        List<Node> parts = new ArrayList<>();
        for (Obligation obligation : left) {
            Optional<Node> part = search.apply(obligation);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return Optional.of(new Node.Inner(step, parts));
    }
}
