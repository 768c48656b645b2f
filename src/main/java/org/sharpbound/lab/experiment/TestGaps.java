package org.sharpbound.lab.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sharpbound.lab.data.DataSet;
import org.sharpbound.lab.dynamics.Course;
import org.sharpbound.lab.dynamics.KernelDynamics;
import org.sharpbound.lab.kernel.EmpiricalKernel;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Model;
import org.sharpbound.lab.train.Loss;
import org.sharpbound.lab.train.Moment;
import org.sharpbound.lab.train.Watcher;

/** How far a trained network is, on the test examples, from what is trained in its place: its linearisation, and its kernel at the start. */
final class TestGaps {

    private final CellRun cell;
    private final Map<Integer, Matrix> outputs = new HashMap<>();

    /** @param byTime the network's outputs on the test examples */
    TestGaps(CellRun cell, Map<Double, Matrix> byTime) {
        this.cell = cell;
        byTime.forEach((time, matrix) -> outputs.put(cell.epoch(time), matrix));
    }

    void measure(Set<Observable> all) {
        if (all.contains(Observable.LINEAR_GAP) && cell.data().test().size() > 0) {
            linearised();
        }
        boolean square = cell.plan().loss().measure() == Loss.Measure.SQUARE;
        boolean known = square && cell.plan().l1() == 0 && cell.plan().l2() == 0;
        if (all.stream().anyMatch(Observable::isOfKernelFlow) && known) {
            kernel();
        }
    }

    private void linearised() {
        cell.train(cell.model(true), new Watcher() {
            @Override
            public List<String> columns() {
                return List.of("gap");
            }

            @Override
            public double[] measure(Moment moment) {
                put(moment);
                return new double[] {0};
            }
        });
    }

    private void put(Moment moment) {
        int epoch = cell.epoch(moment.time());
        Matrix network = outputs.get(epoch);
        if (network != null) {
            cell.put(
                    epoch,
                    Observable.LINEAR_GAP,
                    CellRun.rootMeanSquare(
                            network, CellRun.outputs(moment, cell.data().test())));
        }
    }

    /** All outputs of all examples are one vector here, under the kernel between all of them. */
    private void kernel() {
        LinearAlgebra algebra = cell.algebra();
        DataSet train = cell.data().train();
        DataSet test = cell.data().test();
        Model.Evaluation here = cell.model(false).evaluate(cell.start(), train.inputs(), algebra);
        EmpiricalKernel kernels = new EmpiricalKernel(algebra);
        Matrix gram = scaled(kernels.full(here.pass()), cell.lossWeight());
        Course course = new KernelDynamics(algebra, gram, cell.plan().towardsStart())
                .from(column(here.outputs()), column(train.targets()));
        List<Integer> reached = cell.epochs().stream().filter(cell::reached).toList();
        Loss loss = cell.plan().loss();
        for (int epoch : reached) {
            Matrix outputs = shaped(course.train(cell.time(epoch)), train.targets());
            cell.put(epoch, Observable.KERNEL_LOSS, loss.value(outputs, train.targets()));
        }
        if (test.size() == 0) {
            return;
        }
        Model.Evaluation there = cell.model(false).evaluate(cell.start(), test.inputs(), algebra);
        Matrix cross = scaled(kernels.full(there.pass(), here.pass()), cell.lossWeight());
        for (int epoch : reached) {
            Matrix predicted = shaped(course.test(cross, column(there.outputs()), cell.time(epoch)), test.targets());
            cell.put(epoch, Observable.KERNEL_TEST_LOSS, loss.value(predicted, test.targets()));
            cell.put(epoch, Observable.KERNEL_GAP, CellRun.rootMeanSquare(outputs.get(epoch), predicted));
        }
    }

    private static Matrix shaped(Matrix column, Matrix as) {
        return Matrix.of(as.rows(), as.columns(), column.values());
    }

    private static Matrix column(Matrix matrix) {
        return Matrix.of(matrix.values().length, 1, matrix.values());
    }

    private static Matrix scaled(Matrix matrix, double factor) {
        for (int i = 0; i < matrix.values().length; i++) {
            matrix.values()[i] *= factor;
        }
        return matrix;
    }
}
