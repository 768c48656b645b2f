package org.sharpbound.enclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharpbound.term.Expr;
import org.sharpbound.term.parse.Parser;

/** The instructions that expressions are compiled to. */
class TapeTest {

    private static String shown(Tape tape) {
        return IntStream.range(0, tape.size()).mapToObj(i -> shown(tape, i)).collect(Collectors.joining(" "));
    }

    private static String shown(Tape tape, int i) {
        Code code = tape.code(i);
        return switch (code) {
            case CONSTANT -> tape.constant(tape.first(i)).toString();
            case VARIABLE -> tape.variables().get(tape.first(i));
            case POWN -> "POWN(" + tape.first(i) + "^" + tape.second(i) + ")";
            case POWR -> "POWR(" + tape.first(i) + "^" + tape.constant(tape.second(i)) + ")";
            case PI -> "PI";
            default -> {
                int[] places = {tape.first(i), tape.second(i), tape.third(i)};
                yield code
                        + IntStream.range(0, code.arguments())
                                .mapToObj(k -> Integer.toString(places[k]))
                                .collect(Collectors.joining(",", "(", ")"));
            }
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            x + x*y          | x y MUL(0,1) ADD(0,2)
            x - y/x          | x y DIV(1,0) SUB(0,2)
            (x + y)*(x + y)  | x y ADD(0,1) SQR(2)
            x*x              | x SQR(0)
            x^2 + x*x        | x SQR(0) ADD(1,1)
            sin(x) + sin(x)  | x SIN(0) ADD(1,1)
            -abs(x)          | x ABS(0) NEG(1)
            e + pi           | 1 EXP(0) PI ADD(1,2)
            x^3 + 3          | x POWN(0^3) 3 ADD(1,2)
            x^(-1)           | x POWN(0^-1)
            x^(3/2)          | x POWR(0^3/2)
            x^y              | x y POW(0,1)
            x^(12345678901/2)  | x 12345678901/2 POW(0,1)
            x^4000000000     | x ABS(0) 4000000000 POW(1,2)
            x^4000000001     | x ABS(0) 4000000000 POW(1,2) MUL(0,3)
            min(x, max(y, 1)) | x y 1 MAX(1,2) MIN(0,3)
            if(x >= y, 1, 2) | x y SUB(0,1) SUB(1,0) NONNEGATIVE(2) 1 2 SELECT(4,5,6)
            if(x > y, 1, 2)  | x y SUB(0,1) SUB(1,0) POSITIVE(2) 1 2 SELECT(4,5,6)
            if(x <= y, 1, 2) | x y SUB(0,1) SUB(1,0) NONNEGATIVE(3) 1 2 SELECT(4,5,6)
            if(x < y, 1, 2)  | x y SUB(0,1) SUB(1,0) POSITIVE(3) 1 2 SELECT(4,5,6)
            if(x == y, 1, 2) | x y SUB(0,1) SUB(1,0) ZERO(2) 1 2 SELECT(4,5,6)
            if(x != y, 1, 2) | x y SUB(0,1) SUB(1,0) ZERO(2) NOT(4) 1 2 SELECT(5,6,7)
            if(x > y and y > x, 1, 2) | x y SUB(0,1) SUB(1,0) POSITIVE(2) POSITIVE(3) AND(4,5) 1 2 SELECT(6,7,8)
            if(x > y or y > x, 1, 2)  | x y SUB(0,1) SUB(1,0) POSITIVE(2) POSITIVE(3) OR(4,5) 1 2 SELECT(6,7,8)
            if(not x > y, 1, 2)       | x y SUB(0,1) SUB(1,0) POSITIVE(2) NOT(4) 1 2 SELECT(5,6,7)
            if(x > y implies y > x, 1, 2) | x y SUB(0,1) SUB(1,0) POSITIVE(2) NOT(4) POSITIVE(3) OR(5,6) 1 2 SELECT(7,8,9)
            """)
    void an_expression_is_a_list_of_instructions_each_once(String text, String expected) {
        assertThat(shown(Ends.tape(text))).isEqualTo(expected);
    }

    @Test
    void roots_share_instructions() {
        Tape tape = Ends.tape("x + y", "exp(x + y)", "x + y");

        assertThat(shown(tape)).isEqualTo("x y ADD(0,1) EXP(2)");
        assertThat(tape.rootCount()).isEqualTo(3);
        assertThat(List.of(tape.root(0), tape.root(1), tape.root(2))).containsExactly(2, 3, 2);
    }

    @Test
    void it_is_known_which_variables_are_used() {
        Tape tape = Ends.tape("1 + y^2");

        assertThat(tape.uses(0)).isFalse();
        assertThat(tape.uses(1)).isTrue();
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            x + z                  | x,y | no variable of the name z
            x                      | x,x | the variable x twice
            integral(t, t, 0, x)   | x,y | integral is not expanded yet
            if(0 < x < 1, 1, 2)    | x,y | not expanded: Chain
            """)
    void what_cannot_be_compiled_is_refused(String text, String variables, String why) {
        Expr expr = Parser.expression(text).value().orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tape.of(List.of(variables.split(",")), List.of(expr)))
                .withMessage(why);
    }
}
