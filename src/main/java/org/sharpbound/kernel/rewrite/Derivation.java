package org.sharpbound.kernel.rewrite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.term.Relation;
import org.sharpbound.term.theory.Theory;

/**
 * A derivation as data: a certificate of kind {@code rewrite}.
 *
 * @param given what is taken for true, by name
 * @param rules the rules that are used
 * @param lines in order
 * @param discharges what meets each obligation that the lines give rise to
 * @param goals the lines that it is about
 */
public record Derivation(
        String name,
        Theory theory,
        Map<String, Relation.Compare> given,
        List<Rule> rules,
        List<Line> lines,
        Map<Obligation, Discharge> discharges,
        List<String> goals) {

    public Derivation {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        rules = List.copyOf(rules);
        lines = List.copyOf(lines);
        discharges = Collections.unmodifiableMap(new LinkedHashMap<>(discharges));
        goals = List.copyOf(goals);
    }

    /** With the lines of the steps of inductions, each before the line that it is for. */
    public List<Line> allLines() {
        List<Line> all = new ArrayList<>();
        for (Line line : lines) {
            if (line.why() instanceof Why.Induction induction) {
                all.addAll(induction.step());
            }
            all.add(line);
        }
        return all;
    }
}
