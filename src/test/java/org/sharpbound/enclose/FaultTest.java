package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The switch that breaks the arithmetic on purpose works with the tests on the class path, and only then. */
class FaultTest {

    private static final URL PROGRAM =
            Lower.class.getProtectionDomain().getCodeSource().getLocation();

    private static final URL TESTS =
            FaultsForTests.class.getProtectionDomain().getCodeSource().getLocation();

    @Test
    void the_program_as_shipped_ignores_the_property() throws Exception {
        assertThat(sumIsOutward("rounding", PROGRAM)).isTrue();
        assertThat(exponentialIsRight("exp", PROGRAM)).isTrue();
    }

    @Test
    void a_fault_of_rounding_shows_in_a_sum() throws Exception {
        assertThat(sumIsOutward("rounding", PROGRAM, TESTS)).isFalse();
        assertThat(sumIsOutward("", PROGRAM, TESTS)).isTrue();
    }

    @Test
    void a_fault_of_exp_shows_in_the_exponential_only() throws Exception {
        assertThat(exponentialIsRight("exp", PROGRAM, TESTS)).isFalse();
        assertThat(sumIsOutward("exp", PROGRAM, TESTS)).isTrue();
        assertThat(exponentialIsRight("", PROGRAM, TESTS)).isTrue();
    }

    private static boolean sumIsOutward(String fault, URL... classPath) throws Exception {
        double lower = bound(fault, "Lower", "add", new double[] {1, 1, 0x1p-80, 0x1p-80}, classPath);
        double upper = bound(fault, "Upper", "add", new double[] {1, 1, 0x1p-80, 0x1p-80}, classPath);
        return lower == 1 && upper > 1;
    }

    private static boolean exponentialIsRight(String fault, URL... classPath) throws Exception {
        double lower = bound(fault, "Lower", "exp", new double[] {1, 1}, classPath);
        double upper = bound(fault, "Upper", "exp", new double[] {1, 1}, classPath);
        return lower <= Math.E && Math.E < upper;
    }

    /** Calls a method in a fresh copy of the package, initialised under the given property. */
    private static double bound(String fault, String type, String method, double[] arguments, URL... classPath)
            throws ReflectiveOperationException, IOException {
        String before = System.getProperty("sharpbound.fault");
        System.setProperty("sharpbound.fault", fault);
        try (URLClassLoader fresh = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?>[] types =
                    Stream.generate(() -> double.class).limit(arguments.length).toArray(Class<?>[]::new);
            Object[] values = Arrays.stream(arguments).boxed().toArray();
            return (double) fresh.loadClass("org.sharpbound.enclose." + type)
                    .getMethod(method, types)
                    .invoke(null, values);
        } finally {
            if (before == null) {
                System.clearProperty("sharpbound.fault");
            } else {
                System.setProperty("sharpbound.fault", before);
            }
        }
    }
}
