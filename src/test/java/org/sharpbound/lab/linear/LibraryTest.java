package org.sharpbound.lab.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Libraries are chosen by name, and those that are missing say what they need. */
final class LibraryTest {

    @Test
    void the_default_is_plain_java() {
        assertThat(Library.named("java").name()).isEqualTo("java");
        assertThat(inAProcess()).startsWith("java");
    }

    @Test
    void a_property_chooses_another() {
        assertThat(inAProcess("-Dsharpbound.linear=hipparchus")).startsWith("hipparchus");
    }

    @Test
    void an_unknown_name_is_told_which_there_are() {
        assertThatThrownBy(() -> Library.named("eigen"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no library eigen for matrices, but "
                        + "java, ejml, hipparchus, netlib-java, netlib-vector, netlib-native");
    }

    @Test
    void the_vector_library_works_where_its_module_is_there_and_else_says_what_it_needs() {
        String[] vector = {"-Dsharpbound.linear=netlib-vector", "--add-modules", "jdk.incubator.vector"};
        assertThat(inAProcess(vector)).contains("netlib-vector", "[14.0, 32.0, 32.0, 77.0]");
        assertThat(inAProcess(vector[0]))
                .contains(
                        "cannot be used here",
                        "--add-modules jdk.incubator.vector",
                        "java, ejml, hipparchus, netlib-java")
                .doesNotContain("native");
    }

    @Test
    void the_native_library_works_or_says_what_it_needs() {
        String told = inAProcess("-Dsharpbound.linear=netlib-native");
        if (told.contains("14.0")) {
            assertThat(told).contains("netlib-native", "[14.0, 32.0, 32.0, 77.0]");
        } else {
            assertThat(told).contains("cannot be used here", "libblas.so.3", "java, ejml, hipparchus, netlib-java");
        }
    }

    /** What is chosen in a process of its own, with a product by it, or the refusal. */
    public static void main(String... arguments) {
        try {
            LinearAlgebra library = Library.chosen();
            Matrix a = Matrix.ofRows(new double[] {1, 2, 3}, new double[] {4, 5, 6});
            System.out.println(
                    library.name() + " " + Arrays.toString(library.gram(a).values()));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    private static String inAProcess(String... options) {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        line.addAll(List.of(options));
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), LibraryTest.class.getName()));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
