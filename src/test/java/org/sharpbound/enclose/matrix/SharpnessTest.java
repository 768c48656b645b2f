package org.sharpbound.enclose.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.enclose.Interval;
import org.sharpbound.term.Rational;

/** How much wider enclosures are than what the values at the corners of the box span. Seed 3. */
final class SharpnessTest {

    private static final int DRAWS = 8;

    /** The mean of the quotients of widths, over entries of results and over draws. */
    @ParameterizedTest
    @CsvSource({
        "DET, 2, 1/20, any, 1.001",
        "DET, 3, 1/1000, any, 1.25",
        "INV, 2, 1/1000, any, 1.001",
        "INV, 2, 1/20, any, 1.05",
        "INV, 3, 1/1000, any, 1.25",
        "EXPM, 2, 1/1000, any, 1.01",
        "EXPM, 2, 1/20, any, 1.3",
        "EXPM, 3, 1/1000, any, 1.25",
        "EXPM, 3, 1/4, positive, 1.001",
        "EIGMIN, 2, 1/4, any, 1.02",
        "EIGMIN, 3, 1/1000, any, 1.1",
        "EIGMAX, 3, 1/20, any, 1.1",
        "EIGMAX, 3, 1/2, positive, 1.001",
        "EIGENVALUES, 3, 1/20, any, 1.1",
        "OPNORM, 2, 1/1000, any, 1.01",
        "OPNORM, 3, 1/20, any, 1.4",
        "OPNORM, 3, 1/2, positive, 1.001",
    })
    void enclosures_over_boxes_are_little_wider_than_what_corners_span(
            MatrixFunction function, int size, String radius, String entries, double most) {
        Random random = new Random(3);
        Rational wide = Rational.parse(radius);
        double sum = 0;
        int count = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            RationalMatrix any = Given.random(random, size, size, 40);
            RationalMatrix even = entries.equals("positive")
                    ? RationalMatrix.of(size, size, (i, j) -> any.at(i, j).abs().plus(wide))
                    : any;
            RationalMatrix mid = ContainmentTest.isSymmetric(function) ? Given.symmetric(even) : even;
            Optional<Interval[]> found = function.enclose(
                    List.of(mid.shape()), Given.around(mid, RationalMatrix.of(size, size, (i, j) -> wide)));
            Interval[] span = found.isPresent() ? span(function, random, mid, wide) : new Interval[0];
            for (int i = 0; i < span.length; i++) {
                sum += found.get()[i].width() / span[i].width();
                count++;
            }
        }
        assertThat(sum / count).isBetween(1.0, most);
    }

    /** The hull of the values at all corners, or at 64 of them and at the two extreme ones. */
    private static Interval[] span(MatrixFunction function, Random random, RationalMatrix mid, Rational radius) {
        int size = mid.shape().rows();
        Interval[] span = null;
        for (int corner = 0; corner < (size == 2 ? 16 : 66); corner++) {
            int bits = size == 2 ? corner : corner < 2 ? -corner : random.nextInt();
            RationalMatrix at = RationalMatrix.of(
                    size,
                    size,
                    (i, j) -> mid.at(i, j).plus((bits >> (i * size + j) & 1) == 1 ? radius : radius.negate()));
            RationalMatrix taken = ContainmentTest.isSymmetric(function) ? Given.symmetric(at) : at;
            Interval[] value =
                    function.enclose(List.of(mid.shape()), Given.doubles(taken)).orElseThrow();
            for (int i = 0; i < value.length && span != null; i++) {
                value[i] = value[i].hull(span[i]);
            }
            span = value;
        }
        return span;
    }
}
