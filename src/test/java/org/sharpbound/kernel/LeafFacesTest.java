package org.sharpbound.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a leaf settles by one method and no more: faces, ends that are open, margins defined on a part of the box, digits. */
class LeafFacesTest {

    private static LeafJudge judged(String text, Method method, int digits) {
        Scope scope = Scope.of(Stated.of(text));
        LeafJudge judge = scope.judge();
        assertThat(judge.settles(scope.box(), method, digits)).isEqualTo(judge.isSettled());
        return judge;
    }

    /** With exp(x) - x/2, which grows from 1 to 2.2183 on [0, 1]; its form of second order bounds it by 0.949 and 2.313 only. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 1]; show exp(x) - x/2 >= 0.99                       | SECOND_ORDER | true
            x in [0, 1]; show exp(x) - x/2 >= 1.01                       | SECOND_ORDER | false
            x in [0, 1]; show exp(x) - x/2 <= 2.22                       | SECOND_ORDER | true
            x in [0, 1]; show exp(x) - x/2 <= 2.21                       | SECOND_ORDER | false
            x in [0, 1]; show exp(x) - x/2 != 0.99                       | SECOND_ORDER | true
            x in [0, 1]; show exp(x) - x/2 != 2.22                       | SECOND_ORDER | true
            x in [0, 1]; show x/2 - exp(x) != -2.22                      | SECOND_ORDER | true
            x in [0, 1]; show exp(x) - x/2 != 2.21                       | SECOND_ORDER | false
            x in [0, 1]; show exp(x) - x/2 != 1.01                       | SECOND_ORDER | false
            x in [0, 1]; assume exp(x) - x/2 == 0.99; show x >= 9        | SECOND_ORDER | true
            x in [0, 1]; assume exp(x) - x/2 == 2.22; show x >= 9        | SECOND_ORDER | true
            x in [0, 1]; assume exp(x) - x/2 == 1.01; show x >= 9        | SECOND_ORDER | false
            x in [0, 1]; assume exp(x) - x/2 == 2.21; show x >= 9        | SECOND_ORDER | false
            x in [0, 1]; assume exp(x) - x/2 <= 0.99; show x >= 9        | SECOND_ORDER | true
            x in [0, 1]; assume exp(x) - x/2 >= 2.22; show x >= 9        | SECOND_ORDER | true
            x in [0, 1]; assume exp(x) - x/2 > 2.21; show x >= 9         | SECOND_ORDER | false
            # convex, by the plane that touches it in the middle
            x in [-1/4, 1/4]; y in [-1/4, 1/4]; show exp(x + y) + exp(-x - y) + 2*x^2 + 2*y^2 >= 1.99 | SECOND_ORDER | true
            x in [-1/4, 1/4]; y in [-1/4, 1/4]; show exp(x + y) + exp(-x - y) + 2*x^2 + 2*y^2 >= 2.01 | SECOND_ORDER | false
            x in [-1/4, 1/4]; y in [-1/4, 1/4]; show 2*x^2 + 2*y^2 - exp(x + y) - exp(-x - y) >= -2.01 | SECOND_ORDER | false
            # not convex, with a gradient that is 0 at an end
            x in [0, 1]; y in [3/5, 4/5]; show x^2 + 2*y - exp(y) >= -0.64 | SECOND_ORDER | true
            x in [-1, 0]; y in [3/5, 4/5]; show x^2 + 2*y - exp(y) >= -0.64 | SECOND_ORDER | true
            x in [-1, 0]; y in [3/5, 4/5]; show x^2 + 2*y - exp(y) >= -0.62 | SECOND_ORDER | false
            # by a form that is smooth where the margin as it stands is not
            x in [-1, 1]; show exp(abs(x)^2) - abs(x)^2 >= 0.9                    | SECOND_ORDER | true
            x in [-1, 1]; show exp(abs(x)^2) - abs(x)^2 >= 1.1                    | SECOND_ORDER | false
            x in [-1, 1]; show exp(abs(x)^2) - abs(x)^2 != 0.9                    | SECOND_ORDER | true
            x in [-1, 1]; assume exp(abs(x)^2) - abs(x)^2 <= 0.9; show x >= 9     | SECOND_ORDER | true
            x in [-1, 1]; assume exp(abs(x)^2) - abs(x)^2 <= 1.1; show x >= 9     | SECOND_ORDER | false
            x in [0, 1]; show exp(abs(x)) - abs(x)/2 >= 0.99                      | SECOND_ORDER | true
            x in [0, 1]; show exp(abs(x)) - abs(x)/2 != 0.99                      | SECOND_ORDER | true
            x in [0, 1]; show exp(abs(x)) - abs(x)/2 != 2.22                      | SECOND_ORDER | true
            x in [0, 1]; show exp(abs(x)) - abs(x)/2 != 2.21                      | SECOND_ORDER | false
            x in [0, 1]; assume exp(abs(x)) - abs(x)/2 >= 2.22; show x >= 9       | SECOND_ORDER | true
            x in [0, 1]; assume exp(abs(x)) - abs(x)/2 >= 2.21; show x >= 9       | SECOND_ORDER | false
            x in (0, 1); show exp(x) - x/2 >= 0.99                       | SECOND_ORDER | true
            x in (0, 1); show exp(x) - x/2 != 2.22                       | SECOND_ORDER | true
            # the rest that contraction leaves is judged to second order or, where it is not bounded, by faces
            x in [0, 1]; y in [0, 1]; z in [0, 4]; assume 2*z <= 2; show exp(x) - 2*x + exp(y) - 2*y + 1 > 1.1 + z | CONTRACTION | true
            x in [0, 1]; y in [0, 1]; z in [0, 4]; assume 2*z <= 2; show exp(x) - 2*x + exp(y) - 2*y + 1 > 1.1 + z | MONOTONE | false
            x in [0, inf); y in [0, 4]; assume 2*y <= 2; show exp(x) - x >= y   | CONTRACTION | true
            x in [0, inf); y in [0, 4]; assume 2*y <= 2; show exp(x) - x >= y   | MONOTONE    | false
            x in [0, inf); y in [0, 4]; assume 2*y <= 3; show exp(x) - x >= y   | CONTRACTION | false
            """)
    void a_method_settles_what_its_bounds_show(String text, Method method, boolean settled) {
        assertThat(judged(text, method, 0).isSettled()).isEqualTo(settled);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 1]; assume exp(x) - x/2 >= 0.9; show x >= 9         | SECOND_ORDER | true
            x in [0, 1]; assume exp(x) - x/2 <= 2.4; show x >= 9         | SECOND_ORDER | true
            x in [0, 1]; assume exp(x) - x/2 != 0.9; show x >= 9         | SECOND_ORDER | true
            x in [0, 1]; assume exp(x) - x/2 >= 1.1; show x >= 9         | SECOND_ORDER | false
            x in [0, 1]; assume exp(x) - x/2 >= 0.9; show x >= 9         | PLAIN        | false
            x in [0, 1]; assume exp(x) - x/2 >= 0.9; show x >= 1/2       | SECOND_ORDER | false
            x in [0, 1]; show exp(x) - x/2 >= 2.4                        | SECOND_ORDER | true
            x in [0, 1]; show exp(x) - x/2 >= 2.4                        | PLAIN        | false
            x in [0, 1]; show exp(x) - x/2 >= 2.2                        | SECOND_ORDER | false
            """)
    void a_box_refutes_where_the_assumptions_hold_and_the_goal_fails(String text, Method method, boolean refuted) {
        assertThat(judged(text, method, 0).refutes()).isEqualTo(refuted);
    }

    /** Each is false: what the margin is at an end that is not of the box says nothing of the box. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in (0, 1]; show if(x > 0, x, 1/2) >= 1/2
            x in [0, 1); show if(x < 1, 1 - x, 1/2) >= 1/2
            x in [0, 1); show floor(x)/2 - x >= -1/2
            x in (0, 1]; show if(x > 0, 2*x, 1) != 1/2
            x in (0, 1]; y in [0, 1]; show if(x > 0, x + y, 1) >= 1
            x in (0, 1]; assume if(x > 0, 0 - x, -1/2) >= -1/4; show x >= 9
            x in [0, 1); assume if(x < 1, x - 1, -1/2) >= -1/4; show x >= 9
            # between neighbouring doubles the centre is an end
            x in (1, 1 + 2^-52]; show if(x > 1, (x - 1)*2^60, 100) >= 50
            x in [1 - 2^-53, 1); show if(x < 1, (1 - x)*2^60, 100) >= 50
            y in [1, 2]; x in (1, 1 + 2^-52]; show if(x > 1, (x - 1)*2^60*y, 100) >= 50
            """)
    void an_open_end_is_no_face(String text) {
        for (Method method : Method.values()) {
            assertThat(judged(text, method, 0).isSettled()).as(method.text()).isFalse();
        }
    }

    /** Ten to the twelfth times the centre is rounded by a tenth of the change of the argument; the values are 0.791446 to 0.792531. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [1, 1 + 2^-49]; show cos(10^12*x) >= 0.79144                   | true
            x in [1, 1 + 2^-49]; show cos(10^12*x) >= 0.79147                   | false
            x in [1, 1 + 2^-49]; show cos(10^12*x) <= 0.79252                   | false
            x in [1, 1 + 2^-49]; show 0 - cos(10^12*x) <= -0.79147              | false
            """)
    void what_is_rounded_at_the_centre_is_rounded_outward(String text, boolean settled) {
        assertThat(judged(text, Method.MEAN_VALUE, 0).isSettled()).isEqualTo(settled);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # defined everywhere, as second-order forms tell and plain ones do not
            x in [-1, 2]; show sqrt(x^2 - x + 1) >= 0                    | SECOND_ORDER | true
            x in [-1, 2]; show sqrt(x^2 - x + 1) >= 0                    | PLAIN        | false
            x in [-1, 2]; show sqrt(x^2 - x + 1/8) >= 0                  | SECOND_ORDER | false
            # another form is defined where the margin is not
            x in [-1, 1]; show x/x >= 1                                  | SECOND_ORDER | false
            x in [-1, 1]; show sqrt(x)^2 + 2 >= x                        | SECOND_ORDER | false
            x in [-1, 1]; show sqrt(x) + 2 >= 1                          | SECOND_ORDER | false
            x in [-1, 1]; show log(x) - log(x) >= 0                      | MONOTONE     | false
            x in [0, 1]; show sqrt(x)^2 + 2 >= x                         | SECOND_ORDER | true
            """)
    void a_margin_must_be_defined_on_the_whole_box(String text, Method method, boolean settled) {
        assertThat(judged(text, method, 0).isSettled()).isEqualTo(settled);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # the sign is kept where a bound is rounded to 0, or to infinity
            show exp(-1000) > exp(-1001)                                 | 30 | true
            show exp(-1001) > exp(-1000)                                 | 30 | false
            show exp(-1001) != exp(-1000)                                | 30 | true
            show exp(-1000) > exp(-1001)                                 | 0  | false
            show exp(1001) > exp(1000)                                   | 30 | true
            show exp(1000) != exp(1001)                                  | 30 | true
            show exp(1000) > exp(1001)                                   | 30 | false
            # it is defined by the digits of what stands under the root
            show sqrt(exp(-1000) - exp(-1001)) >= 0                      | 30 | true
            show sqrt(exp(-1001) - exp(-1000)) >= 0                      | 30 | false
            show sqrt(exp(-1000) - exp(-1001)) >= 0                      | 0  | false
            # another form with digits, where x - x is not 0 as it stands
            x in [1, 2]; show x - x + exp(-1000) > exp(-1001)            | 30 | true
            x in [1, 2]; show x - x + exp(-1001) > exp(-1000)            | 30 | false
            x in [1, 2]; show x - x + exp(-1000) > exp(-1001)            | 0  | false
            x in [1, 2]; show if(x > 0, sqrt(2), x) < 1.41421356237309504880168872420969807856967188 | 60 | true
            x in [1, 2]; show if(x > 0, sqrt(2), x) < 1.41421356237309504880168872420969807856967187 | 60 | false
            """)
    void digits_tell_what_doubles_do_not(String text, int digits, boolean settled) {
        assertThat(judged(text, Method.PLAIN, digits).isSettled()).isEqualTo(settled);
    }

    /** Beyond the rest the goal holds: points there may satisfy an assumption that fails on the rest. */
    @Test
    void a_box_is_not_excluded_where_only_its_rest_is() {
        String text = "x in [0, 4]; assume 1/(x - 2) > 0; show 2*x >= 2";
        LeafJudge judge = judged(text, Method.CONTRACTION, 0);
        assertThat(judge.isSettled()).isTrue();
        assertThat(judge.rest()).hasToString("x in [0, 1]");
        assertThat(judge.excluded()).isFalse();
        assertThat(judge.holdsAssumptions()).isFalse();
        assertThat(judged("x in [0, 1]; assume 1/(x - 2) > 0; show 2*x >= 2", Method.CONTRACTION, 0)
                        .excluded())
                .isTrue();
        assertThat(judged("x in [3, 4]; assume 1/(x - 2) > 0; show 2*x >= 2", Method.CONTRACTION, 0)
                        .holdsAssumptions())
                .isTrue();
    }

