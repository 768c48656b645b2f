package org.sharpbound.oracle.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.sharpbound.oracle.flow.Program.Code;
import org.sharpbound.oracle.flow.Program.Node;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Op;
import org.sharpbound.term.PostOrder;
import org.sharpbound.term.Rational;

/** Compiles expressions without switches; equal parts become one node. */
final class Compiler {

    /** Powers with larger exponents are functions, not products. */
    private static final int LARGEST_POWER = 32;

    private static final int NONE = -1;

    private final Map<String, Integer> inputs = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Set<Integer> guards = new TreeSet<>();
    private final List<Integer> order = new ArrayList<>();
    private final Map<Node, Integer> known = new HashMap<>();
    private final Map<List<Integer>, Integer> functions = new HashMap<>();
    private final Map<Expr, Integer> places = new IdentityHashMap<>();

    private Compiler(String time, List<String> states, List<String> parameters) {
        for (int i = 0; i < states.size(); i++) {
            inputs.put(states.get(i), add(new Node(Code.STATE, i, NONE, NONE, null, null, false)));
        }
        for (int i = 0; i < parameters.size(); i++) {
            inputs.putIfAbsent(parameters.get(i), add(new Node(Code.PARAMETER, i, NONE, NONE, null, null, true)));
        }
        inputs.put(time, add(new Node(Code.TIME, NONE, NONE, NONE, null, null, false)));
    }

    /**
     * @param parameters the order in which their values will be given
     * @throws IllegalArgumentException if an expression is no core expression, holds a switch, or a variable of no known name
     */
    static Program compile(String time, List<String> states, List<String> parameters, List<Expr> outputs) {
        Compiler compiler = new Compiler(time, states, parameters);
        int[] places = outputs.stream().mapToInt(compiler::place).toArray();
        return new Program(compiler.nodes, compiler.order, places, compiler.guards);
    }

    private int add(Node node) {
        Integer place = known.get(node);
        return place == null ? complete(reserve(), node) : place;
    }

    /** A place for a node that is worked out later than others which look ahead to it. */
    private int reserve() {
        nodes.add(null);
        return nodes.size() - 1;
    }

    private int complete(int place, Node node) {
        nodes.set(place, node);
        known.putIfAbsent(node, place);
        order.add(place);
        return place;
    }

    private int place(Expr root) {
        for (Expr expr : PostOrder.of(root, places, e -> e instanceof Apply a ? a.arguments() : List.of())) {
            places.put(expr, compiled(expr));
        }
        return places.get(root);
    }

    private int compiled(Expr expr) {
        if (expr instanceof Expr.Num number) {
            return number(number.value());
        } else if (expr instanceof Expr.Var variable) {
            Integer input = inputs.get(variable.name());
            if (input == null) {
                throw new IllegalArgumentException("there is no value for " + variable.name());
            }
            return input;
        } else if (expr instanceof Apply apply) {
            int[] a = apply.arguments().stream().mapToInt(places::get).toArray();
            return apply.op() == Op.POW ? power(a[0], a[1], apply.argument(1)) : operation(apply.op(), a);
        }
        throw new IllegalArgumentException("not expanded: " + expr.getClass().getSimpleName());
    }

    private boolean isConstant(int place) {
        Node node = nodes.get(place);
        return node != null && node.constant();
    }

    private int number(Rational value) {
        return add(new Node(Code.NUMBER, NONE, NONE, NONE, null, value, true));
    }

    private int node(Code code, int a, int b) {
        boolean constant = isConstant(a) && (b == NONE || isConstant(b));
        return add(new Node(code, a, b, NONE, null, null, constant));
    }

    private int product(int a, int b) {
        if (a == b) {
            return node(Code.SQUARE, a, NONE);
        } else if (isConstant(a) || isConstant(b)) {
            return isConstant(a) ? node(Code.SCALE, a, b) : node(Code.SCALE, b, a);
        }
        return node(Code.MULTIPLY, Math.min(a, b), Math.max(a, b));
    }

    private int quotient(int a, int b) {
        return isConstant(b) && !isConstant(a)
                ? node(Code.SCALE, node(Code.DIVIDE, number(Rational.ONE), b), a)
                : node(Code.DIVIDE, a, b);
    }

    private int power(int base, int exponent, Expr written) {
        OptionalInt n = written instanceof Expr.Num number ? number.value().asInt() : OptionalInt.empty();
        if (n.isPresent() && Math.abs(n.getAsInt()) <= LARGEST_POWER) {
            int power = positivePower(base, Math.abs(n.getAsInt()));
            return n.getAsInt() < 0 ? quotient(number(Rational.ONE), power) : power;
        }
        if (!isConstant(exponent)) {
            int log = operation(Op.LOG, new int[] {base});
            return operation(Op.EXP, new int[] {product(exponent, log)});
        }
        return constantPower(Op.POW, base, exponent);
    }

    private int positivePower(int base, int n) {
        if (n == 0) {
            return number(Rational.ONE);
        } else if (n == 1) {
            return base;
        }
        int half = positivePower(base, n / 2);
        int square = product(half, half);
        return n % 2 == 0 ? square : product(square, base);
    }

