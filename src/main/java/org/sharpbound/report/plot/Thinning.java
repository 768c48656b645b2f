package org.sharpbound.report.plot;

import java.util.ArrayList;
import java.util.List;

/** A line through many points as one through few of them, so near to it that nobody sees the difference. */
final class Thinning {

    /** A place in the drawing, in pixels. */
    record Point(double x, double y) {}

    /** Pixels by which a line may be off. */
    private static final double UNSEEN = 0.3;

    private Thinning() {}

    /**
     * From each point the longest step is taken that leaves none of those between farther off than can be seen.
     *
     * @param points from left to right
     * @return some of them, the first and the last with them
     */
    static List<Point> of(List<Point> points) {
        List<Point> kept = new ArrayList<>();
        int at = 0;
        while (at < points.size()) {
            kept.add(points.get(at));
            int next = at + 1;
            for (int to = at + 2; to < points.size(); to++) {
                if (joins(points, at, to)) {
                    next = to;
                }
            }
            at = next;
        }
        return kept;
    }

    private static boolean joins(List<Point> points, int from, int to) {
        Point start = points.get(from);
        double dx = points.get(to).x() - start.x();
        double dy = points.get(to).y() - start.y();
        double length = Math.hypot(dx, dy);
        for (int i = from + 1; i < to; i++) {
            double off = (points.get(i).x() - start.x()) * dy - (points.get(i).y() - start.y()) * dx;
            if (Math.abs(off) > UNSEEN * length) {
                return false;
            }
        }
        return true;
    }
}
