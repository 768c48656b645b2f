package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gradients and Hessians over boxes, where they are exact; and where nothing may be said of them. */
class DerivativesTest {

    private static String shown(double lo, double hi) {
        return Ends.of("[0, 0]").likewise(lo, hi, false, false);
    }

    @ParameterizedTest(name = "{0} for x in {1}, y in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            3            | [1, 2]  | [1, 2]  | [0, 0]   | [0, 0]
            x            | [1, 2]  | [1, 2]  | [1, 1]   | [0, 0]
            x + y + x    | [1, 2]  | [1, 2]  | [2, 2]   | [1, 1]
            x - y        | [1, 2]  | [1, 2]  | [1, 1]   | [-1, -1]
            -x           | [1, 2]  | [1, 2]  | [-1, -1] | [0, 0]
            x*y          | [1, 2]  | [3, 5]  | [3, 5]   | [1, 2]
            x*y - x      | [1, 2]  | [3, 5]  | [2, 4]   | [1, 2]
            x/y          | [1, 2]  | [2, 4]  | [0.25, 0.5] | [-0.5, -0.0625]
            x/y          | [1, 2]  | [-1, 1] | [-Infinity, Infinity] | [-Infinity, Infinity]
            x^2          | [-1, 2] | [1, 2]  | [-2, 4]  | [0, 0]
            x^3          | [-1, 2] | [1, 2]  | [0, 12]  | [0, 0]
            x^0          | [-1, 2] | [1, 2]  | [0, 0]   | [0, 0]
            x^(-1)       | [1, 2]  | [1, 2]  | [-1, -0.25] | [0, 0]
            x^(-1)       | [0, 0]  | [1, 2]  | [-Infinity, Infinity] | [0, 0]
            x^(3/2)      | [0, 4]  | [1, 2]  | [0, 3]   | [0, 0]
            x^(-1/2)     | [0, 0]  | [1, 2]  | [-Infinity, Infinity] | [0, 0]
            sqrt(x)      | [1, 4]  | [1, 2]  | [0.25, 0.5] | [0, 0]
            sqrt(x)      | [0, 4]  | [1, 2]  | [0.25, Infinity] | [0, 0]
            sqrt(x)      | [0, 0]  | [1, 2]  | [-Infinity, Infinity] | [0, 0]
            asin(x)      | [1, 1]  | [1, 2]  | [-Infinity, Infinity] | [0, 0]
            acos(x)      | [1, 1]  | [1, 2]  | [-Infinity, Infinity] | [0, 0]
            cbrt(x)      | [0, 0]  | [1, 2]  | [-Infinity, Infinity] | [0, 0]
            y/x          | [0, 0]  | [1, 2]  | [-Infinity, Infinity] | [-Infinity, Infinity]
            floor(x) + x^2 | [0.5, 0.75] | [1, 2] | [1, 1.5] | [0, 0]
            x^0 + x^3    | [1, 2]  | [1, 2]  | [3, 12]  | [0, 0]
            cosh(x) + x^3 | [0, 0] | [1, 2]  | [0, 0]   | [0, 0]
            x^(-2147483648) | [1, 2] | [1, 2] | [-Infinity, Infinity] | [0, 0]
            abs(x)       | [1, 2]  | [1, 2]  | [1, 1]   | [0, 0]
            abs(x)       | [-2, -1] | [1, 2] | [-1, -1] | [0, 0]
            abs(x)       | [0, 1]  | [1, 2]  | [-1, 1]  | [0, 0]
            abs(x)       | [-1, 0] | [1, 2]  | [-1, 1]  | [0, 0]
            relu(x)      | [1, 2]  | [1, 2]  | [1, 1]   | [0, 0]
            relu(x)      | [-2, -1] | [1, 2] | [0, 0]   | [0, 0]
            relu(x)      | [0, 1]  | [1, 2]  | [0, 1]   | [0, 0]
            relu(x)      | [-1, 0] | [1, 2]  | [0, 1]   | [0, 0]
            min(x, y)    | [1, 2]  | [3, 4]  | [1, 1]   | [0, 0]
            min(x, y)    | [3, 4]  | [1, 2]  | [0, 0]   | [1, 1]
            min(x, y)    | [1, 2]  | [2, 3]  | [0, 1]   | [0, 1]
            min(x, y)    | [2, 3]  | [1, 2]  | [0, 1]   | [0, 1]
            max(x, y)    | [1, 2]  | [3, 4]  | [0, 0]   | [1, 1]
            max(x, y)    | [3, 4]  | [1, 2]  | [1, 1]   | [0, 0]
            max(x, y)    | [1, 2]  | [2, 3]  | [0, 1]   | [0, 1]
            max(x, y)    | [2, 3]  | [1, 2]  | [0, 1]   | [0, 1]
            exp(x)       | [0, 0]  | [1, 2]  | [1, 1]   | [0, 0]
            log(x)       | [1, 4]  | [1, 2]  | [0.25, 1] | [0, 0]
            sin(x)       | [0, 0]  | [1, 2]  | [1, 1]   | [0, 0]
            sin(x)       | [-1, 4] | [1, 2]  | [-1, 1]  | [0, 0]
            cos(x)       | [0, 4]  | [1, 2]  | [-1, 0.7568024953079283] | [0, 0]
            tan(x)       | [0, 0]  | [1, 2]  | [1, 1]   | [0, 0]
            asin(x)      | [0, 0]  | [1, 2]  | [1, 1]   | [0, 0]
            asin(x)      | [0, 1]  | [1, 2]  | [1, Infinity] | [0, 0]
            acos(x)      | [0, 0]  | [1, 2]  | [-1, -1] | [0, 0]
            acos(x)      | [0, 1]  | [1, 2]  | [-Infinity, -1] | [0, 0]
            atan(x)      | [0, 1]  | [1, 2]  | [0.5, 1] | [0, 0]
            sinh(x)      | [0, 0]  | [1, 2]  | [1, 1]   | [0, 0]
            cosh(x)      | [0, 0]  | [1, 2]  | [0, 0]   | [0, 0]
            tanh(x)      | [0, 0]  | [1, 2]  | [1, 1]   | [0, 0]
            tanh(x)      | [-100, 100] | [1, 2] | [0, 1] | [0, 0]
            erf(x)       | [-100, 0] | [1, 2] | [0, 1.1283791670955128] | [0, 0]
            erfc(x)      | [0, 100] | [1, 2] | [-1.1283791670955128, 0] | [0, 0]
            floor(x)     | [0.5, 0.75] | [1, 2] | [0, 0] | [0, 0]
            floor(x)     | [0.5, 1.5] | [1, 2] | [-Infinity, Infinity] | [0, 0]
            x^y          | [1, 2]  | [2, 3]  | [2, 12]  | [0, 5.545177444479563]
            if(x > 0, x + y, -x) | [1, 2]  | [1, 2] | [1, 1] | [1, 1]
            if(x > 0, x + y, -x) | [-2, -1] | [1, 2] | [-1, -1] | [0, 0]
            if(x > 0, x, y)      | [-1, 1] | [1, 2] | [-Infinity, Infinity] | [-Infinity, Infinity]
            """)
    void gradients(String text, String x, String y, String byX, String byY) {
        GradientRun run = new GradientRun(Ends.run(text, x, y));
        run.differentiate(0);

        assertThat(shown(run.lower(0), run.upper(0))).isEqualTo(byX);
        assertThat(shown(run.lower(1), run.upper(1))).isEqualTo(byY);
    }

    private static SecondOrderRun secondOrder(String text, String x, String y) {
        SecondOrderRun run = new SecondOrderRun(Ends.tape(text));
        Ends ofX = Ends.of(x);
        Ends ofY = Ends.of(y);
        assertThat(run.set(0, ofX.lo(), ofX.hi(), ofX.above(), ofX.below())).isTrue();
        assertThat(run.set(1, ofY.lo(), ofY.hi(), ofY.above(), ofY.below())).isTrue();
        run.evaluate(0);
        return run;
    }

    /** The ranges are wide, so that the Hessians differ where a term of the rule is lost. */
    @ParameterizedTest(name = "{0} for x in {1}, y in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x*y          | [1, 3]  | [2, 4]  | [0, 0]  | [1, 1]  | [0, 0]
            x^2*y        | [1, 3]  | [2, 4]  | [4, 8]  | [2, 6]  | [0, 0]
            x^2*y^2      | [1, 3]  | [2, 4]  | [8, 32] | [8, 48] | [2, 18]
            x^2 + y^2    | [1, 3]  | [2, 4]  | [2, 2]  | [0, 0]  | [2, 2]
            x^2 - y^2    | [1, 3]  | [2, 4]  | [2, 2]  | [0, 0]  | [-2, -2]
            -(x^2)       | [1, 3]  | [2, 4]  | [-2, -2] | [0, 0] | [0, 0]
            (x*y)^2      | [1, 3]  | [2, 4]  | [8, 32] | [8, 48] | [2, 18]
            (x + y)^3    | [1, 3]  | [2, 4]  | [18, 42] | [18, 42] | [18, 42]
            x^3          | [-1, 3] | [2, 4]  | [-6, 18] | [0, 0] | [0, 0]
            x/y          | [1, 4]  | [1, 2]  | [0, 0]  | [-1, -0.25] | [0.25, 8]
            x^2/y        | [1, 1]  | [1, 1]  | [2, 2]  | [-2, -2] | [2, 2]
            y^2/x        | [1, 1]  | [1, 1]  | [2, 2]  | [-2, -2] | [2, 2]
            x^(-1)       | [1, 2]  | [1, 2]  | [0.25, 2] | [0, 0] | [0, 0]
            sqrt(x)      | [1, 4]  | [1, 2]  | [-0.25, -0.03125] | [0, 0] | [0, 0]
            x^(5/2)      | [1, 4]  | [1, 2]  | [3.75, 7.5] | [0, 0] | [0, 0]
            x^0          | [1, 4]  | [1, 2]  | [0, 0]  | [0, 0] | [0, 0]
            log(x)       | [1, 2]  | [1, 2]  | [-1, -0.25] | [0, 0] | [0, 0]
            sin(x)       | [0, 0]  | [1, 2]  | [0, 0]  | [0, 0] | [0, 0]
            cos(x)       | [0, 0]  | [1, 2]  | [-1, -1] | [0, 0] | [0, 0]
            exp(x*y)     | [0, 0]  | [1, 2]  | [1, 4]  | [1, 1] | [0, 0]
            cosh(x)      | [0, 0]  | [1, 2]  | [1, 1]  | [0, 0] | [0, 0]
            sinh(x)      | [0, 0]  | [1, 2]  | [0, 0]  | [0, 0] | [0, 0]
            atan(x)      | [1, 1]  | [1, 2]  | [-0.5, -0.5] | [0, 0] | [0, 0]
            asin(x)      | [0, 0]  | [1, 2]  | [0, 0]  | [0, 0] | [0, 0]
            abs(x)*x     | [1, 3]  | [1, 2]  | [2, 2]  | [0, 0] | [0, 0]
            abs(x)*x     | [-3, -1] | [1, 2] | [-2, -2] | [0, 0] | [0, 0]
            relu(x)*x    | [1, 3]  | [1, 2]  | [2, 2]  | [0, 0] | [0, 0]
            relu(x)*x    | [-3, -1] | [1, 2] | [0, 0]  | [0, 0] | [0, 0]
            min(x^2, y^2) | [1, 2] | [3, 4]  | [2, 2]  | [0, 0] | [0, 0]
            min(x^2, y^2) | [3, 4] | [1, 2]  | [0, 0]  | [0, 0] | [2, 2]
            max(x^2, y^2) | [1, 2] | [3, 4]  | [0, 0]  | [0, 0] | [2, 2]
            max(x^2, y^2) | [3, 4] | [1, 2]  | [2, 2]  | [0, 0] | [0, 0]
            if(x > y, x^2, y^2) | [3, 4] | [1, 2] | [2, 2] | [0, 0] | [0, 0]
            if(x > y, x^2, y^2) | [1, 2] | [3, 4] | [0, 0] | [0, 0] | [2, 2]
            x^y          | [1, 1]  | [2, 2]  | [2, 2]  | [1, 1] | [0, 0]
            """)
    void hessians(String text, String x, String y, String byXx, String byXy, String byYy) {
        SecondOrderRun run = secondOrder(text, x, y);

        assertThat(run.smooth(0)).isTrue();
        assertThat(shown(run.hessianLower(0, 0, 0), run.hessianUpper(0, 0, 0))).isEqualTo(byXx);
        assertThat(shown(run.hessianLower(0, 0, 1), run.hessianUpper(0, 0, 1))).isEqualTo(byXy);
        assertThat(shown(run.hessianLower(0, 1, 0), run.hessianUpper(0, 1, 0))).isEqualTo(byXy);
        assertThat(shown(run.hessianLower(0, 1, 1), run.hessianUpper(0, 1, 1))).isEqualTo(byYy);
    }

