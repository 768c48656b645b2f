package org.sharpbound.lab.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sharpbound.lab.linear.Library;
import org.sharpbound.lab.linear.LinearAlgebra;
import org.sharpbound.lab.linear.Matrix;
import org.sharpbound.lab.network.Activation;
import org.sharpbound.lab.network.Polynomial;
import org.sharpbound.lab.random.RandomNumbers;

/** Gram matrices beside reference values computed elsewhere, and beside the enclosures of {@code nngp} and {@code ntk} at random points. */
final class InfiniteWidthTest {

    private static final LinearAlgebra JAVA = Library.JAVA.open();
    private static final DualActivation TANH = DualActivation.of(Activation.named("tanh"));

    private static final Map<String, DualActivation> ACTIVATIONS = Map.of(
            "relu", DualActivation.of(Activation.named("relu")),
            "erf", DualActivation.of(Activation.named("erf")),
            "tanh", TANH,
            "logistic", DualActivation.of(Activation.named("sigmoid")),
            "cubic", DualActivation.of(new Polynomial(0.5, 1, -0.75, 0.125)));

    private static final String DEFINITIONS = "{logistic(z): 1/2 + tanh(z/2)/2, cubic(z): 1/2 + z - 3/4*z^2 + z^3/8}";

    /** Two inputs with the inner products that the reference values are of, their depths and variances. */
    @ParameterizedTest
    @CsvSource({
        "relu, 1, 1, 0, 2,1,-0.5,2, 1.0009994875500609853174210284021198245723733583850, 1.2858017311865929596748651216279250199896783109380",
        "relu, 1, 2, 0, 2,1,-0.5,2, 2.0019989751001219706348420568042396491447467167700, 2.5716034623731859193497302432558500399793566218759",
        "relu, 2, 2, 0, 1,0,0.6,0.8, 0.73343378582556224318020775311966175120059755735031, 1.5444163006772102070170673832679898059755025573152",
        "relu, 3, 1, 0, 2,1,-0.5,2, 0.37673061327296599810292551035669436409426668945319, 0.74517697293492056242621269344958109132900249770067",
        "relu, 3, 2, 0, 2,1,-0.5,2, 3.0138449061837279848234040828535549127541335156255, 5.9614157834793644994097015475966487306320199816054",
        "relu, 5, 2, 0, 1,0,0.6,0.8, 0.83321662396693140860688849141562773297131058556236, 2.6995933874387309698919912121081736759442917270723",
        "relu, 10, 2, 0, 1,0,0.6,0.8, 0.90661132951729013692333427806972639434918202813617, 4.3582410918218602478102086760942240166768483074555",
        "erf, 2, 1, 0, 1,0,0.6,0.8, 0.1751093242524930119588438955242376228813808168, 0.5453153764360068889325112881484598033607594181",
        "erf, 2, 1, 0.1, 1,0,0.6,0.8, 0.3335277817430300240653162158545036729147791262, 0.7732504009358902019739742990048658568095519200",
    })
    void reference_values_are_reproduced(
            String activation,
            int depth,
            double c,
            double b,
            double x1,
            double x2,
            double y1,
            double y2,
            String nngp,
            String ntk) {
        InfiniteWidth kernel = new InfiniteWidth(ACTIVATIONS.get(activation), depth, c, b, JAVA);
        Matrix both = Matrix.ofRows(new double[] {x1, x2}, new double[] {y1, y2});
        near(kernel.nngp(both).get(0, 1), new BigDecimal(nngp).doubleValue());
        near(kernel.ntk(both).get(1, 0), new BigDecimal(ntk).doubleValue());
    }

