package org.sharpbound.report.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.sharpbound.report.markup.Markup;

/**
 * Curves over one quantity.
 *
 * @param title what is plotted
 * @param across the horizontal axis
 * @param upLabel the label of the vertical axis, whose range follows from the values
 * @param places where the curves are sampled, ascending
 * @param discrete whether there is nothing between the places: dots, not lines
 * @param margin whether the sign matters: zero is marked, and what lies below is shaded
 * @param witness the place of a witness
 * @param tight where the margin is least, as far as doubles tell
 */
public record CurvePlot(
        String title,
        Axis across,
        String upLabel,
        List<Double> places,
        List<Curve> curves,
        boolean discrete,
        boolean margin,
        OptionalDouble witness,
        List<Double> tight)
        implements Plot {

    /** Pixels by which a line may be off. */
    private static final double UNSEEN = 0.3;

    public CurvePlot {
        places = List.copyOf(places);
        curves = List.copyOf(curves);
        tight = List.copyOf(tight);
    }

    /** A plot of which no place is said to be tight. */
    public CurvePlot(
            String title,
            Axis across,
            String upLabel,
            List<Double> places,
            List<Curve> curves,
            boolean discrete,
            boolean margin,
            OptionalDouble witness) {
        this(title, across, upLabel, places, curves, discrete, margin, witness, List.of());
    }

    /** The same with the places where the margin is least. */
    public CurvePlot tightAt(List<Double> found) {
        return new CurvePlot(title, across, upLabel, places, curves, discrete, margin, witness, found);
    }

    /** The same under another title. */
    public CurvePlot titled(String other) {
        return new CurvePlot(other, across, upLabel, places, curves, discrete, margin, witness, tight);
    }

    @Override
    public void write(Markup out) {
        Optional<Axis> up = VerticalRange.of(upLabel, curves, margin);
        if (up.isEmpty()) {
            return;
        }
        Frame frame = new Frame(out, across, up.get());
        frame.open(title, summary());
        out.part("plot", o -> inside(o, frame));
        frame.close();
    }

    private void inside(Markup out, Frame frame) {
        frame.axes();
        out.open("g", "class", "inside");
        if (margin) {
            shade(out, frame);
        }
        for (int i = 0; i < curves.size(); i++) {
            band(out, frame, curves.get(i), i);
            draw(out, frame, curves.get(i), style(i));
        }
        witness.ifPresent(
                at -> frame.line("witness", frame.x(at), Frame.TOP, frame.x(at), Frame.HEIGHT - Frame.BOTTOM));
        tight.forEach(at -> frame.line("tight", frame.x(at), Frame.TOP, frame.x(at), Frame.HEIGHT - Frame.BOTTOM));
        out.close();
        tight.forEach(at -> foot(out, frame.x(at)));
        witness.ifPresent(at -> pointer(out, frame.x(at)));
        key(frame);
    }

    /** Whether the values span so much that their axis is logarithmic. */
    public boolean spansDecades() {
        return VerticalRange.of(upLabel, curves, margin)
                .filter(Axis::logarithmic)
                .isPresent();
    }

    /** A triangle on top of the frame, to be seen even where the witness lies on the border. */
    private static void pointer(Markup out, double x) {
        Pen triangle = new Pen()
                .move(x, Frame.TOP)
                .line(x + 5, Frame.TOP - 8)
                .line(x - 5, Frame.TOP - 8)
                .close();
        out.empty("path", "class", "witness-pointer", "d", triangle.toString());
    }

    /** A triangle below the frame, pointing up. */
    private static void foot(Markup out, double x) {
        double bottom = Frame.HEIGHT - Frame.BOTTOM;
        Pen triangle = new Pen()
                .move(x, bottom)
                .line(x + 4, bottom + 6)
                .line(x - 4, bottom + 6)
                .close();
        out.empty("path", "class", "tight-pointer", "d", triangle.toString());
    }

    private void key(Frame frame) {
        List<String> labels = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < curves.size() && curves.size() > 1; i++) {
            labels.add(curves.get(i).label());
            classes.add(discrete ? dotted(style(i)) : style(i));
        }
        if (margin) {
            labels.add("0: both sides equal");
            classes.add("zero");
        }
        if (witness.isPresent()) {
            labels.add("witness");
            classes.add("witness");
        }
        if (!tight.isEmpty()) {
            labels.add("least margin");
            classes.add("tight");
        }
        frame.key(labels, classes);
    }

    private String style(int index) {
        return "curve curve-" + Math.min(index, 3);
    }

    private static String dotted(String style) {
        return style.replace("curve", "dot");
    }

    private String summary() {
        DoubleStream all =
                curves.stream().flatMapToDouble(c -> c.values().stream().mapToDouble(v -> v));
        var range = all.filter(Double::isFinite).summaryStatistics();
        return across.label() + " from " + Axis.plain(across.low()) + " to " + Axis.plain(across.high())
                + "; values from " + Axis.plain(range.getMin()) + " to " + Axis.plain(range.getMax())
                + enclosures()
                + (witness.isPresent() ? "; the witness is at " + Axis.plain(witness.getAsDouble()) : "")
                + (tight.isEmpty()
                        ? ""
                        : "; the least margin drawn is at "
                                + tight.stream().map(Axis::plain).collect(Collectors.joining(" and ")));
    }

    /** How wide the enclosures are, which may be too narrow to be seen; nothing where nothing is enclosed. */
    private String enclosures() {
        double widest = -1;
        for (Curve curve : curves) {
            for (int i = 0; i < curve.lower().size(); i++) {
                double width = curve.upper().get(i) - curve.lower().get(i);
                widest = Double.isFinite(width) ? Math.max(widest, width) : widest;
            }
        }
        return widest < 0 ? "" : "; enclosed, the widest enclosure being " + Axis.plain(widest);
    }

    /** The region between the bounds of a curve, as far as it can be seen. */
    private void band(Markup out, Frame frame, Curve curve, int index) {
        List<Thinning.Point> above = new ArrayList<>();
        List<Thinning.Point> below = new ArrayList<>();
        double widest = 0;
        for (int i = 0; i < curve.lower().size(); i++) {
            double x = frame.x(places.get(i));
            double low = frame.y(curve.lower().get(i));
            double high = frame.y(curve.upper().get(i));
            if (Double.isFinite(low) && Double.isFinite(high)) {
                above.add(new Thinning.Point(x, high));
                below.add(new Thinning.Point(x, low));
                widest = Math.max(widest, low - high);
            }
        }
        if (widest > 1) {
            List<Thinning.Point> back = new ArrayList<>(Thinning.of(below));
            Collections.reverse(back);
            Pen path = new Pen();
            Thinning.of(above).forEach(point -> to(path, !path.isEmpty(), point.x(), point.y()));
            back.forEach(point -> path.line(point.x(), point.y()));
            out.empty(
                    "path",
                    "class",
                    "band band-" + Math.min(index, 3),
                    "d",
                    path.close().toString());
        }
    }

    private static void to(Pen path, boolean pen, double x, double y) {
        if (pen) {
            path.line(x, y);
        } else {
            path.move(x, y);
        }
    }

    private void draw(Markup out, Frame frame, Curve curve, String style) {
        if (discrete) {
            dots(out, frame, curve, dotted(style));
            return;
        }
        Pen path = new Pen();
        List<Thinning.Point> run = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            double y = frame.y(curve.values().get(i));
            if (Double.isFinite(y)) {
                run.add(new Thinning.Point(frame.x(places.get(i)), y));
            } else {
                line(path, run);
                run.clear();
            }
        }
        line(path, run);
        out.empty("path", "class", style, "d", path.toString());
    }

    /** A piece of a curve, without a break. */
    private static void line(Pen path, List<Thinning.Point> run) {
        boolean down = false;
        for (Thinning.Point point : Thinning.of(run)) {
            to(path, down, point.x(), point.y());
            down = true;
        }
    }

    /** A line that is not drawn, with a mark at each point of it. */
    private void dots(Markup out, Frame frame, Curve curve, String style) {
        Pen path = new Pen();
        for (int i = 0; i < places.size(); i++) {
            if (Double.isFinite(curve.values().get(i))) {
                to(
                        path,
                        !path.isEmpty(),
                        frame.x(places.get(i)),
                        frame.y(curve.values().get(i)));
            }
        }
        if (!path.isEmpty()) {
            out.empty("path", "class", style, "d", path.toString());
        }
    }

    private void shade(Markup out, Frame frame) {
        double zero = frame.y(0);
        double bottom = Frame.HEIGHT - Frame.BOTTOM;
        if (zero < bottom) {
            String below = new Pen()
                    .rectangle(Frame.LEFT, zero, Frame.WIDTH - Frame.RIGHT, bottom)
                    .toString();
            out.empty("path", "class", "fails", "d", below);
        }
        frame.line("zero", Frame.LEFT, zero, Frame.WIDTH - Frame.RIGHT, zero);
    }
}
