package org.sharpbound.report.cover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.sharpbound.kernel.Box;
import org.sharpbound.kernel.Branch;
import org.sharpbound.kernel.Certificate;
import org.sharpbound.kernel.Halves;
import org.sharpbound.kernel.Node;
import org.sharpbound.kernel.Proved;
import org.sharpbound.kernel.Region;
import org.sharpbound.kernel.Scope;
import org.sharpbound.kernel.Step;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;

/**
 * The boxes of a proof's cover, in plain doubles: they are drawn, and nothing is concluded from them. A box that a step
 * reduces to something other than parts of the domain is one tile, whatever boxes that takes.
 */
public final class CoverTiles {

    /** More boxes are counted, and not drawn. */
    private static final int MOST = 50_000;

    private final ToDoubleFunction<Expr> constant;
    private final List<Tile> tiles = new ArrayList<>();
    private final Map<Way, Long> leaves = new EnumMap<>(Way.class);
    private final Set<String> cut = new LinkedHashSet<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private CoverTiles(ToDoubleFunction<Expr> constant) {
        this.constant = constant;
    }

    /**
     * The boxes behind a proof; empty where its certificate is no cover.
     *
     * @param constant evaluates constant expressions
     */
    public static Optional<CoverTiles> of(Proved proof, ToDoubleFunction<Expr> constant) {
        // what was shown last is the goal itself, before it what it rests on
        Statement shown = proof.shown().get(proof.shown().size() - 1);
        Certificate certificate = proof.certificate();
        while (certificate instanceof Certificate.Functionals functionals) {
            certificate = functionals.rest();
        }
        return Fingerprint.of(shown).equals(certificate.statement())
                ? of(shown, certificate, constant)
                : Optional.empty();
    }

    /** @param certificate accepted for the statement */
    static Optional<CoverTiles> of(Statement statement, Certificate certificate, ToDoubleFunction<Expr> constant) {
        CoverTiles tiles = new CoverTiles(constant);
        return tiles.add(statement, certificate) ? Optional.of(tiles) : Optional.empty();
    }

    private boolean add(Statement statement, Certificate certificate) {
        if (certificate instanceof Certificate.Cover cover) {
            node(cover.root(), spans(statement, Scope.of(statement).box()));
            return true;
        } else if (certificate instanceof Certificate.Family family) {
            branch(family.root(), spans(statement, Region.of(statement).box()));
            return true;
        } else if (certificate instanceof Certificate.Split split) {
            cut.add(split.quantity());
            return Halves.of(statement, split.quantity(), split.at())
                    .filter(halves -> add(halves.below(), split.below()) && add(halves.above(), split.above()))
                    .isPresent();
        }
        return false;
    }

    /** Integers take half a unit on either side; other finite domains a unit for each element, by its place. */
    private Map<String, Span> spans(Statement statement, Box box) {
        Map<String, Span> spans = new LinkedHashMap<>();
        statement.quantities().forEach((name, domain) -> {
            int variable = box.variables().indexOf(name);
            if (variable >= 0) {
                spans.put(name, Span.of(box.lower(variable), box.upper(variable)));
            } else if (domain instanceof Domain.Integers integers) {
                spans.put(
                        name,
                        Span.of(
                                integers.first().doubleValue() - 0.5,
                                integers.last().doubleValue() + 0.5));
            } else if (domain instanceof Domain.Finite set && set.values().size() > 1) {
                spans.put(name, Span.of(-0.5, set.values().size() - 0.5));
            }
        });
        return spans;
    }

    private void node(Node node, Map<String, Span> at) {
        if (!(node instanceof Node.Inner inner)) {
            count(node);
            tile(at, Way.of(node));
            return;
        }
        Step step = inner.step();
        List<Node> parts = inner.parts();
        if (step instanceof Step.Split split && at.containsKey(split.variable())) {
            cut(split.variable(), split.at(), parts, at);
        } else if (step instanceof Step.Cut own && at.containsKey(own.variable())) {
            cut(own.variable(), number(own.at()), parts, at);
        } else if (step instanceof Step.Cases cases && at.containsKey(cases.variable())) {
            cut.add(cases.variable());
            values.put(cases.variable(), cases.values());
            for (int i = 0; i < parts.size(); i++) {
                node(parts.get(i), with(at, cases.variable(), value(at, cases.variable(), i)));
            }
        } else if (step instanceof Step.Reciprocal reciprocal && at.containsKey(reciprocal.variable())) {
            String name = reciprocal.variable();
            node(parts.get(0), with(at, name, at.get(name).reciprocal()));
        } else {
            other(step, parts, at);
        }
    }

