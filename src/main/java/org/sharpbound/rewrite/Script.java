package org.sharpbound.rewrite;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharpbound.claim.Location;
import org.sharpbound.claim.Source;
import org.sharpbound.kernel.rewrite.Lambda;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Theory;

/**
 * A derivation as its author writes it: what is given, what is to be shown, and the lines on the way.
 *
 * @param given what is taken for true, by name
 * @param show what is to be shown, by the names of parts
 * @param parts chains of comparisons, in order
 * @param models values for what is unknown, for the numeric check; names (of functions, with their parameters) to texts
 */
public record Script(
        String name,
        String title,
        Source source,
        Theory theory,
        Map<String, Relation.Compare> given,
        Map<String, Relation.Compare> show,
        List<Part> parts,
        List<Map<String, String>> models,
        Optional<String> note,
        Location location) {

    public Script {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        show = Collections.unmodifiableMap(new LinkedHashMap<>(show));
        parts = List.copyOf(parts);
        models = List.copyOf(models);
    }

    /**
     * A chain {@code start = … = … <= …}; its name is that of the line which joins its links.
     *
     * @param induction if it is a single line that is shown so
     */
    public record Part(String name, Expr start, List<Link> links, Optional<Induction> induction, Location location) {
        public Part {
            links = List.copyOf(links);
        }
    }

    /**
     * How a line is shown by induction.
     *
     * @param over an integer that runs
     * @param base the line before that says it of the first integer
     * @param step lines of which the last one says it of the next integer; the line itself is a fact among them
     */
    public record Induction(String over, String base, List<Part> step) {
        public Induction {
            step = List.copyOf(step);
        }
    }

    /**
     * A link of a chain.
     *
     * @param to what stands on its right
     * @param by rules, lines before, given facts, or the words of {@link Way}, one after the other
     * @param with terms for some variables of the rule, or for quantities of the line
     * @param at the part that is replaced, if it is told
     * @param using lines before that may be used to show numbers and conditions
     */
    public record Link(
            Comparison comparison,
            Expr to,
            List<String> by,
            Map<String, Lambda> with,
            Optional<Expr> at,
            List<String> using,
            Location location) {
        public Link {
            by = List.copyOf(by);
            with = Map.copyOf(with);
            using = List.copyOf(using);
        }
    }

    /** Ways to a line that are no rules. */
    public enum Way {
        /** Both sides are the same by the laws of fields and linear algebra, derivatives worked out. */
        ALGEBRA,
        /** The kernel proves it as a statement about numbers. */
        NUMBERS,
        /** It holds for the first integer, and for the next one whenever it holds for one. */
        INDUCTION,
        /** A few rules and lines, which are looked for. */
        AUTO;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
