package org.sharpbound.run.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sharpbound.claim.BalancedExponents;
import org.sharpbound.claim.Goal;
import org.sharpbound.claim.Weights;
import org.sharpbound.term.Expr;

/**
 * What the scaling weights of a claim (section 9 of the claim language) say of changes of its relation: exponents with which both sides weigh
 * the same, and whether they do after any change.
 */
final class EvenWeights {

    private final Goal goal;
    private final Wording printed;

    EvenWeights(Goal goal, Wording printed) {
        this.goal = goal;
        this.printed = printed;
    }

    /** Other exponents in the relation, or in definitions whose changes show in values; none where the sides of the print weigh the same. */
    List<Candidate> exponents(List<String> changeable) {
        List<Candidate> found = new ArrayList<>();
        for (BalancedExponents.Proposal proposal : BalancedExponents.of(goal)) {
            if (changeable.containsAll(proposal.bodies().keySet())) {
                Wording wording = printed.withRelation(proposal.relation());
                for (Map.Entry<String, Expr> body : proposal.bodies().entrySet()) {
                    wording = wording.withDefinition(body.getKey(), body.getValue());
                }
                found.add(new Candidate(wording, words(proposal), proposal.cost()));
            }
        }
        return found;
    }

    private static String words(BalancedExponents.Proposal proposal) {
        return proposal.changes().stream()
                .map(change -> Wording.text(change.from()) + " becomes " + Wording.text(change.to()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** With a word on the weights, where a candidate makes sides weigh the same that did not. */
    Candidate told(Candidate candidate) {
        return goal.weights().areUneven() && agree(candidate.wording())
                ? new Candidate(
                        candidate.wording(), candidate.change() + "; both sides then scale alike", candidate.cost())
                : candidate;
    }

    /** Whether a wording leaves no sides that weigh differently, where those of the print do. */
    boolean agree(Wording wording) {
        Weights weights = goal.weights();
        if (!weights.areUneven()) {
            return true;
        }
        Map<String, Expr> bodies = new LinkedHashMap<>();
        wording.definitions().forEach((name, body) -> {
            if (!body.equals(printed.definitions().get(name))) {
                bodies.put(name, body.expr());
            }
        });
        return weights.balance(wording.relation(), bodies);
    }
}
