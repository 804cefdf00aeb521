package fr.jalon.portal.statistic;

/** A chart is drawn twice, since text must not shrink with the drawing: for a page and for a telephone. */
public enum ChartWidth {
    WIDE(760, "chart-wide", 28),
    NARROW(300, "chart-narrow", 15);

    private final int pixels;
    private final String cssClass;
    private final int labelLength;

    ChartWidth(int pixels, String cssClass, int labelLength) {
        this.pixels = pixels;
        this.cssClass = cssClass;
        this.labelLength = labelLength;
    }

    int pixels() {
        return pixels;
    }

    String cssClass() {
        return cssClass;
    }

    /** Characters on a line of a label. */
    int labelLength() {
        return labelLength;
    }
}
