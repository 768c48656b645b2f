package org.sharpbound.lab.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is done in every run of an experiment: networks are trained, one in each cell, and things are measured at some epochs. The cells of
 * a run share its data as far as their plans agree, and the streams of its random numbers.
 *
 * @param varied the names of what is varied, in the order of the values that name a cell
 * @param cells by the values of what is varied as claims write them, {@code 64, 1/10}; by the empty text where nothing is
 * @param epochs at which it is measured, ascending
 * @param timed whether claims name the epoch of what they speak of; otherwise there is one
 * @param measures what is measured, by the names that claims give it
 */
public record Experiment(
        List<String> varied,
        Map<String, Setup> cells,
        List<Integer> epochs,
        boolean timed,
        Map<String, Observable> measures) {

    public Experiment {
        varied = List.copyOf(varied);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        epochs = List.copyOf(epochs);
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /** A number that a run gives. */
    public record Column(String name, String cell, int epoch, Observable observable) {}

    /** All numbers of a run, in their order: cell by cell, epoch by epoch. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        cells.keySet()
                .forEach(cell -> epochs.forEach(epoch -> measures.forEach((name, observable) ->
                        columns.add(new Column(name(name, cell, epoch), cell, epoch, observable)))));
        return columns;
    }

    /** {@code drift(64, 10)}: a measure with the values of what is varied and the epoch, as far as claims name them. */
    public String name(String measure, String cell, int epoch) {
        String arguments = cell + (timed ? (cell.isEmpty() ? "" : ", ") + epoch : "");
        return arguments.isEmpty() ? measure : measure + "(" + arguments + ")";
    }
}
