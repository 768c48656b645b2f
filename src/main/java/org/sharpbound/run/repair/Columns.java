package org.sharpbound.run.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sharpbound.term.Apply;
import org.sharpbound.term.Expr;

/** The values of expressions, as written, at points in doubles, a column each; nobody changes a column. Not for use by several threads. */
final class Columns {

    private final Frame frame;
    private final Wording printed;
    private final List<double[]> points;
    private final Map<Expr, double[]> opaque;
    private final double[] undefined;
    private final Operations operations = new Operations();
    private final Changed base;
    private Changed latest;

    /** What is known of expressions under changed definitions, beside what no change touches. */
    private record Changed(Wording wording, Set<String> touched, Map<Expr, double[]> known) {}

    Columns(Frame frame, Wording printed, List<double[]> points) {
        this(frame, printed, points, frame.opaqueValues(points));
    }

    private Columns(Frame frame, Wording printed, List<double[]> points, Map<Expr, double[]> opaque) {
        this.frame = frame;
        this.printed = printed;
        this.points = List.copyOf(points);
        this.opaque = opaque;
        this.undefined = constant(Double.NaN);
        this.base = new Changed(printed, Set.of(), new HashMap<>());
        this.latest = base;
    }

    /** At another point too. */
    Columns with(double[] point) {
        List<double[]> more = new ArrayList<>(points);
        more.add(point);
        Map<Expr, double[]> values = new LinkedHashMap<>();
        frame.opaqueValues(List.of(point)).forEach((part, value) -> {
            double[] column = Arrays.copyOf(opaque.get(part), more.size());
            column[points.size()] = value[0];
            values.put(part, column);
        });
        return new Columns(frame, printed, more, values);
    }

    /** At some of the points: the first ones and the last ones. */
    Columns few(int first, int last) {
        if (first + last >= points.size()) {
            return this;
        }
        List<double[]> some = new ArrayList<>(points.subList(0, first));
        some.addAll(points.subList(points.size() - last, points.size()));
        Map<Expr, double[]> values = new LinkedHashMap<>();
        opaque.forEach((part, column) -> {
            double[] kept = Arrays.copyOf(column, first + last);
            System.arraycopy(column, column.length - last, kept, first, last);
            values.put(part, kept);
        });
        return new Columns(frame, printed, some, values);
    }

    int count() {
        return points.size();
    }

    List<double[]> points() {
        return points;
    }

    /** Of an expression of the wording as printed; not numbers where it has no value. */
    double[] of(Expr expr) {
        return of(expr, base);
    }

    /** Of an expression of a changed wording. */
    double[] of(Expr expr, Wording wording) {
        if (!latest.wording().definitions().equals(wording.definitions())) {
            latest = new Changed(wording, touched(wording), new HashMap<>());
        }
        return of(expr, latest);
    }

    /** The definitions that are changed, and those that use such. */
    private Set<String> touched(Wording wording) {
        Set<String> touched = new HashSet<>();
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Map.Entry<String, Wording.Body> definition :
                    wording.definitions().entrySet()) {
                Wording.Body body = definition.getValue();
                boolean changed = !body.equals(printed.definitions().get(definition.getKey()));
                grew |= (changed || Written.mentions(body.expr(), touched)) && touched.add(definition.getKey());
            }
        }
        return touched;
    }

    private double[] of(Expr expr, Changed changed) {
        Changed own = Written.mentions(expr, changed.touched()) ? changed : base;
        double[] before = own.known().get(expr);
        if (before == null) {
            // what is met within itself, as in a definition that a change made circular
            own.known().put(expr, undefined);
            before = computed(expr, own);
            own.known().put(expr, before);
        }
        return before;
    }

    private double[] computed(Expr expr, Changed changed) {
        double[] given = opaque.get(expr);
        if (given != null) {
            return given;
        } else if (expr instanceof Expr.Num number) {
            return constant(Written.value(number.value()));
        } else if (expr instanceof Expr.Var variable) {
            int place = frame.run().quantities().indexOf(variable.name());
            if (place >= 0) {
                return points.stream().mapToDouble(p -> p[place]).toArray();
            }
            Wording.Body body = changed.wording().definitions().get(variable.name());
            return body == null || !body.parameters().isEmpty() ? undefined : of(body.expr(), changed);
        } else if (expr instanceof Apply apply) {
            List<double[]> arguments = new ArrayList<>();
            apply.arguments().forEach(argument -> arguments.add(of(argument, changed)));
            return operations.column(apply, arguments, points.size());
        }
        Optional<Expr> unfolded =
                expr instanceof Expr.Call call ? Frame.unfolded(call, changed.wording()) : Optional.empty();
        return unfolded.map(e -> of(e, changed)).orElse(undefined);
    }

    private double[] constant(double value) {
        double[] column = new double[points.size()];
        Arrays.fill(column, value);
        return column;
    }
}
