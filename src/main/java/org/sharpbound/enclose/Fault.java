package org.sharpbound.enclose;

/**
 * Deliberate faults, which show that the tests and the second opinion catch a broken enclosure.
 *
 * <p>A fault is on only when the system property {@code sharpbound.fault} names it <em>and</em> the class
 * {@code org.sharpbound.enclose.FaultsForTests}, which lives among the tests, can be loaded; the program as shipped does
 * not contain it. The flags are constants once this class is initialised, so that a compiled method holds no trace of
 * them.
 */
final class Fault {

    /** {@code rounding}: results are rounded to nearest and no longer outwards. */
    static final boolean ROUNDING = on("rounding");

    /** {@code exp}: both bounds of the exponential function are too large by one part in 1024. */
    static final boolean EXP = on("exp");

    /** {@code contraction}: where a range was made narrower, nothing is left of it. */
    static final boolean CONTRACTION = on("contraction");

    private Fault() {}

    private static boolean on(String name) {
        return name.equals(System.getProperty("sharpbound.fault")) && testsArePresent();
    }

    private static boolean testsArePresent() {
        try {
            Class.forName("org.sharpbound.enclose.FaultsForTests", false, Fault.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
