package org.sharpbound.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.json.Json;

/**
 * Steps of integrations as JSON: for each grid its digits, if it has more than doubles, and a list of steps. A step is the length and,
 * where these are others than those of the step before, the two orders.
 */
final class GridJson {

    /** Grids of more steps than this in all are not read. */
    private static final int MAX_STEPS = 1_000_000;

    private GridJson() {}

    static Json write(List<Grid> grids) {
        return new Json.Arr(grids.stream().<Json>map(GridJson::write).toList());
    }

    private static Json write(Grid grid) {
        List<Json> steps = new ArrayList<>();
        int order = 0;
        int slopeOrder = 0;
        for (Grid.Step step : grid.steps()) {
            String text = new BigDecimal(step.size()).toPlainString();
            boolean same = step.order() == order && step.slopeOrder() == slopeOrder;
            steps.add(Json.text(same ? text : text + " " + step.order() + " " + step.slopeOrder()));
            order = step.order();
            slopeOrder = step.slopeOrder();
        }
        Json.Obj json = Json.object();
        return (grid.digits() == Grid.DOUBLES ? json : json.with("digits", grid.digits()))
                .with("steps", new Json.Arr(steps));
    }

    static List<Grid> read(List<Json> grids) {
        List<Grid> all = new ArrayList<>();
        for (Json grid : grids) {
            if (!(grid instanceof Json.Obj object)) {
                throw new IllegalArgumentException("a grid that is none");
            }
            int digits = object.get("digits").isPresent() ? CertificateJson.integer(object, "digits") : Grid.DOUBLES;
            if (digits < 0 || digits > LeafJudge.MAX_DIGITS) {
                throw new IllegalArgumentException("a grid of " + digits + " digits");
            }
            all.add(new Grid(digits, steps(BranchJson.list(object, "steps"))));
        }
        return all;
    }

    private static List<Grid.Step> steps(List<Json> steps) {
        if (steps.size() > MAX_STEPS) {
            throw new IllegalArgumentException("more than " + MAX_STEPS + " steps");
        }
        List<Grid.Step> all = new ArrayList<>();
        int order = 0;
        int slopeOrder = 0;
        for (Json step : steps) {
            String[] parts = step instanceof Json.Str text ? text.value().split(" ", -1) : new String[0];
            if (parts.length == 3 && parts[1].matches("\\d{1,4}") && parts[2].matches("\\d{1,4}")) {
                order = Integer.parseInt(parts[1]);
                slopeOrder = Integer.parseInt(parts[2]);
            } else if (parts.length != 1) {
                throw new IllegalArgumentException("a step that is none");
            }
            all.add(new Grid.Step(StepJson.exactDouble(parts[0]), order, slopeOrder));
        }
        return all;
    }
}
