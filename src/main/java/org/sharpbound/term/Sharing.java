package org.sharpbound.term;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds core expressions in which equal parts are one and the same node, and constants are computed.
 *
 * <p>So equality of what it built is identity, and a graph with many paths is compared, hashed and counted in time linear
 * in its nodes (hash-consing; J. Goto, 1974). One thread at a time.
 */
public final class Sharing {

    /** What was to be built is larger than the limits allow. */
    public static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooLarge(String message) {
            super(message);
        }
    }

    private final int maxNodes;
    private final int maxDepth;
    private final Map<Expr, Expr> nodes = new HashMap<>();
    private final Map<Expr, Integer> depths = new IdentityHashMap<>();

    /** Every method that builds throws {@link TooLarge} rather than exceed the limits. */
    public Sharing(int maxNodes, int maxDepth) {
        this.maxNodes = maxNodes;
        this.maxDepth = maxDepth;
    }

    public Expr number(Rational value) {
        return shared(new Expr.Num(value), 1);
    }

    public Expr variable(String name) {
        return shared(new Expr.Var(name), 1);
    }

    /** An operation on expressions built here; computed where {@link Constants} would. */
    public Expr apply(Op op, List<Expr> arguments) {
        int depth = 0;
        for (Expr argument : arguments) {
            depth = Math.max(depth, depth(argument));
        }
        return shared(Constants.folded(new Apply(op, arguments)), depth + 1);
    }

    public Expr apply(Op op, Expr... arguments) {
        return apply(op, List.of(arguments));
    }

    /** A case distinction on parts built here. */
    public Expr choice(Relation condition, Expr then, Expr otherwise) {
        int depth = Math.max(depth(condition), Math.max(depth(then), depth(otherwise)));
        return shared(new Expr.If(condition, then, otherwise), depth + 1);
    }

    /** An expression with others, all built here, in the place of variables. */
    public Expr substitute(Expr expr, Map<String, Expr> values) {
        return new Rewriting() {
            @Override
            protected Expr rebuilt(Expr node) {
                if (node instanceof Expr.Var v) {
                    return values.getOrDefault(v.name(), v);
                } else if (node instanceof Apply a) {
                    return apply(a.op(), a.arguments());
                }
                return node instanceof Expr.If c ? choice(c.condition(), c.then(), c.otherwise()) : node;
            }
        }.rewrite(expr);
    }

    /** The number of nodes on the longest path down from an expression built here. */
    private int depth(Expr expr) {
        return depths.getOrDefault(expr, 1);
    }

    private int depth(Relation relation) {
        if (relation instanceof Relation.Compare c) {
            return Math.max(depth(c.left()), depth(c.right())) + 1;
        } else if (relation instanceof Relation.Not n) {
            return depth(n.part()) + 1;
        } else if (relation instanceof Relation.Implies i) {
            return Math.max(depth(i.premise()), depth(i.conclusion())) + 1;
        }
        List<Relation> parts = relation instanceof Relation.And a
                ? a.parts()
                : relation instanceof Relation.Or o ? o.parts() : List.of();
        return 1 + parts.stream().mapToInt(this::depth).max().orElse(0);
    }

    private Expr shared(Expr node, int depth) {
        Expr known = nodes.putIfAbsent(node, node);
        if (known == null) {
            if (nodes.size() > maxNodes) {
                throw new TooLarge("Expanded, there are more than " + maxNodes + " different operations.");
            }
            if (depth > maxDepth) {
                // else it would be known the next time, and taken for a small one
                nodes.remove(node);
                throw new TooLarge("Expanded, more than " + maxDepth + " operations stand one inside the other.");
            }
            depths.put(node, node instanceof Expr.Num ? 1 : depth);
            return node;
        }
        return known;
    }
}
