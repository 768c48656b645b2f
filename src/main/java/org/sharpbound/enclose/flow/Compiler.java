package org.sharpbound.enclose.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Constants;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/** Makes a {@link Program} of expressions, giving equal subexpressions one place. */
final class Compiler {

    private static final int NONE = -1;

    /** Powers up to here are products, so that bases of either sign are served. */
    private static final int LARGEST_POWER = 4096;

    private record Instruction(Kind kind, Op op, Rational number, int first, int second, int third) {}

    private final Map<String, Integer> names = new HashMap<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private final List<Integer> degrees = new ArrayList<>();
    private final Map<Instruction, Integer> places = new HashMap<>();
    private final Map<Expr, Integer> seen = new HashMap<>();
    private final int states;
    private final int parameters;

    Compiler(String time, List<String> states, List<String> parameters) {
        this.states = states.size();
        this.parameters = parameters.size();
        for (String state : states) {
            lead(state, Kind.STATE, Program.ANY_DEGREE);
        }
        lead(time, Kind.TIME, 1);
        for (String parameter : parameters) {
            lead(parameter, Kind.PARAMETER, 0);
        }
    }

    private void lead(String name, Kind kind, int degree) {
        if (names.put(name, instructions.size()) != null) {
            throw new IllegalArgumentException("the name " + name + " twice");
        }
        append(new Instruction(kind, null, null, NONE, NONE, NONE), degree);
    }

    Program program(List<Expr> expressions) {
        Constants constants = new Constants();
        int[] roots =
                expressions.stream().map(constants::fold).mapToInt(this::place).toArray();
        return new Program(
                states,
                parameters,
                instructions.stream().map(Instruction::kind).toArray(Kind[]::new),
                instructions.stream().map(Instruction::op).toArray(Op[]::new),
                instructions.stream().map(Instruction::number).toArray(Rational[]::new),
                instructions.stream().mapToInt(Instruction::first).toArray(),
                instructions.stream().mapToInt(Instruction::second).toArray(),
                instructions.stream().mapToInt(Instruction::third).toArray(),
                degrees.stream().mapToInt(d -> d).toArray(),
                roots);
    }

    private int place(Expr expr) {
        Integer known = seen.get(expr);
        if (known == null) {
            known = compile(expr);
            seen.put(expr, known);
        }
        return known;
    }

    private int compile(Expr expr) {
        if (expr instanceof Expr.Num number) {
            return constant(number.value());
        } else if (expr instanceof Expr.Var variable) {
            Integer place = names.get(variable.name());
            if (place == null) {
                throw new IllegalArgumentException("no state or parameter of the name " + variable.name());
            }
            return place;
        } else if (expr instanceof Expr.If choice) {
            return emit(Kind.SELECT, truth(choice.condition()), place(choice.then()), place(choice.otherwise()));
        } else if (expr instanceof Apply apply) {
            return compile(apply);
        }
        throw new IllegalArgumentException("not expanded: " + expr.getClass().getSimpleName());
    }

    private int compile(Apply apply) {
        Op op = apply.op();
        if (op == Op.POW) {
            return power(apply.argument(0), apply.argument(1));
        }
        int a = op.arity() > 0 ? place(apply.argument(0)) : NONE;
        int b = op.arity() > 1 ? place(apply.argument(1)) : NONE;
        return switch (op) {
            case PI -> emit(Kind.PI, NONE, NONE, NONE);
            case E -> function(Op.EXP, constant(Rational.ONE));
            case NEG, ABS, RELU, STEP, SIGN, FLOOR -> emit(Kind.valueOf(op.name()), a, NONE, NONE);
            case ADD, SUB, MUL, DIV, MIN, MAX -> emit(Kind.valueOf(op.name()), a, b, NONE);
            case FACTORIAL -> throw new IllegalArgumentException("a factorial has no Taylor series");
            default -> function(op, a);
        };
    }

    private int power(Expr base, Expr exponent) {
        int a = place(base);
        if (!(exponent instanceof Expr.Num number)) {
            return function(Op.EXP, emit(Kind.MUL, place(exponent), function(Op.LOG, a), NONE));
        }
        Rational value = number.value();
        if (!value.isInteger()) {
            return rationalPower(a, value);
        }
        int n = value.asInt().orElse(LARGEST_POWER + 1);
        if (Math.abs(n) > LARGEST_POWER) {
            throw new IllegalArgumentException("a power of the exponent " + value);
        }
        int product = integerPower(a, Math.abs(n));
        return n < 0 ? emit(Kind.DIV, constant(Rational.ONE), product, NONE) : product;
    }

    private int integerPower(int base, int n) {
        if (n == 0) {
            return constant(Rational.ONE);
        } else if (n == 1) {
            return base;
        }
        int half = integerPower(base, n / 2);
        int square = emit(Kind.MUL, half, half, NONE);
        return n % 2 == 0 ? square : emit(Kind.MUL, square, base, NONE);
    }

    private int rationalPower(int base, Rational exponent) {
        int power = pending(Op.POW, exponent, base);
        if (instructions.get(power).second() == NONE) {
            int scaled = emit(Kind.MUL, constant(exponent), power, NONE);
            derivative(power, emit(Kind.DIV, scaled, base, NONE));
        }
        return power;
    }

