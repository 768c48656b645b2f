package org.sharpbound.enclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Comparison;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.Rational;
import org.sharpbound.term.Relation;

/** Compiles expressions and relations to instructions, giving equal instructions one place. */
final class TapeBuilder {

    private record Instruction(Code code, int first, int second, int third) {}

    private final Map<String, Integer> variables = new HashMap<>();
    private final List<Instruction> instructions = new ArrayList<>();
    private final Map<Instruction, Integer> places = new HashMap<>();
    private final List<Rational> constants = new ArrayList<>();
    private final Map<Rational, Integer> constantPlaces = new HashMap<>();
    private final Map<Expr, Integer> seen = new IdentityHashMap<>();

    TapeBuilder(List<String> names) {
        for (String name : names) {
            if (variables.put(name, variables.size()) != null) {
                throw new IllegalArgumentException("the variable " + name + " twice");
            }
        }
    }

    /** The place of an expression's value. */
    int add(Expr expr) {
        Integer known = seen.get(expr);
        if (known != null) {
            return known;
        }
        int place = compile(expr);
        seen.put(expr, place);
        return place;
    }

    private int compile(Expr expr) {
        if (expr instanceof Expr.Num number) {
            return emit(Code.CONSTANT, constant(number.value()));
        } else if (expr instanceof Expr.Var variable) {
            Integer index = variables.get(variable.name());
            if (index == null) {
                throw new IllegalArgumentException("no variable of the name " + variable.name());
            }
            return emit(Code.VARIABLE, index);
        } else if (expr instanceof Apply apply) {
            return compile(apply);
        } else if (expr instanceof Expr.If choice) {
            return emit(Code.SELECT, add(choice.condition()), add(choice.then()), add(choice.otherwise()));
        }
        throw new IllegalArgumentException("not expanded: " + expr.getClass().getSimpleName());
    }

    private int compile(Apply apply) {
        Op op = apply.op();
        if (op == Op.PI) {
            return emit(Code.PI, 0);
        } else if (op == Op.E) {
            return emit(Code.EXP, emit(Code.CONSTANT, constant(Rational.ONE)));
        } else if (op == Op.POW) {
            return power(apply);
        }
        int a = add(apply.argument(0));
        int b = op.arity() == 2 ? add(apply.argument(1)) : a;
        if (op.arity() == 1) {
            return emit(Code.valueOf(op.name()), a);
        } else if (op == Op.MUL && a == b) {
            return emit(Code.SQR, a);
        }
        return emit(Code.valueOf(op.name()), a, b, 0);
    }

    private int power(Apply apply) {
        int base = add(apply.argument(0));
        return apply.argument(1) instanceof Expr.Num exponent
                ? power(base, exponent.value())
                : emit(Code.POW, base, add(apply.argument(1)), 0);
    }

    private int power(int base, Rational exponent) {
        OptionalInt integer = exponent.asInt();
        if (integer.isPresent()) {
            return integer.getAsInt() == 2 ? emit(Code.SQR, base) : emit(Code.POWN, base, integer.getAsInt(), 0);
        }
        if (exponent.isInteger()) {
            return largePower(base, exponent);
        }
        return exponent.bitLength() > Integer.SIZE
                ? emit(Code.POW, base, emit(Code.CONSTANT, constant(exponent)), 0)
                : emit(Code.POWR, base, constant(exponent), 0);
    }

    /** Soundness: {@code POW} knows no negative base, so x^n is |x|^n for an even n, and x |x|^(n - 1) for an odd one. */
    private int largePower(int base, Rational exponent) {
        boolean odd = exponent.numerator().testBit(0);
        Rational even = odd ? exponent.minus(Rational.ONE) : exponent;
        int power = emit(Code.POW, emit(Code.ABS, base), emit(Code.CONSTANT, constant(even)), 0);
        return odd ? emit(Code.MUL, base, power, 0) : power;
    }

    /** The place of a relation's truth value. */
    private int add(Relation relation) {
        if (relation instanceof Relation.Compare compare) {
            return comparison(compare);
        } else if (relation instanceof Relation.And and) {
            return and.parts().stream()
                    .mapToInt(this::add)
                    .reduce((a, b) -> emit(Code.AND, a, b, 0))
                    .orElseThrow();
        } else if (relation instanceof Relation.Or or) {
            return or.parts().stream()
                    .mapToInt(this::add)
                    .reduce((a, b) -> emit(Code.OR, a, b, 0))
                    .orElseThrow();
        } else if (relation instanceof Relation.Not not) {
            return emit(Code.NOT, add(not.part()));
        } else if (relation instanceof Relation.Implies implies) {
            return emit(Code.OR, emit(Code.NOT, add(implies.premise())), add(implies.conclusion()), 0);
        }
        throw new IllegalArgumentException(
                "not expanded: " + relation.getClass().getSimpleName());
    }

    private int comparison(Relation.Compare compare) {
        int left = add(compare.left());
        int right = add(compare.right());
        int more = emit(Code.SUB, left, right, 0);
        int less = emit(Code.SUB, right, left, 0);
        Comparison comparison = compare.comparison();
        return switch (comparison) {
            case GE -> emit(Code.NONNEGATIVE, more);
            case GT -> emit(Code.POSITIVE, more);
            case LE -> emit(Code.NONNEGATIVE, less);
            case LT -> emit(Code.POSITIVE, less);
            case EQ -> emit(Code.ZERO, more);
            case NE -> emit(Code.NOT, emit(Code.ZERO, more));
        };
    }

    private int constant(Rational value) {
        return constantPlaces.computeIfAbsent(value, v -> {
            constants.add(v);
            return constants.size() - 1;
        });
    }

    private int emit(Code code, int first) {
        return emit(code, first, 0, 0);
    }

    private int emit(Code code, int first, int second, int third) {
        Instruction instruction = new Instruction(code, first, second, third);
        return places.computeIfAbsent(instruction, i -> {
            instructions.add(i);
            return instructions.size() - 1;
        });
    }

    byte[] codes() {
        byte[] codes = new byte[instructions.size()];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) instructions.get(i).code().ordinal();
        }
        return codes;
    }

    /** The first, second or third operand of every instruction. */
    int[] operands(int which) {
        return instructions.stream()
                .mapToInt(i -> which == 0 ? i.first() : which == 1 ? i.second() : i.third())
                .toArray();
    }

    Rational[] constants() {
        return constants.toArray(Rational[]::new);
    }
}
