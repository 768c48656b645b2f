package org.sharpbound.lab.train;

import java.util.List;
import org.sharpbound.lab.linear.Matrix;

/**
 * Loss and accuracy on other examples than those of training.
 *
 * @param name before the names of the columns
 * @param inputs n × d
 * @param targets n × k
 */
public record OnExamples(String name, Matrix inputs, Matrix targets) implements Watcher {

    @Override
    public List<String> columns() {
        return List.of(name + " loss", name + " accuracy");
    }

    @Override
    public double[] measure(Moment moment) {
        Objective objective = moment.objective();
        Matrix outputs = objective
                .model()
                .evaluate(moment.weights(), inputs, objective.algebra())
                .outputs();
        return new double[] {objective.loss().value(outputs, targets), Metric.accuracy(outputs, targets)};
    }
}
