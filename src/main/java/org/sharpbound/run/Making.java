package org.sharpbound.run;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.sharpbound.lab.data.DataFileException;
import org.sharpbound.lab.experiment.DataPlan;
import org.sharpbound.lab.experiment.Experiment;
import org.sharpbound.lab.experiment.Laboratory;
import org.sharpbound.lab.experiment.Measurements;
import org.sharpbound.strategy.Allowance;

/** The runs of one experiment in the making. Whoever needs them helps with those that nobody has begun, and waits for the others. */
final class Making {

    private final Laboratory laboratory;
    private final Experiment experiment;
    private final long seed;
    private final IntConsumer ended;
    private final Laboratory.Numbers[] rows;
    private int begun;
    private int done;
    private int helpers;
    private String refusal;

    /** @param ended told how many runs have ended */
    Making(Laboratory laboratory, Experiment experiment, int runs, long seed, IntConsumer ended) {
        this.laboratory = laboratory;
        this.experiment = experiment;
        this.seed = seed;
        this.ended = ended;
        this.rows = new Laboratory.Numbers[runs];
    }

    /** All runs, or why there are none: the time of all who helped was over, or the experiment cannot be made. */
    Trials.Outcome finished(Allowance allowance) {
        // idle threads help too; those that judge other relations of the claim come by themselves
        allowance.workers().each(allowance.workers().count(), (worker, item) -> help(allowance));
        return outcome();
    }

    private void help(Allowance allowance) {
        enter();
        boolean well = false;
        try {
            for (int run = next(allowance); run >= 0; run = next(allowance)) {
                make(run, allowance);
            }
            well = true;
        } finally {
            leave(well);
        }
    }

    private synchronized void enter() {
        helpers++;
    }

    /** @param well whether nothing was thrown; otherwise it ends this thread's relation, and others learn that there are not all runs */
    private synchronized void leave(boolean well) {
        refusal = well || refusal != null ? refusal : "a run of it broke off";
        helpers--;
        notifyAll();
    }

    /** A run that nobody has begun; −1 where there is none, or no time. */
    private synchronized int next(Allowance allowance) {
        boolean over = begun == rows.length || refusal != null || allowance.isOver();
        return over ? -1 : begun++;
    }

    private void make(int run, Allowance allowance) {
        try {
            Laboratory.Numbers row = laboratory.run(experiment, seed, run, allowance::isOver);
            if (!allowance.isOver()) {
                keep(run, row);
            }
        } catch (DataFileException | DataPlan.NeedsFiles | IllegalArgumentException | ArithmeticException refused) {
            refuse(refused.getMessage());
        } catch (OutOfMemoryError tooLarge) {
            // what the run held is free again; its demand had been thought to be less
            refuse("memory ran out; give it more with SHARPBOUND_OPTS=-Xmx4g, or make it smaller");
        }
    }

    private synchronized void keep(int run, Laboratory.Numbers row) {
        rows[run] = row;
        done++;
        ended.accept(done);
    }

    private synchronized void refuse(String why) {
        refusal = refusal == null ? why : refusal;
    }

    private synchronized Trials.Outcome outcome() {
        try {
            while (helpers > 0) {
                wait();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Trials.Outcome.Nothing("the run was stopped");
        }
        if (refusal != null) {
            return new Trials.Outcome.Nothing("the experiment cannot be made: " + refusal);
        } else if (done < rows.length) {
            return new Trials.Outcome.Nothing("time ran out after " + done + " of " + rows.length
                    + " runs, and a part of them says nothing: give it more time, or state fewer runs");
        }
        List<String> names =
                experiment.columns().stream().map(Experiment.Column::name).toList();
        return new Trials.Outcome.Measured(new Measurements(
                names,
                Arrays.stream(rows).map(Laboratory.Numbers::values).toList(),
                Arrays.stream(rows).map(Laboratory.Numbers::radii).toList(),
                rows[0].spectra()));
    }
}
