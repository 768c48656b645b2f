package org.sharpbound.enclose.implicit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharpbound.enclose.flow.Grid;

/**
 * What is needed to enclose on a box, without search, what is implicit in a statement: the grids of its flows, in their order.
 *
 * @param whole for all values in the box
 * @param centre for its midpoint, of which centred forms are made; no grids where that of the whole serves
 * @param faces where the numbers are least and most, as far as slopes have signs
 */
public record Solving(List<Grid> whole, Optional<List<Grid>> centre, List<Face> faces) {

    public Solving {
        whole = List.copyOf(whole);
        centre = centre.map(List::copyOf);
        faces = List.copyOf(faces);
    }

    /**
     * A face of the box.
     *
     * @param upper for each quantity that has the value of an end there, whether it is the upper one
     */
    public record Face(Map<String, Boolean> upper, List<Grid> grids) {
        public Face {
            upper = Collections.unmodifiableMap(new TreeMap<>(upper));
            grids = List.copyOf(grids);
        }
    }
}
