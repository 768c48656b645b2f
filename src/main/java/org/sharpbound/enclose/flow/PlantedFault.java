package org.sharpbound.enclose.flow;

/**
 * Deliberate faults of the integrator, by which its zoo of exact solutions shows that it can fail.
 *
 * <p>As with those of the arithmetic, a fault is on only when the system property {@code sharpbound.fault} names it and the class
 * {@code org.sharpbound.enclose.FaultsForTests}, which lives among the tests, can be loaded.
 */
final class PlantedFault {

    /** {@code flow-rounding}: no radius accounts for rounding. */
    static final boolean ROUNDING = on("flow-rounding");

    /** {@code flow-remainder}: the remainder of Taylor's formula is dropped. */
    static final boolean REMAINDER = on("flow-remainder");

    /** {@code flow-apriori}: an a-priori box holds the start of the step alone, and is taken unchecked. */
    static final boolean APRIORI = on("flow-apriori");

    private PlantedFault() {}

    private static boolean on(String name) {
        return name.equals(System.getProperty("sharpbound.fault")) && testsArePresent();
    }

    private static boolean testsArePresent() {
        try {
            Class.forName("org.sharpbound.enclose.FaultsForTests", false, PlantedFault.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