    /** The function with its derivative, in terms of the function itself where that is shorter. */
    private int function(Op op, int a) {
        int w = pending(op, null, a);
        if (instructions.get(w).second() != NONE) {
            return w;
        }
        int one = constant(Rational.ONE);
        switch (op) {
            case EXP -> derivative(w, w);
            case LOG -> derivative(w, emit(Kind.DIV, one, a, NONE));
            case SIN -> {
                int cos = pending(Op.COS, null, a);
                derivative(w, cos);
                derivative(cos, emit(Kind.NEG, w, NONE, NONE));
            }
            case COS -> function(Op.SIN, a);
            case SINH, COSH -> {
                int other = pending(op == Op.SINH ? Op.COSH : Op.SINH, null, a);
                derivative(w, other);
                derivative(other, w);
            }
            case TAN -> derivative(w, emit(Kind.ADD, one, square(w), NONE));
            case TANH -> derivative(w, emit(Kind.SUB, one, square(w), NONE));
            case ASIN, ACOS -> {
                int root = function(Op.SQRT, emit(Kind.SUB, one, square(a), NONE));
                int sign = op == Op.ASIN ? one : constant(Rational.MINUS_ONE);
                derivative(w, emit(Kind.DIV, sign, root, NONE));
            }
            case ATAN -> derivative(w, emit(Kind.DIV, one, emit(Kind.ADD, one, square(a), NONE), NONE));
            case ERF, ERFC -> {
                int two = constant(Rational.of(op == Op.ERF ? 2 : -2));
                int factor = emit(Kind.DIV, two, function(Op.SQRT, emit(Kind.PI, NONE, NONE, NONE)), NONE);
                int bell = function(Op.EXP, emit(Kind.NEG, square(a), NONE, NONE));
                derivative(w, emit(Kind.MUL, factor, bell, NONE));
            }
            case SQRT -> {
                int twice = emit(Kind.MUL, constant(Rational.TWO), w, NONE);
                derivative(w, emit(Kind.DIV, one, twice, NONE));
            }
            case CBRT -> {
                int thrice = emit(Kind.MUL, constant(Rational.of(3)), a, NONE);
                derivative(w, emit(Kind.DIV, w, thrice, NONE));
            }
            default -> throw new IllegalArgumentException("no Taylor series of " + op.text());
        }
        return w;
    }

    private int square(int a) {
        return emit(Kind.MUL, a, a, NONE);
    }

    private int truth(Relation relation) {
        if (relation instanceof Relation.Compare compare) {
            int more = emit(Kind.SUB, place(compare.left()), place(compare.right()), NONE);
            int less = emit(Kind.SUB, place(compare.right()), place(compare.left()), NONE);
            return switch (compare.comparison()) {
                case GE -> emit(Kind.NONNEGATIVE, more, NONE, NONE);
                case GT -> emit(Kind.POSITIVE, more, NONE, NONE);
                case LE -> emit(Kind.NONNEGATIVE, less, NONE, NONE);
                case LT -> emit(Kind.POSITIVE, less, NONE, NONE);
                case EQ -> emit(Kind.ZERO, more, NONE, NONE);
                case NE -> not(emit(Kind.ZERO, more, NONE, NONE));
            };
        } else if (relation instanceof Relation.And and) {
            return joined(Kind.AND, and.parts());
        } else if (relation instanceof Relation.Or or) {
            return joined(Kind.OR, or.parts());
        } else if (relation instanceof Relation.Not not) {
            return not(truth(not.part()));
        } else if (relation instanceof Relation.Implies implies) {
            return emit(Kind.OR, not(truth(implies.premise())), truth(implies.conclusion()), NONE);
        }
        throw new IllegalArgumentException(
                "not expanded: " + relation.getClass().getSimpleName());
    }

    private int joined(Kind kind, List<Relation> parts) {
        return parts.stream()
                .mapToInt(this::truth)
                .reduce((a, b) -> emit(kind, a, b, NONE))
                .orElseThrow();
    }

    private int not(int truth) {
        return emit(Kind.NOT, truth, NONE, NONE);
    }

    private int constant(Rational value) {
        return emit(new Instruction(Kind.CONSTANT, null, value, NONE, NONE, NONE));
    }

    private int emit(Kind kind, int first, int second, int third) {
        return emit(new Instruction(kind, null, null, first, second, third));
    }

    private int emit(Instruction instruction) {
        Integer known = places.get(instruction);
        return known != null ? known : append(instruction, degree(instruction));
    }

    private int pending(Op op, Rational exponent, int argument) {
        return emit(new Instruction(Kind.FUNCTION, op, exponent, argument, NONE, NONE));
    }

    private void derivative(int function, int derivative) {
        Instruction old = instructions.get(function);
        instructions.set(function, new Instruction(old.kind(), old.op(), old.number(), old.first(), derivative, NONE));
    }

    private int append(Instruction instruction, int degree) {
        places.putIfAbsent(instruction, instructions.size());
        instructions.add(instruction);
        degrees.add(degree);
        return instructions.size() - 1;
    }

    private int degree(Instruction i) {
        int a = i.first() == NONE ? 0 : degrees.get(i.first());
        int b = i.second() == NONE ? 0 : degrees.get(i.second());
        int c = i.third() == NONE ? 0 : degrees.get(i.third());
        return switch (i.kind()) {
            case CONSTANT, PI, STEP, SIGN, FLOOR, NONNEGATIVE, POSITIVE, ZERO, NOT, AND, OR -> 0;
            case NEG, ABS, RELU -> a;
            case ADD, SUB, MIN, MAX -> Math.max(a, b);
            case SELECT -> Math.max(b, c);
            case MUL -> a == Program.ANY_DEGREE || b == Program.ANY_DEGREE ? Program.ANY_DEGREE : a + b;
            case DIV -> b == 0 ? a : Program.ANY_DEGREE;
            case FUNCTION -> a == 0 ? 0 : Program.ANY_DEGREE;
            default -> throw new IllegalStateException("a leading instruction: " + i.kind());
        };
    }
}
