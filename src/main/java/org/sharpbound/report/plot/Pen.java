package org.sharpbound.report.plot;

/**
 * The {@code d} of an SVG path, short: each point relative to the one before, on a grid of tenths of a pixel, so that no
 * rounding adds up along the way.
 */
public final class Pen {

    private final StringBuilder out = new StringBuilder();
    private long x;
    private long y;
    private long startX;
    private long startY;

    /** Lifts the pen. */
    public Pen move(double toX, double toY) {
        String command = out.length() == 0 ? "M" : "m";
        long dx = tenths(toX) - x;
        long dy = tenths(toY) - y;
        out.append(command).append(written(dx)).append(separated(dy));
        x += dx;
        y += dy;
        startX = x;
        startY = y;
        return this;
    }

    /** Draws a straight line; nothing where the point is the one before. */
    public Pen line(double toX, double toY) {
        long dx = tenths(toX) - x;
        long dy = tenths(toY) - y;
        if (dy == 0 && dx != 0) {
            out.append('h').append(written(dx));
        } else if (dx == 0 && dy != 0) {
            out.append('v').append(written(dy));
        } else if (dx != 0) {
            out.append('l').append(written(dx)).append(separated(dy));
        }
        x += dx;
        y += dy;
        return this;
    }

    /** Draws a line to where the pen was last put down. */
    public Pen close() {
        out.append('z');
        x = startX;
        y = startY;
        return this;
    }

    public Pen rectangle(double left, double top, double right, double bottom) {
        return move(left, top)
                .line(right, top)
                .line(right, bottom)
                .line(left, bottom)
                .close();
    }

    public boolean isEmpty() {
        return out.length() == 0;
    }

    private static long tenths(double pixels) {
        return Math.round(pixels * 10);
    }

    /** A minus sign separates by itself. */
    private static String separated(long tenths) {
        return tenths < 0 ? written(tenths) : " " + written(tenths);
    }

    private static String written(long tenths) {
        long size = Math.abs(tenths);
        String whole = size < 10 && size > 0 ? "" : String.valueOf(size / 10);
        return (tenths < 0 ? "-" : "") + whole + (size % 10 == 0 ? "" : "." + size % 10);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
