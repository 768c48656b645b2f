package org.sharpbound.term.normal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.PostOrder;
import org.sharpbound.term.Relation;

/** The nodes of a shared expression graph; no walk here recurses, so that deep nesting cannot exhaust the stack. */
final class Nodes {

    private static final int MOST_NODES = 200_000;
    private static final int MOST_LOGIC = 1_000;

    private Nodes() {}

    /**
     * Every node once, arguments (and what conditions compare) before what uses them; the root is last.
     *
     * @throws Budget.Exceeded if there are too many
     */
    static List<Expr> ordered(Expr root) {
        return ordered(root, MOST_NODES);
    }

    private static List<Expr> ordered(Expr root, int most) {
        int[] nodes = {0};
        return PostOrder.of(root, Map.of(), node -> {
            Budget.require(++nodes[0] <= most);
            return children(node);
        });
    }

    /** How large an expression is, written out as a tree. */
    static Measure measure(Expr root) {
        Map<Expr, Measure> measures = new IdentityHashMap<>();
        for (Expr node : ordered(root, Integer.MAX_VALUE)) {
            Measure sum = node instanceof Expr.Var ? Measure.QUANTITY : Measure.NODE;
            for (Expr child : children(node)) {
                sum = sum.plus(measures.get(child));
            }
            measures.put(node, sum);
        }
        return measures.get(root);
    }

    private static List<Expr> children(Expr node) {
        if (node instanceof Apply apply) {
            return apply.arguments();
        }
        if (node instanceof Expr.If choice) {
            List<Expr> children = compared(choice.condition());
            children.add(choice.then());
            children.add(choice.otherwise());
            return children;
        }
        return List.of();
    }

    private static List<Expr> compared(Relation root) {
        List<Expr> sides = new ArrayList<>();
        Deque<Relation> stack = new ArrayDeque<>();
        stack.push(root);
        for (int i = 0; !stack.isEmpty(); i++) {
            Budget.require(i < MOST_LOGIC);
            Relation relation = stack.pop();
            if (relation instanceof Relation.Compare compare) {
                sides.add(compare.left());
                sides.add(compare.right());
            } else if (relation instanceof Relation.Chain chain) {
                sides.addAll(chain.terms());
            } else if (relation instanceof Relation.And and) {
                and.parts().forEach(stack::push);
            } else if (relation instanceof Relation.Or or) {
                or.parts().forEach(stack::push);
            } else if (relation instanceof Relation.Implies implies) {
                stack.push(implies.premise());
                stack.push(implies.conclusion());
            } else {
                stack.push(((Relation.Not) relation).part());
            }
        }
        return sides;
    }
}
