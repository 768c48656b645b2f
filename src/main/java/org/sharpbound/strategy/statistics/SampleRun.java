package org.sharpbound.strategy.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.lab.random.RandomBits;
import org.sharpbound.strategy.Allowance;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Implicit;

/**
 * Draws a sample of random numbers and sums what is computed of them, all bodies at each draw.
 *
 * <p>The sample is made of blocks of a fixed size, each with a stream of its own, and their sums are put together in their order: the same
 * for any number of threads.
 */
final class SampleRun {

    static final int BLOCK = 512;

    /** Blocks that are drawn before the next threads may join in, and their sums put together. */
    private static final int ROUND = 64;

    /**
     * What is drawn.
     *
     * @param names of the random numbers, each with its law
     * @param matrices what is computed of them besides expressions
     */
    record Drawn(List<String> names, List<Law> laws, List<Implicit.OfMatrix> matrices) {

        Drawn {
            names = List.copyOf(names);
            laws = List.copyOf(laws);
            matrices = List.copyOf(matrices);
        }

        /** The names of the numbers, and after them those of functions of matrices. */
        List<String> all() {
            List<String> all = new ArrayList<>(names);
            matrices.forEach(matrix -> all.addAll(matrix.names()));
            return all;
        }
    }

    private final Drawn drawn;
    private final Tape tape;
    private final List<Interval> ranges;
    private final long size;
    private final long seed;

    /** @param ranges of the bodies, bounded: each holds all values of its body */
    SampleRun(Drawn drawn, List<Expr> bodies, List<Interval> ranges, long size, long seed) {
        this.drawn = drawn;
        this.tape = Tape.of(drawn.all(), bodies);
        this.ranges = List.copyOf(ranges);
        this.size = size;
        this.seed = seed;
    }

    /** The range of every body over the supports of the random numbers; of functions of matrices nothing is known there. */
    static List<Interval> ranges(Drawn drawn, List<Expr> bodies) {
        IntervalRun run = new IntervalRun(Tape.of(drawn.all(), bodies));
        for (int i = 0; i < drawn.laws().size(); i++) {
            Interval support = drawn.laws().get(i).support();
            run.set(i, support.lo(), support.hi(), false, false);
        }
        run.evaluate();
        List<Interval> ranges = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            ranges.add(Interval.of(run.lower(i), run.upper(i)));
        }
        return ranges;
    }

    /** What was drawn, or why nothing came of it. */
    sealed interface Outcome {

        /** Sums for every body. */
        record Complete(List<Moments> moments) implements Outcome {}

        /** A body is not seen to be defined at a draw, which is told. */
        record Undefined(int body, String draw) implements Outcome {}

        /** The allowance ended before the sample was complete. */
        record Unfinished() implements Outcome {}
    }

    /** Draws the whole sample, or nothing: a part of it is no sample of the size that was asked for. */
    Outcome draw(Allowance allowance) {
        int blocks = Math.toIntExact((size + BLOCK - 1) / BLOCK);
        Evaluation[] evaluations = new Evaluation[allowance.workers().count()];
        List<Moments> whole = start();
        for (int first = 0; first < blocks; first += ROUND) {
            Part[] parts = round(first, Math.min(ROUND, blocks - first), evaluations, allowance);
            for (Part part : parts) {
                if (part == null) {
                    return new Outcome.Unfinished();
                } else if (part.undefined.isPresent()) {
                    return part.undefined.get();
                }
                for (int i = 0; i < whole.size(); i++) {
                    whole.get(i).add(part.moments.get(i));
                }
            }
        }
        return new Outcome.Complete(whole);
    }

    /** Blocks that follow each other; null for those that the allowance did not reach. */
    private Part[] round(int first, int blocks, Evaluation[] evaluations, Allowance allowance) {
        AtomicReferenceArray<Part> parts = new AtomicReferenceArray<>(blocks);
        allowance.workers().each(blocks, (worker, block) -> {
            if (allowance.isOver()) {
                return;
            }
            if (evaluations[worker] == null) {
                evaluations[worker] = new Evaluation(drawn, tape);
            }
            parts.set(block, part(evaluations[worker], first + block));
        });
        return IntStream.range(0, blocks).mapToObj(parts::get).toArray(Part[]::new);
    }

    private record Part(List<Moments> moments, Optional<Outcome.Undefined> undefined) {}

    private List<Moments> start() {
        return ranges.stream().map(range -> new Moments(range.mid())).toList();
    }

    private Part part(Evaluation evaluation, int block) {
        Draws draws = new Draws(RandomBits.of(seed, block));
        List<Moments> moments = start();
        long end = Math.min(size, (block + 1L) * BLOCK);
        for (long draw = (long) block * BLOCK; draw < end; draw++) {
            IntervalRun run = evaluation.of(draws);
            for (int body = 0; body < ranges.size(); body++) {
                if (!evaluation.isDefined() || !run.defined(body)) {
                    return new Part(moments, Optional.of(new Outcome.Undefined(body, evaluation.inWords())));
                }
                Interval range = ranges.get(body);
                moments.get(body).add(Math.max(run.lower(body), range.lo()), Math.min(run.upper(body), range.hi()));
            }
        }
        return new Part(moments, Optional.empty());
    }
}
