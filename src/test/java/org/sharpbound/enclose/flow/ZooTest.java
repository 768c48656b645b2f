package org.sharpbound.enclose.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of integration encloses every flow that is known exactly; an integrator that is broken on purpose is found out. */
final class ZooTest {

    static List<Specimen> zoo() {
        return Zoo.ALL;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("zoo")
    void every_enclosure_holds_the_exact_solution(Specimen specimen) {
        assertThat(Zoo.misses(specimen)).isEmpty();
    }

    @Test
    void the_zoo_is_large_enough() {
        assertThat(Zoo.ALL).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flow-rounding", "flow-remainder", "flow-apriori"})
    void a_planted_fault_shows_in_the_zoo(String fault) throws Exception {
        assertThat(missesWith(fault)).isNotEmpty();
    }

    /** The misses of a fresh copy of the program with a fault in it. */
    private static List<?> missesWith(String fault) throws Exception {
        URL program = Integrator.class.getProtectionDomain().getCodeSource().getLocation();
        URL tests = Zoo.class.getProtectionDomain().getCodeSource().getLocation();
        System.setProperty("sharpbound.fault", fault);
        try (URLClassLoader fresh =
                new URLClassLoader(new URL[] {program, tests}, ClassLoader.getPlatformClassLoader())) {
            Method all = fresh.loadClass(Zoo.class.getName()).getDeclaredMethod("firstMisses");
            all.setAccessible(true);
            return (List<?>) all.invoke(null);
        } finally {
            System.clearProperty("sharpbound.fault");
        }
    }
}
