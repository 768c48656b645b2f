package org.sharpbound.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sharpbound.enclose.flow.Grid;
import org.sharpbound.enclose.implicit.Solving;
import org.sharpbound.json.Json;
import org.sharpbound.term.Rational;

/**
 * The parts of a certificate about flows and functions of matrices, as JSON.
 *
 * <p>A cover that is a leaf in doubles is the name of its method.
 */
final class BranchJson {

    private static final int MAX_DEPTH = 1000;

    private final NodeCount count;

    private BranchJson(NodeCount count) {
        this.count = count;
    }

    static Json.Obj write(Branch branch) {
        if (branch instanceof Branch.Cut cut) {
            return Json.object()
                    .with("cut", cut.quantity())
                    .with("at", new BigDecimal(cut.at()).toPlainString())
                    .with("below", write(cut.below()))
                    .with("above", write(cut.above()));
        } else if (branch instanceof Branch.Cases cases) {
            return Json.object()
                    .with("cases", cases.quantity())
                    .with(
                            "values",
                            new Json.Arr(cases.values().stream()
                                    .<Json>map(Json::text)
                                    .toList()))
                    .with(
                            "parts",
                            new Json.Arr(cases.parts().stream()
                                    .<Json>map(BranchJson::write)
                                    .toList()));
        } else if (branch instanceof Branch.Scaled scaled) {
            Json.Obj weights = Json.object();
            for (Map.Entry<String, Rational> weight :
                    new TreeMap<>(scaled.scaling().weights()).entrySet()) {
                weights = weights.with(weight.getKey(), weight.getValue().toString());
            }
            return Json.object()
                    .with("unit", scaled.scaling().unit())
                    .with("weights", weights)
                    .with("rest", write(scaled.rest()));
        } else if (branch instanceof Branch.Solve solve) {
            return solving(solve.solving()).with("rest", write(solve.rest()));
        } else if (branch instanceof Branch.Exact exact) {
            return Json.object()
                    .with("digits", exact.digits())
                    .with("grids", GridJson.write(exact.grids()))
                    .with("nodes", NodeWriter.write(exact.cover()));
        }
        if (branch instanceof Branch.Start start) {
            return Json.object().with("start", start.order()).with("nodes", NodeWriter.write(start.cover()));
        }
        Branch.Leaf leaf = (Branch.Leaf) branch;
        String form = leaf.centred() ? "centred" : "leaf";
        return leaf.cover() instanceof Node.Leaf method && method.digits() == 0
                ? Json.object().with(form, method.method().text())
                : Json.object().with(form, NodeWriter.write(leaf.cover()));
    }

    private static Json.Obj solving(Solving solving) {
        Json.Obj json = Json.object().with("solve", GridJson.write(solving.whole()));
        if (solving.centre().isPresent()) {
            json = json.with("centre", GridJson.write(solving.centre().get()));
        }
        if (solving.faces().isEmpty()) {
            return json;
        }
        List<Json> faces = new ArrayList<>();
        for (Solving.Face face : solving.faces()) {
            Json.Obj ends = Json.object();
            for (Map.Entry<String, Boolean> end : face.upper().entrySet()) {
                ends = ends.with(end.getKey(), end.getValue() ? "upper" : "lower");
            }
            faces.add(Json.object().with("face", ends).with("grids", GridJson.write(face.grids())));
        }
        return json.with("faces", new Json.Arr(faces));
    }

    /** @throws IllegalArgumentException if it is none */
    static Branch read(Json json, NodeCount count) {
        return new BranchJson(count).branch(json, 0);
    }

    private Branch branch(Json json, int depth) {
        count.add(1);
        if (depth > MAX_DEPTH || !(json instanceof Json.Obj object)) {
            throw new IllegalArgumentException("parts that are none, or within each other beyond " + MAX_DEPTH);
        } else if (object.get("cut").isPresent()) {
            return new Branch.Cut(
                    CertificateJson.text(object, "cut"),
                    StepJson.exactDouble(CertificateJson.text(object, "at")),
                    branch(member(object, "below"), depth + 1),
                    branch(member(object, "above"), depth + 1));
        } else if (object.get("cases").isPresent()) {
            return new Branch.Cases(
                    CertificateJson.text(object, "cases"),
                    list(object, "values").stream().map(BranchJson::text).toList(),
                    list(object, "parts").stream()
                            .map(part -> branch(part, depth + 1))
                            .toList());
        } else if (object.get("unit").isPresent()) {
            Map<String, Rational> weights = new TreeMap<>();
            Json.Obj listed = EvaluationJson.member(object, "weights");
            for (String name : listed.members().keySet()) {
                weights.put(name, Rational.parse(CertificateJson.text(listed, name)));
            }
            return new Branch.Scaled(
                    new Scaling(CertificateJson.text(object, "unit"), weights),
                    branch(member(object, "rest"), depth + 1));
        } else if (object.get("solve").isPresent()) {
            return new Branch.Solve(solving(object), branch(member(object, "rest"), depth + 1));
        } else if (object.get("digits").isPresent()) {
            return new Branch.Exact(
                    CertificateJson.integer(object, "digits"),
                    GridJson.read(list(object, "grids")),
                    new NodeReader(object, count).root());
        }
        if (object.get("start").isPresent()) {
            return new Branch.Start(CertificateJson.integer(object, "start"), new NodeReader(object, count).root());
        }
        return leaf(object);
    }

    private Branch leaf(Json.Obj object) {
        boolean centred = object.get("centred").isPresent();
        Json cover = member(object, centred ? "centred" : "leaf");
        return new Branch.Leaf(
                centred,
                cover instanceof Json.Str
                        ? LeafJson.read(Json.object().with("leaf", cover))
                        : new NodeReader(Json.object().with("nodes", cover), count).root());
    }

    private static Solving solving(Json.Obj object) {
        Optional<List<Grid>> centre = object.get("centre").isPresent()
                ? Optional.of(GridJson.read(list(object, "centre")))
                : Optional.empty();
        List<Solving.Face> faces = new ArrayList<>();
        if (object.get("faces").isPresent()) {
            for (Json each : list(object, "faces")) {
                if (!(each instanceof Json.Obj face)) {
                    throw new IllegalArgumentException("a face that is none");
                }
                faces.add(new Solving.Face(ends(face), GridJson.read(list(face, "grids"))));
            }
        }
        return new Solving(GridJson.read(list(object, "solve")), centre, faces);
    }

    private static Map<String, Boolean> ends(Json.Obj face) {
        Map<String, Boolean> upper = new TreeMap<>();
        Json.Obj ends = EvaluationJson.member(face, "face");
        for (String quantity : ends.members().keySet()) {
            String end = CertificateJson.text(ends, quantity);
            if (!end.equals("upper") && !end.equals("lower")) {
                throw new IllegalArgumentException("no end of a range: " + end);
            }
            upper.put(quantity, end.equals("upper"));
        }
        return upper;
    }

    private static Json member(Json.Obj object, String name) {
        return object.get(name).orElseThrow(() -> new IllegalArgumentException("nothing under \"" + name + "\""));
    }

    static List<Json> list(Json.Obj object, String name) {
        if (member(object, name) instanceof Json.Arr list) {
            return list.elements();
        }
        throw new IllegalArgumentException("no list under \"" + name + "\"");
    }

    private static String text(Json json) {
        if (json instanceof Json.Str text) {
            return text.value();
        }
        throw new IllegalArgumentException("no text");
    }
}
