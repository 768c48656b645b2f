package org.sharpbound.lab.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.lab.kernel.EmpiricalKernel;
import org.sharpbound.lab.linear.Lanczos;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.ForwardPass;

/** Measures the empirical tangent kernel on the training examples, which is computed once for all that is asked of it. */
public final class KernelWatcher implements Watcher {

    /** Which kernel. */
    public enum Form {
        /** The mean over outputs, n × n. */
        AVERAGED,
        /** All outputs, nk × nk. */
        FULL,
        /** The first output alone, n × n. */
        FIRST_OUTPUT
    }

    /** What is measured of it. */
    public enum Measure {
        /** Its trace, as {@code trace}. */
        TRACE,
        /** ‖K − K₀‖/‖K₀‖ in Frobenius' norm, with the kernel K₀ at the start, as {@code kernel drift}. */
        DRIFT,
        /** Its largest eigenvalue, as {@code largest eigenvalue}. */
        LARGEST,
        /** All eigenvalues, the largest first, as {@code eigenvalue 1} and so on. */
        SPECTRUM
    }

    /** How far the largest eigenvalue alone may be from one, as a part of it. */
    private static final double RESIDUAL = 1e-12;

    /** Of the vector with which it is looked for. */
    private static final long SEED = 1;

    private final Objective objective;
    private final EmpiricalKernel kernel;
    private final Form form;
    private final Set<Measure> measures;
    private final int size;
    private final List<String> columns = new ArrayList<>();
    private Matrix atStart;

    /** @param objective whose training is watched */
    public KernelWatcher(Objective objective, Form form, Measure... measures) {
        this.objective = objective;
        this.kernel = new EmpiricalKernel(objective.algebra(), objective.inputs());
        this.form = form;
        this.measures = new TreeSet<>(Arrays.asList(measures));
        int outputs = form == Form.FULL ? objective.targets().columns() : 1;
        this.size = Math.multiplyExact(objective.inputs().rows(), outputs);
        for (Measure measure : this.measures) {
            switch (measure) {
                case TRACE -> columns.add("trace");
                case DRIFT -> columns.add("kernel drift");
                case LARGEST -> columns.add("largest eigenvalue");
                case SPECTRUM -> {
                    for (int i = 1; i <= size; i++) {
                        columns.add("eigenvalue " + i);
                    }
                }
            }
        }
    }

    @Override
    public List<String> columns() {
        return List.copyOf(columns);
    }

    @Override
    public double[] measure(Moment moment) {
        double[] result = new double[columns.size()];
        Arrays.fill(result, Double.NaN);
        Matrix matrix = kernel(moment.evaluation().pass());
        if (!Bounds.allFinite(matrix.values())) {
            return result;
        }
        double[] eigenvalues = eigenvalues(matrix);
        int at = 0;
        for (Measure measure : measures) {
            switch (measure) {
                case TRACE -> result[at++] = trace(matrix);
                case DRIFT -> result[at++] = drift(matrix, atStart());
                case LARGEST -> result[at++] = eigenvalues[0];
                case SPECTRUM -> {
                    System.arraycopy(eigenvalues, 0, result, at, size);
                    at += size;
                }
            }
        }
        return result;
    }

    /** As many as are asked for; the largest alone by Lanczos' method, which does not cost the cube of the size. */
    private double[] eigenvalues(Matrix matrix) {
        if (measures.contains(Measure.SPECTRUM)) {
            return objective.algebra().eigenvalues(matrix);
        }
        return measures.contains(Measure.LARGEST)
                ? Lanczos.largest(objective.algebra(), matrix, 1, RESIDUAL, SEED)
                        .values()
                : new double[0];
    }

    private Matrix kernel(ForwardPass pass) {
        return switch (form) {
            case AVERAGED -> kernel.averaged(pass);
            case FULL -> kernel.full(pass);
            case FIRST_OUTPUT -> kernel.ofOutput(pass, 0);
        };
    }

    /** The kernel where training set out, which is computed when it is first asked for. */
    private synchronized Matrix atStart() {
        if (atStart == null) {
            atStart = kernel(objective
                    .model()
                    .evaluate(objective.start(), objective.inputs(), objective.algebra())
                    .pass());
        }
        return atStart;
    }

    private static double trace(Matrix kernel) {
        double sum = 0;
        for (int i = 0; i < kernel.rows(); i++) {
            sum += kernel.get(i, i);
        }
        return sum;
    }

    private static double drift(Matrix kernel, Matrix start) {
        double change = 0;
        double size = 0;
        for (int i = 0; i < kernel.values().length; i++) {
            double difference = kernel.values()[i] - start.values()[i];
            change += difference * difference;
            size += start.values()[i] * start.values()[i];
        }
        return Math.sqrt(change / size);
    }
}
