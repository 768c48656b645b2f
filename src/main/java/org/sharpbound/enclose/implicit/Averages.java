package org.sharpbound.enclose.implicit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.sharpbound.enclose.Interval;
import org.sharpbound.enclose.IntervalRun;
import org.sharpbound.enclose.Tape;
import org.sharpbound.term.Rational;

/**
 * Means over finitely many outcomes in doubles: exactly where all is rational and few values are taken, else outcome by outcome, with slopes
 * where these are few.
 */
final class Averages implements Averaging {

    /** Outcomes for which slopes are worth their time. */
    private static final double MOST_WITH_SLOPES = 1 << 12;

    @Override
    public Known mean(Layers layers, Map<String, Known> known, BooleanSupplier stop) throws Unsolved {
        Map<String, Known> parameters = new TreeMap<>();
        layers.parameters().forEach(name -> parameters.put(name, known.get(name)));
        Optional<Rational> exact = ExactStates.mean(layers);
        if (exact.isPresent()) {
            return new Known(Interval.of(exact.get()), Map.of());
        }
        boolean moves = parameters.values().stream().anyMatch(p -> !p.slopes().isEmpty());
        if (moves && layers.outcomes() <= MOST_WITH_SLOPES) {
            return new Enumeration<>(layers, new Slopes(layers, parameters), new Known[layers.size()], stop).mean();
        }
        Interval mean =
                new Enumeration<>(layers, new Intervals(layers, parameters), new Interval[layers.size()], stop).mean();
        return Known.of(mean, parameters);
    }

    /** Values alone. */
    private static final class Intervals implements Numbers<Interval> {

        private final Layers layers;
        private final List<IntervalRun> runs = new ArrayList<>();

        Intervals(Layers layers, Map<String, Known> parameters) {
            this.layers = layers;
            for (int k = 0; k <= layers.depth(); k++) {
                Layers.Layer layer = layers.layer(k);
                IntervalRun run = new IntervalRun(Tape.of(layer.inputs(), layer.roots()));
                for (int i = 0; i < layer.from().length; i++) {
                    if (layer.from()[i] < 0) {
                        set(run, i, parameters.get(layer.inputs().get(i)).value());
                    }
                }
                runs.add(run);
            }
        }

        private static void set(IntervalRun run, int input, Interval value) {
            run.set(input, value.lo(), value.hi(), false, false);
        }

        @Override
        public void evaluate(int k, Interval[] places) throws Unsolved {
            Layers.Layer layer = layers.layer(k);
            IntervalRun run = runs.get(k);
            int[] from = layer.from();
            for (int i = 0; i < from.length; i++) {
                if (from[i] >= 0) {
                    set(run, i, places[from[i]]);
                }
            }
            run.evaluate();
            int[] to = layer.to();
            for (int root = 0; root < to.length; root++) {
                if (!run.defined(root)) {
                    throw new Unsolved("what " + layers.name() + " is the mean of is not shown to be defined");
                }
                places[to[root]] = Interval.of(run.lower(root), run.upper(root));
            }
        }

        @Override
        public Interval plus(Interval left, Interval right) {
            return left.plus(right);
        }

        @Override
        public Interval times(Interval left, Interval right) {
            return left.times(right);
        }
    }

    /** Values and slopes. */
    private static final class Slopes implements Numbers<Known> {

        private final Layers layers;
        private final Map<String, Known> parameters;
        private final List<Compiled> compiled = new ArrayList<>();

        Slopes(Layers layers, Map<String, Known> parameters) {
            this.layers = layers;
            this.parameters = parameters;
            for (int k = 0; k <= layers.depth(); k++) {
                compiled.add(
                        new Compiled(layers.layer(k).inputs(), layers.layer(k).roots()));
            }
        }

        @Override
        public void evaluate(int k, Known[] places) throws Unsolved {
            Layers.Layer layer = layers.layer(k);
            Map<String, Known> inputs = new HashMap<>();
            for (int i = 0; i < layer.from().length; i++) {
                String name = layer.inputs().get(i);
                inputs.put(name, layer.from()[i] < 0 ? parameters.get(name) : places[layer.from()[i]]);
            }
            List<Known> roots = compiled.get(k).on(inputs, "what " + layers.name() + " is the mean of");
            for (int root = 0; root < roots.size(); root++) {
                places[layer.to()[root]] = roots.get(root);
            }
        }

        @Override
        public Known plus(Known left, Known right) {
            return left.plus(right);
        }

        @Override
        public Known times(Known left, Known right) {
            return left.times(right);
        }
    }
}
