package fr.jalon.portal.statistic;

import java.util.List;

/** The strokes of a chart, told apart by dashes as well as by colour; all have a contrast of 4.5 on white. */
final class ChartColours {
    static final String INK = "#16202b";
    static final String MUTED = "#475463";
    static final String GRID = "#dcd9cf";
    private static final List<String> STROKES =
            List.of("#b8341b", "#0d5c73", "#8a5a00", "#1f6b45", "#5b4a8a", "#475463");
    private static final List<String> DASHES = List.of("", "", "7 5", "2 5", "11 4 2 4", "5 3");

    private ChartColours() {}

    static String stroke(int index) {
        return STROKES.get(index % STROKES.size());
    }

    static String dashes(int index) {
        return DASHES.get(index % DASHES.size());
    }

    static String cssClass(int index) {
        return "s" + index % STROKES.size();
    }
}
