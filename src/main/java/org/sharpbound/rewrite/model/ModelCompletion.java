package org.sharpbound.rewrite.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.sharpbound.term.Expr;
import org.sharpbound.term.Rational;
import org.sharpbound.term.theory.Shape;
import org.sharpbound.term.theory.Symbol;
import org.sharpbound.term.theory.Theory;

/**
 * Draws the vectors and operators of which a model says nothing.
 *
 * <p>The dimensions of the spaces are those that the model's own definitions have, and otherwise 2 or 3.
 */
final class ModelCompletion {

    private static final int LARGEST_NUMERATOR = 12;
    private static final int DENOMINATOR = 4;

    private final Theory theory;
    private final RandomGenerator random;
    private final Map<String, Integer> dimensions = new HashMap<>(Map.of(Shape.ONE, 1));
    private Model model;

    private ModelCompletion(Theory theory, Model model, RandomGenerator random) {
        this.theory = theory;
        this.model = model;
        this.random = random;
    }

    /** @throws NumericCheck.Contradiction if a definition has not the declared shape */
    static Model of(Theory theory, Model model, RandomGenerator random) throws NumericCheck.Contradiction {
        return new ModelCompletion(theory, model, random).completed();
    }

    private Model completed() throws NumericCheck.Contradiction {
        learn();
        for (Symbol symbol : theory.symbols().values()) {
            if (!symbol.isFunction() && !model.definitions().containsKey(symbol.name())) {
                model = model.with(symbol.name(), new Model.Definition(List.of(), drawn(symbol)));
                learn();
            }
        }
        return model;
    }

    /** Takes the dimensions of spaces from the definitions of which the size can be told by now. */
    private void learn() throws NumericCheck.Contradiction {
        Map<String, Matrix<Boolean>> quantities = new HashMap<>();
        theory.quantities().keySet().forEach(name -> quantities.put(name, EvaluatingSizes.anyNumber()));
        for (Map.Entry<String, Model.Definition> definition :
                model.definitions().entrySet()) {
            Optional<Symbol> symbol = theory.symbol(definition.getKey());
            Shape shape = symbol.map(Symbol::shape).orElse(Shape.SCALAR);
            List<String> declared = symbol.map(Symbol::parameters).orElse(List.of());
            try {
                EvaluatingSizes sizes = new EvaluatingSizes(model, quantities);
                Map<String, Matrix<Boolean>> known = new HashMap<>();
                for (int i = 0; i < declared.size(); i++) {
                    String parameter = definition.getValue().parameters().get(i);
                    known.put(parameter, sizes.of(Expr.variable(declared.get(i))));
                }
                Matrix<Boolean> size = sizes.of(definition.getValue().value(), known);
                if (!size.isOpen()) {
                    learn(definition.getKey(), shape.rows(), size.rows());
                    learn(definition.getKey(), shape.columns(), size.columns());
                }
            } catch (Unevaluated later) {
                // it uses what is not drawn yet, or has no meaning: then what uses it is not evaluated
            }
        }
    }

    private void learn(String name, String space, int dimension) throws NumericCheck.Contradiction {
        Integer known = dimensions.putIfAbsent(space, dimension);
        if (known != null && known != dimension) {
            throw new NumericCheck.Contradiction("In a model, " + name + " has " + dimension
                    + " entries in a row or a column where " + known + " are expected.");
        }
    }

    private int dimension(String space) {
        return dimensions.computeIfAbsent(space, s -> 2 + random.nextInt(2));
    }

    private Expr drawn(Symbol symbol) {
        int rows = dimension(symbol.shape().rows());
        int columns = dimension(symbol.shape().columns());
        Expr[][] entries = new Expr[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                entries[i][j] = symbol.symmetric() && j < i ? entries[j][i] : number();
            }
        }
        if (!symbol.shape().isOperator()) {
            return rows == 1 ? entries[0][0] : Model.literal(column(entries));
        }
        return Model.literal(
                Arrays.stream(entries).map(row -> Model.literal(List.of(row))).toList());
    }

    private static List<Expr> column(Expr[][] entries) {
        List<Expr> column = new ArrayList<>();
        for (Expr[] row : entries) {
            column.add(row[0]);
        }
        return column;
    }

    private Expr number() {
        int numerator = random.nextInt(-LARGEST_NUMERATOR, LARGEST_NUMERATOR + 1);
        return Expr.num(Rational.of(numerator, DENOMINATOR));
    }
}
