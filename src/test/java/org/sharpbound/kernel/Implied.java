package org.sharpbound.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.enclose.implicit.Unsolved;
import org.sharpbound.term.Domain;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Fingerprint;
import org.sharpbound.term.Implicit;
import org.sharpbound.term.MatrixFunction;
import org.sharpbound.term.Relation;
import org.sharpbound.term.Statement;
import org.sharpbound.term.parse.Parser;

/** Statements about flows and functions of matrices in a line, and the simplest search for their certificates. */
final class Implied {

    private static final int MOST_DEPTH = 12;

    private Implied() {}

    /**
     * {@code k in [1, 2]; flow s: X = -k*X | 1; read x = X at 1; matrix d = det 2x2 x | 1 | 1 | 2; assume …; show d > 0}, where a state
     * has its rate and its start value; {@code mean m = x*s over s: 1 | -1 weighing 1/2 | 1/2}; {@code root r = p in 0 to 1 where p^2 - k}, the last p with p² − k ≤ 0;
     * {@code kernel m = ntk 2 of 1 | k | 1 | 0 | 1 | 0}.
     */
    static Statement of(String text) {
        Map<String, Domain> quantities = new LinkedHashMap<>();
        List<Implicit> implicits = new ArrayList<>();
        List<Relation> assumptions = new ArrayList<>();
        for (String part : text.split(";")) {
            String line = part.trim();
            String rest = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("assume ")) {
                assumptions.add(relation(rest));
            } else if (line.startsWith("flow ")) {
                implicits.add(flow(rest));
            } else if (line.startsWith("read ")) {
                Implicit.Flow flow = (Implicit.Flow) implicits.remove(implicits.size() - 1);
                List<Implicit.Reading> readings = new ArrayList<>(flow.readings());
                String[] sides = rest.split(" = | at ");
                readings.add(new Implicit.Reading(sides[0], sides[1], expr(sides[2])));
                implicits.add(new Implicit.Flow(flow.time(), flow.states(), readings));
            } else if (line.startsWith("matrix ")) {
                implicits.add(matrix(rest));
            } else if (line.startsWith("root ")) {
                String[] sides = rest.split(" = | in | where | to ");
                implicits.add(new Implicit.Root(sides[0], sides[1], expr(sides[4]), expr(sides[2]), expr(sides[3])));
            } else if (line.startsWith("kernel ")) {
                implicits.add(kernel(rest));
            } else if (line.startsWith("mean ")) {
                implicits.add(mean(rest));
            } else if (line.startsWith("show ")) {
                return new Statement(quantities, implicits, assumptions, Map.of(), relation(rest));
            } else {
                String[] sides = line.split(" in ", 2);
                quantities.put(sides[0], Parser.domain(sides[1]).value().orElseThrow());
            }
        }
        throw new IllegalArgumentException("no goal: " + text);
    }

    private static Implicit flow(String text) {
        String[] head = text.split(":", 2);
        Map<String, Implicit.Equation> states = new LinkedHashMap<>();
        for (String state : head[1].split(",")) {
            String[] sides = state.trim().split(" = | \\| ");
            states.put(sides[0], new Implicit.Equation(expr(sides[1]), expr(sides[2])));
        }
        return new Implicit.Flow(head[0].trim(), states, List.of());
    }

    private static Implicit matrix(String text) {
        String[] sides = text.split(" = ", 2);
        String[] words = sides[1].split(" ", 3);
        String[] shape = words[1].split("x");
        return new Implicit.OfMatrix(
                MatrixFunction.valueOf(words[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(shape[0]),
                Integer.parseInt(shape[1]),
                Arrays.stream(words[2].split("\\|")).map(Implied::expr).toList(),
                Arrays.asList(sides[0].trim().split(" ")));
    }

    /** {@code m = ntk 2 of xx | xy | yy | d | c | b}. */
    private static Implicit kernel(String text) {
        String[] sides = text.split(" = | of ");
        String[] words = sides[1].split(" ");
        List<Expr> n = Arrays.stream(sides[2].split("\\|")).map(Implied::expr).toList();
        return new Implicit.DeepKernel(
                sides[0],
                words[0].equals("ntk"),
                Integer.parseInt(words[1]),
                n.get(0),
                n.get(1),
                n.get(2),
                n.get(3),
                n.get(4),
                n.get(5));
    }

    /** {@code m = x*s over s: 1 | -1 weighing 1/2 | 1/2, …}. */
    private static Implicit mean(String text) {
        String[] sides = text.split(" = | over ", 3);
        List<Implicit.Outcomes> variables = new ArrayList<>();
        for (String variable : sides[2].split(",")) {
            String[] parts = variable.trim().split(": | weighing ");
            variables.add(new Implicit.Outcomes(
                    parts[0],
                    Arrays.stream(parts[1].split("\\|")).map(Implied::expr).toList(),
                    Arrays.stream(parts[2].split("\\|")).map(Implied::expr).toList()));
        }
        return new Implicit.FiniteMean(sides[0], expr(sides[1]), variables);
    }

    static Expr expr(String text) {
        return Parser.expression(text.trim()).value().orElseThrow(() -> new IllegalArgumentException(text));
    }

    private static Relation relation(String text) {
        return Parser.relation(text).value().orElseThrow(() -> new IllegalArgumentException(text));
    }

    static Certificate certificate(Statement statement, Branch root) {
        return new Certificate.Family(Fingerprint.of(statement), root);
    }

    /** Halves boxes, the widest side first, until centred or plain forms settle them. */
    static Branch searched(Statement statement) {
        return searched(Region.of(statement), 0).orElseThrow(() -> new AssertionError("not settled"));
    }

    private static Optional<Branch> searched(Region region, int depth) {
        if (!region.finite().isEmpty()) {
            String quantity = region.finite().keySet().iterator().next();
            List<Expr> elements = Scope.elements(region.finite().get(quantity));
            List<Branch> parts = new ArrayList<>();
            for (Expr element : elements) {
                parts.add(searched(region.with(quantity, element), depth).orElseThrow());
            }
            return Optional.of(new Branch.Cases(
                    quantity,
                    elements.stream()
                            .map(org.sharpbound.term.print.ClaimText::of)
                            .toList(),
                    parts));
        }
        try {
            Solved solved = region.solve(true, true, () -> false);
            Optional<Branch> rest = under(solved, region, depth);
            if (rest.isPresent()) {
                return Optional.of(new Branch.Solve(solved.solving(), rest.get()));
            }
        } catch (Unsolved unsolved) {
            LeafJudge judge = region.unsolved().judge();
            judge.settles(region.unsolved().box(), Method.PLAIN, 0);
            if (judge.excluded()) {
                return Optional.of(new Branch.Leaf(false, Stated.plain()));
            }
        }
        return widest(region, List.of()).flatMap(v -> cut(region, v, depth, part -> searched(part, depth + 1)));
    }

    private static Optional<Branch> under(Solved solved, Region region, int depth) throws Unsolved {
        for (boolean centred : new boolean[] {false, true}) {
            Scope scope = solved.scope(region, solved.on(region), centred);
            Optional<Method> method = solved.judge(centred).settlingMethod(scope.box());
            if (method.isPresent()) {
                return Optional.of(new Branch.Leaf(centred, Stated.leaf(method.get())));
            }
        }
        List<String> others = new ArrayList<>(region.box().variables());
        others.removeAll(region.swept());
        return widest(region, others)
                .flatMap(v -> cut(region, v, depth, part -> {
                    try {
                        return under(solved, part, depth + 1);
                    } catch (Unsolved unsolved) {
                        return Optional.empty();
                    }
                }));
    }

    private interface Search {
        Optional<Branch> of(Region part);
    }

    private static Optional<Branch> cut(Region region, int v, int depth, Search search) {
        if (depth >= MOST_DEPTH) {
            return Optional.empty();
        }
        Box box = region.box();
        double at = (box.lower(v) + box.upper(v)) / 2;
        Optional<Branch> below = search.of(region.on(box.below(v, at)));
        return below.flatMap(b -> search.of(region.on(box.above(v, at)))
                .map(above -> new Branch.Cut(box.variables().get(v), at, b, above)));
    }

    private static Optional<Integer> widest(Region region, List<String> without) {
        Box box = region.box();
        Integer widest = null;
        for (int v = 0; v < box.dimension(); v++) {
            double width = box.upper(v) - box.lower(v);
            if (width > 0
                    && !without.contains(box.variables().get(v))
                    && (widest == null || width > box.upper(widest) - box.lower(widest))) {
                widest = v;
            }
        }
        return Optional.ofNullable(widest);
    }
}