    private int operation(Op op, int[] a) {
        return switch (op) {
            case ADD -> node(Code.ADD, a[0], a[1]);
            case SUB -> node(Code.SUBTRACT, a[0], a[1]);
            case NEG -> node(Code.NEGATE, a[0], NONE);
            case MUL -> product(a[0], a[1]);
            case DIV -> quotient(a[0], a[1]);
            case PI, E -> add(function(op, NONE, NONE, NONE, true));
            default -> isConstant(a[0]) ? add(function(op, a[0], NONE, NONE, true)) : elementary(op, a[0]);
        };
    }

    private static Node function(Op op, int a, int theta, int exponent, boolean constant) {
        return new Node(Code.FUNCTION, a, theta, exponent, op, null, constant);
    }

    /** The function at a place that was reserved, by what θ makes of it. */
    private void complete(int place, Op op, int u, int theta) {
        complete(place, function(op, u, theta, NONE, false));
    }

    private int theta(int a) {
        return add(new Node(Code.THETA, a, NONE, NONE, null, null, false));
    }

    /** θa times a node, which may be one to come. */
    private int weighted(int a, int b) {
        return add(new Node(Code.WEIGHTED, theta(a), b, NONE, null, null, false));
    }

    /** θ(u^r) = r θu u^r / u. */
    private int constantPower(Op op, int u, int exponent) {
        if (isConstant(u)) {
            return add(function(op, u, NONE, exponent, true));
        }
        Integer done = functions.get(List.of(op.ordinal(), u, exponent));
        if (done != null) {
            return done;
        }
        int self = reserve();
        int theta = node(Code.SCALE, exponent, node(Code.DIVIDE, weighted(u, self), u));
        functions.put(List.of(op.ordinal(), u, exponent), self);
        if (op != Op.CBRT) {
            guards.add(self);
        }
        if (op == Op.POW) {
            guards.add(u);
        }
        return complete(self, function(op, u, theta, exponent, false));
    }

    private int elementary(Op op, int u) {
        if (op == Op.SQRT || op == Op.CBRT) {
            return constantPower(op, u, number(Rational.of(1, op == Op.SQRT ? 2 : 3)));
        }
        Integer done = functions.get(List.of(op.ordinal(), u));
        if (done != null) {
            return done;
        }
        int self = reserve();
        functions.put(List.of(op.ordinal(), u), self);
        switch (op) {
            case EXP -> complete(self, op, u, weighted(u, self));
            case LOG -> complete(self, op, u, node(Code.DIVIDE, theta(u), u));
            case SIN, COS, SINH, COSH -> wave(self, op, u);
            case TAN, TANH -> slopeOfSquare(self, op, u);
            case ATAN -> complete(self, op, u, node(Code.DIVIDE, theta(u), node(Code.ADD, one(), product(u, u))));
            case ASIN, ACOS -> {
                int cosine = elementary(Op.SQRT, node(Code.SUBTRACT, one(), product(u, u)));
                int theta = node(Code.DIVIDE, theta(u), cosine);
                complete(self, op, u, op == Op.ASIN ? theta : node(Code.NEGATE, theta, NONE));
            }
            case ERF, ERFC -> {
                int bell = elementary(Op.EXP, node(Code.NEGATE, product(u, u), NONE));
                int root = add(function(Op.SQRT, operation(Op.PI, new int[0]), NONE, NONE, true));
                int factor = node(Code.DIVIDE, number(Rational.of(op == Op.ERF ? 2 : -2)), root);
                complete(self, op, u, node(Code.SCALE, factor, weighted(u, bell)));
            }
            default ->
                throw new FlowException(
                        FlowException.Kind.NOT_EVALUABLE,
                        Double.NaN,
                        op.text() + " of what changes in time has no power series");
        }
        return self;
    }

    private int one() {
        return number(Rational.ONE);
    }

    /** A function and its partner: θ sin u = θu cos u, θ cos u = -θu sin u. */
    private void wave(int self, Op op, int u) {
        Op partner = switch (op) {
            case SIN -> Op.COS;
            case COS -> Op.SIN;
            case SINH -> Op.COSH;
            default -> Op.SINH;
        };
        int other = reserve();
        functions.put(List.of(partner.ordinal(), u), other);
        int theta = weighted(u, other);
        complete(self, op, u, op == Op.COS ? node(Code.NEGATE, theta, NONE) : theta);
        theta = weighted(u, self);
        complete(other, partner, u, partner == Op.COS ? node(Code.NEGATE, theta, NONE) : theta);
    }

    /** θ tan u = θu (1 + tan² u), θ tanh u = θu (1 - tanh² u). */
    private void slopeOfSquare(int self, Op op, int u) {
        int slope = reserve();
        complete(self, op, u, weighted(u, slope));
        int square = product(self, self);
        complete(slope, new Node(op == Op.TAN ? Code.ADD : Code.SUBTRACT, one(), square, NONE, null, null, false));
    }
}
