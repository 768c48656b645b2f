package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    @Test
    void faults_of_rounding_and_of_exp_show_in_a_taylor_model() throws Exception {
        String zero = "(x/3 + y/7)*(x/3 - y/7) - x*x/9 + y*y/49";
        assertThat(modelHolds(zero, 0, "", PROGRAM, TESTS)).isTrue();
        assertThat(modelHolds(zero, 0, "rounding", PROGRAM)).isTrue();
        assertThat(modelHolds(zero, 0, "rounding", PROGRAM, TESTS)).isFalse();
        String exponential = "exp(x*y)*exp(1 - x*y)";
        assertThat(modelHolds(exponential, Math.E, "", PROGRAM, TESTS)).isTrue();
        assertThat(modelHolds(exponential, Math.E, "exp", PROGRAM)).isTrue();
        assertThat(modelHolds(exponential, Math.E, "exp", PROGRAM, TESTS)).isFalse();
    }

    /** Whether the model of a constant term on a small box encloses its value, in a fresh copy of the program. */
    private static boolean modelHolds(String text, double value, String fault, URL... classPath) throws Exception {
        String before = System.getProperty("sharpbound.fault");
        System.setProperty("sharpbound.fault", fault);
        try (URLClassLoader fresh = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Object parsed = fresh.loadClass("org.sharpbound.term.parse.Parser")
                    .getMethod("expression", String.class)
                    .invoke(null, text);
            Object term = ((Optional<?>) parsed.getClass().getMethod("value").invoke(parsed)).orElseThrow();
            Class<?> tapes = fresh.loadClass("org.sharpbound.enclose.Tape");
            Object tape = tapes.getMethod("of", List.class, List.class).invoke(null, List.of("x", "y"), List.of(term));
            Class<?> type = fresh.loadClass("org.sharpbound.enclose.TaylorModelRun");
            Object run = type.getConstructor(tapes, int.class).newInstance(tape, 3);
            Method set = type.getMethod("set", int.class, double.class, double.class, boolean.class, boolean.class);
            set.invoke(run, 0, 0.1, 0.1 + 0x1p-30, false, false);
            set.invoke(run, 1, 0.3, 0.3 + 0x1p-30, false, false);
            type.getMethod("evaluate", int.class).invoke(run, 0);
            double lower = (double) type.getMethod("lower", int.class).invoke(run, 0);
            double upper = (double) type.getMethod("upper", int.class).invoke(run, 0);
            return lower <= value && value <= upper;
        } finally {
            if (before == null) {
                System.clearProperty("sharpbound.fault");
            } else {
                System.setProperty("sharpbound.fault", before);
            }
        }
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
