package org.sharpbound.run;

import java.util.List;

/**
 * How the states of a flow move at one point of a goal's domain, and both sides of its relation with them: enclosures at some times,
 * for the eye.
 *
 * @param time the variable of time, or the quantity that is the time of the readings
 * @param place the point in words, empty where nothing else varies
 * @param times ascending
 * @param states by their names
 * @param sides of the goal's comparison, where it speaks of the states at that time alone; else none
 */
public record Trajectories(String time, String place, List<Double> times, List<Band> states, List<Band> sides) {

    public Trajectories {
        times = List.copyOf(times);
        states = List.copyOf(states);
        sides = List.copyOf(sides);
    }

    /**
     * Enclosures of a number at the times.
     *
     * @param lower not a number where nothing is known
     */
    public record Band(String label, List<Double> lower, List<Double> upper) {
        public Band {
            lower = List.copyOf(lower);
            upper = List.copyOf(upper);
        }
    }
}
