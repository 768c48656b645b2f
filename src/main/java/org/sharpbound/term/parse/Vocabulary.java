package org.sharpbound.term.parse;

import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.term.Binder;
import org.sharpbound.term.LinearOp;
import org.sharpbound.term.Op;

/** The words that the claim language keeps for itself. */
public final class Vocabulary {

    static final Set<String> KEYWORDS = Set.of("and", "or", "not", "implies", "in", "if", "inf");

    private Vocabulary() {}

    /** Whether a name is a constant, an operation or a word of the language, and so cannot be declared. */
    public static boolean isReserved(String name) {
        return KEYWORDS.contains(name)
                || LinearOp.named(name).isPresent()
                || Op.named(name).isPresent()
                || Binder.named(name).isPresent();
    }

    /** What may stand before an opening parenthesis, for suggestions. */
    public static Set<String> functions() {
        Set<String> names =
                new TreeSet<>(Set.of("if", "sum", "prod", "diff", "sup", "inf", "limit", "integral", "gauss"));
        for (String name : Op.names()) {
            if (Op.named(name).filter(op -> op.arity() > 0).isPresent()) {
                names.add(name);
            }
        }
        for (LinearOp op : LinearOp.values()) {
            names.add(op.text());
        }
        return names;
    }
}