    /** The gradient over the box is cut down by that at the centre and the Hessian. */
    @ParameterizedTest(name = "{0} for x in {1}, y in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x*y            | [1, 3]  | [2, 4]  | [2, 4]   | [1, 3]
            x - y          | [1, 3]  | [2, 4]  | [1, 1]   | [-1, -1]
            y/x            | [1, 2]  | [1, 4]  | [-4, -0.25] | [0.5, 1]
            x^3 - 3*x^2    | [0, 2]  | [0, 2]  | [-9, 3]  | [0, 0]
            y^3 - 3*y^2    | [0, 2]  | [0, 2]  | [0, 0]   | [-9, 3]
            x*y^2 - 2*x*y  | [0, 2]  | [0, 2]  | [-3, 1]  | [-4, 6]
            y*x^2 - 2*x*y  | [0, 2]  | [0, 2]  | [-4, 6]  | [-3, 1]
            x - y + abs(x) | [-1, 1] | [2, 4]  | [0, 2]   | [-1, -1]
            abs(x)*y       | [-1, 1] | [2, 4]  | [-4, 4]  | [0, 1]
            abs(x)/y       | [-1, 1] | [1, 2]  | [-1, 1]  | [-1, 0]
            min(x, y)      | [1, 2]  | [1, 3]  | [0, 1]   | [0, 1]
            abs(x + y)     | [-1, 1] | [0, 1]  | [-1, 1]  | [-1, 1]
            if(x > 0, abs(y), 1) | [1, 2]   | [-1, 1] | [0, 0] | [-1, 1]
            if(x > 0, 1, abs(y)) | [-2, -1] | [-1, 1] | [0, 0] | [-1, 1]
            if(x > 0, y, 1)      | [1, 2]   | [-1, 1] | [0, 0] | [1, 1]
            """)
    void second_order_forms_cut_gradients_down(String text, String x, String y, String byX, String byY) {
        SecondOrderRun run = secondOrder(text, x, y);

        assertThat(shown(run.gradientLower(0, 0), run.gradientUpper(0, 0))).isEqualTo(byX);
        assertThat(shown(run.gradientLower(0, 1), run.gradientUpper(0, 1))).isEqualTo(byY);
    }

    private static Interval at(String formula, String x, String y) {
        IntervalRun run = Ends.run(formula, x, y);
        return Interval.of(run.lower(0), run.upper(0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            x^y      | y*(y-1)*x^(y-2)    | x^(y-1)*(1+y*log(x))        | x^y*log(x)^2
            x^(y^2)  | y^2*(y^2-1)*x^(y^2-2) | 2*y*x^(y^2-1)*(1+y^2*log(x)) | x^(y^2)*(4*y^2*log(x)^2+2*log(x))
            (x^2)^y  | 2*y*(2*y-1)*x^(2*y-2) | 2*x^(2*y-1)*(1+2*y*log(x)) | 4*x^(2*y)*log(x)^2
            x/y^2    | 0                  | -2/y^3                      | 6*x/y^4
            x^2/(x+y) | 2*y^2/(x+y)^3     | -2*x*y/(x+y)^3              | 2*x^2/(x+y)^3
            sqrt(x*y) | -sqrt(y)/(4*x^(3/2)) | 1/(4*sqrt(x*y))          | -sqrt(x)/(4*y^(3/2))
            cbrt(x*y) | -2*cbrt(y)/(9*x^(5/3)) | 1/(9*cbrt(x*y)^2)      | -2*cbrt(x)/(9*y^(5/3))
            (x*y)^(5/2) | 15/4*x^(1/2)*y^(5/2) | 25/4*(x*y)^(3/2)       | 15/4*x^(5/2)*y^(1/2)
            (x*y)^(-2) | 6/(x^4*y^2)      | 4/(x*y)^3                   | 6/(x^2*y^4)
            exp(x*y) | y^2*exp(x*y)       | (1+x*y)*exp(x*y)            | x^2*exp(x*y)
            log(x*y) | -1/x^2             | 0*x                         | -1/y^2
            sin(x*y) | -y^2*sin(x*y)      | cos(x*y)-x*y*sin(x*y)       | -x^2*sin(x*y)
            cos(x*y) | -y^2*cos(x*y)      | -sin(x*y)-x*y*cos(x*y)      | -x^2*cos(x*y)
            tan(x/y) | 2*tan(x/y)*(1+tan(x/y)^2)/y^2 | -(1+tan(x/y)^2)*(1+2*x/y*tan(x/y))/y^2 | 2*x/y^3*(1+tan(x/y)^2)*(1+x/y*tan(x/y))
            atan(x*y) | -2*x*y^3/(1+x^2*y^2)^2 | (1-x^2*y^2)/(1+x^2*y^2)^2 | -2*x^3*y/(1+x^2*y^2)^2
            tanh(x*y) | -2*y^2*tanh(x*y)*(1-tanh(x*y)^2) | (1-tanh(x*y)^2)*(1-2*x*y*tanh(x*y)) | -2*x^2*tanh(x*y)*(1-tanh(x*y)^2)
            sinh(x*y) | y^2*sinh(x*y)     | cosh(x*y)+x*y*sinh(x*y)     | x^2*sinh(x*y)
            cosh(x*y) | y^2*cosh(x*y)     | sinh(x*y)+x*y*cosh(x*y)     | x^2*cosh(x*y)
            asin(x*y/4) | x*y^3/64/(1-x^2*y^2/16)^(3/2) | 1/4/(1-x^2*y^2/16)^(3/2) | x^3*y/64/(1-x^2*y^2/16)^(3/2)
            acos(x*y/4) | -x*y^3/64/(1-x^2*y^2/16)^(3/2) | -1/4/(1-x^2*y^2/16)^(3/2) | -x^3*y/64/(1-x^2*y^2/16)^(3/2)
            erf(x*y)  | -4/sqrt(pi)*x*y^3*exp(-(x*y)^2) | 2/sqrt(pi)*(1-2*x^2*y^2)*exp(-(x*y)^2) | -4/sqrt(pi)*x^3*y*exp(-(x*y)^2)
            erfc(x*y) | 4/sqrt(pi)*x*y^3*exp(-(x*y)^2) | -2/sqrt(pi)*(1-2*x^2*y^2)*exp(-(x*y)^2) | 4/sqrt(pi)*x^3*y*exp(-(x*y)^2)
            """)
    void hessians_at_a_point_are_those_of_the_formulas(String text, String byXx, String byXy, String byYy) {
        String x = "[1.25, 1.25]";
        String y = "[1.5, 1.5]";
        SecondOrderRun run = secondOrder(text, x, y);
        String[] formulas = {byXx, byXy, byYy};
        for (int k = 0; k < 3; k++) {
            int v = k / 2;
            int w = (k + 1) / 2;
            Interval found = Interval.of(run.hessianLower(0, v, w), run.hessianUpper(0, v, w));
            Interval expected = at(formulas[k], x, y);

            assertThat(found.intersect(expected).isEmpty())
                    .as("%d%d: %s, %s", v, w, found, expected)
                    .isFalse();
            assertThat(found.width()).isLessThan(1e-12);
        }
    }

