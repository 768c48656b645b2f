package org.sharpbound.rewrite.estimate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where margins of switches change their signs, as far as that is seen at some points. */
final class Cuts {

    private static final int STEPS = 61;

    private final Floats in;
    private final Node.Variable variable;
    private final Collection<Node> margins;

    Cuts(Floats in, Node.Variable variable, Collection<Node> margins) {
        this.in = in;
        this.variable = variable;
        this.margins = margins;
    }

    /** Both ends, and the places in between, in order. */
    List<Binary> of(Binary from, Binary to) {
        List<Binary> cuts = new ArrayList<>();
        cuts.add(from);
        Binary step = in.div(in.sub(to, from), Binary.of(STEPS));
        for (Node margin : margins) {
            Binary before = from;
            int sign = sign(margin, before);
            for (int i = 1; i <= STEPS; i++) {
                Binary next = i == STEPS ? to : in.add(from, in.mul(step, Binary.of(i)));
                int nextSign = sign(margin, next);
                if (sign * nextSign < 0) {
                    cuts.add(root(margin, before, next, sign));
                } else if (nextSign == 0 && i < STEPS) {
                    cuts.add(next);
                }
                before = next;
                sign = nextSign;
            }
        }
        cuts.add(to);
        cuts.sort(in::compare);
        int least = in.sub(to, from).magnitude() - in.bits() * 3 / 4;
        for (int i = cuts.size() - 2; i > 0; i--) {
            if (in.sub(cuts.get(i + 1), cuts.get(i)).magnitude() < least
                    || in.sub(cuts.get(i), from).magnitude() < least) {
                cuts.remove(i);
            }
        }
        return cuts;
    }

    private int sign(Node margin, Binary x) {
        variable.set(x);
        try {
            return margin.value().signum();
        } catch (Unestimated undefined) {
            return 0;
        }
    }

    /** By bisection. */
    private Binary root(Node margin, Binary from, Binary to, int sign) {
        Binary lower = from;
        Binary upper = to;
        for (int i = 0; i < in.bits(); i++) {
            Binary middle = in.cut(in.add(lower, upper).shifted(-1));
            int side = sign(margin, middle);
            if (side == 0) {
                return middle;
            } else if (side == sign) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        return upper;
    }
}