    /** Unit vectors with the inner product ξ, whose kernels are the arc-cosine kernels of order 1 and what is made of both orders. */
    @ParameterizedTest
    @CsvSource({
        "-0.99, 0.00015012786657717092846252256270892363305510836268590, -0.022151311887406820485042981477224163775751057393727",
        "-0.1, 0.13495138295131788463508348068388745073960376555464, 0.11154559697278088083300428871275700421896814813840",
        "0.8, 0.41355985997548382080165111900330103798158340655381, 0.73162675409583044014180197197998309345874249102566",
        "0.999999, 0.49999950015005272686215485201614346167969118961828, 0.99977392127733595400046301198998086006206242227113"
    })
    void arc_cosine_kernels_are_reproduced(double xi, String first, String tangent) {
        InfiniteWidth kernel = new InfiniteWidth(ACTIVATIONS.get("relu"), 1, 1, 0, JAVA);
        Matrix both = Matrix.ofRows(new double[] {1, 0}, new double[] {xi, Math.sqrt((1 - xi) * (1 + xi))});
        near(kernel.nngp(both).get(0, 1), new BigDecimal(first).doubleValue());
        near(kernel.ntk(both).get(0, 1), new BigDecimal(tangent).doubleValue());
    }

    @Test
    void eigenvalues_of_a_gram_matrix_are_reproduced() {
        Matrix points = Matrix.ofRows(
                new double[] {1, 0}, new double[] {3 / 5.0, 4 / 5.0}, new double[] {-5 / 13.0, 12 / 13.0});
        double[] found = JAVA.eigenvalues(new InfiniteWidth(ACTIVATIONS.get("relu"), 1, 1, 0, JAVA).ntk(points));
        assertThat(found)
                .containsExactly(
                        new double[] {1.7296676810389616046, 0.99709207973587939673, 0.27324023922515899867},
                        within(1e-12));
    }

    private static void near(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
    }

    /** Forty points, of which those of tanh take the most time; coordinates are sixteenths, so that inner products are exact. */
    static Stream<Arguments> points() {
        List<String> names = List.of("relu", "erf", "relu", "erf", "cubic", "relu", "erf", "cubic", "tanh", "logistic");
        return IntStream.range(0, 40).mapToObj(point -> Arguments.of(names.get(point % names.size()), point));
    }

    @ParameterizedTest
    @MethodSource("points")
    void entries_are_those_of_the_claim_language(String activation, int point) throws Exception {
        RandomNumbers numbers = RandomNumbers.of(11, point);
        Matrix x = sixteenths(3, 2, numbers);
        Matrix y = sixteenths(2, 2, numbers);
        int depth = 1 + point % 3;
        double c = (1 + numbers.below(8)) / 4.0;
        double b = numbers.below(4) / 4.0;
        InfiniteWidth kernel = new InfiniteWidth(ACTIVATIONS.get(activation), depth, c, b, JAVA);
        for (String kind : List.of("nngp", "ntk")) {
            boolean tangents = kind.equals("ntk");
            Matrix square = tangents ? kernel.ntk(x) : kernel.nngp(x);
            Matrix rectangle = tangents ? kernel.ntk(x, y) : kernel.nngp(x, y);
            String name = kind + "(" + activation + ", " + depth + ", ";
            String rest = ", " + c + ", " + b + ")";
            near(square.get(2, 0), Enclosed.value(DEFINITIONS, name + products(x, 2, x, 0) + rest));
            near(square.get(1, 1), Enclosed.value(DEFINITIONS, name + products(x, 1, x, 1) + rest));
            near(rectangle.get(1, 0), Enclosed.value(DEFINITIONS, name + products(x, 1, y, 0) + rest));
        }
    }

    private static Matrix sixteenths(int rows, int columns, RandomNumbers numbers) {
        Matrix matrix = Matrix.zeros(rows, columns);
        for (int i = 0; i < rows * columns; i++) {
            matrix.values()[i] = (numbers.below(24) - 12 + 0.5) / 8;
        }
        return matrix;
    }

    private static String products(Matrix x, int i, Matrix y, int j) {
        return dot(x, i, x, i) + ", " + dot(x, i, y, j) + ", " + dot(y, j, y, j);
    }

    private static double dot(Matrix x, int i, Matrix y, int j) {
        double sum = 0;
        for (int l = 0; l < x.columns(); l++) {
            sum += x.get(i, l) * y.get(j, l);
        }
        return sum;
    }