    @ParameterizedTest(name = "{0} for x in {1}, y in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            abs(x)       | [0, 1]   | [1, 2]  | continuous
            abs(x)       | [-1, 0]  | [1, 2]  | continuous
            relu(x)      | [0, 1]   | [1, 2]  | continuous
            relu(x)      | [-1, 0]  | [1, 2]  | continuous
            min(x, y)    | [1, 2]   | [2, 3]  | continuous
            max(x, y)    | [2, 3]   | [1, 2]  | continuous
            abs(x) + y   | [-1, 1]  | [1, 2]  | continuous
            y + abs(x)   | [-1, 1]  | [1, 2]  | continuous
            sqrt(x)      | [0, 1]   | [1, 2]  | continuous
            sqrt(x)      | (0, 1]   | [1, 2]  | smooth
            x^(3/2)      | [0, 1]   | [1, 2]  | continuous
            x^(3/2)      | (0, 1]   | [1, 2]  | smooth
            cbrt(x)      | [-1, 1]  | [1, 2]  | continuous
            cbrt(x)      | (0, 1]   | [1, 2]  | smooth
            cbrt(x)      | [-1, 0)  | [1, 2]  | smooth
            log(x)       | (0, 1]   | [1, 2]  | smooth
            log(x)       | [0, 1]   | [1, 2]  | unknown
            asin(x)      | [-1, 1)  | [1, 2]  | continuous
            asin(x)      | (-1, 1]  | [1, 2]  | continuous
            asin(x)      | (-1, 1)  | [1, 2]  | smooth
            acos(x)      | [-0.5, 0.5] | [1, 2] | smooth
            x^y          | [0, 1]   | [1, 2]  | continuous
            x^y          | (0, 1]   | [1, 2]  | smooth
            floor(x)     | [0, 0.5] | [1, 2]  | smooth
            floor(x)     | [0.5, 1.5] | [1, 2] | unknown
            sign(x)      | (0, 1]   | [1, 2]  | smooth
            if(x > 0, abs(y), 1) | [1, 2]   | [-1, 1] | continuous
            if(x > 0, y, 1)      | [1, 2]   | [-1, 1] | smooth
            if(x > 0, 1, abs(y)) | [-2, -1] | [-1, 1] | continuous
            if(x > 0, y, y)      | [-1, 1]  | [-1, 1] | unknown
            1/x          | [-1, 1]  | [1, 2]  | unknown
            """)
    void how_often_a_term_is_known_to_be_differentiable(String text, String x, String y, String expected) {
        SecondOrderRun run = secondOrder(text, x, y);

        assertThat(run.smooth(0) ? "smooth" : run.differentiable(0) ? "continuous" : "unknown")
                .isEqualTo(expected);
        assertThat(run.defined(0) && run.continuous(0)).isEqualTo(!expected.equals("unknown"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"floor(x), true, false", "1/x, false, false", "sqrt(x), false, false", "x^2, true, true"})
    void what_is_defined_need_not_be_continuous(String text, boolean defined, boolean continuous) {
        SecondOrderRun run = secondOrder(text, "[-1, 1]", "[1, 2]");

        assertThat(run.defined(0)).isEqualTo(defined);
        assertThat(run.continuous(0)).isEqualTo(continuous);
    }

    /** Where a second derivative is not called for, because the term is not smooth, the rule still says no more than is true. */
    @ParameterizedTest(name = "{0} for x in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(x)      | [0, 0]   | [-Infinity, Infinity]
            sqrt(x)      | [0, 1]   | [-Infinity, -0.25]
            cbrt(x)      | [0, 0]   | [-Infinity, Infinity]
            cbrt(x)      | [-1, 1]  | [-Infinity, Infinity]
            log(x)       | [0, 0]   | [-Infinity, Infinity]
            log(x)       | [0, 1]   | [-Infinity, -1]
            x^(-1)       | [0, 0]   | [-Infinity, Infinity]
            x^(-1)       | [0, 1]   | [2, Infinity]
            x^(1/2)      | [0, 0]   | [-Infinity, Infinity]
            x^1          | [0, 1]   | [0, 0]
            x^2          | [0, 1]   | [2, 2]
            x^3          | [0, 1]   | [0, 6]
            x^(-2147483648) | [1, 1] | [-Infinity, Infinity]
            x^(-2147483647) | [1, 1] | [-Infinity, Infinity]
            x^(-2147483646) | [1, 1] | [~, ~]
            tan(x)       | [0, 0]   | [0, 0]
            floor(x)     | [0, 1]   | [0, 0]
            """)
    void curvatures(String text, String x, String expected) {
        IntervalRun run = Ends.run(text, x, "[0, 0]");
        LocalCurvature curvature = new LocalCurvature();
        curvature.of(run, run.tape().root(0));

        assertThat(Ends.of(expected).likewise(curvature.lo, curvature.hi, false, false))
                .isEqualTo(expected);
    }

