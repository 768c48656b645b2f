package org.sharpbound.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Membership;

/** What a claim says under {@code flow} or {@code train}, parsed. */
sealed interface DraftMotion {

    /** The variable of a training whose time is said by its end alone. */
    String TIME = "t";

    /** Where mistakes of the whole are shown. */
    Fragment place();

    /** The variable for the time. */
    String time();

    /** The time with both its ends, if they are said so. */
    Optional<Written<Membership>> range();

    /** The names of what moves in the rates. */
    Set<String> states();

    /** The names of what depends on time; each can be followed by a time, {@code h(1/2)}. */
    Set<String> moving();

    /** The names of what it defines besides. */
    Set<String> constants();

    /** What may use states. */
    List<Written<Expr>> rates();

    /** What is fixed before anything moves. */
    List<Written<Expr>> fixed();

    /**
     * An initial value problem.
     *
     * @param clock the time, over a closed range with both ends
     * @param rates by the names of the states
     */
    record Flow(
            Fragment place,
            Written<Membership> clock,
            Map<String, Written<Expr>> slopes,
            Map<String, Written<Expr>> starts)
            implements DraftMotion {

        @Override
        public String time() {
            return clock.value().variable();
        }

        @Override
        public Optional<Written<Membership>> range() {
            return Optional.of(clock);
        }

        @Override
        public Set<String> states() {
            return slopes.keySet();
        }

        @Override
        public Set<String> moving() {
            return slopes.keySet();
        }

        @Override
        public Set<String> constants() {
            return Set.of();
        }

        @Override
        public List<Written<Expr>> rates() {
            return List.copyOf(slopes.values());
        }

        @Override
        public List<Written<Expr>> fixed() {
            return List.copyOf(starts.values());
        }
    }

    /**
     * A model that is trained.
     *
     * @param weights what they are at the start
     * @param scale α, 1 where it is not said
     * @param regulariser λ, 0 where it is not said
     * @param range the time with both its ends; empty if {@code end} says it
     */
    record Training(
            Fragment place,
            Map<String, Written<Expr>> weights,
            Written<Expr> model,
            Written<Expr> target,
            Optional<Written<Expr>> scale,
            Optional<Written<Expr>> regulariser,
            Optional<Written<Membership>> range,
            Optional<Written<Expr>> end)
            implements DraftMotion {

        static final String MODEL = "h";
        static final String RESIDUAL = "r";
        static final String KERNEL = "K";
        static final String LOSS_AT_START = "R0";
        static final String DERIVATIVE_AT_START = "Dh0";
        static final String KERNEL_AT_START = "K0";
        static final String LINEARISED = "bar";

        /** The name of the same for the linearised model. */
        static String linearised(String name) {
            return name + LINEARISED;
        }

        @Override
        public String time() {
            return range.map(r -> r.value().variable()).orElse(TIME);
        }

        @Override
        public Set<String> states() {
            return weights.keySet();
        }

        @Override
        public Set<String> moving() {
            Set<String> moving = new LinkedHashSet<>();
            for (String name : weights.keySet()) {
                moving.addAll(List.of(name, linearised(name)));
            }
            moving.addAll(List.of(MODEL, linearised(MODEL), RESIDUAL, linearised(RESIDUAL), KERNEL));
            return moving;
        }

        @Override
        public Set<String> constants() {
            return Set.of(LOSS_AT_START, DERIVATIVE_AT_START, KERNEL_AT_START);
        }

        @Override
        public List<Written<Expr>> rates() {
            return List.of(model);
        }

        @Override
        public List<Written<Expr>> fixed() {
            List<Written<Expr>> fixed = new ArrayList<>(weights.values());
            fixed.add(target);
            scale.ifPresent(fixed::add);
            regulariser.ifPresent(fixed::add);
            end.ifPresent(fixed::add);
            return fixed;
        }
    }
}