    /** Counts what is beside the point, and looks into the part that is the goal on the same box. */
    private void other(Step step, List<Node> parts, Map<String, Span> at) {
        int main = main(step);
        for (int i = 0; i < parts.size(); i++) {
            if (i != main) {
                count(parts.get(i));
            }
        }
        if (main >= 0) {
            node(parts.get(main), at);
        } else {
            tile(at, way(step));
        }
    }

    /** The part of a step that shows the same on the same box and in the same variables; -1 where there is none. */
    private static int main(Step step) {
        if (step instanceof Step.Rescale) {
            return 2;
        }
        boolean second = step instanceof Step.Relax
                || step instanceof Step.Transform
                || step instanceof Step.Apart
                || step instanceof Step.Resolve
                || step instanceof Step.Forget;
        return second ? 1 : -1;
    }

    private static Way way(Step step) {
        if (step instanceof Step.Slope) {
            return Way.SLOPE;
        } else if (step instanceof Step.Decline) {
            return Way.LIMIT;
        } else if (step instanceof Step.Touch || step instanceof Step.Order) {
            return Way.TOUCH;
        } else if (step instanceof Step.Given) {
            return Way.GIVEN;
        }
        return step instanceof Step.Conjunction || step instanceof Step.Branches ? Way.PARTS : Way.CHANGED;
    }

    private void branch(Branch branch, Map<String, Span> at) {
        if (branch instanceof Branch.Cut own && at.containsKey(own.quantity())) {
            cut.add(own.quantity());
            branch(own.below(), with(at, own.quantity(), at.get(own.quantity()).below(own.at())));
            branch(own.above(), with(at, own.quantity(), at.get(own.quantity()).above(own.at())));
        } else if (branch instanceof Branch.Cases cases && at.containsKey(cases.quantity())) {
            cut.add(cases.quantity());
            values.put(cases.quantity(), cases.values());
            for (int i = 0; i < cases.parts().size(); i++) {
                branch(cases.parts().get(i), with(at, cases.quantity(), value(at, cases.quantity(), i)));
            }
        } else if (branch instanceof Branch.Solve solve) {
            branch(solve.rest(), at);
        } else if (branch instanceof Branch.Leaf leaf) {
            count(leaf.cover());
            tile(at, Way.SOLUTION);
        } else if (branch instanceof Branch.Start start) {
            count(start.cover());
            tile(at, Way.START);
        } else if (branch instanceof Branch.Exact exact) {
            count(exact.cover());
            tile(at, Way.DIGITS);
        } else if (branch instanceof Branch.Scaled scaled) {
            // below it the numbers are those of the scaled quantities
            CoverTiles rest = new CoverTiles(constant);
            rest.branch(scaled.rest(), Map.of());
            rest.leaves.forEach((way, number) -> leaves.merge(way, number, Long::sum));
            tile(at, Way.CHANGED);
        } else if (branch instanceof Branch.Cut own) {
            branch(own.below(), at);
            branch(own.above(), at);
        } else if (branch instanceof Branch.Cases cases) {
            cases.parts().forEach(part -> branch(part, at));
        }
    }

    private void cut(String variable, double place, List<Node> parts, Map<String, Span> at) {
        cut.add(variable);
        node(parts.get(0), with(at, variable, at.get(variable).below(place)));
        node(parts.get(1), with(at, variable, at.get(variable).above(place)));
    }

    private static Map<String, Span> with(Map<String, Span> at, String variable, Span span) {
        Map<String, Span> part = new LinkedHashMap<>(at);
        part.put(variable, span);
        return part;
    }

    /** A unit of the range, for its element of that place. */
    private static Span value(Map<String, Span> at, String variable, int place) {
        double low = at.get(variable).low() + place;
        return Span.of(low, low + 1);
    }

    private double number(String text) {
        return Parser.expression(text).value().map(constant::applyAsDouble).orElse(Double.NaN);
    }

    private void count(Node node) {
        if (node instanceof Node.Inner inner) {
            inner.parts().forEach(this::count);
        } else {
            leaves.merge(Way.of(node), 1L, Long::sum);
        }
    }

    private void tile(Map<String, Span> at, Way way) {
        if (tiles.size() <= MOST) {
            tiles.add(new Tile(at, way));
        }
    }

    /** How many leaves of the certificate are settled by each way. */
    public Map<Way, Long> leaves() {
        return Collections.unmodifiableMap(leaves);
    }

    /** The quantities whose ranges are cut, in the order in which they are. */
    List<String> cut() {
        return List.copyOf(cut);
    }

    /** The boxes; empty where they are too many to be drawn. */
    List<Tile> tiles() {
        return tiles.size() > MOST ? List.of() : Collections.unmodifiableList(tiles);
    }

    /** The elements of a finite domain as they are written; empty for a quantity that ranges over an interval. */
    List<String> values(String quantity) {
        return values.getOrDefault(quantity, List.of());
    }
}