    /** By the trapezoidal rule in two dimensions with 25 digits (mpmath). */
    @Test
    void gelu_is_a_smooth_activation_too() {
        Matrix x = Matrix.ofRows(new double[] {Math.sqrt(2), 0});
        Matrix y = Matrix.ofRows(new double[] {0.75 / Math.sqrt(2), Math.sqrt(1.25 - 0.28125)});
        InfiniteWidth kernel = new InfiniteWidth(DualActivation.of(Activation.named("gelu")), 1, 1, 0, JAVA);
        near(kernel.nngp(x, y).get(0, 0), 0.37441443048014432491);
        near(kernel.ntk(x, y).get(0, 0), 0.63067899892584687126);
    }

    static List<String> activations() {
        return ACTIVATIONS.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("activations")
    void training_points_among_themselves_are_as_beside_others_for_any_number_of_threads(String activation)
            throws Exception {
        InfiniteWidth kernel = new InfiniteWidth(ACTIVATIONS.get(activation), 2, 1.5, 0.25, JAVA);
        RandomNumbers numbers = RandomNumbers.of(12, 0);
        Matrix x = Matrix.zeros(150, 3);
        for (int i = 0; i < x.values().length; i++) {
            x.values()[i] = numbers.normal();
        }
        Matrix square = new ForkJoinPool(1).submit(() -> kernel.ntk(x)).get();
        Matrix again = new ForkJoinPool(5).submit(() -> kernel.ntk(x)).get();
        Matrix rectangle = kernel.ntk(x, x);
        assertThat(again.values()).isEqualTo(square.values());
        for (int i = 0; i < 150; i++) {
            for (int j = 0; j < 150; j++) {
                assertThat(square.get(i, j)).isEqualTo(square.get(j, i));
                // At equal inputs relu's slope shows the root of a unit of rounding.
                assertThat(rectangle.get(i, j)).isCloseTo(square.get(i, j), within(i == j ? 1e-6 : 1e-10));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void inputs_of_zero_and_no_inputs_have_kernels(String activation) {
        InfiniteWidth kernel = new InfiniteWidth(ACTIVATIONS.get(activation), 2, 1, 0, JAVA);
        Matrix none = Matrix.zeros(0, 3);
        Matrix zero = Matrix.zeros(1, 3);
        assertThat(kernel.ntk(none).rows()).isZero();
        assertThat(kernel.nngp(none, zero).columns()).isEqualTo(1);
        assertThat(kernel.ntk(zero).get(0, 0)).isFinite();
        assertThat(kernel.nngp(zero, zero).get(0, 0))
                .isCloseTo(kernel.nngp(zero).get(0, 0), within(1e-12));
    }

    @Test
    void what_has_no_kernel_is_refused() {
        refused(() -> new InfiniteWidth(TANH, 0, 1, 0, JAVA), "at least one hidden layer");
        refused(() -> new InfiniteWidth(TANH, 1, -1, 0, JAVA), "variances are finite and not negative");
        refused(() -> new InfiniteWidth(TANH, 1, 1, Double.NaN, JAVA), "variances are finite and not negative");
        InfiniteWidth kernel = new InfiniteWidth(TANH, 1, 1, 0, JAVA);
        refused(() -> kernel.ntk(Matrix.ofRows(new double[] {1}, new double[] {Double.NaN})), "input 2 is not finite");
        refused(() -> kernel.ntk(Matrix.zeros(2, 3), Matrix.zeros(2, 4)), "A is 2 x 3, and B is 2 x 4");
        refused(() -> PolynomialActivation.of(), "1 to 50 coefficients");
        assertThatThrownBy(() -> new InfiniteWidth(SmoothActivation.of(Math::abs, Math::signum), 1, 1, 0, JAVA)
                        .ntk(Matrix.ofRows(new double[] {1}, new double[] {2})))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("not smooth enough");
    }

    @Test
    void more_than_the_heap_has_is_refused_with_what_is_needed() {
        Heap.need(10_000, 10_000, 900L << 20);
        refused(() -> Heap.need(10_000, 10_000, 700L << 20), "takes 763 MB, and the heap has 700 MB");
        refused(() -> Heap.need(60_000, 60_000, 1L << 40), "46 340 at most");
    }

    private static void refused(ThrowingCallable call, String words) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(words);
    }
}
