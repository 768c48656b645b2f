package org.sharpbound.kernel;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sharpbound.enclose.ExactZero;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.normal.NormalForm;

/**
 * Other ways to write an expression, with the same value wherever it is defined: the normal form of the whole, the sum of
 * the normal forms of its terms, which need no common denominator, the form in which squares show, and that with logarithms
 * joined.
 *
 * <p>Soundness: where quantities are known to be ≥ 0, the forms are equal to the expression at such points only; so they are
 * for boxes that hold no others.
 */
final class Forms {

    /** A sum of more terms is not taken apart. */
    private static final int MAX_TERMS = 40;

    /** What was found is kept, for a search asks for the same forms again and again; beyond this many it is forgotten. */
    private static final int MAX_KEPT = 4_000;

    /** What the forms of an expression depend on. */
    private record Key(Expr expr, Set<String> nonNegative) {}

    private record Found(Expr simplified, List<Expr> others) {}

    private final Map<Key, Found> kept;
    private final Set<String> nonNegative;
    private final BooleanSupplier stop;

    /** The forms at all points. */
    Forms() {
        this(() -> false);
    }

    /** @param stop once true, no other form is found any more; for searches, whose time is limited */
    Forms(BooleanSupplier stop) {
        this(new ConcurrentHashMap<>(), Set.of(), stop);
    }

    private Forms(Map<Key, Found> kept, Set<String> nonNegative, BooleanSupplier stop) {
        this.kept = kept;
        this.nonNegative = nonNegative;
        this.stop = stop;
    }

    /** The forms at the points of a box. */
    Forms on(Box box) {
        return new Forms(
                kept,
                IntStream.range(0, box.dimension())
                        .filter(i -> box.lower(i) >= 0)
                        .mapToObj(i -> box.variables().get(i))
                        .collect(Collectors.toUnmodifiableSet()),
                stop);
    }

    /** Whether the expression is 0 wherever it is defined, as its normal form tells. */
    boolean isZero(Expr expr) {
        return NormalForm.of(expr, nonNegative, stop).filter(ExactZero::isZero).isPresent();
    }

    /** The other forms, without the expression itself, the whole one first. */
    List<Expr> of(Expr expr) {
        Set<Expr> forms = new LinkedHashSet<>();
        Found whole = found(expr);
        forms.add(whole.simplified);
        forms.add(new Terms().of(expr));
        forms.addAll(whole.others);
        forms.remove(expr);
        return List.copyOf(forms);
    }

    /** The normal form of the whole or, where that is the expression itself, the sum of those of its terms. */
    Expr best(Expr expr) {
        Expr whole = found(expr).simplified;
        return whole.equals(expr) ? new Terms().of(expr) : whole;
    }

    /** With all products multiplied out, or the expression where that is not known. */
    Expr expanded(Expr expr) {
        return NormalForm.of(expr, nonNegative, stop).map(NormalForm::expanded).orElse(expr);
    }

    private Found found(Expr expr) {
        Key key = new Key(expr, nonNegative);
        Found known = kept.get(key);
        if (known == null) {
            known = NormalForm.of(expr, nonNegative, stop)
                    .map(form -> ExactZero.isZero(form)
                            ? new Found(Expr.num(0), List.of())
                            : new Found(form.simplified(), others(form)))
                    .orElse(new Found(expr, List.of()));
            if (stop.getAsBoolean()) {
                return known; // there may be a better one
            }
            if (kept.size() >= MAX_KEPT) {
                kept.clear();
            }
            kept.put(key, known);
        }
        return known;
    }

    private static List<Expr> others(NormalForm form) {
        return Stream.concat(form.squares().stream(), form.logarithms().stream())
                .toList();
    }

    /** One walk over a sum, whose terms are simplified each for itself. */
    private final class Terms {

        private final Map<Expr, Expr> known = new IdentityHashMap<>();
        private int terms;

        Expr of(Expr expr) {
            Expr done = known.get(expr);
            if (done == null) {
                boolean sum = expr instanceof Apply a && (a.op() == Op.ADD || a.op() == Op.SUB || a.op() == Op.NEG);
                done = sum && terms < MAX_TERMS ? rebuilt((Apply) expr) : term(expr);
                known.put(expr, done);
            }
            return done;
        }

        private Expr rebuilt(Apply sum) {
            List<Expr> parts = sum.arguments().stream().map(this::of).toList();
            return parts.equals(sum.arguments()) ? sum : new Apply(sum.op(), parts);
        }

        private Expr term(Expr expr) {
            terms++;
            return found(expr).simplified;
        }
    }
}