    /** A bound that is moved may be attained: it is no longer called open. */
    @ParameterizedTest(name = "{0} for x in {1}, y in {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x*(2 - x)    | (0, 2)   | [0, 0]  | (0, 1]
            x*(x - 2)    | (0, 2)   | [0, 0]  | [-1, 0)
            x*(1 - x)    | [0, 1]   | [0, 0]  | [0, 0.25]
            x*(x - 1)    | [0, 2]   | [0, 0]  | [-0.25, 2]
            x*(4 - x)    | [0, 1]   | [0, 0]  | [0, 3]
            x*(x - 4)    | [0, 1]   | [0, 0]  | [-3, 0]
            x*y - x - y  | [0, 2]   | [0, 2]  | [-2, 0]
            x + y - x*y  | [0, 2]   | [0, 2]  | [0, 2]
            x*y - x*y    | [0, 2]   | [0, 2]  | [0, 0]
            x^2 - 2*x*y + y^2 | [0, 1] | [2, 3] | [0, 9]
            y/x          | [1, 2]   | [1, 2]  | [0.5, 2]
            x^y          | [1, 2]   | [1, 2]  | [1, 4]
            y^x          | [1, 2]   | [1, 2]  | [1, 4]
            1/x + 0*y    | [1, 2]   | [1, 2]  | [0.5, 1]
            1/y + 0*x    | [1, 2]   | [1, 2]  | [0.5, 1]
            x^3 + y^3    | [-2, 2]  | [-1, 1] | [-9, 9]
            abs(x) - x   | [-2, 4]  | [0, 0]  | [-4, 6]
            relu(x) - x  | [-2, 4]  | [0, 0]  | [-3, 3]
            """)
    void second_order_forms_take_cancellation_into_account(String text, String x, String y, String expected) {
        SecondOrderRun run = secondOrder(text, x, y);

        assertThat(Ends.of(expected).likewise(run.lower(0), run.upper(0), run.above(0), run.below(0)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            [0, 1]         | true
            (0, 1)         | true
            [0, 0]         | true
            [-4, Infinity) | false
            (-Infinity, 4] | false
            (0, 4.9e-324]  | false
            [0, 4.9e-324)  | true
            [1.0000000000000002, 1.0000000000000004) | false
            (1, 1.0000000000000002] | false
            [1e308, 1.7e308] | true
            """)
    void a_range_has_a_centre_if_it_is_bounded_and_not_between_neighbours(String range, boolean expected) {
        Ends ends = Ends.of(range);

        assertThat(new SecondOrderRun(Ends.tape("x")).set(0, ends.lo(), ends.hi(), ends.above(), ends.below()))
                .isEqualTo(expected);
    }
}
