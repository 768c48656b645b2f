package org.sharpbound.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
 */
public record CurvePlot(
        String title,
        Axis across,
        String upLabel,
        List<Double> places,
        List<Curve> curves,
        boolean discrete,
        boolean margin,
        OptionalDouble witness)
        implements Plot {

    /** Pixels by which a line may be off. */
    private static final double UNSEEN = 0.04;

    public CurvePlot {
        places = List.copyOf(places);
        curves = List.copyOf(curves);
    }

    @Override
    public void write(Markup out, String id) {
        Optional<Axis> up = VerticalRange.of(upLabel, curves, margin);
        if (up.isEmpty()) {
            return;
        }
        Frame frame = new Frame(out, across, up.get());
        String clip = id + "-clip";
        frame.open(title, summary());
        out.open("clipPath", "id", clip);
        out.empty(
                "rect",
                "x",
                Frame.number(Frame.LEFT),
                "y",
                Frame.number(Frame.TOP),
                "width",
                Frame.number(Frame.WIDTH - Frame.LEFT - Frame.RIGHT),
                "height",
                Frame.number(Frame.HEIGHT - Frame.TOP - Frame.BOTTOM));
        out.close();
        frame.grid();
        out.open("g", "clip-path", "url(#" + clip + ")");
        if (margin) {
            shade(out, frame);
        }
        for (int i = 0; i < curves.size(); i++) {
            band(out, frame, curves.get(i), i);
            draw(out, frame, curves.get(i), style(i));
        }
        witness.ifPresent(
                at -> frame.line("witness", frame.x(at), Frame.TOP, frame.x(at), Frame.HEIGHT - Frame.BOTTOM));
        out.close();
        frame.border();
        witness.ifPresent(at -> pointer(out, frame.x(at)));
        key(frame);
        frame.close();
    }

    /** Whether the values span so much that their axis is logarithmic. */
    public boolean spansDecades() {
        return VerticalRange.of(upLabel, curves, margin)
                .filter(Axis::logarithmic)
                .isPresent();
    }

    /** A triangle on top of the frame, to be seen even where the witness lies on the border. */
    private static void pointer(Markup out, double x) {
        String tip = Frame.number(x) + " " + Frame.number(Frame.TOP);
        String base = Frame.number(x + 5) + " " + Frame.number(Frame.TOP - 8) + "H" + Frame.number(x - 5);
        out.empty("path", "class", "witness-pointer", "d", "M" + tip + "L" + base + "Z");
    }

    private void key(Frame frame) {
        List<String> labels = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        for (int i = 0; i < curves.size() && curves.size() > 1; i++) {
            labels.add(curves.get(i).label());
            classes.add(style(i));
        }
        if (margin) {
            labels.add("0: both sides equal");
            classes.add("zero");
        }
        if (witness.isPresent()) {
            labels.add("witness");
            classes.add("witness");
        }
        frame.key(labels, classes);
    }

    private String style(int index) {
        return "curve curve-" + Math.min(index, 3);
    }

    private String summary() {
        DoubleStream all =
                curves.stream().flatMapToDouble(c -> c.values().stream().mapToDouble(v -> v));
        var range = all.filter(Double::isFinite).summaryStatistics();
        return across.label() + " from " + Axis.plain(across.low()) + " to " + Axis.plain(across.high())
                + "; values from " + Axis.plain(range.getMin()) + " to " + Axis.plain(range.getMax())
                + (witness.isPresent() ? "; the witness is at " + Axis.plain(witness.getAsDouble()) : "");
    }

    /** The region between the bounds of a curve, as far as it can be seen. */
    private void band(Markup out, Frame frame, Curve curve, int index) {
        StringBuilder there = new StringBuilder();
        StringBuilder back = new StringBuilder();
        double widest = 0;
        for (int i = 0; i < curve.lower().size(); i++) {
            double low = frame.y(curve.lower().get(i));
            double high = frame.y(curve.upper().get(i));
            if (Double.isFinite(low) && Double.isFinite(high)) {
                String x = Frame.number(frame.x(places.get(i)));
                there.append(there.length() == 0 ? 'M' : 'L')
                        .append(x)
                        .append(' ')
                        .append(Frame.number(high));
                back.insert(0, "L" + x + " " + Frame.number(low));
                widest = Math.max(widest, low - high);
            }
        }
        if (widest > 1) {
            out.empty("path", "class", "band band-" + Math.min(index, 3), "d", there.append(back) + "Z");
        }
    }

    private void draw(Markup out, Frame frame, Curve curve, String style) {
        if (discrete) {
            for (int i = 0; i < places.size(); i++) {
                if (Double.isFinite(curve.values().get(i))) {
                    out.empty(
                            "circle",
                            "class",
                            style.replace("curve", "dot"),
                            "r",
                            "2.6",
                            "cx",
                            Frame.number(frame.x(places.get(i))),
                            "cy",
                            Frame.number(frame.y(curve.values().get(i))));
                }
            }
            return;
        }
        StringBuilder path = new StringBuilder();
        int last = -1;
        for (int i = 0; i < places.size(); i++) {
            if (Double.isFinite(frame.y(curve.values().get(i)))) {
                boolean pen =
                        last >= 0 && Double.isFinite(frame.y(curve.values().get(i - 1)));
                if (pen && isOnLine(frame, curve, last, i)) {
                    continue;
                }
                path.append(pen ? 'L' : 'M').append(Frame.number(frame.x(places.get(i))));
                path.append(' ').append(Frame.number(frame.y(curve.values().get(i))));
                last = i;
            }
        }
        out.empty("path", "class", style, "d", path.toString());
    }

    /** Whether the point can be left out, for the next one continues the line from the last that was drawn. */
    private boolean isOnLine(Frame frame, Curve curve, int last, int at) {
        double next = at + 1 < places.size() ? frame.y(curve.values().get(at + 1)) : Double.NaN;
        double from = frame.y(curve.values().get(last));
        double share = (frame.x(places.get(at)) - frame.x(places.get(last)))
                / (frame.x(places.get(Math.min(at + 1, places.size() - 1))) - frame.x(places.get(last)));
        return Math.abs(from + share * (next - from) - frame.y(curve.values().get(at))) < UNSEEN && at - last < 30;
    }

    private void shade(Markup out, Frame frame) {
        double zero = frame.y(0);
        double bottom = Frame.HEIGHT - Frame.BOTTOM;
        if (zero < bottom) {
            out.empty(
                    "rect",
                    "class",
                    "fails",
                    "x",
                    Frame.number(Frame.LEFT),
                    "y",
                    Frame.number(zero),
                    "width",
                    Frame.number(Frame.WIDTH - Frame.LEFT - Frame.RIGHT),
                    "height",
                    Frame.number(bottom - zero));
        }
        frame.line("zero", Frame.LEFT, zero, Frame.WIDTH - Frame.RIGHT, zero);
    }
}
