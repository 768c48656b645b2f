package org.sharpbound.report;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;

/** Whether expressions are shallow enough to be walked by recursion on any thread. */
final class Shallowness {

    private static final int DEEPEST = 400;

    private final Set<Expr> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    boolean of(List<Relation.Compare> comparisons) {
        return comparisons.stream().allMatch(c -> of(c.left(), 0) && of(c.right(), 0));
    }

    /** Looks at each node once, as those walks do, so that a shared graph takes linear time. */
    private boolean of(Expr expression, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        if (!seen.add(expression)) {
            return true;
        }
        if (expression instanceof Apply apply) {
            return apply.arguments().stream().allMatch(argument -> of(argument, depth + 1));
        }
        if (expression instanceof Expr.If choice) {
            return of(choice.then(), depth + 1) && of(choice.otherwise(), depth + 1);
        }
        return true;
    }
}