    /** Each round halves both ranges, that of y first, by what was known of x. */
    @Test
    void contraction_stops_after_eight_rounds() {
        LeafJudge judge = judged(
                "x in [0, 4]; y in [0, 4]; assume 2*x <= y; assume y <= x + 0*x; show exp(x*y) >= 2",
                Method.CONTRACTION,
                0);
        assertThat(judge.isSettled()).isFalse();
        assertThat(judge.rest()).hasToString("x in [0, 0.015625], y in [0, 0.03125]");
    }

    /** Of the goal, the change of the gradient times the width counts; of an assumption, the gradient itself. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x in [0, 1]; y in [0, 2]; show x^2 + y^2 >= 1                       | 0.2 | 0.8
            x in [0, 1]; y in [0, 2]; show x^2 - 5*y + y^2 >= -5                | 0.2 | 0.8
            x in [0, 1]; y in [0, 2]; show 3*x + y >= 1                         | 0   | 0
            x in [0, 1]; y in [0, 2]; assume 3*x + y >= 1; show x >= 1/2        | 0.6 | 0.4
            x in [0, 1]; y in [0, 2]; assume 3*x + y <= 1; show x >= 1/2        | 0.6 | 0.4
            x in [0, 1]; y in [0, 2]; assume (x - 1/4)^2 + y <= 2; show x >= 1/2 | 0.428571 | 0.571429
            x in [0, 1]; y in [0, 2]; show x^2 >= 1/2                           | 1   | 0
            # the width, wherever the box lies
            x in [1, 2]; y in [0, 2]; show x^2 + y^2 >= 3                       | 0.2 | 0.8
            x in [1, 2]; y in [3, 5]; assume 3*x + y >= 8; show x >= 3/2        | 0.6 | 0.4
            # x alone in one margin, y alone in another
            x in [0, 1]; y in [0, 2]; assume 3*x >= 1; assume 2*y >= 1; show x >= 1/2 | 1 | 1
            """)
    void influence_is_a_share_of_what_stands_in_the_way(String text, double x, double y) {
        Scope scope = Scope.of(Stated.of(text));
        LeafJudge judge = scope.judge();
        Margins margins = judge.compiled();
        Bounds bounds = new Bounds(margins.count());
        SecondOrder forms = new SecondOrder(margins, bounds);
        for (int time = 0; time < 2; time++) {
            judge.settles(scope.box(), Method.SECOND_ORDER, 0);
            assertThat(judge.influence(0)).isCloseTo(x, within(1e-6));
            assertThat(judge.influence(1)).isCloseTo(y, within(1e-6));
            // models come first where there are such, and tell the same as second-order forms do
            forms.start();
            for (int m = 0; m < margins.count(); m++) {
                bounds.start(m, true);
                forms.improve(m, m, scope.box(), margins.isOfGoal(m), !margins.isOfGoal(m));
            }
            assertThat(forms.influence(0)).isCloseTo(x, within(1e-6));
            assertThat(forms.influence(1)).isCloseTo(y, within(1e-6));
        }
    }
}
